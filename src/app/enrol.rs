//! The part of the door that enrols a device in place of its user: users do it on their own
//! devices, which no console shows.

use super::{App, FrameDialog};
use crate::{
    domain::{Command, Device, Organisation, Platform, Refusal, Upn},
    lab::Outcome,
    text, words,
};

/// The dialog in which a device is enrolled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EnrolForm {
    /// The typed account.
    pub account: String,
    /// What the device runs on.
    pub platform: Platform,
    /// What it is sold as.
    pub model: String,
    /// Its serial number.
    pub serial: String,
    /// Whether model and serial number are as proposed, so that another account or platform
    /// brings other ones.
    pub proposed: bool,
    /// Why the service refused it, as the user would see it on the device.
    pub refusal: Option<Refusal>,
    /// Why it could not be written down, in a sentence.
    pub failure: Option<String>,
}

/// What is proposed as the model of a device.
const MODELS: [(Platform, &str); 5] = [
    (Platform::Android, "Galaxy S6"),
    (Platform::IosAndMacOsX, "iPhone 6"),
    (Platform::WindowsPhone81, "Lumia 640"),
    (Platform::WindowsPhone80, "Lumia 820"),
    (Platform::Windows, "Surface Pro 3"),
];

impl EnrolForm {
    fn new(organisation: &Organisation, account: String) -> Self {
        let form = Self {
            account,
            platform: MODELS[0].0,
            model: String::new(),
            serial: String::new(),
            proposed: true,
            refusal: None,
            failure: None,
        };
        form.propose_for_account(organisation)
    }

    /// Whether enough is there to try it.
    pub(super) fn is_complete(&self) -> bool {
        !self.account.trim().is_empty()
    }

    /// The form after it was changed to `edited`. What nobody has typed follows.
    fn edited(&self, edited: Self, organisation: &Organisation) -> Self {
        let is_kept = edited.model == self.model && edited.serial == self.serial;
        let form =
            Self { proposed: self.proposed && is_kept, refusal: None, failure: None, ..edited };
        if form.proposed && form.account != self.account {
            form.propose_for_account(organisation)
        } else if form.proposed && form.platform != self.platform {
            form.propose_new(organisation)
        } else {
            form
        }
    }

    /// Proposes a device that the user has and that is not managed, or else a new one.
    fn propose_for_account(self, organisation: &Organisation) -> Self {
        let user = Upn::try_from(self.account.clone()).ok();
        let is_theirs =
            |device: &&Device| Some(&device.user) == user.as_ref() && device.enrolment.is_none();
        match organisation.devices.values().find(is_theirs) {
            Some(device) => Self {
                platform: device.platform,
                model: device.model.to_string(),
                serial: device.serial.clone(),
                ..self
            },
            None => self.propose_new(organisation),
        }
    }

    /// Proposes a device that nobody has yet.
    fn propose_new(self, organisation: &Organisation) -> Self {
        let model = MODELS.iter().find(|(platform, _)| *platform == self.platform);
        let mut numbered = (organisation.devices.len() + 1..).map(|n| format!("NEW-{n:04}"));
        let free = numbered.find(|serial| organisation.device(serial).is_none());
        Self {
            model: model.map(|(_, name)| (*name).to_owned()).unwrap_or_default(),
            serial: free.unwrap_or_default(),
            ..self
        }
    }
}

impl App {
    /// Opens the dialog, for `account` where one was chosen.
    pub(super) fn open_enrol(&mut self, account: Option<&Upn>) {
        let account = account.map(ToString::to_string).unwrap_or_default();
        let form = EnrolForm::new(self.lab.organisation(), account);
        self.frame.dialog = Some(FrameDialog::Enrol(Box::new(form)));
    }

    fn enrol_form(&mut self) -> Option<&mut EnrolForm> {
        match &mut self.frame.dialog {
            Some(FrameDialog::Enrol(form)) => Some(form),
            _ => None,
        }
    }

    /// Takes in what was changed in the dialog.
    pub(super) fn edit_enrol(&mut self, edited: EnrolForm) {
        if let Some(FrameDialog::Enrol(form)) = &mut self.frame.dialog {
            **form = form.edited(edited, self.lab.organisation());
        }
    }

    /// Enrols the device. The dialog stays open where that was not done: a refusal can be mended
    /// there, and what was typed is still there when the lab can be written again.
    pub(super) fn enrol(&mut self) {
        let Some(form) = self.enrol_form().filter(|form| form.is_complete()) else { return };
        let (account, model) = (form.account.clone(), form.model.clone());
        let (platform, serial) = (form.platform, form.serial.clone());
        match self.try_to(Command::Enrol { account, platform, model, serial: serial.clone() }) {
            Ok(Outcome::Done(_)) => {
                self.frame.dialog = None;
                self.say_enrolled(&serial);
            }
            Ok(Outcome::Refused(refusal)) => {
                if let Some(form) = self.enrol_form() {
                    form.refusal = Some(refusal);
                }
            }
            Err(why) => {
                if let Some(form) = self.enrol_form() {
                    form.failure = Some(why);
                }
            }
        }
    }

    fn say_enrolled(&mut self, serial: &str) {
        let found = self.lab.organisation().device(serial);
        let Some((device, how)) = found.and_then(|(_, d)| Some((d, d.enrolment.as_ref()?))) else {
            return;
        };
        self.say_done(text!(
            "device-enrolled",
            serial = serial,
            platform = words::platform(device.platform),
            account = device.user.to_string(),
            service = words::authority(how.authority),
        ));
    }
}
