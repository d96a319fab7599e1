use serde::{Deserialize, Serialize};

use super::{Account, Authority, Command, Directory, Event, Refusal, Tenant, Time, Upn};

/// The simulated organisation: everything that the consoles show and change.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Organisation {
    /// Its name, as in "Contoso".
    pub name: String,
    /// The simulated time.
    pub clock: Time,
    /// Who is signed in to the Microsoft Intune administration console.
    pub signed_in: Option<Upn>,
    /// Domains and accounts.
    pub directory: Directory,
    /// The Microsoft Intune tenant.
    pub tenant: Tenant,
}

impl Organisation {
    /// Decides `command`, given by the account `by` (nobody for acts from outside the
    /// consoles, such as advancing the clock). Changes nothing: fold the events to do it.
    ///
    /// # Errors
    ///
    /// The refusal, if a rule stands against it.
    pub fn apply(&self, by: Option<&Upn>, command: &Command) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::SetAuthority { authority, confirmed } => {
                self.set_authority(by, *authority, *confirmed)
            }
            Command::AdvanceClock { minutes } => self.advance_clock(*minutes),
            Command::SignIn { account, password } => self.sign_in(account, *password),
            Command::SignOut {} => match self.signed_in {
                Some(_) => Ok(vec![Event::SignedOut {}]),
                None => Err(Refusal::NotSignedIn {}),
            },
        }
    }

    /// Who gives `command` where nobody is named: who is signed in to the console, but nobody
    /// for the clock, which belongs to no console.
    pub fn actor(&self, command: &Command) -> Option<&Upn> {
        match command {
            Command::AdvanceClock { .. } => None,
            _ => self.signed_in.as_ref(),
        }
    }

    /// Makes what happened so.
    pub fn fold(&mut self, event: &Event) {
        match event {
            Event::AuthoritySet { authority } => self.tenant.authority = *authority,
            Event::ClockAdvanced { to } => self.clock = *to,
            Event::SignedIn { account } => self.signed_in = Some(account.clone()),
            Event::SignedOut {} => self.signed_in = None,
        }
    }

    /// The account that is signed in to the console, with its name.
    pub fn administrator(&self) -> Option<(&Upn, &Account)> {
        let upn = self.signed_in.as_ref()?;
        self.directory.accounts.get_key_value(upn)
    }

    fn set_authority(
        &self,
        by: Option<&Upn>,
        wanted: Authority,
        confirmed: bool,
    ) -> Result<Vec<Event>, Refusal> {
        self.require_full_access(by)?;
        let current = self.tenant.authority;
        if !current.may_become(wanted) {
            return Err(Refusal::AuthorityAlreadySet { current, wanted });
        }
        if !confirmed {
            return Err(Refusal::NotConfirmed {});
        }
        Ok(vec![Event::AuthoritySet { authority: wanted }])
    }

    /// Who acts in the console must be allowed into it, still, and may change things there.
    fn require_full_access(&self, by: Option<&Upn>) -> Result<(), Refusal> {
        let upn = by.ok_or(Refusal::NotSignedIn {})?;
        let account = self.directory.accounts.get(upn);
        let account =
            account.ok_or_else(|| Refusal::UnknownAccount { account: upn.to_string() })?;
        if let Some(refusal) = self.reason_to_keep_out(upn, account) {
            return Err(refusal);
        }
        if account.has_full_access() {
            return Ok(());
        }
        let role = account.roles.first().copied();
        Err(Refusal::AccessTooLow { account: upn.clone(), role })
    }

    fn advance_clock(&self, minutes: u32) -> Result<Vec<Event>, Refusal> {
        match self.clock.after(minutes) {
            Some(to) if minutes > 0 => Ok(vec![Event::ClockAdvanced { to }]),
            _ => Err(Refusal::ClockOutOfRange { latest: Time::LATEST }),
        }
    }
}
