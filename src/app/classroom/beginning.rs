use serde_json::Value;

use crate::{
    app::{App, Intent, Preferences},
    console::{self, ConsoleName, Stage, intune::Place},
    domain::{Command, PasswordCheck, SignInTo, Upn},
    lab::{Lab, LabError, Outcome, sentence},
    lesson::Head,
    text, words,
};

/// Why a lesson cannot begin.
#[derive(Debug)]
pub enum CannotBegin {
    /// The account cannot sign in; why, in a sentence.
    Account(String),
    /// The organisation has no such console; in a sentence.
    Console(String),
    /// The lesson does not apply, or its preset is not there; why, in a sentence.
    Lesson(String),
    /// The lab cannot be made or written.
    Lab(LabError),
}

impl CannotBegin {
    /// Why, in a sentence.
    pub(in crate::app) fn sentence(self) -> String {
        match self {
            Self::Account(why) | Self::Console(why) | Self::Lesson(why) => why,
            Self::Lab(error) => sentence::error(&error),
        }
    }
}

/// Consoles by what lessons call them.
const CONSOLES: [(&str, ConsoleName); 3] = [
    ("Microsoft Intune", ConsoleName::Intune),
    ("Configuration Manager", ConsoleName::ConfigurationManager),
    ("Office 365", ConsoleName::Office365),
];
/// What tells a console, however much of its name is said; the most telling first.
const TELLING: [(&str, ConsoleName); 4] = [
    ("configuration manager", ConsoleName::ConfigurationManager),
    ("configmgr", ConsoleName::ConfigurationManager),
    ("intune", ConsoleName::Intune),
    ("office 365", ConsoleName::Office365),
];

/// What is shown when a lesson begins in `lab`: the console and the account of its head, at the
/// page to which signing in leads. It leaves all lab files alone but the one of `lab`.
///
/// # Errors
///
/// [`CannotBegin`].
pub(in crate::app) fn beginning(
    lab: Lab,
    head: &Head,
    preferences: Preferences,
) -> Result<App, CannotBegin> {
    let mut lab = lab;
    if let Some(account) = &head.account {
        sign_in(&mut lab, account)?;
    }
    let mut app = App::with(lab, preferences);
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
    Ok(app)
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

/// The console with this name, however much of it is said.
pub(in crate::app) fn console_called(name: &str) -> Option<ConsoleName> {
    let name = name.to_lowercase();
    TELLING.into_iter().find(|(word, _)| name.contains(word)).map(|(_, console)| console)
}

/// What a lesson asks for beside pressing and typing, whatever window it is played in.
impl App {
    /// Puts the console on the stage that lessons call so, or answers with those that there are.
    pub(in crate::app) fn open_console_called(&mut self, name: &str) -> Result<(), Vec<String>> {
        let console = console_called(name).ok_or_else(|| self.consoles())?;
        self.handle(Intent::Stage(console::Intent::OpenConsole(console)));
        // An organisation without the product has no such console.
        if self.stage.console == console { Ok(()) } else { Err(self.consoles()) }
    }

    /// The consoles that there are, as lessons call them.
    pub(in crate::app) fn consoles(&self) -> Vec<String> {
        let is_there = |console: ConsoleName| {
            console != ConsoleName::ConfigurationManager
                || self.lab.organisation().hierarchy.is_some()
        };
        let there = CONSOLES.into_iter().filter(|(_, console)| is_there(*console));
        there.map(|(name, _)| name.to_owned()).collect()
    }

    /// What the lab has come to, as values at JSON pointers.
    pub(in crate::app) fn outcome(&self) -> Vec<(&'static str, Value)> {
        const TOLD: [&str; 1] = ["/tenant/authority"];
        TOLD.iter().filter_map(|pointer| Some((*pointer, self.lab_at(pointer)?))).collect()
    }

    /// The fictional password of an account.
    pub(in crate::app) fn password_of(&self, account: &str) -> Option<String> {
        let upn = Upn::try_from(account.to_owned()).ok()?;
        let note = self.lab.preset().notes().iter().find(|note| note.upn == upn)?;
        Some(note.password.reveal().to_owned())
    }

    /// What the lab holds at a JSON pointer.
    pub(in crate::app) fn lab_at(&self, pointer: &str) -> Option<Value> {
        let organisation = serde_json::to_value(self.lab.organisation()).ok()?;
        organisation.pointer(pointer).cloned()
    }
}
