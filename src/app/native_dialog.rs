//! Native file dialogs. Where none can open, rfd answers as if it was cancelled and only writes
//! to the log; so the log is where it is learned.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{Answer, FilePurpose};
use crate::{lab::EXTENSION, text};

struct Listener;

static LISTENER: Listener = Listener;
static FAILED: AtomicBool = AtomicBool::new(false);

impl log::Log for Listener {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.target().starts_with("rfd") && metadata.level() == log::Level::Error
    }

    fn log(&self, record: &log::Record<'_>) {
        // Without a portal rfd falls back to zenity; an error of that is the end of its ways.
        if self.enabled(record.metadata()) && record.args().to_string().contains("zenity") {
            FAILED.store(true, Ordering::SeqCst);
        }
    }

    fn flush(&self) {}
}

/// Begins to listen. Call once, before the first dialog.
pub(super) fn listen() {
    if log::set_logger(&LISTENER).is_ok() {
        log::set_max_level(log::LevelFilter::Error);
    }
}

/// Lets the person choose a file. Blocks until they have: call it off the thread of the window.
pub(super) fn pick(purpose: FilePurpose, suggested: &Path) -> Answer {
    FAILED.store(false, Ordering::SeqCst);
    let dialog = rfd::FileDialog::new().add_filter(text!("lab-files"), &[EXTENSION]);
    let to_write = |title: String| {
        let name = suggested.file_name().unwrap_or_default().to_string_lossy();
        let folder = suggested.parent().unwrap_or(Path::new(""));
        dialog.clone().set_directory(folder).set_title(title).set_file_name(name).save_file()
    };
    let picked = match purpose {
        FilePurpose::Open => {
            dialog.clone().set_directory(suggested).set_title(text!("open-title")).pick_file()
        }
        FilePurpose::New => to_write(text!("new-title")),
        FilePurpose::Fork(_) => to_write(text!("fork-title")),
        FilePurpose::Copy => to_write(text!("copy-title")),
        FilePurpose::Pictures => rfd::FileDialog::new()
            .set_directory(suggested)
            .set_title(text!("capture-folder"))
            .pick_folder(),
    };
    match picked {
        Some(path) => Answer::Picked(purpose, path),
        None if FAILED.load(Ordering::SeqCst) => Answer::NoNativeDialog(purpose),
        None => Answer::PickCancelled,
    }
}
