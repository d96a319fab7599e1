//! Panes are minimised, brought back and made larger.

use egui::{Key, Role, vec2};
use egui_kittest::kittest::NodeT as _;
use mdm_console::domain::ProductVersion::R2;

use crate::{hand::*, support::there_is};

const NAVIGATION: &str = "Width of the navigation pane";
const DETAILS: &str = "Height of the details pane";

fn rect(shown: &Shown, role: Role, name: &str) -> egui::Rect {
    find(shown, role, name).rect()
}

fn value(shown: &Shown, splitter: &str) -> f64 {
    find(shown, Role::Splitter, splitter).accesskit_node().data().numeric_value().unwrap()
}

#[test]
fn the_navigation_pane_is_minimised_to_the_workspaces_and_restored() {
    let mut shown = console("contoso", R2);
    let wide = rect(&shown, Role::Navigation, "Navigation pane").width();
    press(&mut shown, Role::Button, "Minimize the navigation pane");
    assert!(!there_is(&shown, Role::Tree, "Administration"));
    assert!(!there_is(&shown, Role::Splitter, NAVIGATION));
    assert!(rect(&shown, Role::Navigation, "Navigation pane").width() < wide);
    press(&mut shown, Role::Tab, "Monitoring");
    assert!(there_is(&shown, Role::Link, "System Status"), "its page is shown");
    press(&mut shown, Role::Button, "Expand the navigation pane");
    assert!(there_is(&shown, Role::Tree, "Monitoring"));
    assert_eq!(rect(&shown, Role::Navigation, "Navigation pane").width(), wide);
}

#[test]
fn the_navigation_pane_is_made_wider_by_dragging_its_edge() {
    let mut shown = console("contoso", R2);
    let wide = rect(&shown, Role::Navigation, "Navigation pane").width();
    let edge = rect(&shown, Role::Splitter, NAVIGATION).center();
    drag(&mut shown, edge, edge + vec2(60.0, 0.0));
    assert_eq!(rect(&shown, Role::Navigation, "Navigation pane").width(), wide + 60.0);
    let edge = rect(&shown, Role::Splitter, NAVIGATION).center();
    drag(&mut shown, edge, edge - vec2(1000.0, 0.0));
    assert_eq!(value(&shown, NAVIGATION), 150.0, "it keeps a width");
    drag(&mut shown, edge, edge);
    assert!(there_is(&shown, Role::Tree, "Administration"));
}

#[test]
fn the_navigation_pane_is_made_wider_by_the_arrow_keys() {
    let mut shown = console("contoso", R2);
    let wide = value(&shown, NAVIGATION);
    find(&shown, Role::Splitter, NAVIGATION).focus();
    shown.run();
    for (key_pressed, by) in
        [(Key::ArrowRight, 10.0), (Key::ArrowRight, 20.0), (Key::ArrowLeft, 10.0)]
    {
        key(&mut shown, key_pressed);
        assert_eq!(value(&shown, NAVIGATION), wide + by, "{key_pressed:?}");
        assert_eq!(focused(&shown), Some((Role::Splitter, NAVIGATION.to_owned())));
    }
}

#[test]
fn the_details_pane_is_made_taller_by_dragging_and_by_the_arrow_keys() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Megan Bowen_Surface Pro 3");
    let tall = rect(&shown, Role::Complementary, "Details pane").height();
    let edge = rect(&shown, Role::Splitter, DETAILS).center();
    drag(&mut shown, edge, edge - vec2(0.0, 50.0));
    assert_eq!(rect(&shown, Role::Complementary, "Details pane").height(), tall + 50.0);
    find(&shown, Role::Splitter, DETAILS).focus();
    shown.run();
    key(&mut shown, Key::ArrowUp);
    assert_eq!(rect(&shown, Role::Complementary, "Details pane").height(), tall + 60.0);
    key(&mut shown, Key::ArrowDown);
    assert_eq!(rect(&shown, Role::Complementary, "Details pane").height(), tall + 50.0);
}

#[test]
fn the_ribbon_is_minimised_by_its_button_and_comes_back() {
    let mut shown = console("contoso", R2);
    press(&mut shown, Role::Button, "Minimize the ribbon");
    assert!(!there_is(&shown, Role::TabPanel, "Home"));
    assert!(there_is(&shown, Role::Tab, "Home"), "its tabs stay");
    press(&mut shown, Role::Button, "Expand the ribbon");
    assert!(there_is(&shown, Role::TabPanel, "Home"));
}

#[test]
fn the_ribbon_is_minimised_by_two_presses_on_a_tab() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "User Collections");
    press_twice(&mut shown, Role::Tab, "Folder");
    assert!(!there_is(&shown, Role::TabPanel, "Folder"));
    // A pause, so that what comes is not a third press.
    shown.run_steps(4);
    press_twice(&mut shown, Role::Tab, "Folder");
    assert!(there_is(&shown, Role::TabPanel, "Folder"));
}

#[test]
fn a_tab_of_the_ribbon_shows_its_groups_and_is_told_as_selected() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "User Collections");
    press(&mut shown, Role::Tab, "Folder");
    assert!(there_is(&shown, Role::TabPanel, "Folder"));
    assert!(!there_is(&shown, Role::TabPanel, "Home"));
    let folder = find(&shown, Role::Tab, "Folder");
    assert_eq!(folder.accesskit_node().is_selected(), Some(true));
    stand(&mut shown, "Users");
    assert!(there_is(&shown, Role::TabPanel, "Home"), "a list without this tab shows Home");
}
