//! The frame: labs, time, accounts, trail, preferences.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{fs, path::Path};

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    app::{
        Answer, App, Effect, FilePurpose, FrameIntent, Intent, Preferences, PreferencesError,
        ThemeChoice,
    },
    console::{Act, Intent as Wanted, Stage, intune::Place},
    domain::{DeviceId, Time},
    lab::{Lab, contoso},
};
use support::{Shown, contoso_window, is_enabled, press, says, there_is, window};
use tempfile::TempDir;

fn lab_window(folder: &TempDir) -> Shown {
    window(App::open(&folder.path().join("a.lab"), Preferences::default()).unwrap())
}

fn choose(shown: &mut Shown, menu: &str, entry: &str) {
    press(shown, Role::Button, menu);
    press(shown, Role::MenuItem, entry);
}

fn answer(shown: &mut Shown, answer: Answer) {
    shown.state_mut().runner.next.push(answer);
    shown.run();
}

fn asked(shown: &Shown) -> &[Effect] {
    &shown.state().runner.asked
}

fn now(shown: &Shown) -> String {
    shown.state().app.lab().organisation().clock.to_string()
}

fn file_name(shown: &Shown) -> String {
    shown.state().app.lab().path().file_name().unwrap().to_string_lossy().into_owned()
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

#[test]
fn time_goes_forward_by_the_steps_of_the_menu() {
    let mut shown = contoso_window();
    for (step, then) in [
        ("5 minutes", "2015-11-16 09:05"),
        ("1 hour", "2015-11-16 10:05"),
        ("8 hours", "2015-11-16 18:05"),
        ("24 hours", "2015-11-17 18:05"),
        ("To the next event", "2015-12-16 09:00"),
    ] {
        choose(&mut shown, "Advance", step);
        assert_eq!(now(&shown), then);
        assert!(says(&shown, &format!("Simulated time: {then}")));
    }
    press(&mut shown, Role::Button, "Advance");
    let next = shown.get_by_role_and_label(Role::MenuItem, "To the next event");
    assert!(!is_enabled(&next), "nothing is due any more");
}

#[test]
fn new_and_open_use_the_file_that_the_native_dialog_gives() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    choose(&mut shown, "Lab", "New");
    let suggested = folder.path().join("rehearsal.lab");
    assert_eq!(asked(&shown).last(), Some(&Effect::PickFile(FilePurpose::New, suggested)));
    answer(&mut shown, Answer::Picked(FilePurpose::New, folder.path().join("b")));
    assert_eq!(file_name(&shown), "b.lab", "the ending is added");
    answer(&mut shown, Answer::Picked(FilePurpose::Open, folder.path().join("a.lab")));
    assert_eq!(file_name(&shown), "a.lab");
    choose(&mut shown, "Lab", "Open");
    answer(&mut shown, Answer::PickCancelled);
    assert_eq!(file_name(&shown), "a.lab");
}

#[test]
fn where_no_native_dialog_opens_a_path_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    answer(&mut shown, Answer::NoNativeDialog(FilePurpose::New));
    assert!(there_is(&shown, Role::Dialog, "New lab"));
    assert!(says(&shown, "No file dialog can open on this desktop."));
    type_path(&mut shown, &folder.path().join("a"));
    press(&mut shown, Role::Button, "Create");
    assert!(says(&shown, "There is a file of this name already."), "the form says why");
    type_path(&mut shown, &folder.path().join("typed"));
    shown.key_press(Key::Enter);
    shown.run();
    assert_eq!(file_name(&shown), "typed.lab");
    assert!(!there_is(&shown, Role::Dialog, "New lab"));
}

#[test]
fn a_file_that_is_no_lab_leaves_the_open_one_open_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    let other = folder.path().join("other.lab");
    fs::write(&other, "x".repeat(500)).unwrap();
    answer(&mut shown, Answer::Picked(FilePurpose::Open, other));
    assert!(there_is(&shown, Role::Alert, "Message"));
    assert!(says(&shown, "This file is not a lab."));
    assert_eq!(file_name(&shown), "a.lab");
    press(&mut shown, Role::Button, "Dismiss");
    assert!(!there_is(&shown, Role::Alert, "Message"));
}

#[test]
fn a_copy_is_saved_beside() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    choose(&mut shown, "Lab", "Save a copy");
    answer(&mut shown, Answer::Picked(FilePurpose::Copy, folder.path().join("copy.lab")));
    assert!(says(&shown, "A copy of the lab was saved"));
    assert_eq!(file_name(&shown), "a.lab");
    assert!(Lab::open(&folder.path().join("copy.lab")).is_ok());
}

#[test]
fn starting_over_is_asked_and_keeps_the_old_lab() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    choose(&mut shown, "Advance", "1 hour");
    choose(&mut shown, "Lab", "Start over");
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, "Start over?"));
    choose(&mut shown, "Lab", "Start over");
    press(&mut shown, Role::Button, "Cancel");
    assert_eq!(now(&shown), "2015-11-16 10:00");
    choose(&mut shown, "Lab", "Start over");
    press(&mut shown, Role::Button, "Start over");
    assert_eq!(asked(&shown).last(), Some(&Effect::TellTime));
    answer(&mut shown, Answer::RealTime("2026-11-23 01:02".parse().unwrap()));
    assert_eq!(now(&shown), "2015-11-16 09:00");
    let kept = Lab::open(&folder.path().join("a 2026-11-23 01.02.lab")).unwrap();
    assert_eq!(kept.count(), 1);
}

#[test]
fn nothing_can_be_pressed_beside_a_dialog_of_the_frame() {
    let mut shown = contoso_window();
    choose(&mut shown, "Lab", "Start over");
    let link = shown.query_all_by_role_and_label(Role::Link, "Sign Out").next().unwrap();
    link.click_accesskit();
    shown.run();
    assert!(shown.state().app.lab().organisation().signed_in.is_some());
    assert!(there_is(&shown, Role::Dialog, "Start over?"));
}

#[test]
fn a_typed_copy_replaces_nothing_and_suggests_a_free_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    fs::write(folder.path().join("a copy.lab"), "mine").unwrap();
    answer(&mut shown, Answer::NoNativeDialog(FilePurpose::Copy));
    let path = shown.get_by_role_and_label(Role::TextInput, "Path of the file");
    assert!(path.value().unwrap().ends_with("a copy 2.lab"));
    type_path(&mut shown, &folder.path().join("a copy"));
    press(&mut shown, Role::Button, "Save");
    assert!(says(&shown, "There is a file of this name already."));
    assert_eq!(fs::read(folder.path().join("a copy.lab")).unwrap(), b"mine");
}

#[test]
fn a_copy_is_of_the_lab_for_which_its_dialog_was_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    choose(&mut shown, "Lab", "Save a copy");
    choose(&mut shown, "Lab", "Save a copy");
    let dialogs = asked(&shown).iter().filter(|e| matches!(e, Effect::PickFile(..))).count();
    assert_eq!(dialogs, 1, "one dialog at a time");
    drop(Lab::create(&folder.path().join("b.lab"), &contoso().unwrap()).unwrap());
    let b = folder.path().join("b.lab");
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::OpenRecent(b)));
    answer(&mut shown, Answer::Picked(FilePurpose::Copy, folder.path().join("copy.lab")));
    assert!(!folder.path().join("copy.lab").exists());
}

#[test]
fn the_same_lab_by_another_name_stays_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    answer(&mut shown, Answer::Picked(FilePurpose::Open, folder.path().join("./a.lab")));
    assert!(!there_is(&shown, Role::Status, "Read only"));
}

#[test]
fn a_dialog_of_the_frame_has_the_keyboard_also_over_the_sign_in_page() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "Sign Out");
    choose(&mut shown, "Lab", "Start over");
    assert!(shown.get_by_role_and_label(Role::Button, "Cancel").is_focused());
    shown.key_press(Key::Enter);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, "Start over?"));
}

#[test]
fn a_dialog_of_the_frame_covers_an_open_confirmation() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "manage mobile devices");
    shown.get_by_role(Role::CheckBox).click();
    shown.run();
    choose(&mut shown, "Lab", "About MDM Console");
    shown.query_all_by_role_and_label(Role::Button, "Yes").next().unwrap().click_accesskit();
    shown.run();
    assert_eq!(support::authority(&shown), mdm_console::domain::Authority::NotSet);
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Dialog, "About MDM Console"));
    assert!(there_is(&shown, Role::Dialog, "Set MDM Authority"), "Esc closes the upper one only");
}

#[test]
fn esc_closes_a_menu_and_leaves_the_confirmation_behind_it() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "manage mobile devices");
    press(&mut shown, Role::Button, "Lab");
    assert!(there_is(&shown, Role::Menu, "Lab"));
    shown.key_press(Key::Escape);
    shown.run();
    assert!(!there_is(&shown, Role::Menu, "Lab"));
    assert!(there_is(&shown, Role::Dialog, "Set MDM Authority"));
}

#[test]
fn a_path_that_is_no_text_keeps_no_other_preference_from_being_stored() {
    let folder = tempfile::tempdir().unwrap();
    let mut preferences = Preferences::default();
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let odd = std::ffi::OsStr::from_bytes(b"/labs/caf\xe9.lab");
        preferences.remember(Path::new(odd), &Stage::at(Place::DASHBOARD));
    }
    preferences.zoom = 120;
    let file = folder.path().join("preferences.toml");
    preferences.store(&file).unwrap();
    assert_eq!(Preferences::load(&file), (preferences, None));
}

#[test]
fn recent_labs_are_in_the_menu_and_open_where_they_stood() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    press(&mut shown, Role::TreeItem, "Storage Use");
    answer(&mut shown, Answer::Picked(FilePurpose::New, folder.path().join("b.lab")));
    assert_eq!(shown.state().app.stage().place, Place::MOBILE_DEVICE_MANAGEMENT);
    choose(&mut shown, "Lab", "a.lab");
    assert_eq!(file_name(&shown), "a.lab");
    assert_eq!(shown.state().app.stage().place, Place::STORAGE_USE);
}

#[test]
fn a_recent_lab_that_is_gone_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    answer(&mut shown, Answer::Picked(FilePurpose::New, folder.path().join("b.lab")));
    fs::remove_file(folder.path().join("a.lab")).unwrap();
    choose(&mut shown, "Lab", "a.lab");
    assert!(says(&shown, "There is no such file."));
    assert_eq!(file_name(&shown), "b.lab");
}

#[test]
fn the_accounts_say_what_they_show_and_give_their_password_to_the_clipboard() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Tab, "Accounts");
    let notes = shown.state().app.lab().preset().notes().to_vec();
    for note in &notes {
        assert!(there_is(&shown, Role::Group, &note.upn.to_string()), "{}", note.upn);
        assert!(says(&shown, &note.shows), "{}", note.upn);
    }
    press(&mut shown, Role::Button, "Copy the password of admin@contoso.com");
    assert_eq!(asked(&shown).last(), Some(&Effect::CopyText(notes[0].password.clone())));
}

#[test]
fn the_trail_shows_the_newest_first_with_refusals() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Tab, "Trail");
    assert!(says(&shown, "Nothing was done in this lab yet."));
    press(&mut shown, Role::Link, "Sign Out");
    press(&mut shown, Role::Button, "Sign in");
    assert!(there_is(&shown, Role::ListItem, "Entry 2"));
    assert!(says(&shown, "Refused: There is no account"));
    let top = |name: &str| shown.get_by_role_and_label(Role::ListItem, name).rect().top();
    assert!(top("Entry 2") < top("Entry 1"));
}

#[test]
fn a_second_window_is_read_only_and_says_so_until_the_first_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let first = lab_window(&folder);
    let mut second = lab_window(&folder);
    assert!(there_is(&second, Role::Status, "Read only"));
    choose(&mut second, "Advance", "1 hour");
    assert_eq!(now(&second), "2015-11-16 09:00");
    assert!(there_is(&second, Role::Alert, "Message"));
    drop(first);
    press(&mut second, Role::Button, "Reload");
    assert!(!there_is(&second, Role::Status, "Read only"));
    choose(&mut second, "Advance", "1 hour");
    assert_eq!(now(&second), "2015-11-16 10:00");
}

#[test]
fn what_is_open_in_a_second_window_is_gone_where_the_first_has_started_over() {
    for started_over in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut first = lab_window(&folder);
        choose(&mut first, "Advance", "1 hour");
        let mut second = lab_window(&folder);
        let retire = Wanted::Ask(Act::Retire(DeviceId(1)));
        second.state_mut().app.handle(Intent::Stage(retire));
        if started_over {
            answer(&mut first, Answer::RealTime(Time::from_unix_seconds(0)));
        }
        choose(&mut first, "Advance", "24 hours");
        drop(first);
        press(&mut second, Role::Button, "Reload");
        let is_open = second.state().app.stage().confirmation.is_some();
        assert_eq!(is_open, !started_over);
    }
}

#[test]
fn theme_zoom_and_panel_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    press(&mut shown, Role::Button, "View");
    press(&mut shown, Role::MenuItemRadio, "Dark theme");
    shown.key_press_modifiers(egui::Modifiers::COMMAND, Key::Minus);
    shown.run();
    press(&mut shown, Role::Button, "Hide panel");
    let Some(Effect::StorePreferences(kept)) = asked(&shown).last() else { panic!() };
    assert_eq!((kept.theme, kept.zoom, kept.panel), (ThemeChoice::Dark, 90, false));
}

#[test]
fn the_panel_comes_back_for_the_plan_of_an_open_confirmation() {
    let mut shown = contoso_window();
    press(&mut shown, Role::Button, "Hide panel");
    assert!(!there_is(&shown, Role::Complementary, "Rehearsal"));
    press(&mut shown, Role::Link, "manage mobile devices");
    assert!(there_is(&shown, Role::Heading, "If you press Yes"));
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Complementary, "Rehearsal"));
}

#[test]
fn preferences_are_read_as_they_were_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("preferences.toml");
    let mut written = Preferences { zoom: 150, theme: ThemeChoice::Dark, ..Preferences::default() };
    written.remember(Path::new("/labs/a.lab"), &Stage::at(Place::STORAGE_USE));
    written.store(&file).unwrap();
    assert_eq!(Preferences::load(&file), (written, None));
}

#[test]
fn damaged_preferences_are_kept_aside() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("preferences.toml");
    for damaged in [&b"zoom = \"large"[..], b"zoom = \xff\xfe", b"version = 99"] {
        fs::write(&file, damaged).unwrap();
        let (preferences, wrong) = Preferences::load(&file);
        assert_eq!(preferences, Preferences::default());
        let Some(PreferencesError::KeptAside(aside)) = wrong else { panic!("{wrong:?}") };
        assert_eq!(fs::read(aside).unwrap(), damaged);
    }
}

#[test]
fn preferences_out_of_range_are_brought_into_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("preferences.toml");
    fs::write(&file, "zoom = 9000\nwidth = 1\nheight = 1\n").unwrap();
    let (preferences, _) = Preferences::load(&file);
    assert_eq!((preferences.zoom, preferences.width, preferences.height), (300, 640, 480));
}

#[test]
fn a_window_that_rests_asks_for_no_more_frames() {
    let mut shown = contoso_window();
    shown.run();
    let wait = shown.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert_eq!(wait, std::time::Duration::MAX);
}

#[test]
fn what_is_typed_and_not_done_does_not_outlive_the_lab() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    shown
        .state_mut()
        .app
        .handle(Intent::Stage(Wanted::TypePassword("half typed".to_owned().into())));
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::OpenAbout));
    answer(&mut shown, Answer::Picked(FilePurpose::New, folder.path().join("b.lab")));
    assert!(shown.state().app.stage().sign_in.password.reveal().is_empty());
    assert!(!there_is(&shown, Role::Dialog, "About MDM Console"));
}

#[test]
fn a_copy_stands_where_the_lab_stood_after_an_entry_of_the_trail() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = lab_window(&folder);
    choose(&mut shown, "Advance", "1 hour");
    choose(&mut shown, "Advance", "8 hours");
    press(&mut shown, Role::Tab, "Trail");
    press(&mut shown, Role::Button, "Open a copy of the lab as it stood after entry 1");
    let suggested = folder.path().join("a after 1.lab");
    let purpose = FilePurpose::Fork(1);
    assert_eq!(asked(&shown).last(), Some(&Effect::PickFile(purpose, suggested.clone())));
    answer(&mut shown, Answer::NoNativeDialog(purpose));
    assert!(there_is(&shown, Role::Dialog, "A copy of the lab as it stood"));
    press(&mut shown, Role::Button, "Create");
    assert_eq!(file_name(&shown), "a after 1.lab");
    assert_eq!(now(&shown), "2015-11-16 10:00");
    assert_eq!(Lab::open_to_read(&folder.path().join("a.lab")).unwrap().count(), 2);
}
