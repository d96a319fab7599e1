//! The first procedure of the seed, "Make Intune your MDM authority", in a window without a
//! display, by role and name only.

mod support;

use egui::{Key, Role};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use mdm_console::{
    app::{App, Preferences},
    domain::Authority,
    lab::{Lab, shipped},
};
use support::{Shown, authority, contoso_window, is_enabled, press, says, there_is, window};

const DIALOG: &str = "Set MDM Authority";
const TASK: &str = "Set Mobile Device Management Authority";
const BOX: &str = "Use Microsoft Intune to manage my mobile devices. I understand that I cannot change this later.";

fn ask(shown: &mut Shown) {
    task(shown).click();
    shown.run();
    assert!(there_is(shown, Role::Dialog, DIALOG));
}

fn task(shown: &Shown) -> Node<'_> {
    let tasks = shown.get_by_role_and_label(Role::List, "Tasks");
    tasks.get_by_role_and_label(Role::Link, TASK)
}

fn set_it(shown: &mut Shown) {
    ask(shown);
    press(shown, Role::CheckBox, BOX);
    press(shown, Role::Button, "Yes");
}

#[test]
fn the_page_says_that_no_authority_is_set() {
    let shown = contoso_window();
    assert!(there_is(&shown, Role::Heading, "Mobile Device Management"));
    assert!(says(&shown, "No authority set."));
}

#[test]
fn the_seed_s_path_leads_to_the_page_from_anywhere() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Tab, "Dashboard");
    press(&mut shown, Role::Tab, "Admin");
    press(&mut shown, Role::TreeItem, "Mobile Device Management");
    ask(&mut shown);
}

#[test]
fn the_notice_the_section_and_the_task_ask_for_confirmation() {
    for (region, link) in [
        ("Notice", "manage mobile devices"),
        ("Mobile Device Management Authority", TASK),
        ("Tasks", TASK),
    ] {
        let mut shown = contoso_window();
        let links: Vec<_> = shown.query_all_by_role_and_label(Role::Link, link).collect();
        let inside = links.iter().find(|node| lies_in(node.accesskit_node(), region));
        inside.unwrap().click();
        shown.run();
        assert!(there_is(&shown, Role::Dialog, DIALOG), "from {region}");
        assert_eq!(authority(&shown), Authority::NotSet);
    }
}

fn lies_in(node: kittest::AccessKitNode<'_>, region: &str) -> bool {
    let mut above = node.parent();
    while let Some(node) = above {
        if node.label().as_deref() == Some(region) && node.role() != Role::Heading {
            return true;
        }
        above = node.parent();
    }
    false
}

#[test]
fn yes_works_only_with_the_box_ticked() {
    let mut shown = contoso_window();
    ask(&mut shown);
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Yes")));
    press(&mut shown, Role::Button, "Yes");
    assert_eq!(authority(&shown), Authority::NotSet);
    press(&mut shown, Role::CheckBox, BOX);
    assert!(is_enabled(&shown.get_by_role_and_label(Role::Button, "Yes")));
    press(&mut shown, Role::CheckBox, BOX);
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Yes")));
}

#[test]
fn no_esc_and_a_press_beside_the_dialog_change_nothing() {
    let mut shown = contoso_window();
    ask(&mut shown);
    shown.drag_at([700.0, 700.0].into());
    shown.drop_at([700.0, 700.0].into());
    shown.run();
    assert!(there_is(&shown, Role::Dialog, DIALOG), "a press beside it leaves it open");
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    ask(&mut shown);
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    assert_eq!(authority(&shown), Authority::NotSet);
    assert!(shown.state().app.lab().count() == 0);
}

#[test]
fn a_box_ticked_before_no_is_not_ticked_the_next_time() {
    let mut shown = contoso_window();
    ask(&mut shown);
    press(&mut shown, Role::CheckBox, BOX);
    press(&mut shown, Role::Button, "No");
    ask(&mut shown);
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Yes")));
}

#[test]
fn nothing_behind_the_dialog_can_be_reached() {
    let mut shown = contoso_window();
    ask(&mut shown);
    assert!(!there_is(&shown, Role::Link, "Help"), "hidden from screen readers");
    assert!(!there_is(&shown, Role::TreeItem, "Overview"));
    // An accessibility action goes past the pointer, so it is tried too.
    shown.query_all_by_role_and_label(Role::Link, "Sign Out").next().unwrap().click_accesskit();
    shown.run();
    assert!(shown.state().app.lab().organisation().signed_in.is_some());
    let dialog = shown.get_by_role_and_label(Role::Dialog, DIALOG);
    assert!(dialog.accesskit_node().is_modal());
}

#[test]
fn the_frame_shows_the_plan_while_the_dialog_is_open() {
    let mut shown = contoso_window();
    ask(&mut shown);
    assert!(says(&shown, "No authority, then: Microsoft Intune"));
    assert!(says(&shown, "None, then: 8 users"));
    assert!(there_is(&shown, Role::Heading, "Cannot be undone"));
    assert!(says(&shown, "• Configuration Manager"));
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Heading, "Cannot be undone"));
}

#[test]
fn after_yes_the_page_the_tree_and_the_tasks_are_those_of_intune() {
    let mut shown = contoso_window();
    set_it(&mut shown);
    assert_eq!(authority(&shown), Authority::Intune);
    assert!(says(&shown, "Set to Microsoft Intune"));
    for heading in ["Available Mobile Platforms", "Additional Device Settings"] {
        assert!(there_is(&shown, Role::Heading, heading), "{heading}");
    }
    for child in ["Windows", "Windows Phone", "iOS and Mac OS X", "Enrollment Rules"] {
        assert!(there_is(&shown, Role::TreeItem, child), "{child}");
    }
    assert!(!there_is(&shown, Role::Link, TASK));
    assert!(!there_is(&shown, Role::List, "Tasks"));
}

#[test]
fn the_procedure_works_by_keyboard_alone() {
    let mut shown = contoso_window();
    task(&shown).focus();
    shown.run();
    shown.key_press(Key::Enter);
    shown.run();
    assert!(shown.get_by_role(Role::CheckBox).is_focused(), "the box has the focus at once");
    shown.key_press(Key::Space);
    shown.run();
    shown.key_press(Key::Tab);
    shown.run();
    assert!(shown.get_by_role_and_label(Role::Button, "Yes").is_focused());
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(authority(&shown), Authority::Intune);
}

#[test]
fn after_esc_the_focus_is_where_it_was() {
    let mut shown = contoso_window();
    task(&shown).focus();
    shown.run();
    shown.key_press(Key::Enter);
    shown.run();
    shown.key_press(Key::Escape);
    shown.run();
    assert!(task(&shown).is_focused());
}

#[test]
fn what_was_set_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contoso.lab");
    let mut shown = window(App::open(&path, Preferences::default()).unwrap());
    set_it(&mut shown);
    drop(shown);
    let shown = window(App::open(&path, Preferences::default()).unwrap());
    assert!(says(&shown, "Set to Microsoft Intune"));
    assert!(!there_is(&shown, Role::Link, TASK));
}

#[test]
fn a_read_only_administrator_is_refused_in_the_dialog() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "Sign Out");
    sign_in(&mut shown, "reader@contoso.com", "Only-Looking-3");
    press(&mut shown, Role::Tab, "Admin");
    press(&mut shown, Role::TreeItem, "Mobile Device Management");
    ask(&mut shown);
    assert!(there_is(&shown, Role::Heading, "This would be refused"));
    press(&mut shown, Role::CheckBox, BOX);
    press(&mut shown, Role::Button, "Yes");
    assert!(there_is(&shown, Role::Alert, "Refused"));
    assert_eq!(authority(&shown), Authority::NotSet);
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
}

#[test]
fn each_account_that_may_not_sign_in_is_told_why() {
    let cases = [
        ("nobody@contoso.com", "x", "There is no account nobody@contoso.com."),
        ("admin@contoso.com", "x", "is a different one"),
        ("former@contoso.com", "Left-Last-Year-4", "Sign-in is blocked"),
        ("lee@contoso.com", "Not-Yet-Synced-9", "exists on the premises only"),
        ("megan@contoso.com", "Megan-On-The-Go-6", "is not an administrator"),
        ("unlicensed@contoso.com", "No-Licence-2", "has no valid Microsoft Intune license"),
    ];
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "Sign Out");
    for (account, password, why) in cases {
        sign_in(&mut shown, account, password);
        assert!(says(&shown, why), "{account}");
    }
    sign_in(&mut shown, "ADMIN@Contoso.com", "Rehearse-2015");
    assert!(there_is(&shown, Role::Tab, "Admin"), "upper and lower case are the same");
}

#[test]
fn a_typed_password_goes_nowhere() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "Sign Out");
    shown.get_by_role_and_label(Role::TextInput, "Account").type_text("admin@contoso.com");
    shown.get_by_role(Role::PasswordInput).focus();
    shown.run();
    shown.get_by_role(Role::PasswordInput).type_text("Secret-Typed-1");
    shown.run();
    assert!(!says(&shown, "Secret-Typed-1"));
    press(&mut shown, Role::Button, "Sign in");
    let app = &shown.state().app;
    let kept =
        format!("{:?} {:?} {:?}", app.lab().trail().unwrap(), app.stage(), app.preferences());
    assert!(!kept.contains("Secret-Typed-1"));
    assert!(kept.contains("WrongPassword"));
}

fn sign_in(shown: &mut Shown, account: &str, password: &str) {
    let boxes = [(Role::TextInput, account), (Role::PasswordInput, password)];
    for (role, text) in boxes {
        shown.get_by_role(role).focus();
        shown.run();
        shown.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        shown.run();
        shown.get_by_role(role).type_text(text);
        shown.run();
    }
    press(shown, Role::Button, "Sign in");
}

#[test]
fn a_lab_in_which_the_authority_is_set_refuses_to_set_it_again() {
    let lab = Lab::in_memory(&shipped("contoso-hybrid").unwrap().unwrap()).unwrap();
    let shown = window(App::with(lab, Preferences::default()));
    assert!(says(&shown, "Set to Configuration Manager"));
    assert!(!there_is(&shown, Role::Link, TASK));
    assert!(!there_is(&shown, Role::Heading, "Available Mobile Platforms"));
}
