//! The part of the door for what might be: the lab beside another one, what the choice of each
//! authority would mean, and the record of what was done.
//!
//! What must stay true: what is compared is computed when the dialog opens or the lab changes,
//! never while drawing, and no lab is changed by it.

use std::path::{Path, PathBuf};

use super::{App, Effect, FrameDialog, TaughtBy, taught_by};
use crate::{
    domain::{Authority, Outlook},
    lab::{Comparison, Lab, LabError, Replace, Stand, sentence},
    text,
};

/// The lab that is open beside another one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SideBySide {
    /// What it is compared with.
    pub with: ComparedWith,
    /// What that is like.
    other: Stand,
    /// The comparison.
    pub comparison: Comparison,
    /// Whether only what differs is shown.
    pub only_differences: bool,
}

/// What the lab that is open is compared with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ComparedWith {
    /// The lab itself, as it stood after an entry of its trail; 0 is its beginning.
    Entry(u32),
    /// The lab in a file.
    Lab(PathBuf),
}

/// What the choice of each authority would mean.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Authorities {
    /// Each with the lesson that teaches it.
    pub outlooks: Vec<(Outlook, Option<TaughtBy>)>,
    /// The one whose command line was copied last.
    pub copied: Option<Authority>,
}

/// The endings of records: Markdown, and JSON.
pub(super) const RECORD_ENDINGS: [&str; 2] = ["md", "json"];

impl App {
    /// Sets the lab beside how it stood after an entry of its trail.
    pub(super) fn compare_with_entry(&mut self, number: u32) {
        let other = self.lab.stand_after(number);
        let shown = other.and_then(|other| self.beside(ComparedWith::Entry(number), other));
        match shown {
            Ok(dialog) => self.frame.dialog = Some(dialog),
            Err(error) => self.say_failed(sentence::error(&error)),
        }
    }

    /// Sets the lab beside the one in a file, which is only looked at.
    pub(super) fn compare_with_lab(&mut self, path: &Path) -> Result<(), LabError> {
        let other = Lab::open_to_read(path)?.stand()?;
        let dialog = self.beside(ComparedWith::Lab(path.to_owned()), other)?;
        self.frame.dialog = Some(dialog);
        Ok(())
    }

    fn beside(&self, with: ComparedWith, other: Stand) -> Result<FrameDialog, LabError> {
        let comparison = Comparison::of(&self.lab.stand()?, &other);
        let shown = SideBySide { with, other, comparison, only_differences: false };
        Ok(FrameDialog::Comparison(Box::new(shown)))
    }

    /// Shows all of a comparison, or only what differs.
    pub(super) fn show_only_differences(&mut self, only: bool) {
        if let Some(FrameDialog::Comparison(shown)) = &mut self.frame.dialog {
            shown.only_differences = only;
        }
    }

    /// Shows what the choice of each authority would mean.
    pub(super) fn open_authorities(&mut self) {
        let outlooks = self.lab.organisation().outlooks();
        let with_lesson = |outlook: Outlook| {
            let lesson = taught_by(outlook.authority);
            (outlook, lesson)
        };
        let outlooks = outlooks.map(with_lesson).into();
        let shown = Authorities { outlooks, copied: None };
        self.frame.dialog = Some(FrameDialog::Authorities(Box::new(shown)));
    }

    /// Puts the command line on the clipboard that plays the lesson for an authority.
    pub(super) fn copy_command(&mut self, authority: Authority) -> Vec<Effect> {
        let Some(FrameDialog::Authorities(shown)) = &mut self.frame.dialog else {
            return Vec::new();
        };
        let Some(lesson) = taught_by(authority) else { return Vec::new() };
        shown.copied = Some(authority);
        vec![Effect::CopyText(lesson.command.into())]
    }

    /// Computes again what an open dialog shows of the lab, which has changed.
    pub(super) fn look_again(&mut self) {
        match self.frame.dialog.take() {
            Some(FrameDialog::Comparison(mut shown)) => {
                match self.lab.stand() {
                    Ok(stand) => shown.comparison = Comparison::of(&stand, &shown.other),
                    Err(error) => self.say_failed(sentence::error(&error)),
                }
                self.frame.dialog = Some(FrameDialog::Comparison(shown));
            }
            Some(FrameDialog::Authorities(_)) => self.open_authorities(),
            other => self.frame.dialog = other,
        }
    }

    /// Has the record of what was done written to `path`, in the format of its ending.
    pub(super) fn write_record(
        &mut self,
        path: PathBuf,
        replace: Replace,
    ) -> Result<Vec<Effect>, LabError> {
        let record = self.lab.record()?;
        let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
        let text = if is_json { record.json() } else { record.markdown() };
        self.frame.record = Some(path.clone());
        Ok(vec![Effect::WriteFile(path, text.into_bytes(), replace)])
    }

    /// Says what became of a record.
    pub(super) fn record_written(&mut self, path: &Path, written: Result<(), String>) {
        let path = path.display().to_string();
        match written {
            Ok(()) => self.say_done(text!("record-saved", path = path)),
            Err(why) => self.say_failed(text!("record-not-saved", path = path, why = why)),
        }
    }
}
