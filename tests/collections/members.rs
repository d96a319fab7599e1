//! The properties of a collection, and the members that are added and removed there.

use egui::{Key, Role};
use mdm_console::domain::{Command, Refusal};

use super::*;
use crate::hand::{first_cells, hybrid, is_enabled, press_twice};

/// The members of Mobile Users, to be added to and removed from.
fn mobile_users() -> Shown {
    let mut shown = hybrid();
    rules(&mut shown, "User Collections", "Mobile Users");
    shown
}

fn add(shown: &mut Shown, row: &str) {
    press(shown, Role::Button, "Add");
    press(shown, Role::Row, row);
    press(shown, Role::Button, "OK");
}

fn remove(shown: &mut Shown, row: &str) {
    press(shown, Role::Row, row);
    press(shown, Role::Button, "Remove");
}

fn can_apply(shown: &Shown) -> bool {
    is_enabled(&find(shown, Role::Button, "Apply"))
}

#[test]
fn a_row_pressed_twice_opens_its_properties() {
    let mut shown = hybrid();
    stand(&mut shown, "User Collections");
    press_twice(&mut shown, Role::Row, "Pilot Users");
    assert!(there_is(&shown, Role::Dialog, "Pilot Users Properties"));
    for fact in ["User collection", "Mobile Users", "No"] {
        assert!(says(&shown, fact), "{fact}");
    }
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, "Pilot Users Properties"));
}

#[test]
fn lists_without_a_member_say_so() {
    let mut shown = hybrid();
    rules(&mut shown, "User Collections", "Mobile Users");
    assert!(!says(&shown, "No items found."));
    fill(&mut shown, Role::SearchInput, "Search", "nobody");
    assert!(says(&shown, "No items found."), "of Membership Rules");
    key(&mut shown, Key::Escape);
    press(&mut shown, Role::Row, "All User Groups");
    press(&mut shown, Role::Button, "Show Members");
    assert!(says(&shown, "No items found."), "of Show Members");
}

#[test]
fn a_user_is_added_with_ok() {
    let mut shown = mobile_users();
    assert!(!can_apply(&shown));
    add(&mut shown, "Lee Gu");
    assert!(first_cells(&shown).contains(&"Lee Gu".to_owned()));
    assert!(can_apply(&shown));
    assert_eq!(users_in(&shown, "Mobile Users"), ["admin", "diego", "megan", "scanner"]);
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::Dialog, "Mobile Users Properties"));
    assert_eq!(users_in(&shown, "Mobile Users"), ["admin", "diego", "lee", "megan", "scanner"]);
    assert!(says(&shown, "5"), "the list counts them");
}

#[test]
fn a_user_is_removed_with_apply_and_the_window_stays() {
    let mut shown = mobile_users();
    remove(&mut shown, "Megan Bowen");
    assert_eq!(users_in(&shown, "Mobile Users").len(), 4);
    press(&mut shown, Role::Button, "Apply");
    assert_eq!(users_in(&shown, "Mobile Users"), ["admin", "diego", "scanner"]);
    assert!(there_is(&shown, Role::Dialog, "Mobile Users Properties"));
    assert!(!can_apply(&shown));
    press(&mut shown, Role::Tab, "General");
    assert!(says(&shown, "3"));
}

#[test]
fn who_is_added_and_who_is_removed_are_one_command_each() {
    let mut shown = mobile_users();
    for row in ["Megan Bowen", "Diego Siciliani"] {
        remove(&mut shown, row);
    }
    add(&mut shown, "Lee Gu");
    add(&mut shown, "Robert Lyon");
    press(&mut shown, Role::Button, "OK");
    assert_eq!(users_in(&shown, "Mobile Users"), ["admin", "lee", "scanner", "service"]);
    let commands = done(&shown);
    let (added, removed) = (&commands[commands.len() - 2], &commands[commands.len() - 1]);
    assert!(matches!(added, Command::AddMembers { members, .. } if members.len() == 2));
    assert!(matches!(removed, Command::RemoveMembers { members, .. } if members.len() == 2));
}

#[test]
fn who_is_removed_and_added_again_stays() {
    let mut shown = mobile_users();
    remove(&mut shown, "Megan Bowen");
    add(&mut shown, "Megan Bowen");
    assert!(!can_apply(&shown));
    assert!(first_cells(&shown).contains(&"Megan Bowen".to_owned()));
    add(&mut shown, "Lee Gu");
    remove(&mut shown, "Lee Gu");
    assert!(!can_apply(&shown));
    assert!(!first_cells(&shown).contains(&"Lee Gu".to_owned()));
}

#[test]
fn leaving_without_ok_changes_nothing() {
    for leave in ["Cancel", "Close window", "Esc"] {
        let mut shown = mobile_users();
        let before = organisation(&shown).clone();
        remove(&mut shown, "Megan Bowen");
        add(&mut shown, "Lee Gu");
        match leave {
            "Esc" => key(&mut shown, Key::Escape),
            button => press(&mut shown, Role::Button, button),
        }
        assert!(!there_is(&shown, Role::Dialog, "Mobile Users Properties"), "{leave}");
        assert!(*organisation(&shown) == before, "{leave}");
        rules(&mut shown, "User Collections", "Mobile Users");
        assert!(first_cells(&shown).contains(&"Megan Bowen".to_owned()), "{leave} forgets");
    }
}

#[test]
fn a_user_is_found_by_a_part_of_the_name_or_typed_in_full() {
    for typed in ["lee", "Lee Gu", "lee@contoso.com", " LEE@contoso.com "] {
        let mut shown = mobile_users();
        press(&mut shown, Role::Button, "Add");
        fill(&mut shown, Role::SearchInput, "Search", typed);
        key(&mut shown, Key::Enter);
        assert!(first_cells(&shown).contains(&"Lee Gu".to_owned()), "{typed}");
        assert!(can_apply(&shown), "{typed}");
    }
}

#[test]
fn the_window_in_which_a_user_is_found_is_left_alone_by_esc() {
    let mut shown = mobile_users();
    press(&mut shown, Role::Button, "Add");
    assert!(there_is(&shown, Role::Dialog, "Add Users"));
    press(&mut shown, Role::Row, "Lee Gu");
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, "Add Users"));
    assert!(there_is(&shown, Role::Dialog, "Mobile Users Properties"));
    assert!(!can_apply(&shown));
}

#[test]
fn the_members_of_a_built_in_collection_cannot_be_chosen_and_it_says_why() {
    for (node, name) in [("User Collections", "All Users"), ("Device Collections", "All Systems")] {
        let mut shown = hybrid();
        rules(&mut shown, node, name);
        assert_refused(&shown, &Refusal::BuiltInCollection { collection: name.to_owned() });
        for button in ["Add", "Remove"] {
            assert!(!there_is(&shown, Role::Button, button), "{name}: {button}");
        }
    }
}

#[test]
fn a_device_is_added_to_a_collection_of_devices() {
    let mut shown = refusals::with_phones();
    rules(&mut shown, "Device Collections", "Phones");
    add(&mut shown, "Allie Bellew_iPhone 6");
    press(&mut shown, Role::Button, "OK");
    assert_eq!(organisation(&shown).count_members("Phones"), 1);
    rules(&mut shown, "Device Collections", "Phones");
    remove(&mut shown, "Allie Bellew_iPhone 6");
    press(&mut shown, Role::Button, "OK");
    assert_eq!(organisation(&shown).count_members("Phones"), 0);
}

#[test]
fn show_members_lists_all_who_are_in_a_collection() {
    let mut shown = hybrid();
    open(&mut shown, ("User Collections", "All Users"), "Show Members");
    assert!(there_is(&shown, Role::Dialog, "Members of All Users"));
    assert!(says(&shown, "11 items"));
    fill(&mut shown, Role::SearchInput, "Search", "lee");
    assert!(says(&shown, "1 items"));
    press(&mut shown, Role::Button, "Close");
    open(&mut shown, ("Device Collections", "All Mobile Devices"), "Show Members");
    assert!(says(&shown, "IP-006-0004"));
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, "Members of All Mobile Devices"));
}

#[test]
fn a_list_of_members_follows_what_happens_while_it_is_open() {
    let mut shown = hand::hybrid_after(Command::RemoveMembers {
        collection: "Mobile Users".to_owned(),
        members: vec!["admin@contoso.com".to_owned()],
    });
    open(&mut shown, ("Device Collections", "All Mobile Devices"), "Show Members");
    assert!(says(&shown, "IP-006-0004"));
    hand::advance(&mut shown, 25 * 60);
    assert!(says(&shown, "1 items"));
    assert!(!says(&shown, "IP-006-0004"));
}
