//! The end of the wizards: what they do, or why they do nothing.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::configuration_manager::{Opening, server::Page},
    domain::{ProductVersion, SiteSystemRole},
};

use super::{
    ADD, CONNECTOR, CREATE, Place, Shown, Wanted, act, advance, connector, console_of, edit, fill,
    find, go_to, hybrid, names, open_of, organisation, press, roles_of, subscribed,
    support::{is_enabled, says, there_is},
};

fn is_usable(shown: &Shown, button: &str) -> bool {
    is_enabled(&find(shown, Role::Button, button))
}

/// The summary with the connector for CM2.
fn with_connector(version: ProductVersion) -> Shown {
    let mut shown = console_of("contoso-subscription", version);
    open_of(&mut shown, "CM2.contoso.com", Opening::AddRoles);
    edit(&mut shown, |draft| {
        draft.roles.insert(SiteSystemRole::MicrosoftIntuneConnector);
    });
    press(&mut shown, Role::Button, "Summary");
    shown
}

#[test]
fn what_was_chosen_and_typed_is_on_the_summary_and_in_the_lab() {
    let mut shown = subscribed();
    fill(&mut shown);
    go_to(&mut shown, Page::Summary);
    let page = find(&shown, Role::Main, "Summary");
    for text in [
        "CM3.contoso.com",
        "PS1 - Contoso-Headquarters",
        "cm3.contoso.com",
        r"CONTOSO\installer",
        r"proxy.contoso.com:80, as CONTOSO\proxy",
        "Fallback status point",
    ] {
        assert!(page.query_by_label(text).is_some(), "{text}");
    }
    press(&mut shown, Role::Button, "Next");
    let expected = [
        SiteSystemRole::ComponentServer,
        SiteSystemRole::FallbackStatusPoint,
        SiteSystemRole::SiteSystem,
    ];
    assert_eq!(roles_of(&shown, "CM3.contoso.com"), expected);
    let hierarchy = organisation(&shown).hierarchy.as_ref().unwrap();
    let name = "CM3.contoso.com".to_owned().try_into().unwrap();
    let server = &hierarchy.servers[&name];
    assert_eq!(server.internet_name.as_deref(), Some("cm3.contoso.com"));
    let proxy = server.proxy.as_ref().unwrap();
    assert_eq!((proxy.server.as_str(), proxy.port), ("proxy.contoso.com", 80));
    assert_eq!(proxy.account.as_deref(), Some(r"CONTOSO\proxy"));
}

#[test]
fn after_success_there_is_nothing_to_go_back_to_and_the_new_server_is_in_the_list() {
    let mut shown = subscribed();
    fill(&mut shown);
    go_to(&mut shown, Page::Summary);
    press(&mut shown, Role::Button, "Next");
    let done = names(&shown, (Role::List, "What was done"), Role::Label);
    assert_eq!(done.len(), 3, "the server, its proxy and its role: {done:?}");
    let buttons = ["Previous", "Next", "Summary", "Cancel"];
    assert_eq!(buttons.map(|name| is_usable(&shown, name)), [false, true, false, false]);
    press(&mut shown, Role::Button, "Next");
    assert!(says(&shown, "CM3.contoso.com is a site system server now"));
    press(&mut shown, Role::Button, "Close");
    assert!(!there_is(&shown, Role::Dialog, CREATE));
    assert!(there_is(&shown, Role::Row, r"\\CM3.contoso.com"));
}

#[test]
fn the_connector_comes_with_the_certificate_and_users_are_enabled() {
    for version in ProductVersion::ALL {
        let mut shown = with_connector(version);
        assert!(says(&shown, "None, then: CM2.contoso.com"), "the plan: {version:?}");
        press(&mut shown, Role::Button, "Next");
        assert_eq!(connector(&shown).as_deref(), Some("CM2.contoso.com"), "{version:?}");
        assert!(says(&shown, "Installed the certificate on CM2.contoso.com"), "{version:?}");
        press(&mut shown, Role::Button, "Next");
        assert!(says(&shown, "The role is installed on CM2.contoso.com."), "{version:?}");
        assert!(says(&shown, "Within five minutes"), "{version:?}");
        press(&mut shown, Role::Button, "Close");
        assert!(!there_is(&shown, Role::Dialog, ADD), "{version:?}");
        assert_eq!(organisation(&shown).users_who_may_enrol(), 0, "{version:?}");
        advance(&mut shown, 5);
        assert_eq!(organisation(&shown).users_who_may_enrol(), 4, "{version:?}");
    }
}

#[test]
fn a_connector_without_a_certificate_says_what_stands_in_its_way() {
    let mut shown = subscribed();
    act(&mut shown, Wanted::Go(Place::CERTIFICATES));
    act(&mut shown, Wanted::Select(0));
    act(&mut shown, Wanted::Open(Opening::RemoveCertificate));
    press(&mut shown, Role::Button, "Yes");
    act(&mut shown, Wanted::Go(Place::SERVERS));
    open_of(&mut shown, "CM2.contoso.com", Opening::AddRoles);
    edit(&mut shown, |draft| {
        draft.roles.insert(SiteSystemRole::MicrosoftIntuneConnector);
    });
    press(&mut shown, Role::Button, "Summary");
    press(&mut shown, Role::Button, "Next");
    press(&mut shown, Role::Button, "Next");
    assert!(says(&shown, "The site database has no certificate."));
    assert!(!says(&shown, "Within five minutes"));
}

#[test]
fn the_proxy_of_a_server_stays_where_no_other_is_given() {
    let mut shown = subscribed();
    fill(&mut shown);
    go_to(&mut shown, Page::Summary);
    for button in ["Next", "Next", "Close"] {
        press(&mut shown, Role::Button, button);
    }
    let proxy = |shown: &Shown| {
        let hierarchy = organisation(shown).hierarchy.as_ref().unwrap();
        hierarchy.servers.values().filter_map(|server| server.proxy.clone()).collect::<Vec<_>>()
    };
    let before = proxy(&shown);
    open_of(&mut shown, "CM3.contoso.com", Opening::AddRoles);
    edit(&mut shown, |draft| {
        draft.proxy.used = false;
        draft.roles.insert(SiteSystemRole::MicrosoftIntuneConnector);
    });
    go_to(&mut shown, Page::Proxy);
    assert!(says(&shown, "without the check mark it stays as it is"));
    press(&mut shown, Role::Button, "Summary");
    assert!(says(&shown, r"proxy.contoso.com:80, as CONTOSO\proxy"));
    press(&mut shown, Role::Button, "Next");
    assert_eq!(proxy(&shown), before);
}

#[test]
fn a_refusal_at_the_end_changes_nothing_and_previous_leads_back() {
    let mut shown = with_connector(ProductVersion::R2);
    // Nobody can type this and come here; the domain would refuse it all the same.
    edit(&mut shown, |draft| {
        draft.proxy.used = true;
        "proxy".clone_into(&mut draft.proxy.server);
        "0".clone_into(&mut draft.proxy.port);
    });
    let before = organisation(&shown).clone();
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Alert, "Refused"));
    assert!(says(&shown, "Nothing has been changed."));
    assert_eq!(*organisation(&shown), before);
    let buttons = ["Previous", "Next", "Summary", "Cancel"];
    assert_eq!(buttons.map(|name| is_usable(&shown, name)), [true, false, false, true]);
    press(&mut shown, Role::Button, "Previous");
    assert!(there_is(&shown, Role::Main, "Summary"));
    edit(&mut shown, |draft| draft.proxy.used = false);
    press(&mut shown, Role::Button, "Next");
    assert_eq!(connector(&shown).as_deref(), Some("CM2.contoso.com"));
}

#[test]
fn the_frame_says_what_next_does_on_the_summary_only() {
    let mut shown = with_connector(ProductVersion::Sp2);
    assert!(says(&shown, "If you press Next"));
    press(&mut shown, Role::Button, "Previous");
    assert!(!says(&shown, "If you press Next"));
    let mut shown = hybrid();
    open_of(&mut shown, "CM1.contoso.com", Opening::AddRoles);
    assert!(!says(&shown, "If you press Next"), "{CONNECTOR} is there");
}
