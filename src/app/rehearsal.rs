use std::{collections::VecDeque, path::PathBuf};

use egui::{Context, Ui, Vec2};
use serde_json::Value;

use super::{
    Answer, App, Camera, Effect, Lens, Preferences, Runner, Window,
    camera::{PointerAt, Wish},
    frame,
};
use crate::{
    console::{Stage, intune::Place},
    domain::{Command, PasswordCheck, SignInTo, Time, Upn},
    lab::{Lab, LabError, Outcome},
    lesson::{self, PictureFailure, Shot, Target},
    picture::Picture,
    words,
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
    /// The lab cannot be written.
    Lab(LabError),
}

/// Consoles by what lessons call them.
const CONSOLES: [&str; 2] = ["Microsoft Intune", "Microsoft Intune administration console"];

impl Rehearsal {
    /// A window on `lab`, signed in as `account`, at the page to which signing in leads. Its
    /// pictures are taken with `lens`.
    ///
    /// # Errors
    ///
    /// [`CannotBegin`].
    pub fn begin(lab: Lab, account: Option<&str>, lens: Lens) -> Result<Self, CannotBegin> {
        let mut lab = lab;
        if let Some(account) = account {
            sign_in(&mut lab, account)?;
        }
        let mut app = App::with(lab, Preferences::default());
        app.stage = Stage::at(Place::DASHBOARD);
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
        Outcome::Refused(refusal) => {
            let (what, way_out) = words::refusal(refusal);
            Err(CannotBegin::Account(format!("{what} {way_out}")))
        }
    }
}

impl lesson::Rehearsal for Rehearsal {
    fn show(&mut self, ui: &mut Ui) {
        self.window.show(ui);
    }

    fn open_console(&mut self, name: &str) -> Result<(), Vec<String>> {
        // The console that there is stands on the stage already.
        if CONSOLES.contains(&name) {
            return Ok(());
        }
        Err(CONSOLES.map(str::to_owned).to_vec())
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
    answers: Vec<Answer>,
}

impl Runner for Scripted {
    fn perform(&mut self, effect: Effect, _ctx: &Context) {
        let answer = match effect {
            Effect::PickFile(purpose, _) => match self.files.pop_front() {
                Some(path) => Answer::Picked(purpose, path),
                None => Answer::NoNativeDialog(purpose),
            },
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
