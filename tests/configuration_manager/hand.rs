//! A console on a lab, and what a person does to it and sees of it.

use egui::{
    Event, Key, Modifiers, PointerButton, Pos2, Role, accesskit, accesskit::ActionRequest, vec2,
};
use egui_kittest::{
    Node,
    kittest::{By, NodeT as _, Queryable as _},
};
use mdm_console::{
    app::{App, FrameIntent, Intent, Preferences},
    console::{
        ConsoleName, Intent as Wanted,
        configuration_manager::{Intent as InConsole, Place, PlaceRow, State, WORKSPACES},
    },
    domain::{Command, ProductVersion},
    lab::{Lab, Preset, shipped},
};

pub(crate) use crate::support::{Shown, is_enabled};
use crate::support::{is_reachable, window};

/// The console on the stage of a new lab of this preset and version, and no panel beside it.
pub(crate) fn console(preset: &str, version: ProductVersion) -> Shown {
    let preset = shipped(preset).unwrap().unwrap().with_product(version).unwrap();
    console_on(Lab::in_memory(&preset).unwrap())
}

/// The console of Contoso with a subscription and its first devices, in the second version.
pub(crate) fn hybrid() -> Shown {
    console("contoso-hybrid", ProductVersion::R2)
}

/// The same after its administrator has given a command.
pub(crate) fn hybrid_after(command: Command) -> Shown {
    let mut lab = Lab::in_memory(&shipped("contoso-hybrid").unwrap().unwrap()).unwrap();
    let admin = lab.organisation().signed_in.clone();
    lab.perform(admin.as_ref(), command).unwrap();
    console_on(lab)
}

/// The console on the stage of a new lab of this preset, and the panel of the frame beside it.
pub(crate) fn console_and_panel(preset: &str) -> Shown {
    let lab = Lab::in_memory(&shipped(preset).unwrap().unwrap()).unwrap();
    open_console(App::with(lab, Preferences::default()))
}

/// The console on the stage of this lab, and no panel beside it.
pub(crate) fn console_on(lab: Lab) -> Shown {
    open_console(App::with(lab, Preferences { panel: false, ..Preferences::default() }))
}

fn open_console(app: App) -> Shown {
    let mut shown = window(app);
    want(&mut shown, Wanted::OpenConsole(ConsoleName::ConfigurationManager));
    shown
}

/// A preset of Contoso without Configuration Manager.
pub(crate) fn without_hierarchy() -> Preset {
    let preset = shipped("contoso").unwrap().unwrap();
    let (tenant, devices) = (
        preset.text().split("[hierarchy]").next().unwrap(),
        preset.text().split_once("[[devices]]").unwrap().1,
    );
    Preset::parse(&format!("{tenant}[[devices]]{devices}")).unwrap()
}

pub(crate) fn want(shown: &mut Shown, wanted: Wanted) {
    shown.state_mut().app.handle(Intent::Stage(wanted));
    shown.run();
}

/// Does something in the console.
pub(crate) fn act(shown: &mut Shown, intent: InConsole) {
    want(shown, Wanted::ConfigurationManager(intent));
}

/// Lets simulated time pass.
pub(crate) fn advance(shown: &mut Shown, minutes: u32) {
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(minutes)));
    shown.run();
}

/// Where the console stands, and how.
pub(crate) fn state(shown: &Shown) -> &State {
    &shown.state().app.stage().configuration_manager
}

/// The name of the node on which it stands.
pub(crate) fn at(shown: &Shown) -> String {
    state(shown).place.name().text
}

/// The rows of all trees of a version.
pub(crate) fn rows(version: ProductVersion) -> Vec<&'static PlaceRow> {
    WORKSPACES.iter().flat_map(|workspace| workspace.rows(version)).collect()
}

/// The first place of this name.
pub(crate) fn place(name: &str) -> Place {
    let mut rows = WORKSPACES.iter().flat_map(|workspace| workspace.tree);
    rows.find(|row| (row.name)().text == name).unwrap().place
}

pub(crate) fn go(shown: &mut Shown, place: Place) {
    act(shown, InConsole::Go(place));
}

/// Goes to the first place of this name.
pub(crate) fn stand(shown: &mut Shown, name: &str) {
    go(shown, place(name));
}

/// What can be reached with this role.
pub(crate) fn all(shown: &Shown, role: Role) -> Vec<Node<'_>> {
    shown.query_all_by_role(role).filter(is_reachable).collect()
}

/// The first thing that can be reached with this role and name.
#[track_caller]
pub(crate) fn find<'a>(shown: &'a Shown, role: Role, name: &'a str) -> Node<'a> {
    let found = shown.query_all_by_role_and_label(role, name).find(is_reachable);
    assert!(found.is_some(), "there is no {role:?} \"{name}\"");
    found.unwrap()
}

/// The control with this author id in the part of the window with this role and name.
#[track_caller]
pub(crate) fn by_id<'a>(shown: &'a Shown, (role, name): (Role, &'a str), id: &str) -> Node<'a> {
    let mut all = find(shown, role, name).query_all(By::new().predicate(|_| true));
    let found = all.find(|node| node.accesskit_node().author_id() == Some(id));
    assert!(found.is_some(), "{id} is not in the {role:?} \"{name}\"");
    found.unwrap()
}

/// Presses the first thing with this role and name, with the pointer.
#[track_caller]
pub(crate) fn press(shown: &mut Shown, role: Role, name: &str) {
    find(shown, role, name).click();
    shown.run();
}

/// The names of what has this role in the part of the window with that role and name.
#[track_caller]
pub(crate) fn names(shown: &Shown, (role, name): (Role, &str), of: Role) -> Vec<String> {
    let part = find(shown, role, name);
    part.query_all_by_role(of).map(|node| label(&node)).collect()
}

pub(crate) fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// The name of what has the keyboard focus, with its role.
pub(crate) fn focused(shown: &Shown) -> Option<(Role, String)> {
    let mut all = shown.query_all(By::new().predicate(|_| true));
    let found = all.find(|node| node.accesskit_node().is_focused())?;
    Some((found.accesskit_node().role(), label(&found)))
}

pub(crate) fn key(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run();
}

pub(crate) fn keys(shown: &mut Shown, modifiers: Modifiers, key: Key) {
    shown.key_press_modifiers(modifiers, key);
    shown.run();
}

/// Types letters where the focus is.
pub(crate) fn type_text(shown: &mut Shown, text: &str) {
    shown.event(Event::Text(text.to_owned()));
    shown.run();
}

/// Drags with the pointer from one place to another.
pub(crate) fn drag(shown: &mut Shown, from: Pos2, to: Pos2) {
    shown.hover_at(from);
    shown.run();
    shown.drag_at(from);
    shown.run();
    shown.hover_at(to);
    shown.run();
    shown.drop_at(to);
    shown.run();
}

/// Presses twice, the second time soon enough.
#[track_caller]
pub(crate) fn press_twice(shown: &mut Shown, role: Role, name: &str) {
    let pos = find(shown, role, name).rect().center();
    let button = |pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for _ in 0..2 {
        shown.input_mut().events.extend([Event::PointerMoved(pos), button(true), button(false)]);
        shown.step();
    }
    shown.run();
}

/// Asks for something as a screen reader does.
pub(crate) fn ask(shown: &mut Shown, role: Role, name: &str, action: accesskit::Action) {
    let (target_node, target_tree) = find(shown, role, name).accesskit_node().locate();
    let request = ActionRequest { action, target_node, target_tree, data: None };
    shown.event(Event::AccessKitActionRequest(request));
    shown.run();
}

/// The rows of the list, each as its cells with bars between.
pub(crate) fn table(shown: &Shown) -> Vec<String> {
    let cells = |row: Node<'_>| {
        let cells: Vec<_> = row.query_all_by_role(Role::Cell).map(|cell| label(&cell)).collect();
        cells.join(" | ")
    };
    all(shown, Role::Row).into_iter().map(cells).collect()
}

/// The first cells of the rows of the list.
pub(crate) fn first_cells(shown: &Shown) -> Vec<String> {
    all(shown, Role::Row).iter().map(label).collect()
}

/// The names of the columns, without that of the icons.
pub(crate) fn heads(shown: &Shown) -> Vec<String> {
    all(shown, Role::ColumnHeader).iter().map(label).collect()
}

/// Makes the window as large.
pub(crate) fn resize(shown: &mut Shown, width: f32, height: f32) {
    shown.set_size(vec2(width, height));
    shown.run();
}
