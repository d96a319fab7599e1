//! The Microsoft Intune subscription.

use mdm_console::domain::{Authority, Event};
use serde_json::{Value, json};

use super::{Rehearsal, connector, enrol, settings, subscribe, time, with};

#[test]
pub(super) fn on_completion_the_authority_changes_and_the_certificate_is_in_the_site_database() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    assert_eq!(contoso.0.tenant.authority, Authority::ConfigurationManager);
    let subscription = contoso.0.hierarchy.unwrap().subscription.unwrap();
    let certificate = subscription.certificate.unwrap();
    assert_eq!(certificate.valid_from, time("2015-11-16 09:00"));
    assert_eq!(certificate.usages, ["1.3.6.1.5.5.7.3.2"]);
    assert_eq!(subscription.account.to_string(), "admin@contoso.com");
}

#[test]
pub(super) fn without_the_tick_the_wizard_does_nothing() {
    let unticked = with(subscribe(), "/confirmed", false);
    assert_eq!(Rehearsal::of("contoso").refused(unticked), "not-confirmed");
}

#[test]
pub(super) fn the_collection_must_exist_hold_users_and_hold_somebody() {
    let contoso = Rehearsal::of("contoso");
    for (collection, code) in [
        ("Nobody's", "unknown-collection"),
        ("", "unknown-collection"),
        ("All Systems", "not-a-user-collection"),
        ("All User Groups", "collection-empty"),
    ] {
        let refused = contoso.refused(with(subscribe(), "/settings/collection", collection));
        assert_eq!(refused, code, "{collection}");
    }
    let mut contoso = contoso;
    contoso.0.hierarchy.as_mut().unwrap().discovery = None;
    assert_eq!(contoso.refused(subscribe()), "user-discovery-off");
}

#[test]
fn later_the_collection_may_become_empty_and_the_site_code_still_changes() {
    let mut contoso = Rehearsal::of("contoso-broken");
    let settings = with(settings(), "/collection", "Sales");
    assert!(contoso.0.users_in("Sales").is_empty());
    contoso.done(json!({ "command": "edit-subscription", "settings": settings }));
    contoso.done(json!({ "command": "change-site-code", "site_code": "PS1" }));
    let settings = with(settings, "/collection", "All Systems");
    let edit = json!({ "command": "edit-subscription", "settings": settings });
    assert_eq!(contoso.refused(edit), "not-a-user-collection");
}

#[test]
fn the_pages_are_checked_in_their_order() {
    let mut wrong = subscribe();
    wrong["settings"] = json!({
        "collection": "Nobody's",
        "site_code": "?",
        "profile": { "company_name": "", "contact_email": "?" },
    });
    for (place, value, code) in [
        ("/settings/collection", "Mobile Users", "unknown-collection"),
        ("/settings/profile/company_name", "Contoso", "field-missing"),
        ("/settings/site_code", "PS1", "invalid-site-code"),
        ("/settings/profile/contact_email", "it@contoso.com", "field-malformed"),
    ] {
        assert_eq!(Rehearsal::of("contoso").refused(wrong.clone()), code);
        wrong = with(wrong, place, value);
    }
    Rehearsal::of("contoso").done(wrong);
}

#[test]
pub(super) fn the_site_code_is_that_of_a_primary_site_of_this_hierarchy() {
    let fabrikam = Rehearsal::of("fabrikam-central");
    let subscribe = |code: &str| {
        json!({
            "command": "create-subscription",
            "account": "admin@fabrikam.com",
            "confirmed": true,
            "settings": {
                "collection": "Field Staff",
                "site_code": code,
                "profile": { "company_name": "Fabrikam" },
            },
        })
    };
    for (code, refused) in [
        ("CAS", Some("not-a-primary-site")),
        ("BR1", Some("not-a-primary-site")),
        ("XYZ", Some("unknown-site")),
        ("", Some("invalid-site-code")),
        ("NOR", None),
        ("SOU", None),
    ] {
        let answer = fabrikam.answer(subscribe(code)).err().map(|refusal| refusal.code());
        assert_eq!(answer, refused, "{code}");
    }
}

#[test]
pub(super) fn a_hierarchy_has_one_subscription() {
    let contoso = Rehearsal::of("contoso-hybrid");
    assert_eq!(contoso.refused(subscribe()), "subscription-exists");
}

#[test]
pub(super) fn what_needs_a_subscription_is_refused_without() {
    let contoso = Rehearsal::of("contoso");
    for command in [
        json!({ "command": "edit-subscription", "settings": settings() }),
        json!({ "command": "change-site-code", "site_code": "PS1" }),
        json!({ "command": "delete-subscription", "confirmed": true }),
        json!({
            "command": "deploy", "name": "A", "kind": "setting", "collection": "Mobile Users",
        }),
    ] {
        assert_eq!(contoso.refused(command), "no-subscription");
    }
}

#[test]
pub(super) fn deleting_the_subscription_loses_the_enrolments_and_leaves_the_authority() {
    let delete =
        |confirmed: bool| json!({ "command": "delete-subscription", "confirmed": confirmed });
    let mut contoso = Rehearsal::of("contoso-hybrid");
    assert_eq!(contoso.refused(delete(false)), "not-confirmed");
    assert_eq!(contoso.0.enrolled_devices().count(), 2);
    contoso.done(delete(true));
    assert_eq!(contoso.0.enrolled_devices().count(), 0);
    assert!(contoso.0.tenant.users.is_empty());
    assert_eq!(contoso.0.tenant.authority, Authority::ConfigurationManager);
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    assert!(hierarchy.subscription.is_none() && hierarchy.deployments.is_empty());
    assert_eq!(contoso.refused(enrol("megan@contoso.com", "A")), "no-subscription");
}

#[test]
fn after_it_was_deleted_the_connector_goes_before_a_new_one_comes() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({ "command": "delete-subscription", "confirmed": true }));
    assert_eq!(contoso.refused(subscribe()), "connector-still-installed");
    contoso.done(json!({
        "command": "remove-role",
        "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    let events = contoso.done(subscribe());
    assert!(!events.iter().any(|event| matches!(event, Event::AuthoritySet { .. })));
    contoso.done(connector("CM2.contoso.com"));
}

#[test]
pub(super) fn a_changed_site_code_touches_only_new_enrolments() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(json!({
        "command": "expand-hierarchy", "code": "CAS", "name": "Central",
        "server": "CAS1.contoso.com",
    }));
    contoso.done(json!({
        "command": "add-site", "code": "PS2", "name": "Second", "kind": "primary",
        "parent": "CAS", "server": "CM9.contoso.com",
    }));
    contoso.done(subscribe());
    contoso.done(connector("CAS1.contoso.com"));
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "OLD"));
    contoso.done(json!({ "command": "change-site-code", "site_code": "PS2" }));
    contoso.done(enrol("megan@contoso.com", "NEW"));
    let site = |serial: &str| {
        let (_, device) = contoso.0.device(serial).unwrap();
        device.enrolment.clone().unwrap().site.unwrap().to_string()
    };
    assert_eq!((site("OLD"), site("NEW")), ("PS1".to_owned(), "PS2".to_owned()));
}

#[test]
pub(super) fn the_hierarchy_is_changed_by_its_administrators_only() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.0.hierarchy.as_mut().unwrap().administrators.clear();
    assert_eq!(contoso.refused(subscribe()), "not-a-hierarchy-administrator");
    contoso.0.hierarchy = None;
    assert_eq!(contoso.refused(subscribe()), "no-hierarchy");
}

fn profile(field: &str, text: &str) -> Value {
    json!({ "company_name": "Contoso", field: text })
}

#[test]
pub(super) fn the_pages_of_the_wizard_keep_the_limits_of_the_portal() {
    let contoso = Rehearsal::of("contoso");
    for (profile, code) in [
        (json!({}), "field-missing"),
        (profile("company_name", "  "), "field-missing"),
        (profile("company_name", &"x".repeat(41)), "field-too-long"),
        (profile("privacy_url", "www.contoso.com"), "field-malformed"),
        (profile("contact_email", "help"), "field-malformed"),
        (profile("color", "blue"), "field-malformed"),
    ] {
        let refused = contoso.refused(with(subscribe(), "/settings/profile", profile.clone()));
        assert_eq!(refused, code, "{profile}");
    }
}
