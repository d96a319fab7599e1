//! A handout is exported in the window.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod desktop;
#[path = "../support/mod.rs"]
mod support;

use std::{collections::BTreeMap, fs, ops::ControlFlow, path::Path};

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{
        Answer, App, Effect, Export, ExportError, FilePurpose, FrameIntent, Intent, LessonIntent,
        Preferences, ScalePercent,
    },
    handout::Format,
    lab::{Lab, contoso},
};
use support::{
    Shown, contoso_window, is_enabled, press, program::Place, says, there_is, type_in, window,
};
use tempfile::TempDir;

const LESSON: &str = "set-intune-authority";

/// A window in which the dialog is open for this document.
fn asked(shown: Shown, lesson: &str) -> Shown {
    let mut shown = shown;
    let open = LessonIntent::Open(lesson.to_owned());
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Lesson(open)));
    shown.run();
    ask(&mut shown);
    shown
}

fn ask(shown: &mut Shown) {
    press(shown, Role::Button, "Lesson");
    press(shown, Role::MenuItem, "Export handout");
    shown.run();
}

/// A window in which the dialog is open for a document that is written into a file.
fn asked_for(text: &str, folder: &TempDir) -> Shown {
    let path = folder.path().join("mine.md");
    fs::write(&path, text).unwrap();
    asked(contoso_window(), path.to_str().unwrap())
}

fn set_folder(shown: &mut Shown, folder: &Path) {
    type_in(shown, "Folder for this handout", folder.to_str().unwrap());
}

/// Only this format.
fn choose(shown: &mut Shown, format: &str) {
    for ticked in ["Word document", "PDF"] {
        if ticked != format {
            press(shown, Role::CheckBox, ticked);
        }
    }
    if !["Word document", "PDF"].contains(&format) {
        press(shown, Role::CheckBox, format);
    }
}

/// Presses Export; what the outside world is then asked to make.
fn begun(shown: &mut Shown) -> Export {
    press(shown, Role::Button, "Export");
    let effects = shown.state().runner.asked.iter();
    let export = effects.rev().find_map(|effect| match effect {
        Effect::Export(export) => Some((**export).clone()),
        _ => None,
    });
    export.unwrap()
}

fn answer(shown: &mut Shown, answer: Answer) {
    shown.state_mut().runner.next.push(answer);
    shown.run();
}

/// Makes it as the outside world does, but at once.
fn make(shown: &mut Shown, export: &Export) {
    let made = export.make(&mut |_| ControlFlow::Continue(()));
    answer(shown, Answer::Exported(made));
}

/// The files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    entries.map(|path| (name(&path), fs::read(&path).unwrap())).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn typed_folder(shown: &Shown) -> String {
    let folder = shown.get_by_role_and_label(Role::TextInput, "Folder for this handout");
    folder.accesskit_node().value().unwrap_or_default()
}

#[test]
fn without_a_lesson_there_is_nothing_to_export() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Button, "Lesson");
    let item = shown.get_by_role_and_label(Role::MenuItem, "Export handout");
    assert!(!is_enabled(&item));
    item.hover();
    shown.run();
    assert!(says(&shown, "Open a lesson first"));
}

#[test]
fn a_handout_is_the_one_that_the_command_line_makes() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    press(&mut shown, Role::CheckBox, "HTML");
    press(&mut shown, Role::CheckBox, "Markdown");
    set_folder(&mut shown, &folder.path().join("mine"));
    let export = begun(&mut shown);
    make(&mut shown, &export);
    assert!(says(&shown, "6 pictures, Word document, PDF, HTML and Markdown are in this folder:"));
    let place = Place::new();
    let formats = "--format=docx,pdf,html,md";
    assert_eq!(place.run(&["lesson", "run", LESSON, formats, "--out", "theirs"]).code, 0);
    let ours = files(&folder.path().join("mine"));
    assert_eq!(ours.len(), 12);
    assert!(ours == files(&place.folder.path().join("theirs")));
}

#[test]
fn the_lesson_in_the_window_and_the_lab_stay_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    let before = shown.state().app.lab().count();
    set_folder(&mut shown, &folder.path().join("mine"));
    let export = begun(&mut shown);
    make(&mut shown, &export);
    press(&mut shown, Role::Button, "Close");
    assert_eq!(shown.state().app.lab().count(), before);
    assert!(!shown.state().app.lesson().unwrap().has_begun());
}

#[test]
fn what_was_chosen_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    choose(&mut shown, "HTML");
    press(&mut shown, Role::RadioButton, "As in the window");
    press(&mut shown, Role::RadioButton, "200 %");
    set_folder(&mut shown, &folder.path().join("handouts/mine"));
    let export = begun(&mut shown);
    assert_eq!((export.size, export.scale), ([1024, 766], ScalePercent(200)));
    let stored = shown.state().runner.asked.iter().rev().find_map(|effect| match effect {
        Effect::StorePreferences(preferences) => Some((**preferences).clone()),
        _ => None,
    });
    let file = folder.path().join("preferences.toml");
    stored.unwrap().store(&file).unwrap();
    let (preferences, wrong) = Preferences::load(&file);
    assert_eq!(wrong, None);
    assert_eq!(preferences.export.formats.iter().collect::<Vec<_>>(), [&Format::Html]);

    let lab = Lab::in_memory(&contoso().unwrap()).unwrap();
    let mut shown = asked(window(App::with(lab, preferences)), "enable-ios");
    let proposed = folder.path().join("handouts/enable-ios");
    assert_eq!(typed_folder(&shown), proposed.display().to_string());
    assert!(begun(&mut shown).formats == export.formats);
}

#[test]
fn a_folder_is_chosen_by_browsing_and_gets_one_for_the_handout() {
    let mut shown = asked(contoso_window(), LESSON);
    press(&mut shown, Role::Button, "Browse");
    let asked = shown.state().runner.asked.last().cloned();
    assert_eq!(asked, Some(Effect::PickFile(FilePurpose::Handout, "".into())));
    answer(&mut shown, Answer::Picked(FilePurpose::Handout, "there".into()));
    assert_eq!(typed_folder(&shown), Path::new("there").join(LESSON).display().to_string());
    let own = Path::new("there").join(LESSON);
    answer(&mut shown, Answer::Picked(FilePurpose::Handout, own.clone()));
    assert_eq!(typed_folder(&shown), own.display().to_string(), "its own is taken as it is");
    answer(&mut shown, Answer::NoNativeDialog(FilePurpose::Handout));
    assert!(says(&shown, "Type the path here."));
}

#[test]
fn what_is_missing_or_wrong_is_said_before_anything_is_made() {
    let mut shown = asked(contoso_window(), LESSON);
    let refused = |shown: &mut Shown, why: &str| {
        press(shown, Role::Button, "Export");
        assert!(says(shown, why), "{why}");
        let asked = &shown.state().runner.asked;
        assert!(!asked.iter().any(|effect| matches!(effect, Effect::Export(_))));
    };
    refused(&mut shown, "Name the folder for the handout.");
    type_in(&mut shown, "Folder for this handout", "somewhere");
    type_in(&mut shown, "Width", "100");
    refused(&mut shown, "The stage in a picture has 480 by 440 points at least");
    press(&mut shown, Role::RadioButton, "As in the window");
    press(&mut shown, Role::CheckBox, "Word document");
    press(&mut shown, Role::CheckBox, "PDF");
    refused(&mut shown, "Choose what the handout is to be written as.");
}

#[test]
fn a_handout_is_replaced_and_a_folder_with_other_things_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mine = folder.path().join("mine");
    let mut shown = asked(contoso_window(), LESSON);
    choose(&mut shown, "Markdown");
    set_folder(&mut shown, &mine);
    let export = begun(&mut shown);
    make(&mut shown, &export);
    let first = files(&mine);
    press(&mut shown, Role::Button, "Close");
    ask(&mut shown);
    set_folder(&mut shown, &mine);
    let again = begun(&mut shown);
    make(&mut shown, &again);
    assert!(files(&mine) == first);

    fs::write(mine.join("letter.txt"), "mine").unwrap();
    press(&mut shown, Role::Button, "Close");
    ask(&mut shown);
    set_folder(&mut shown, &mine);
    let refused = begun(&mut shown);
    make(&mut shown, &refused);
    assert!(says(&shown, "This folder holds something else than a handout. Choose another one:"));
    assert!(there_is(&shown, Role::Button, "Export"), "another folder can be chosen at once");
    assert_eq!(fs::read(mine.join("letter.txt")).unwrap(), b"mine");
}

#[test]
fn how_far_it_is_is_shown_and_nothing_is_drawn_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    set_folder(&mut shown, &folder.path().join("mine"));
    let export = begun(&mut shown);
    assert_eq!(export.pictures(), 6);
    assert!(says(&shown, "Picture 1 of 6"));
    answer(&mut shown, Answer::ExportWent(4));
    assert!(says(&shown, "Picture 5 of 6"));
    let bar = shown.get_by_role_and_label(Role::ProgressIndicator, "Progress");
    let bar = bar.accesskit_node();
    assert_eq!((bar.numeric_value(), bar.max_numeric_value()), (Some(4.0), Some(6.0)));
    answer(&mut shown, Answer::ExportWent(6));
    assert!(says(&shown, "Writing the documents"));
    shown.step();
    let delay = shown.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(delay, std::time::Duration::MAX, "the window rests");
}

#[test]
fn escape_does_nothing_while_it_is_made_and_the_focus_is_on_cancel() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    set_folder(&mut shown, &folder.path().join("mine"));
    begun(&mut shown);
    shown.key_press(Key::Escape);
    shown.run();
    assert!(says(&shown, "Picture 1 of 6"));
    assert!(shown.get_by_role_and_label(Role::Button, "Cancel").is_focused());
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(shown.state().runner.asked.last(), Some(&Effect::StopExport));
    assert!(says(&shown, "Stopping"));
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Cancel")));
    answer(&mut shown, Answer::Exported(Err(ExportError::Stopped)));
    assert!(there_is(&shown, Role::Button, "Export"), "it can be exported after all");
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, "Export a handout"));
}

#[test]
fn what_is_stopped_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    set_folder(&mut shown, &folder.path().join("deep/mine"));
    let export = begun(&mut shown);
    let mut last = 0;
    let made = export.make(&mut |pictures| {
        last = pictures;
        if pictures < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert_eq!((made, last), (Err(ExportError::Stopped), 2));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_document_that_fails_says_in_which_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = "---\ntitle: Mine\n---\n1. One\n   <!-- click tab \"Admin\" -->\n2. Two\n   \
                <!-- click tab \"None\" -->\n";
    let mut shown = asked_for(text, &folder);
    set_folder(&mut shown, &folder.path().join("out"));
    let export = begun(&mut shown);
    make(&mut shown, &export);
    assert!(says(&shown, "The lesson fails at line 7, so that there is no handout."));
    assert_eq!(names(folder.path()), ["mine.md"]);
}

#[test]
fn of_several_sections_all_are_exported_or_only_the_one_that_is_played() {
    let folder = tempfile::tempdir().unwrap();
    let text = "---\ntitle: Mine\nconsole: intune\n---\n## First\n\n1. Open **Admin**.\n   \
                <!-- click tab \"Admin\" -->\n\n## Second\n\n1. Open it again.\n   \
                <!-- click tab \"Admin\" -->\n2. And again.\n   <!-- click tab \"Admin\" -->\n";
    let mut shown = asked_for(text, &folder);
    choose(&mut shown, "Markdown");
    set_folder(&mut shown, &folder.path().join("out"));
    let export = begun(&mut shown);
    assert_eq!(export.pictures(), 3);
    answer(&mut shown, Answer::Exported(Err(ExportError::Stopped)));
    press(&mut shown, Role::RadioButton, "Only First");
    let export = begun(&mut shown);
    assert_eq!(export.pictures(), 1);
    make(&mut shown, &export);
    assert!(says(&shown, "1 picture and Markdown are in this folder:"));
    let written = export.make(&mut |_| ControlFlow::Continue(()));
    let Ok(made) = written else { panic!("{written:?}") };
    assert_eq!(made.pictures, 1);
}

#[test]
fn the_version_that_is_played_is_the_one_in_the_handout() {
    let mut shown = asked(contoso_window(), "enable-ios");
    assert!(!there_is(&shown, Role::RadioButton, "The whole document"));
    type_in(&mut shown, "Folder for this handout", "somewhere");
    let first = begun(&mut shown);
    answer(&mut shown, Answer::Exported(Err(ExportError::Stopped)));
    press(&mut shown, Role::Button, "Cancel");
    press(&mut shown, Role::RadioButton, "2012 SP1");
    ask(&mut shown);
    type_in(&mut shown, "Folder for this handout", "somewhere");
    let second = begun(&mut shown);
    assert_eq!(second.runs.len(), 1);
    assert!(second.runs != first.runs);
    assert_eq!(second.runs[0], shown.state().app.lesson().unwrap().ways()[1]);
}

#[test]
fn a_file_dialog_that_is_open_is_closed_first() {
    let mut shown = asked(contoso_window(), LESSON);
    press(&mut shown, Role::Button, "Browse");
    press(&mut shown, Role::Button, "Export");
    assert!(says(&shown, "A file dialog is open. Close it first."));
    answer(&mut shown, Answer::PickCancelled);
    type_in(&mut shown, "Folder for this handout", "somewhere");
    begun(&mut shown);
}
