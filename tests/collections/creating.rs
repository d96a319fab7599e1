//! The wizards that create a collection.

use egui::{Key, Role};
use mdm_console::domain::{CollectionKind, Field, ProductVersion, Refusal};

use super::*;
use crate::hand::{console, first_cells, hybrid};

const WIZARD: &str = "Create User Collection Wizard";

/// The wizard for user collections on its first page.
fn wizard() -> Shown {
    let mut shown = hybrid();
    stand(&mut shown, "User Collections");
    press(&mut shown, Role::Button, "Create User Collection");
    shown
}

/// The wizard on its summary, with a name and a limiting collection.
fn on_the_summary() -> Shown {
    let mut shown = wizard();
    fill(&mut shown, Role::TextInput, "Name", "Sales");
    fill(&mut shown, Role::TextInput, "Limiting collection", "Mobile Users");
    press(&mut shown, Role::Button, "Summary");
    shown
}

#[test]
fn a_user_collection_is_created_in_every_version() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        stand(&mut shown, "User Collections");
        press(&mut shown, Role::Button, "Create User Collection");
        fill(&mut shown, Role::TextInput, "Name", "Sales");
        press(&mut shown, Role::Button, "Browse");
        press(&mut shown, Role::Row, "Mobile Users");
        press(&mut shown, Role::Button, "OK");
        for page in ["Membership Rules", "Summary", "Progress", "Completion"] {
            assert_eq!(collection(&shown, "Sales").is_some(), page == "Completion");
            next(&mut shown);
            assert!(is_on(&shown, page), "{page}");
        }
        press(&mut shown, Role::Button, "Close");
        let created = collection(&shown, "Sales").unwrap();
        assert_eq!(created.limited_to.as_deref(), Some("Mobile Users"));
        assert_eq!(created.kind(), CollectionKind::User);
        assert!(first_cells(&shown).contains(&"Sales".to_owned()));
    }
}

#[test]
fn a_device_collection_is_limited_by_device_collections_only() {
    let mut shown = hybrid();
    stand(&mut shown, "Device Collections");
    press(&mut shown, Role::Button, "Create Device Collection");
    assert!(there_is(&shown, Role::Dialog, "Create Device Collection Wizard"));
    fill(&mut shown, Role::TextInput, "Name", "Phones");
    press(&mut shown, Role::Button, "Browse");
    assert!(there_is(&shown, Role::Table, "Device collections"));
    assert!(!there_is(&shown, Role::Row, "All Users"));
    press(&mut shown, Role::Row, "All Systems");
    press(&mut shown, Role::Button, "OK");
    press(&mut shown, Role::Button, "Summary");
    next(&mut shown);
    assert_eq!(collection(&shown, "Phones").unwrap().kind(), CollectionKind::Device);
}

#[test]
fn each_mistake_on_the_page_is_said_there_and_marked() {
    let text = |text: &str| text.to_owned();
    for (name, limit, wrong, refusal) in [
        ("", "All Users", "Name", Refusal::FieldMissing { field: Field::CollectionName }),
        (
            &*"x".repeat(256),
            "All Users",
            "Name",
            Refusal::FieldTooLong { field: Field::CollectionName, longest: 255, found: 256 },
        ),
        (
            "Mobile Users",
            "All Users",
            "Name",
            Refusal::CollectionExists { collection: text("Mobile Users") },
        ),
        (
            "Sales",
            "Nobody's",
            "Limiting collection",
            Refusal::UnknownCollection { collection: text("Nobody's") },
        ),
        (
            "Sales",
            "All Systems",
            "Limiting collection",
            Refusal::WrongLimitingCollection { collection: text("All Systems") },
        ),
    ] {
        let mut shown = wizard();
        fill(&mut shown, Role::TextInput, "Name", name);
        fill(&mut shown, Role::TextInput, "Limiting collection", limit);
        next(&mut shown);
        assert!(is_on(&shown, "General"), "{refusal:?}");
        assert_refused(&shown, &refusal);
        for field in ["Name", "Limiting collection"] {
            assert_eq!(is_marked(&shown, Role::TextInput, field), field == wrong, "{refusal:?}");
        }
    }
}

#[test]
fn what_is_empty_is_missing() {
    let mut shown = wizard();
    next(&mut shown);
    assert!(says(&shown, "No limiting collection is selected. Press Browse"));
    assert_refused(&shown, &Refusal::FieldMissing { field: Field::CollectionName });
    assert!(!hand::is_enabled(&find(&shown, Role::Button, "Summary")));
}

#[test]
fn cancelling_creates_nothing_on_any_page() {
    for page in ["General", "Membership Rules", "Summary"] {
        for by_key in [false, true] {
            let mut shown = on_the_summary();
            let before = organisation(&shown).clone();
            press(&mut shown, Role::ListItem, page);
            if by_key {
                key(&mut shown, Key::Escape);
            } else {
                press(&mut shown, Role::Button, "Cancel");
            }
            assert!(!there_is(&shown, Role::Dialog, WIZARD), "{page}");
            assert!(*organisation(&shown) == before, "{page}");
        }
    }
}

#[test]
fn select_collection_is_left_without_a_choice() {
    let mut shown = wizard();
    press(&mut shown, Role::Button, "Browse");
    press(&mut shown, Role::Row, "Mobile Users");
    key(&mut shown, Key::Escape);
    assert!(there_is(&shown, Role::Dialog, WIZARD), "Esc closes the window in front only");
    let limit = find(&shown, Role::TextInput, "Limiting collection").value();
    assert_eq!(limit.unwrap_or_default(), "");
}
