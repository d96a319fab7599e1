//! What is missing or wrong on a page, and what the page says of it.

use egui::{Key, Role, accesskit::Invalid};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::console::configuration_manager::{
    Opening,
    server::{Page, SelectComputer},
    wizard,
};

use super::{
    LIST, ROLE_PAGE, Shown, Wanted, act, edit, fill, find, go_to, key, open_of, press, state,
    subscribed,
    support::{is_enabled, says, there_is},
    type_into,
};

/// What is typed in a box, what the page says of it, and what is right.
type Wrong = (Page, &'static str, &'static str, &'static str, &'static str);

const SERVER: &str = "CM3.contoso.com";
const ACCOUNT: &str = r"CONTOSO\installer";
const UNNAMED: &str = "No server is named.";
const NO_NAME: &str = "is not the full name of a server";
const FORM: &str = "does not have the form";
const EMPTY: &str = "is empty";

const WRONG: [Wrong; 20] = [
    (Page::General, "Name", "", UNNAMED, SERVER),
    (Page::General, "Name", "CM3", NO_NAME, SERVER),
    (Page::General, "Name", "CM3..com", NO_NAME, SERVER),
    (Page::General, "Name", "CM 3.contoso.com", NO_NAME, SERVER),
    (Page::General, "Name", "SIXTEENLETTERSIN.contoso.com", NO_NAME, SERVER),
    (Page::General, "Name", "cm2.contoso.com", "CM2.contoso.com belongs to the site PS1", SERVER),
    (Page::General, "Internet FQDN", "", EMPTY, "cm3.contoso.com"),
    (Page::General, "Internet FQDN", "cm3 contoso", FORM, "cm3.contoso.com"),
    (Page::General, "Internet FQDN", "https://cm3.contoso.com", FORM, "cm3.contoso.com"),
    (Page::General, "Account", "", EMPTY, ACCOUNT),
    (Page::General, "Account", "installer@contoso.com", FORM, ACCOUNT),
    (Page::Proxy, "Proxy server name", "", EMPTY, "proxy"),
    (Page::Proxy, "Proxy server name", "http://proxy", FORM, "10.0.0.8"),
    (Page::Proxy, "Port", "", EMPTY, "80"),
    (Page::Proxy, "Port", "0", FORM, "8080"),
    (Page::Proxy, "Port", "65536", "65536", "65535"),
    (Page::Proxy, "Port", "-80", FORM, "80"),
    (Page::Proxy, "Port", "http", FORM, "80"),
    (Page::Proxy, "Proxy account", "", EMPTY, ACCOUNT),
    (Page::Proxy, "Proxy account", "proxy@contoso.com", FORM, ACCOUNT),
];

/// What the alert at the top of the page says.
fn alert(shown: &Shown) -> Vec<String> {
    let alert = shown.query_by_role_and_label(Role::Alert, "What is missing");
    let lines = alert.map(|alert| {
        let lines = alert.query_all_by_role(Role::Label);
        lines.filter_map(|line| line.value()).collect()
    });
    lines.unwrap_or_default()
}

fn is_invalid(shown: &Shown, role: Role, name: &str) -> bool {
    find(shown, role, name).accesskit_node().data().invalid() == Some(Invalid::True)
}

fn may_finish(shown: &Shown) -> bool {
    is_enabled(&find(shown, Role::Button, "Summary"))
}

#[test]
fn every_field_of_every_page_is_refused_once_with_its_reason_by_what_the_domain_says() {
    let mut shown = subscribed();
    fill(&mut shown);
    for (page, name, wrong, reason, right) in WRONG {
        let about = format!("{name} \"{wrong}\"");
        go_to(&mut shown, page);
        assert!(may_finish(&shown), "{about}");
        type_into(&mut shown, name, wrong);
        assert!(alert(&shown).is_empty(), "nothing is said before Next: {about}");
        press(&mut shown, Role::Button, "Next");
        let why = alert(&shown);
        assert_eq!(state(&shown).page, page, "{about}");
        assert_eq!(why.len(), 1, "{about}: {why:?}");
        assert!(why[0].contains(reason), "{about}: {why:?}");
        let of_field = [EMPTY, FORM].contains(&reason);
        assert!(!of_field || why[0].contains(&format!("“{name}”")), "another name: {why:?}");
        assert!(is_invalid(&shown, Role::TextInput, name), "{about}");
        assert!(there_is(&shown, Role::Image, &why[0]), "no mark: {about}");
        assert!(!may_finish(&shown), "{about}");
        type_into(&mut shown, name, right);
        assert!(alert(&shown).is_empty() && may_finish(&shown), "{about}");
        assert!(!is_invalid(&shown, Role::TextInput, name), "{about}");
        press(&mut shown, Role::Button, "Next");
        assert!(state(&shown).page > page, "{about}");
    }
}

#[test]
fn one_role_at_least_has_to_be_chosen() {
    let mut shown = subscribed();
    fill(&mut shown);
    go_to(&mut shown, Page::Roles);
    press(&mut shown, Role::CheckBox, "Fallback status point");
    press(&mut shown, Role::Button, "Next");
    assert_eq!(alert(&shown), ["No role was chosen. Choose one role at least."]);
    assert!(is_invalid(&shown, Role::List, LIST));
    assert!(there_is(&shown, Role::Image, "No role was chosen. Choose one role at least."));
    assert!(!may_finish(&shown));
    press(&mut shown, Role::CheckBox, "Fallback status point");
    press(&mut shown, Role::Button, "Next");
    assert_eq!(state(&shown).page, ROLE_PAGE);
}

#[test]
fn what_is_wrong_in_a_field_that_is_not_used_keeps_nobody() {
    let mut shown = subscribed();
    fill(&mut shown);
    edit(&mut shown, |draft| {
        draft.internet_name.clear();
        draft.account.clear();
        draft.proxy.port.clear();
        draft.proxy.account.clear();
    });
    go_to(&mut shown, Page::General);
    press(
        &mut shown,
        Role::CheckBox,
        "Specify an FQDN for this site system for use on the Internet",
    );
    let own = "Use the site server's computer account to install this site system";
    press(&mut shown, Role::RadioButton, own);
    for grey in ["Internet FQDN", "Account"] {
        assert!(!is_enabled(&find(&shown, Role::TextInput, grey)), "{grey}");
    }
    press(&mut shown, Role::Button, "Next");
    let used = "Use a proxy server when synchronizing information from the Internet";
    press(&mut shown, Role::CheckBox, used);
    assert!(!is_enabled(&find(&shown, Role::TextInput, "Port")));
    assert!(may_finish(&shown));
}

#[test]
fn a_name_without_a_domain_is_found_in_that_of_the_site() {
    let mut shown = subscribed();
    act(&mut shown, Wanted::Open(Opening::CreateServer));
    press(&mut shown, Role::Button, "Browse");
    type_into(&mut shown, "Computer name", "CM2");
    press(&mut shown, Role::Button, "OK");
    assert!(there_is(&shown, Role::Dialog, "Select Computer"));
    assert!(says(&shown, "CM2.contoso.com belongs to the site PS1 already."));
    type_into(&mut shown, "Computer name", "CM9");
    press(&mut shown, Role::Button, "OK");
    assert!(!there_is(&shown, Role::Dialog, "Select Computer"));
    assert_eq!(find(&shown, Role::TextInput, "Name").value().as_deref(), Some("CM9.contoso.com"));
}

#[test]
fn a_computer_without_a_name_cannot_be_taken() {
    let mut shown = subscribed();
    act(&mut shown, Wanted::Open(Opening::CreateServer));
    press(&mut shown, Role::Button, "Browse");
    assert!(!is_enabled(&find(&shown, Role::Button, "OK")));
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, "Select Computer"));
    type_into(&mut shown, "Computer name", "CM9");
    assert!(is_enabled(&find(&shown, Role::Button, "OK")));
}

#[test]
fn a_computer_that_is_not_taken_leaves_the_name_as_it_was() {
    let mut shown = subscribed();
    fill(&mut shown);
    for button in ["Cancel", "Close window"] {
        let over = SelectComputer { typed: "CM9".to_owned(), refusal: None };
        act(&mut shown, Wanted::Server(wizard::Intent::Over(Some(Box::new(over)))));
        let dialog = find(&shown, Role::Dialog, "Select Computer");
        dialog.get_by_role_and_label(Role::Button, button).click();
        shown.run();
        assert_eq!(state(&shown).draft.name(), "CM3.contoso.com", "{button}");
        assert!(!there_is(&shown, Role::Dialog, "Select Computer"), "{button}");
    }
}

#[test]
fn the_name_and_the_site_of_a_server_that_is_there_cannot_be_changed() {
    let mut shown = subscribed();
    open_of(&mut shown, "CM2.contoso.com", Opening::AddRoles);
    assert!(says(&shown, "CM2.contoso.com") && says(&shown, "PS1 - Contoso-Headquarters"));
    assert!(!there_is(&shown, Role::TextInput, "Name"));
    assert!(!there_is(&shown, Role::ComboBox, "Site code"));
}
