//! Microsoft Intune Subscription Properties.

use egui::{Event, Key, Modifiers, PointerButton, Role};
use egui_kittest::kittest::NodeT as _;
use mdm_console::{
    console::configuration_manager::{
        Intent as Wanted, Opening,
        subscription::{FileSlot, Intent as Step},
    },
    domain::{Command, Organisation, Platform, ProductVersion},
    lab::{Lab, shipped},
};
use serde_json::json;

use super::{
    Shown, VERSIONS, console_of, console_on, control,
    keyboard::{focused, key, tab_to, type_text, with},
    organisation, step,
    support::{is_enabled, press, says, there_is},
    there::*,
    type_into,
};

const COMPANY: [&str; 3] = ["General", "Company Contact Information", "Company Logo"];

fn name(shown: &mut Shown, name: &str) {
    type_into(shown, Role::TextInput, "Company name", name);
}

/// What leads from the selected row to its properties.
type Way = (&'static str, fn(&mut Shown));

const WAYS: [Way; 3] = [
    ("the button", |shown| press(shown, Role::Button, "Properties")),
    ("Enter", |shown| {
        control(shown, Role::RowGroup, "Microsoft Intune Subscriptions").focus();
        shown.run();
        key(shown, Key::Enter);
    }),
    ("pressing twice", |shown| {
        let pos = control(shown, Role::Row, ROW).rect().center();
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        for _ in 0..2 {
            let press = [Event::PointerMoved(pos), button(true), button(false)];
            shown.input_mut().events.extend(press);
            shown.step();
        }
        shown.run();
    }),
];

#[test]
fn the_button_enter_and_pressing_twice_open_them_in_each_version() {
    for version in VERSIONS {
        for (way, open) in WAYS {
            let mut shown = there(version);
            open(&mut shown);
            assert!(is_open(&shown), "{version:?}: {way}");
            assert!(shows(&shown, "General"), "{version:?}: {way}");
        }
    }
}

#[test]
fn the_platforms_are_tabs_where_there_is_no_menu_for_them() {
    let phone = ["Windows Phone", "Company Portal App"];
    for (version, platforms) in [
        (ProductVersion::Sp1, &["iOS", "Windows"][..]),
        (ProductVersion::R2, &["Android", "iOS", "Windows"]),
    ] {
        let expected = [&COMPANY, platforms, &phone].concat();
        assert_eq!(tabs(&properties(version)), expected, "{version:?}");
    }
    assert_eq!(tabs(&properties(ProductVersion::Sp2)), COMPANY);
}

#[test]
fn they_show_what_the_subscription_has() {
    let mut shown = properties(ProductVersion::R2);
    let holds = |shown: &Shown, role, name| control(shown, role, name).value().unwrap_or_default();
    for (name, value) in [
        ("Collection", "Mobile Users"),
        ("Company name", "Contoso"),
        ("URL to company privacy documentation", "http://www.contoso.com/CP_privacy.html"),
        ("Color scheme for company portal", "#0072C6"),
    ] {
        assert_eq!(holds(&shown, Role::TextInput, name), value);
    }
    let site = "Configuration Manager site code";
    assert_eq!(holds(&shown, Role::ComboBox, site), "PS1");
    assert!(says(&shown, "Devices that are enrolled keep theirs."), "the note of the seed");
    press(&mut shown, Role::Tab, "Company Contact Information");
    assert_eq!(holds(&shown, Role::TextInput, "IT department phone number"), "555-0100");
    press(&mut shown, Role::Tab, "iOS");
    assert_eq!(holds(&shown, Role::TextInput, "Apple ID"), "mdm@contoso.com");
    assert!(says(&shown, "In use: CN=APSP:3f2c9a1e, valid from 2015-10-01"));
    press(&mut shown, Role::Tab, "Windows Phone");
    assert_eq!(
        control(&shown, Role::CheckBox, "Windows Phone 8.0").accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::False)
    );
}

#[test]
fn each_field_that_is_wrong_keeps_ok_and_apply_from_going_on() {
    let long = "x".repeat(41);
    for (tab, field, text, why) in [
        (0, "Collection", "", "No collection is selected."),
        (0, "Collection", "Nobody", "There is no collection “Nobody”"),
        (0, "Collection", "All Systems", "The collection “All Systems” holds devices, not users."),
        (0, "Company name", "", "Company name"),
        (0, "Company name", &long, "40"),
        (0, "URL to company privacy documentation", "contoso", "“contoso”"),
        (0, "Color scheme for company portal", "red", "“red”"),
        (1, "IT department contact name", &long, "40"),
        (1, "IT department phone number", &long, "20"),
        (1, "IT department email address", "nobody", "“nobody”"),
        (1, "Additional information", &"x".repeat(121), "120"),
        (1, "Support website URL (not displayed)", "www", "“www”"),
        (1, "Website name (displayed to user)", &long, "40"),
    ] {
        let mut shown = properties(ProductVersion::Sp2);
        press(&mut shown, Role::Tab, COMPANY[tab]);
        type_into(&mut shown, Role::TextInput, field, text);
        is_kept_from(&mut shown, why);
        let field = control(&shown, Role::TextInput, field);
        assert!(field.accesskit_node().data().invalid().is_some(), "{why}");
    }
}

#[test]
fn what_is_wrong_on_another_tab_is_led_to() {
    let mut shown = properties(ProductVersion::R2);
    press(&mut shown, Role::Tab, "Company Contact Information");
    type_into(&mut shown, Role::TextInput, "IT department email address", "nobody");
    press(&mut shown, Role::Tab, "iOS");
    assert!(!there_is(&shown, Role::Alert, "What is missing"), "not before OK");
    ok(&mut shown);
    assert!(shows(&shown, "Company Contact Information"));
    assert!(there_is(&shown, Role::Alert, "What is missing"));
    press(&mut shown, Role::Tab, "Company Logo");
    assert!(!there_is(&shown, Role::Alert, "What is missing"), "that is elsewhere");
}

#[test]
fn ok_with_nothing_changed_closes_them_without_a_command() {
    for version in VERSIONS {
        let mut shown = properties(version);
        let before = given(&shown);
        assert!(!is_enabled(&control(&shown, Role::Button, "Apply")));
        name(&mut shown, "Other");
        assert!(is_enabled(&control(&shown, Role::Button, "Apply")));
        name(&mut shown, "Contoso");
        assert!(!is_enabled(&control(&shown, Role::Button, "Apply")));
        for tab in tabs(&shown) {
            press(&mut shown, Role::Tab, &tab);
        }
        ok(&mut shown);
        assert!(!is_open(&shown), "{version:?}");
        assert_eq!(given(&shown), before, "{version:?}");
    }
}

#[test]
fn cancel_esc_and_closing_the_window_change_nothing() {
    let leave: [fn(&mut Shown); 3] = [
        |shown| press(shown, Role::Button, "Cancel"),
        |shown| press(shown, Role::Button, "Close window"),
        |shown| strike(shown, Key::Escape),
    ];
    for leave in leave {
        let mut shown = properties(ProductVersion::R2);
        let before = organisation(&shown);
        name(&mut shown, "Other");
        press(&mut shown, Role::Tab, "Windows");
        press(&mut shown, Role::CheckBox, "Enable Windows enrollment");
        leave(&mut shown);
        assert!(!is_open(&shown));
        assert_eq!(organisation(&shown), before);
        act(&mut shown, Wanted::Open(Opening::SubscriptionProperties));
        let field = control(&shown, Role::TextInput, "Company name");
        assert_eq!(field.value().as_deref(), Some("Contoso"), "what was typed is forgotten");
    }
}

#[test]
fn the_three_tabs_of_the_company_are_one_command() {
    let mut shown = properties(ProductVersion::Sp2);
    let before = given(&shown);
    name(&mut shown, "Contoso Mobile");
    press(&mut shown, Role::Tab, "Company Contact Information");
    type_into(&mut shown, Role::TextInput, "Website name (displayed to user)", "Help");
    press(&mut shown, Role::Tab, "Company Logo");
    press(&mut shown, Role::CheckBox, "Include company logo");
    step(&mut shown, Step::Hand(FileSlot::LogoOnWhite, "samples/contoso.jpg".to_owned()));
    ok(&mut shown);
    assert!(!is_open(&shown));
    assert_eq!(given(&shown), before + 1);
    let profile = |name: &str| subscription(&shown, &format!("/settings/profile/{name}"));
    assert_eq!(profile("company_name"), "Contoso Mobile");
    assert_eq!(profile("website_name"), "Help");
    assert_eq!(profile("logo_on_white/file"), "contoso.jpg");
    assert!(says(&shown, "Contoso Mobile"), "the details say so too");
}

#[test]
fn apply_does_it_and_leaves_them_open() {
    let mut shown = properties(ProductVersion::Sp2);
    let before = given(&shown);
    name(&mut shown, "Contoso Mobile");
    press(&mut shown, Role::Button, "Apply");
    assert!(is_open(&shown));
    assert_eq!(subscription(&shown, "/settings/profile/company_name"), "Contoso Mobile");
    assert!(!is_enabled(&control(&shown, Role::Button, "Apply")), "nothing is left to do");
    ok(&mut shown);
    assert!(!is_open(&shown));
    assert_eq!(given(&shown), before + 1);
}

#[test]
fn each_part_that_was_changed_is_a_command_of_its_own() {
    let mut shown = properties(ProductVersion::R2);
    let before = given(&shown);
    name(&mut shown, "Contoso Mobile");
    press(&mut shown, Role::Tab, "Android");
    press(&mut shown, Role::CheckBox, "Enable Android enrollment");
    press(&mut shown, Role::Tab, "Windows");
    press(&mut shown, Role::CheckBox, "Enable Windows enrollment");
    ok(&mut shown);
    assert!(!is_open(&shown));
    assert_eq!(given(&shown), before + 3);
    assert_eq!(subscription(&shown, "/settings/profile/company_name"), "Contoso Mobile");
    assert_eq!(subscription(&shown, "/platforms/android/enabled"), true);
    assert_eq!(subscription(&shown, "/platforms/windows/enabled"), false);
}

#[test]
fn logos_stay_until_others_are_given_or_none_is_wanted() {
    let mut shown = properties(ProductVersion::Sp2);
    press(&mut shown, Role::Tab, "Company Logo");
    press(&mut shown, Role::CheckBox, "Include company logo");
    step(&mut shown, Step::Hand(FileSlot::LogoOnWhite, "samples/contoso-on-white.png".to_owned()));
    ok(&mut shown);
    let logo = |shown: &Shown| subscription(shown, "/settings/profile/logo_on_white");
    let first = logo(&shown);
    act(&mut shown, Wanted::Open(Opening::SubscriptionProperties));
    name(&mut shown, "Contoso Mobile");
    press(&mut shown, Role::Tab, "Company Logo");
    assert!(says(&shown, "In use: contoso-on-white.png, 220 × 60 pixels"));
    type_into(&mut shown, Role::TextInput, "Logo for a white background", "other");
    assert!(!says(&shown, "In use:"));
    type_into(&mut shown, Role::TextInput, "Logo for a white background", "");
    press(&mut shown, Role::Button, "Apply");
    assert_eq!(logo(&shown), first, "it was not touched");
    step(&mut shown, Step::Hand(FileSlot::LogoOnWhite, "samples/contoso.jpg".to_owned()));
    press(&mut shown, Role::Button, "Apply");
    assert_eq!(logo(&shown)["file"], "contoso.jpg");
    press(&mut shown, Role::CheckBox, "Include company logo");
    ok(&mut shown);
    assert!(logo(&shown).is_null());
}

#[test]
fn the_subscription_may_point_at_an_empty_collection_later() {
    let mut lab = Lab::in_memory(&shipped("contoso-hybrid").unwrap().unwrap()).unwrap();
    let members = vec!["megan@contoso.com".to_owned()];
    let command = Command::RemoveMembers { collection: "Pilot Users".to_owned(), members };
    let by = lab.organisation().actor(&command).cloned();
    lab.perform(by.as_ref(), command).unwrap();
    let mut shown = console_on(lab);
    act(&mut shown, Wanted::Open(Opening::SubscriptionProperties));
    type_into(&mut shown, Role::TextInput, "Collection", "Pilot Users");
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/settings/collection"), "Pilot Users");
}

/// The organisation of the lab, as it would be after a command.
fn organisation_after(shown: &Shown, command: &Command) -> Organisation {
    let mut organisation = shown.state().app.lab().organisation().clone();
    let by = organisation.actor(command).cloned();
    for event in organisation.apply(by.as_ref(), command).unwrap() {
        organisation.fold(&event);
    }
    organisation
}

#[test]
fn windows_over_them_take_and_give_back_as_in_the_wizard() {
    let mut shown = properties(ProductVersion::Sp2);
    press(&mut shown, Role::Button, "Browse");
    assert!(there_is(&shown, Role::Dialog, "Select Collection"));
    assert!(!there_is(&shown, Role::Button, "Apply"), "the properties are covered");
    key(&mut shown, Key::Escape);
    assert!(is_open(&shown), "Esc closes the upper window only");
    press(&mut shown, Role::Button, "Browse");
    press_upper(&mut shown, Role::Row, "Pilot Users");
    ok(&mut shown);
    let collection = control(&shown, Role::TextInput, "Collection");
    assert_eq!(collection.value().as_deref(), Some("Pilot Users"));
    press(&mut shown, Role::Button, "Select");
    press_upper(&mut shown, Role::RadioButton, "#5C2E91");
    ok(&mut shown);
    ok(&mut shown);
    assert_eq!(subscription(&shown, "/settings/collection"), "Pilot Users");
    assert_eq!(subscription(&shown, "/settings/profile/color"), "#5C2E91");
}

#[test]
fn another_site_code_is_for_new_enrollments_only() {
    let mut shown = console_of(&shipped("fabrikam-hybrid").unwrap().unwrap());
    act(&mut shown, Wanted::Open(Opening::SubscriptionProperties));
    let before = given(&shown);
    press(&mut shown, Role::ComboBox, "Configuration Manager site code");
    press_upper(&mut shown, Role::ListBoxOption, "SOU");
    assert!(says(&shown, "NOR, then: SOU"), "the frame shows the plan");
    ok(&mut shown);
    assert_eq!(given(&shown), before + 1);
    assert_eq!(subscription(&shown, "/settings/site_code"), "SOU");
    let enrol = Command::Enrol {
        account: "isaiah@fabrikam.com".to_owned(),
        platform: Platform::IosAndMacOsX,
        model: "iPhone 6".to_owned(),
        serial: "NEW-1".to_owned(),
    };
    let after = serde_json::to_value(organisation_after(&shown, &enrol)).unwrap();
    let site = |serial: &str| {
        let mut devices = after["devices"].as_object().unwrap().values();
        devices.find(|device| device["serial"] == serial).unwrap()["enrolment"]["site"].clone()
    };
    assert_eq!(
        ["IA-002-1001", "SP-003-1003", "NEW-1"].map(site),
        [json!("NOR"), json!("NOR"), json!("SOU")]
    );
}

#[test]
fn the_keyboard_is_enough() {
    let mut shown = there(ProductVersion::Sp2);
    control(&shown, Role::RowGroup, "Microsoft Intune Subscriptions").focus();
    shown.run();
    key(&mut shown, Key::Enter);
    assert_eq!(focused(&shown), (Role::Tab, "General".to_owned()));
    tab_to(&mut shown, Role::TextInput, "Company name");
    with(&mut shown, Modifiers::COMMAND, Key::A);
    type_text(&mut shown, "Contoso Mobile");
    tab_to(&mut shown, Role::Button, "Apply");
    key(&mut shown, Key::Space);
    assert_eq!(subscription(&shown, "/settings/profile/company_name"), "Contoso Mobile");
    tab_to(&mut shown, Role::Tab, "Company Contact Information");
    key(&mut shown, Key::Enter);
    tab_to(&mut shown, Role::TextInput, "IT department phone number");
    with(&mut shown, Modifiers::COMMAND, Key::A);
    type_text(&mut shown, "555-0199");
    key(&mut shown, Key::Enter);
    assert!(!is_open(&shown), "Enter in a box is OK");
    assert_eq!(subscription(&shown, "/settings/profile/contact_phone"), "555-0199");
    let row = (Role::Row, ROW.to_owned());
    assert_eq!(focused(&shown), row, "the focus is back where it was");
}
