//! Every control that the seed names in "To create the Microsoft Intune subscription" has that
//! name, and lies in the part of the window that the seed names.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::subscription::{Intent as Step, Over, Page},
    domain::ProductVersion,
};

use super::{
    ADMIN, AUTHORITY, BOX, Shown, VERSIONS, WIZARD, console_of, control, fill, go_to, inside,
    preset, state, step,
    support::{is_enabled, press, there_is},
    wizard,
};

const TREE: (Role, &str) = (Role::Tree, "Administration");

/// Where each version keeps subscriptions, and what the button is called that creates one.
const STEP_2: [(ProductVersion, &str, &str); 3] = [
    (ProductVersion::Sp1, "Hierarchy Configuration", "Create Microsoft Intune Subscription"),
    (ProductVersion::R2, "Cloud Services", "Create Microsoft Intune Subscription"),
    (ProductVersion::Sp2, "Cloud Services", "Add Microsoft Intune Subscription"),
];

/// A page, its name, and controls on it.
type OnPage = (Page, &'static str, &'static [(Role, &'static str)]);

/// What the seed names on the pages of the wizard, in its steps 3 to 10.
const PAGES: [OnPage; 8] = [
    (Page::Introduction, "Introduction", &[]),
    (
        Page::Subscription,
        "Subscription",
        &[
            (Role::Button, "Sign in"),
            (Role::Link, "Microsoft Intune privacy statement"),
            (Role::Link, "Configuration Manager privacy statement"),
        ],
    ),
    (
        Page::General,
        "General",
        &[
            (Role::TextInput, "Collection"),
            (Role::TextInput, "Company name"),
            (Role::TextInput, "URL to company privacy documentation"),
            (Role::TextInput, "Color scheme for company portal"),
            (Role::ComboBox, "Configuration Manager site code"),
        ],
    ),
    (
        Page::Contact,
        "Company Contact Information",
        &[
            (Role::TextInput, "IT department contact name"),
            (Role::TextInput, "IT department phone number"),
            (Role::TextInput, "IT department email address"),
            (Role::TextInput, "Additional information"),
            (Role::TextInput, "Support website URL (not displayed)"),
            (Role::TextInput, "Website name (displayed to user)"),
        ],
    ),
    (Page::Logo, "Company Logo", &[(Role::CheckBox, "Include company logo")]),
    (
        Page::Platforms,
        "Platforms",
        &[
            (Role::CheckBox, "iOS and Mac OS X"),
            (Role::CheckBox, "Windows RT, Windows 8.1 and Windows 10"),
            (Role::CheckBox, "Windows Phone 8.0"),
        ],
    ),
    (Page::Summary, "Summary", &[]),
    (Page::Completion, "Completion", &[]),
];

/// The rows of the tree above which `name` lies, from the nearest up.
fn rows_above(shown: &Shown, name: &str) -> Vec<String> {
    let mut rows = Vec::new();
    for node in shown.get_by_role_and_label(TREE.0, TREE.1).query_all_by_role(Role::TreeItem) {
        let node = node.accesskit_node();
        let level = node.data().level().unwrap();
        rows.truncate(level - 1);
        let label = node.label().unwrap();
        if label == name {
            return rows;
        }
        rows.push(label);
    }
    Vec::new()
}

#[test]
fn the_tree_and_the_tab_home_lead_to_the_wizard_in_each_version() {
    for (version, folder, button) in STEP_2 {
        let mut shown = console_of(&preset(version));
        assert!(
            inside(&shown, (Role::TabList, "Workspaces"), Role::Tab, "Administration").is_some()
        );
        assert_eq!(rows_above(&shown, "Microsoft Intune Subscriptions"), ["Overview", folder]);
        let home = (Role::TabPanel, "Home");
        assert!(inside(&shown, home, Role::Button, button).is_some(), "{version:?}");
        let create = (Role::Group, "Create");
        inside(&shown, create, Role::Button, button).unwrap().click();
        shown.run();
        assert!(there_is(&shown, Role::Dialog, WIZARD), "{version:?}");
        let other = STEP_2.map(|(.., other)| other);
        let there =
            other.iter().filter(|other| **other != button && shown.query_by_label(other).is_some());
        assert_eq!(there.count(), 0, "a name of another version: {version:?}");
    }
}

#[test]
fn every_control_that_the_seed_names_exists_with_that_name_in_its_page() {
    for version in VERSIONS {
        let mut shown = wizard(version);
        fill(&mut shown);
        go_to(&mut shown, Page::Introduction);
        for (page, name, controls) in PAGES {
            if page == Page::Platforms && version == ProductVersion::Sp2 {
                assert!(!there_is(&shown, Role::ListItem, name), "no Platforms in SP2");
                continue;
            }
            if page == Page::Completion {
                press(&mut shown, Role::Button, "Next");
            }
            let list = (Role::List, "Pages of the wizard");
            assert!(inside(&shown, list, Role::ListItem, name).is_some(), "{version:?} {name}");
            assert!(inside(&shown, (Role::Dialog, WIZARD), Role::Main, name).is_some());
            for (role, control) in controls {
                let found = inside(&shown, (Role::Main, name), *role, control);
                assert!(found.is_some(), "{version:?} {name} {role:?} {control}");
            }
            assert_eq!(state(&shown).page, page);
            if page < Page::Completion {
                press(&mut shown, Role::Button, "Next");
            }
        }
        assert!(inside(&shown, (Role::Dialog, WIZARD), Role::Button, "Close").is_some());
    }
}

#[test]
fn the_pages_are_listed_in_the_order_of_the_seed() {
    for version in VERSIONS {
        let shown = wizard(version);
        let listed = shown
            .query_all_by_role(Role::ListItem)
            .filter_map(|node| node.accesskit_node().label());
        let listed: Vec<String> = listed.filter(|name| name != "Progress").collect();
        let has_platforms = version != ProductVersion::Sp2;
        let pages = PAGES.iter().filter(|(page, ..)| has_platforms || *page != Page::Platforms);
        assert_eq!(listed, pages.map(|(_, name, _)| *name).collect::<Vec<_>>());
    }
}

#[test]
fn the_dialog_of_the_authority_must_be_ticked_to_go_on() {
    let mut shown = wizard(ProductVersion::R2);
    go_to(&mut shown, Page::Subscription);
    let account = ADMIN.to_owned().try_into().unwrap();
    step(&mut shown, Step::EditOver(Box::new(Over::Authority { account, ticked: false })));
    let dialog = (Role::Dialog, AUTHORITY);
    for (role, name) in [(Role::CheckBox, BOX), (Role::Button, "OK"), (Role::Button, "Cancel")] {
        assert!(inside(&shown, dialog, role, name).is_some(), "{name}");
    }
    let warning = "you cannot change the authority to Microsoft Intune later.";
    assert!(control(&shown, dialog.0, dialog.1).query_by_label_contains(warning).is_some());
    assert!(!is_enabled(&control(&shown, Role::Button, "OK")));
    press(&mut shown, Role::Button, "OK");
    assert!(there_is(&shown, Role::Dialog, AUTHORITY), "OK does nothing yet");
    press(&mut shown, Role::CheckBox, BOX);
    assert!(is_enabled(&control(&shown, Role::Button, "OK")));
    press(&mut shown, Role::CheckBox, BOX);
    assert!(!is_enabled(&control(&shown, Role::Button, "OK")));
}

#[test]
fn the_privacy_links_open_pages_of_our_own() {
    for (link, title) in [
        ("Microsoft Intune privacy statement", "Microsoft Intune Privacy Statement"),
        ("Configuration Manager privacy statement", "Configuration Manager Privacy Statement"),
    ] {
        let mut shown = wizard(ProductVersion::Sp2);
        go_to(&mut shown, Page::Subscription);
        press(&mut shown, Role::Link, link);
        assert!(there_is(&shown, Role::Dialog, title), "{title}");
        press(&mut shown, Role::Button, "Close");
        assert!(!there_is(&shown, Role::Dialog, title), "{title}");
        assert!(there_is(&shown, Role::Dialog, WIZARD), "{title}");
    }
}
