//! Pictures of the stage, taken in the window.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::fs;

use egui::{Context, Key, Role, vec2};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    app::{
        Answer, CaptureOf, CaptureSettings, DesktopRunner, Effect, FilePurpose, Preferences,
        Runner as _, ScalePercent,
    },
    picture::Picture,
};
use support::{Shown, contoso_window, press, says, there_is, type_in};

/// The size of the stage in the windows of these tests.
const STAGE: (usize, usize) = (1024, 766);

/// A window in which a folder for pictures was chosen before.
fn shown() -> Shown {
    let mut shown = contoso_window();
    open(&mut shown);
    type_in(&mut shown, "Folder for pictures", "pictures");
    press(&mut shown, Role::Button, "Save picture");
    shown.state_mut().runner.asked.clear();
    shown
}

fn open(shown: &mut Shown) {
    press(shown, Role::Button, "Capture");
    // The regions are named by the window, which shows them in the next frame.
    shown.run();
}

fn f12(shown: &mut Shown) -> Picture {
    shown.key_press(Key::F12);
    shown.run();
    saved(shown)
}

/// The picture that was saved last.
fn saved(shown: &Shown) -> Picture {
    let effects = shown.state().runner.asked.iter();
    let bytes = effects.rev().find_map(|effect| match effect {
        Effect::SavePicture(folder, bytes) => {
            assert_eq!(folder.to_str(), Some("pictures"));
            Some(bytes)
        }
        _ => None,
    });
    let bytes = std::io::Cursor::new(bytes.unwrap());
    let mut reader = png::Decoder::new(bytes).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    Picture::of_pixels(info.width as usize, pixels.as_chunks().0)
}

fn size(picture: &Picture) -> (usize, usize) {
    (picture.width(), picture.height())
}

fn ask(shown: &mut Shown) {
    press(shown, Role::Link, "manage mobile devices");
}

#[test]
fn f12_takes_the_stage_as_it_is_in_the_window() {
    let mut shown = shown();
    let first = f12(&mut shown);
    assert_eq!(size(&first), STAGE);
    shown.state_mut().runner.next.push(Answer::PictureSaved("pictures/capture-001.png".into()));
    shown.run();
    assert!(says(&shown, "A picture was saved: pictures/capture-001.png"));
    assert!(f12(&mut shown) == first, "what the frame says changes nothing of it");
}

#[test]
fn the_first_picture_asks_for_a_folder() {
    let mut shown = contoso_window();
    shown.key_press(Key::F12);
    shown.run();
    assert!(there_is(&shown, Role::Dialog, "Take a picture"));
    press(&mut shown, Role::Button, "Save picture");
    assert!(says(&shown, "Name the folder into which pictures are to be saved."));
    press(&mut shown, Role::Button, "Browse");
    let asked = shown.state().runner.asked.last().cloned();
    assert_eq!(asked, Some(Effect::PickFile(FilePurpose::Pictures, "".into())));
    let answer = Answer::Picked(FilePurpose::Pictures, "pictures".into());
    shown.state_mut().runner.next.push(answer);
    shown.run();
    press(&mut shown, Role::Button, "Save picture");
    assert_eq!(size(&saved(&shown)), STAGE);
    assert!(!there_is(&shown, Role::Dialog, "Take a picture"));
}

#[test]
fn a_picture_has_the_size_and_scale_that_were_chosen() {
    let mut shown = shown();
    open(&mut shown);
    press(&mut shown, Role::RadioButton, "Chosen");
    type_in(&mut shown, "Width", "640");
    type_in(&mut shown, "Height", "9999");
    press(&mut shown, Role::RadioButton, "150 %");
    press(&mut shown, Role::Button, "Save picture");
    assert!(says(&shown, "The stage in a picture has 480 by 440 points at least"));
    type_in(&mut shown, "Height", "480");
    press(&mut shown, Role::Button, "Save picture");
    assert_eq!(size(&saved(&shown)), (960, 720));
    assert_eq!(size(&f12(&mut shown)), (960, 720), "it is remembered");
    let kept = &shown.state().app.preferences().capture;
    assert_eq!((kept.size, kept.scale), (Some([640, 480]), ScalePercent(150)));
}

#[test]
fn the_dialog_in_front_is_taken_alone_and_where_there_is_none_it_is_said() {
    let mut shown = shown();
    ask(&mut shown);
    let whole = f12(&mut shown);
    open(&mut shown);
    press(&mut shown, Role::RadioButton, "The dialog in front");
    press(&mut shown, Role::Button, "Save picture");
    let dialog = saved(&shown);
    assert_eq!(dialog.width(), 470);
    let (left, top) = ((whole.width() - 470) / 2, (whole.height() - dialog.height()).div_ceil(2));
    assert!(whole.part(left..left + 470, top..top + dialog.height()) == dialog);
    shown.state_mut().runner.asked.clear();
    press(&mut shown, Role::Button, "No");
    shown.key_press(Key::F12);
    shown.run();
    assert!(says(&shown, "No dialog is open on the stage."));
    assert!(!shown.state().runner.asked.iter().any(|e| matches!(e, Effect::SavePicture(..))));
}

#[test]
fn a_region_is_chosen_by_its_name() {
    let mut shown = shown();
    open(&mut shown);
    press(&mut shown, Role::RadioButton, "A region");
    press(&mut shown, Role::Button, "Top bar");
    press(&mut shown, Role::MenuItemRadio, "Workspaces");
    press(&mut shown, Role::Button, "Save picture");
    assert_eq!(size(&saved(&shown)), (119, STAGE.1 - 45));
    let kept = &shown.state().app.preferences().capture.of;
    assert_eq!(*kept, CaptureOf::Region("Workspaces".to_owned()));
}

#[test]
fn pointer_and_focus_ring_are_seen_only_where_chosen() {
    let mut shown = shown();
    let link = shown.get_by_role_and_label(Role::Link, "manage mobile devices").rect();
    shown.hover_at(link.center());
    shown.get_by_role_and_label(Role::Link, "manage mobile devices").focus();
    shown.run();
    let plain = f12(&mut shown);
    let with = |shown: &mut Shown, name: &str| {
        open(shown);
        press(shown, Role::CheckBox, name);
        press(shown, Role::Button, "Save picture");
        shown.hover_at(link.center());
        shown.get_by_role_and_label(Role::Link, "manage mobile devices").focus();
        shown.run();
        f12(shown)
    };
    let focused = with(&mut shown, "With the focus ring");
    assert!(focused != plain);
    let both = with(&mut shown, "With the pointer");
    assert!(both != focused && both != plain);
}

#[test]
fn a_copy_goes_to_the_clipboard() {
    let mut shown = shown();
    open(&mut shown);
    press(&mut shown, Role::Button, "Copy picture");
    let effects = &shown.state().runner.asked;
    let copied = effects.iter().find_map(|effect| match effect {
        Effect::CopyPicture(picture) => Some(size(picture)),
        _ => None,
    });
    assert_eq!(copied, Some(STAGE));
}

#[test]
fn pictures_are_numbered_on_from_the_highest() {
    let folder = tempfile::tempdir().unwrap();
    let pictures = folder.path().join("new/pictures");
    let mut runner = DesktopRunner::new(folder.path().join("preferences.toml"));
    let ctx = Context::default();
    let mut save = || {
        runner.perform(Effect::SavePicture(pictures.clone(), b"png".to_vec()), &ctx);
        match runner.answers().remove(0) {
            Answer::PictureSaved(path) => path.file_name().unwrap().to_string_lossy().into_owned(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(save(), "capture-001.png");
    assert_eq!(save(), "capture-002.png");
    fs::write(pictures.join("capture-1041.png"), "").unwrap();
    fs::write(pictures.join("capture-x.png"), "").unwrap();
    assert_eq!(save(), "capture-1042.png");
    fs::write(folder.path().join("file"), "").unwrap();
    let in_the_way = Effect::SavePicture(folder.path().join("file"), b"png".to_vec());
    runner.perform(in_the_way, &ctx);
    let answer = runner.answers().remove(0);
    assert!(
        matches!(&answer, Answer::NoPicture(why) if why.starts_with("The picture cannot be saved")),
        "{answer:?}"
    );
}

#[test]
fn settings_that_a_file_says_are_kept_within_what_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("preferences.toml");
    let capture = CaptureSettings {
        size: Some([5, 1_000_000]),
        scale: ScalePercent(4000),
        ..CaptureSettings::default()
    };
    Preferences { capture, ..Preferences::default() }.store(&path).unwrap();
    let (read, wrong) = Preferences::load(&path);
    assert_eq!(wrong, None);
    assert_eq!((read.capture.size, read.capture.scale), (None, ScalePercent(100)));
}

#[test]
fn a_picture_shows_the_stage_as_far_as_it_is_scrolled() {
    let mut shown = shown();
    ask(&mut shown);
    press(
        &mut shown,
        Role::CheckBox,
        "Use Microsoft Intune to manage my mobile devices. I understand that I cannot change this later.",
    );
    press(&mut shown, Role::Button, "Yes");
    shown.set_size(vec2(1280.0, 500.0));
    shown.run();
    let top = f12(&mut shown);
    let android = shown.get_by_role_and_label(Role::Heading, "Android").rect();
    shown.hover_at(egui::pos2(android.center().x, 300.0));
    shown.run();
    shown.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -300.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    shown.run();
    let scrolled = f12(&mut shown);
    assert_eq!(size(&scrolled), size(&top));
    assert!(scrolled != top);
}
