use std::{collections::VecDeque, path::PathBuf};

use egui::Context;

use super::{Answer, Effect, FilePurpose, Runner, files, suggest};
use crate::domain::Time;

/// What answers a file dialog for which no path is there.
#[derive(Default, PartialEq)]
enum Offer {
    /// Nothing.
    #[default]
    Nothing,
    /// The file that is usual for its purpose.
    Usual,
    /// This file.
    This(PathBuf),
}

/// Performs effects as a lesson says. Nothing leaves it, the clipboard included.
#[derive(Default)]
pub(super) struct Scripted {
    /// What the next file dialogs answer.
    pub(super) files: VecDeque<PathBuf>,
    /// What answers the next file dialog for which no path is there.
    offer: Offer,
    /// What has answered it, and what else could have.
    taken: Option<(String, Vec<String>)>,
    answers: Vec<Answer>,
}

impl Scripted {
    /// If the next press asks for a file, it is answered with this path, or the usual one.
    pub(super) fn offer(&mut self, path: Option<&str>) {
        self.offer = path.map_or(Offer::Usual, |path| Offer::This(PathBuf::from(path)));
        self.taken = None;
    }

    /// The path with which the last press was answered, and what else could have been.
    pub(super) fn taken(&mut self) -> Option<(String, Vec<String>)> {
        self.offer = Offer::Nothing;
        self.taken.take()
    }

    fn next_file(&mut self, purpose: FilePurpose) -> Option<PathBuf> {
        self.files.pop_front().or_else(|| self.take_offer(purpose))
    }

    fn take_offer(&mut self, purpose: FilePurpose) -> Option<PathBuf> {
        let usual = suggest::files(purpose);
        let path = match std::mem::take(&mut self.offer) {
            Offer::Nothing => None,
            Offer::Usual => usual.first().map(PathBuf::from),
            Offer::This(path) => Some(path),
        }?;
        let others = usual.iter().map(|file| (*file).to_owned());
        self.taken = Some((path.display().to_string(), others.collect()));
        Some(path)
    }

    /// Whether it performs `effect` while the lesson is played in a window, where the person does
    /// all else themself: files are those of the lesson, and none is written.
    pub(super) fn has(&self, effect: &Effect) -> bool {
        match effect {
            Effect::PickFile(FilePurpose::Upload(_) | FilePurpose::ApnsRequest, _) => {
                !self.files.is_empty() || self.offer != Offer::Nothing
            }
            Effect::ReadFile(..) | Effect::WriteFile(..) => true,
            _ => false,
        }
    }
}

impl Runner for Scripted {
    fn perform(&mut self, effect: Effect, _ctx: &Context) {
        let answer = match effect {
            Effect::PickFile(purpose, _) => match self.next_file(purpose) {
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
            | Effect::CopyPicture(_)
            | Effect::Export(_)
            | Effect::StopExport => return,
        };
        self.answers.push(answer);
    }

    fn answers(&mut self) -> Vec<Answer> {
        std::mem::take(&mut self.answers)
    }
}
