//! What might be, in the window: the lab beside another one, what the choice of each authority
//! would mean, and the record of what was done.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::path::{Path, PathBuf};

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{Answer, App, Camera, Effect, FilePurpose, FrameIntent, Intent, Lens, Preferences, Wish},
    console::{Act, Intent as Wanted},
    domain::Authority,
    lab::{Lab, Replace, contoso, shipped},
    lesson::PictureOf,
};
use support::{Shown, contoso_window, is_enabled, press, says, there_is, window, window_of};
use tempfile::TempDir;

/// Contoso in a file, an hour later, under Intune.
fn decided(folder: &TempDir) -> Shown {
    let mut shown =
        window(App::open(&folder.path().join("a.lab"), Preferences::default()).unwrap());
    decide(&mut shown);
    shown
}

fn decide(shown: &mut Shown) {
    let act = Act::SetAuthority(Authority::Intune);
    let app = &mut shown.state_mut().app;
    app.handle(Intent::Frame(FrameIntent::Advance(60)));
    for wanted in [Wanted::Ask(act), Wanted::Tick(true), Wanted::Confirmed(act)] {
        app.handle(Intent::Stage(wanted));
    }
    app.handle(Intent::Frame(FrameIntent::ShowTab(mdm_console::app::PanelTab::Trail)));
    shown.run();
}

fn other_lab(folder: &TempDir, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    drop(Lab::create(&path, &contoso().unwrap()).unwrap());
    path
}

fn choose(shown: &mut Shown, entry: &str) {
    press(shown, Role::Button, "Lab");
    press(shown, Role::MenuItem, entry);
}

fn answer(shown: &mut Shown, answer: Answer) {
    shown.state_mut().runner.next.push(answer);
    shown.run();
}

fn asked(shown: &Shown) -> &[Effect] {
    &shown.state().runner.asked
}

fn key(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run();
}

fn type_path(shown: &mut Shown, path: &Path) {
    shown.get_by_role_and_label(Role::TextInput, "Path of the file").focus();
    shown.run();
    shown.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    shown.run();
    let typed = path.to_string_lossy();
    shown.get_by_role_and_label(Role::TextInput, "Path of the file").type_text(&typed);
    shown.run();
}

/// All texts in the row of the comparison with this name.
fn row(shown: &Shown, name: &str) -> Vec<String> {
    let row = shown.get_by_role_and_label(Role::ListItem, name);
    let texts = row.query_all_by_role(Role::Label);
    texts.map(|text| text.accesskit_node().value().unwrap_or_default()).collect()
}

fn rows(shown: &Shown) -> usize {
    let dialog = shown.get_by_role_and_label(Role::Dialog, "Side by side");
    dialog.query_all_by_role(Role::ListItem).count()
}

const COMPARE: &str = "Compare the lab as it stands with how it stood after entry 1";

#[test]
fn the_lab_stands_beside_how_it_stood_after_an_entry_and_differences_are_marked_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    press(&mut shown, Role::Button, COMPARE);
    assert!(there_is(&shown, Role::Dialog, "Side by side"));
    let expected =
        ["Mobile device management authority", "Microsoft Intune", "No authority", "Different"];
    assert_eq!(row(&shown, "Mobile device management authority"), expected);
    let expected = ["Users in the directory", "12 users", "12 users"];
    assert_eq!(row(&shown, "Users in the directory"), expected);
    let expected = ["Configuration Manager as the authority", "Cannot be chosen any more"];
    assert_eq!(row(&shown, "Configuration Manager as the authority")[..2], expected);
    for topic in ["Authority", "Platforms", "Users and devices", "Rehearsal"] {
        assert!(there_is(&shown, Role::List, topic), "{topic}");
    }
    assert!(says(&shown, "9 of 33 lines differ."));
    assert!(says(&shown, "After entry 1") && says(&shown, "This lab (a.lab)"));
}

#[test]
fn both_are_compared_at_the_same_simulated_time_and_neither_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    let other = other_lab(&folder, "b.lab");
    let before = std::fs::read(&other).unwrap();
    choose(&mut shown, "Compare with another lab");
    type_path(&mut shown, &other);
    key(&mut shown, Key::Enter);
    assert!(says(&shown, "Both at the simulated time 2015-11-16 10:00."));
    assert!(says(&shown, "“b.lab” stands at 2015-11-16 09:00. It is shown as it would stand then"));
    let time = ["Simulated time", "2015-11-16 10:00", "2015-11-16 10:00"];
    assert_eq!(row(&shown, "Simulated time"), time);
    assert_eq!(std::fs::read(&other).unwrap(), before);
    assert_eq!(shown.state().app.lab().count(), 2);
    assert!(shown.state().app.lab().is_at(&folder.path().join("a.lab")));
}

#[test]
fn only_differences_leaves_out_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    press(&mut shown, Role::Button, COMPARE);
    assert_eq!(rows(&shown), 33);
    press(&mut shown, Role::CheckBox, "Only differences");
    assert_eq!(rows(&shown), 9);
    assert!(!there_is(&shown, Role::List, "Rehearsal"), "a topic without rows is not there");
    press(&mut shown, Role::CheckBox, "Only differences");
    assert_eq!(rows(&shown), 33);
}

#[test]
fn where_nothing_differs_it_is_said() {
    let mut shown = contoso_window();
    choose(&mut shown, "Compare with another lab");
    press(&mut shown, Role::Button, "How this lab began");
    press(&mut shown, Role::CheckBox, "Only differences");
    assert_eq!(rows(&shown), 0);
    assert_eq!(shown.query_all_by_label("Nothing differs.").count(), 2, "above, and as the list");
}

#[test]
fn another_lab_is_chosen_by_a_dialog_or_among_the_recent_ones() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    let other = other_lab(&folder, "b.lab");
    choose(&mut shown, "Compare with another lab");
    press(&mut shown, Role::Button, "Browse");
    let suggested = folder.path().to_owned();
    assert_eq!(asked(&shown).last(), Some(&Effect::PickFile(FilePurpose::Compare, suggested)));
    answer(&mut shown, Answer::Picked(FilePurpose::Compare, other.clone()));
    assert!(there_is(&shown, Role::Dialog, "Side by side"));
    press(&mut shown, Role::Button, "Close");
    answer(&mut shown, Answer::Picked(FilePurpose::Open, other));
    choose(&mut shown, "Compare with another lab");
    press(&mut shown, Role::Button, "a.lab");
    let expected = ["Mobile device management authority", "No authority", "Microsoft Intune"];
    assert_eq!(row(&shown, "Mobile device management authority")[..3], expected);
}

#[test]
fn a_file_that_is_no_lab_is_said_where_its_path_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    for (name, why) in
        [("none.lab", "There is no such file."), ("x.lab", "This file is not a lab.")]
    {
        std::fs::write(folder.path().join("x.lab"), "x".repeat(500)).unwrap();
        choose(&mut shown, "Compare with another lab");
        type_path(&mut shown, &folder.path().join(name));
        press(&mut shown, Role::Button, "Compare");
        assert!(there_is(&shown, Role::Dialog, "Compare with another lab"));
        assert!(says(&shown, why), "{name}");
        press(&mut shown, Role::Button, "Cancel");
    }
}

#[test]
fn esc_and_close_give_the_focus_back_to_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    for close in [Key::Escape, Key::Enter] {
        shown.get_by_role_and_label(Role::Button, COMPARE).focus();
        shown.run();
        key(&mut shown, Key::Enter);
        assert!(shown.get_by_role_and_label(Role::Button, "Close").is_focused());
        key(&mut shown, close);
        assert!(!there_is(&shown, Role::Dialog, "Side by side"));
        assert!(shown.get_by_role_and_label(Role::Button, COMPARE).is_focused(), "{close:?}");
    }
}

#[test]
fn from_a_menu_the_focus_comes_back_to_its_button() {
    let mut shown = contoso_window();
    shown.get_by_role_and_label(Role::Button, "Lab").focus();
    shown.run();
    key(&mut shown, Key::Enter);
    shown.get_by_role_and_label(Role::MenuItem, "Which authority?").focus();
    shown.run();
    key(&mut shown, Key::Enter);
    assert!(there_is(&shown, Role::Dialog, "Which authority?"));
    key(&mut shown, Key::Escape);
    assert!(shown.get_by_role_and_label(Role::Button, "Lab").is_focused());
}

#[test]
fn page_down_shows_what_lies_below() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    press(&mut shown, Role::Button, COMPARE);
    let top =
        |shown: &Shown| shown.get_by_role_and_label(Role::ListItem, "Simulated time").rect().top();
    let before = top(&shown);
    key(&mut shown, Key::PageDown);
    assert!(top(&shown) < before - 200.0);
    key(&mut shown, Key::PageUp);
    assert_eq!(top(&shown), before);
}

#[test]
fn what_is_compared_follows_the_lab() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    press(&mut shown, Role::Button, COMPARE);
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(60)));
    shown.run();
    assert!(says(&shown, "Both at the simulated time 2015-11-16 11:00."));
}

#[test]
fn a_comparison_is_in_no_picture_of_the_stage() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    let picture = |shown: &Shown| {
        let lens = Lens { size: vec2(640.0, 480.0), scale: 1.0 };
        let wish = Wish { of: &PictureOf::Stage, lens, pointer: None, focus: false };
        Camera::default().take(&shown.state().app, &shown.ctx, &wish).unwrap()
    };
    let before = picture(&shown);
    press(&mut shown, Role::Button, COMPARE);
    assert_eq!(picture(&shown), before);
    press(&mut shown, Role::Button, "Close");
    choose(&mut shown, "Which authority?");
    assert_eq!(picture(&shown), before);
}

#[test]
fn a_hundred_thousand_devices_are_compared_once_and_not_in_every_frame() {
    let preset = shipped("contoso-hybrid").unwrap().unwrap().with_devices(100_000, 7).unwrap();
    let mut shown = window(App::with(Lab::in_memory(&preset).unwrap(), Preferences::default()));
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(60)));
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::CompareWithEntry(0)));
    shown.run();
    let [_, here, there] = &row(&shown, "Enrolled devices")[..] else { panic!() };
    assert_eq!(here, there, "time alone is no difference");
    shown.run();
    let wait = shown.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(wait, std::time::Duration::MAX, "nothing is drawn while nothing happens");
}

#[test]
fn each_authority_has_its_needs_platforms_plan_and_lesson() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Button, "Which authority?");
    let has = |name: &str, text: &str| {
        let list = shown.get_by_role_and_label(Role::List, name);
        assert!(list.query_by_label_contains(text).is_some(), "{name}: {text}");
    };
    has("Configuration Manager: Needs", "A user collection has members: met");
    has("Microsoft Intune: Needs", "Who is signed in has full access: met");
    has("Office 365: Manages", "Windows: not managed");
    has("Microsoft Intune: Other authorities", "Configuration Manager: excluded for good");
    has("Microsoft Intune: Other authorities", "Office 365: can be added beside it");
    has("Configuration Manager: If it were chosen now", "None, then: Mobile Users");
    has("Microsoft Intune: Cannot be undone", "The authority stays.");
    has(
        "Microsoft Intune: Cannot be undone",
        "Cannot take its place any more: Configuration Manager",
    );
    has("Microsoft Intune: Cannot be undone", "Cannot be chosen alone any more: Office 365");
    has("Microsoft Intune: Lesson", "Make Microsoft Intune the mobile device management authority");
    has(
        "Configuration Manager: Lesson",
        "mdm-console lesson run create-subscription --out handout",
    );
}

#[test]
fn the_command_line_of_a_lesson_goes_to_the_clipboard() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Button, "Which authority?");
    // It lies below what is seen, and is reached by keyboard.
    let name = "Copy the command line for Microsoft Intune";
    shown.get_by_role_and_label(Role::Button, name).focus();
    shown.run();
    let dialog = shown.get_by_role_and_label(Role::Dialog, "Which authority?").rect();
    assert!(dialog.contains_rect(shown.get_by_role_and_label(Role::Button, name).rect()));
    key(&mut shown, Key::Enter);
    let command = "mdm-console lesson run set-intune-authority --out handout".to_owned();
    assert_eq!(asked(&shown).last(), Some(&Effect::CopyText(command.into())));
    assert!(there_is(&shown, Role::Status, "The command line is on the clipboard."));
}

#[test]
fn a_choice_that_is_refused_says_why_and_the_way_out() {
    let mut shown = contoso_window();
    decide(&mut shown);
    choose(&mut shown, "Which authority?");
    assert!(says(&shown, "It is in force, so that it needs nothing more."));
    assert!(says(&shown, "No authority that excludes it is in force: not met"));
    let part = "Configuration Manager: If it were chosen now";
    let list = shown.get_by_role_and_label(Role::List, part);
    assert!(list.query_by_label_contains("Refused: ").is_some());
    assert!(list.query_by_label_contains("you can start the lab over").is_some());
}

#[test]
fn while_an_act_is_asked_for_its_plan_is_all_that_the_panel_shows() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "manage mobile devices");
    assert!(!there_is(&shown, Role::Button, "Which authority?"));
}

#[test]
fn both_pages_fit_into_every_window() {
    for size in [[800.0, 560.0], [1024.0, 768.0], [1920.0, 1080.0]] {
        let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
        let mut shown = window_of(App::with(lab, Preferences::default()), size);
        for (intent, name) in [
            (FrameIntent::CompareWithEntry(0), "Side by side"),
            (FrameIntent::OpenAuthorities, "Which authority?"),
        ] {
            shown.state_mut().app.handle(Intent::Frame(intent));
            shown.run();
            let window = shown.ctx.content_rect();
            for (role, name) in [(Role::Dialog, name), (Role::Button, "Close")] {
                let rect = shown.get_by_role_and_label(role, name).rect();
                assert!(window.contains_rect(rect), "{name} at {size:?}: {rect:?}");
            }
        }
    }
}

#[test]
fn the_record_is_saved_in_the_format_of_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    choose(&mut shown, "Save the record");
    let suggested = folder.path().join("a record.md");
    assert_eq!(asked(&shown).last(), Some(&Effect::PickFile(FilePurpose::Record, suggested)));
    let record = shown.state().app.lab().record().unwrap();
    for (picked, written, replace, bytes) in [
        ("r.md", "r.md", Replace::Asked, record.markdown()),
        ("r.JSON", "r.JSON", Replace::Asked, record.json()),
        ("r", "r.md", Replace::Never, record.markdown()),
    ] {
        answer(&mut shown, Answer::Picked(FilePurpose::Record, folder.path().join(picked)));
        let path = folder.path().join(written);
        let effect = Effect::WriteFile(path, bytes.into_bytes(), replace);
        assert_eq!(asked(&shown).last(), Some(&effect), "{picked}");
    }
    answer(&mut shown, Answer::FileWritten(Ok(())));
    assert!(says(&shown, "The record was saved: "));
}

#[test]
fn a_record_that_cannot_be_saved_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = decided(&folder);
    answer(&mut shown, Answer::NoNativeDialog(FilePurpose::Record));
    assert!(there_is(&shown, Role::Dialog, "Save the record of the rehearsal"));
    assert!(is_enabled(&shown.get_by_role_and_label(Role::Button, "Save")));
    key(&mut shown, Key::Enter);
    let Some(Effect::WriteFile(path, _, Replace::Never)) = asked(&shown).last() else { panic!() };
    assert_eq!(*path, folder.path().join("a record.md"));
    answer(&mut shown, Answer::FileWritten(Err("the disk is full".to_owned())));
    assert!(there_is(&shown, Role::Alert, "Message"));
    assert!(says(&shown, "The record was not saved (the disk is full)."));
}

#[test]
fn a_lab_that_can_only_be_looked_at_has_a_record_and_comparisons_too() {
    let folder = tempfile::tempdir().unwrap();
    let first = decided(&folder);
    let mut second =
        window(App::open(&folder.path().join("a.lab"), Preferences::default()).unwrap());
    second.state_mut().app.handle(Intent::Frame(FrameIntent::CompareWithEntry(1)));
    second.run();
    assert!(says(&second, "9 of 33 lines differ."));
    let record = second.state().app.lab().record().unwrap();
    assert_eq!(record, first.state().app.lab().record().unwrap());
}
