//! The part of the door for the Configuration Manager console.

use super::{App, Effect, FilePurpose};
use crate::{
    console::{
        ConsoleName,
        configuration_manager::{
            ApnsRequest, Intent, SelectCollection, Window,
            subscription::{self, Draft, KeyForm, Over, Page, SignIn, SignInStep, Wizard},
            wizard::Outcome,
        },
    },
    domain::{Command, Refusal, SignInTo, Upn},
    lab,
};

impl App {
    /// Puts a console on the stage. Where the organisation has no Configuration Manager, that
    /// console stays away.
    pub(super) fn open_console(&mut self, console: ConsoleName) {
        let there = console != ConsoleName::ConfigurationManager
            || self.lab.organisation().hierarchy.is_some();
        self.stage.console = if there { console } else { ConsoleName::Intune };
        self.load_list();
    }

    /// Loads the lists of the console on the stage anew, after something has changed.
    pub(super) fn load_list(&mut self) {
        let organisation = self.lab.organisation();
        match self.stage.console {
            ConsoleName::Intune => {}
            ConsoleName::ConfigurationManager => {
                self.stage.configuration_manager.load(organisation);
            }
            ConsoleName::Office365 => self.stage.office365.load(organisation),
        }
    }

    pub(super) fn in_configuration_manager(&mut self, intent: Intent) -> Vec<Effect> {
        // Of OK is left to close the window.
        if intent.submits() && self.submit() && !matches!(intent, Intent::Sheet(_)) {
            return Vec::new();
        }
        match intent {
            Intent::Subscription(intent) if !matches!(intent, subscription::Intent::Turn(_)) => {
                return self.in_subscription(intent);
            }
            Intent::EditApnsRequest(request) => {
                if let Some(open) = self.apns_request() {
                    *open = request;
                }
            }
            Intent::CloseApnsRequest => match self.form() {
                Some(form) => form.over = None,
                None => self.stage.configuration_manager.window = None,
            },
            Intent::BrowseApnsRequest => return self.browse(FilePurpose::ApnsRequest),
            Intent::SaveApnsRequest => return self.save_apns_request(),
            Intent::Go(_) | Intent::Back | Intent::Forward | Intent::Expand(..) => {
                self.stage.configuration_manager.handle(intent, self.lab.organisation());
                return self.remember_place();
            }
            other => self.stage.configuration_manager.handle(other, self.lab.organisation()),
        }
        Vec::new()
    }

    /// The pages of the subscription that are open: of the wizard, or of the properties.
    pub(super) fn form(&mut self) -> Option<&mut Wizard> {
        self.stage.configuration_manager.window.as_mut()?.form_mut()
    }

    /// Takes in what was changed on the page that is shown.
    fn edit(&mut self, draft: Draft) {
        match &mut self.stage.configuration_manager.window {
            Some(Window::Subscription(wizard)) => edit(wizard, draft),
            Some(Window::SubscriptionProperties(properties)) => properties.edit(draft),
            _ => {}
        }
    }

    fn in_subscription(&mut self, intent: subscription::Intent) -> Vec<Effect> {
        use subscription::Intent as Wanted;
        match intent {
            Wanted::SubmitAccount => self.submit_account(),
            Wanted::SubmitPassword => self.submit_password(),
            Wanted::Browse(slot) => return self.browse(FilePurpose::Upload(slot)),
            Wanted::Hand(slot, path) => return self.hand(slot, path.as_ref()),
            Wanted::ScaleLogo(slot) => return self.scale_logo(slot),
            Wanted::Edit(draft) => self.edit(*draft),
            other => self.turn(other),
        }
        Vec::new()
    }

    /// Does what changes nothing but where the wizard or the properties stand.
    fn turn(&mut self, intent: subscription::Intent) {
        use subscription::Intent as Wanted;
        let Some(wizard) = self.form() else { return };
        match intent {
            Wanted::OpenSignIn | Wanted::AnotherAccount => {
                wizard.over = Some(Over::SignIn(SignIn::default()));
            }
            Wanted::EditOver(over) => wizard.over = Some(*over),
            Wanted::Confirm => confirm(wizard),
            Wanted::OpenCollections => {
                let open = SelectCollection::at(&wizard.draft.collection);
                wizard.over = Some(Over::Collections(open));
            }
            Wanted::ChooseCollection(name) => {
                wizard.draft.collection = name;
                wizard.over = None;
            }
            Wanted::OpenColors => {
                wizard.over = Some(Over::Color(wizard.draft.profile.color.clone()));
            }
            Wanted::ChooseColor(color) => {
                wizard.draft.profile.color = color;
                wizard.over = None;
            }
            Wanted::OpenApnsRequest => {
                wizard.over = Some(Over::ApnsRequest(ApnsRequest::default()));
            }
            Wanted::OpenKey => wizard.over = Some(Over::Key(KeyForm::default())),
            Wanted::AddKey => add_key(wizard),
            Wanted::OpenPrivacy(page) => wizard.over = Some(Over::Privacy(page)),
            Wanted::CloseOver => wizard.over = None,
            _ => {}
        }
    }

    /// Gives the commands that the open window asks for now, until one is not done, and shows
    /// what came of the last of them there; answers whether it asks for any.
    fn submit(&mut self) -> bool {
        let window = self.stage.configuration_manager.window.as_ref();
        let commands = window.map(|window| window.commands(self.lab.organisation()));
        let mut last = None;
        for command in commands.unwrap_or_default() {
            let outcome = match self.try_to(command) {
                Ok(lab::Outcome::Done(events)) => Outcome::Done(events),
                Ok(lab::Outcome::Refused(refusal)) => Outcome::Refused(Box::new(refusal)),
                Err(why) => Outcome::Failed(why),
            };
            let is_done = matches!(outcome, Outcome::Done(_));
            last = Some(outcome);
            if !is_done {
                break;
            }
        }
        let Some(outcome) = last else { return false };
        self.stage.configuration_manager.answered(outcome);
        true
    }

    fn sign_in_window(&mut self) -> Option<&mut SignIn> {
        match &mut self.form()?.over {
            Some(Over::SignIn(typed)) => Some(typed),
            _ => None,
        }
    }

    /// Finds who asks for the password of the account that is typed.
    fn submit_account(&mut self) {
        let Some(typed) = self.sign_in_window().map(|typed| typed.account.clone()) else { return };
        let upn = Upn::try_from(typed.clone());
        let page = upn.map(|upn| self.lab.organisation().sign_in_page(&upn));
        if let Some(open) = self.sign_in_window() {
            match page {
                Ok(page) => {
                    *open = SignIn {
                        account: typed,
                        step: SignInStep::Password(page),
                        ..SignIn::default()
                    }
                }
                Err(_not_a_name) => open.refusal = Some(Refusal::UnknownAccount { account: typed }),
            }
        }
    }

    /// Whether the account was changed to one whose password somebody else asks for.
    fn is_asked_elsewhere(&mut self) -> bool {
        let Some(typed) = self.sign_in_window() else { return false };
        let (step, account) = (typed.step, typed.account.clone());
        let page = Upn::try_from(account).map(|upn| self.lab.organisation().sign_in_page(&upn));
        page.is_ok_and(|page| step != SignInStep::Password(page))
    }

    /// Tries to sign in. The password is compared here and forgotten.
    fn submit_password(&mut self) {
        if self.is_asked_elsewhere() {
            return self.submit_account();
        }
        let Some(typed) = self.sign_in_window().map(std::mem::take) else { return };
        let password = self.lab.preset().check_password(&typed.account, typed.password.reveal());
        let (account, to) = (typed.account.clone(), SignInTo::Subscription);
        let tried = self.try_to(Command::SignIn { account: account.clone(), password, to });
        let Some(wizard) = self.form() else { return };
        wizard.over = match (tried, Upn::try_from(account)) {
            (Ok(lab::Outcome::Done(_)), Ok(account)) => {
                Some(Over::Authority { account, ticked: false })
            }
            (Ok(lab::Outcome::Refused(refusal)), _) => Some(Over::SignIn(refused(typed, refusal))),
            (Err(why), _) => {
                let SignIn { account, step, .. } = typed;
                wizard.over = Some(Over::SignIn(SignIn { account, step, ..SignIn::default() }));
                self.say_failed(why);
                return;
            }
            _ => None,
        };
    }
}

/// What is known of the account after a refusal: nothing, so that it is asked for again; that it
/// is wrong; or that it is who it says, but may not do this.
fn refused(typed: SignIn, refusal: Refusal) -> SignIn {
    let step = match refusal {
        Refusal::UnknownAccount { .. } | Refusal::NotInAzureAd { .. } => SignInStep::Account,
        Refusal::WrongPassword { .. } => typed.step,
        _ => SignInStep::Refused,
    };
    SignIn { account: typed.account, step, refusal: Some(refusal), ..SignIn::default() }
}

/// Takes in what was changed on the page. A page of a platform whose last box was cleared is
/// gone: the page Platforms is shown then.
fn edit(wizard: &mut Wizard, draft: Draft) {
    wizard.draft = draft;
    if let Page::Platform(family) = wizard.page
        && !wizard.draft.platforms.is_ticked(family)
    {
        wizard.page = Page::Platforms;
    }
}

/// Takes the sideloading key that is typed, or says what is wrong with it.
fn add_key(wizard: &mut Wizard) {
    let Some(Over::Key(form)) = &mut wizard.over else { return };
    match form.key(&wizard.draft.platforms.keys) {
        Ok(key) => {
            wizard.draft.platforms.keys.push(key);
            wizard.over = None;
        }
        Err(why) => form.problem = Some(why),
    }
}

fn confirm(wizard: &mut Wizard) {
    if let Some(Over::Authority { account, ticked: true }) = wizard.over.take() {
        wizard.draft.account = Some(account);
        wizard.draft.confirmed = true;
    }
}
