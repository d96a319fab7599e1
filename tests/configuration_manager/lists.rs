//! What the lists show of the lab, how they are searched, and that a selection stays.

use egui::{Key, Modifiers, Role};
use mdm_console::domain::{
    Command,
    ProductVersion::{R2, Sp2},
};

use crate::{hand::*, support::says};

/// Fails unless the list of a node has these columns and rows.
fn assert_list(shown: &mut Shown, node: &str, columns: &[&str], rows: &[&str]) {
    stand(shown, node);
    assert_eq!(heads(shown), columns, "{node}");
    assert_eq!(table(shown), rows, "{node}");
    assert!(says(shown, &format!("{} items", rows.len())), "{node}");
}

#[test]
fn users_are_those_that_were_discovered() {
    assert_list(
        &mut hybrid(),
        "Users",
        &[
            "Name",
            "User Principal Name",
            "In Azure Active Directory",
            "Enabled in Microsoft Intune",
        ],
        &[
            "Allie Bellew | admin@contoso.com | Yes | Yes",
            "Diego Siciliani | diego@contoso.com | Yes | Yes",
            "Patti Fernandez | former@contoso.com | Yes | No",
            "Irvin Sayers | helpdesk@contoso.com | Yes | No",
            "Lee Gu | lee@contoso.com | No | No",
            "Megan Bowen | megan@contoso.com | Yes | Yes",
            "Nestor Wilke | reader@contoso.com | Yes | No",
            "Warehouse Scanner | scanner@contoso.com | Yes | Yes",
            "Robert Lyon | service@contoso.com | Yes | No",
            "Pradeep Gupta | trial@contoso.com | Yes | No",
            "Henrietta Mueller | unlicensed@contoso.com | Yes | No",
        ],
    );
}

const DEVICE_COLUMNS: [&str; 7] = [
    "Name",
    "Primary User",
    "Client",
    "Site Code",
    "Managed Until",
    "Authority",
    "Operating System",
];
const SURFACE: &str = "Megan Bowen_Surface Pro 3 | megan@contoso.com | Yes | PS1 |  | Configuration Manager | Windows 8.1";

#[test]
fn devices_are_those_that_are_managed_with_their_site_and_authority() {
    let phone = "Allie Bellew_iPhone 6 | admin@contoso.com | Yes | PS1 |  | Configuration Manager | iOS 9.1";
    assert_list(&mut hybrid(), "Devices", &DEVICE_COLUMNS, &[SURFACE, phone]);
}

#[test]
fn a_device_is_managed_until_a_day_after_its_user_has_left_the_collection() {
    let mut shown = hybrid_after(Command::RemoveMembers {
        collection: "Mobile Users".to_owned(),
        members: vec!["admin@contoso.com".to_owned()],
    });
    let phone = "Allie Bellew_iPhone 6 | admin@contoso.com | Yes | PS1 | 2015-11-17 15:00 | Configuration Manager | iOS 9.1";
    assert_list(&mut shown, "Devices", &DEVICE_COLUMNS, &[SURFACE, phone]);
    advance(&mut shown, 24 * 60 - 1);
    assert_eq!(table(&shown), [SURFACE, phone]);
    advance(&mut shown, 1);
    assert_eq!(table(&shown), [SURFACE]);
    assert!(says(&shown, "1 items"), "as the original has it");
}

const COLLECTION_COLUMNS: [&str; 5] = [
    "Name",
    "Limiting Collection",
    "Member Count",
    "Members Visible on Site",
    "Referenced Collections",
];

#[test]
fn collections_have_their_member_counts() {
    let mut shown = hybrid();
    assert_list(
        &mut shown,
        "User Collections",
        &COLLECTION_COLUMNS,
        &[
            "All User Groups | All Users and User Groups | 0 | 0 | 0",
            "All Users | All Users and User Groups | 11 | 11 | 0",
            "All Users and User Groups |  | 11 | 11 | 0",
            "Mobile Users | All Users | 4 | 4 | 0",
            "Pilot Users | Mobile Users | 1 | 1 | 0",
        ],
    );
    assert_list(
        &mut shown,
        "Device Collections",
        &COLLECTION_COLUMNS,
        &["All Mobile Devices | All Systems | 2 | 2 | 0", "All Systems |  | 2 | 2 | 0"],
    );
}

#[test]
fn sites_and_servers_are_those_of_the_hierarchy() {
    let mut shown = console("fabrikam-central", Sp2);
    assert_list(
        &mut shown,
        "Sites",
        &["Name", "Site Code", "Type", "Server Name", "Parent Site", "State"],
        &[
            "Fabrikam-Branch | BR1 | Secondary site | BR1.fabrikam.com | SOU | Active",
            "Fabrikam-Central | CAS | Central administration site | CAS1.fabrikam.com |  | Active",
            "Fabrikam-North | NOR | Primary site | NOR1.fabrikam.com | CAS | Active",
            "Fabrikam-South | SOU | Primary site | SOU1.fabrikam.com | CAS | Active",
        ],
    );
    assert_list(
        &mut shown,
        "Servers and Site System Roles",
        &["Name", "Site Code", "Site System Roles", "Internet FQDN"],
        &[
            r"\\BR1.fabrikam.com | BR1 | 6 | ",
            r"\\CAS1.fabrikam.com | CAS | 5 | ",
            r"\\CAS2.fabrikam.com | CAS | 2 | ",
            r"\\NOR1.fabrikam.com | NOR | 6 | ",
            r"\\SOU1.fabrikam.com | SOU | 6 | ",
        ],
    );
}

#[test]
fn the_subscription_is_there_once_it_was_created() {
    let columns = ["Name", "Description"];
    let row = "Microsoft Intune Subscription | Manages the devices of the users in Mobile Users";
    assert_list(&mut hybrid(), "Microsoft Intune Subscriptions", &columns, &[row]);
    assert_list(&mut console("contoso", R2), "Microsoft Intune Subscriptions", &columns, &[]);
}

#[test]
fn a_list_without_rows_says_so() {
    let mut shown = console("contoso", R2);
    for list in ["Devices", "Microsoft Intune Subscriptions"] {
        stand(&mut shown, list);
        assert!(says(&shown, "0 items") && says(&shown, "No items found."), "{list}");
    }
    stand(&mut shown, "Users");
    assert!(!says(&shown, "No items found."));
}

/// Types into the search box, after what stands there.
fn search(shown: &mut Shown, text: &str) {
    keys(shown, Modifiers::COMMAND, Key::L);
    type_text(shown, text);
}

#[test]
fn the_search_leaves_what_holds_it_and_clearing_brings_all_back() {
    let mut shown = hybrid();
    stand(&mut shown, "Users");
    assert!(!is_enabled(&find(&shown, Role::Button, "Clear search")));
    search(&mut shown, "me");
    assert_eq!(first_cells(&shown), ["Patti Fernandez", "Megan Bowen"], "names of accounts too");
    search(&mut shown, "gan");
    assert_eq!(first_cells(&shown), ["Megan Bowen"]);
    assert!(says(&shown, "1 items"));
    search(&mut shown, "x");
    assert!(says(&shown, "0 items") && says(&shown, "No items found."));
    press(&mut shown, Role::Button, "Clear search");
    assert_eq!(first_cells(&shown).len(), 11);
    assert!(says(&shown, "11 items"));
}

#[test]
fn the_search_takes_small_letters_and_capitals_for_the_same() {
    let mut shown = hybrid();
    stand(&mut shown, "Users");
    for text in ["BOWEN", "bowen", "bOwEn", "Megan@Contoso"] {
        search(&mut shown, text);
        assert_eq!(first_cells(&shown), ["Megan Bowen"], "{text}");
        press(&mut shown, Role::Button, "Clear search");
    }
}

#[test]
fn the_search_is_gone_on_the_next_node() {
    let mut shown = hybrid();
    stand(&mut shown, "Users");
    search(&mut shown, "megan");
    stand(&mut shown, "Devices");
    assert_eq!(first_cells(&shown).len(), 2);
    press(&mut shown, Role::Button, "Back");
    assert_eq!(first_cells(&shown).len(), 11);
}

#[test]
fn a_selection_stays_while_time_passes_and_the_list_is_sorted_and_searched() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    let selected = state(&shown).list.selected().cloned();
    assert!(selected.is_some());
    advance(&mut shown, 60);
    assert_eq!(state(&shown).list.selected().cloned(), selected);
    press(&mut shown, Role::ColumnHeader, "Name");
    assert_eq!(state(&shown).list.selected_at(), Some(0), "it is the first one now");
    assert_eq!(state(&shown).list.selected().cloned(), selected);
    search(&mut shown, "iphone");
    assert_eq!(state(&shown).list.selected().cloned(), selected);
}

#[test]
fn a_row_that_goes_takes_its_selection_along() {
    let mut shown = hybrid_after(Command::RemoveMembers {
        collection: "Mobile Users".to_owned(),
        members: vec!["admin@contoso.com".to_owned()],
    });
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    advance(&mut shown, 24 * 60);
    assert_eq!(state(&shown).list.selected(), None);
}
