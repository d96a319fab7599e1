use std::{collections::VecDeque, path::PathBuf};

use egui::{Context, Ui, Vec2};
use serde_json::Value;

use super::{
    Answer, App, Camera, Effect, FilePurpose, Intent, Lens, Preferences, Runner, Window,
    camera::{PointerAt, Wish},
    files, frame, suggest,
};
use crate::{
    console::{self, ConsoleName, Stage, intune::Place},
    domain::{Command, PasswordCheck, SignInTo, Time, Upn},
    lab::{Lab, LabError, Outcome},
    lesson::{self, Head, PictureFailure, Shot, Target},
    picture::Picture,
    text, words,
};

/// The window without a display, in which a lesson is played and pictured.
pub struct Rehearsal {
    window: Window<Scripted>,
    camera: Camera,
    lens: Lens,
}

/// Why a lesson cannot begin.
#[derive(Debug)]
pub enum CannotBegin {
    /// The account cannot sign in; why, in a sentence.
    Account(String),
    /// The organisation has no such console; in a sentence.
    Console(String),
    /// The lab cannot be written.
    Lab(LabError),
}

/// Consoles by what lessons call them.
const CONSOLES: [(&str, ConsoleName); 5] = [
    ("Microsoft Intune", ConsoleName::Intune),
    ("Microsoft Intune administration console", ConsoleName::Intune),
    ("Configuration Manager", ConsoleName::ConfigurationManager),
    ("Configuration Manager console", ConsoleName::ConfigurationManager),
    ("Office 365", ConsoleName::Office365),
];

impl Rehearsal {
    /// A window on `lab`, with the console and the account of `head`, at the page to which
    /// signing in leads. Its pictures are taken with `lens`.
    ///
    /// # Errors
    ///
    /// [`CannotBegin`].
    pub fn begin(lab: Lab, head: &Head, lens: Lens) -> Result<Self, CannotBegin> {
        let mut lab = lab;
        if let Some(account) = &head.account {
            sign_in(&mut lab, account)?;
        }
        let mut app = App::with(lab, Preferences::default());
        app.stage = Stage::at(Place::DASHBOARD);
        let console = match head.console.as_deref() {
            Some(Head::CONFIGURATION_MANAGER) => ConsoleName::ConfigurationManager,
            Some(Head::OFFICE_365) => ConsoleName::Office365,
            _ => ConsoleName::Intune,
        };
        app.open_console(console);
        if app.stage.console != console {
            return Err(CannotBegin::Console(text!("no-configuration-manager")));
        }
        app.frame.rehearsing = true;
        let window = Window::new(app, Scripted::default());
        Ok(Self { window, camera: Camera::default(), lens })
    }

    /// How large the window has to be so that its stage is as large as in the pictures, in
    /// points.
    pub fn window_size(&self) -> Vec2 {
        frame::window_size(self.lens.size)
    }
}

/// The console with this name, however much of it is said.
fn console_called(name: &str) -> Option<ConsoleName> {
    /// What tells a console, the most telling first.
    const TELLING: [(&str, ConsoleName); 4] = [
        ("configuration manager", ConsoleName::ConfigurationManager),
        ("configmgr", ConsoleName::ConfigurationManager),
        ("intune", ConsoleName::Intune),
        ("office 365", ConsoleName::Office365),
    ];
    let name = name.to_lowercase();
    TELLING.into_iter().find(|(word, _)| name.contains(word)).map(|(_, console)| console)
}

/// Who is signed in at the start is part of how a lesson begins; where that is so already the
/// trail stays empty.
fn sign_in(lab: &mut Lab, account: &str) -> Result<(), CannotBegin> {
    let now = lab.organisation().signed_in.as_ref();
    if now.is_some_and(|upn| upn.to_string() == account) {
        return Ok(());
    }
    let command = Command::SignIn {
        account: account.to_owned(),
        password: PasswordCheck::Matched,
        to: SignInTo::Console,
    };
    let entry = lab.perform(None, command).map_err(CannotBegin::Lab)?;
    match &entry.outcome {
        Outcome::Done(_) => Ok(()),
        Outcome::Refused(refusal) => Err(CannotBegin::Account(words::refusal_line(refusal))),
    }
}

impl lesson::Rehearsal for Rehearsal {
    fn show(&mut self, ui: &mut Ui) {
        self.window.show(ui);
    }

    fn open_console(&mut self, name: &str) -> Result<(), Vec<String>> {
        match console_called(name) {
            Some(console) => {
                let wanted = console::Intent::OpenConsole(console);
                self.window.app.handle(Intent::Stage(wanted));
                // An organisation without the product has no such console.
                let there = CONSOLES.into_iter().filter(|(_, other)| *other != console);
                let opened = self.window.app.stage.console == console;
                opened.then_some(()).ok_or_else(|| there.map(|(name, _)| name.to_owned()).collect())
            }
            None => Err(CONSOLES.map(|(name, _)| name.to_owned()).to_vec()),
        }
    }

    fn consoles(&self) -> Vec<String> {
        let there = |console: &ConsoleName| {
            *console != ConsoleName::ConfigurationManager
                || self.window.app.lab.organisation().hierarchy.is_some()
        };
        let named = [
            ("Microsoft Intune", ConsoleName::Intune),
            ("Configuration Manager", ConsoleName::ConfigurationManager),
            ("Office 365", ConsoleName::Office365),
        ];
        named
            .into_iter()
            .filter(|(_, console)| there(console))
            .map(|(name, _)| name.to_owned())
            .collect()
    }

    fn has_console(&self, name: &str) -> bool {
        console_called(name).is_some()
    }

    fn advance(&mut self, minutes: u32) -> Result<(), String> {
        self.window.app.advance(minutes)
    }

    fn password(&self, account: &str) -> Option<String> {
        let upn = Upn::try_from(account.to_owned()).ok()?;
        let mut notes = self.window.app.lab.preset().notes().iter();
        let note = notes.find(|note| note.upn == upn)?;
        Some(note.password.reveal().to_owned())
    }

    fn pick_file(&mut self, path: &str) {
        self.window.runner.files.push_back(PathBuf::from(path));
    }

    fn suggest(&self, id: &str) -> Vec<String> {
        suggest::suggest(&self.window.app, id)
    }

    fn offer_file(&mut self, path: Option<&str>) {
        let offer = path.map(PathBuf::from);
        self.window.runner.offer = Some(offer);
        self.window.runner.taken = None;
    }

    fn file_taken(&mut self) -> Option<(String, Vec<String>)> {
        self.window.runner.offer = None;
        self.window.runner.taken.take()
    }

    fn outcome(&self) -> Vec<(&'static str, Value)> {
        const TOLD: [&str; 1] = ["/tenant/authority"];
        TOLD.iter().filter_map(|pointer| Some((*pointer, self.lab(pointer)?))).collect()
    }

    fn lab(&self, pointer: &str) -> Option<Value> {
        let organisation = serde_json::to_value(self.window.app.lab.organisation()).ok()?;
        organisation.pointer(pointer).cloned()
    }

    fn picture(
        &mut self,
        ctx: &Context,
        shot: &Shot,
        used: Option<&Target>,
    ) -> Result<Picture, PictureFailure> {
        let place = self.window.pointer_on_stage(ctx);
        let pointer = shot.pointer.then_some(PointerAt { control: used, place });
        let wish = Wish { of: &shot.of, lens: self.lens, pointer, focus: shot.focus };
        self.camera.take(&self.window.app, ctx, &wish)
    }
}

/// Performs effects as a lesson says. Nothing leaves it, the clipboard included.
#[derive(Default)]
struct Scripted {
    files: VecDeque<PathBuf>,
    /// What answers a file dialog for which no path is there: this one, or the usual one.
    offer: Option<Option<PathBuf>>,
    /// What has answered it, and what else could have.
    taken: Option<(String, Vec<String>)>,
    answers: Vec<Answer>,
}

impl Scripted {
    /// The file that is offered, or the usual one for its purpose.
    fn take_offer(&mut self, purpose: &FilePurpose) -> Option<PathBuf> {
        let offer = self.offer.take()?;
        let usual = suggest::files(purpose);
        let path = offer.or_else(|| usual.first().map(PathBuf::from))?;
        let others = usual.iter().map(|file| (*file).to_owned());
        self.taken = Some((path.display().to_string(), others.collect()));
        Some(path)
    }
}

impl Runner for Scripted {
    fn perform(&mut self, effect: Effect, _ctx: &Context) {
        let answer = match effect {
            Effect::PickFile(purpose, _) => {
                let path = self.files.pop_front().or_else(|| self.take_offer(&purpose));
                match path {
                    Some(path) => Answer::Picked(purpose, path),
                    None => Answer::NoNativeDialog(purpose),
                }
            }
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
