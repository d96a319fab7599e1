#![expect(
    clippy::disallowed_methods,
    reason = "threads and the real clock are here, and only here"
)]

use std::{
    path::PathBuf,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use super::{Answer, Effect, Runner, native_dialog};
use crate::domain::Time;

/// Performs effects on a desktop.
pub struct DesktopRunner {
    preferences: PathBuf,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
}

impl DesktopRunner {
    /// A runner that keeps preferences in the file `preferences`.
    pub fn new(preferences: PathBuf) -> Self {
        native_dialog::listen();
        let (sender, receiver) = channel();
        Self { preferences, sender, receiver }
    }

    fn answer(&self, answer: Answer, ctx: &egui::Context) {
        // The receiver lives as long as this runner, so that nothing is lost.
        _ = self.sender.send(answer);
        ctx.request_repaint();
    }
}

impl Runner for DesktopRunner {
    fn perform(&mut self, effect: Effect, ctx: &egui::Context) {
        match effect {
            Effect::PickFile(purpose, suggested) => {
                let (sender, ctx) = (self.sender.clone(), ctx.clone());
                // A dialog blocks, so it gets a thread of its own; the window goes on drawing.
                thread::spawn(move || {
                    // Nobody is left to answer when the window was closed meanwhile.
                    _ = sender.send(native_dialog::pick(purpose, &suggested));
                    ctx.request_repaint();
                });
            }
            Effect::StorePreferences(preferences) => {
                if let Err(why) = preferences.store(&self.preferences) {
                    self.answer(Answer::PreferencesNotStored(why), ctx);
                }
            }
            Effect::CopyText(text) => ctx.copy_text(text.reveal().to_owned()),
            Effect::TellTime => self.answer(Answer::RealTime(real_time()), ctx),
        }
    }

    fn answers(&mut self) -> Vec<Answer> {
        self.receiver.try_iter().collect()
    }
}

fn real_time() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time::from_unix_seconds(since.as_secs())
}
