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
        match self.reason_to_refuse(&upn, account, password) {
            Some(refusal) => Err(refusal),
            None => Ok(vec![Event::SignedIn { account: upn }]),
        }
    }

    fn reason_to_refuse(
        &self,
        upn: &Upn,
        account: &Account,
        password: PasswordCheck,
    ) -> Option<Refusal> {
        let licensed = account.is_licensed(Product::Intune, self.clock);
        let upn = upn.clone();
        if !account.in_azure_ad {
            Some(Refusal::NotInAzureAd { account: upn })
        } else if password == PasswordCheck::Wrong {
            Some(Refusal::WrongPassword { account: upn })
        } else if !account.sign_in_allowed {
            Some(Refusal::SignInBlocked { account: upn })
        } else if account.roles.is_empty() {
            Some(Refusal::NotAnAdministrator { account: upn })
        } else if !licensed {
            Some(Refusal::NoIntuneLicence { account: upn })
        } else {
            None
        }
    }
}
