//! Sites, servers and roles.

use mdm_console::domain::{ProductVersion, SiteSystemRole};
use serde_json::{Value, json};

use super::{Rehearsal, fabrikam};

fn site(code: &str, kind: &str, parent: &str, server: &str) -> Value {
    json!({
        "command": "add-site", "code": code, "name": "New-Site", "kind": kind,
        "parent": parent, "server": server,
    })
}

fn server(name: &str, site: &str, roles: &[&str]) -> Value {
    json!({
        "command": "create-site-system-server", "server": name, "site_code": site, "roles": roles,
    })
}

fn role(server: &str, role: &str) -> Value {
    json!({ "command": "add-roles", "server": server, "roles": [role] })
}

#[test]
pub(super) fn a_site_code_is_three_of_a_to_z_and_0_to_9_not_reserved_and_not_in_use() {
    let fabrikam = Rehearsal::of("fabrikam-central");
    for (code, refused) in [
        ("NEW", None),
        ("007", None),
        ("A1Z", None),
        ("", Some("invalid-site-code")),
        ("AB", Some("invalid-site-code")),
        ("ABCD", Some("invalid-site-code")),
        ("abc", Some("invalid-site-code")),
        ("A-B", Some("invalid-site-code")),
        ("ÄB", Some("invalid-site-code")),
        ("AUX", Some("reserved-site-code")),
        ("CON", Some("reserved-site-code")),
        ("NUL", Some("reserved-site-code")),
        ("PRN", Some("reserved-site-code")),
        ("SMS", Some("reserved-site-code")),
        ("NOR", Some("site-code-in-use")),
    ] {
        let answer = fabrikam.answer(site(code, "primary", "CAS", "NEW1.fabrikam.com"));
        assert_eq!(answer.err().map(|refusal| refusal.code()), refused, "{code:?}");
    }
}

#[test]
pub(super) fn primaries_are_under_a_central_site_and_secondaries_under_a_primary() {
    let fabrikam = Rehearsal::of("fabrikam-central");
    for (kind, parent, refused) in [
        ("primary", "CAS", None),
        ("primary", "NOR", Some("wrong-parent")),
        ("primary", "BR1", Some("wrong-parent")),
        ("secondary", "NOR", None),
        ("secondary", "CAS", Some("wrong-parent")),
        ("secondary", "BR1", Some("wrong-parent")),
        ("central-administration", "CAS", Some("wrong-parent")),
        ("central-administration", "NOR", Some("wrong-parent")),
        ("primary", "XXX", Some("unknown-site")),
    ] {
        let answer = fabrikam.answer(site("NEW", kind, parent, "NEW1.fabrikam.com"));
        let code = answer.err().map(|refusal| refusal.code());
        assert_eq!(code, refused, "{kind} under {parent}");
    }
}

#[test]
fn twenty_five_primaries_fit_under_a_central_site() {
    let mut fabrikam = Rehearsal::of("fabrikam-central");
    let add = |number: usize| {
        site(&format!("P{number:02}"), "primary", "CAS", &format!("P{number}.fabrikam.com"))
    };
    for number in 3..=25 {
        fabrikam.done(add(number));
    }
    assert_eq!(fabrikam.refused(add(26)), "too-many-primary-sites");
}

#[test]
fn the_name_of_a_site_has_letters_digits_and_hyphens() {
    let fabrikam = Rehearsal::of("fabrikam-central");
    for (name, refused) in [
        ("Head-Office-2", None),
        ("", Some("field-missing")),
        ("Head Office", Some("field-malformed")),
        ("Köln", Some("field-malformed")),
    ] {
        let mut add = site("NEW", "primary", "CAS", "NEW1.fabrikam.com");
        add["name"] = name.into();
        let code = fabrikam.answer(add).err().map(|refusal| refusal.code());
        assert_eq!(code, refused, "{name}");
    }
}

#[test]
pub(super) fn a_server_holds_roles_of_one_site_only() {
    let mut fabrikam = Rehearsal::of("fabrikam-central");
    fabrikam.done(server("DP1.fabrikam.com", "NOR", &["distribution-point"]));
    for again in ["DP1.fabrikam.com", "dp1.FABRIKAM.com", "CAS1.fabrikam.com"] {
        let refused = fabrikam.refused(server(again, "SOU", &["distribution-point"]));
        assert_eq!(refused, "server-exists", "{again}");
    }
    let refused = fabrikam.refused(site("NEW", "primary", "CAS", "DP1.fabrikam.com"));
    assert_eq!(refused, "server-exists");
}

#[test]
fn a_server_has_its_full_name() {
    let contoso = Rehearsal::of("contoso");
    for name in ["", "CM3", "CM 3.contoso.com", "-CM3.contoso.com", "SIXTEEN-LETTERS-.com", "a..b"]
    {
        let refused = contoso.refused(server(name, "PS1", &["distribution-point"]));
        assert_eq!(refused, "invalid-server-name", "{name:?}");
    }
    contoso.answer(server("FIFTEEN-LETTERS.contoso.com", "PS1", &["distribution-point"])).unwrap();
    let refused = contoso.refused(role("CM9.contoso.com", "distribution-point"));
    assert_eq!(refused, "unknown-server");
}

#[test]
pub(super) fn each_role_may_be_on_the_types_of_site_that_the_table_gives() {
    let mut alone = Rehearsal::of("contoso");
    alone.done(super::subscribe());
    let central = fabrikam();
    let servers = [("CAS", &central), ("PS1", &alone), ("NOR", &central), ("BR1", &central)];
    // Central administration, stand-alone primary, child primary, secondary.
    for (name, places) in [
        ("application-catalog-web-service-point", "-pp-"),
        ("application-catalog-website-point", "-pp-"),
        ("asset-intelligence-synchronization-point", "ca--"),
        ("certificate-registration-point", "cap-"),
        ("distribution-point", "-pps"),
        ("endpoint-protection-point", "ca--"),
        ("enrollment-point", "-pp-"),
        ("enrollment-proxy-point", "-pp-"),
        ("fallback-status-point", "-pp-"),
        ("management-point", "-pps"),
        ("microsoft-intune-connector", "ca--"),
        ("out-of-band-service-point", "-pp-"),
        ("reporting-services-point", "cap-"),
        ("software-update-point", "caps"),
        ("state-migration-point", "-pps"),
        ("system-health-validator-point", "cap-"),
    ] {
        for ((site, rehearsal), place) in servers.iter().zip(places.chars()) {
            let answer = rehearsal.answer(server("NEW1.contoso.com", site, &[name]));
            let expected = (place == '-').then_some("role-not-for-site");
            assert_eq!(answer.err().map(|r| r.code()), expected, "{name} on {site}");
        }
    }
}

#[test]
fn what_setup_gives_no_wizard_adds_or_removes() {
    let contoso = Rehearsal::of("contoso");
    for name in ["component-server", "site-database-server", "site-server", "site-system"] {
        let add = server("CM3.contoso.com", "PS1", &[name]);
        assert_eq!(contoso.refused(add), "role-not-selectable", "{name}");
        let remove = json!({ "command": "remove-role", "server": "CM1.contoso.com", "role": name });
        assert_eq!(contoso.refused(remove), "role-not-selectable", "{name}");
    }
}

#[test]
fn roles_come_and_go() {
    let mut contoso = Rehearsal::of("contoso");
    let remove =
        |role: &str| json!({ "command": "remove-role", "server": "CM2.contoso.com", "role": role });
    assert_eq!(contoso.refused(remove("management-point")), "role-not-installed");
    contoso.done(role("CM2.contoso.com", "management-point"));
    let again = contoso.refused(role("CM2.contoso.com", "management-point"));
    assert_eq!(again, "role-already-installed");
    contoso.done(remove("management-point"));
    let none = json!({ "command": "add-roles", "server": "CM2.contoso.com", "roles": [] });
    assert_eq!(contoso.refused(none), "no-roles");
}

#[test]
fn a_role_twice_in_one_wizard_is_refused() {
    let contoso = Rehearsal::of("contoso");
    let roles = ["management-point", "management-point"];
    let add = json!({ "command": "add-roles", "server": "CM2.contoso.com", "roles": roles });
    assert_eq!(contoso.refused(add), "role-already-installed");
}

#[test]
pub(super) fn certificate_registration_points_came_with_r2() {
    let mut contoso = Rehearsal::of("contoso");
    let add = || role("CM2.contoso.com", "certificate-registration-point");
    for (product, refused) in [
        (ProductVersion::Sp1, Some("role-not-in-version")),
        (ProductVersion::R2, None),
        (ProductVersion::Sp2, None),
    ] {
        contoso.0.hierarchy.as_mut().unwrap().product = product;
        assert_eq!(contoso.answer(add()).err().map(|r| r.code()), refused, "{product:?}");
    }
}

#[test]
fn a_proxy_and_a_name_on_the_internet_have_their_form() {
    let mut contoso = Rehearsal::of("contoso");
    let mut add = server("CM3.contoso.com", "PS1", &["distribution-point"]);
    add["internet_name"] = "not a name".into();
    assert_eq!(contoso.refused(add.clone()), "field-malformed");
    add["internet_name"] = "mdm.contoso.com".into();
    add["proxy"] = json!({ "server": "", "port": 80 });
    assert_eq!(contoso.refused(add.clone()), "field-missing");
    for (proxy, code) in [
        (json!({ "server": "no name", "port": 80 }), "field-malformed"),
        (json!({ "server": "fe80::1", "port": 0 }), "field-malformed"),
        (json!({ "server": "proxy", "port": 80, "account": "" }), "field-missing"),
        (json!({ "server": "proxy", "port": 80, "account": "a@contoso.com" }), "field-malformed"),
    ] {
        add["proxy"] = proxy;
        assert_eq!(contoso.refused(add.clone()), code);
    }
    add["proxy"] = json!({ "server": "fe80::1", "port": 80, "account": "CONTOSO\\proxy" });
    contoso.done(add);
    let hierarchy = contoso.0.hierarchy.unwrap();
    let (_, made) =
        hierarchy.servers.iter().find(|(n, _)| n.to_string() == "CM3.contoso.com").unwrap();
    assert_eq!(made.proxy.as_ref().unwrap().port, 80);
    assert_eq!(made.internet_name.as_deref(), Some("mdm.contoso.com"));
}

#[test]
fn a_secondary_site_has_a_management_point_and_a_distribution_point() {
    let mut fabrikam = Rehearsal::of("fabrikam-central");
    fabrikam.done(site("BR2", "secondary", "NOR", "BR2.fabrikam.com"));
    let hierarchy = fabrikam.0.hierarchy.unwrap();
    let (_, server) =
        hierarchy.servers.iter().find(|(n, _)| n.to_string() == "BR2.fabrikam.com").unwrap();
    for role in [SiteSystemRole::ManagementPoint, SiteSystemRole::DistributionPoint] {
        assert!(server.roles.contains(&role));
    }
    assert_eq!(hierarchy.top().unwrap().0.to_string(), "CAS");
}
