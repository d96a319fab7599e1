use std::{collections::VecDeque, path::PathBuf};

use egui::Context;

use super::{Answer, Effect, FilePurpose, Runner, files};
use crate::domain::Time;

/// Performs effects as a lesson says. Nothing leaves it, the clipboard included.
#[derive(Default)]
pub(super) struct Scripted {
    /// What the next file dialogs answer.
    pub(super) files: VecDeque<PathBuf>,
    answers: Vec<Answer>,
}

impl Scripted {
    /// Whether it performs `effect` while the lesson is played in a window, where the person does
    /// all else themself: files are those of the lesson, and none is written.
    pub(super) fn has(&self, effect: &Effect) -> bool {
        match effect {
            Effect::PickFile(FilePurpose::Upload(_) | FilePurpose::ApnsRequest, _) => {
                !self.files.is_empty()
            }
            Effect::ReadFile(..) | Effect::WriteFile(..) => true,
            _ => false,
        }
    }
}

impl Runner for Scripted {
    fn perform(&mut self, effect: Effect, _ctx: &Context) {
        let answer = match effect {
            Effect::PickFile(purpose, _) => match self.files.pop_front() {
                Some(path) => Answer::Picked(purpose, path),
                None => Answer::NoNativeDialog(purpose),
            },
            Effect::ReadFile(slot, path) => {
                let bytes = files::read(&path);
                Answer::FileRead(slot, path, bytes)
            }
            // A lesson leaves no files but its own.
            Effect::WriteFile(..) => Answer::FileWritten(Ok(())),
            Effect::TellTime => Answer::RealTime(Time::from_unix_seconds(0)),
            // Pictures of a lesson are its own; what else there is would leave it.
            Effect::StorePreferences(_)
            | Effect::CopyText(_)
            | Effect::ListRegions
            | Effect::TakePicture(..)
            | Effect::SavePicture(..)
            | Effect::CopyPicture(_) => return,
        };
        self.answers.push(answer);
    }

    fn answers(&mut self) -> Vec<Answer> {
        std::mem::take(&mut self.answers)
    }
}
