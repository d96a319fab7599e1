//! The breadcrumb leads to every part of the way, and to what lies below each.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::configuration_manager::{Page, Place, WORKSPACES},
    domain::ProductVersion,
};

use crate::hand::*;

const BREADCRUMB: (Role, &str) = (Role::Group, "Breadcrumb");

fn press_part(shown: &mut Shown, name: &str) {
    find(shown, BREADCRUMB.0, BREADCRUMB.1).get_by_role_and_label(Role::Link, name).click();
    shown.run();
}

#[test]
fn every_part_leads_to_its_place() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso", version);
        for row in rows(version) {
            go(&mut shown, row.place);
            let workspace = row.place.workspace();
            let way = row.place.path(version);
            let mut parts: Vec<(String, Place)> = vec![((workspace.name)().text, workspace.place)];
            parts.extend(way.iter().map(|row| ((row.name)().text, row.place)));
            let expected: Vec<_> = parts.iter().map(|(name, _)| name.clone()).collect();
            assert_eq!(names(&shown, BREADCRUMB, Role::Link), expected, "{version:?}");
            for (name, place) in parts {
                press_part(&mut shown, &name);
                assert_eq!(state(&shown).place, place, "{version:?}: {name}");
                go(&mut shown, row.place);
            }
        }
    }
}

/// Opens the list at a part of the breadcrumb, presses each entry, and comes back each time.
fn press_entries(shown: &mut Shown, caret: &str, expected: &[(String, Place)]) {
    let from = state(shown).place;
    press(shown, Role::Button, caret);
    let entries: Vec<_> = expected.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names(shown, (Role::Menu, caret), Role::MenuItem), entries, "{caret}");
    for (name, place) in expected {
        press(shown, Role::MenuItem, name);
        assert_eq!(state(shown).place, *place, "{caret}: {name}");
        assert!(all(shown, Role::Menu).is_empty(), "the list closes");
        go(shown, from);
        press(shown, Role::Button, caret);
    }
    press(shown, Role::Button, caret);
}

#[test]
fn the_lists_lead_to_what_lies_below_each_part() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso", version);
        let roots: Vec<_> = WORKSPACES.iter().map(|w| ((w.name)().text, w.place)).collect();
        press_entries(&mut shown, "Workspaces below the root", &roots);
        for workspace in &WORKSPACES {
            go(&mut shown, workspace.place);
            let caret = format!("Below {}", (workspace.name)().text);
            press_entries(&mut shown, &caret, &[("Overview".to_owned(), workspace.place)]);
        }
        for folder in rows(version).into_iter().filter(|row| row.opens == Page::Index) {
            go(&mut shown, folder.place);
            let below = folder.place.children(version).into_iter();
            let below: Vec<_> = below.map(|row| ((row.name)().text, row.place)).collect();
            press_entries(&mut shown, &format!("Below {}", (folder.name)().text), &below);
        }
    }
}

#[test]
fn a_part_in_the_middle_lists_what_lies_below_it_too() {
    let mut shown = hybrid();
    stand(&mut shown, "Sites");
    press(&mut shown, Role::Button, "Below Site Configuration");
    press(&mut shown, Role::MenuItem, "Servers and Site System Roles");
    assert_eq!(at(&shown), "Servers and Site System Roles");
    press(&mut shown, Role::Button, "Below Overview");
    press(&mut shown, Role::MenuItem, "Security");
    assert_eq!(at(&shown), "Security");
}
