//! Retire/Wipe, for a device.

use egui::{Key, Role};
use mdm_console::domain::{PendingAction, Refusal};

use super::*;
use crate::hand::{advance, first_cells, hybrid, press_twice};

const DEVICE: &str = "Allie Bellew_iPhone 6";
const SERIAL: &str = "IP-006-0004";
const WINDOW: &str = "Retire/Wipe Mobile Device";
const WIPE: &str = "Wipe the whole device and retire it";

fn ask(shown: &mut Shown) {
    open(shown, ("Devices", DEVICE), "Remote Device Actions");
    press(shown, Role::MenuItem, "Retire/Wipe");
    assert!(there_is(shown, Role::Dialog, WINDOW));
}

fn pending(shown: &Shown) -> Option<PendingAction> {
    let mut devices = organisation(shown).devices.values();
    devices.find(|device| device.serial == SERIAL)?.pending.map(|pending| pending.action)
}

#[test]
fn a_device_is_retired_and_its_details_say_so_until_it_is_gone() {
    let mut shown = hybrid();
    ask(&mut shown);
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::Dialog, WINDOW));
    assert_eq!(pending(&shown), Some(PendingAction::Retire));
    assert!(says(&shown, "Retire at the next check-in"));
    advance(&mut shown, 24 * 60);
    assert!(!first_cells(&shown).contains(&DEVICE.to_owned()));
}

#[test]
fn a_device_is_wiped_where_that_is_chosen() {
    let mut shown = hybrid();
    ask(&mut shown);
    press(&mut shown, Role::RadioButton, WIPE);
    press(&mut shown, Role::Button, "OK");
    assert_eq!(pending(&shown), Some(PendingAction::Wipe));
    assert!(says(&shown, "Wipe at the next check-in"));
}

#[test]
fn a_device_that_was_asked_already_is_not_asked_again() {
    let mut shown = hybrid();
    ask(&mut shown);
    press(&mut shown, Role::Button, "OK");
    ask(&mut shown);
    press(&mut shown, Role::RadioButton, WIPE);
    press(&mut shown, Role::Button, "OK");
    assert_refused(&shown, &Refusal::AlreadyPending { serial: SERIAL.to_owned() });
    assert!(says(&shown, NOTHING_CHANGED));
    assert_eq!(pending(&shown), Some(PendingAction::Retire));
    press(&mut shown, Role::Button, "Cancel");
    assert!(!there_is(&shown, Role::Dialog, WINDOW));
}

#[test]
fn a_device_that_has_left_meanwhile_is_refused() {
    let mut shown = hybrid();
    ask(&mut shown);
    press(&mut shown, Role::Button, "OK");
    ask(&mut shown);
    advance(&mut shown, 24 * 60);
    press(&mut shown, Role::Button, "OK");
    assert_refused(&shown, &Refusal::DeviceNotManaged { serial: SERIAL.to_owned() });
}

#[test]
fn enter_esc_and_cancel_do_no_harm() {
    for leave in [Key::Enter, Key::Escape, Key::Space] {
        let mut shown = hybrid();
        ask(&mut shown);
        key(&mut shown, leave);
        assert!(!there_is(&shown, Role::Dialog, WINDOW), "{leave:?}");
        assert_eq!(pending(&shown), None, "{leave:?}");
    }
}

#[test]
fn the_plan_is_beside_the_question() {
    let mut shown = hand::console_and_panel("contoso-hybrid");
    ask(&mut shown);
    assert!(there_is(&shown, Role::Heading, "If you press OK"));
    assert!(says(&shown, "The device “IP-006-0004” forgets what belongs to the company."));
    press(&mut shown, Role::RadioButton, WIPE);
    assert!(says(&shown, "The device “IP-006-0004” forgets everything."));
}

#[test]
fn properties_of_a_device_are_not_covered() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press_twice(&mut shown, Role::Row, DEVICE);
    assert!(says(&shown, "This rehearsal does not cover “Properties”"));
}
