//! Which roles the wizards offer, and why the connector is not among them.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::configuration_manager::{Opening, server::Page},
    domain::{ProductVersion, SiteSystemRole},
};

use super::{
    CONNECTOR, LIST, NOT_OFFERED, Shown, Wanted, act, console_of, edit, find, go_to, hybrid, label,
    names, open_of, press, state, subscribed, support::there_is, type_into,
};

/// The roles that are offered for a server that is there.
fn offered(shown: &mut Shown, server: &str) -> Vec<String> {
    open_of(shown, server, Opening::AddRoles);
    go_to(shown, Page::Roles);
    names(shown, (Role::List, LIST), Role::CheckBox)
}

/// The sentence below the list.
fn why_not(shown: &Shown) -> Option<String> {
    let note = shown.query_by_role_and_label(Role::Note, NOT_OFFERED)?;
    note.query_all_by_role(Role::Label).next()?.value()
}

#[test]
fn roles_that_the_server_has_and_roles_of_setup_are_not_offered() {
    let mut shown = subscribed();
    let expected = [
        "Application Catalog web service point",
        "Application Catalog website point",
        "Asset Intelligence synchronization point",
        "Certificate registration point",
        "Endpoint Protection point",
        "Enrollment point",
        "Enrollment proxy point",
        "Management point",
        "Microsoft Intune Connector",
        "Out of band service point",
        "Reporting services point",
        "Software update point",
        "State migration point",
        "System Health Validator point",
    ];
    assert_eq!(offered(&mut shown, "CM2.contoso.com"), expected);
    assert_eq!(why_not(&shown), None);
}

#[test]
fn the_certificate_registration_point_is_there_from_r2_on() {
    for (version, is_there) in
        [(ProductVersion::Sp1, false), (ProductVersion::R2, true), (ProductVersion::Sp2, true)]
    {
        let mut shown = console_of("contoso-subscription", version);
        let roles = offered(&mut shown, "CM2.contoso.com");
        let name = "Certificate registration point";
        assert_eq!(roles.iter().any(|role| role == name), is_there, "{version:?}");
        assert!(roles.iter().any(|role| role == CONNECTOR), "{version:?}");
    }
}

#[test]
fn the_connector_is_offered_at_the_top_of_the_hierarchy_only() {
    for version in ProductVersion::ALL {
        for (server, why) in [
            ("CAS1.fabrikam.com", None),
            ("CAS2.fabrikam.com", None),
            ("NOR1.fabrikam.com", Some("cannot be installed in the site NOR.")),
            ("SOU1.fabrikam.com", Some("cannot be installed in the site SOU.")),
            ("BR1.fabrikam.com", Some("cannot be installed in the site BR1.")),
        ] {
            let mut shown = console_of("fabrikam-subscription", version);
            let roles = offered(&mut shown, server);
            let is_offered = roles.iter().any(|role| role == CONNECTOR);
            assert_eq!(is_offered, why.is_none(), "{version:?} {server}");
            let said = why_not(&shown);
            assert_eq!(said.is_some(), why.is_some(), "{server}: {said:?}");
            assert!(said.unwrap_or_default().ends_with(why.unwrap_or_default()), "{server}");
        }
    }
}

#[test]
fn without_a_subscription_the_connector_is_not_offered() {
    let mut shown = console_of("contoso", ProductVersion::Sp2);
    assert!(!offered(&mut shown, "CM2.contoso.com").iter().any(|role| role == CONNECTOR));
    let why = why_not(&shown).unwrap();
    assert!(why.ends_with("cannot be installed, because there is no subscription."), "{why}");
}

#[test]
fn a_second_connector_is_not_offered() {
    for server in ["CM1.contoso.com", "CM2.contoso.com"] {
        let mut shown = hybrid();
        assert!(!offered(&mut shown, server).iter().any(|role| role == CONNECTOR), "{server}");
        let why = why_not(&shown).unwrap();
        assert!(why.contains("is installed on CM1.contoso.com already"), "{why}");
    }
}

#[test]
fn with_another_site_roles_that_may_not_be_there_lose_their_ticks() {
    let mut shown = console_of("fabrikam-subscription", ProductVersion::R2);
    act(&mut shown, Wanted::Open(Opening::CreateServer));
    type_into(&mut shown, "Name", "NEW1.fabrikam.com");
    edit(&mut shown, |draft| {
        draft.roles.insert(SiteSystemRole::MicrosoftIntuneConnector);
        draft.roles.insert(SiteSystemRole::SoftwareUpdatePoint);
    });
    press(&mut shown, Role::ComboBox, "Site code");
    let sites: Vec<_> =
        shown.query_all_by_role(Role::ListBoxOption).map(|node| label(&node)).collect();
    let all = [
        "BR1 - Fabrikam-Branch",
        "CAS - Fabrikam-Central",
        "NOR - Fabrikam-North",
        "SOU - Fabrikam-South",
    ];
    assert_eq!(sites, all);
    press(&mut shown, Role::ListBoxOption, "NOR - Fabrikam-North");
    let kept: Vec<_> = state(&shown).draft.roles.iter().copied().collect();
    assert_eq!(kept, [SiteSystemRole::SoftwareUpdatePoint]);
    go_to(&mut shown, Page::Roles);
    assert!(why_not(&shown).unwrap().ends_with("cannot be installed in the site NOR."));
}

#[test]
fn the_description_is_that_of_the_role_that_was_ticked_last() {
    let mut shown = subscribed();
    offered(&mut shown, "CM2.contoso.com");
    let description = |shown: &Shown| {
        let group = find(shown, Role::Group, "Description");
        group.query_by_role(Role::Label).and_then(|text| text.value()).unwrap_or_default()
    };
    assert_eq!(description(&shown), "");
    press(&mut shown, Role::CheckBox, CONNECTOR);
    assert!(description(&shown).starts_with("Sends settings and software to Microsoft Intune"));
    press(&mut shown, Role::CheckBox, "Reporting services point");
    assert!(description(&shown).starts_with("Makes reports"));
}

#[test]
fn every_ticked_role_has_a_page_but_the_connector() {
    let mut shown = subscribed();
    offered(&mut shown, "CM2.contoso.com");
    for role in [CONNECTOR, "Enrollment point", "Management point"] {
        press(&mut shown, Role::CheckBox, role);
    }
    let pages = names(&shown, (Role::List, "Pages of the wizard"), Role::ListItem);
    let roles = ["System Role Selection", "Enrollment point", "Management point", "Summary"];
    assert_eq!(pages[2..6], roles);
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Main, "Enrollment point"));
    press(&mut shown, Role::Button, "Next");
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Main, "Summary"));
}
