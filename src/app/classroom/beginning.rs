use serde_json::Value;

use crate::{
    app::{App, Intent, Preferences},
    console::{self, ConsoleName, Stage, intune::Place},
    domain::{Command, PasswordCheck, SignInTo, Upn},
    lab::{Lab, LabError, Outcome},
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

/// Consoles by what lessons call them.
const CONSOLES: [(&str, ConsoleName); 5] = [
    ("Microsoft Intune", ConsoleName::Intune),
    ("Microsoft Intune administration console", ConsoleName::Intune),
    ("Configuration Manager", ConsoleName::ConfigurationManager),
    ("Configuration Manager console", ConsoleName::ConfigurationManager),
    ("Office 365", ConsoleName::Office365),
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

/// What a lesson asks for beside pressing and typing, whatever window it is played in.
impl App {
    /// Puts the console on the stage that lessons call so, or answers with those that there are.
    pub(in crate::app) fn open_console_called(&mut self, name: &str) -> Result<(), Vec<String>> {
        match CONSOLES.into_iter().find(|(known, _)| *known == name) {
            Some((_, console)) => {
                self.handle(Intent::Stage(console::Intent::OpenConsole(console)));
                // An organisation without the product has no such console.
                let there = CONSOLES.into_iter().filter(|(_, other)| *other != console);
                let opened = self.stage.console == console;
                opened.then_some(()).ok_or_else(|| there.map(|(name, _)| name.to_owned()).collect())
            }
            None => Err(CONSOLES.map(|(name, _)| name.to_owned()).to_vec()),
        }
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
