//! The presets that are part of the program, and the examples of commands.

use std::collections::BTreeSet;

use mdm_console::{
    domain::{Authority, Command, Obstacle, SiteKind},
    lab::{EXAMPLES, shipped, shipped_names},
};
use serde_json::Value;

use super::Rehearsal;

#[test]
fn every_preset_begins_as_its_name_says() {
    for (name, authority) in [
        ("contoso", Authority::NotSet),
        ("contoso-intune", Authority::Intune),
        ("contoso-subscription", Authority::ConfigurationManager),
        ("contoso-hybrid", Authority::ConfigurationManager),
        ("contoso-office365", Authority::Office365),
        ("fabrikam-central", Authority::NotSet),
        ("fabrikam-subscription", Authority::ConfigurationManager),
        ("fabrikam-hybrid", Authority::ConfigurationManager),
        ("contoso-broken", Authority::ConfigurationManager),
    ] {
        assert_eq!(Rehearsal::of(name).0.tenant.authority, authority, "{name}");
    }
    assert_eq!(shipped_names().count(), 9);
}

#[test]
fn every_preset_keeps_the_rules_and_has_devices_to_try_with() {
    for name in shipped_names() {
        let organisation = Rehearsal::of(name).0;
        organisation.hierarchy.as_ref().unwrap().check().unwrap();
        assert!(!organisation.devices.is_empty(), "{name}");
        let accounts = organisation.directory.accounts.len();
        assert_eq!(shipped(name).unwrap().unwrap().notes().len(), accounts, "{name}");
    }
}

#[test]
fn fabrikam_has_a_central_site_two_primaries_and_a_secondary() {
    let hierarchy = Rehearsal::of("fabrikam-central").0.hierarchy.unwrap();
    let count = |kind: SiteKind| hierarchy.sites.values().filter(|s| s.kind == kind).count();
    let kinds = [SiteKind::CentralAdministration, SiteKind::Primary, SiteKind::Secondary];
    assert_eq!(kinds.map(count), [1, 2, 1]);
}

#[test]
fn both_devices_of_the_hybrid_fabrikam_are_assigned_to_the_first_of_its_primary_sites() {
    let fabrikam = Rehearsal::of("fabrikam-hybrid").0;
    let sites = fabrikam.enrolled_devices().map(|(_, device)| device.enrolment.as_ref().unwrap());
    let sites: Vec<String> = sites.map(|enrolment| enrolment.site.unwrap().to_string()).collect();
    assert_eq!(sites, ["NOR", "NOR"]);
}

#[test]
fn the_hybrids_work_and_the_broken_one_does_not() {
    let obstacle = |name: &str| {
        let organisation = Rehearsal::of(name).0;
        organisation.hierarchy.as_ref().unwrap().obstacle(organisation.clock)
    };
    assert_eq!(obstacle("contoso-hybrid"), None);
    assert_eq!(obstacle("contoso-subscription"), Some(Obstacle::NoConnector));
    assert_eq!(obstacle("fabrikam-subscription"), Some(Obstacle::NoConnector));
    assert_eq!(obstacle("fabrikam-hybrid"), None);
    assert_eq!(obstacle("contoso-broken"), Some(Obstacle::CertificateNotInstalled));
    let broken = Rehearsal::of("contoso-broken").0;
    assert!(broken.company_profile().unwrap().has_special_characters());
    let (_, device) = broken.device("SP-003-0005").unwrap();
    assert!(broken.managed_until(device).is_some(), "removed, and looks stuck");
}

#[test]
fn each_example_is_a_command_that_some_preset_takes() {
    let mut kinds = BTreeSet::new();
    for line in EXAMPLES.lines() {
        let value: Value = serde_json::from_str(line).unwrap();
        assert!(kinds.insert(value["command"].as_str().unwrap().to_owned()), "{line}");
        let taken = shipped_names().any(|name| {
            let mut rehearsal = Rehearsal::of(name);
            if value["command"] == "enable-user-discovery" {
                rehearsal.0.hierarchy.as_mut().unwrap().discovery = None;
            }
            rehearsal.answer(value.clone()).is_ok()
        });
        assert!(taken, "{line}");
        let command: Command = serde_json::from_str(line).unwrap();
        let again = serde_json::to_string(&command).unwrap();
        assert_eq!(serde_json::from_str::<Command>(&again).unwrap(), command);
    }
    assert_eq!(kinds, all_kinds());
}

/// The names of all commands, as the schema has them.
fn all_kinds() -> BTreeSet<String> {
    let schema = serde_json::to_value(schemars::schema_for!(Command)).unwrap();
    let variants = schema["oneOf"].as_array().unwrap();
    let kind = |v: &Value| v.pointer("/properties/command/const")?.as_str().map(str::to_owned);
    variants.iter().map(|variant| kind(variant).unwrap()).collect()
}
