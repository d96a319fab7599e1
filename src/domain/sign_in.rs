//! Who may open the Microsoft Intune administration console.

use super::{Account, Event, Organisation, PasswordCheck, Product, Refusal, Upn};

impl Organisation {
    /// Decides a sign-in. The order is the service's: first who it is, then whether they may.
    pub(super) fn sign_in(
        &self,
        typed: &str,
        password: PasswordCheck,
    ) -> Result<Vec<Event>, Refusal> {
        let unknown = || Refusal::UnknownAccount { account: typed.to_owned() };
        let upn = Upn::try_from(typed.to_owned()).map_err(|_not_a_name| unknown())?;
        let account = self.directory.accounts.get(&upn).ok_or_else(unknown)?;
        if !account.in_azure_ad {
            Err(Refusal::NotInAzureAd { account: upn })
        } else if password == PasswordCheck::Wrong {
            Err(Refusal::WrongPassword { account: upn })
        } else {
            match self.reason_to_keep_out(&upn, account) {
                Some(refusal) => Err(refusal),
                None => Ok(vec![Event::SignedIn { account: upn }]),
            }
        }
    }

    /// Why an account may not use the console, whoever it is that uses it (facts 1.7).
    pub(super) fn reason_to_keep_out(&self, upn: &Upn, account: &Account) -> Option<Refusal> {
        let upn = upn.clone();
        if !account.sign_in_allowed {
            Some(Refusal::SignInBlocked { account: upn })
        } else if account.roles.is_empty() {
            Some(Refusal::NotAnAdministrator { account: upn })
        } else if !account.is_licensed(Product::Intune, self.clock) {
            Some(Refusal::NoIntuneLicence { account: upn })
        } else {
            None
        }
    }
}
