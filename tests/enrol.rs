//! The dialog of the frame in which a device is enrolled in place of its user.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, Preferences},
    domain::{Authority, Platform},
    lab::{Lab, shipped},
};
use support::{Shown, is_enabled, press, says, there_is, type_in, window};

const DIALOG: &str = "Enroll a device";
const ACCOUNT: &str = "Account of the user";
const MODEL: &str = "Device model";
const SERIAL: &str = "Serial number";

fn lab(preset: &str) -> Shown {
    let lab = Lab::in_memory(&shipped(preset).unwrap().unwrap()).unwrap();
    window(App::with(lab, Preferences::default()))
}

/// Opens the dialog from the menu.
fn open(preset: &str) -> Shown {
    let mut shown = lab(preset);
    press(&mut shown, Role::Button, "Lab");
    press(&mut shown, Role::MenuItem, DIALOG);
    assert!(there_is(&shown, Role::Dialog, DIALOG));
    shown
}

/// Opens the dialog from the tab of the accounts, where the button may be out of view.
fn open_for_diego(shown: &mut Shown) {
    let name = "Enroll a device of diego@contoso.com";
    shown.get_by_role_and_label(Role::Button, name).click_accesskit();
    shown.run();
}

fn value(shown: &Shown, name: &str) -> String {
    shown.get_by_role_and_label(Role::TextInput, name).value().unwrap_or_default()
}

fn platform(shown: &Shown) -> String {
    shown.get_by_role_and_label(Role::ComboBox, "Platform").value().unwrap_or_default()
}

/// The service that manages the device, if one does.
fn managed_by(shown: &Shown, serial: &str) -> Option<Authority> {
    let (_, device) = shown.state().app.lab().organisation().device(serial)?;
    Some(device.enrolment.as_ref()?.authority)
}

#[test]
fn the_menu_the_tab_and_each_account_open_it() {
    open("contoso");
    let mut shown = lab("contoso");
    press(&mut shown, Role::Tab, "Accounts");
    press(&mut shown, Role::Button, DIALOG);
    assert_eq!(value(&shown, ACCOUNT), "");
    press(&mut shown, Role::Button, "Cancel");
    open_for_diego(&mut shown);
    assert_eq!(value(&shown, ACCOUNT), "diego@contoso.com");
}

#[test]
fn a_device_that_the_user_has_is_proposed_and_enrolled() {
    let mut shown = lab("contoso-office365");
    press(&mut shown, Role::Tab, "Accounts");
    open_for_diego(&mut shown);
    assert_eq!((platform(&shown), value(&shown, MODEL)), ("Android".into(), "Galaxy S6".into()));
    assert_eq!(value(&shown, SERIAL), "GS-006-0003");
    press(&mut shown, Role::Button, "Enroll");
    assert_eq!(managed_by(&shown, "GS-006-0003"), Some(Authority::Office365));
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    assert!(says(&shown, "is enrolled for diego@contoso.com. It is managed by Office 365."));
    open_for_diego(&mut shown);
    assert_eq!(value(&shown, SERIAL), "NEW-0005", "that one is managed, so a new one is proposed");
}

#[test]
fn what_nobody_has_typed_follows_account_and_platform() {
    let mut shown = open("contoso-intune");
    assert_eq!((platform(&shown), value(&shown, SERIAL)), ("Android".into(), "NEW-0005".into()));
    type_in(&mut shown, ACCOUNT, "admin@contoso.com");
    assert_eq!(
        (platform(&shown), value(&shown, MODEL)),
        ("iOS and Mac OS X".into(), "iPhone 6".into())
    );
    choose(&mut shown, "Windows Phone 8.1");
    assert_eq!(
        (value(&shown, MODEL), value(&shown, SERIAL)),
        ("Lumia 640".into(), "NEW-0005".into())
    );
    type_in(&mut shown, MODEL, "My own");
    choose(&mut shown, "Android");
    assert_eq!(value(&shown, MODEL), "My own", "what was typed stays");
    press(&mut shown, Role::Button, "Enroll");
    let (_, device) = shown.state().app.lab().organisation().device("NEW-0005").unwrap();
    assert_eq!((device.platform, &*device.model), (Platform::Android, "My own"));
}

fn choose(shown: &mut Shown, platform: &str) {
    press(shown, Role::ComboBox, "Platform");
    press(shown, Role::ListBoxOption, platform);
}

#[test]
fn a_refusal_is_said_with_its_way_out_and_the_code_on_the_device_and_can_be_mended() {
    let mut shown = open("contoso-office365");
    type_in(&mut shown, ACCOUNT, "megan@contoso.com");
    press(&mut shown, Role::Button, "Enroll");
    let refused = shown.get_by_role_and_label(Role::Alert, "Refused");
    assert!(refused.query_by_label_contains("“UserLicenseTypeInvalid”").is_some());
    assert!(refused.query_by_label_contains("Use a user who has such a license.").is_some());
    assert_eq!(managed_by(&shown, "LU-930-0001"), None);
    type_in(&mut shown, ACCOUNT, "diego@contoso.com");
    assert!(!there_is(&shown, Role::Alert, "Refused"), "it is about what was typed before");
    press(&mut shown, Role::Button, "Enroll");
    assert_eq!(managed_by(&shown, "GS-006-0003"), Some(Authority::Office365));
}

#[test]
fn each_reason_to_refuse_is_said() {
    let cases = [
        ("contoso", "megan@contoso.com", "“MDM authority not defined”"),
        ("contoso-intune", "nobody", "There is no account nobody."),
        ("contoso-intune", "former@contoso.com", "Sign-in is blocked"),
        ("contoso-intune", "admin@contoso.com", "Needs an APNs certificate"),
        ("contoso-hybrid", "helpdesk@contoso.com", "is not in the collection"),
    ];
    for (preset, account, why) in cases {
        let mut shown = open(preset);
        type_in(&mut shown, ACCOUNT, account);
        press(&mut shown, Role::Button, "Enroll");
        assert!(says(&shown, why), "{account} in {preset}");
    }
}

#[test]
fn without_an_account_there_is_nobody_to_enroll_for() {
    let mut shown = open("contoso-intune");
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Enroll")));
    type_in(&mut shown, ACCOUNT, "   ");
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(shown.state().app.lab().count(), 0);
}

#[test]
fn it_works_by_keyboard_alone() {
    let mut shown = open("contoso-intune");
    assert!(shown.get_by_role_and_label(Role::TextInput, ACCOUNT).is_focused());
    shown.get_by_role_and_label(Role::TextInput, ACCOUNT).type_text("megan@contoso.com");
    shown.run();
    for name in ["Platform", MODEL, SERIAL, "Enroll", "Cancel"] {
        shown.key_press(Key::Tab);
        shown.run();
        let mut focused = shown
            .query_all(kittest::By::new().predicate(|_| true))
            .filter(egui_kittest::Node::is_focused);
        assert_eq!(focused.next().unwrap().accesskit_node().label().as_deref(), Some(name));
    }
    shown.get_by_role_and_label(Role::TextInput, SERIAL).focus();
    shown.run();
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(managed_by(&shown, "LU-930-0001"), Some(Authority::Intune));
}

#[test]
fn esc_and_cancel_close_it_and_change_nothing() {
    let mut shown = open("contoso-intune");
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    press(&mut shown, Role::Button, "Lab");
    press(&mut shown, Role::MenuItem, DIALOG);
    press(&mut shown, Role::ComboBox, "Platform");
    shown.key_press(Key::Escape);
    shown.run();
    assert!(there_is(&shown, Role::Dialog, DIALOG), "Esc closes the list of platforms only");
    press(&mut shown, Role::Button, "Cancel");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    assert_eq!(shown.state().app.lab().count(), 0);
}

#[test]
fn a_lab_that_can_only_be_looked_at_says_so_and_keeps_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lab");
    let preset = shipped("contoso-intune").unwrap().unwrap();
    let first = Lab::create(&path, &preset).unwrap();
    let mut shown = window(App::open(&path, Preferences::default()).unwrap());
    press(&mut shown, Role::Button, "Lab");
    press(&mut shown, Role::MenuItem, DIALOG);
    type_in(&mut shown, ACCOUNT, "megan@contoso.com");
    press(&mut shown, Role::Button, "Enroll");
    assert!(there_is(&shown, Role::Alert, "Not written down"));
    assert_eq!(value(&shown, ACCOUNT), "megan@contoso.com");
    assert_eq!(managed_by(&shown, "LU-930-0001"), None);
    drop(first);
}
