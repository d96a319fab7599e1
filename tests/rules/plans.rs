//! What a plan says.

use mdm_console::domain::{Authority, Event, Fact, FactValue, ForGood};
use serde_json::json;

use super::{Rehearsal, subscribe};

#[test]
fn the_plan_names_what_is_lost_for_good() {
    let contoso = Rehearsal::of("contoso");
    let set = json!({ "command": "set-authority", "authority": "intune", "confirmed": true });
    assert_eq!(contoso.plan(set).lost, [Authority::ConfigurationManager, Authority::Office365]);
    let lost = [Authority::Intune, Authority::Office365, Authority::IntuneAndOffice365];
    assert_eq!(contoso.plan(subscribe()).lost, lost);
}

#[test]
fn the_plan_of_the_subscription_lists_everything_that_would_happen() {
    let contoso = Rehearsal::of("contoso");
    let plan = contoso.plan(subscribe());
    let happens = |wanted: fn(&Event) -> bool| plan.events.iter().any(wanted);
    assert!(happens(|event| matches!(event, Event::SubscriptionCreated { .. })));
    assert!(happens(|event| matches!(event, Event::CertificateIssued { .. })));
    assert!(happens(|event| matches!(event, Event::AuthoritySet { .. })));
    let stays = |fact: Fact| plan.stays.iter().any(|(stays, _)| *stays == fact);
    assert!(stays(Fact::Servers) && stays(Fact::Connector) && !stays(Fact::Subscription));
    assert_eq!(plan.changes.len() + plan.stays.len(), contoso.0.facts().len());
}

#[test]
fn the_plan_of_an_end_counts_and_lists_the_devices() {
    let contoso = Rehearsal::of("contoso-hybrid");
    let plan = contoso.plan(json!({ "command": "delete-subscription", "confirmed": true }));
    assert_eq!(plan.for_good, [ForGood::EnrolmentsEnd { devices: 2 }]);
    let lost = plan.events.iter().find_map(|event| match event {
        Event::DevicesLost { devices } => Some(devices.len()),
        _ => None,
    });
    assert_eq!(lost, Some(2));
    let change = plan.changes.iter().find(|change| change.fact == Fact::EnrolledDevices).unwrap();
    assert_eq!(change.before, FactValue::Devices(2));
    assert_eq!(change.after, FactValue::Devices(0));
    assert!(
        plan.stays
            .contains(&(Fact::Authority, FactValue::Authority(Authority::ConfigurationManager)))
    );
}

#[test]
fn what_cannot_be_undone_is_told() {
    let contoso = Rehearsal::of("contoso-hybrid");
    let serial = "IP-006-0004".to_owned();
    let plan = contoso.plan(json!({ "command": "wipe", "serial": serial }));
    assert_eq!(plan.for_good, [ForGood::DeviceIsWiped { serial: serial.clone() }]);
    let plan = contoso.plan(json!({ "command": "retire", "serial": serial }));
    assert_eq!(plan.for_good, [ForGood::DeviceRetires { serial }]);
    let plan = contoso.plan(json!({ "command": "remove-certificate", "from": "site-database" }));
    assert_eq!(plan.for_good, [ForGood::CertificateIsGone {}]);
    let contoso = Rehearsal::of("contoso");
    let plan = contoso.plan(json!({
        "command": "expand-hierarchy", "code": "CAS", "name": "Central",
        "server": "CAS1.contoso.com",
    }));
    let code = "CAS".to_owned().try_into().unwrap();
    let expected = [ForGood::SiteCodeIsFixed { code }, ForGood::HierarchyIsExpanded {}];
    assert_eq!(plan.for_good, expected);
}
