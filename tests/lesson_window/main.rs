//! A lesson in the window: opened, watched, stopped, taken back, and closed.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::panic, reason = "a test fails by panicking")]

mod anything;
mod opening;
mod playing;
#[path = "../support/mod.rs"]
mod support;
mod watching;

use std::fmt::Write as _;

use egui::Role;
use egui_kittest::{Harness, kittest::Queryable as _};
use mdm_console::{
    app::{
        Answer, App, FilePurpose, FrameIntent, Intent, LessonIntent, OpenLesson, Playing,
        Preferences, StepState, Window, set_up,
    },
    lab::{Lab, contoso},
};
use support::{Script, Shown, press};
use tempfile::TempDir;

/// So many frames are more than any lesson needs here.
const MOST_FRAMES: u32 = 60_000;
/// In a second.
const FRAMES: f32 = 60.0;

/// A window that draws sixty times in a second.
fn window(app: App) -> Shown {
    let mut shown = Harness::builder()
        .with_size([1280.0, 800.0])
        .with_context_setup(set_up)
        .with_step_dt(1.0 / FRAMES)
        .with_max_steps(12)
        .build_ui_state(|ui, window: &mut Window<Script>| window.show(ui), {
            Window::new(app, Script::default())
        });
    shown.run();
    shown
}

fn contoso_window() -> Shown {
    window(App::with(Lab::in_memory(&contoso().unwrap()).unwrap(), Preferences::default()))
}

fn lab_window(folder: &TempDir) -> Shown {
    window(App::open(&folder.path().join("a.lab"), Preferences::default()).unwrap())
}

fn want(shown: &mut Shown, intent: LessonIntent) {
    shown.state_mut().app.handle(Intent::Frame(FrameIntent::Lesson(intent)));
    shown.step();
}

/// A window in which the shipped lesson of this name is open.
fn opened(name: &str) -> Shown {
    let mut shown = contoso_window();
    want(&mut shown, LessonIntent::Open(name.to_owned()));
    shown.run();
    shown
}

/// A window in which a lesson with these actions is open, each of them a step.
fn with_steps(actions: &[&str]) -> Shown {
    let mut text = String::new();
    for (number, action) in (1..).zip(actions) {
        writeln!(text, "{number}. Do it.\n   <!-- {action} -->").unwrap();
    }
    with_text(&text)
}

/// A window in which a lesson with this text is open.
fn with_text(text: &str) -> Shown {
    let source = format!("---\ntitle: Mine\n---\n{text}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.md");
    std::fs::write(&path, source).unwrap();
    let mut shown = contoso_window();
    answer(&mut shown, Answer::Picked(FilePurpose::Lesson, path));
    shown
}

fn answer(shown: &mut Shown, answer: Answer) {
    shown.state_mut().runner.next.push(answer);
    shown.run();
}

fn lesson(shown: &Shown) -> &OpenLesson {
    shown.state().app.lesson().unwrap()
}

/// Draws for so many seconds.
fn pass(shown: &mut Shown, seconds: f32) {
    for _ in 0..(seconds * FRAMES) as u32 {
        shown.step();
    }
}

/// Draws until the lesson stands still.
fn watch(shown: &mut Shown) {
    for _ in 0..MOST_FRAMES {
        shown.step();
        if lesson(shown).playing() == Playing::Paused {
            shown.run();
            return;
        }
    }
    panic!("the lesson goes on and on");
}

/// Presses a control of the lesson, without drawing until all rests.
fn press_and_pass(shown: &mut Shown, name: &str, seconds: f32) {
    shown.get_by_role_and_label(Role::Button, name).click();
    pass(shown, seconds);
}

/// Presses a control of the lesson, and draws until it stands still.
fn press_and_watch(shown: &mut Shown, name: &str) {
    press_and_pass(shown, name, 0.1);
    watch(shown);
}

/// How the steps stand: done `x`, next `>`, failed `!`, later `.`.
fn steps(shown: &Shown) -> String {
    let mark = |state| match state {
        StepState::Done => 'x',
        StepState::Current => '>',
        StepState::Failed(_) => '!',
        StepState::Later => '.',
    };
    lesson(shown).steps().map(|(_, state)| mark(state)).collect()
}

/// Opens the list of lessons by the menu.
fn open_list(shown: &mut Shown) {
    press(shown, Role::Button, "Lesson");
    press(shown, Role::MenuItem, "Open a lesson");
}
