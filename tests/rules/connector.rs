//! The connector, its place and its certificate.

use mdm_console::domain::{Health, Obstacle};
use serde_json::json;

use super::{Rehearsal, connector, fabrikam, subscribe};

#[test]
pub(super) fn the_connector_may_be_on_a_central_administration_site_or_a_stand_alone_primary_only()
{
    for (server, code) in [
        ("NOR1.fabrikam.com", Some("role-not-for-site")),
        ("BR1.fabrikam.com", Some("role-not-for-site")),
        ("CAS1.fabrikam.com", None),
        ("CAS2.fabrikam.com", None),
    ] {
        let answer = fabrikam().answer(connector(server)).err().map(|refusal| refusal.code());
        assert_eq!(answer, code, "{server}");
    }
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
}

#[test]
pub(super) fn the_connector_needs_a_subscription_and_there_is_one() {
    let mut contoso = Rehearsal::of("contoso");
    let refused = contoso.refused(connector("CM1.contoso.com"));
    assert_eq!(refused, "connector-needs-subscription");
    contoso.done(subscribe());
    contoso.done(connector("CM1.contoso.com"));
    let refused = contoso.refused(connector("CM2.contoso.com"));
    assert_eq!(refused, "connector-already-installed");
    assert_eq!(contoso.refused(connector("CM1.contoso.com")), "role-already-installed");
}

#[test]
pub(super) fn the_connector_comes_to_a_new_server_or_to_one_that_is_there() {
    let mut new = Rehearsal::of("contoso");
    new.done(subscribe());
    new.done(json!({
        "command": "create-site-system-server",
        "server": "cm3.contoso.com",
        "site_code": "PS1",
        "roles": ["microsoft-intune-connector"],
    }));
    let name = |rehearsal: &Rehearsal| {
        rehearsal.0.hierarchy.as_ref().unwrap().connector().unwrap().0.to_string()
    };
    assert_eq!(name(&new), "CM3.contoso.com");
    let mut existing = Rehearsal::of("contoso");
    existing.done(subscribe());
    existing.done(connector(r"\\CM2.contoso.com"));
    assert_eq!(name(&existing), "CM2.contoso.com");
}

#[test]
pub(super) fn the_certificate_of_the_tenant_comes_into_the_store_of_its_server() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    contoso.done(connector("CM2.contoso.com"));
    let hierarchy = contoso.0.hierarchy.unwrap();
    let issued = hierarchy.subscription.as_ref().unwrap().certificate.clone().unwrap();
    let (_, server) = hierarchy.connector().unwrap();
    assert_eq!(server.certificates.get(&issued.thumbprint), Some(&issued));
    assert_eq!(issued.thumbprint.len(), 40);
}

#[test]
pub(super) fn what_is_missing_stops_the_traffic_and_the_components_say_so() {
    let obstacle =
        |rehearsal: &Rehearsal| rehearsal.0.hierarchy.as_ref().unwrap().obstacle(rehearsal.0.clock);
    let mut contoso = Rehearsal::of("contoso");
    assert_eq!(obstacle(&contoso), Some(Obstacle::NoSubscription));
    contoso.done(subscribe());
    assert_eq!(obstacle(&contoso), Some(Obstacle::NoConnector));
    contoso.done(connector("CM1.contoso.com"));
    assert_eq!(obstacle(&contoso), None);
    for (from, expected) in [
        ("connector-server", Obstacle::CertificateNotInstalled),
        ("site-database", Obstacle::NoCertificate),
    ] {
        let mut contoso = contoso.clone();
        let remove = json!({ "command": "remove-certificate", "from": from });
        contoso.done(remove.clone());
        assert_eq!(obstacle(&contoso), Some(expected));
        let components = contoso.0.hierarchy.as_ref().unwrap().components(contoso.0.clock);
        assert_eq!(components.len(), 4);
        for component in components {
            assert_eq!((component.health, component.obstacle), (Health::Critical, Some(expected)));
        }
        assert_eq!(contoso.refused(remove), "certificate-not-there");
    }
}

#[test]
pub(super) fn with_everything_in_place_the_components_are_well() {
    let contoso = Rehearsal::of("contoso-hybrid");
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    for component in hierarchy.components(contoso.0.clock) {
        assert_eq!(component.health, Health::Ok);
        assert_eq!(component.last_contact, Some(contoso.0.clock));
        assert_eq!(component.server.to_string(), "CM1.contoso.com");
    }
    assert!(!hierarchy.messages.is_empty());
    let without = Rehearsal::of("contoso");
    assert!(without.0.hierarchy.unwrap().components(contoso.0.clock).is_empty());
}

#[test]
fn without_the_role_the_certificate_leaves_the_server_too() {
    let mut contoso = Rehearsal::of("contoso-hybrid");
    let remove = json!({
        "command": "remove-role",
        "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    });
    contoso.done(remove.clone());
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    assert!(hierarchy.servers.values().all(|server| server.certificates.is_empty()));
    assert_eq!(contoso.refused(remove), "role-not-installed");
    contoso.done(connector("CM1.contoso.com"));
    let hierarchy = contoso.0.hierarchy.as_ref().unwrap();
    assert_eq!(hierarchy.obstacle(contoso.0.clock), None);
}

#[test]
pub(super) fn expanding_with_a_connector_in_place_is_refused() {
    let expand = json!({
        "command": "expand-hierarchy", "code": "CAS", "name": "Central",
        "server": "CAS1.contoso.com",
    });
    let mut contoso = Rehearsal::of("contoso-hybrid");
    assert_eq!(contoso.refused(expand.clone()), "role-blocks-expansion");
    contoso.done(json!({
        "command": "remove-role",
        "server": "CM1.contoso.com",
        "role": "microsoft-intune-connector",
    }));
    contoso.done(expand.clone());
    assert_eq!(contoso.refused(connector("CM1.contoso.com")), "role-not-for-site");
    contoso.done(connector("CAS1.contoso.com"));
    assert_eq!(contoso.refused(expand), "not-stand-alone");
}
