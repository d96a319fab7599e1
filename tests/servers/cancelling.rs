//! Leaving a wizard before its end.

use egui::{Key, Modifiers, Role};
use mdm_console::console::configuration_manager::{Opening, server::Page, wizard::Page as _};

use super::{
    ADD, CREATE, ROLE_PAGE, Shown, Wanted, act, edit, fill, find, go_to, key, open_of,
    organisation, press, state, subscribed, support::there_is, with,
};

type Way = (&'static str, fn(&mut Shown));

const WAYS: [Way; 4] = [
    ("Cancel", |shown| press(shown, Role::Button, "Cancel")),
    ("Close window", |shown| press(shown, Role::Button, "Close window")),
    ("Esc", |shown| key(shown, Key::Escape)),
    ("Alt+C", |shown| with(shown, Modifiers::ALT, Key::C)),
];

const PAGES: [Page; 5] = [Page::General, Page::Proxy, Page::Roles, ROLE_PAGE, Page::Summary];

#[test]
fn leaving_on_any_page_leaves_the_lab_as_it_was() {
    let mut shown = subscribed();
    let before = organisation(&shown).clone();
    let written = shown.state().app.lab().count();
    for page in PAGES {
        for (way, leave) in WAYS {
            fill(&mut shown);
            go_to(&mut shown, page);
            find(&shown, Role::Heading, &page.heading().text);
            leave(&mut shown);
            assert!(!there_is(&shown, Role::Dialog, CREATE), "{page:?} {way}");
            assert_eq!(*organisation(&shown), before, "{page:?} {way}");
            assert_eq!(shown.state().app.lab().count(), written, "{page:?} {way}");
        }
    }
}

#[test]
fn a_wizard_that_was_left_is_empty_the_next_time() {
    let mut shown = subscribed();
    fill(&mut shown);
    key(&mut shown, Key::Escape);
    act(&mut shown, Wanted::Open(Opening::CreateServer));
    assert_eq!(state(&shown).draft.name(), "");
    assert!(state(&shown).draft.roles.is_empty());
    key(&mut shown, Key::Escape);
    open_of(&mut shown, "CM2.contoso.com", Opening::AddRoles);
    assert!(there_is(&shown, Role::Dialog, ADD));
    edit(&mut shown, |draft| draft.proxy.used = true);
    key(&mut shown, Key::Escape);
    open_of(&mut shown, "CM1.contoso.com", Opening::AddRoles);
    assert_eq!(state(&shown).draft.name(), "CM1.contoso.com");
    assert!(!state(&shown).draft.proxy.used);
}
