//! The roles in the details of a server: selecting, removing, and their properties.

use egui::{Event, Modifiers, PointerButton, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::Opening,
    domain::{ProductVersion, SiteSystemRole},
};

use super::{
    CONNECTOR, Place, Shown, Wanted, act, connector, console_of, find, hybrid, label, names,
    open_of, organisation, press, roles_of, select, subscribed,
    support::{says, there_is},
};

const RIBBON: (Role, &str) = (Role::TabList, "Ribbon");
const ROLES: (Role, &str) = (Role::Table, "Site System Roles");

/// Selects a role of a server, and shows the tab Site Role.
fn select_role(shown: &mut Shown, server: &str, role: &str) {
    select(shown, server);
    press(shown, Role::Row, role);
    press(shown, Role::Tab, "Site Role");
}

#[test]
fn the_roles_of_a_server_are_listed_with_what_they_are_for() {
    let mut shown = hybrid();
    select(&mut shown, "CM1.contoso.com");
    let expected = [
        "Component server",
        "Distribution point",
        "Management point",
        "Microsoft Intune Connector",
        "Site database server",
        "Site server",
        "Site system",
        "Software update point",
    ];
    assert_eq!(names(&shown, ROLES, Role::Row), expected);
    assert_eq!(names(&shown, ROLES, Role::ColumnHeader), ["Role Name", "Role Description"]);
    let row = find(&shown, Role::Row, CONNECTOR);
    let cells: Vec<_> = row.query_all_by_role(Role::Cell).map(|cell| label(&cell)).collect();
    assert!(cells[1].starts_with("Sends settings and software"), "{cells:?}");
    select(&mut shown, "CM2.contoso.com");
    assert_eq!(names(&shown, ROLES, Role::Row).len(), 4);
}

#[test]
fn the_tab_site_role_is_there_while_a_role_is_selected() {
    let mut shown = hybrid();
    let tabs = |shown: &Shown| names(shown, RIBBON, Role::Tab);
    select(&mut shown, "CM1.contoso.com");
    assert_eq!(tabs(&shown), ["Home"]);
    for (forget, about) in [
        ((|shown| select(shown, "CM2.contoso.com")) as fn(&mut Shown), "another server"),
        (
            |shown| {
                act(shown, Wanted::Go(Place::SITES));
                act(shown, Wanted::Back);
                select(shown, "CM1.contoso.com");
            },
            "another place",
        ),
        (|shown| act(shown, Wanted::Search("CM2".to_owned())), "a search that hides the server"),
    ] {
        act(&mut shown, Wanted::Search(String::new()));
        select_role(&mut shown, "CM1.contoso.com", CONNECTOR);
        assert_eq!(tabs(&shown), ["Home", "Site Role"]);
        for group in ["Site Role", "Properties"] {
            find(&shown, Role::Group, group);
        }
        forget(&mut shown);
        assert_eq!(tabs(&shown), ["Home"], "{about}");
        assert!(there_is(&shown, Role::Group, "Create"), "Home is shown: {about}");
    }
}

#[test]
fn removing_the_connector_says_what_follows_and_does_it_on_yes() {
    let mut shown = hybrid();
    let before = organisation(&shown).clone();
    select_role(&mut shown, "CM1.contoso.com", CONNECTOR);
    press(&mut shown, Role::Button, "Remove Role");
    assert!(says(&shown, "remove the role “Microsoft Intune Connector” from CM1.contoso.com?"));
    assert!(says(&shown, "users are no longer synchronized"));
    assert!(says(&shown, "CM1.contoso.com, then: None"), "the plan");
    press(&mut shown, Role::Button, "No");
    assert_eq!(*organisation(&shown), before);
    press(&mut shown, Role::Button, "Remove Role");
    press(&mut shown, Role::Button, "Yes");
    assert!(!there_is(&shown, Role::Dialog, "Remove Role"));
    assert_eq!(connector(&shown), None);
    assert!(!there_is(&shown, Role::Row, CONNECTOR));
    assert!(!there_is(&shown, Role::Tab, "Site Role"), "the role is selected no more");
    let hierarchy = organisation(&shown).hierarchy.as_ref().unwrap();
    assert!(hierarchy.servers.values().all(|server| server.certificates.is_empty()));
}

#[test]
fn another_role_is_removed_without_a_word_about_the_service() {
    let mut shown = subscribed();
    select_role(&mut shown, "CM2.contoso.com", "Fallback status point");
    press(&mut shown, Role::Button, "Remove Role");
    assert!(!says(&shown, "users are no longer synchronized"));
    press(&mut shown, Role::Button, "Yes");
    let gone = SiteSystemRole::FallbackStatusPoint;
    assert!(!roles_of(&shown, "CM2.contoso.com").contains(&gone));
}

#[test]
fn a_role_of_setup_is_not_removed_and_the_question_says_why() {
    let mut shown = subscribed();
    let before = organisation(&shown).clone();
    select_role(&mut shown, "CM1.contoso.com", "Site server");
    press(&mut shown, Role::Button, "Remove Role");
    press(&mut shown, Role::Button, "Yes");
    assert!(says(&shown, "The role “Site server” comes with a server"));
    assert_eq!(*organisation(&shown), before);
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Dialog, "Remove Role"));
}

#[test]
fn the_menu_of_a_role_has_what_its_tab_has() {
    let mut shown = hybrid();
    select(&mut shown, "CM1.contoso.com");
    press(&mut shown, Role::Row, CONNECTOR);
    let pos = find(&shown, Role::Row, CONNECTOR).rect().center();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        shown.event(Event::PointerMoved(pos));
        shown.event(Event::PointerButton { pos, button, pressed, modifiers });
    }
    shown.run();
    let menu = (Role::Menu, "Site System Roles");
    assert_eq!(names(&shown, menu, Role::MenuItem), ["Remove Role", "Properties"]);
    press(&mut shown, Role::MenuItem, "Properties");
    assert!(there_is(&shown, Role::Dialog, "Microsoft Intune Connector Properties"));
}

#[test]
fn the_properties_of_the_connector_have_the_certificate_in_the_store() {
    let mut shown = hybrid();
    select_role(&mut shown, "CM1.contoso.com", CONNECTOR);
    act(&mut shown, Wanted::Open(Opening::RoleProperties));
    let tabs = (Role::TabList, "Pages");
    assert_eq!(names(&shown, tabs, Role::Tab), ["General", "Certificates"]);
    assert!(says(&shown, "PS1 - Contoso-Headquarters"));
    press(&mut shown, Role::Tab, "Certificates");
    for text in ["CN=Contoso, OU=Microsoft Intune Subscription", "2016-11-15 09:00", "Valid"] {
        assert!(says(&shown, text), "{text}");
    }
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::Dialog, "Microsoft Intune Connector Properties"));
}

#[test]
fn a_store_without_a_certificate_says_so_and_other_roles_have_no_store() {
    let mut shown = console_of("contoso-broken", ProductVersion::Sp2);
    select_role(&mut shown, "CM2.contoso.com", CONNECTOR);
    act(&mut shown, Wanted::Open(Opening::RoleProperties));
    press(&mut shown, Role::Tab, "Certificates");
    assert!(says(&shown, "There is no certificate of the tenant in it"));
    press(&mut shown, Role::Button, "Cancel");
    select_role(&mut shown, "CM2.contoso.com", "Distribution point");
    act(&mut shown, Wanted::Open(Opening::RoleProperties));
    assert_eq!(names(&shown, (Role::TabList, "Pages"), Role::Tab), ["General"]);
}

#[test]
fn the_properties_of_a_server_can_be_read_and_not_changed() {
    let mut shown = hybrid();
    open_of(&mut shown, "CM1.contoso.com", Opening::ServerProperties);
    let dialog = find(&shown, Role::Dialog, "Site System Properties");
    for role in [Role::TextInput, Role::CheckBox, Role::ComboBox] {
        assert!(dialog.query_by_role(role).is_none(), "{role:?}");
    }
    assert!(says(&shown, "CM1.contoso.com"));
    let apply = find(&shown, Role::Button, "Apply");
    assert!(apply.accesskit_node().is_disabled());
    press(&mut shown, Role::Tab, "Proxy");
    assert!(says(&shown, "The Add Site System Roles Wizard sets it."));
    press(&mut shown, Role::Button, "Close window");
    assert!(!there_is(&shown, Role::Dialog, "Site System Properties"));
}

#[test]
fn a_server_that_is_pressed_twice_opens_its_properties() {
    let mut shown = subscribed();
    let pos = find(&shown, Role::Row, r"\\CM2.contoso.com").rect().center();
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    for _ in 0..2 {
        let press = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
        shown.input_mut().events.extend([Event::PointerMoved(pos), press(true), press(false)]);
        shown.step();
    }
    shown.run();
    assert!(there_is(&shown, Role::Dialog, "Site System Properties"));
    assert!(says(&shown, "CM2.contoso.com"));
}
