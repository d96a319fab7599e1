//! Enrolment, and how devices leave.

use std::collections::BTreeSet;

use mdm_console::domain::{Authority, Device, Due, Event, Owner, Platform, Refusal};
use serde_json::{Value, json};

use super::{Rehearsal, connector, enrol, subscribe, time, upn, with};

fn on(platform: &str, account: &str, serial: &str) -> Value {
    with(enrol(account, serial), "/platform", platform)
}

fn members(command: &str, members: &[&str]) -> Value {
    json!({ "command": command, "collection": "Mobile Users", "members": members })
}

fn is_managed(rehearsal: &Rehearsal, serial: &str) -> bool {
    rehearsal.0.device(serial).unwrap().1.enrolment.is_some()
}

#[test]
pub(super) fn a_user_can_enrol_from_the_next_synchronisation() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    let enrol = || enrol("megan@contoso.com", "A");
    assert_eq!(contoso.refused(enrol()), "traffic-stopped");
    contoso.advance(60);
    assert_eq!(contoso.refused(enrol()), "traffic-stopped");
    contoso.done(connector("CM1.contoso.com"));
    assert_eq!(contoso.refused(enrol()), "not-yet-synchronised");
    contoso.advance(4);
    assert_eq!(contoso.refused(enrol()), "not-yet-synchronised");
    contoso.advance(1);
    contoso.done(enrol());
    let (_, device) = contoso.0.device("A").unwrap();
    let enrolment = device.enrolment.as_ref().unwrap();
    assert_eq!(enrolment.authority, Authority::ConfigurationManager);
    assert_eq!(enrolment.site.as_ref().unwrap().to_string(), "PS1");
}

#[test]
pub(super) fn only_who_is_discovered_in_the_collection_and_in_azure_ad_with_a_verified_domain() {
    let contoso = Rehearsal::of("contoso-broken");
    for (account, code) in [
        ("nobody@contoso.com", "unknown-account"),
        ("lee@contoso.com", "not-in-azure-ad"),
        ("former@contoso.com", "sign-in-blocked"),
        ("owner@contoso.onmicrosoft.com", "user-not-discovered"),
        ("reader@contoso.com", "user-not-in-collection"),
        ("joni@contoso.local", "domain-not-verified"),
    ] {
        assert_eq!(contoso.refused(enrol(account, "X")), code, "{account}");
    }
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    let missed: Vec<String> = hierarchy.not_found.iter().map(ToString::to_string).collect();
    assert_eq!(missed, ["joni@contoso.local", "lee@contoso.com"]);
}

#[test]
pub(super) fn the_collection_is_enough_and_no_licence_is_asked_for_in_a_hybrid() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(enrol("diego@contoso.com", "A"));
}

#[test]
pub(super) fn intune_and_office365_ask_for_their_licence() {
    let cases: [(&str, &str, Result<Authority, &str>); 8] = [
        ("contoso-intune", "megan@contoso.com", Ok(Authority::Intune)),
        ("contoso-intune", "diego@contoso.com", Err("user-licence-type-invalid")),
        ("contoso-office365", "diego@contoso.com", Ok(Authority::Office365)),
        ("contoso-office365", "megan@contoso.com", Err("user-licence-type-invalid")),
        ("both", "megan@contoso.com", Ok(Authority::Intune)),
        ("both", "diego@contoso.com", Ok(Authority::Office365)),
        ("both", "admin@contoso.com", Ok(Authority::Intune)),
        ("both", "unlicensed@contoso.com", Err("user-licence-type-invalid")),
    ];
    for (preset, account, expected) in cases {
        let mut contoso = if preset == "both" {
            let mut contoso = Rehearsal::of("contoso-intune");
            contoso.done(json!({
                "command": "set-authority", "authority": "intune-and-office365",
                "confirmed": true,
            }));
            contoso
        } else {
            Rehearsal::of(preset)
        };
        let command = on("android", account, "A");
        match expected {
            Ok(authority) => {
                contoso.done(command);
                let (_, device) = contoso.0.device("A").unwrap();
                assert_eq!(device.enrolment.as_ref().unwrap().authority, authority);
            }
            Err(code) => assert_eq!(contoso.refused(command), code, "{preset} {account}"),
        }
    }
}

#[test]
pub(super) fn office365_manages_phones_and_tablets_and_no_windows() {
    let contoso = Rehearsal::of("contoso-office365");
    let refused = contoso.refused(on("windows", "diego@contoso.com", "A"));
    assert_eq!(refused, "device-type-not-supported");
    for platform in ["android", "windows-phone80", "windows-phone81"] {
        contoso.answer(on(platform, "diego@contoso.com", "A")).unwrap();
    }
    let refused = contoso.refused(on("ios-and-mac-os-x", "diego@contoso.com", "A"));
    assert_eq!(refused, "platform-not-ready");
}

#[test]
pub(super) fn five_devices_a_user_and_more_for_a_device_enrollment_manager() {
    let mut contoso = Rehearsal::of("contoso-intune");
    for number in 1..=5 {
        contoso.done(enrol("megan@contoso.com", &format!("M{number}")));
        contoso.done(enrol("scanner@contoso.com", &format!("S{number}")));
    }
    assert_eq!(contoso.refused(enrol("megan@contoso.com", "M6")), "device-cap-reached");
    contoso.done(enrol("scanner@contoso.com", "S6"));
    // Configuration Manager 2012 has no device enrollment managers.
    let mut contoso = Rehearsal::of("contoso-hybrid");
    for number in 1..=5 {
        contoso.done(enrol("scanner@contoso.com", &format!("S{number}")));
    }
    assert_eq!(contoso.refused(enrol("scanner@contoso.com", "S6")), "device-cap-reached");
}

#[test]
fn a_serial_number_enrols_once_and_again_after_it_left() {
    let mut contoso = Rehearsal::of("contoso-intune");
    contoso.done(enrol("megan@contoso.com", "A"));
    assert_eq!(contoso.refused(enrol("admin@contoso.com", "A")), "serial-in-use");
    assert_eq!(contoso.refused(enrol("admin@contoso.com", "")), "field-missing");
    assert_eq!(
        contoso.refused(with(enrol("admin@contoso.com", "B"), "/model", "")),
        "field-missing"
    );
    contoso.done(json!({ "command": "retire", "serial": "A" }));
    contoso.advance(24 * 60);
    let number = contoso.0.device("A").unwrap().0;
    contoso.done(enrol("admin@contoso.com", "A"));
    assert_eq!(contoso.0.device("A").unwrap().0, number);
}

#[test]
fn a_device_in_a_pocket_is_the_same_one_when_it_enrols() {
    let mut contoso = Rehearsal::of("contoso-intune");
    let before = contoso.0.devices.len();
    assert!(!is_managed(&contoso, "SP-003-0002"));
    contoso.done(enrol("megan@contoso.com", "SP-003-0002"));
    assert!(is_managed(&contoso, "SP-003-0002"));
    assert_eq!(contoso.0.devices.len(), before);
    assert_eq!(contoso.0.device("SP-003-0002").unwrap().1.owner, Owner::Company);
    let other = contoso.refusal(on("android", "megan@contoso.com", "LU-930-0001"));
    let (serial, platform) = ("LU-930-0001".to_owned(), Platform::WindowsPhone81);
    assert_eq!(other, Refusal::OtherPlatform { serial, platform });
}

#[test]
pub(super) fn a_user_removed_from_the_collection_stays_managed_up_to_24_hours() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let removed = contoso.0.clock;
    contoso.done(members("remove-members", &["megan@contoso.com"]));
    let until = |rehearsal: &Rehearsal| {
        rehearsal.0.managed_until(rehearsal.0.device("SP-003-0002").unwrap().1)
    };
    assert_eq!(until(&contoso), Some(removed.later(24 * 60)));
    contoso.advance(5);
    assert_eq!(contoso.refused(enrol("megan@contoso.com", "NEW")), "user-not-in-collection");
    contoso.advance(24 * 60 - 6);
    assert!(is_managed(&contoso, "SP-003-0002"));
    let events = contoso.advance(1);
    assert!(!is_managed(&contoso, "SP-003-0002"));
    assert!(is_managed(&contoso, "IP-006-0004"));
    let users = vec![upn("megan@contoso.com")];
    assert!(events.contains(&Event::UsersLeft { users }), "{events:?}");
}

#[test]
fn who_comes_back_in_time_keeps_the_devices() {
    for minutes in [1, 5, 60, 24 * 60 - 10] {
        let mut contoso = Rehearsal::of("contoso-hybrid");
        contoso.done(members("remove-members", &["megan@contoso.com"]));
        contoso.advance(minutes);
        contoso.done(members("add-members", &["megan@contoso.com"]));
        contoso.advance(5);
        assert_eq!(contoso.0.managed_until(contoso.0.device("SP-003-0002").unwrap().1), None);
        contoso.advance(3 * 24 * 60);
        assert!(is_managed(&contoso, "SP-003-0002"), "back after {minutes} minutes");
    }
}

#[test]
fn while_the_connector_is_away_the_service_is_not_told_who_left() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({ "command": "remove-certificate", "from": "connector-server" }));
    contoso.done(members("remove-members", &["megan@contoso.com"]));
    contoso.advance(3 * 24 * 60);
    assert!(is_managed(&contoso, "SP-003-0002"));
    contoso.done(json!({
        "command": "remove-role", "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    contoso.done(connector("CM1.contoso.com"));
    contoso.advance(5);
    assert!(!is_managed(&contoso, "SP-003-0002"), "the 24 hours are over");
}

#[test]
fn another_collection_in_the_subscription_removes_who_is_not_in_it() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({
        "command": "edit-subscription",
        "settings": {
            "collection": "Pilot Users",
            "site_code": "PS1",
            "profile": { "company_name": "Contoso" },
        },
    }));
    contoso.advance(24 * 60);
    assert!(is_managed(&contoso, "SP-003-0002"), "Megan is in both");
    assert!(!is_managed(&contoso, "IP-006-0004"));
}

#[test]
pub(super) fn retire_and_wipe_happen_at_the_next_check_in() {
    for (command, preset) in [
        ("retire", "contoso-intune"),
        ("wipe", "contoso-intune"),
        ("retire", "contoso-hybrid"),
        ("wipe", "contoso-hybrid"),
    ] {
        let mut contoso = Rehearsal::of(preset);
        contoso.done(enrol("megan@contoso.com", "A"));
        let enrolled = contoso.0.clock;
        let leave = || json!({ "command": command, "serial": "A" });
        contoso.done(leave());
        assert_eq!(contoso.refused(leave()), "already-pending");
        let id = contoso.0.device("A").unwrap().0;
        let due = Due::DevicesLeave { devices: vec![id] };
        assert!(contoso.0.due().contains(&(enrolled.later(24 * 60), due)), "{preset}");
        contoso.advance(24 * 60 - 1);
        assert!(is_managed(&contoso, "A"));
        let events = contoso.advance(1);
        assert!(!is_managed(&contoso, "A"), "{command} in {preset}");
        assert!(events.contains(&Event::DevicesLeft { devices: vec![id] }));
        assert_eq!(contoso.refused(leave()), "device-not-managed");
    }
}

#[test]
fn a_retire_waits_for_the_connector() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    contoso.done(json!({ "command": "remove-certificate", "from": "site-database" }));
    contoso.done(json!({ "command": "retire", "serial": "IP-006-0004" }));
    contoso.advance(10 * 24 * 60);
    assert!(is_managed(&contoso, "IP-006-0004"));
    assert_eq!(contoso.refused(json!({ "command": "wipe", "serial": "?" })), "unknown-device");
}

#[test]
fn invented_users_and_devices_are_the_same_for_the_same_seed() {
    let populate = |seed: u64| json!({ "command": "populate", "devices": 50, "seed": seed });
    let people = |preset: &str, seed: u64| {
        let mut contoso = Rehearsal::of(preset);
        contoso.done(populate(seed));
        contoso.0
    };
    for preset in ["contoso", "contoso-intune", "contoso-hybrid", "contoso-office365"] {
        assert_eq!(people(preset, 7), people(preset, 7));
        assert_ne!(people(preset, 7), people(preset, 8));
        let count = Rehearsal::of(preset).0.devices.len();
        assert_eq!(people(preset, 7).devices.len(), count + 50);
    }
    assert_eq!(people("contoso", 7).enrolled_devices().count(), 0);
    for preset in ["contoso-intune", "contoso-hybrid", "contoso-office365"] {
        let organisation = people(preset, 7);
        assert!(organisation.enrolled_devices().count() > 5, "{preset}");
        let platforms = |(_, d): (_, &Device)| d.platform;
        let ready = |p| organisation.platform_state(p) == mdm_console::domain::PlatformState::Ready;
        let invented = organisation.enrolled_devices().map(platforms);
        assert!(invented.into_iter().all(ready), "{preset}");
    }
}

#[test]
fn invented_users_are_known_to_the_service_only_where_it_can_be_told() {
    let populate = || json!({ "command": "populate", "devices": 40, "seed": 1 });
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(populate());
    assert_eq!(contoso.0.enrolled_devices().count(), 0, "there is no connector");
    assert!(contoso.0.tenant.users.is_empty());
    contoso.done(connector("CM1.contoso.com"));
    contoso.advance(5);
    assert!(contoso.0.tenant.users.len() > 10);
    let mut hybrid = Rehearsal::of("contoso-hybrid");
    hybrid.done(json!({
        "command": "edit-subscription",
        "settings": {
            "collection": "Pilot Users", "site_code": "PS1",
            "profile": { "company_name": "Contoso" },
        },
    }));
    hybrid.advance(24 * 60);
    hybrid.done(populate());
    let enrolled = hybrid.0.enrolled_devices().count();
    hybrid.advance(3 * 24 * 60);
    assert_eq!(hybrid.0.enrolled_devices().count(), enrolled, "they are in every collection");
}

#[test]
fn no_invented_device_enrolled_before_it_could() {
    for (preset, first) in
        [("contoso-hybrid", "2015-11-16 09:05"), ("contoso-intune", "2015-11-16 09:00")]
    {
        let mut contoso = Rehearsal::of(preset);
        contoso.done(json!({ "command": "populate", "devices": 100, "seed": 3 }));
        let at = |d: &Device| d.enrolment.as_ref().map(|enrolment| enrolment.at);
        let earliest = contoso.0.devices.values().filter_map(at).min().unwrap();
        assert!(earliest >= time(first), "{preset}: {earliest}");
        let users = &contoso.0.tenant.users;
        let known = |d: &Device| users.get(&d.user).is_none_or(|user| Some(user.since) <= at(d));
        assert!(contoso.0.devices.values().filter(|d| d.enrolment.is_some()).all(known));
    }
}

#[test]
fn whom_the_service_does_not_know_is_forgotten_when_they_leave_the_collection() {
    let mut contoso = Rehearsal::of("contoso-broken");
    contoso.done(json!({
        "command": "remove-role", "server": "CM2.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    contoso.done(connector("CM2.contoso.com"));
    contoso.advance(5);
    assert_eq!(contoso.0.hierarchy.as_ref().unwrap().not_found.len(), 2);
    contoso.done(members("remove-members", &["lee@contoso.com", "joni@contoso.local"]));
    contoso.advance(5);
    assert!(contoso.0.hierarchy.as_ref().unwrap().not_found.is_empty());
}

#[test]
fn the_count_of_who_may_enrol_and_the_answer_to_who_does_agree() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let may = |rehearsal: &Rehearsal| {
        let accounts = rehearsal.0.directory.accounts.keys();
        accounts.filter(|a| rehearsal.answer(enrol(&a.to_string(), "X")).is_ok()).count()
    };
    assert_eq!(contoso.0.users_who_may_enrol(), may(&contoso));
    contoso.done(members("remove-members", &["megan@contoso.com"]));
    contoso.done(members("add-members", &["former@contoso.com"]));
    assert_eq!(contoso.0.users_who_may_enrol(), may(&contoso));
    contoso.advance(5);
    assert_eq!(contoso.0.users_who_may_enrol(), may(&contoso));
}

#[test]
fn a_domain_that_is_not_verified_enrols_nobody_under_intune_either() {
    let mut contoso = Rehearsal::of("contoso-intune");
    let domain = contoso.0.directory.domains.get_mut("contoso.com").unwrap();
    domain.verified = false;
    assert_eq!(contoso.refused(enrol("megan@contoso.com", "A")), "domain-not-verified");
}

#[test]
fn invented_users_and_devices_take_nobody_s_name_or_serial_number() {
    let populate = || json!({ "command": "populate", "devices": 60, "seed": 5 });
    let mut first = Rehearsal::of("contoso-intune");
    first.done(populate());
    let (user, serial) = first.0.devices.values().last().map(|d| (&d.user, &d.serial)).unwrap();
    let mut again = Rehearsal::of("contoso-intune");
    let admin = again.0.directory.accounts[&upn("admin@contoso.com")].clone();
    again.0.directory.accounts.insert(user.clone(), admin.clone());
    again.done(enrol("megan@contoso.com", serial));
    again.done(populate());
    assert_eq!(again.0.directory.accounts[user], admin);
    let serials: BTreeSet<&String> = again.0.devices.values().map(|d| &d.serial).collect();
    assert_eq!(serials.len(), again.0.devices.len());
}

#[test]
fn a_lab_holds_so_many_devices() {
    let contoso = Rehearsal::of("contoso");
    let room = 250_000 - contoso.0.devices.len();
    let populate = |devices: usize| json!({ "command": "populate", "devices": devices, "seed": 1 });
    assert_eq!(contoso.refused(populate(0)), "too-many-devices");
    assert_eq!(contoso.refused(populate(room + 1)), "too-many-devices");
    contoso.answer(populate(room)).unwrap();
}

#[test]
fn time_stamps_of_devices_are_the_lab_s() {
    let mut contoso = Rehearsal::of("contoso-intune");
    contoso.done(enrol("megan@contoso.com", "A"));
    let (_, device) = contoso.0.device("A").unwrap();
    assert_eq!(device.enrolment.as_ref().unwrap().at, time("2015-11-16 09:00"));
    assert_eq!(contoso.0.inventory_received(device), Some(time("2015-11-16 09:00")));
    assert_eq!(device.operating_system(), "Windows 8.1");
}
