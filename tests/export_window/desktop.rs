//! A handout is made in a thread of its own.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use egui::Context;
use mdm_console::app::{Answer, DesktopRunner, Effect, Export, ExportError, Runner as _};
use tempfile::TempDir;

use super::{LESSON, asked, asked_for, begun, names, set_folder, support::contoso_window};

/// What the window asks to make, in a folder of its own.
fn export() -> (TempDir, Export) {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = asked(contoso_window(), LESSON);
    set_folder(&mut shown, &folder.path().join("mine"));
    (folder, begun(&mut shown))
}

#[test]
fn a_window_that_is_closed_meanwhile_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    // Long enough that it is not done before the window is closed.
    let steps = "1. Open it.\n   <!-- click tab \"Admin\" -->\n".repeat(400);
    let text = format!("---\ntitle: Mine\nconsole: intune\n---\n{steps}");
    let mut shown = asked_for(&text, &folder);
    set_folder(&mut shown, &folder.path().join("out"));
    let export = begun(&mut shown);
    let mut runner = DesktopRunner::new(folder.path().join("preferences.toml"));
    runner.perform(Effect::Export(Box::new(export)), &Context::default());
    drop(runner);
    assert_eq!(names(folder.path()), ["mine.md"]);
}

#[test]
fn the_desktop_tells_how_far_it_is_and_what_was_made() {
    let (folder, export) = export();
    let pictures = export.pictures();
    let mut runner = DesktopRunner::new(folder.path().join("preferences.toml"));
    runner.perform(Effect::Export(Box::new(export)), &Context::default());
    let mut told = answers_to_the_end(&mut runner);
    let end = told.pop();
    assert_eq!(told, (1..=pictures).map(Answer::ExportWent).collect::<Vec<_>>());
    assert!(matches!(end, Some(Answer::Exported(Ok(made))) if made.pictures == pictures));
}

#[test]
fn the_desktop_stops_what_it_makes() {
    let (folder, export) = export();
    let mut runner = DesktopRunner::new(folder.path().join("preferences.toml"));
    let ctx = Context::default();
    // What is told asks for a repaint, which holds the making until it was told to stop.
    let gate = Arc::new(Mutex::new(()));
    let closed = gate.lock().unwrap();
    let waits = gate.clone();
    ctx.set_request_repaint_callback(move |_| drop(waits.lock().unwrap()));
    runner.perform(Effect::Export(Box::new(export)), &ctx);
    runner.perform(Effect::StopExport, &ctx);
    drop(closed);
    let end = answers_to_the_end(&mut runner).pop();
    assert_eq!(end, Some(Answer::Exported(Err(ExportError::Stopped))));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_mistake_of_the_program_while_it_makes_leaves_nobody_waiting() {
    let (folder, export) = export();
    let mut runner = DesktopRunner::new(folder.path().join("preferences.toml"));
    let ctx = Context::default();
    let was_asked = AtomicBool::new(false);
    ctx.set_request_repaint_callback(move |_| {
        assert!(was_asked.swap(true, Ordering::Relaxed), "a mistake, once");
    });
    runner.perform(Effect::Export(Box::new(export)), &ctx);
    let end = answers_to_the_end(&mut runner).pop();
    let Some(Answer::Exported(Err(ExportError::Failed { why }))) = end else { panic!("{end:?}") };
    assert!(why.contains("mistake"), "{why}");
    assert!(names(folder.path()).is_empty());
}

/// All that `runner` answers until the handout is made or is not.
fn answers_to_the_end(runner: &mut DesktopRunner) -> Vec<Answer> {
    let mut told = Vec::new();
    while !told.iter().any(|answer| matches!(answer, Answer::Exported(_))) {
        told.extend(runner.answers());
        thread::yield_now();
    }
    told
}
