//! The wizards that deploy a setting or an application.

use egui::{Key, Role};
use mdm_console::domain::{Deployment, DeploymentKind, Field, ProductVersion::Sp2, Refusal};

use super::*;
use crate::hand::{console, hybrid};

/// The wizard with a collection that is selected in a list.
fn wizard(preset: &str, row: (&str, &str), entry: &str) -> Shown {
    let mut shown = console(preset, Sp2);
    open(&mut shown, row, "Deploy");
    press(&mut shown, Role::MenuItem, entry);
    shown
}

const MOBILE_USERS: (&str, &str) = ("User Collections", "Mobile Users");

fn deployment<'a>(shown: &'a Shown, name: &str) -> Option<&'a Deployment> {
    organisation(shown).hierarchy.as_ref().unwrap().deployments.get(name)
}

#[test]
fn an_application_and_a_baseline_are_deployed_to_the_selected_collection() {
    for (entry, title, field, kind) in [
        ("Application", "Deploy Software Wizard", "Software", DeploymentKind::Application),
        (
            "Configuration Baseline",
            "Deploy Configuration Baselines",
            "Configuration baseline",
            DeploymentKind::Setting,
        ),
    ] {
        let mut shown = wizard("contoso-hybrid", MOBILE_USERS, entry);
        assert!(there_is(&shown, Role::Dialog, title));
        fill(&mut shown, Role::TextInput, field, "Mail");
        for page in ["Summary", "Progress", "Completion"] {
            assert_eq!(deployment(&shown, "Mail").is_some(), page == "Completion");
            next(&mut shown);
            assert!(is_on(&shown, page), "{page}");
        }
        press(&mut shown, Role::Button, "Close");
        assert!(!there_is(&shown, Role::Dialog, title));
        let deployed = deployment(&shown, "Mail").unwrap();
        assert_eq!((deployed.kind, deployed.collection.as_str()), (kind, "Mobile Users"));
    }
}

#[test]
fn each_mistake_on_the_page_is_said_there_and_marked() {
    let text = |text: &str| text.to_owned();
    for (name, collection, wrong, refusal) in [
        (
            &*"x".repeat(256),
            "Mobile Users",
            "Software",
            Refusal::FieldTooLong { field: Field::DeploymentName, longest: 255, found: 256 },
        ),
        (
            "Expenses",
            "Mobile Users",
            "Software",
            Refusal::DeploymentExists { name: text("Expenses") },
        ),
        (
            "Mail",
            "Nobody's",
            "Collection",
            Refusal::UnknownCollection { collection: text("Nobody's") },
        ),
        (
            "Mail",
            "All Systems",
            "Collection",
            Refusal::NotAUserCollection { collection: text("All Systems") },
        ),
    ] {
        let mut shown = wizard("contoso-hybrid", MOBILE_USERS, "Application");
        fill(&mut shown, Role::TextInput, "Software", name);
        fill(&mut shown, Role::TextInput, "Collection", collection);
        next(&mut shown);
        assert!(is_on(&shown, "General"), "{refusal:?}");
        assert_refused(&shown, &refusal);
        for field in ["Software", "Collection"] {
            assert_eq!(is_marked(&shown, Role::TextInput, field), field == wrong, "{refusal:?}");
        }
    }
}

#[test]
fn what_is_empty_is_missing() {
    let mut shown = wizard("contoso-hybrid", MOBILE_USERS, "Application");
    fill(&mut shown, Role::TextInput, "Collection", "");
    next(&mut shown);
    assert!(says(&shown, "Nothing is named."));
    assert!(says(&shown, "No collection is selected."));
}

#[test]
fn for_a_device_collection_the_wizard_asks_for_a_user_collection() {
    let row = ("Device Collections", "All Systems");
    let mut shown = wizard("contoso-hybrid", row, "Application");
    fill(&mut shown, Role::TextInput, "Software", "Mail");
    next(&mut shown);
    assert!(says(&shown, "No collection is selected."));
    press(&mut shown, Role::Button, "Browse");
    press(&mut shown, Role::Row, "Mobile Users");
    press(&mut shown, Role::Button, "OK");
    next(&mut shown);
    assert!(is_on(&shown, "Summary"));
}

#[test]
fn without_a_subscription_nothing_is_deployed_and_previous_leads_back() {
    let mut shown = wizard("contoso", MOBILE_USERS, "Application");
    fill(&mut shown, Role::TextInput, "Software", "Mail");
    next(&mut shown);
    next(&mut shown);
    assert!(is_on(&shown, "Progress"));
    assert_refused(&shown, &Refusal::NoSubscription {});
    assert!(says(&shown, NOTHING_CHANGED));
    press(&mut shown, Role::Button, "Previous");
    assert!(is_on(&shown, "Summary"));
}

#[test]
fn cancelling_deploys_nothing() {
    for by_key in [false, true] {
        let mut shown = hybrid();
        let before = organisation(&shown).clone();
        open(&mut shown, MOBILE_USERS, "Deploy");
        press(&mut shown, Role::MenuItem, "Application");
        fill(&mut shown, Role::TextInput, "Software", "Mail");
        next(&mut shown);
        if by_key {
            key(&mut shown, Key::Escape);
        } else {
            press(&mut shown, Role::Button, "Cancel");
        }
        assert!(!there_is(&shown, Role::Dialog, "Deploy Software Wizard"));
        assert!(*organisation(&shown) == before);
    }
}
