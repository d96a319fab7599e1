//! What a hand or a finger does by mistake.

use egui::{Event, Key, Modifiers, PointerButton, Role, pos2};
use mdm_console::{
    app::{Answer, Effect, FilePurpose},
    console::{
        self, ConsoleName,
        configuration_manager::{
            ApnsRequest, Intent as Wanted, Opening,
            subscription::{FileSlot, Intent as Step, Over, Page, SignIn, SignInStep},
            wizard::Draft as _,
        },
    },
    domain::{Platform, ProductVersion, SignInPage},
    lab::Replace,
};

use super::{
    ADMIN, Shown, WIZARD, control, edit, filled, is_on, preset, state, step,
    support::{press, there_is},
    tick, type_into, wants,
};

fn general() -> Shown {
    filled(&preset(ProductVersion::R2), Page::General)
}

#[test]
fn a_press_beside_a_window_over_the_wizard_leaves_it_on_top() {
    let mut shown = general();
    press(&mut shown, Role::Button, "Browse");
    let wizard = control(&shown, Role::Dialog, WIZARD).rect();
    let beside = pos2(wizard.left() + 60.0, wizard.top() + 12.0);
    drag(&mut shown, beside, 0.0);
    // The pointer reaches what lies in front: the middle of the list of collections.
    let row = control(&shown, Role::Row, "Pilot Users").rect().center();
    shown.drag_at(row);
    shown.drop_at(row);
    shown.run();
    let Some(Over::Collections(open)) = &state(&shown).over else { panic!("it is open") };
    assert_eq!(open.selected.as_deref(), Some("Pilot Users"));
    assert!(there_is(&shown, Role::Dialog, "Select Collection"));
}

#[test]
fn a_letter_pressed_with_alt_types_nothing() {
    let mut shown = general();
    type_into(&mut shown, Role::TextInput, "Company name", "Contoso");
    // As a desktop sends it: the key, and the text that it would type.
    for event in [
        Event::ModifiersChanged(Modifiers::ALT),
        Event::Key {
            key: Key::N,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::ALT,
        },
        Event::Text("n".to_owned()),
    ] {
        shown.event(event);
    }
    shown.run();
    assert!(is_on(&shown, "Company Contact Information"));
    assert_eq!(state(&shown).draft.profile.company_name, "Contoso");
}

#[test]
fn a_file_is_replaced_only_where_it_was_chosen_in_a_dialog_that_asks() {
    let mut shown = super::console_of(&preset(ProductVersion::R2));
    let cm = console::Intent::ConfigurationManager;
    wants(&mut shown, cm(Wanted::Open(Opening::ApnsRequest)));
    let typed = ApnsRequest { path: "thesis.docx".to_owned(), ..ApnsRequest::default() };
    wants(&mut shown, cm(Wanted::EditApnsRequest(typed)));
    let written = |shown: &mut Shown| match wants(shown, cm(Wanted::SaveApnsRequest)).as_slice() {
        [Effect::WriteFile(.., replace)] => *replace,
        other => panic!("{other:?}"),
    };
    assert_eq!(written(&mut shown), Replace::Never);
    let picked = Answer::Picked(FilePurpose::ApnsRequest, "request.csr".into());
    shown.state_mut().app.handle_answer(picked);
    assert_eq!(written(&mut shown), Replace::Asked);
    type_into(&mut shown, Role::TextInput, "File name", "other.csr");
    assert_eq!(written(&mut shown), Replace::Never);
}

#[test]
fn an_account_of_another_domain_is_asked_by_whom_its_own_domain_says() {
    let mut shown = general();
    step(&mut shown, Step::OpenSignIn);
    let typed = SignIn {
        account: "owner@contoso.onmicrosoft.com".to_owned(),
        password: "First-Account-1".to_owned().into(),
        step: SignInStep::Password(SignInPage::AdFs),
        ..SignIn::default()
    };
    step(&mut shown, Step::EditOver(Box::new(Over::SignIn(typed))));
    let before = shown.state().app.lab().count();
    step(&mut shown, Step::SubmitPassword);
    assert_eq!(shown.state().app.lab().count(), before, "nobody has tried to sign in");
    let Some(Over::SignIn(open)) = &state(&shown).over else { panic!("the window is open") };
    assert_eq!(open.step, SignInStep::Password(SignInPage::AzureAd));
    assert_eq!(open.password.reveal(), "");
}

#[test]
fn a_portal_app_that_is_not_used_is_not_sent() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Logo);
    edit(&mut shown, |draft| tick(draft, &[Platform::WindowsPhone80]));
    let app = "samples/company-portal.xap".to_owned();
    step(&mut shown, Step::Hand(FileSlot::PortalApp, app));
    edit(&mut shown, |draft| tick(draft, &[Platform::WindowsPhone81]));
    let sent = format!("{:?}", state(&shown).draft.command(shown.state().app.lab().organisation()));
    assert!(sent.contains("portal_app: false"), "{sent}");
}

#[test]
fn the_plan_is_that_of_the_console_on_the_stage() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Summary);
    assert!(there_is(&shown, Role::Heading, "If you press Next"));
    wants(&mut shown, console::Intent::OpenConsole(ConsoleName::Intune));
    assert!(!there_is(&shown, Role::Heading, "If you press Next"));
    assert!(there_is(&shown, Role::Heading, "As it stands"));
}

#[test]
fn enter_in_a_window_over_the_wizard_does_what_its_button_does() {
    let mut shown = general();
    press(&mut shown, Role::Button, "Select");
    type_into(&mut shown, Role::TextInput, "Color code", "#107C10");
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(state(&shown).draft.profile.color, "#107C10");
    assert!(state(&shown).over.is_none());
}

#[test]
fn a_window_that_was_dragged_beyond_the_edge_comes_back_at_once() {
    let mut shown = general();
    let place = |shown: &Shown| control(shown, Role::Dialog, WIZARD).rect();
    let title = place(&shown).center_top() + egui::vec2(0.0, 12.0);
    drag(&mut shown, title, -2000.0);
    let at_edge = place(&shown);
    drag(&mut shown, at_edge.center_top() + egui::vec2(0.0, 12.0), 50.0);
    assert_eq!(place(&shown).left(), at_edge.left() + 50.0);
    assert_eq!(state(&shown).draft.account.as_ref().unwrap().to_string(), ADMIN);
}

fn drag(shown: &mut Shown, from: egui::Pos2, by: f32) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let to = from + egui::vec2(by, 0.0);
    for event in
        [Event::PointerMoved(from), button(from, true), Event::PointerMoved(to), button(to, false)]
    {
        shown.event(event);
        shown.run();
    }
}
