//! What platforms need, by authority and product version.

use mdm_console::domain::{ForGood, Platform, PlatformState, ProductVersion, Warning};
use serde_json::{Value, json};

use super::{Rehearsal, enrol, subscribe, with};

fn certificate(issuer: &str, from: &str, to: &str) -> Value {
    json!({
        "subject": "CN=Contoso", "issuer": issuer,
        "thumbprint": "5B1D4C77A0E39F2268D4115C0A9E7B3344F6D210",
        "valid_from": from, "valid_to": to,
    })
}

fn valid(issuer: &str) -> Value {
    certificate(issuer, "2015-11-16 09:00", "2016-11-16 09:00")
}

fn ios(apple_id: &str) -> Value {
    json!({
        "platform": "ios", "enabled": true,
        "apns": { "apple_id": apple_id, "certificate": valid("Apple") },
    })
}

/// Windows Phone in these versions.
fn phone(versions: &[&str], signing: &Value, portal_app: bool) -> Value {
    json!({
        "platform": "windows-phone",
        "version_80": versions.contains(&"8.0"),
        "version_81": versions.contains(&"8.1"),
        "signing": signing,
        "portal_app": portal_app,
    })
}

fn pfx(issuer: &str) -> Value {
    json!({ "kind": "certificate", "certificate": valid(issuer) })
}

fn configure(setup: Value) -> Value {
    let mut command = json!({ "command": "configure-platform" });
    command["setup"] = setup;
    command
}

fn state(rehearsal: &Rehearsal, platform: Platform) -> PlatformState {
    rehearsal.0.platform_state(platform)
}

#[test]
pub(super) fn under_intune_windows_and_android_are_ready_and_the_others_need_something() {
    use PlatformState::{NeedsApnsCertificate, NeedsPortalApp, Ready, Unavailable};
    let contoso = Rehearsal::of("contoso");
    assert!(contoso.0.platforms().iter().all(|(_, state)| *state == Unavailable));
    let mut contoso = Rehearsal::of("contoso-intune");
    let states = |rehearsal: &Rehearsal| rehearsal.0.platforms().map(|(_, state)| state);
    let expected = [Ready, NeedsPortalApp, Ready, NeedsApnsCertificate, Ready];
    assert_eq!(states(&contoso), expected);
    contoso.done(configure(ios("mdm@contoso.com")));
    contoso.done(configure(phone(&["8.0", "8.1"], &pfx("Symantec"), true)));
    assert_eq!(states(&contoso), [Ready; 5]);
}

#[test]
pub(super) fn sp1_manages_no_android_and_no_windows_phone_81() {
    for (product, code) in [
        (ProductVersion::Sp1, Some("platform-not-in-version")),
        (ProductVersion::R2, None),
        (ProductVersion::Sp2, None),
    ] {
        for setup in [
            json!({ "platform": "android", "enabled": true }),
            phone(&["8.1"], &Value::Null, false),
        ] {
            let mut contoso = Rehearsal::of("contoso-hybrid");
            contoso.0.hierarchy.as_mut().unwrap().product = product;
            let answer = contoso.answer(configure(setup.clone()));
            assert_eq!(answer.err().map(|r| r.code()), code, "{product:?}");
            let mut contoso = Rehearsal::of("contoso");
            contoso.0.hierarchy.as_mut().unwrap().product = product;
            let answer = contoso.answer(with(subscribe(), "/platforms", vec![setup]));
            let code =
                if product == ProductVersion::Sp2 { Some("no-platforms-page") } else { code };
            assert_eq!(answer.err().map(|r| r.code()), code, "{product:?}, in the wizard");
        }
    }
}

#[test]
pub(super) fn from_sp2_on_the_wizard_has_no_page_platforms() {
    for (product, code) in [
        (ProductVersion::Sp1, None),
        (ProductVersion::R2, None),
        (ProductVersion::Sp2, Some("no-platforms-page")),
    ] {
        let mut contoso = Rehearsal::of("contoso");
        contoso.0.hierarchy.as_mut().unwrap().product = product;
        assert_eq!(contoso.answer(subscribe()).err().map(|r| r.code()), code, "{product:?}");
        contoso.done(with(subscribe(), "/platforms", Vec::<Value>::new()));
        contoso.done(configure(json!({ "platform": "windows", "enabled": true })));
    }
}

#[test]
pub(super) fn each_platform_needs_what_it_needs() {
    let contoso = Rehearsal::of("contoso-hybrid");
    let past = certificate("Symantec", "2014-01-01 00:00", "2015-11-16 15:00");
    let future = certificate("Symantec", "2015-11-16 15:01", "2017-01-01 00:00");
    let token = json!({ "kind": "token", "certificate": valid("Symantec") });
    for (setup, code) in [
        (json!({ "platform": "android", "enabled": true }), None),
        (json!({ "platform": "windows", "enabled": true }), None),
        (json!({ "platform": "windows", "enabled": true, "signing": valid("Own CA") }), None),
        (
            json!({ "platform": "windows", "enabled": true, "signing": past }),
            Some("certificate-not-valid"),
        ),
        (json!({ "platform": "ios", "enabled": true }), Some("certificate-needed")),
        (with(ios("a@contoso.com"), "/enabled", false), Some("apns-before-ios")),
        (ios("mdm@contoso.com"), None),
        (phone(&["8.1"], &Value::Null, false), None),
        (phone(&["8.0"], &Value::Null, true), Some("certificate-needed")),
        (phone(&["8.0"], &pfx("Symantec"), false), Some("portal-app-needed")),
        (phone(&["8.0"], &pfx("Contoso CA"), true), Some("signing-not-symantec")),
        (phone(&["8.0", "8.1"], &pfx("Symantec"), true), None),
        (phone(&["8.0"], &token, true), None),
        (
            phone(&["8.0"], &json!({ "kind": "token", "certificate": future }), true),
            Some("certificate-not-valid"),
        ),
    ] {
        let answer = contoso.answer(configure(setup.clone()));
        assert_eq!(answer.err().map(|refusal| refusal.code()), code, "{setup}");
    }
}

#[test]
pub(super) fn devices_enrol_only_on_platforms_that_are_ready() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let android = || with(enrol("megan@contoso.com", "A"), "/platform", "android");
    assert_eq!(state(&contoso, Platform::Android), PlatformState::NotEnabled);
    assert_eq!(contoso.refused(android()), "platform-not-ready");
    contoso.done(configure(json!({ "platform": "android", "enabled": true })));
    contoso.done(android());
    contoso.done(configure(json!({ "platform": "android", "enabled": false })));
    let other = with(android(), "/serial", "B");
    assert_eq!(contoso.refused(other), "platform-not-ready");
    assert!(contoso.0.device("A").unwrap().1.enrolment.is_some(), "what is enrolled stays");
}

#[test]
pub(super) fn when_the_apns_certificate_has_ended_no_ios_device_enrols() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    assert_eq!(state(&contoso, Platform::IosAndMacOsX), PlatformState::Ready);
    contoso.advance(330 * 24 * 60);
    assert_eq!(state(&contoso, Platform::IosAndMacOsX), PlatformState::NeedsApnsCertificate);
    let iphone = with(enrol("megan@contoso.com", "A"), "/platform", "ios-and-mac-os-x");
    assert_eq!(contoso.refused(iphone), "platform-not-ready");
}

#[test]
pub(super) fn another_apple_id_loses_every_ios_device() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(configure(ios("mdm@contoso.com")));
    assert_eq!(contoso.0.enrolled_devices().count(), 2);
    let other = || configure(ios("other@contoso.com"));
    let plan = contoso.plan(other());
    assert_eq!(plan.for_good, [ForGood::EnrolmentsEnd { devices: 1 }]);
    let (before, after) = ("mdm@contoso.com".to_owned(), "other@contoso.com".to_owned());
    assert_eq!(plan.warnings, [Warning::OtherAppleId { before, after }]);
    contoso.done(other());
    assert!(contoso.0.device("IP-006-0004").unwrap().1.enrolment.is_none());
    assert!(contoso.0.device("SP-003-0002").unwrap().1.enrolment.is_some());
}

#[test]
fn the_apple_id_is_remembered_and_its_case_does_not_matter() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(configure(json!({ "platform": "ios", "enabled": false })));
    contoso.done(configure(ios("MDM@Contoso.com")));
    assert_eq!(contoso.0.enrolled_devices().count(), 2);
    contoso.done(configure(json!({ "platform": "ios", "enabled": false })));
    contoso.done(configure(ios("other@contoso.com")));
    assert_eq!(contoso.0.enrolled_devices().count(), 1);
    for (apple_id, code) in [("", "field-missing"), ("other", "field-malformed")] {
        assert_eq!(contoso.refused(configure(ios(apple_id))), code);
    }
}

#[test]
fn platforms_are_set_up_once_there_is_an_authority() {
    let android = || configure(json!({ "platform": "android", "enabled": true }));
    assert_eq!(Rehearsal::of("contoso").refused(android()), "not-the-managing-service");
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({ "command": "delete-subscription", "confirmed": true }));
    assert_eq!(contoso.refused(android()), "no-subscription");
    assert_eq!(state(&contoso, Platform::Android), PlatformState::Unavailable);
}

#[test]
fn under_office365_phones_need_no_portal_app_and_windows_is_not_there() {
    let contoso = Rehearsal::of("contoso-office365");
    assert_eq!(state(&contoso, Platform::WindowsPhone80), PlatformState::Ready);
    assert_eq!(state(&contoso, Platform::Windows), PlatformState::Unavailable);
    assert_eq!(state(&contoso, Platform::IosAndMacOsX), PlatformState::NeedsApnsCertificate);
}
