//! What goes down to devices and what comes up from them.

use mdm_console::domain::{Delivery, Time};
use serde_json::json;

use super::{Rehearsal, connector, enrol, subscribe, time};

/// Contoso at 09:00 with subscription and connector, and a device enrolled at 09:05.
fn hybrid() -> Rehearsal {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
    contoso.advance(5);
    contoso.done(enrol("megan@contoso.com", "A"));
    contoso
}

fn deploy(rehearsal: &mut Rehearsal, name: &str, kind: &str) {
    rehearsal.done(json!({
        "command": "deploy", "name": name, "kind": kind, "collection": "Mobile Users",
    }));
}

fn delivery(rehearsal: &Rehearsal, name: &str) -> Delivery {
    rehearsal.0.delivery(rehearsal.0.device("A").unwrap().1, name)
}

fn remove_certificate(rehearsal: &mut Rehearsal) {
    rehearsal.done(json!({ "command": "remove-certificate", "from": "connector-server" }));
}

/// The role goes, and comes again with a certificate.
fn install_again(rehearsal: &mut Rehearsal) {
    rehearsal.done(json!({
        "command": "remove-role", "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    rehearsal.done(connector("CM1.contoso.com"));
}

#[test]
pub(super) fn settings_and_applications_go_down_at_the_next_exchange_and_the_next_check_in() {
    let mut contoso = hybrid();
    deploy(&mut contoso, "Password", "setting");
    deploy(&mut contoso, "Expenses", "application");
    for name in ["Password", "Expenses"] {
        assert_eq!(delivery(&contoso, name), Delivery::WaitsForConnector {});
    }
    contoso.advance(5);
    // A device with Windows checks in every 24 hours after it enrolled.
    let until = time("2015-11-17 09:05");
    for name in ["Password", "Expenses"] {
        assert_eq!(delivery(&contoso, name), Delivery::WaitsForDevice { until });
    }
    contoso.advance(contoso.0.clock.minutes_until(until));
    for name in ["Password", "Expenses"] {
        assert_eq!(delivery(&contoso, name), Delivery::Delivered { at: until });
    }
}

#[test]
pub(super) fn a_device_gets_at_its_enrolment_what_the_service_holds() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
    deploy(&mut contoso, "Password", "setting");
    contoso.advance(10);
    contoso.done(enrol("megan@contoso.com", "A"));
    let at = time("2015-11-16 09:10");
    assert_eq!(delivery(&contoso, "Password"), Delivery::Delivered { at });
}

#[test]
pub(super) fn the_service_gives_what_it_holds_also_while_the_connector_is_away() {
    let mut contoso = hybrid();
    deploy(&mut contoso, "Password", "setting");
    contoso.advance(5);
    remove_certificate(&mut contoso);
    contoso.advance(2 * 24 * 60);
    let at = time("2015-11-17 09:05");
    assert_eq!(delivery(&contoso, "Password"), Delivery::Delivered { at });
}

#[test]
pub(super) fn without_connector_and_valid_certificate_nothing_goes_down() {
    let mut contoso = hybrid();
    remove_certificate(&mut contoso);
    deploy(&mut contoso, "Password", "setting");
    contoso.advance(3 * 24 * 60);
    assert_eq!(delivery(&contoso, "Password"), Delivery::WaitsForConnector {});
    install_again(&mut contoso);
    contoso.advance(5);
    let until = time("2015-11-20 09:05");
    assert_eq!(delivery(&contoso, "Password"), Delivery::WaitsForDevice { until });
}

#[test]
pub(super) fn status_and_inventory_come_up_with_the_connector_only() {
    let received = |rehearsal: &Rehearsal| -> Option<Time> {
        rehearsal.0.inventory_received(rehearsal.0.device("A").unwrap().1)
    };
    let mut contoso = hybrid();
    contoso.advance(5);
    let enrolled = Some(time("2015-11-16 09:05"));
    assert_eq!(received(&contoso), enrolled);
    remove_certificate(&mut contoso);
    contoso.advance(2 * 24 * 60);
    assert_eq!(received(&contoso), enrolled, "it waits in the service");
    install_again(&mut contoso);
    contoso.advance(5);
    assert_eq!(received(&contoso), Some(time("2015-11-18 09:05")));
}

#[test]
fn who_is_not_in_the_collection_gets_nothing() {
    let mut contoso = hybrid();
    contoso.done(json!({
        "command": "create-collection", "collection": "Sales", "kind": "user",
    }));
    contoso.done(json!({
        "command": "deploy", "name": "Other", "kind": "setting", "collection": "Sales",
    }));
    contoso.advance(2 * 24 * 60);
    assert_eq!(delivery(&contoso, "Other"), Delivery::NotMeant {});
    contoso.done(json!({
        "command": "add-members", "collection": "Sales", "members": ["megan@contoso.com"],
    }));
    contoso.advance(5);
    assert!(matches!(delivery(&contoso, "Other"), Delivery::WaitsForDevice { .. }));
}

#[test]
fn what_is_deployed_has_a_name_of_its_own_and_goes_to_users() {
    let mut contoso = hybrid();
    deploy(&mut contoso, "Password", "setting");
    for (name, collection, code) in [
        ("Password", "Mobile Users", "deployment-exists"),
        ("", "Mobile Users", "field-missing"),
        ("New", "All Systems", "not-a-user-collection"),
        ("New", "Nobody's", "unknown-collection"),
    ] {
        let deploy = json!({
            "command": "deploy", "name": name, "kind": "setting", "collection": collection,
        });
        assert_eq!(contoso.refused(deploy), code);
    }
}

#[test]
fn each_platform_checks_in_as_often_as_it_does() {
    let mut contoso = Rehearsal::of("contoso-intune");
    for (platform, hours) in [("windows", 24), ("windows-phone81", 8), ("android", 8)] {
        contoso.done(json!({
            "command": "enrol", "account": "megan@contoso.com", "platform": platform,
            "model": "M", "serial": platform,
        }));
        let (_, device) = contoso.0.device(platform).unwrap();
        let enrolled = contoso.0.clock;
        let last = |minutes: u32| device.last_check_in(enrolled.later(minutes)).unwrap();
        assert_eq!(last(hours * 60 - 1), enrolled, "{platform}");
        assert_eq!(last(hours * 60), enrolled.later(hours * 60), "{platform}");
    }
    assert_eq!(mdm_console::domain::Platform::IosAndMacOsX.check_in_interval(), 6 * 60);
}
