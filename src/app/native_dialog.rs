//! Native file dialogs. Where none can open, rfd answers as if it was cancelled and only writes
//! to the log; so the log is where it is learned.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{Answer, FilePurpose, futures::RECORD_ENDINGS};
use crate::{lab::EXTENSION, text, upload::Purpose};

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
        FilePurpose::Compare => {
            dialog.clone().set_directory(suggested).set_title(text!("compare-title")).pick_file()
        }
        FilePurpose::Record => rfd::FileDialog::new()
            .add_filter(text!("record-files"), &RECORD_ENDINGS)
            .set_directory(suggested.parent().unwrap_or(Path::new("")))
            .set_file_name(suggested.file_name().unwrap_or_default().to_string_lossy())
            .set_title(text!("record-save-title"))
            .save_file(),
        FilePurpose::Lesson => rfd::FileDialog::new()
            .add_filter(text!("lesson-files"), &["md"])
            .set_directory(suggested)
            .set_title(text!("lesson-open-title"))
            .pick_file(),
        FilePurpose::New => to_write(text!("new-title")),
        FilePurpose::Fork(_) => to_write(text!("fork-title")),
        FilePurpose::Copy => to_write(text!("copy-title")),
        FilePurpose::Pictures => rfd::FileDialog::new()
            .set_directory(suggested)
            .set_title(text!("capture-folder"))
            .pick_folder(),
        FilePurpose::Handout => rfd::FileDialog::new()
            .set_directory(suggested)
            .set_title(text!("export-pick-title"))
            .pick_folder(),
        FilePurpose::Upload(slot) => {
            let (title, files) = upload_texts(slot.purpose());
            rfd::FileDialog::new()
                .add_filter(files, slot.purpose().extensions())
                .set_directory(suggested)
                .set_title(title)
                .pick_file()
        }
        FilePurpose::ApnsRequest => rfd::FileDialog::new()
            .add_filter(text!("files-request"), &["csr"])
            .set_file_name(suggested.file_name().unwrap_or_default().to_string_lossy())
            .set_title(text!("pick-apns-request"))
            .save_file(),
    };
    match picked {
        Some(path) => Answer::Picked(purpose, path),
        None if FAILED.load(Ordering::SeqCst) => Answer::NoNativeDialog(purpose),
        None => Answer::PickCancelled,
    }
}

/// The title of the dialog in which a file is handed over, and what it shows.
fn upload_texts(purpose: Purpose) -> (String, String) {
    match purpose {
        Purpose::Logo => (text!("pick-logo"), text!("files-logo")),
        Purpose::ApnsCertificate | Purpose::CodeSigning => {
            (text!("pick-certificate"), text!("files-certificate"))
        }
        Purpose::EnrollmentToken => (text!("pick-token"), text!("files-token")),
        Purpose::PortalApp => (text!("pick-portal-app"), text!("files-portal-app")),
    }
}
