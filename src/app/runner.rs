#![expect(
    clippy::disallowed_methods,
    reason = "threads and the real clock are here, and only here"
)]

use std::{
    fs::{self, File},
    io::{self, Write as _},
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{SystemTime, UNIX_EPOCH},
};

use egui::ColorImage;

use super::{Answer, Effect, Export, ExportError, Runner, files, native_dialog};
use crate::{domain::Time, text};

/// Performs effects on a desktop.
pub struct DesktopRunner {
    preferences: PathBuf,
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    /// What makes a handout.
    export: Option<Exporting>,
}

/// A handout that is being made in a thread of its own. It is stopped when nobody waits for it any
/// longer, so that nothing is left of its half when the window is closed.
struct Exporting {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Exporting {
    fn begin(export: Export, sender: Sender<Answer>, ctx: egui::Context) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stops = stop.clone();
        let thread = thread::spawn(move || {
            let answer = |answer| {
                // Nobody is left to answer when the window was closed meanwhile.
                _ = sender.send(answer);
                ctx.request_repaint();
            };
            let mut told = 0;
            let mut tell = |pictures| {
                if std::mem::replace(&mut told, pictures) != pictures {
                    answer(Answer::ExportWent(pictures));
                }
                let goes_on = !stops.load(Ordering::Relaxed);
                if goes_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            };
            // A mistake of this program must not leave the person waiting.
            let made = catch_unwind(AssertUnwindSafe(|| export.make(&mut tell)));
            answer(Answer::Exported(made.unwrap_or_else(|_panic| Err(ExportError::broken()))));
        });
        Self { stop, thread: Some(thread) }
    }

    fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Drop for Exporting {
    fn drop(&mut self) {
        self.stop();
        // It has said itself what has become of it.
        _ = self.thread.take().map(JoinHandle::join);
    }
}

impl DesktopRunner {
    /// A runner that keeps preferences in the file `preferences`.
    pub fn new(preferences: PathBuf) -> Self {
        native_dialog::listen();
        let (sender, receiver) = channel();
        Self { preferences, sender, receiver, export: None }
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
            Effect::ReadFile(slot, path) => {
                let (sender, ctx) = (self.sender.clone(), ctx.clone());
                // The file may be on a slow disk, or on another machine.
                thread::spawn(move || {
                    let bytes = files::read(&path);
                    // Nobody is left to answer when the window was closed meanwhile.
                    _ = sender.send(Answer::FileRead(slot, path, bytes));
                    ctx.request_repaint();
                });
            }
            Effect::WriteFile(path, bytes, replace) => {
                let written = files::write(&path, &bytes, replace);
                self.answer(Answer::FileWritten(written), ctx);
            }
            Effect::StorePreferences(preferences) => {
                if let Err(why) = preferences.store(&self.preferences) {
                    self.answer(Answer::PreferencesNotStored(why), ctx);
                }
            }
            Effect::CopyText(text) => ctx.copy_text(text.reveal().to_owned()),
            Effect::TellTime => self.answer(Answer::RealTime(real_time()), ctx),
            Effect::SavePicture(folder, bytes) => {
                let saved = save_numbered(&folder, &bytes);
                let no_picture = |error: io::Error| {
                    let folder = folder.display().to_string();
                    let why = error.to_string();
                    Answer::NoPicture(text!("picture-not-saved", folder = folder, why = why))
                };
                self.answer(saved.map_or_else(no_picture, Answer::PictureSaved), ctx);
            }
            Effect::CopyPicture(picture) => {
                let size = [picture.width(), picture.height()];
                ctx.copy_image(ColorImage::from_rgb(size, picture.pixels().as_flattened()));
                self.answer(Answer::PictureCopied, ctx);
            }
            Effect::Export(export) => {
                let sender = self.sender.clone();
                self.export = Some(Exporting::begin(*export, sender, ctx.clone()));
            }
            Effect::StopExport => {
                if let Some(export) = &self.export {
                    export.stop();
                }
            }
            // The window does these itself.
            Effect::ListRegions | Effect::TakePicture(..) => {}
        }
    }

    fn answers(&mut self) -> Vec<Answer> {
        self.receiver.try_iter().collect()
    }
}

/// Saves a picture in a folder, which is made if it is not there, under the number after the
/// highest one in it.
fn save_numbered(folder: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let mut highest = 0;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let number = name.to_str().and_then(|name| {
            name.strip_prefix(PICTURE)?.strip_suffix(PICTURE_END)?.parse::<u32>().ok()
        });
        highest = highest.max(number.unwrap_or(0));
    }
    loop {
        highest = highest.saturating_add(1);
        let path = folder.join(format!("{PICTURE}{highest:03}{PICTURE_END}"));
        match File::create_new(&path) {
            Ok(mut file) => return file.write_all(bytes).map(|()| path),
            // Another window was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && highest < u32::MAX => {}
            Err(error) => return Err(error),
        }
    }
}

/// The names of saved pictures: this, a number, and the ending.
const PICTURE: &str = "capture-";
const PICTURE_END: &str = ".png";

fn real_time() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time::from_unix_seconds(since.as_secs())
}
