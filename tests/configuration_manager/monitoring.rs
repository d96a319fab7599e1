//! Monitoring: how the connector does, its messages and its logs, and how far deployments are.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::{ConsoleName, Intent as Wanted, configuration_manager::Window, intune},
    domain::{CertificatePlace, Command},
    lab::{Lab, shipped},
};

use crate::{hand::*, support::says};

const PANE: (Role, &str) = (Role::Complementary, "Details pane");
const MESSAGES: &str = "Configuration Manager Status Message Viewer";
const LOG: &str = "Log Viewer";

/// Contoso with a subscription and devices, after these commands.
fn hybrid_after_all(commands: Vec<Command>) -> Shown {
    let mut lab = Lab::in_memory(&shipped("contoso-hybrid").unwrap().unwrap()).unwrap();
    for command in commands {
        let by = lab.organisation().actor(&command).cloned();
        lab.perform(by.as_ref(), command).unwrap();
    }
    console_on(lab)
}

fn without_certificate() -> Shown {
    hybrid_after(Command::RemoveCertificate { from: CertificatePlace::ConnectorServer })
}

fn add_lee() -> Command {
    Command::AddMembers {
        collection: "Mobile Users".to_owned(),
        members: vec!["lee@contoso.com".to_owned()],
    }
}

/// Selects a row of a list.
fn select(shown: &mut Shown, list: &str, row: &str) {
    stand(shown, list);
    press(shown, Role::Row, row);
}

/// Selects a component, and presses a button of the ribbon.
fn open(shown: &mut Shown, component: &str, button: &str) {
    select(shown, "Component Status", component);
    press(shown, Role::Button, button);
}

/// What the details say behind a label.
fn detail(shown: &Shown, label: &str) -> String {
    let panel = find(shown, PANE.0, PANE.1).get_by_role(Role::TabPanel);
    let texts = panel.query_all_by_role(Role::Label).filter_map(|node| node.value());
    texts.skip_while(|text| text != label).nth(1).unwrap_or_default()
}

#[test]
fn every_component_is_well_while_the_traffic_flows() {
    let mut shown = hybrid();
    stand(&mut shown, "Component Status");
    let columns = ["Status", "Component", "Site System", "Site Code", "Last Contacted"];
    assert_eq!(heads(&shown), columns);
    let contacted =
        |name: &str| format!(r"OK | {name} | \\CM1.contoso.com | PS1 | 2015-11-16 15:00");
    let expected = [
        contacted("SMS_CLOUD_USERSYNC"),
        contacted("SMS_DMP_UPLOADER"),
        contacted("SMS_DMP_DOWNLOADER"),
        contacted("SMS_OUTGOING_CONTENT_MANAGER"),
        r"OK | SMS_SITE_COMPONENT_MANAGER | \\CM1.contoso.com | PS1 | ".to_owned(),
    ];
    assert_eq!(table(&shown), expected);
    assert_eq!(first_cells(&shown)[1], "SMS_DMP_UPLOADER", "rows are named by their components");
}

#[test]
fn without_a_connector_only_the_component_that_installs_it_is_there() {
    let mut shown = console("contoso", mdm_console::domain::ProductVersion::R2);
    stand(&mut shown, "Component Status");
    assert_eq!(first_cells(&shown), ["SMS_SITE_COMPONENT_MANAGER"]);
}

#[test]
fn stopped_traffic_is_critical_and_the_details_say_why_and_what_to_do() {
    let mut shown = without_certificate();
    select(&mut shown, "Component Status", "SMS_DMP_DOWNLOADER");
    let critical = table(&shown).iter().filter(|row| row.starts_with("Critical | ")).count();
    assert_eq!(critical, 4);
    assert_eq!(detail(&shown, "Status:"), "Critical");
    let reason = "The certificate is not installed on the connector's server.";
    assert_eq!(detail(&shown, "Reason:"), reason);
    assert_eq!(detail(&shown, "What to do:"), "Remove the connector, then add it again.");
    advance(&mut shown, 60);
    assert_eq!(detail(&shown, "Last contacted:"), "2015-11-16 15:00", "it stays where it stopped");
    select(&mut shown, "Component Status", "SMS_SITE_COMPONENT_MANAGER");
    assert_eq!(
        (detail(&shown, "Status:"), detail(&shown, "Reason:")),
        ("OK".into(), String::new())
    );
}

#[test]
fn a_certificate_that_has_expired_is_the_reason_too() {
    let text = shipped("contoso-hybrid")
        .unwrap()
        .unwrap()
        .text()
        .replace("[hierarchy]", "[hierarchy]\nrenews_certificate = false");
    let preset = mdm_console::lab::Preset::parse(&text).unwrap();
    let mut shown = console_on(Lab::in_memory(&preset).unwrap());
    advance(&mut shown, 366 * 24 * 60);
    select(&mut shown, "Component Status", "SMS_DMP_UPLOADER");
    assert_eq!(detail(&shown, "Reason:"), "The certificate has expired.");
    open(&mut shown, "SMS_DMP_UPLOADER", "Show Messages");
    assert!(table(&shown)[0].starts_with("Error | PS1 | 2016-11-15 09:00 | CM1.contoso.com"));
}

#[test]
fn a_user_whom_the_service_does_not_know_is_a_warning_of_one_component_and_of_the_site() {
    let mut shown = hybrid_after_all(vec![add_lee(), Command::AdvanceClock { minutes: 5 }]);
    select(&mut shown, "Component Status", "SMS_CLOUD_USERSYNC");
    let statuses: Vec<_> =
        table(&shown).iter().map(|row| row.split(" | ").next().unwrap().to_owned()).collect();
    assert_eq!(statuses, ["Warning", "OK", "OK", "OK", "OK"]);
    let reason = "Microsoft Intune does not know the user lee@contoso.com.";
    assert_eq!(detail(&shown, "Reason:"), reason);
    select(&mut shown, "Site Status", "Microsoft Intune Connector");
    assert_eq!(detail(&shown, "Status:"), "Warning");
    assert_eq!(detail(&shown, "Reason:"), reason);
}

#[test]
fn the_site_status_lists_every_role_and_only_the_connector_is_critical_without_its_certificate() {
    let mut shown = without_certificate();
    stand(&mut shown, "Site Status");
    assert_eq!(heads(&shown), ["Status", "Site System", "Role", "Site Code"]);
    let rows = table(&shown);
    let bad: Vec<_> = rows.iter().filter(|row| !row.starts_with("OK")).collect();
    assert_eq!(bad, [r"Critical | \\CM1.contoso.com | Microsoft Intune Connector | PS1"]);
    assert_eq!(rows.len(), 12);
    press(&mut shown, Role::Row, "Microsoft Intune Connector");
    assert_eq!(detail(&shown, "What to do:"), "Remove the connector, then add it again.");
}

#[test]
fn a_role_is_found_by_its_name() {
    let mut shown = hybrid();
    stand(&mut shown, "Site Status");
    keys(&mut shown, Modifiers::COMMAND, Key::L);
    type_text(&mut shown, "intune");
    assert_eq!(first_cells(&shown), ["Microsoft Intune Connector"]);
}

#[test]
fn the_messages_of_a_component_are_its_own_and_the_newest_comes_first() {
    let mut shown = hybrid_after_all(vec![add_lee(), Command::AdvanceClock { minutes: 5 }]);
    open(&mut shown, "SMS_CLOUD_USERSYNC", "Show Messages");
    find(&shown, Role::Dialog, MESSAGES);
    let columns = ["Severity", "Site Code", "Date / Time", "System", "Component", "Description"];
    assert_eq!(heads(&shown), columns);
    let line = |severity: &str, at: &str, said: &str| {
        format!(
            "{severity} | PS1 | 2015-11-16 {at} | CM1.contoso.com | SMS_CLOUD_USERSYNC | {said}"
        )
    };
    let not_found = "The user lee@contoso.com cannot be added: UserNotFound. \
                     Microsoft Intune has no account of this name.";
    let expected = [
        line("Warning", "15:05", not_found),
        line("Information", "15:05", "User delta sync: users added = 0, users removed = 0."),
        line("Information", "09:05", "User delta sync: users added = 4, users removed = 0."),
    ];
    assert_eq!(table(&shown), expected);
    let whole = find(&shown, Role::Note, "Selected line");
    assert_eq!(whole.get_by_role(Role::Label).value().unwrap(), not_found);
}

#[test]
fn a_query_opens_everybodys_messages_or_those_of_the_connector() {
    let mut shown = hybrid();
    let rows = |shown: &mut Shown, query: &str| {
        stand(shown, "Status Message Queries");
        press_twice(shown, Role::Row, query);
        let rows = table(shown);
        key(shown, Key::Escape);
        rows
    };
    let all = rows(&mut shown, "All Status Messages");
    let of_connector = rows(&mut shown, "Status Messages of the Microsoft Intune Connector");
    let installed = |row: &&String| row.contains("SMS_SITE_COMPONENT_MANAGER");
    assert_eq!(all.iter().filter(installed).count(), 1);
    assert_eq!(of_connector.iter().filter(installed).count(), 0);
    assert_eq!(all.len(), of_connector.len() + 1);
}

#[test]
fn the_log_viewer_shows_each_log_and_stands_at_the_newest_line() {
    let mut shown = hybrid();
    open(&mut shown, "SMS_CLOUD_USERSYNC", "View Log");
    find(&shown, Role::Dialog, LOG);
    assert_eq!(heads(&shown), ["Log Text", "Component", "Date / Time"]);
    let newest = "User delta sync: users added = 0, users removed = 0. | SMS_CLOUD_USERSYNC | \
                  2015-11-16 15:00";
    assert_eq!(table(&shown).last().unwrap(), newest, "it is in view");
    let file = |shown: &Shown| find(shown, Role::ComboBox, "Log file").value().unwrap();
    assert_eq!(file(&shown), "Cloudusersync.log");
    press(&mut shown, Role::ComboBox, "Log file");
    press(&mut shown, Role::ListBoxOption, "Dmpuploader.log");
    assert_eq!(file(&shown), "Dmpuploader.log");
    let sent = "The configuration baseline “Password of six characters” was sent for the users in \
                Mobile Users. | SMS_DMP_UPLOADER | 2015-11-16 10:05";
    assert_eq!(table(&shown).last().unwrap(), sent);
}

#[test]
fn an_open_log_follows_the_clock() {
    let mut shown = hybrid();
    open(&mut shown, "SMS_DMP_DOWNLOADER", "View Log");
    let before = table(&shown).len();
    advance(&mut shown, 60);
    let after = table(&shown);
    assert_eq!(after.len(), before + 1, "the iPhone has checked in at 16:00");
    let newest = "Status and inventory of the device IP-006-0004 were received. | \
                  SMS_DMP_DOWNLOADER | 2015-11-16 16:00";
    assert_eq!(after.last().unwrap(), newest);
    let Some(Window::Viewer(viewer)) = &state(&shown).window else { panic!("it is open") };
    assert_eq!(viewer.selected, Some(before));
}

#[test]
fn the_log_is_read_by_keyboard_and_closed_with_escape() {
    let mut shown = hybrid();
    open(&mut shown, "SMS_DMP_UPLOADER", "View Log");
    let selected = |shown: &Shown| match &state(shown).window {
        Some(Window::Viewer(viewer)) => viewer.selected,
        _ => None,
    };
    let newest = "The configuration baseline “Password of six characters” was sent for the users \
                  in Mobile Users.";
    assert_eq!(focused(&shown), Some((Role::Row, newest.to_owned())));
    key(&mut shown, Key::Home);
    assert_eq!(selected(&shown), Some(0));
    key(&mut shown, Key::ArrowDown);
    assert_eq!(selected(&shown), Some(1));
    press(&mut shown, Role::ColumnHeader, "Log Text");
    assert!(table(&shown).is_sorted());
    key(&mut shown, Key::Escape);
    assert!(all(&shown, Role::Dialog).is_empty());
    press(&mut shown, Role::Button, "View Log");
    press(&mut shown, Role::Button, "Close");
    assert!(all(&shown, Role::Dialog).is_empty());
}

#[test]
fn deployments_are_counted_as_the_clock_advances() {
    let mut shown = hybrid();
    select(&mut shown, "Deployments", "Expenses");
    let columns = ["Name", "Feature Type", "Collection", "Date", "Devices", "Compliance %"];
    assert_eq!(heads(&shown), columns);
    let rows = |percent: &str| {
        [
            format!("Expenses | Application | Mobile Users | 2015-11-16 10:00 | 2 | {percent}"),
            format!(
                "Password of six characters | Baseline | Mobile Users | 2015-11-16 10:00 | 2 | \
                 {percent}"
            ),
        ]
    };
    let counts = |shown: &Shown| {
        ["Wait for the connector:", "In the service:", "On the device:"].map(|of| detail(shown, of))
    };
    assert_eq!(table(&shown), rows("0"));
    assert_eq!(counts(&shown), ["0", "2", "0"]);
    advance(&mut shown, 60);
    assert_eq!(table(&shown), rows("50"), "the iPhone has checked in");
    assert_eq!(counts(&shown), ["0", "1", "1"]);
    advance(&mut shown, 18 * 60);
    assert_eq!(table(&shown), rows("100"));
    assert_eq!(counts(&shown), ["0", "0", "2"]);
}

#[test]
fn the_details_of_a_device_tell_how_far_each_deployment_is() {
    let mut shown = hybrid();
    select(&mut shown, "Devices", "Allie Bellew_iPhone 6");
    press(&mut shown, Role::Tab, "Deployments");
    let waits = "In the service, waits for the check-in at 2015-11-16 16:00";
    assert_eq!(detail(&shown, "Expenses:"), waits);
    advance(&mut shown, 60);
    assert_eq!(detail(&shown, "Expenses:"), "On the device since 2015-11-16 16:00");
    let deploy = Command::Deploy {
        name: "Mail".to_owned(),
        kind: mdm_console::domain::DeploymentKind::Setting,
        collection: "Mobile Users".to_owned(),
    };
    let remove = Command::RemoveCertificate { from: CertificatePlace::SiteDatabase };
    let mut shown = hybrid_after_all(vec![remove, deploy]);
    select(&mut shown, "Devices", "Allie Bellew_iPhone 6");
    press(&mut shown, Role::Tab, "Deployments");
    assert_eq!(detail(&shown, "Mail:"), "Waits for the connector");
}

#[test]
fn the_intune_console_shows_the_certificate_that_was_issued_to_the_tenant() {
    let page = |shown: &mut Shown| {
        want(shown, Wanted::OpenConsole(ConsoleName::Intune));
        want(shown, Wanted::Go(intune::Place::MOBILE_DEVICE_MANAGEMENT));
    };
    let mut shown = hybrid();
    page(&mut shown);
    let issued = shown.state().app.lab().organisation().issued_certificate().cloned().unwrap();
    let section = find(&shown, Role::Group, "Certificate for Configuration Manager");
    let texts: Vec<_> =
        section.query_all_by_role(Role::Label).filter_map(|node| node.value()).collect();
    let thumbprint = format!("Issued to this tenant, thumbprint {}", issued.thumbprint);
    assert_eq!(texts, [thumbprint, format!("Valid until {}", issued.valid_to)]);
    assert!(says(&shown, "Set to Configuration Manager"));
    let both = [CertificatePlace::SiteDatabase, CertificatePlace::ConnectorServer];
    let mut shown = hybrid_after_all(both.map(|from| Command::RemoveCertificate { from }).to_vec());
    page(&mut shown);
    assert!(says(&shown, "A certificate was issued to this tenant"));
}
