//! Every place, link and button opens something.

use std::collections::BTreeMap;

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::{
        Intent, Page, Place,
        ribbon::{Button, Opens, Selection, Tab, tabs},
    },
    domain::{ProductVersion, SiteSystemRole},
};

use crate::{
    hand::*,
    support::{says, there_is},
};

#[test]
fn every_place_opens_its_list_its_index_or_the_sentence_that_it_is_not_covered() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        for row in rows(version) {
            go(&mut shown, row.place);
            let name = (row.name)().text;
            find(&shown, Role::Main, &name);
            let index = there_is(&shown, Role::List, "Navigation Index");
            let list = there_is(&shown, Role::Table, &name);
            let sentence = says(&shown, &format!("This rehearsal does not cover “{name}”"));
            let as_the_row_says = match row.opens {
                Page::Index => (true, false, false),
                Page::Uncovered => (false, false, true),
                _ => (false, true, false),
            };
            assert_eq!((index, list, sentence), as_the_row_says, "{version:?}: {name}");
        }
    }
}

#[test]
fn every_link_of_an_index_leads_to_what_lies_below() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso", version);
        for folder in rows(version).into_iter().filter(|row| row.opens == Page::Index) {
            go(&mut shown, folder.place);
            let below = folder.place.children(version);
            let expected: Vec<_> = below.iter().map(|row| (row.name)().text).collect();
            assert_eq!(names(&shown, (Role::List, "Navigation Index"), Role::Link), expected);
            for row in below {
                let name = (row.name)().text;
                find(&shown, Role::List, "Navigation Index")
                    .get_by_role_and_label(Role::Link, &name)
                    .click();
                shown.run();
                assert_eq!(state(&shown).place, row.place, "{version:?}: {name}");
                go(&mut shown, folder.place);
            }
        }
    }
}

/// A place with something selected or not, of one version.
struct Stop {
    version: ProductVersion,
    place: Place,
    selection: Selection,
}

impl Stop {
    fn tabs(&self) -> Vec<&'static Tab> {
        tabs(self.place, self.version, self.selection)
    }

    fn buttons(&self, tab: &Tab) -> BTreeMap<String, &'static Button> {
        let groups = tab.shown(self.selection);
        let buttons = groups.flat_map(|group| group.shown(self.version));
        buttons.map(|button| (button.id.to_owned(), button)).collect()
    }
}

/// Presses every button of every tab, and sees what it opens.
fn press_all(shown: &mut Shown, stop: &Stop) {
    for tab in stop.tabs() {
        let tab_name = (tab.name)().text;
        find(shown, Role::TabList, "Ribbon").get_by_role_and_label(Role::Tab, &tab_name).click();
        shown.run();
        let table = stop.buttons(tab);
        let panel = find(shown, Role::TabPanel, &tab_name);
        let drawn: BTreeMap<String, bool> = panel
            .query_all_by_role(Role::Button)
            .map(|node| (node.accesskit_node().author_id().unwrap().to_owned(), is_enabled(&node)))
            .collect();
        assert!(drawn.keys().eq(table.keys()), "{:?} {drawn:?}", stop.place);
        let pressable = drawn.into_iter().filter(|(_, enabled)| *enabled);
        for (id, _) in pressable {
            by_id(shown, (Role::TabPanel, &tab_name), &id).click();
            shown.run();
            assert_opened(shown, stop, table[&id]);
        }
    }
}

/// Fails unless what the button opens is open; closes it.
fn assert_opened(shown: &mut Shown, stop: &Stop, button: &Button) {
    let name = (button.name)().text;
    match button.opens {
        Opens::Window(_) => assert_window(shown, &name),
        Opens::Uncovered => assert_not_covered(shown, &name),
        Opens::Refresh => {
            assert!(all(shown, Role::Dialog).is_empty() && state(shown).place == stop.place);
        }
        Opens::Menu(entries) => {
            for button in entries {
                let entry = (button.name)().text;
                if !there_is(shown, Role::Menu, &name) {
                    find(shown, Role::TabPanel, "Home")
                        .get_by_role_and_label(Role::Button, &name)
                        .click();
                    shown.run();
                }
                press(shown, Role::MenuItem, &entry);
                assert_opened(shown, stop, button);
            }
        }
    }
    assert!(all(shown, Role::Menu).is_empty(), "{name}");
}

/// Fails unless one window is open; closes it.
fn assert_window(shown: &mut Shown, name: &str) {
    let dialogs = all(shown, Role::Dialog);
    assert_eq!(dialogs.len(), 1, "{name}");
    assert!(!says(shown, "This rehearsal does not cover"), "{name}");
    key(shown, Key::Escape);
    assert!(all(shown, Role::Dialog).is_empty(), "{name} is closed by Esc");
}

fn assert_not_covered(shown: &mut Shown, name: &str) {
    assert!(says(shown, &format!("This rehearsal does not cover “{name}”")), "{name}");
    close(shown, "Configuration Manager");
}

#[track_caller]
fn close(shown: &mut Shown, dialog: &str) {
    find(shown, Role::Dialog, dialog);
    key(shown, Key::Escape);
    assert!(all(shown, Role::Dialog).is_empty(), "{dialog} is closed by Esc");
}

#[test]
fn every_button_of_every_ribbon_opens_what_the_table_says() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso", version);
        for row in rows(version) {
            go(&mut shown, row.place);
            press_all(
                &mut shown,
                &Stop { version, place: row.place, selection: Selection::Nothing },
            );
        }
    }
}

#[test]
fn every_button_that_waits_for_a_row_opens_what_the_table_says() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        resize(&mut shown, 1500.0, 800.0);
        for row in rows(version) {
            if matches!(row.opens, Page::Index | Page::Uncovered) {
                continue;
            }
            go(&mut shown, row.place);
            act(&mut shown, Intent::Select(0));
            assert!(state(&shown).list.selected().is_some(), "{:?}", row.place);
            press_all(&mut shown, &Stop { version, place: row.place, selection: Selection::Row });
        }
    }
}

#[test]
fn every_button_that_waits_for_a_role_opens_what_the_table_says() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        go(&mut shown, Place::SERVERS);
        act(&mut shown, Intent::Select(0));
        act(&mut shown, Intent::SelectRole(SiteSystemRole::MicrosoftIntuneConnector));
        let stop = Stop { version, place: Place::SERVERS, selection: Selection::Role };
        assert_eq!(stop.tabs().len(), 2);
        press_all(&mut shown, &stop);
    }
}

#[test]
fn the_application_menu_and_help_say_that_they_are_not_covered() {
    let mut shown = hybrid();
    press(&mut shown, Role::Button, "Application menu");
    press(&mut shown, Role::MenuItem, "Connect to a New Site");
    assert_not_covered(&mut shown, "Connect to a New Site");
    press(&mut shown, Role::Button, "Help");
    assert!(says(&shown, "This rehearsal does not cover “Help”"));
    press(&mut shown, Role::Button, "OK");
    assert!(all(&shown, Role::Dialog).is_empty());
}
