//! The end of the wizard: what it does, or why it does nothing.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    app::{FrameIntent, Intent},
    console::{
        self, ConsoleName,
        configuration_manager::{
            subscription::{FileSlot, Intent as Step, Page},
            wizard::Outcome,
        },
    },
    domain::{Authority, Platform, PlatformFamily, ProductVersion},
};

use super::{
    Shown, VERSIONS, WIZARD, control, edit, filled, is_on, organisation, preset, state, step,
    support::{authority, is_enabled, press, says, there_is},
    tick, wants,
};

const DAY: u32 = 24 * 60;

fn is_usable(shown: &Shown, button: &str) -> bool {
    is_enabled(&control(shown, Role::Button, button))
}

fn advance(shown: &mut Shown, minutes: u32) {
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(minutes)));
    shown.run();
}

/// The summary in R2, with iOS and its certificate.
fn with_ios() -> Shown {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Platforms);
    edit(&mut shown, |draft| {
        tick(draft, &[Platform::IosAndMacOsX]);
        "push@contoso.com".clone_into(&mut draft.platforms.apple_id);
    });
    step(&mut shown, Step::Hand(FileSlot::Apns, "samples/apns-certificate.pem".to_owned()));
    press(&mut shown, Role::Button, "Summary");
    assert!(is_on(&shown, "Summary"));
    shown
}

#[test]
fn after_success_there_is_nothing_to_go_back_to_or_to_cancel() {
    for version in VERSIONS {
        let mut shown = filled(&preset(version), Page::Summary);
        press(&mut shown, Role::Button, "Next");
        assert!(is_on(&shown, "Progress"), "{version:?}");
        assert!(says(&shown, "All of it is done:"));
        let buttons = ["Previous", "Next", "Summary", "Cancel"];
        assert_eq!(buttons.map(|name| is_usable(&shown, name)), [false, true, false, false]);
        press(&mut shown, Role::Button, "Previous");
        press(&mut shown, Role::ListItem, "General");
        assert!(is_on(&shown, "Progress"), "{version:?}");
        press(&mut shown, Role::Button, "Next");
        assert!(is_on(&shown, "Completion"), "{version:?}");
        let buttons = ["Previous", "Next", "Summary", "Close"];
        assert_eq!(buttons.map(|name| is_usable(&shown, name)), [false, false, false, true]);
        press(&mut shown, Role::Button, "Close");
        assert!(!there_is(&shown, Role::Dialog, WIZARD), "{version:?}");
    }
}

#[test]
fn after_success_both_consoles_show_it() {
    for (version, create) in [
        (ProductVersion::Sp1, "Create Microsoft Intune Subscription"),
        (ProductVersion::R2, "Create Microsoft Intune Subscription"),
        (ProductVersion::Sp2, "Add Microsoft Intune Subscription"),
    ] {
        let mut shown = filled(&preset(version), Page::Summary);
        assert_eq!(authority(&shown), Authority::NotSet, "{version:?}");
        for button in ["Next", "Next", "Close"] {
            press(&mut shown, Role::Button, button);
        }
        assert_eq!(authority(&shown), Authority::ConfigurationManager, "{version:?}");
        assert_eq!(shown.query_all_by_role(Role::Row).count(), 1, "{version:?}");
        assert!(there_is(&shown, Role::Row, "Microsoft Intune Subscription"), "{version:?}");
        assert!(!is_usable(&shown, create), "there is one already: {version:?}");
        wants(&mut shown, console::Intent::OpenConsole(ConsoleName::Intune));
        assert!(says(&shown, "Set to Configuration Manager"), "{version:?}");
    }
}

#[test]
fn what_was_typed_is_what_the_lab_holds() {
    let mut shown = filled(&preset(ProductVersion::Sp2), Page::General);
    edit(&mut shown, |draft| {
        draft.collection = "Pilot Users".to_owned();
        draft.profile.company_name = "Contoso Mobile".to_owned();
        draft.profile.contact_phone = "+1 425 555 0100".to_owned();
        draft.profile.color = "#5C2E91".to_owned();
    });
    press(&mut shown, Role::Button, "Summary");
    let page = control(&shown, Role::Main, "Summary");
    for text in ["Pilot Users", "Contoso Mobile", "+1 425 555 0100", "#5C2E91"] {
        assert!(page.query_by_label(text).is_some(), "{text}");
    }
    press(&mut shown, Role::Button, "Next");
    let organisation = organisation(&shown);
    let holds = |place: &str| {
        let found = organisation.pointer(&format!("/hierarchy/subscription/settings{place}"));
        found.unwrap().as_str().unwrap().to_owned()
    };
    assert_eq!(holds("/collection"), "Pilot Users");
    assert_eq!(holds("/site_code"), "PS1");
    assert_eq!(holds("/profile/company_name"), "Contoso Mobile");
    assert_eq!(holds("/profile/contact_phone"), "+1 425 555 0100");
    assert_eq!(holds("/profile/color"), "#5C2E91");
}

#[test]
fn a_logo_that_is_not_included_and_a_box_that_was_cleared_are_not_done() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Summary);
    step(&mut shown, Step::Hand(FileSlot::LogoOnWhite, "samples/contoso.jpg".to_owned()));
    edit(&mut shown, |draft| tick(draft, &[Platform::Android, Platform::Windows]));
    edit(&mut shown, |draft| {
        draft.include_logo = false;
        draft.profile.name_beside_logo = true;
        tick(draft, &[Platform::Android]);
    });
    press(&mut shown, Role::Button, "Next");
    let organisation = organisation(&shown);
    let subscription = organisation.pointer("/hierarchy/subscription").unwrap();
    let holds = |place| subscription.pointer(place).cloned().unwrap_or_default();
    assert_eq!(holds("/settings/profile/logo_on_white"), serde_json::Value::Null);
    assert_eq!(holds("/settings/profile/name_beside_logo"), false);
    assert_eq!(holds("/platforms/android/enabled"), true);
    assert_eq!(holds("/platforms/windows"), serde_json::Value::Null);
}

#[test]
fn a_refusal_at_the_end_changes_nothing_and_says_why() {
    let mut shown = with_ios();
    advance(&mut shown, 330 * DAY);
    let before = organisation(&shown);
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Progress"));
    let alert = control(&shown, Role::Alert, "Refused");
    for text in ["valid from 2015-10-01", "Nothing has been changed."] {
        assert!(alert.query_by_label_contains(text).is_some(), "{text}");
    }
    assert_eq!(organisation(&shown), before);
    let buttons = ["Previous", "Next", "Summary", "Cancel"];
    assert_eq!(buttons.map(|name| is_usable(&shown, name)), [true, false, false, true]);
    press(&mut shown, Role::Button, "Cancel");
    assert!(!there_is(&shown, Role::Dialog, WIZARD));
    assert_eq!(organisation(&shown), before);
}

#[test]
fn previous_after_a_refusal_leads_back_to_the_summary_and_what_is_wrong_can_be_mended() {
    let mut shown = with_ios();
    advance(&mut shown, 500 * DAY);
    press(&mut shown, Role::Button, "Next");
    assert!(matches!(state(&shown).outcome, Some(Outcome::Refused(_))));
    press(&mut shown, Role::Button, "Previous");
    assert!(is_on(&shown, "Summary"));
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Alert, "Refused"), "still the same certificate");
    press(&mut shown, Role::Button, "Previous");
    press(&mut shown, Role::Button, "Previous");
    assert_eq!(state(&shown).page, Page::Platform(PlatformFamily::Ios));
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Alert, "What is missing"), "its page says so too");
    let valid_by_now = "samples/apns-not-yet-valid.pem".to_owned();
    step(&mut shown, Step::Hand(FileSlot::Apns, valid_by_now));
    press(&mut shown, Role::Button, "Next");
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Progress"));
    assert!(says(&shown, "All of it is done:"));
    assert_eq!(authority(&shown), Authority::ConfigurationManager);
}

#[test]
fn the_frame_shows_the_plan_on_the_summary_only() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Logo);
    let plan = "No authority, then: Configuration Manager";
    assert!(!says(&shown, plan));
    press(&mut shown, Role::Button, "Summary");
    assert!(says(&shown, plan));
    press(&mut shown, Role::Button, "Previous");
    assert!(!says(&shown, plan));
}
