//! Everything is reached by keyboard: keys lead to panes and workspaces, and move in tree and
//! table.

use std::fmt::Write as _;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;
use mdm_console::{
    domain::ProductVersion::R2,
    lab::{Lab, shipped},
};

use crate::{hand::*, support::there_is};

const TREE: (Key, Role) = (Key::T, Role::TreeItem);

#[test]
fn ctrl_and_a_digit_lead_to_the_workspaces() {
    let mut shown = console("contoso", R2);
    for (digit, workspace) in [
        (Key::Num1, "Assets and Compliance"),
        (Key::Num2, "Software Library"),
        (Key::Num3, "Monitoring"),
        (Key::Num4, "Administration"),
    ] {
        keys(&mut shown, Modifiers::COMMAND, digit);
        assert!(there_is(&shown, Role::Tree, workspace), "{digit:?}");
        assert_eq!(at(&shown), "Overview");
    }
}

#[test]
fn ctrl_and_a_letter_lead_to_the_panes_of_a_list() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Megan Bowen_Surface Pro 3");
    for (letter, role, name) in [
        (TREE.0, TREE.1, "Devices"),
        (Key::M, Role::Row, "Megan Bowen_Surface Pro 3"),
        (Key::D, Role::Tab, "Summary"),
        (Key::I, Role::Link, "Devices"),
        (Key::L, Role::SearchInput, "Search"),
    ] {
        keys(&mut shown, Modifiers::COMMAND, letter);
        assert_eq!(focused(&shown), Some((role, name.to_owned())), "{letter:?}");
    }
    stand(&mut shown, "Users");
    keys(&mut shown, Modifiers::COMMAND, Key::M);
    let rows = Some((Role::RowGroup, "Users".to_owned()));
    assert_eq!(focused(&shown), rows, "all rows together, where none is selected");
}

#[test]
fn ctrl_and_a_letter_lead_to_the_panes_of_an_index() {
    let mut shown = console("contoso", R2);
    for (letter, role, name) in [
        (TREE.0, TREE.1, "Overview"),
        (Key::M, Role::Link, "Hierarchy Configuration"),
        (Key::I, Role::Link, "Overview"),
    ] {
        keys(&mut shown, Modifiers::COMMAND, letter);
        assert_eq!(focused(&shown), Some((role, name.to_owned())), "{letter:?}");
    }
}

#[test]
fn alt_and_the_arrows_lead_back_and_forward() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Users");
    keys(&mut shown, Modifiers::COMMAND, Key::T);
    keys(&mut shown, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(at(&shown), "Overview");
    keys(&mut shown, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(at(&shown), "Users");
}

#[test]
fn f5_loads_the_list_anew_and_leaves_everything_where_it_is() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::ColumnHeader, "Name");
    press(&mut shown, Role::Row, "Megan Bowen_Surface Pro 3");
    let before = (table(&shown), state(&shown).list.selected().cloned());
    key(&mut shown, Key::F5);
    assert_eq!((table(&shown), state(&shown).list.selected().cloned()), before);
    assert_eq!(at(&shown), "Devices");
}

#[test]
fn the_arrows_walk_the_tree() {
    let mut shown = console("contoso", R2);
    keys(&mut shown, Modifiers::COMMAND, Key::T);
    for (pressed, node) in [
        (Key::ArrowDown, "Hierarchy Configuration"),
        (Key::ArrowRight, "Hierarchy Configuration"),
        (Key::ArrowRight, "Discovery Methods"),
        (Key::ArrowUp, "Hierarchy Configuration"),
        (Key::ArrowDown, "Discovery Methods"),
        (Key::ArrowLeft, "Hierarchy Configuration"),
        (Key::ArrowLeft, "Hierarchy Configuration"),
        (Key::ArrowDown, "Cloud Services"),
        (Key::End, "Migration"),
        (Key::ArrowDown, "Migration"),
        (Key::Home, "Overview"),
        (Key::ArrowUp, "Overview"),
    ] {
        key(&mut shown, pressed);
        assert_eq!(at(&shown), node, "{pressed:?}");
        assert_eq!(focused(&shown), Some((Role::TreeItem, node.to_owned())), "{pressed:?}");
    }
}

#[test]
fn a_page_down_and_up_lead_far_in_the_tree() {
    let mut shown = console("contoso", R2);
    keys(&mut shown, Modifiers::COMMAND, Key::T);
    key(&mut shown, Key::PageDown);
    assert_eq!(at(&shown), "Migration", "all of it is one page");
    key(&mut shown, Key::PageUp);
    assert_eq!(at(&shown), "Overview");
}

#[test]
fn letters_lead_to_the_next_node_that_begins_with_them() {
    let mut shown = console("contoso", R2);
    keys(&mut shown, Modifiers::COMMAND, Key::T);
    type_text(&mut shown, "s");
    assert_eq!(at(&shown), "Site Configuration");
    shown.run_steps(8);
    type_text(&mut shown, "S");
    assert_eq!(at(&shown), "Security");
    shown.run_steps(8);
    for letter in ["d", "i"] {
        shown.event(egui::Event::Text(letter.to_owned()));
    }
    shown.run();
    assert_eq!(at(&shown), "Distribution Points");
    shown.run_steps(8);
    type_text(&mut shown, "distribution point g");
    assert_eq!(at(&shown), "Distribution Point Groups");
    shown.run_steps(8);
    type_text(&mut shown, "zzz");
    assert_eq!(at(&shown), "Distribution Point Groups", "nothing begins so");
}

/// A list that is longer than its pane.
fn long_list() -> Shown {
    let mut text = shipped("contoso").unwrap().unwrap().text().to_owned();
    for number in 1..=60 {
        write!(
            text,
            "\n[hierarchy.collections.\"Team {number:02}\"]\nlimited_to = \"All Users\"\nusers = []\n"
        )
        .unwrap();
    }
    let preset = mdm_console::lab::Preset::parse(&text).unwrap();
    let mut shown = console_on(Lab::in_memory(&preset).unwrap());
    stand(&mut shown, "User Collections");
    keys(&mut shown, Modifiers::COMMAND, Key::M);
    shown
}

fn selected(shown: &Shown) -> usize {
    state(shown).list.selected_at().unwrap()
}

/// The row that is told as selected and is in the window.
fn selected_row(shown: &Shown) -> Option<String> {
    let rows = all(shown, Role::Row).into_iter();
    let mut told = rows.filter(|row| row.accesskit_node().is_selected() == Some(true));
    told.next().map(|row| label(&row))
}

#[test]
fn the_arrows_walk_the_table() {
    let mut shown = long_list();
    let last = state(&shown).list.len() - 1;
    for (pressed, row) in [
        (Key::ArrowDown, 0),
        (Key::ArrowDown, 1),
        (Key::ArrowUp, 0),
        (Key::ArrowUp, 0),
        (Key::End, last),
        (Key::ArrowDown, last),
        (Key::Home, 0),
    ] {
        key(&mut shown, pressed);
        assert_eq!(selected(&shown), row, "{pressed:?}");
        let row = selected_row(&shown);
        assert!(row.is_some(), "{pressed:?}: the row is in view");
        assert_eq!(focused(&shown), row.map(|row| (Role::Row, row)), "{pressed:?}");
    }
}

#[test]
fn a_page_down_and_up_lead_as_far_as_the_table_shows() {
    let mut shown = long_list();
    key(&mut shown, Key::Home);
    let visible = all(&shown, Role::Row).len();
    key(&mut shown, Key::PageDown);
    let page = selected(&shown);
    assert!(page > 1 && page <= visible, "{page} of {visible}");
    assert!(selected_row(&shown).is_some());
    key(&mut shown, Key::PageDown);
    assert_eq!(selected(&shown), 2 * page);
    key(&mut shown, Key::PageUp);
    key(&mut shown, Key::PageUp);
    assert_eq!(selected(&shown), 0);
    for _ in 0..10 {
        key(&mut shown, Key::PageDown);
    }
    assert_eq!(selected(&shown), state(&shown).list.len() - 1);
}

#[test]
fn letters_lead_to_the_next_row_that_begins_with_them() {
    let mut shown = long_list();
    for (letters, row) in [("team 4", "Team 40"), ("TEAM 59", "Team 59"), ("m", "Mobile Users")] {
        type_text(&mut shown, letters);
        assert_eq!(selected_row(&shown).as_deref(), Some(row), "{letters}");
        shown.run_steps(8);
    }
    type_text(&mut shown, "team");
    assert_eq!(selected_row(&shown).as_deref(), Some("Team 01"));
    shown.run_steps(8);
    type_text(&mut shown, "team");
    assert_eq!(selected_row(&shown).as_deref(), Some("Team 02"), "the same again leads on");
}

#[test]
fn the_selected_row_stays_in_view_when_its_details_open_below_it() {
    let mut shown = long_list();
    let last = first_cells(&shown).pop().unwrap();
    press(&mut shown, Role::Row, &last);
    assert_eq!(selected_row(&shown), Some(last));
    for _ in 0..2 {
        press(&mut shown, Role::Button, "Hide details");
        assert!(selected_row(&shown).is_some());
        press(&mut shown, Role::Button, "Show details");
        assert!(selected_row(&shown).is_some());
    }
}

#[test]
fn enter_presses_what_has_the_focus() {
    let mut shown = console("contoso", R2);
    keys(&mut shown, Modifiers::COMMAND, Key::M);
    key(&mut shown, Key::Enter);
    assert_eq!(at(&shown), "Hierarchy Configuration");
    find(&shown, Role::Tab, "Monitoring").focus();
    shown.run();
    key(&mut shown, Key::Space);
    assert!(there_is(&shown, Role::Tree, "Monitoring"));
}

#[test]
fn esc_closes_a_menu_and_nothing_else() {
    let mut shown = hybrid();
    stand(&mut shown, "Sites");
    for menu in ["Application menu", "Below Site Configuration", "Recent nodes", "Saved Searches"] {
        press(&mut shown, Role::Button, menu);
        assert!(there_is(&shown, Role::Menu, menu), "{menu}");
        key(&mut shown, Key::Escape);
        assert!(!there_is(&shown, Role::Menu, menu), "{menu}");
        assert_eq!(at(&shown), "Sites");
    }
}

#[test]
fn esc_closes_a_window_and_gives_the_focus_back() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Microsoft Intune Subscriptions");
    for (button, window) in [
        ("Create Microsoft Intune Subscription", "Create Microsoft Intune Subscription Wizard"),
        (
            "Create APNs certificate request",
            "Request Apple Push Notification Service Certificate Signing Request",
        ),
        ("View Service Status", "Configuration Manager"),
    ] {
        find(&shown, Role::Button, button).focus();
        shown.run();
        key(&mut shown, Key::Enter);
        assert!(there_is(&shown, Role::Dialog, window), "{window}");
        key(&mut shown, Key::Escape);
        assert!(!there_is(&shown, Role::Dialog, window), "{window}");
        assert_eq!(focused(&shown), Some((Role::Button, button.to_owned())));
    }
}

#[test]
fn no_key_reaches_the_console_behind_a_window() {
    let mut shown = console("contoso", R2);
    press(&mut shown, Role::Button, "Help");
    keys(&mut shown, Modifiers::COMMAND, Key::Num1);
    keys(&mut shown, Modifiers::COMMAND, Key::T);
    assert_eq!(focused(&shown), Some((Role::Button, "OK".to_owned())));
    key(&mut shown, Key::Escape);
    assert!(there_is(&shown, Role::Tree, "Administration"));
}
