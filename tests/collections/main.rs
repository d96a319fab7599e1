//! Collections and their members, deployments, discovery, and retiring devices, as an
//! administrator does it in the Configuration Manager console.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

#[path = "../configuration_manager/hand.rs"]
#[expect(dead_code, reason = "it is the hand of other tests too")]
mod hand;

mod creating;
mod deploying;
mod discovering;
mod keyboard;
mod large;
mod members;
mod names;
mod refusals;
mod retiring;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;
use hand::{Shown, find, key, keys, press, stand};
use mdm_console::{
    domain::{Collection, Command, Organisation, Refusal},
    lab::Outcome,
    words,
};
use support::{says, there_is};

const NOTHING_CHANGED: &str = "Nothing has been changed.";

/// The organisation of the lab.
fn organisation(shown: &Shown) -> &Organisation {
    shown.state().app.lab().organisation()
}

fn collection<'a>(shown: &'a Shown, name: &str) -> Option<&'a Collection> {
    organisation(shown).hierarchy.as_ref().unwrap().collections.get(name)
}

/// The names of the users in a collection, without their domain.
fn users_in(shown: &Shown, name: &str) -> Vec<String> {
    let users = organisation(shown).users_in(name).into_iter();
    users.map(|user| user.to_string().split('@').next().unwrap().to_owned()).collect()
}

/// The commands that were done in the window.
fn done(shown: &Shown) -> Vec<Command> {
    let entries = shown.state().app.lab().trail().unwrap().into_iter();
    let done = entries.filter(|entry| matches!(entry.outcome, Outcome::Done(_)));
    done.map(|entry| entry.command.clone()).collect()
}

/// Opens what a button of the ribbon opens while a row of a list is selected.
fn open(shown: &mut Shown, (node, row): (&str, &str), button: &str) {
    stand(shown, node);
    press(shown, Role::Row, row);
    press(shown, Role::Button, button);
}

/// The properties of a collection on its tab Membership Rules.
fn rules(shown: &mut Shown, node: &str, collection: &str) {
    open(shown, (node, collection), "Properties");
    press(shown, Role::Tab, "Membership Rules");
}

/// Types into a box in place of what stands there.
#[track_caller]
fn fill(shown: &mut Shown, role: Role, name: &str, text: &str) {
    press(shown, role, name);
    keys(shown, Modifiers::COMMAND, Key::A);
    if text.is_empty() {
        key(shown, Key::Backspace);
    } else {
        shown.event(Event::Text(text.to_owned()));
        shown.run();
    }
}

fn next(shown: &mut Shown) {
    press(shown, Role::Button, "Next");
}

/// Whether the wizard shows this page.
fn is_on(shown: &Shown, page: &str) -> bool {
    there_is(shown, Role::Main, page)
}

/// Whether a control is marked as wrong.
#[track_caller]
fn is_marked(shown: &Shown, role: Role, name: &str) -> bool {
    find(shown, role, name).accesskit_node().data().invalid().is_some()
}

/// Fails unless the sentence and the way out of a refusal are shown.
#[track_caller]
fn assert_refused(shown: &Shown, refusal: &Refusal) {
    let (what, way_out) = words::refusal(refusal);
    assert!(says(shown, &what) && says(shown, &way_out), "{what} {way_out}");
}
