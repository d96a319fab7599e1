//! The whole procedure without a pointer. After each key something has the focus.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, Preferences},
    console::configuration_manager::wizard::Page as _,
    console::{self, ConsoleName, configuration_manager::subscription::Page},
    domain::{Authority, ProductVersion},
    lab::Lab,
};

use super::{
    AUTHORITY, BOX, SIGN_IN, Shown, WIZARD, control, filled, is_on, preset, state,
    support::{authority, says, there_is, window},
    wants, wizard,
};

/// What has the focus.
pub(super) fn focused(shown: &Shown) -> (Role, String) {
    let is_focused = |node: &AccessKitNode<'_>| node.is_focused() && node.role() != Role::Window;
    let mut found = shown.query_all(By::new().predicate(is_focused));
    let node = found.next().unwrap();
    (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())
}

pub(super) fn key(shown: &mut Shown, key: Key) {
    with(shown, Modifiers::NONE, key);
}

fn alt(shown: &mut Shown, key: Key) {
    with(shown, Modifiers::ALT, key);
}

pub(super) fn with(shown: &mut Shown, modifiers: Modifiers, key: Key) {
    shown.key_press_modifiers(modifiers, key);
    shown.run();
    focused(shown);
}

pub(super) fn type_text(shown: &mut Shown, text: &str) {
    shown.event(Event::Text(text.to_owned()));
    shown.run();
    focused(shown);
}

/// Presses the Tab key until a control of this role and name has the focus.
pub(super) fn tab_to(shown: &mut Shown, role: Role, name: &str) {
    move_to(shown, Modifiers::NONE, role, name);
}

/// As [`tab_to`], backwards.
fn tab_back_to(shown: &mut Shown, role: Role, name: &str) {
    move_to(shown, Modifiers::SHIFT, role, name);
}

fn move_to(shown: &mut Shown, modifiers: Modifiers, role: Role, name: &str) {
    let mut passed = Vec::new();
    while passed.last() != Some(&(role, name.to_owned())) {
        assert!(passed.len() < 80, "{role:?} {name} is not among {passed:?}");
        with(shown, modifiers, Key::Tab);
        passed.push(focused(shown));
    }
}

/// From the console, as it was opened, to the first page of the wizard.
fn open_the_wizard(shown: &mut Shown) {
    tab_to(shown, Role::TreeItem, "Overview");
    for down in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowDown] {
        key(shown, down);
    }
    let list = "Microsoft Intune Subscriptions";
    assert_eq!(focused(shown), (Role::TreeItem, list.to_owned()));
    assert!(says(shown, "No items found."));
    tab_to(shown, Role::Button, "Create Microsoft Intune Subscription");
    key(shown, Key::Enter);
    assert!(there_is(shown, Role::Dialog, WIZARD));
}

fn sign_in(shown: &mut Shown) {
    key(shown, Key::Enter);
    assert!(is_on(shown, "Subscription"));
    alt(shown, Key::I);
    assert!(there_is(shown, Role::Dialog, SIGN_IN));
    type_text(shown, "admin@contoso.com");
    key(shown, Key::Enter);
    type_text(shown, "Rehearse-2015");
    key(shown, Key::Enter);
    assert!(there_is(shown, Role::Dialog, AUTHORITY));
    assert_eq!(focused(shown), (Role::CheckBox, BOX.to_owned()));
    key(shown, Key::Space);
    tab_to(shown, Role::Button, "OK");
    key(shown, Key::Space);
    assert!(says(shown, "Signed in as admin@contoso.com."));
}

fn fill_in_general(shown: &mut Shown) {
    tab_to(shown, Role::TextInput, "Collection");
    alt(shown, Key::B);
    assert!(there_is(shown, Role::Dialog, "Select Collection"));
    type_text(shown, "mobile");
    tab_to(shown, Role::RowGroup, "User collections");
    key(shown, Key::ArrowDown);
    key(shown, Key::Enter);
    let collection = control(shown, Role::TextInput, "Collection").value();
    assert_eq!(collection.as_deref(), Some("Mobile Users"));
    tab_to(shown, Role::TextInput, "URL to company privacy documentation");
    type_text(shown, "http://www.contoso.com/CP_privacy.html");
    tab_back_to(shown, Role::TextInput, "Company name");
    type_text(shown, "Contoso");
    tab_to(shown, Role::ComboBox, "Configuration Manager site code");
    key(shown, Key::ArrowDown);
    assert_eq!(state(shown).draft.site_code, "PS1");
}

#[test]
fn the_procedure_works_by_keyboard_alone() {
    let lab = Lab::in_memory(&preset(ProductVersion::R2)).unwrap();
    let mut shown = window(App::with(lab, Preferences::default()));
    wants(&mut shown, console::Intent::OpenConsole(ConsoleName::ConfigurationManager));
    open_the_wizard(&mut shown);
    sign_in(&mut shown);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "General"));
    fill_in_general(&mut shown);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Company Contact Information"));
    tab_to(&mut shown, Role::TextInput, "IT department contact name");
    type_text(&mut shown, "Contoso Service Desk");
    key(&mut shown, Key::Enter);
    assert!(is_on(&shown, "Company Logo"));
    alt(&mut shown, Key::P);
    assert!(is_on(&shown, "Company Contact Information"));
    alt(&mut shown, Key::N);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Platforms"));
    tab_to(&mut shown, Role::CheckBox, "Android");
    key(&mut shown, Key::Space);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Android"));
    alt(&mut shown, Key::S);
    assert!(is_on(&shown, "Summary"));
    alt(&mut shown, Key::N);
    assert_eq!(authority(&shown), Authority::ConfigurationManager);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Completion"));
    assert_eq!(focused(&shown), (Role::Button, "Close".to_owned()));
    key(&mut shown, Key::Enter);
    assert!(!there_is(&shown, Role::Dialog, WIZARD));
    tab_to(&mut shown, Role::RowGroup, "Microsoft Intune Subscriptions");
    key(&mut shown, Key::ArrowDown);
    let row = control(&shown, Role::Row, "Microsoft Intune Subscription");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
}

#[test]
fn enter_leads_through_all_pages_that_need_nothing() {
    let mut shown = filled(&preset(ProductVersion::Sp2), Page::General);
    for page in ["Company Contact Information", "Company Logo", "Summary", "Progress", "Completion"]
    {
        key(&mut shown, Key::Enter);
        assert!(is_on(&shown, page), "{page}");
    }
}

#[test]
fn the_tab_key_stays_in_the_wizard() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::General);
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        let mut stops = Vec::new();
        for _ in 0..60 {
            with(&mut shown, modifiers, Key::Tab);
            stops.push(focused(&shown).1);
        }
        for behind in ["Microsoft Intune Subscriptions", "Create Microsoft Intune Subscription"] {
            assert!(!stops.iter().any(|stop| stop == behind), "{behind}");
        }
        for inside in ["Collection", "Company name", "Next", "Cancel", "Close window"] {
            assert!(stops.iter().any(|stop| stop == inside), "{inside} is not among {stops:?}");
        }
    }
}

#[test]
fn alt_and_a_letter_press_nothing_in_the_wizard_while_a_window_covers_it() {
    let mut shown = wizard(ProductVersion::R2);
    key(&mut shown, Key::Enter);
    alt(&mut shown, Key::I);
    for letter in [Key::N, Key::P, Key::C] {
        alt(&mut shown, letter);
        assert!(there_is(&shown, Role::Dialog, SIGN_IN), "{letter:?}");
    }
    assert!(!there_is(&shown, Role::Heading, Page::General.heading().text.as_str()));
    key(&mut shown, Key::Escape);
    assert!(is_on(&shown, "Subscription"));
}

#[test]
fn every_access_key_of_a_page_is_that_of_one_control() {
    for page in [Page::Introduction, Page::Subscription, Page::General, Page::Summary] {
        let shown = filled(&preset(ProductVersion::Sp2), page);
        let mut keys = Vec::new();
        for node in shown.query_all(By::new().predicate(|node| node.data().access_key().is_some()))
        {
            let access_key = node.accesskit_node().data().access_key().unwrap().to_owned();
            let name = node.accesskit_node().label().unwrap();
            assert!(!keys.contains(&access_key), "{page:?}: Alt+{access_key} is not only {name}");
            assert!(name.to_uppercase().contains(&access_key), "{access_key} is not in {name}");
            keys.push(access_key);
        }
        assert!(keys.contains(&"N".to_owned()), "{keys:?}");
    }
}
