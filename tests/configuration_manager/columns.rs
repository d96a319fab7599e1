//! The columns of a list: sorted by their heads, chosen in the menu of a head, and as wide as
//! the person wants.

use egui::{Role, accesskit::SortDirection, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::hand::*;

const LISTS: [&str; 11] = [
    "Users",
    "Devices",
    "User Collections",
    "Device Collections",
    "Sites",
    "Servers and Site System Roles",
    "Microsoft Intune Subscriptions",
    "Site Status",
    "Component Status",
    "Status Message Queries",
    "Deployments",
];

/// What stands in a column, from the first row to the last.
fn column(shown: &Shown, name: &str) -> Vec<String> {
    let at = heads(shown).iter().position(|head| head == name).unwrap();
    let cell =
        |row: egui_kittest::Node<'_>| label(&row.query_all_by_role(Role::Cell).nth(at).unwrap());
    all(shown, Role::Row).into_iter().map(cell).collect()
}

fn direction(shown: &Shown, name: &str) -> Option<SortDirection> {
    find(shown, Role::ColumnHeader, name).accesskit_node().data().sort_direction()
}

fn open_menu(shown: &mut Shown, head: &str) {
    find(shown, Role::ColumnHeader, head).click_secondary();
    shown.run();
}

fn choose(shown: &mut Shown, head: &str, entry: &str) {
    open_menu(shown, head);
    press(shown, Role::MenuItem, entry);
}

fn width(shown: &Shown, name: &str) -> f32 {
    find(shown, Role::ColumnHeader, name).rect().width()
}

fn drag_edge(shown: &mut Shown, name: &str, by: f32) {
    let edge = find(shown, Role::ColumnHeader, name).rect().right_center();
    drag(shown, edge, edge + vec2(by, 0.0));
}

#[test]
fn numbers_are_sorted_by_their_value() {
    let mut shown = hybrid();
    stand(&mut shown, "User Collections");
    press(&mut shown, Role::ColumnHeader, "Member Count");
    assert_eq!(column(&shown, "Member Count"), ["0", "1", "4", "11", "11"]);
    press(&mut shown, Role::ColumnHeader, "Member Count");
    assert_eq!(column(&shown, "Member Count"), ["11", "11", "4", "1", "0"]);
}

#[test]
fn every_column_of_every_list_sorts_its_rows_both_ways() {
    let mut shown = hybrid();
    for list in LISTS {
        stand(&mut shown, list);
        for head in heads(&shown) {
            let value = |text: &String| (text.parse().unwrap_or(u64::MAX), text.to_lowercase());
            press(&mut shown, Role::ColumnHeader, &head);
            let rows = column(&shown, &head);
            assert!(rows.is_sorted_by_key(value), "{list}, {head}: {rows:?}");
            assert_eq!(direction(&shown, &head), Some(SortDirection::Ascending));
            press(&mut shown, Role::ColumnHeader, &head);
            let mut rows = column(&shown, &head);
            rows.reverse();
            assert!(rows.is_sorted_by_key(value), "{list}, {head}: {rows:?}");
            assert_eq!(direction(&shown, &head), Some(SortDirection::Descending));
        }
    }
}

#[test]
fn only_one_column_is_told_as_sorted() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    assert_eq!(direction(&shown, "Name"), None);
    press(&mut shown, Role::ColumnHeader, "Name");
    press(&mut shown, Role::ColumnHeader, "Operating System");
    assert_eq!(direction(&shown, "Name"), None);
    assert_eq!(direction(&shown, "Operating System"), Some(SortDirection::Ascending));
}

#[test]
fn columns_are_chosen_and_hidden_in_the_menu_of_a_head() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let at_first = heads(&shown);
    open_menu(&mut shown, "Client");
    let all_of_it = [
        "Size Column to Fit",
        "Size All Columns to Fit",
        "Name",
        "Primary User",
        "Client",
        "Site Code",
        "Managed Until",
        "Authority",
        "Operating System",
        "Last Check-in",
        "Serial Number",
        "Model",
    ];
    assert_eq!(names(&shown, (Role::Menu, "Client"), Role::MenuItem), all_of_it);
    press(&mut shown, Role::MenuItem, "Serial Number");
    assert_eq!(heads(&shown).last().unwrap(), "Serial Number");
    assert_eq!(column(&shown, "Serial Number"), ["SP-003-0002", "IP-006-0004"]);
    choose(&mut shown, "Client", "Client");
    assert!(!heads(&shown).contains(&"Client".to_owned()));
    choose(&mut shown, "Name", "Client");
    choose(&mut shown, "Name", "Serial Number");
    assert_eq!(heads(&shown), at_first);
}

#[test]
fn the_column_that_names_the_rows_cannot_be_hidden() {
    let mut shown = hybrid();
    for list in LISTS {
        stand(&mut shown, list);
        let naming = match list {
            "Site Status" => "Role",
            "Component Status" => "Component",
            _ => "Name",
        };
        assert_eq!(column(&shown, naming), first_cells(&shown), "{list}");
        open_menu(&mut shown, naming);
        assert!(!is_enabled(&find(&shown, Role::MenuItem, naming)), "{list}");
        press(&mut shown, Role::MenuItem, naming);
        assert!(heads(&shown).contains(&naming.to_owned()), "{list}");
    }
}

#[test]
fn a_column_is_made_wider_and_narrower_by_its_edge() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let (before, next) = (width(&shown, "Name"), width(&shown, "Primary User"));
    drag_edge(&mut shown, "Name", 40.0);
    assert_eq!(width(&shown, "Name"), before + 40.0);
    drag_edge(&mut shown, "Name", -70.0);
    assert_eq!(width(&shown, "Name"), before - 30.0);
    assert_eq!(width(&shown, "Primary User"), next, "its neighbour only moves");
    assert_eq!(state(&shown).list.sorted, None, "a drag is no press on the head");
}

#[test]
fn a_column_is_sized_to_what_stands_in_it() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let client = width(&shown, "Client");
    drag_edge(&mut shown, "Name", 100.0);
    choose(&mut shown, "Name", "Size Column to Fit");
    let fitting = width(&shown, "Name");
    drag_edge(&mut shown, "Name", -100.0);
    assert!(width(&shown, "Name") < fitting);
    choose(&mut shown, "Name", "Size Column to Fit");
    assert_eq!(width(&shown, "Name"), fitting);
    assert_eq!(width(&shown, "Client"), client, "the others stay");
}

#[test]
fn all_columns_are_sized_to_what_stands_in_them() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let mut fitting = Vec::new();
    for head in heads(&shown) {
        choose(&mut shown, &head, "Size Column to Fit");
        fitting.push(width(&shown, &head));
    }
    for head in heads(&shown) {
        drag_edge(&mut shown, &head, 20.0);
    }
    choose(&mut shown, "Client", "Size All Columns to Fit");
    let widths: Vec<_> = heads(&shown).iter().map(|head| width(&shown, head)).collect();
    assert_eq!(widths, fitting);
}
