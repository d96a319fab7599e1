//! A lesson is opened, chosen in a version, and closed.

use std::{fs, path::PathBuf};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{Answer, Effect, FilePurpose, FrameIntent, Intent, LessonIntent, Preferences},
    console::{Act, Intent as Wanted},
    domain::{Authority, ProductVersion},
    lesson::{Speed, shipped},
};

use super::{
    Shown, answer, contoso_window, lab_window, lesson, open_list, opened, press_and_watch, steps,
    support::{authority, is_enabled, press, says, there_is},
    want, watch, with_steps,
};

const IOS: &str = "Enable iOS in the subscription wizard";

#[test]
fn every_shipped_lesson_is_listed_and_found_by_its_title() {
    let mut shown = contoso_window();
    open_list(&mut shown);
    let listed = |shown: &Shown| {
        shown.get_by_role_and_label(Role::List, "Lessons").query_all_by_role(Role::Button).count()
    };
    assert_eq!(listed(&shown), shipped().len());
    shown.get_by_role_and_label(Role::TextInput, "Find").type_text("iOS in the");
    shown.run();
    assert_eq!(listed(&shown), 1);
    shown.key_press(Key::Enter);
    shown.run();
    assert!(there_is(&shown, Role::Heading, IOS), "Enter opens the first one");
}

#[test]
fn a_lesson_is_opened_by_a_press_on_its_title() {
    let mut shown = contoso_window();
    open_list(&mut shown);
    shown.get_by_role_and_label(Role::TextInput, "Find").type_text("ios");
    shown.run();
    press(&mut shown, Role::Button, IOS);
    assert!(!there_is(&shown, Role::Dialog, "Open a lesson"));
    assert_eq!(shown.state().app.title(), format!("Lesson: {IOS} - MDM Console"));
    assert!(says(&shown, "Your lab stays as it is."));
    let tab = shown.get_by_role_and_label(Role::Tab, "Lesson");
    assert_eq!(tab.accesskit_node().is_selected(), Some(true));
}

#[test]
fn a_title_that_is_nowhere_opens_nothing() {
    let mut shown = contoso_window();
    open_list(&mut shown);
    shown.get_by_role_and_label(Role::TextInput, "Find").type_text("nowhere");
    shown.run();
    assert!(says(&shown, "No lesson has this in its title."));
    shown.key_press(Key::Enter);
    shown.run();
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, "Open a lesson"));
    assert!(shown.state().app.lesson().is_none());
}

#[test]
fn a_lesson_is_played_in_the_version_that_is_chosen() {
    let mut shown = opened("enable-ios");
    let product = |shown: &Shown| {
        let organisation = shown.state().app.lab().organisation();
        organisation.hierarchy.as_ref().map(|hierarchy| hierarchy.product)
    };
    assert_eq!(product(&shown), Some(ProductVersion::R2), "the first that it lists");
    press_and_watch(&mut shown, "To the end");
    press(&mut shown, Role::RadioButton, "2012 SP1");
    assert_eq!(product(&shown), Some(ProductVersion::Sp1));
    assert!(steps(&shown).starts_with(">."), "it begins again");
}

#[test]
fn the_person_s_lab_comes_back_as_it_stood() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.lab");
    let mut shown = lab_window(&folder);
    let act = Act::SetAuthority(Authority::Intune);
    for wanted in [Wanted::Ask(act), Wanted::Tick(true)] {
        shown.state_mut().app.handle(Intent::Stage(wanted));
    }
    shown.run();
    let stands = |shown: &Shown| {
        let app = &shown.state().app;
        (format!("{:?}", app.stage()), app.title(), app.lab().count(), fs::read(&file).unwrap())
    };
    let before = stands(&shown);
    want(&mut shown, LessonIntent::Open("set-intune-authority".to_owned()));
    press_and_watch(&mut shown, "To the end");
    assert_eq!(authority(&shown), Authority::Intune);
    press(&mut shown, Role::Button, "Close lesson");
    assert_eq!(stands(&shown), before);
    assert!(there_is(&shown, Role::Dialog, "Set MDM Authority"));
    assert!(!there_is(&shown, Role::Tab, "Lesson"));
}

#[test]
fn a_lesson_after_a_lesson_leaves_the_person_s_lab_aside() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    want(&mut shown, LessonIntent::Open("set-intune-authority".to_owned()));
    want(&mut shown, LessonIntent::Open("enable-ios".to_owned()));
    want(&mut shown, LessonIntent::Close);
    assert_eq!(shown.state().app.lab().path(), folder.path().join("a.lab"));
}

#[test]
fn lab_files_are_left_alone_while_a_lesson_is_open() {
    let mut shown = opened("set-intune-authority");
    press(&mut shown, Role::Button, "Lab");
    for name in ["New", "Open", "Open a typed path", "Save a copy", "Start over", "Save the record"]
    {
        assert!(!is_enabled(&shown.get_by_role_and_label(Role::MenuItem, name)), "{name}");
    }
    shown.key_press(Key::Escape);
    shown.run();
    shown.key_press_modifiers(Modifiers::COMMAND, Key::N);
    shown.run();
    assert!(says(&shown, "While a lesson is played no lab files are opened, made or moved."));
    let asked = &shown.state().runner.asked;
    assert!(!asked.iter().any(|effect| matches!(effect, Effect::PickFile(..))));
}

#[test]
fn a_file_that_is_no_lesson_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no.md");
    fs::write(&path, "---\ntitle: A\nlab: contoso\nshape: round\n---\n1. B\n").unwrap();
    let mut shown = contoso_window();
    answer(&mut shown, Answer::Picked(FilePurpose::Lesson, path.clone()));
    assert!(there_is(&shown, Role::Alert, "Message"));
    assert!(says(&shown, "line 4, column 1: found “shape: round”"));
    assert!(shown.state().app.lesson().is_none());
    for (path, why) in [
        (folder.path().join("nothing.md"), "there is no such file"),
        (folder.path().to_owned(), "folder"),
        (PathBuf::from("/dev/null"), "file"),
    ] {
        answer(&mut shown, Answer::Picked(FilePurpose::Lesson, path));
        assert!(shown.state().app.lesson().is_none(), "{why}");
    }
}

#[test]
fn where_no_native_dialog_opens_the_path_of_a_lesson_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.md");
    fs::write(&path, "---\ntitle: Mine\n---\n1. Look.\n").unwrap();
    let mut shown = contoso_window();
    press(&mut shown, Role::Button, "Lesson");
    press(&mut shown, Role::MenuItem, "Open a file");
    let asked = shown.state().runner.asked.last().cloned();
    assert!(matches!(asked, Some(Effect::PickFile(FilePurpose::Lesson, _))));
    answer(&mut shown, Answer::NoNativeDialog(FilePurpose::Lesson));
    assert!(there_is(&shown, Role::Dialog, "Open a lesson from a file"));
    let mut open = |typed: String| {
        shown.state_mut().app.handle(Intent::Frame(FrameIntent::TypePath(typed)));
        shown.run();
        press(&mut shown, Role::Button, "Open");
        says(&shown, "nowhere.md cannot be opened as a lesson")
    };
    assert!(open("nowhere.md".to_owned()), "the form says why");
    assert!(!open(path.display().to_string()));
    assert_eq!(lesson(&shown).title(), "Mine");
}

#[test]
fn a_lesson_is_not_opened_while_a_file_dialog_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Browse(FilePurpose::Open)));
    want(&mut shown, LessonIntent::Open("enable-ios".to_owned()));
    assert!(shown.state().app.lesson().is_none());
    shown.run();
    assert!(says(&shown, "A file dialog is open. Close it first."));
}

#[test]
fn the_speed_is_kept() {
    let mut shown = opened("set-intune-authority");
    press(&mut shown, Role::RadioButton, "Slow");
    assert_eq!(shown.state().app.preferences().lesson_speed, Speed::Slow);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("preferences.toml");
    shown.state().app.preferences().store(&path).unwrap();
    assert_eq!(Preferences::load(&path).0.lesson_speed, Speed::Slow);
}

#[test]
fn a_lesson_without_anything_to_do_can_be_watched_too() {
    let mut shown = with_steps(&["# nothing"]);
    press_and_watch(&mut shown, "Next step");
    assert_eq!(steps(&shown), "x");
    watch(&mut shown);
}
