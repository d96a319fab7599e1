//! The part of the door that opens, begins, copies and starts over labs.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use super::{
    App, Effect, FilePurpose, FrameDialog, FrameState, PathForm,
    futures::RECORD_ENDINGS,
    state::{Picking, create},
};
use crate::{
    console::{Stage, intune::Place},
    domain::Time,
    lab::{EXTENSION, Lab, LabError, Replace, sentence},
    text,
};

/// The name that is suggested for a new lab.
const NEW_LAB: &str = "rehearsal.lab";
/// The name that is suggested for the record of a lab in memory.
const NEW_RECORD: &str = "rehearsal record.md";

impl App {
    /// Lets the person choose a file in a native dialog, of which there is one at a time.
    pub(super) fn browse(&mut self, purpose: FilePurpose) -> Vec<Effect> {
        if self.frame.picking.is_some() {
            return Vec::new();
        }
        if self.lesson.is_some() && is_of_labs(purpose) {
            self.say_failed(text!("lesson-leaves-files"));
            return Vec::new();
        }
        self.frame.picking = Some(Picking { lab: self.lab.path().to_owned() });
        let suggested = match purpose {
            FilePurpose::Open | FilePurpose::Compare | FilePurpose::Lesson => self.folder(),
            FilePurpose::Pictures => self.preferences.capture.folder.clone(),
            FilePurpose::Handout => self.preferences.export.folder.clone(),
            FilePurpose::New | FilePurpose::Copy | FilePurpose::Fork(_) | FilePurpose::Record => {
                self.suggested(purpose)
            }
            FilePurpose::Upload(_) => PathBuf::new(),
            FilePurpose::ApnsRequest => PathBuf::from(super::uploads::APNS_REQUEST),
        };
        vec![Effect::PickFile(purpose, suggested)]
    }

    /// Goes on with the file that was chosen in a native dialog, in which the person was asked
    /// before a file was to be replaced.
    pub(super) fn picked(
        &mut self,
        purpose: FilePurpose,
        path: &Path,
        picking: Option<Picking>,
    ) -> Vec<Effect> {
        if purpose == FilePurpose::Lesson {
            return self.open_lesson_file(path);
        }
        let is_of_this_lab =
            matches!(purpose, FilePurpose::Copy | FilePurpose::Fork(_) | FilePurpose::Record);
        if is_of_this_lab && picking.is_some_and(|p| p.lab != self.lab.path()) {
            self.say_failed(text!("lab-changed-meanwhile"));
            return Vec::new();
        }
        let asked = has_ending(path, endings(purpose));
        let replace = if asked { Replace::Asked } else { Replace::Never };
        self.use_path(purpose, path, replace)
    }

    /// Goes on with the path that was typed.
    pub(super) fn submit_path(&mut self) -> Vec<Effect> {
        match self.frame.dialog.clone() {
            Some(FrameDialog::Path(form)) if form.purpose == FilePurpose::Lesson => {
                self.open_lesson_file(Path::new(form.path.trim()))
            }
            Some(FrameDialog::Path(form)) => {
                self.use_path(form.purpose, Path::new(form.path.trim()), Replace::Never)
            }
            _ => Vec::new(),
        }
    }

    /// Opens the lab at `path`.
    pub(super) fn open_lab(&mut self, path: &Path) -> Vec<Effect> {
        self.use_path(FilePurpose::Open, path, Replace::Never)
    }

    /// Sets the lab at `path`, a recent one, beside the open one.
    pub(super) fn compare_with_recent(&mut self, path: &Path) -> Vec<Effect> {
        self.use_path(FilePurpose::Compare, path, Replace::Never)
    }

    /// Opens the form in which a path is typed, saying what went wrong before, if anything did.
    pub(super) fn open_path_form(&mut self, purpose: FilePurpose, error: Option<String>) {
        let path = match purpose {
            FilePurpose::New | FilePurpose::Copy | FilePurpose::Fork(_) | FilePurpose::Record => {
                self.suggested(purpose)
            }
            _ => self.folder().join(""),
        };
        let path = path.display().to_string();
        self.frame.dialog = Some(FrameDialog::Path(PathForm { purpose, path, error }));
    }

    /// Starts the lab over, at the real time `now`.
    pub(super) fn start_over(&mut self, now: Time) -> Vec<Effect> {
        let has_file = !self.lab.path().as_os_str().is_empty();
        if self.frame.rehearsing && has_file {
            self.say_failed(text!("lesson-leaves-files"));
            return Vec::new();
        }
        match self.lab.start_over(now) {
            Ok(kept) => {
                self.begin_stage();
                self.say_done(match kept {
                    Some(path) => text!("started-over", path = path.display().to_string()),
                    None => text!("started-over-in-memory"),
                });
                self.remember_place()
            }
            Err(error) => {
                self.say_failed(sentence::error(&error));
                Vec::new()
            }
        }
    }

    /// The stage as it is at the beginning of a lab, with the same console on it.
    fn begin_stage(&mut self) {
        let console = self.stage.console;
        self.stage = Stage::at(Place::MOBILE_DEVICE_MANAGEMENT);
        self.open_console(console);
    }

    /// Reads the lab again. Where it was started over meanwhile the stage begins anew too: what
    /// is open there is about devices that there may be no longer, or other ones of their number.
    pub(super) fn reload(&mut self) {
        let last = self.lab.count();
        let before = self.lab.entries(last..last + 1);
        match self.lab.reload() {
            Ok(()) if self.lab.access().can_write() => self.say_done(text!("reloaded-to-write")),
            Ok(()) => self.say_done(text!("reloaded-to-read")),
            Err(error) => self.say_failed(sentence::error(&error)),
        }
        match (before, self.lab.entries(last..last + 1)) {
            (Ok(before), Ok(now)) if before != now => self.begin_stage(),
            _ => self.load_list(),
        }
    }

    /// Uses the file; what goes wrong is said in the form where one is open, so that the path
    /// can be mended there.
    fn use_path(&mut self, purpose: FilePurpose, path: &Path, replace: Replace) -> Vec<Effect> {
        if self.frame.rehearsing {
            self.frame.dialog = None;
            self.say_failed(text!("lesson-leaves-files"));
            return Vec::new();
        }
        let open = self.frame.dialog.take();
        match self.try_path(purpose, path, replace) {
            Ok(effects) => effects,
            Err(error) => {
                let error = sentence::error(&error);
                self.frame.dialog = open;
                match &mut self.frame.dialog {
                    Some(FrameDialog::Path(form)) => form.error = Some(error),
                    _ => self.say_failed(error),
                }
                Vec::new()
            }
        }
    }

    fn try_path(
        &mut self,
        purpose: FilePurpose,
        path: &Path,
        replace: Replace,
    ) -> Result<Vec<Effect>, LabError> {
        let path = &std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        match purpose {
            FilePurpose::New => Ok(self.change_lab(create(&with_ending(path, &[EXTENSION]))?)),
            FilePurpose::Fork(number) => {
                let path = with_ending(path, &[EXTENSION]);
                self.lab.fork(number, &path)?;
                Ok(self.change_lab(Lab::open(&path)?))
            }
            FilePurpose::Open if self.lab.is_at(path) => Ok(Vec::new()),
            FilePurpose::Open => Ok(self.change_lab(Lab::open(path)?)),
            FilePurpose::Copy => {
                let path = with_ending(path, &[EXTENSION]);
                self.lab.save_copy(&path, replace)?;
                self.say_done(text!("copy-saved", path = path.display().to_string()));
                Ok(Vec::new())
            }
            FilePurpose::Compare => self.compare_with_lab(path).map(|()| Vec::new()),
            FilePurpose::Record => self.write_record(with_ending(path, endings(purpose)), replace),
            // What is no lab goes other ways.
            FilePurpose::Lesson
            | FilePurpose::Pictures
            | FilePurpose::Handout
            | FilePurpose::Upload(_)
            | FilePurpose::ApnsRequest => Ok(Vec::new()),
        }
    }

    fn change_lab(&mut self, lab: Lab) -> Vec<Effect> {
        let before = std::mem::take(&mut self.frame);
        *self = Self::with(lab, self.preferences.clone());
        self.frame = FrameState { dialog: None, notice: None, ..before };
        self.store_preferences()
    }

    fn folder(&self) -> PathBuf {
        self.lab.path().parent().unwrap_or(Path::new("")).to_owned()
    }

    /// A name for a new file, one that no file has if there are fewer than a hundred.
    fn suggested(&self, purpose: FilePurpose) -> PathBuf {
        let stem = self.lab.path().file_stem().unwrap_or_default().to_string_lossy();
        let ending = endings(purpose)[0];
        let first = match purpose {
            FilePurpose::Copy if !stem.is_empty() => format!("{stem} copy.{ending}"),
            FilePurpose::Fork(number) if !stem.is_empty() => {
                format!("{stem} after {number}.{ending}")
            }
            FilePurpose::Record if !stem.is_empty() => format!("{stem} record.{ending}"),
            FilePurpose::Record => NEW_RECORD.to_owned(),
            _ => NEW_LAB.to_owned(),
        };
        let first = self.folder().join(first);
        let stem = first.file_stem().unwrap_or_default().to_string_lossy();
        let numbered = |n: u32| first.with_file_name(format!("{stem} {n}.{ending}"));
        let names = std::iter::once(first.clone()).chain((2..100).map(numbered));
        names.into_iter().find(|name| !name.exists()).unwrap_or_else(|| first.clone())
    }
}

/// Whether a lab file is read or written.
fn is_of_labs(purpose: FilePurpose) -> bool {
    match purpose {
        FilePurpose::New
        | FilePurpose::Open
        | FilePurpose::Copy
        | FilePurpose::Fork(_)
        | FilePurpose::Compare
        | FilePurpose::Record => true,
        FilePurpose::Lesson
        | FilePurpose::Pictures
        | FilePurpose::Handout
        | FilePurpose::Upload(_)
        | FilePurpose::ApnsRequest => false,
    }
}

/// How the names of files end that are made for a purpose; the first is added where none is there.
fn endings(purpose: FilePurpose) -> &'static [&'static str] {
    match purpose {
        FilePurpose::Record => &RECORD_ENDINGS,
        _ => &[EXTENSION],
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let is_one = |found: &OsStr| endings.iter().any(|ending| found.eq_ignore_ascii_case(ending));
    path.extension().is_some_and(is_one)
}

/// The path with the first of these endings, which is added where it has none of them.
fn with_ending(path: &Path, endings: &[&str]) -> PathBuf {
    if has_ending(path, endings) {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.extend(endings.first().map(OsStr::new));
    name.into()
}
