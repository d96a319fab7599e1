//! In a narrow window the ribbon keeps every button within reach.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::{
        Intent,
        ribbon::{Opens, Selection, tabs},
    },
    domain::ProductVersion::R2,
};

use crate::{
    hand::*,
    support::{says, there_is},
};

/// User Collections with a row selected.
fn collections() -> Shown {
    let mut shown = hybrid();
    stand(&mut shown, "User Collections");
    act(&mut shown, Intent::Select(0));
    shown
}

/// The groups that are a button under which theirs open.
fn collapsed(shown: &Shown) -> Vec<String> {
    let panel = find(shown, Role::TabPanel, "Home");
    let groups = panel.query_all_by_role(Role::Group).filter(|group| {
        group.query_all_by_role(Role::Button).any(|button| {
            button.accesskit_node().data().has_popup().is_some() && label(&button) == label(group)
        })
    });
    groups.map(|group| label(&group)).collect()
}

#[test]
fn the_last_groups_become_a_button_each_and_come_back_with_the_room() {
    let mut shown = collections();
    assert_eq!(collapsed(&shown), [""; 0]);
    for (width, expected) in [
        (640.0, &["Collection", "Deployment", "Move", "Properties"][..]),
        (500.0, &["Create", "Search", "Collection", "Deployment", "Move", "Properties"][..]),
        (1280.0, &[][..]),
    ] {
        resize(&mut shown, width, 800.0);
        assert_eq!(collapsed(&shown), expected, "{width}");
        let panel = find(&shown, Role::TabPanel, "Home");
        for button in panel.query_all_by_role(Role::Button) {
            assert!(panel.rect().contains_rect(button.rect()), "{width}: {}", label(&button));
        }
    }
}

/// Presses a button of the tab Home where it is: in the ribbon, or below its group.
fn press_in_home(shown: &mut Shown, group: &str, name: &str) {
    let is_collapsed = collapsed(shown).contains(&group.to_owned());
    let group_node = find(shown, Role::TabPanel, "Home").get_by_role_and_label(Role::Group, group);
    let button = if is_collapsed { group } else { name };
    group_node.get_by_role_and_label(Role::Button, button).click();
    shown.run();
    if is_collapsed {
        press(shown, Role::MenuItem, name);
    }
}

#[test]
fn every_button_can_be_pressed_in_a_window_of_the_smallest_width() {
    // The panel is shown beside the console, as at first.
    let mut shown = console_and_panel("contoso-hybrid");
    resize(&mut shown, 800.0, 560.0);
    stand(&mut shown, "User Collections");
    act(&mut shown, Intent::Select(0));
    assert_eq!(collapsed(&shown), ["Collection", "Deployment", "Move", "Properties"]);
    let place = state(&shown).place;
    for group in tabs(place, R2, Selection::Row)[0].shown(Selection::Row) {
        let group_name = (group.name)().text;
        for button in group.shown(R2).filter(|b| matches!(b.opens, Opens::Uncovered)) {
            let name = (button.name)().text;
            press_in_home(&mut shown, &group_name, &name);
            assert!(says(&shown, &format!("This rehearsal does not cover “{name}”")), "{name}");
            key(&mut shown, Key::Escape);
        }
    }
    press_in_home(&mut shown, "Deployment", "Configuration Baseline");
    assert!(there_is(&shown, Role::Dialog, "Deploy Configuration Baselines"));
    key(&mut shown, Key::Escape);
    press_in_home(&mut shown, "Collection", "Refresh");
    assert!(!there_is(&shown, Role::Dialog, "Configuration Manager"));
}
