//! Collections, their members, and discovery.

use mdm_console::domain::Collection;
use serde_json::{Value, json};

use super::{Rehearsal, upn};

fn create(name: &str, kind: &str, limited_to: Option<&str>) -> Value {
    json!({
        "command": "create-collection", "collection": name, "kind": kind, "limited_to": limited_to,
    })
}

fn members(command: &str, collection: &str, members: &[&str]) -> Value {
    json!({ "command": command, "collection": collection, "members": members })
}

#[test]
fn a_collection_has_a_name_of_its_own_and_a_limit_of_its_kind() {
    let mut contoso = Rehearsal::of("contoso");
    for (command, code) in [
        (create("", "user", None), "field-missing"),
        (create(&"x".repeat(256), "user", None), "field-too-long"),
        (create("Mobile Users", "user", None), "collection-exists"),
        (create("All Systems", "device", None), "collection-exists"),
        (create("Sales", "user", Some("Nobody's")), "unknown-collection"),
        (create("Sales", "user", Some("All Systems")), "wrong-limiting-collection"),
        (create("Phones", "device", Some("All Users")), "wrong-limiting-collection"),
    ] {
        assert_eq!(contoso.refused(command), code);
    }
    contoso.done(create("Sales", "user", None));
    contoso.done(create("Phones", "device", None));
    let hierarchy = contoso.0.hierarchy.unwrap();
    let limit = |name: &str| hierarchy.collections[name].limited_to.clone().unwrap();
    assert_eq!(limit("Sales"), Collection::ALL_USERS_AND_GROUPS);
    assert_eq!(limit("Phones"), Collection::ALL_SYSTEMS);
}

#[test]
fn members_are_added_and_removed_by_name() {
    let mut contoso = Rehearsal::of("contoso");
    let pilot = "Pilot Users";
    for (command, code) in [
        (members("add-members", "Nobody's", &["megan@contoso.com"]), "unknown-collection"),
        (members("add-members", "All Users", &["megan@contoso.com"]), "built-in-collection"),
        (members("add-members", pilot, &[]), "no-members"),
        (members("add-members", pilot, &["nobody@contoso.com"]), "unknown-account"),
        (members("add-members", pilot, &["Megan@Contoso.com"]), "already-a-member"),
        (members("add-members", pilot, &["reader@contoso.com"]), "not-in-limiting-collection"),
        (members("remove-members", pilot, &["diego@contoso.com"]), "not-a-member"),
        (members("remove-members", "All Users", &["diego@contoso.com"]), "built-in-collection"),
    ] {
        assert_eq!(contoso.refused(command.clone()), code, "{command}");
    }
    contoso.done(members("add-members", pilot, &["diego@contoso.com", "Diego@contoso.com"]));
    assert_eq!(contoso.0.users_in(pilot), [&upn("diego@contoso.com"), &upn("megan@contoso.com")]);
    contoso.done(members("remove-members", pilot, &["megan@contoso.com"]));
    assert_eq!(contoso.0.users_in(pilot), [&upn("diego@contoso.com")]);
}

#[test]
fn who_leaves_the_limiting_collection_leaves_what_it_limits() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(members("remove-members", "Mobile Users", &["megan@contoso.com"]));
    assert!(contoso.0.users_in("Pilot Users").is_empty());
    assert!(!contoso.0.is_member("Pilot Users", &upn("megan@contoso.com")));
}

#[test]
fn devices_are_members_by_serial_number() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let ipad = "IP-006-0004";
    contoso.done(create("Phones", "device", None));
    contoso.done(create("New phones", "device", Some("Phones")));
    let add = |collection: &str, serial: &str| members("add-members", collection, &[serial]);
    assert_eq!(contoso.refused(add("Phones", "?")), "unknown-device");
    assert_eq!(contoso.refused(add("Phones", "LU-930-0001")), "not-in-limiting-collection");
    assert_eq!(contoso.refused(add("New phones", ipad)), "not-in-limiting-collection");
    contoso.done(add("Phones", ipad));
    assert_eq!(contoso.refused(add("Phones", ipad)), "already-a-member");
    contoso.done(add("New phones", ipad));
    let number = contoso.0.device(ipad).unwrap().0;
    assert!(contoso.0.has_device("New phones", number));
    contoso.done(members("remove-members", "Phones", &[ipad]));
    assert!(!contoso.0.has_device("New phones", number));
    assert_eq!(contoso.refused(members("remove-members", "Phones", &[ipad])), "not-a-member");
}

#[test]
pub(super) fn without_discovery_collections_stay_empty() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.0.hierarchy.as_mut().unwrap().discovery = None;
    assert!(contoso.0.users_in(Collection::ALL_USERS).is_empty());
    assert!(contoso.0.users_in("Mobile Users").is_empty());
    let add = || members("add-members", "Mobile Users", &["reader@contoso.com"]);
    assert_eq!(contoso.refused(add()), "user-not-discovered");
    contoso.done(json!({ "command": "enable-user-discovery" }));
    assert_eq!(contoso.refused(add()), "user-not-discovered");
    contoso.advance(5);
    contoso.done(add());
    let enable = json!({ "command": "enable-user-discovery" });
    assert_eq!(contoso.refused(enable), "discovery-already-enabled");
}

#[test]
fn discovery_finds_who_is_on_the_premises() {
    let contoso = Rehearsal::of("contoso");
    let everybody = contoso.0.users_in(Collection::ALL_USERS);
    assert!(everybody.contains(&&upn("lee@contoso.com")));
    assert!(!everybody.contains(&&upn("owner@contoso.onmicrosoft.com")));
}
