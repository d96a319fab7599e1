//! The menu of a row, and of a node of the tree, repeats the buttons of the tab Home.

use egui::{Key, Modifiers, Role};
use mdm_console::{
    console::configuration_manager::{
        Intent,
        ribbon::{Button, Opens, tabs},
    },
    domain::ProductVersion::R2,
};

use crate::{
    hand::*,
    support::{says, there_is},
};

/// The buttons of the tab Home; those that open a menu have theirs in their place.
fn home(shown: &Shown) -> Vec<String> {
    let selection = state(shown).selection(shown.state().app.lab().organisation());
    let home = tabs(state(shown).place, R2, selection)[0];
    let buttons = home.shown(selection).flat_map(|group| group.shown(R2));
    let flat = buttons.flat_map(|button| match button.opens {
        Opens::Menu(entries) => entries.iter().collect(),
        _ => vec![button],
    });
    flat.map(|button: &Button| (button.name)().text).collect()
}

fn entries(shown: &Shown, menu: &str) -> Vec<String> {
    names(shown, (Role::Menu, menu), Role::MenuItem)
}

fn right_click(shown: &mut Shown, role: Role, name: &str) {
    find(shown, role, name).click_secondary();
    shown.run();
}

#[test]
fn a_right_click_on_a_row_selects_it_and_opens_its_menu() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    right_click(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    assert_eq!(state(&shown).list.selected_at(), Some(1));
    let expected = [
        "Import Computer Information",
        "Manage Searches",
        "Retire/Wipe",
        "Refresh",
        "Delete",
        "Properties",
    ];
    assert_eq!(entries(&shown, "Devices"), expected);
    assert_eq!(home(&shown), expected);
    press(&mut shown, Role::MenuItem, "Retire/Wipe");
    assert!(there_is(&shown, Role::Dialog, "Retire/Wipe Mobile Device"));
}

#[test]
fn shift_f10_opens_the_menu_of_the_selected_row() {
    let mut shown = hybrid();
    for list in ["Users", "User Collections", "Sites", "Servers and Site System Roles"] {
        stand(&mut shown, list);
        act(&mut shown, Intent::Select(0));
        keys(&mut shown, Modifiers::COMMAND, Key::M);
        keys(&mut shown, Modifiers::SHIFT, Key::F10);
        assert_eq!(entries(&shown, list), home(&shown), "{list}");
        key(&mut shown, Key::Escape);
        assert!(!there_is(&shown, Role::Menu, list), "{list}");
    }
}

#[test]
fn the_menu_beside_the_rows_is_that_of_the_node() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    keys(&mut shown, Modifiers::COMMAND, Key::M);
    keys(&mut shown, Modifiers::SHIFT, Key::F10);
    assert_eq!(entries(&shown, "Devices"), ["Import Computer Information", "Manage Searches"]);
}

#[test]
fn a_right_click_on_the_node_of_the_tree_opens_its_menu() {
    let mut shown = hybrid();
    stand(&mut shown, "Sites");
    right_click(&mut shown, Role::TreeItem, "Sites");
    assert_eq!(entries(&shown, "Sites"), home(&shown));
    press(&mut shown, Role::MenuItem, "Hierarchy Settings");
    assert!(says(&shown, "This rehearsal does not cover “Hierarchy Settings”"));
}

#[test]
fn a_right_click_on_another_node_of_the_tree_leads_there_and_opens_its_menu() {
    let mut shown = hybrid();
    stand(&mut shown, "Sites");
    right_click(&mut shown, Role::TreeItem, "Servers and Site System Roles");
    assert_eq!(at(&shown), "Servers and Site System Roles");
    assert_eq!(entries(&shown, "Servers and Site System Roles"), home(&shown));
}

#[test]
fn shift_f10_opens_the_menu_of_the_node_of_the_tree() {
    let mut shown = hybrid();
    for node in ["Microsoft Intune Subscriptions", "User Collections", "Packages"] {
        stand(&mut shown, node);
        keys(&mut shown, Modifiers::COMMAND, Key::T);
        keys(&mut shown, Modifiers::SHIFT, Key::F10);
        assert_eq!(entries(&shown, node), home(&shown), "{node}");
        key(&mut shown, Key::Escape);
        assert!(!there_is(&shown, Role::Menu, node), "{node}");
    }
}

#[test]
fn what_cannot_be_pressed_in_the_ribbon_cannot_be_pressed_in_the_menu() {
    let mut shown = hybrid();
    stand(&mut shown, "Microsoft Intune Subscriptions");
    right_click(&mut shown, Role::TreeItem, "Microsoft Intune Subscriptions");
    let create = "Create Microsoft Intune Subscription";
    assert!(!is_enabled(&find(&shown, Role::MenuItem, create)), "there is a subscription");
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Microsoft Intune Subscriptions");
    right_click(&mut shown, Role::TreeItem, "Microsoft Intune Subscriptions");
    press(&mut shown, Role::MenuItem, create);
    assert!(there_is(&shown, Role::Dialog, "Create Microsoft Intune Subscription Wizard"));
}
