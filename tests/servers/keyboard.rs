//! Everything can be done with the keyboard alone.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;
use mdm_console::console::configuration_manager::{Opening, server::Page};

use super::{
    ADD, CONNECTOR, CREATE, Shown, Wanted, act, connector, fill, find, focused, go_to, hybrid, key,
    open_of, subscribed, support::there_is, tab_to, with,
};

fn alt(shown: &mut Shown, letter: Key) {
    with(shown, Modifiers::ALT, letter);
}

fn is_on(shown: &Shown, page: &str) -> bool {
    there_is(shown, Role::Main, page)
}

#[test]
fn the_connector_is_added_by_keyboard_alone() {
    let mut shown = subscribed();
    with(&mut shown, Modifiers::COMMAND, Key::M);
    key(&mut shown, Key::End);
    let row = find(&shown, Role::Row, r"\\CM2.contoso.com");
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    tab_to(&mut shown, Role::Button, "Add Site System Roles");
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, ADD));
    alt(&mut shown, Key::N);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "System Role Selection"));
    tab_to(&mut shown, Role::CheckBox, "Application Catalog web service point");
    while focused(&shown).1 != CONNECTOR {
        key(&mut shown, Key::ArrowDown);
    }
    key(&mut shown, Key::Space);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Summary"));
    alt(&mut shown, Key::N);
    alt(&mut shown, Key::N);
    assert!(is_on(&shown, "Completion"));
    assert_eq!(focused(&shown), (Role::Button, "Close".to_owned()));
    key(&mut shown, Key::Enter);
    assert!(!there_is(&shown, Role::Dialog, ADD));
    assert_eq!(connector(&shown).as_deref(), Some("CM2.contoso.com"));
}

#[test]
fn a_server_is_named_and_found_by_keyboard_alone() {
    let mut shown = subscribed();
    act(&mut shown, Wanted::Open(Opening::CreateServer));
    alt(&mut shown, Key::B);
    assert_eq!(focused(&shown), (Role::TextInput, "Computer name".to_owned()));
    shown.event(egui::Event::Text("CM3".to_owned()));
    shown.run();
    key(&mut shown, Key::Enter);
    assert!(!there_is(&shown, Role::Dialog, "Select Computer"));
    let name = find(&shown, Role::TextInput, "Name").value();
    assert_eq!(name.as_deref(), Some("CM3.contoso.com"));
    tab_to(&mut shown, Role::RadioButton, "Use another account for installing this site system");
    key(&mut shown, Key::Space);
    tab_to(&mut shown, Role::TextInput, "Account");
    shown.event(egui::Event::Text(r"CONTOSO\installer".to_owned()));
    shown.run();
    key(&mut shown, Key::Enter);
    assert!(is_on(&shown, "Proxy"), "Enter in a box goes on");
}

#[test]
fn the_list_of_roles_is_one_stop_of_the_tab_key() {
    let mut shown = subscribed();
    open_of(&mut shown, "CM2.contoso.com", Opening::AddRoles);
    go_to(&mut shown, Page::Roles);
    tab_to(&mut shown, Role::CheckBox, "Application Catalog web service point");
    key(&mut shown, Key::End);
    assert_eq!(focused(&shown).1, "System Health Validator point");
    key(&mut shown, Key::ArrowUp);
    assert_eq!(focused(&shown).1, "State migration point");
    key(&mut shown, Key::Tab);
    assert_ne!(focused(&shown).0, Role::CheckBox);
    with(&mut shown, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&shown).1, "State migration point");
    key(&mut shown, Key::Home);
    assert_eq!(focused(&shown).1, "Application Catalog web service point");
}

#[test]
fn roles_in_the_details_are_reached_opened_and_removed_by_keyboard() {
    let mut shown = hybrid();
    super::select(&mut shown, "CM1.contoso.com");
    with(&mut shown, Modifiers::COMMAND, Key::D);
    assert_eq!(focused(&shown), (Role::RowGroup, "Site System Roles".to_owned()));
    shown.event(egui::Event::Text("mic".to_owned()));
    shown.run();
    let row = find(&shown, Role::Row, CONNECTOR);
    assert_eq!(row.accesskit_node().is_selected(), Some(true));
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, "Microsoft Intune Connector Properties"));
    tab_to(&mut shown, Role::Tab, "Certificates");
    key(&mut shown, Key::Space);
    assert!(there_is(&shown, Role::TabPanel, "Certificates"));
    key(&mut shown, Key::Escape);
    assert_eq!(focused(&shown), (Role::Row, CONNECTOR.to_owned()), "where it was before");
    tab_to(&mut shown, Role::Tab, "Site Role");
    key(&mut shown, Key::Enter);
    tab_to(&mut shown, Role::Button, "Remove Role");
    key(&mut shown, Key::Enter);
    assert_eq!(focused(&shown), (Role::Button, "No".to_owned()), "Enter does no harm");
    tab_to(&mut shown, Role::Button, "Yes");
    key(&mut shown, Key::Enter);
    assert_eq!(connector(&shown), None);
}

#[test]
fn the_tab_key_stays_in_the_wizard() {
    let mut shown = subscribed();
    fill(&mut shown);
    let mut stops = Vec::new();
    for _ in 0..40 {
        key(&mut shown, Key::Tab);
        stops.push(focused(&shown).1);
    }
    assert!(there_is(&shown, Role::Dialog, CREATE));
    for inside in ["Name", "Browse", "Site code", "Internet FQDN", "Account", "Next", "Cancel"] {
        assert!(stops.iter().any(|stop| stop == inside), "{inside} is not among {stops:?}");
    }
    for behind in ["Search", "Create Site System Server"] {
        assert!(!stops.iter().any(|stop| stop == behind), "{behind}");
    }
}
