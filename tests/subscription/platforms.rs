//! The platforms of a subscription that is there, as Configure Platforms has them.

use std::path::PathBuf;

use egui::{Key, Role};
use egui_kittest::kittest::NodeT as _;
use mdm_console::{
    app::{Answer, Effect, FilePurpose},
    console::configuration_manager::{
        Intent as Wanted, Opening,
        subscription::{FileSlot, Intent as Step},
    },
    domain::{PlatformFamily, ProductVersion},
};

use super::{
    Shown, control,
    files::{answer, file_is, hand, read},
    keyboard::key,
    organisation, step,
    support::{is_enabled, press, says, there_is},
    there::*,
    type_into,
};

const FAMILIES: [(PlatformFamily, &str, &[&str]); 4] = [
    (PlatformFamily::Android, "Android", &["Android"]),
    (PlatformFamily::Ios, "iOS", &["APNs Certificate"]),
    (PlatformFamily::Windows, "Windows", &["Windows"]),
    (PlatformFamily::WindowsPhone, "Windows Phone", &["General", "Company Portal App"]),
];
const IOS: &str = "Enable iOS enrollment";
const KEY: &str = "ABCDE-12345-ABCDE-12345-ABCDE";

fn sample(shown: &mut Shown, slot: FileSlot, file: &str) {
    step(shown, Step::Hand(slot, format!("samples/{file}")));
}

#[test]
fn the_menu_leads_to_each_platform() {
    for (_, name, expected) in FAMILIES {
        let mut shown = there(ProductVersion::Sp2);
        press(&mut shown, Role::Button, "Configure Platforms");
        press(&mut shown, Role::MenuItem, name);
        assert!(is_open(&shown), "{name}");
        assert_eq!(tabs(&shown), expected, "{name}");
    }
}

#[test]
fn ok_with_nothing_changed_gives_no_command() {
    for (family, name, _) in FAMILIES {
        let mut shown = platforms(family);
        let before = given(&shown);
        assert!(!is_enabled(&control(&shown, Role::Button, "Apply")), "{name}");
        ok(&mut shown);
        assert!(!is_open(&shown), "{name}");
        assert_eq!(given(&shown), before, "{name}");
    }
}

#[test]
fn android_needs_its_box_and_nothing_more() {
    let mut shown = platforms(PlatformFamily::Android);
    press(&mut shown, Role::CheckBox, "Enable Android enrollment");
    assert!(says(&shown, "Needs to be enabled in the subscription, then: Ready for enrollment"));
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/platforms/android/enabled"), true);
}

/// The properties of iOS after it was disabled, and its certificate with it.
fn without_ios() -> Shown {
    let mut shown = platforms(PlatformFamily::Ios);
    press(&mut shown, Role::CheckBox, IOS);
    assert!(says(&shown, "The certificate in use is removed when iOS enrollment is disabled."));
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/platforms/ios/enabled"), false);
    assert!(subscription(&shown, "/platforms/ios/apns").is_null());
    act(&mut shown, Wanted::Open(Opening::Platforms(PlatformFamily::Ios)));
    shown
}

#[test]
fn ios_is_enabled_before_its_certificate_is_uploaded() {
    let mut shown = without_ios();
    sample(&mut shown, FileSlot::Apns, "apns-certificate.pem");
    is_kept_from(&mut shown, "because iOS is not enabled. Enable iOS first");
    press(&mut shown, Role::CheckBox, IOS);
    is_kept_from(&mut shown, "Apple ID");
    type_into(&mut shown, Role::TextInput, "Apple ID", "push@contoso.com");
    ok(&mut shown);
    assert!(!is_open(&shown));
    assert_eq!(subscription(&shown, "/platforms/ios/enabled"), true);
    assert_eq!(subscription(&shown, "/platforms/ios/apns/apple_id"), "push@contoso.com");
}

#[test]
fn ios_needs_a_certificate_that_is_valid() {
    let mut shown = without_ios();
    press(&mut shown, Role::CheckBox, IOS);
    type_into(&mut shown, Role::TextInput, "Apple ID", "push@contoso.com");
    is_kept_from(&mut shown, "cannot be enabled without a certificate");
    for (file, why) in [
        ("apns-expired.pem", "2014-10-01"),
        ("apns-not-yet-valid.pem", "2017-01-01"),
        ("web-server.cer", "web-server.cer"),
    ] {
        sample(&mut shown, FileSlot::Apns, file);
        is_kept_from(&mut shown, why);
    }
}

#[test]
fn another_apple_id_loses_devices_and_the_plan_says_so_before_ok() {
    let mut shown = platforms(PlatformFamily::Ios);
    assert!(!says(&shown, "If you press OK"));
    type_into(&mut shown, Role::TextInput, "Apple ID", "other@contoso.com");
    assert!(there_is(&shown, Role::List, "If you press OK"));
    assert!(there_is(&shown, Role::List, "Cannot be undone"));
    assert!(says(&shown, "Renew the certificate with the same Apple ID instead."));
    let enrolled =
        |shown: &Shown| shown.state().app.lab().organisation().enrolled_devices().count();
    let before = enrolled(&shown);
    ok(&mut shown);
    assert_eq!(enrolled(&shown), before - 1);
}

#[test]
fn the_certificate_is_renewed_with_a_path_that_is_typed_or_chosen() {
    let slot = FileSlot::Apns;
    let mut shown = platforms(PlatformFamily::Ios);
    hand(&mut shown, "APNs certificate", "new.pem");
    assert_eq!(read(&shown), [(slot, PathBuf::from("new.pem"))]);
    is_kept_from(&mut shown, "The file is being read.");
    file_is(&mut shown, slot, "new.pem", "apns-certificate.pem");
    press(&mut shown, Role::Button, "Apply");
    let thumbprint = subscription(&shown, "/platforms/ios/apns/certificate/thumbprint");
    assert_ne!(thumbprint, "5B1D4C77A0E39F2268D4115C0A9E7B3344F6D210");
    press(&mut shown, Role::Button, "Browse");
    let asked = shown.state().runner.asked.last().unwrap();
    assert!(matches!(asked, Effect::PickFile(FilePurpose::Upload(FileSlot::Apns), _)));
    answer(&mut shown, Answer::Picked(FilePurpose::Upload(slot), "chosen.pem".into()));
    file_is(&mut shown, slot, "chosen.pem", "apns-expired.pem");
    is_kept_from(&mut shown, "2014-10-01");
    type_into(&mut shown, Role::TextInput, "APNs certificate", "");
    assert!(says(&shown, "In use:"), "what the subscription has");
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/platforms/ios/apns/certificate/thumbprint"), thumbprint);
}

#[test]
fn samples_beside_the_stage_are_handed_over() {
    let mut shown = platforms(PlatformFamily::Ios);
    press(&mut shown, Role::Button, "apns-certificate.pem");
    let path = control(&shown, Role::TextInput, "APNs certificate").value();
    assert_eq!(path.as_deref(), Some("samples/apns-certificate.pem"));
    ok(&mut shown);
    assert!(!is_open(&shown));
}

#[test]
fn the_request_for_a_certificate_opens_over_the_properties() {
    let title = "Request Apple Push Notification Service Certificate Signing Request";
    let mut shown = platforms(PlatformFamily::Ios);
    let button = "Create APNs certificate request";
    press_upper(&mut shown, Role::Button, button);
    assert!(there_is(&shown, Role::Dialog, title));
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, title));
    assert!(is_open(&shown));
    press_upper(&mut shown, Role::Button, button);
    type_into(&mut shown, Role::TextInput, "File name", "contoso.csr");
    press_upper(&mut shown, Role::Button, "Download");
    let asked = shown.state().runner.asked.last().unwrap();
    assert!(matches!(asked, Effect::WriteFile(path, ..) if path.ends_with("contoso.csr")));
    press_upper(&mut shown, Role::Button, "Close");
    assert!(is_open(&shown));
}

#[test]
fn windows_phone_80_needs_a_symantec_certificate_and_the_portal_app() {
    let mut shown = platforms(PlatformFamily::WindowsPhone);
    press(&mut shown, Role::CheckBox, "Windows Phone 8.0");
    is_kept_from(&mut shown, "Windows Phone 8.0 cannot be enabled without a certificate");
    press(&mut shown, Role::RadioButton, "A code-signing certificate (.pfx)");
    is_kept_from(&mut shown, "There is no file to sign applications with.");
    sample(&mut shown, FileSlot::PhoneSigning, "code-signing-own-authority.pfx");
    is_kept_from(&mut shown, "Symantec");
    sample(&mut shown, FileSlot::PhoneSigning, "code-signing.pfx");
    ok(&mut shown);
    assert!(shows(&shown, "Company Portal App"), "the tab on which something is missing");
    is_kept_from(&mut shown, "cannot be enabled without the company portal app");
    sample(&mut shown, FileSlot::PortalApp, "company-portal.xap");
    ok(&mut shown);
    assert!(!is_open(&shown));
    assert_eq!(subscription(&shown, "/platforms/windows-phone/version_80"), true);
    assert_eq!(subscription(&shown, "/platforms/windows-phone/portal_app"), true);
    act(&mut shown, Wanted::Open(Opening::Platforms(PlatformFamily::WindowsPhone)));
    assert!(says(&shown, "In use:"));
    press(&mut shown, Role::CheckBox, "Windows Phone 8.1 and Windows 10 Mobile");
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/platforms/windows-phone/version_81"), true);
    assert_eq!(subscription(&shown, "/platforms/windows-phone/portal_app"), true, "it is kept");
}

#[test]
fn windows_phone_81_needs_nothing_and_takes_a_token() {
    let mut shown = platforms(PlatformFamily::WindowsPhone);
    press(&mut shown, Role::CheckBox, "Windows Phone 8.1 and Windows 10 Mobile");
    press(&mut shown, Role::Button, "Apply");
    assert_eq!(subscription(&shown, "/platforms/windows-phone/version_81"), true);
    press(&mut shown, Role::RadioButton, "An application enrollment token (.aetx)");
    sample(&mut shown, FileSlot::PhoneToken, "enrollment-token.aetx");
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/platforms/windows-phone/signing/kind"), "token");
}

#[test]
fn the_portal_app_waits_for_windows_phone_80() {
    let mut shown = platforms(PlatformFamily::WindowsPhone);
    press(&mut shown, Role::Tab, "Company Portal App");
    let field = |shown: &Shown| is_enabled(&control(shown, Role::TextInput, "Company portal app"));
    assert!(!field(&shown));
    press(&mut shown, Role::Tab, "General");
    press(&mut shown, Role::CheckBox, "Windows Phone 8.0");
    press(&mut shown, Role::Tab, "Company Portal App");
    assert!(field(&shown));
}

/// Types a sideloading key into its window, and presses OK.
fn add_key(shown: &mut Shown, name: &str, typed: &str) {
    press_upper(shown, Role::Button, "Add");
    for (field, text) in [("Name", name), ("Key", typed), ("Activations", "10")] {
        type_into(shown, Role::TextInput, field, text);
    }
    ok(shown);
}

#[test]
fn a_sideloading_key_is_added_once() {
    let mut shown = platforms(PlatformFamily::Windows);
    add_key(&mut shown, "First", KEY);
    add_key(&mut shown, "Second", &KEY.to_lowercase());
    let title = "Add Sideloading Key";
    assert!(there_is(&shown, Role::Dialog, title));
    assert!(says(&shown, "This sideloading key is there already, with the name “First”."));
    type_into(&mut shown, Role::TextInput, "Key", "short");
    ok(&mut shown);
    assert!(says(&shown, "“SHORT”"), "it is no key at all");
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, title));
    ok(&mut shown);
    let keys = subscription(&shown, "/platforms/windows/sideloading_keys");
    assert_eq!(keys.as_array().unwrap().len(), 1);
    assert_eq!(keys[0]["name"], "First");
}

#[test]
fn the_range_of_days_before_an_alert_is_said() {
    for family in [PlatformFamily::Ios, PlatformFamily::WindowsPhone] {
        let shown = platforms(family);
        assert!(says(&shown, "days before it expires, from 1 to 365"), "{family:?}");
    }
}

#[test]
fn esc_and_cancel_change_nothing() {
    let leave: [fn(&mut Shown); 2] =
        [|shown| press(shown, Role::Button, "Cancel"), |shown| strike(shown, Key::Escape)];
    for leave in leave {
        let mut shown = platforms(PlatformFamily::Ios);
        let before = organisation(&shown);
        press(&mut shown, Role::CheckBox, IOS);
        leave(&mut shown);
        assert!(!is_open(&shown));
        assert_eq!(organisation(&shown), before);
        let row = control(&shown, Role::Row, ROW);
        assert_eq!(row.accesskit_node().is_selected(), Some(true));
    }
}
