//! Files that are handed over on the pages of the wizard.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{DroppedFile, Key, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    app::{Answer, Effect, FilePurpose},
    console::configuration_manager::subscription::{FileSlot, FileState, Intent as Step, Page},
    domain::ProductVersion,
    upload,
};

use super::{
    Shown, WIZARD, control, filled, inside, is_on, preset, state, step,
    support::{is_enabled, press, says, there_is},
    type_into,
};

const ON_WHITE: &str = "Logo for a white background";
const ON_COLOR: &str = "Logo for the color scheme background";
const INCLUDE: &str = "Include company logo";

/// The page Company Logo, on which a logo is to be included.
fn logo_page() -> Shown {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Logo);
    press(&mut shown, Role::CheckBox, INCLUDE);
    shown
}

/// Types a path into a box, and leaves it with the Tab key.
pub(super) fn hand(shown: &mut Shown, name: &str, path: &str) {
    type_into(shown, Role::TextInput, name, path);
    shown.key_press(Key::Tab);
    shown.run();
}

/// The files that were asked for so far, in order.
pub(super) fn read(shown: &Shown) -> Vec<(FileSlot, PathBuf)> {
    let asked = shown.state().runner.asked.iter();
    let read = asked.filter_map(|effect| match effect {
        Effect::ReadFile(slot, path) => Some((*slot, path.clone())),
        _ => None,
    });
    read.collect()
}

pub(super) fn answer(shown: &mut Shown, answer: Answer) {
    shown.state_mut().runner.next.push(answer);
    shown.run();
}

/// Answers that this is in the file.
pub(super) fn file_is(shown: &mut Shown, slot: FileSlot, path: &str, sample: &str) {
    let bytes = upload::sample(sample).unwrap().into_owned();
    answer(shown, Answer::FileRead(slot, PathBuf::from(path), Ok(bytes)));
}

#[test]
fn a_path_that_is_typed_is_read_when_its_box_is_left() {
    let mut shown = logo_page();
    type_into(&mut shown, Role::TextInput, ON_WHITE, "logos/contoso.png");
    assert_eq!(read(&shown), [], "not while it is typed");
    shown.key_press(Key::Tab);
    shown.run();
    assert_eq!(read(&shown), [(FileSlot::LogoOnWhite, PathBuf::from("logos/contoso.png"))]);
    press(&mut shown, Role::Button, "Next");
    assert!(there_is(&shown, Role::Image, "The file is being read."));
    file_is(&mut shown, FileSlot::LogoOnWhite, "logos/contoso.png", "contoso-on-white.png");
    assert!(says(&shown, "220 × 60 pixels"));
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Platforms"));
}

#[test]
fn enter_in_the_box_reads_the_file_too_and_stays_on_the_page() {
    let mut shown = logo_page();
    type_into(&mut shown, Role::TextInput, ON_COLOR, " contoso.png ");
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(read(&shown), [(FileSlot::LogoOnColor, PathBuf::from("contoso.png"))]);
    assert!(is_on(&shown, "Company Logo"));
}

#[test]
fn a_path_that_was_read_is_not_read_again_when_its_box_is_left() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "contoso.png");
    file_is(&mut shown, FileSlot::LogoOnWhite, "contoso.png", "contoso-on-white.png");
    control(&shown, Role::TextInput, ON_WHITE).focus();
    shown.run();
    shown.key_press(Key::Tab);
    shown.run();
    assert_eq!(read(&shown).len(), 1);
}

#[test]
fn an_answer_for_an_old_path_is_ignored() {
    let mut shown = logo_page();
    let slot = FileSlot::LogoOnWhite;
    hand(&mut shown, ON_WHITE, "old.png");
    hand(&mut shown, ON_WHITE, "new.png");
    file_is(&mut shown, slot, "old.png", "contoso-on-white.png");
    assert_eq!(state(&shown).draft.file(slot).state, FileState::Reading);
    file_is(&mut shown, slot, "new.png", "contoso-on-color.png");
    assert_eq!(state(&shown).draft.file(slot).logo().unwrap().logo.file, "new.png");
    answer(&mut shown, Answer::FileRead(slot, "new.png".into(), Err("gone".to_owned())));
    assert!(state(&shown).draft.file(slot).logo().is_some(), "it was answered already");
}

#[test]
fn an_answer_that_comes_after_the_wizard_was_closed_does_nothing() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "contoso.png");
    press(&mut shown, Role::Button, "Cancel");
    file_is(&mut shown, FileSlot::LogoOnWhite, "contoso.png", "contoso-on-white.png");
    assert!(!there_is(&shown, Role::Dialog, WIZARD));
    super::open(&mut shown);
    assert!(state(&shown).draft.files.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_the_reason() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "gone.png");
    let gone = Err("it is not there".to_owned());
    answer(&mut shown, Answer::FileRead(FileSlot::LogoOnWhite, "gone.png".into(), gone));
    let alert = control(&shown, Role::Alert, "The file cannot be used");
    let why = "The file gone.png cannot be read (it is not there). Choose another one.";
    assert!(alert.query_by_label(why).is_some());
}

#[test]
fn samples_are_there_at_once() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "samples/contoso-on-white.png");
    assert!(says(&shown, "220 × 60 pixels"));
    assert_eq!(read(&shown), []);
}

#[test]
fn a_sample_that_is_too_wide_can_be_scaled_to_fit() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "samples/contoso-wide.png");
    assert!(says(&shown, "12 too wide"));
    press(&mut shown, Role::Button, "Scale it to fit");
    assert!(says(&shown, "400 × 97 pixels"));
    assert!(!there_is(&shown, Role::Button, "Scale it to fit"));
    press(&mut shown, Role::Button, "Next");
    assert!(is_on(&shown, "Platforms"));
}

#[test]
fn a_file_that_is_too_wide_is_read_again_to_be_scaled() {
    let mut shown = logo_page();
    let slot = FileSlot::LogoOnWhite;
    hand(&mut shown, ON_WHITE, "wide.png");
    file_is(&mut shown, slot, "wide.png", "contoso-wide.png");
    press(&mut shown, Role::Button, "Scale it to fit");
    assert_eq!(read(&shown).len(), 2);
    file_is(&mut shown, slot, "wide.png", "contoso-wide.png");
    let logo = state(&shown).draft.file(slot).logo().unwrap().logo.clone();
    assert_eq!((logo.file.as_str(), logo.width, logo.height), ("wide.png", 400, 97));
}

#[test]
fn a_file_that_is_no_picture_cannot_be_scaled() {
    let mut shown = logo_page();
    hand(&mut shown, ON_WHITE, "samples/web-server.cer");
    assert!(there_is(&shown, Role::Alert, "The file cannot be used"));
    assert!(!there_is(&shown, Role::Button, "Scale it to fit"));
}

#[test]
fn browse_asks_for_a_file_and_what_is_chosen_is_read() {
    let mut shown = logo_page();
    let slot = FileSlot::LogoOnColor;
    inside(&shown, (Role::Group, ON_COLOR), Role::Button, "Browse").unwrap().click();
    shown.run();
    let asked = Effect::PickFile(FilePurpose::Upload(slot), PathBuf::new());
    assert!(shown.state().runner.asked.contains(&asked));
    answer(&mut shown, Answer::Picked(FilePurpose::Upload(slot), "chosen.png".into()));
    assert_eq!(read(&shown), [(slot, PathBuf::from("chosen.png"))]);
    let shown_path = control(&shown, Role::TextInput, ON_COLOR).value();
    assert_eq!(shown_path.as_deref(), Some("chosen.png"));
}

#[test]
fn a_browse_that_was_cancelled_leaves_everything_and_can_be_pressed_again() {
    let mut shown = logo_page();
    let draft = state(&shown).draft.clone();
    let slot = FileSlot::LogoOnWhite;
    let asked = |shown: &mut Shown| step(shown, Step::Browse(slot)).len();
    assert_eq!(asked(&mut shown), 1);
    assert_eq!(asked(&mut shown), 0, "one dialog at a time");
    answer(&mut shown, Answer::PickCancelled);
    assert_eq!(state(&shown).draft, draft);
    assert_eq!(asked(&mut shown), 1);
}

#[derive(Debug)]
struct Dropped(&'static str);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        Path::new(self.0)
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("Nobody but the runner reads files.".to_owned())
    }
}

fn dropped(shown: &mut Shown, files: &[&'static str]) {
    for file in files {
        shown.input_mut().dropped_files.push(Arc::new(Dropped(file)));
    }
    shown.run();
}

#[test]
fn a_file_that_is_dropped_is_taken_where_one_is_missing() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Logo);
    dropped(&mut shown, &["/home/it/first.png"]);
    assert!(state(&shown).draft.include_logo, "the box is ticked");
    file_is(&mut shown, FileSlot::LogoOnWhite, "/home/it/first.png", "contoso-on-white.png");
    dropped(&mut shown, &["/home/it/second.png"]);
    let slots = [FileSlot::LogoOnWhite, FileSlot::LogoOnColor];
    let paths = ["/home/it/first.png", "/home/it/second.png"].map(PathBuf::from);
    assert_eq!(read(&shown), slots.into_iter().zip(paths).collect::<Vec<_>>());
}

#[test]
fn two_files_that_are_dropped_together_are_both_taken() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Logo);
    dropped(&mut shown, &["a.png", "b.png"]);
    let slots: Vec<FileSlot> = read(&shown).into_iter().map(|(slot, _)| slot).collect();
    assert_eq!(slots, [FileSlot::LogoOnWhite, FileSlot::LogoOnColor]);
}

#[test]
fn a_file_that_is_dropped_elsewhere_is_not_taken() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::General);
    dropped(&mut shown, &["a.png"]);
    assert_eq!(read(&shown), []);
}

#[test]
fn files_of_a_logo_cannot_be_handed_over_until_one_is_to_be_included() {
    let shown = filled(&preset(ProductVersion::R2), Page::Logo);
    for name in [ON_WHITE, ON_COLOR] {
        assert!(!is_enabled(&control(&shown, Role::TextInput, name)), "{name}");
    }
}
