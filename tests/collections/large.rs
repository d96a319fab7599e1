//! Lists of members in a lab with 100,000 devices: only what is in view is looked up.

use egui::Role;
use mdm_console::{
    console::configuration_manager::Window,
    lab::{Lab, shipped},
};

use super::*;
use crate::hand::{all, console_on, first_cells, state};

/// The console of an organisation with 100,000 devices and their users.
fn large() -> Shown {
    let preset = shipped("contoso-hybrid").unwrap().unwrap().with_devices(100_000, 7).unwrap();
    console_on(Lab::in_memory(&preset).unwrap())
}

#[test]
fn lists_of_100_000_hold_rows_for_what_is_in_view_only() {
    let mut shown = large();
    open(&mut shown, ("User Collections", "All Users"), "Show Members");
    let Some(Window::Members(members)) = &state(&shown).window else { unreachable!() };
    assert!(members.list.len() > 40_000);
    assert!(all(&shown, Role::Row).len() < 60);
    fill(&mut shown, Role::SearchInput, "Search", "lee@contoso");
    assert_eq!(first_cells(&shown), ["Lee Gu"]);
    press(&mut shown, Role::Button, "Close");

    rules(&mut shown, "User Collections", "Mobile Users");
    press(&mut shown, Role::Button, "Add");
    let Some(Window::Collection(properties)) = &state(&shown).window else { unreachable!() };
    assert!(properties.adding.as_ref().unwrap().list.len() > 40_000);
    assert!(all(&shown, Role::Row).len() < 60);
    fill(&mut shown, Role::SearchInput, "Search", "lee@contoso");
    press(&mut shown, Role::Button, "OK");
    press(&mut shown, Role::Button, "OK");
    assert!(users_in(&shown, "Mobile Users").contains(&"lee".to_owned()));
}
