//! The logs of the components, as an administrator reads them.

use mdm_console::{
    domain::{Component, Deliveries, Health, LogLine},
    words,
};
use serde_json::json;

use super::{Rehearsal, connector, enrol, subscribe};

const USERS: Component = Component::SmsCloudUsersync;
const UP: Component = Component::SmsDmpUploader;
const DOWN: Component = Component::SmsDmpDownloader;

/// The time of day and the sentence of each line, the newest at the end.
fn log(rehearsal: &Rehearsal, component: Component) -> Vec<String> {
    let said = |line: &LogLine| {
        let at = line.at.to_string();
        format!("{} {}", &at[at.len() - 5..], words::log_entry(&line.entry))
    };
    rehearsal.0.log(component).iter().map(said).collect()
}

/// Contoso with a subscription and a connector, at 09:00.
fn connected() -> Rehearsal {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
    contoso
}

fn deploy(rehearsal: &mut Rehearsal, name: &str, kind: &str) {
    rehearsal.done(json!({
        "command": "deploy", "name": name, "kind": kind, "collection": "Mobile Users",
    }));
}

fn add_member(rehearsal: &mut Rehearsal, account: &str) {
    rehearsal.done(json!({
        "command": "add-members", "collection": "Mobile Users", "members": [account],
    }));
}

#[test]
fn users_are_synchronised_every_five_minutes_and_counted_where_there_is_something_to_tell() {
    let mut contoso = connected();
    assert_eq!(log(&contoso, USERS), [""; 0]);
    contoso.advance(10);
    add_member(&mut contoso, "reader@contoso.com");
    contoso.advance(10);
    let line = |at: &str, added: usize| {
        format!("{at} User delta sync: users added = {added}, users removed = 0.")
    };
    let expected = [line("09:05", 4), line("09:10", 0), line("09:15", 1), line("09:20", 0)];
    assert_eq!(log(&contoso, USERS), expected);
}

#[test]
fn a_user_whom_the_service_does_not_know_is_a_warning() {
    let mut contoso = connected();
    contoso.advance(5);
    add_member(&mut contoso, "lee@contoso.com");
    contoso.advance(5);
    let last = contoso.0.log(USERS).pop().unwrap();
    assert_eq!(last.health, Health::Warning);
    let sentence = "The user lee@contoso.com cannot be added: UserNotFound. \
                    Microsoft Intune has no account of this name.";
    assert_eq!(words::log_entry(&last.entry), sentence);
}

#[test]
fn a_deployment_goes_up_at_the_next_exchange_with_the_content_of_an_application() {
    let mut contoso = connected();
    contoso.advance(7);
    deploy(&mut contoso, "Expenses", "application");
    deploy(&mut contoso, "Password", "setting");
    let up = log(&contoso, UP);
    assert!(up[0].starts_with("09:00 The certificate"), "{up:?}");
    assert_eq!(
        up[1..],
        ["09:05 Connected to Microsoft Intune. The certificate of the tenant was accepted."]
    );
    contoso.advance(3);
    let sent = [
        "09:10 The application “Expenses” was sent for the users in Mobile Users.",
        "09:10 The configuration baseline “Password” was sent for the users in Mobile Users.",
    ];
    assert_eq!(log(&contoso, UP)[2..], sent);
    let content = ["09:10 The content of the application “Expenses” was sent."];
    assert_eq!(log(&contoso, Component::SmsOutgoingContentManager), content);
}

#[test]
fn the_service_is_pinged_first_and_then_inventory_comes_down() {
    let mut contoso = connected();
    contoso.advance(5);
    assert_eq!(log(&contoso, DOWN), ["09:05 Ping: Microsoft Intune answers."]);
    contoso.advance(2);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso.done(enrol("megan@contoso.com", "B"));
    contoso.advance(1);
    contoso.done(enrol("admin@contoso.com", "C"));
    contoso.advance(2 + 24 * 60 + 5);
    let expected = [
        "09:05 Ping: Microsoft Intune answers.",
        "09:10 Status and inventory of 3 devices were received, A among them.",
        "09:10 Status and inventory of 3 devices were received, A among them.",
    ];
    assert_eq!(log(&contoso, DOWN), expected);
}

#[test]
fn what_devices_tell_while_the_connector_is_away_comes_down_once_when_it_is_back() {
    let mut contoso = connected();
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso.done(json!({ "command": "remove-certificate", "from": "connector-server" }));
    contoso.advance(3 * 24 * 60 + 1);
    contoso.done(json!({
        "command": "remove-role", "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    contoso.done(connector("CM1.contoso.com"));
    contoso.advance(4);
    let expected = [
        "09:05 Ping: Microsoft Intune answers.",
        "09:05 Status and inventory of the device A were received.",
        "09:10 Ping: Microsoft Intune answers.",
        "09:10 Status and inventory of the device A were received.",
    ];
    let lines = log(&contoso, DOWN);
    let without_stop: Vec<_> = lines.iter().filter(|line| !line.contains("certificate")).collect();
    assert_eq!(without_stop, expected.iter().collect::<Vec<_>>());
}

#[test]
fn what_stops_the_traffic_is_an_error_in_every_log_of_the_connector() {
    for from in ["connector-server", "site-database"] {
        let mut contoso = connected();
        contoso.advance(10);
        contoso.done(json!({ "command": "remove-certificate", "from": from }));
        for component in Component::ALL.into_iter().filter(|c| c.is_of_connector()) {
            let last = contoso.0.log(component).pop().unwrap();
            assert_eq!(last.health, Health::Critical, "{component:?}");
            let sentence = words::log_entry(&last.entry);
            assert!(sentence.starts_with("The certificate was removed."), "{sentence}");
        }
        let installed = ["09:00 The Microsoft Intune connector was installed."];
        assert_eq!(log(&contoso, Component::SmsSiteComponentManager), installed);
    }
}

#[test]
fn a_certificate_that_has_expired_stops_the_logs() {
    let mut contoso = connected();
    contoso.0.hierarchy.as_mut().unwrap().renews_certificate = false;
    contoso.advance(366 * 24 * 60);
    let lines = log(&contoso, USERS);
    assert_eq!(
        lines.last().unwrap().split(". ").next().unwrap(),
        "09:00 The certificate has expired"
    );
}

#[test]
fn a_request_to_retire_goes_up_until_the_device_has_left() {
    let mut contoso = connected();
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso.done(json!({ "command": "retire", "serial": "A" }));
    contoso.advance(5);
    let sent = "09:10 The request to retire the device A was sent.";
    assert_eq!(log(&contoso, UP).last().unwrap(), sent);
    contoso.advance(24 * 60);
    assert!(!log(&contoso, UP).contains(&sent.to_owned()), "nobody knows of it any more");
}

#[test]
fn a_log_keeps_500_lines_however_old_the_lab_is() {
    let mut contoso = connected();
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso.advance(3 * 365 * 24 * 60);
    for component in [USERS, DOWN] {
        let lines = contoso.0.log(component);
        assert_eq!(lines.len(), 500, "{component:?}");
        assert!(lines.is_sorted_by_key(|line| line.at), "{component:?}");
    }
    let newest = contoso.0.log(USERS).pop().unwrap();
    assert_eq!(newest.at, contoso.0.clock, "an exchange is due now");
}

#[test]
fn without_a_connector_the_logs_are_empty() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.advance(24 * 60);
    for component in Component::ALL {
        assert_eq!(log(&contoso, component), [""; 0]);
    }
}

#[test]
fn devices_are_counted_by_how_far_a_deployment_is() {
    let mut contoso = connected();
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso.done(enrol("admin@contoso.com", "B"));
    deploy(&mut contoso, "Password", "setting");
    let counted = |rehearsal: &Rehearsal| rehearsal.0.deliveries("Password");
    let none = Deliveries::default();
    assert_eq!(counted(&contoso), Deliveries { waiting_for_connector: 2, ..none });
    contoso.advance(5);
    assert_eq!(counted(&contoso), Deliveries { waiting_for_device: 2, ..none });
    contoso.done(enrol("megan@contoso.com", "C"));
    let with_a_third = Deliveries { waiting_for_device: 2, delivered: 1, ..none };
    assert_eq!((counted(&contoso), with_a_third.percent()), (with_a_third, 33));
    contoso.advance(24 * 60);
    assert_eq!(counted(&contoso), Deliveries { delivered: 3, ..none });
    assert_eq!((none.percent(), counted(&contoso).percent()), (0, 100));
}
