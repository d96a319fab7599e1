//! What is missing or wrong on a page, and what the page says of it.

use egui::{Role, accesskit::Invalid};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::subscription::{FileSlot, Intent as Step, Page},
    domain::{Platform, PlatformFamily, ProductVersion, SiteKind},
    lab::shipped,
};

use super::{
    Shown, control, edit, filled, go_to, is_on, preset, spoilt, state, step,
    support::{is_enabled, press, there_is},
    tick, type_into, wizard, wizard_of,
};

const MISSING: &str = "What is missing";

/// What the alert at the top of the page says.
fn alert(shown: &Shown) -> Vec<String> {
    let alert = shown.query_by_role_and_label(Role::Alert, MISSING);
    let lines = alert.map(|alert| {
        let lines = alert.query_all_by_role(Role::Label);
        lines.filter_map(|line| line.value()).collect()
    });
    lines.unwrap_or_default()
}

fn is_invalid(shown: &Shown, (role, name): (Role, &str)) -> bool {
    let node = control(shown, role, name);
    node.accesskit_node().data().invalid() == Some(Invalid::True)
}

fn may_finish(shown: &Shown) -> bool {
    is_enabled(&control(shown, Role::Button, "Summary"))
}

#[test]
fn every_field_of_every_page_is_refused_once_with_its_reason_by_what_the_domain_says() {
    let all = spoilt::all();
    assert_eq!(all.len(), 43);
    for spoilt in all {
        let on = if spoilt.page > Page::Platforms { Page::Platforms } else { spoilt.page };
        let mut shown = filled(&spoilt.lab, on);
        assert!(may_finish(&shown), "{}", spoilt.why);
        (spoilt.spoil)(&mut shown);
        assert!(alert(&shown).is_empty(), "nothing is said before Next: {}", spoilt.why);
        press(&mut shown, Role::Button, "Next");
        let why = alert(&shown);
        assert_eq!(state(&shown).page, spoilt.page, "{}", spoilt.why);
        assert_eq!(why.len(), 1, "{}: {why:?}", spoilt.why);
        assert!(why[0].starts_with(&spoilt.why), "{why:?}, not {}", spoilt.why);
        assert!(is_invalid(&shown, spoilt.field), "{}", spoilt.why);
        assert!(there_is(&shown, Role::Image, &why[0]), "no mark: {}", spoilt.why);
        assert!(!may_finish(&shown), "{}", spoilt.why);
        (spoilt.mend)(&mut shown);
        assert!(alert(&shown).is_empty(), "{}", spoilt.why);
        assert!(!is_invalid(&shown, spoilt.field), "{}", spoilt.why);
        assert!(!there_is(&shown, Role::Image, &why[0]), "{}", spoilt.why);
        assert!(may_finish(&shown), "{}", spoilt.why);
        press(&mut shown, Role::Button, "Next");
        assert!(state(&shown).page > spoilt.page, "{}", spoilt.why);
    }
}

#[test]
fn a_text_that_just_fits_is_taken() {
    let mut shown = filled(&preset(ProductVersion::Sp2), Page::General);
    type_into(&mut shown, Role::TextInput, "Company name", &"é".repeat(40));
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Company Contact Information"));
}

#[test]
fn all_that_is_wrong_on_a_page_is_said_together_in_the_order_of_its_fields() {
    let mut shown = filled(&preset(ProductVersion::Sp2), Page::General);
    edit(&mut shown, |draft| {
        draft.collection = String::new();
        draft.profile.company_name = String::new();
        draft.profile.color = "blue".to_owned();
    });
    press(&mut shown, Role::Button, "Next");
    let why = alert(&shown);
    let about = ["No collection", "“Company name”", "“blue”"];
    assert_eq!(why.len(), about.len(), "{why:?}");
    for (why, about) in why.iter().zip(about) {
        assert!(why.contains(about), "{why}");
    }
}

#[test]
fn nobody_goes_on_without_signing_in() {
    let mut shown = wizard(ProductVersion::R2);
    press(&mut shown, Role::Button, "Next");
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Subscription"));
    let why = "Nobody has signed in. Press Sign in, and confirm the authority.";
    assert_eq!(alert(&shown), [why]);
    assert!(is_invalid(&shown, (Role::Button, "Sign in")));
    assert!(there_is(&shown, Role::Image, why));
    assert!(!may_finish(&shown));
}

#[test]
fn only_primary_sites_can_be_chosen() {
    let fabrikam = shipped("fabrikam-central").unwrap().unwrap();
    let sites = &fabrikam.organisation().hierarchy.as_ref().unwrap().sites;
    assert!(sites.values().any(|site| site.kind != SiteKind::Primary));
    let mut shown = wizard_of(&fabrikam);
    go_to(&mut shown, Page::General);
    let name = "Configuration Manager site code";
    assert_eq!(control(&shown, Role::ComboBox, name).value().as_deref(), Some("NOR"));
    press(&mut shown, Role::ComboBox, name);
    let offered = shown
        .query_all_by_role(Role::ListBoxOption)
        .filter_map(|node| node.accesskit_node().label());
    assert_eq!(offered.collect::<Vec<_>>(), ["NOR", "SOU"]);
    press(&mut shown, Role::ListBoxOption, "SOU");
    assert_eq!(state(&shown).draft.site_code, "SOU");
}

#[test]
fn pages_that_lie_behind_a_missing_field_cannot_be_gone_to() {
    let mut shown = filled(&preset(ProductVersion::Sp2), Page::Summary);
    let can = |shown: &Shown, page| is_enabled(&control(shown, Role::ListItem, page));
    go_to(&mut shown, Page::General);
    assert!(can(&shown, "Company Logo"));
    type_into(&mut shown, Role::TextInput, "Company name", "");
    assert!(!can(&shown, "Company Logo"));
    assert!(can(&shown, "Introduction"));
    press(&mut shown, Role::ListItem, "Introduction");
    assert!(is_on(&shown, "Introduction"));
}

#[test]
fn what_is_wrong_in_a_field_that_is_not_used_keeps_nobody() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Platforms);
    edit(&mut shown, |draft| tick(draft, &[Platform::WindowsPhone80, Platform::WindowsPhone81]));
    go_to(&mut shown, Page::Platform(PlatformFamily::WindowsPhone));
    step(&mut shown, Step::Hand(FileSlot::PortalApp, "samples/contoso.jpg".to_owned()));
    assert!(!may_finish(&shown));
    press(&mut shown, Role::CheckBox, "Windows Phone 8.0");
    assert!(may_finish(&shown), "the box of the portal app is grey");
    press(&mut shown, Role::Button, "Previous");
    press(&mut shown, Role::Button, "Previous");
    step(&mut shown, Step::Hand(FileSlot::LogoOnWhite, "samples/web-server.cer".to_owned()));
    assert!(!may_finish(&shown));
    press(&mut shown, Role::CheckBox, "Include company logo");
    assert!(may_finish(&shown), "no logo is included");
}
