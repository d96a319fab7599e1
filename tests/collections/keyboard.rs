//! A collection is created and gets a member by keyboard alone.

use egui::{Key, Modifiers, Role};

use super::*;
use crate::hand::{focused, hybrid, type_text};

/// Presses the Tab key until a control of this role and name has the focus.
#[track_caller]
fn tab_to(shown: &mut Shown, role: Role, name: &str) {
    let mut passed = Vec::new();
    while passed.last() != Some(&Some((role, name.to_owned()))) {
        assert!(passed.len() < 80, "{role:?} {name} is not among {passed:?}");
        key(shown, Key::Tab);
        passed.push(focused(shown));
    }
}

fn alt(shown: &mut Shown, letter: Key) {
    keys(shown, Modifiers::ALT, letter);
}

#[test]
fn a_collection_is_created_and_gets_a_member_by_keyboard_alone() {
    let mut shown = hybrid();
    stand(&mut shown, "User Collections");
    tab_to(&mut shown, Role::Button, "Create User Collection");
    key(&mut shown, Key::Enter);
    tab_to(&mut shown, Role::TextInput, "Name");
    type_text(&mut shown, "Sales");
    alt(&mut shown, Key::B);
    type_text(&mut shown, "mobile");
    tab_to(&mut shown, Role::RowGroup, "User collections");
    key(&mut shown, Key::ArrowDown);
    key(&mut shown, Key::Enter);
    for page in ["Membership Rules", "Summary", "Progress", "Completion"] {
        alt(&mut shown, Key::N);
        assert!(is_on(&shown, page), "{page}");
    }
    key(&mut shown, Key::Enter);
    assert!(collection(&shown, "Sales").is_some());

    tab_to(&mut shown, Role::RowGroup, "User Collections");
    key(&mut shown, Key::End);
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, "Sales Properties"));
    tab_to(&mut shown, Role::Tab, "Membership Rules");
    key(&mut shown, Key::Enter);
    alt(&mut shown, Key::A);
    type_text(&mut shown, "megan");
    key(&mut shown, Key::Enter);
    tab_to(&mut shown, Role::Button, "OK");
    key(&mut shown, Key::Enter);
    assert_eq!(users_in(&shown, "Sales"), ["megan"]);
}

#[test]
fn the_tab_key_stays_in_the_window() {
    let mut shown = hybrid();
    rules(&mut shown, "User Collections", "Mobile Users");
    let mut stops = Vec::new();
    for _ in 0..30 {
        key(&mut shown, Key::Tab);
        stops.extend(focused(&shown).map(|(_, name)| name));
    }
    assert!(!stops.iter().any(|stop| stop == "Create User Collection"), "{stops:?}");
    for inside in ["Search", "Members", "Add", "OK", "Cancel", "Close window"] {
        assert!(stops.iter().any(|stop| stop == inside), "{inside} is not among {stops:?}");
    }
}

#[test]
fn every_access_key_of_a_window_is_that_of_one_control() {
    let mut shown = hybrid();
    rules(&mut shown, "User Collections", "Mobile Users");
    for letter in [Key::A, Key::R] {
        let with_key = hand::all(&shown, Role::Button);
        let has_it = |node: &&egui_kittest::Node<'_>| {
            node.accesskit_node().data().access_key() == Some(letter.name())
        };
        assert_eq!(with_key.iter().filter(has_it).count(), 1, "{letter:?}");
    }
}
