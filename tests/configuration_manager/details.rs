//! The details pane: the facts of the selected row, its tabs, and hiding it.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::domain::Command;

use crate::{hand::*, support::there_is};

const PANE: (Role, &str) = (Role::Complementary, "Details pane");

/// The texts of the tab that is shown, from top to bottom.
fn facts(shown: &Shown) -> Vec<String> {
    let panel = find(shown, PANE.0, PANE.1).get_by_role(Role::TabPanel);
    let texts = panel.query_all_by_role(Role::Label).filter_map(|node| node.value());
    texts.filter(|text| !text.is_empty()).collect()
}

const TABS: (Role, &str) = (Role::TabList, "Tabs of the details pane");

/// Selects a row of a list, and shows a tab of its details.
fn show(shown: &mut Shown, list: &str, row: &str, tab: &str) {
    stand(shown, list);
    press(shown, Role::Row, row);
    find(shown, TABS.0, TABS.1).get_by_role_and_label(Role::Tab, tab).click();
    shown.run();
}

#[test]
fn the_summary_of_a_user_tells_since_when_and_with_how_many_devices() {
    let mut shown = hybrid();
    show(&mut shown, "Users", "Megan Bowen", "Summary");
    let expected = [
        ["Name:", "Megan Bowen"],
        ["User name:", "megan@contoso.com"],
        ["Enabled since:", "2015-11-16 09:05"],
    ];
    assert_eq!(facts(&shown)[..6], expected.concat());
    assert_eq!(facts(&shown)[6..], ["Managed until:", "Devices:", "1"]);
}

#[test]
fn the_tabs_of_a_device_tell_what_manages_it_and_what_it_is() {
    let mut shown = hybrid();
    show(&mut shown, "Devices", "Megan Bowen_Surface Pro 3", "Summary");
    let managed = [
        ["Name:", "Megan Bowen_Surface Pro 3"],
        ["User name:", "megan@contoso.com"],
        ["Authority:", "Configuration Manager"],
        ["Site code:", "PS1"],
        ["Enrolled:", "2015-11-16 10:00"],
    ];
    assert_eq!(facts(&shown)[..10], managed.concat());
    assert_eq!(facts(&shown)[10..], ["Managed until:", "Pending:"]);
    show(&mut shown, "Devices", "Megan Bowen_Surface Pro 3", "Inventory");
    let inventory = [
        ["Received as of:", "2015-11-16 10:00"],
        ["Model:", "Surface Pro 3"],
        ["Serial number:", "SP-003-0002"],
        ["Platform:", "Windows"],
        ["Operating system:", "Windows 8.1"],
    ];
    assert_eq!(facts(&shown), inventory.concat());
}

#[test]
fn the_details_of_a_device_tell_what_is_pending_and_until_when_it_is_managed() {
    let serial = "SP-003-0002".to_owned();
    let mut shown = hybrid_after(Command::Retire { serial });
    show(&mut shown, "Devices", "Megan Bowen_Surface Pro 3", "Summary");
    assert_eq!(facts(&shown)[11..], ["Pending:", "Retire at the next check-in"]);
    let mut shown = hybrid_after(Command::RemoveMembers {
        collection: "Mobile Users".to_owned(),
        members: vec!["megan@contoso.com".to_owned()],
    });
    show(&mut shown, "Devices", "Megan Bowen_Surface Pro 3", "Summary");
    assert_eq!(facts(&shown)[10..12], ["Managed until:", "2015-11-17 15:00"]);
}

#[test]
fn collections_sites_and_servers_have_their_facts() {
    let mut shown = hybrid();
    let collection = [
        ["Name:", "Mobile Users"],
        ["Limiting collection:", "All Users"],
        ["Member count:", "4"],
        ["Built in:", "No"],
    ];
    show(&mut shown, "User Collections", "Mobile Users", "Summary");
    assert_eq!(facts(&shown), collection.concat());
    let site = [
        ["Site code:", "PS1"],
        ["Name:", "Contoso-Headquarters"],
        ["Type:", "Primary site"],
        ["Site server:", "CM1.contoso.com"],
        ["Version:", "System Center 2012 R2 Configuration Manager"],
        ["Servers:", "2"],
    ];
    show(&mut shown, "Sites", "Contoso-Headquarters", "Summary");
    assert_eq!(facts(&shown), site.concat());
    let roles = [
        "Component server",
        "Distribution point",
        "Management point",
        "Microsoft Intune Connector",
        "Site database server",
        "Site server",
        "Site system",
        "Software update point",
    ];
    show(&mut shown, "Servers and Site System Roles", r"\\CM1.contoso.com", "Site System Roles");
    assert_eq!(names(&shown, (Role::Table, "Site System Roles"), Role::Row), roles);
}

#[test]
fn the_tabs_of_the_subscription_tell_its_settings_its_certificate_and_its_platforms() {
    let mut shown = hybrid();
    let (list, row) = ("Microsoft Intune Subscriptions", "Microsoft Intune Subscription");
    show(&mut shown, list, row, "Summary");
    assert_eq!(names(&shown, TABS, Role::Tab), ["Summary", "Certificate", "Platforms"]);
    let settings = [
        ["Account:", "admin@contoso.com"],
        ["Created:", "2015-11-16 09:00"],
        ["Collection:", "Mobile Users"],
        ["Site code:", "PS1"],
        ["Company name:", "Contoso"],
    ];
    assert_eq!(facts(&shown)[..10], settings.concat());
    show(&mut shown, list, row, "Certificate");
    let subject = ["Subject:", "CN=Contoso, OU=Microsoft Intune Subscription"];
    assert_eq!(facts(&shown)[..2], subject);
    show(&mut shown, list, row, "Platforms");
    let platforms = [
        ["Windows", "Ready for enrollment"],
        ["Windows Phone 8.0", "Needs to be enabled in the subscription"],
        ["Windows Phone 8.1", "Needs to be enabled in the subscription"],
        ["iOS and Mac OS X", "Ready for enrollment"],
        ["Android", "Needs to be enabled in the subscription"],
    ];
    assert_eq!(facts(&shown), platforms.concat());
}

#[test]
fn every_row_has_a_title_and_its_tab_is_told_as_selected() {
    let mut shown = hybrid();
    for (list, row, title) in [
        ("Users", "Megan Bowen", "Megan Bowen"),
        ("Devices", "Allie Bellew_iPhone 6", "Allie Bellew_iPhone 6"),
        ("Device Collections", "All Systems", "All Systems"),
        ("Sites", "Contoso-Headquarters", "PS1 - Contoso-Headquarters"),
        ("Servers and Site System Roles", r"\\CM2.contoso.com", "Site System Roles"),
    ] {
        stand(&mut shown, list);
        press(&mut shown, Role::Row, row);
        assert_eq!(names(&shown, PANE, Role::Heading)[0], title);
        let strip = find(&shown, TABS.0, TABS.1);
        let told = strip.query_all_by_role(Role::Tab).map(|tab| tab.accesskit_node().is_selected());
        assert_eq!(told.collect::<Vec<_>>()[0], Some(true));
    }
}

#[test]
fn nothing_is_selected_at_first_and_there_are_no_details() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    assert!(!there_is(&shown, PANE.0, PANE.1));
    press(&mut shown, Role::Row, "Megan Bowen_Surface Pro 3");
    assert!(there_is(&shown, PANE.0, PANE.1));
    press(&mut shown, Role::TreeItem, "Users");
    assert!(!there_is(&shown, PANE.0, PANE.1));
}

#[test]
fn the_pane_is_hidden_and_shown_again() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Megan Bowen_Surface Pro 3");
    press(&mut shown, Role::Button, "Hide details");
    assert!(!there_is(&shown, Role::TabPanel, "Summary"));
    press(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    assert!(!there_is(&shown, Role::TabPanel, "Summary"), "it stays hidden for other rows");
    press(&mut shown, Role::Button, "Show details");
    assert!(there_is(&shown, Role::TabPanel, "Summary"));
    assert!(names(&shown, PANE, Role::Heading).contains(&"Allie Bellew_iPhone 6".to_owned()));
}
