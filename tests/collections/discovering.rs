//! Discovery Methods, and the one that is rehearsed.

use egui::{Key, Role};
use mdm_console::lab::{Lab, Preset, shipped};

use super::*;
use crate::hand::{advance, console_on, first_cells, hybrid, is_enabled, table};

const METHOD: &str = "Active Directory User Discovery";
const BOX: &str = "Enable Active Directory User Discovery";

/// The properties of the method where it is not enabled yet.
fn properties() -> Shown {
    let contoso = shipped("contoso").unwrap().unwrap();
    let text = contoso.text().replace("user_discovery = true", "user_discovery = false");
    let mut shown = console_on(Lab::in_memory(&Preset::parse(&text).unwrap()).unwrap());
    open(&mut shown, ("Discovery Methods", METHOD), "Properties");
    shown
}

fn is_discovering(shown: &Shown) -> bool {
    organisation(shown).hierarchy.as_ref().unwrap().discovery.is_some()
}

#[test]
fn the_methods_are_listed_with_their_status() {
    let mut shown = hybrid();
    stand(&mut shown, "Discovery Methods");
    let rows = table(&shown);
    assert_eq!(
        rows.iter().map(|row| row.rsplit_once(" | ").unwrap().0).collect::<Vec<_>>(),
        [
            "Active Directory Forest Discovery | Disabled | PS1",
            "Active Directory Group Discovery | Disabled | PS1",
            "Active Directory System Discovery | Disabled | PS1",
            "Active Directory User Discovery | Enabled | PS1",
            "Heartbeat Discovery | Enabled | PS1",
            "Network Discovery | Disabled | PS1",
        ]
    );
}

#[test]
fn user_discovery_is_enabled_with_ok_and_finds_users() {
    let mut shown = properties();
    press(&mut shown, Role::CheckBox, BOX);
    assert!(!is_discovering(&shown));
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::Dialog, "Active Directory User Discovery Properties"));
    assert!(is_discovering(&shown));
    assert!(table(&shown)[3].contains("Enabled"));
    stand(&mut shown, "Users");
    advance(&mut shown, 60);
    assert_eq!(first_cells(&shown).len(), 11);
}

#[test]
fn apply_enables_it_for_good() {
    let mut shown = properties();
    assert!(!is_enabled(&find(&shown, Role::Button, "Apply")));
    press(&mut shown, Role::CheckBox, BOX);
    press(&mut shown, Role::Button, "Apply");
    assert!(is_discovering(&shown));
    assert!(!is_enabled(&find(&shown, Role::CheckBox, BOX)));
    assert!(says(&shown, "This rehearsal does not disable it again."));
    assert!(!is_enabled(&find(&shown, Role::Button, "Apply")));
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::CheckBox, BOX));
}

#[test]
fn leaving_without_ok_enables_nothing() {
    for leave in ["Cancel", "Close window", "Esc"] {
        let mut shown = properties();
        press(&mut shown, Role::CheckBox, BOX);
        match leave {
            "Esc" => key(&mut shown, Key::Escape),
            button => press(&mut shown, Role::Button, button),
        }
        assert!(!there_is(&shown, Role::CheckBox, BOX), "{leave}");
        assert!(!is_discovering(&shown), "{leave}");
    }
}

#[test]
fn the_other_methods_say_that_they_are_not_rehearsed() {
    let mut shown = hybrid();
    for method in ["Active Directory Forest Discovery", "Heartbeat Discovery", "Network Discovery"]
    {
        open(&mut shown, ("Discovery Methods", method), "Properties");
        let name = format!("Enable {method}");
        assert!(!is_enabled(&find(&shown, Role::CheckBox, &name)), "{method}");
        assert!(says(&shown, &format!("This rehearsal does not change {method}.")));
        press(&mut shown, Role::Button, "OK");
        assert!(!there_is(&shown, Role::CheckBox, &name), "{method}");
    }
}
