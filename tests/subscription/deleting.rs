//! The end of a subscription.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::configuration_manager::subscription::Page,
    domain::{Authority, ProductVersion},
};

use super::{
    Shown, VERSIONS, control, fill, go_to, is_on,
    keyboard::{focused, key, tab_to},
    open, organisation,
    support::{authority, is_enabled, press, says, there_is},
    there::*,
};

const QUESTION: &str = "Delete Microsoft Intune Subscription";

fn asked(version: ProductVersion) -> Shown {
    let mut shown = there(version);
    press(&mut shown, Role::Button, "Delete");
    assert!(there_is(&shown, Role::Dialog, QUESTION), "{version:?}");
    shown
}

#[test]
fn no_esc_and_closing_the_window_delete_nothing() {
    let leave: [fn(&mut Shown); 4] = [
        |shown| press(shown, Role::Button, "No"),
        |shown| press(shown, Role::Button, "Close window"),
        |shown| strike(shown, Key::Escape),
        |shown| strike(shown, Key::Enter),
    ];
    for leave in leave {
        let mut shown = asked(ProductVersion::R2);
        let (before, commands) = (organisation(&shown), given(&shown));
        leave(&mut shown);
        assert!(!there_is(&shown, Role::Dialog, QUESTION));
        assert_eq!((organisation(&shown), given(&shown)), (before, commands));
    }
}

#[test]
fn what_follows_is_shown_before_it_is_confirmed() {
    let shown = asked(ProductVersion::Sp2);
    for text in [
        "All enrollments are lost, and all deployments to mobile devices",
        "Configuration Manager stays the mobile device management authority.",
        "Microsoft Intune Connector has to be removed too",
        "2 devices, then: None",
        "2 devices are no longer managed.",
    ] {
        assert!(says(&shown, text), "{text}");
    }
    assert!(there_is(&shown, Role::List, "If you press Yes"));
    assert!(there_is(&shown, Role::List, "Cannot be undone"));
}

#[test]
fn after_yes_it_is_gone_and_another_one_can_be_added() {
    for (version, create) in [
        (ProductVersion::Sp1, "Create Microsoft Intune Subscription"),
        (ProductVersion::R2, "Create Microsoft Intune Subscription"),
        (ProductVersion::Sp2, "Add Microsoft Intune Subscription"),
    ] {
        let mut shown = asked(version);
        press(&mut shown, Role::Button, "Yes");
        assert!(!there_is(&shown, Role::Dialog, QUESTION), "{version:?}");
        assert!(!there_is(&shown, Role::Row, ROW), "{version:?}");
        assert!(says(&shown, "No items found."), "{version:?}");
        assert!(is_enabled(&control(&shown, Role::Button, create)), "{version:?}");
        assert!(!there_is(&shown, Role::Button, "Delete"), "{version:?}");
        let organisation = shown.state().app.lab().organisation();
        assert_eq!(organisation.enrolled_devices().count(), 0, "{version:?}");
        assert!(organisation.hierarchy.as_ref().unwrap().deployments.is_empty(), "{version:?}");
        assert_eq!(authority(&shown), Authority::ConfigurationManager, "{version:?}");
    }
}

#[test]
fn the_delete_key_asks_in_each_version() {
    for version in VERSIONS {
        let mut shown = there(version);
        control(&shown, Role::RowGroup, "Microsoft Intune Subscriptions").focus();
        shown.run();
        key(&mut shown, Key::Delete);
        assert!(there_is(&shown, Role::Dialog, QUESTION), "{version:?}");
        assert_eq!(focused(&shown), (Role::Button, "No".to_owned()), "{version:?}");
        tab_to(&mut shown, Role::Button, "Yes");
        key(&mut shown, Key::Space);
        assert!(!there_is(&shown, Role::Row, ROW), "{version:?}");
    }
}

#[test]
fn the_delete_key_in_a_list_without_a_row_asks_nothing() {
    let mut shown = asked(ProductVersion::R2);
    press(&mut shown, Role::Button, "Yes");
    control(&shown, Role::RowGroup, "Microsoft Intune Subscriptions").focus();
    shown.run();
    key(&mut shown, Key::Delete);
    assert!(!there_is(&shown, Role::Dialog, QUESTION));
}

#[test]
fn while_the_connector_is_installed_another_one_is_refused_and_the_wizard_leads_back() {
    let mut shown = asked(ProductVersion::Sp2);
    press(&mut shown, Role::Button, "Yes");
    open(&mut shown);
    fill(&mut shown);
    go_to(&mut shown, Page::Summary);
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Progress"));
    let alert = control(&shown, Role::Alert, "Refused");
    for text in ["still installed on CM1.contoso.com", "Remove the role Microsoft Intune Connector"]
    {
        assert!(alert.query_by_label_contains(text).is_some(), "{text}");
    }
    press(&mut shown, Role::Button, "Previous");
    assert!(is_on(&shown, "Summary"));
}
