//! Site system servers and their roles, first of all the Microsoft Intune Connector (seed, "The
//! Microsoft Intune Connector Site System Role"), in a window without a display.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod cancelling;
mod certificates;
mod completing;
mod keyboard;
mod mistakes;
mod names;
mod offered;
mod roles;

use egui::{Key, Modifiers, Role};
use egui_kittest::{
    Node,
    kittest::{By, NodeT as _, Queryable as _},
};
use mdm_console::{
    app::{App, FrameIntent, Intent, Preferences},
    console::{
        self, ConsoleName,
        configuration_manager::{
            Intent as Wanted, Opening, Place, Row, Window,
            server::{Draft, Page, Target, Wizard},
            wizard::{self, Turn},
        },
    },
    domain::{Organisation, ProductVersion, SiteSystemRole},
    lab::{Lab, shipped},
};
use support::{Shown, is_reachable, window};

const CREATE: &str = "Create Site System Server Wizard";
const ADD: &str = "Add Site System Roles Wizard";
const LIST: &str = "Available roles";
const CONNECTOR: &str = "Microsoft Intune Connector";
const NOT_OFFERED: &str = "Why the Microsoft Intune Connector is not available";

/// The console of this lab, where servers are listed.
fn console_of(preset: &str, version: ProductVersion) -> Shown {
    let preset = shipped(preset).unwrap().unwrap().with_product(version).unwrap();
    let lab = Lab::in_memory(&preset).unwrap();
    let mut shown = window(App::with(lab, Preferences::default()));
    let open = console::Intent::OpenConsole(ConsoleName::ConfigurationManager);
    shown.state_mut().app.handle(Intent::Stage(open));
    act(&mut shown, Wanted::Go(Place::SERVERS));
    shown
}

/// The console of Contoso with a subscription and no connector yet.
fn subscribed() -> Shown {
    console_of("contoso-subscription", ProductVersion::R2)
}

/// The console of Contoso with the connector on CM1.
fn hybrid() -> Shown {
    console_of("contoso-hybrid", ProductVersion::R2)
}

/// Does something in the console.
fn act(shown: &mut Shown, wanted: Wanted) {
    let intent = Intent::Stage(console::Intent::ConfigurationManager(wanted));
    shown.state_mut().app.handle(intent);
    shown.run();
}

fn advance(shown: &mut Shown, minutes: u32) {
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(minutes)));
    shown.run();
}

/// Selects a server, and opens something about it.
fn open_of(shown: &mut Shown, server: &str, opening: Opening) {
    select(shown, server);
    act(shown, Wanted::Open(opening));
}

fn select(shown: &mut Shown, server: &str) {
    let list = &shown.state().app.stage().configuration_manager.list;
    let is_it = |row: &Row| matches!(row, Row::Server(name) if name.to_string() == server);
    let at = (0..list.len()).find(|at| list.row(*at).is_some_and(is_it)).unwrap();
    act(shown, Wanted::Select(at));
}

/// The wizard that is open.
fn state(shown: &Shown) -> &Wizard {
    let window = shown.state().app.stage().configuration_manager.window.as_ref();
    let wizard = window.and_then(|window| match window {
        Window::Server(wizard) => Some(wizard.as_ref()),
        _ => None,
    });
    wizard.unwrap()
}

fn edit(shown: &mut Shown, change: impl FnOnce(&mut Draft)) {
    let mut draft = state(shown).draft.clone();
    change(&mut draft);
    act(shown, Wanted::Server(wizard::Intent::Edit(Box::new(draft))));
}

fn go_to(shown: &mut Shown, page: Page) {
    act(shown, Wanted::Server(wizard::Intent::Turn(Turn::GoTo(page))));
}

/// Creates a server with every field filled in and one role that has a page.
fn fill(shown: &mut Shown) {
    act(shown, Wanted::Open(Opening::CreateServer));
    edit(shown, |draft| {
        draft.target = Target::New("CM3.contoso.com".to_owned());
        draft.has_internet_name = true;
        "cm3.contoso.com".clone_into(&mut draft.internet_name);
        draft.has_account = true;
        r"CONTOSO\installer".clone_into(&mut draft.account);
        draft.proxy.used = true;
        "proxy.contoso.com".clone_into(&mut draft.proxy.server);
        draft.proxy.has_account = true;
        r"CONTOSO\proxy".clone_into(&mut draft.proxy.account);
        draft.roles.insert(SiteSystemRole::FallbackStatusPoint);
    });
}

/// The page of that role.
const ROLE_PAGE: Page = Page::Role(SiteSystemRole::FallbackStatusPoint);

fn organisation(shown: &Shown) -> &Organisation {
    shown.state().app.lab().organisation()
}

/// The names of the roles of a server.
fn roles_of(shown: &Shown, server: &str) -> Vec<SiteSystemRole> {
    let hierarchy = organisation(shown).hierarchy.as_ref().unwrap();
    let found = hierarchy.servers.iter().find(|(name, _)| name.to_string() == server);
    found.map(|(_, server)| server.roles.iter().copied().collect()).unwrap_or_default()
}

/// Where the connector is.
fn connector(shown: &Shown) -> Option<String> {
    let hierarchy = organisation(shown).hierarchy.as_ref().unwrap();
    hierarchy.connector().map(|(name, _)| name.to_string())
}

/// The first thing that can be reached with this role and name.
#[track_caller]
fn find<'a>(shown: &'a Shown, role: Role, name: &'a str) -> Node<'a> {
    let found = shown.query_all_by_role_and_label(role, name).find(is_reachable);
    assert!(found.is_some(), "there is no {role:?} \"{name}\"");
    found.unwrap()
}

#[track_caller]
fn press(shown: &mut Shown, role: Role, name: &str) {
    find(shown, role, name).click();
    shown.run();
}

/// The names of what has this role in the part of the window with that role and name.
#[track_caller]
fn names(shown: &Shown, (role, name): (Role, &str), of: Role) -> Vec<String> {
    let part = find(shown, role, name);
    part.query_all_by_role(of).map(|node| label(&node)).collect()
}

fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn key(shown: &mut Shown, key: Key) {
    with(shown, Modifiers::NONE, key);
}

fn with(shown: &mut Shown, modifiers: Modifiers, key: Key) {
    shown.key_press_modifiers(modifiers, key);
    shown.run();
}

/// The role and name of what has the keyboard focus.
fn focused(shown: &Shown) -> (Role, String) {
    let mut all = shown.query_all(By::new().predicate(|_| true));
    let found = all.find(|node| node.accesskit_node().is_focused()).unwrap();
    (found.accesskit_node().role(), label(&found))
}

/// Presses the Tab key until a control of this role and name has the focus.
#[track_caller]
fn tab_to(shown: &mut Shown, role: Role, name: &str) {
    let mut passed = Vec::new();
    while passed.last() != Some(&(role, name.to_owned())) {
        assert!(passed.len() < 80, "{role:?} {name} is not among {passed:?}");
        key(shown, Key::Tab);
        passed.push(focused(shown));
    }
}

/// Puts `text` into a box in place of what is in it, as a person does.
fn type_into(shown: &mut Shown, name: &str, text: &str) {
    find(shown, Role::TextInput, name).focus();
    shown.run();
    with(shown, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        key(shown, Key::Delete);
    } else {
        find(shown, Role::TextInput, name).type_text(text);
        shown.run();
    }
}
