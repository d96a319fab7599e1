//! The one door: every change of state goes through here.

use std::path::Path;

use super::{Answer, App, Effect, FilePurpose, FrameDialog, FrameIntent, Intent};
use crate::{
    console::{self, Act, Confirmation, SignInDraft, intune::Place},
    domain::{Command, Refusal, SignInTo, Upn},
    lab::{Outcome, sentence},
    text, words,
};

impl App {
    /// Does what the person wants, as far as rules and files allow, and returns what the
    /// outside world has to do for it.
    pub fn handle(&mut self, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Stage(intent) => self.handle_stage(intent),
            Intent::Frame(intent) => self.handle_frame(intent),
        }
    }

    /// Goes on with what the outside world has answered.
    pub fn handle_answer(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::Picked(purpose, path) => return self.path_picked(purpose, &path),
            Answer::FileRead(slot, path, bytes) => self.file_read(slot, &path, bytes),
            Answer::FileWritten(written) => match self.frame.record.take() {
                Some(path) => self.record_written(&path, written),
                None => self.file_written(written),
            },
            Answer::PickCancelled => self.frame.picking = None,
            Answer::NoNativeDialog(purpose) => self.no_native_dialog(purpose),
            Answer::PreferencesNotStored(why) => {
                // Said once: every step on the stage would meet the same hindrance.
                if !std::mem::replace(&mut self.frame.preferences_failed, true) {
                    self.say_failed(text!("preferences-not-stored", why = why));
                }
            }
            Answer::RealTime(now) => return self.start_over(now),
            Answer::Regions(regions) => self.regions_listed(regions),
            Answer::PictureSaved(path) => {
                self.say_done(text!("picture-saved", path = path.display().to_string()));
            }
            Answer::PictureCopied => self.say_done(text!("picture-copied")),
            Answer::NoPicture(why) => self.say_failed(why),
            Answer::ExportWent(pictures) => self.export_went(pictures),
            Answer::Exported(end) => self.exported(end),
        }
        Vec::new()
    }

    /// Goes on with what was chosen in a native dialog.
    fn path_picked(&mut self, purpose: FilePurpose, path: &Path) -> Vec<Effect> {
        let picking = self.frame.picking.take();
        match purpose {
            FilePurpose::Pictures => self.folder_picked(path),
            FilePurpose::Handout => self.export_folder_picked(path),
            FilePurpose::ApnsRequest => self.apns_request_picked(path),
            FilePurpose::Upload(slot) => return self.hand(slot, path),
            _ => return self.picked(purpose, path, picking),
        }
        Vec::new()
    }

    /// Says in the form, where one is open, that the path has to be typed.
    fn no_native_dialog(&mut self, purpose: FilePurpose) {
        self.frame.picking = None;
        let why = text!("no-native-dialog");
        match purpose {
            FilePurpose::Pictures => {
                if let Some(form) = self.capture_form() {
                    form.error = Some(why);
                }
            }
            FilePurpose::Handout => {
                if let Some(form) = self.export_form() {
                    form.error = Some(why);
                }
            }
            FilePurpose::Upload(_) | FilePurpose::ApnsRequest => {
                self.say_failed(text!("no-native-dialog-here"));
            }
            _ => self.open_path_form(purpose, Some(why)),
        }
    }

    fn handle_stage(&mut self, intent: console::Intent) -> Vec<Effect> {
        use console::Intent as Wanted;
        match intent {
            Wanted::OpenConsole(console) => {
                self.open_console(console);
                return self.remember_place();
            }
            Wanted::ConfigurationManager(intent) => return self.in_configuration_manager(intent),
            Wanted::Office365(intent) => return self.in_office365(intent),
            Wanted::Go(place) => {
                self.stage.place = place;
                return self.remember_place();
            }
            Wanted::Expand(place, open) => {
                self.stage.expand(place, open);
                return self.remember_place();
            }
            Wanted::Ask(act) => {
                self.stage.confirmation = Some(Confirmation::new(self.stage.console, act));
            }
            Wanted::Tick(ticked) => {
                if let Some(confirmation) = &mut self.stage.confirmation {
                    confirmation.ticked = ticked;
                }
            }
            Wanted::Confirmed(act) => self.confirm(act),
            Wanted::Dismiss => self.stage.confirmation = None,
            Wanted::TypeAccount(account) => self.stage.sign_in.account = account,
            Wanted::TypePassword(password) => self.stage.sign_in.password = password,
            Wanted::SignIn => return self.sign_in(),
            Wanted::SignOut => {
                if self.perform(Command::SignOut {}).is_ok() {
                    self.begin_anew();
                }
            }
        }
        Vec::new()
    }

    fn handle_frame(&mut self, intent: FrameIntent) -> Vec<Effect> {
        match intent {
            FrameIntent::Browse(purpose) => return self.browse(purpose),
            FrameIntent::OpenPathForm(purpose) => self.open_path_form(purpose, None),
            FrameIntent::TypePath(path) => {
                if let Some(FrameDialog::Path(form)) = &mut self.frame.dialog {
                    form.path = path;
                }
            }
            FrameIntent::SubmitPath => return self.submit_path(),
            FrameIntent::OpenRecent(path) => return self.open_lab(&path),
            FrameIntent::CompareWithEntry(number) => self.compare_with_entry(number),
            FrameIntent::CompareWithRecent(path) => return self.compare_with_recent(&path),
            FrameIntent::ShowOnlyDifferences(only) => self.show_only_differences(only),
            FrameIntent::OpenAuthorities => self.open_authorities(),
            FrameIntent::CopyCommand(authority) => return self.copy_command(authority),
            FrameIntent::AskStartOver => self.frame.dialog = Some(FrameDialog::StartOver),
            FrameIntent::StartOver => {
                self.frame.dialog = None;
                return vec![Effect::TellTime];
            }
            FrameIntent::OpenAbout => self.frame.dialog = Some(FrameDialog::About),
            FrameIntent::Lesson(intent) => return self.handle_lesson(intent),
            FrameIntent::OpenCapture => return self.open_capture(),
            FrameIntent::EditCapture(form) => {
                if let Some(open) = self.capture_form() {
                    *open = *form;
                }
            }
            FrameIntent::Capture(destination) => return self.capture(destination),
            FrameIntent::Export(intent) => return self.handle_export(intent),
            FrameIntent::OpenEnrol(account) => self.open_enrol(account.as_ref()),
            FrameIntent::EditEnrol(form) => self.edit_enrol(*form),
            FrameIntent::Enrol => self.enrol(),
            // A handout that is being made is stopped first.
            FrameIntent::CloseDialog if self.is_exporting() => {}
            FrameIntent::CloseDialog => self.frame.dialog = None,
            FrameIntent::Reload => self.reload(),
            FrameIntent::Advance(minutes) => {
                if let Err(why) = self.advance(minutes) {
                    self.say_failed(why);
                }
            }
            FrameIntent::DismissNotice => self.frame.notice = None,
            FrameIntent::CopyPassword(account) => return self.copy_password(&account),
            preference => return self.handle_preference(&preference),
        }
        Vec::new()
    }

    fn handle_preference(&mut self, intent: &FrameIntent) -> Vec<Effect> {
        match intent {
            FrameIntent::ShowTab(tab) => {
                self.frame.tab = *tab;
                self.preferences.panel = true;
            }
            FrameIntent::TogglePanel => self.preferences.panel = !self.preferences.panel,
            FrameIntent::ChooseTheme(theme) => self.preferences.theme = *theme,
            FrameIntent::Zoom(percent) => self.preferences.zoom = *percent,
            FrameIntent::Resized(width, height) => {
                (self.preferences.width, self.preferences.height) = (*width, *height);
            }
            _ => return Vec::new(),
        }
        self.store_preferences()
    }

    /// Gives `command` to the lab in the name of who is signed in. A refusal is for the page
    /// that asked; what keeps the lab from being written is said in the frame.
    fn perform(&mut self, command: Command) -> Result<(), Option<Refusal>> {
        match self.try_to(command) {
            Ok(Outcome::Done(_)) => Ok(()),
            Ok(Outcome::Refused(refusal)) => Err(Some(refusal)),
            Err(why) => {
                self.say_failed(why);
                Err(None)
            }
        }
    }

    /// As [`App::perform`], for a page that shows the outcome itself.
    pub(super) fn try_to(&mut self, command: Command) -> Result<Outcome, String> {
        let by = self.lab.organisation().actor(&command).cloned();
        let entry = self.lab.perform(by.as_ref(), command);
        self.load_list();
        entry.map(|entry| entry.outcome).map_err(|error| sentence::error(&error))
    }

    fn confirm(&mut self, act: Act) {
        let asked = self.stage.open_confirmation();
        if !asked.is_some_and(|asked| asked.act == act && asked.may_be_answered()) {
            return;
        }
        let Some(command) = act.confirmed(self.lab.organisation()) else { return };
        match self.perform(command) {
            Ok(()) => self.stage.confirmation = None,
            Err(refusal) => {
                if let Some(confirmation) = &mut self.stage.confirmation {
                    confirmation.refusal = refusal;
                }
            }
        }
    }

    /// After signing in or out.
    fn begin_anew(&mut self) {
        self.stage.begin_at(Place::DASHBOARD);
        self.load_list();
    }

    fn sign_in(&mut self) -> Vec<Effect> {
        let draft = std::mem::take(&mut self.stage.sign_in);
        let password = self.lab.preset().check_password(&draft.account, draft.password.reveal());
        let (account, to) = (draft.account, SignInTo::Console);
        match self.perform(Command::SignIn { account: account.clone(), password, to }) {
            Ok(()) => {
                self.begin_anew();
                self.remember_place()
            }
            Err(refusal) => {
                self.stage.sign_in = SignInDraft { account, refusal, ..SignInDraft::default() };
                Vec::new()
            }
        }
    }

    /// Lets simulated time pass; why it cannot, in a sentence. The clock belongs to the frame,
    /// not to who is signed in on the stage.
    pub(super) fn advance(&mut self, minutes: u32) -> Result<(), String> {
        let entry = self.lab.perform(None, Command::AdvanceClock { minutes });
        self.load_list();
        self.look_again();
        match &entry.map_err(|error| sentence::error(&error))?.outcome {
            Outcome::Done(_) => Ok(()),
            Outcome::Refused(refusal) => Err(words::refusal_line(refusal)),
        }
    }

    fn copy_password(&mut self, account: &Upn) -> Vec<Effect> {
        let note = self.lab.preset().notes().iter().find(|note| note.upn == *account);
        let Some(password) = note.map(|note| note.password.clone()) else { return Vec::new() };
        self.say_done(text!("password-copied", account = account.to_string()));
        vec![Effect::CopyText(password)]
    }

    pub(super) fn remember_place(&mut self) -> Vec<Effect> {
        if self.lab.path().as_os_str().is_empty() {
            return Vec::new();
        }
        self.preferences.remember(self.lab.path(), &self.stage);
        self.store_preferences()
    }

    pub(super) fn store_preferences(&self) -> Vec<Effect> {
        vec![Effect::StorePreferences(Box::new(self.preferences.clone()))]
    }
}
