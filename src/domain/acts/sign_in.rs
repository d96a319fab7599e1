//! Who may open the Microsoft Intune administration console, and who may subscribe.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Account, Authority, Event, Organisation, PasswordCheck, Product, Refusal, Role, SignInTo, Upn,
};

/// Who asks for the password (seed, "redirects to the respective ADFS server to prompt for user
/// name and password").
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignInPage {
    /// Azure Active Directory itself, for a managed domain.
    AzureAd,
    /// AD FS of the organisation, for a federated domain.
    AdFs,
}

impl Organisation {
    /// Decides a sign-in. The order is the service's: first who it is, then whether they may.
    pub(in crate::domain) fn sign_in(
        &self,
        typed: &str,
        password: PasswordCheck,
        to: SignInTo,
    ) -> Result<Vec<Event>, Refusal> {
        let (account, found) = self.directory.account(typed)?;
        if !found.in_azure_ad {
            return Err(Refusal::NotInAzureAd { account });
        }
        if password == PasswordCheck::Wrong {
            return Err(Refusal::WrongPassword { account });
        }
        if to == SignInTo::Subscription {
            self.may_subscribe(&account, found)?;
            let page = self.sign_in_page(&account);
            return Ok(vec![Event::SignedInToSubscribe { account, page }]);
        }
        match self.reason_to_keep_out(&account, found) {
            Some(refusal) => Err(refusal),
            None => Ok(vec![Event::SignedIn { account }]),
        }
    }

    pub(in crate::domain) fn sign_out(&self) -> Result<Vec<Event>, Refusal> {
        match self.signed_in {
            Some(_) => Ok(vec![Event::SignedOut {}]),
            None => Err(Refusal::NotSignedIn {}),
        }
    }

    /// Who asks for the password of `account`.
    pub fn sign_in_page(&self, account: &Upn) -> SignInPage {
        match self.directory.domains.get(account.domain()) {
            Some(domain) if domain.federated => SignInPage::AdFs,
            _ => SignInPage::AzureAd,
        }
    }

    /// Why an account may not use the console, whoever it is that uses it (facts 1.7).
    pub(in crate::domain) fn reason_to_keep_out(
        &self,
        upn: &Upn,
        account: &Account,
    ) -> Option<Refusal> {
        let upn = upn.clone();
        if !account.sign_in_allowed {
            Some(Refusal::SignInBlocked { account: upn })
        } else if !account.is_administrator() {
            Some(Refusal::NotAnAdministrator { account: upn })
        } else if !account.is_licensed(Product::Intune, self.clock) {
            Some(Refusal::NoIntuneLicence { account: upn })
        } else {
            None
        }
    }

    /// Whether an account may create the subscription (facts 8.1 and 8.2).
    pub(super) fn may_subscribe(&self, upn: &Upn, account: &Account) -> Result<(), Refusal> {
        if let Some(refusal) = self.reason_to_keep_out(upn, account) {
            return Err(refusal);
        }
        if !account.roles.contains(&Role::GlobalAdministrator) {
            return Err(Refusal::NotAGlobalAdministrator { account: upn.clone() });
        }
        match self.tenant.authority {
            Authority::NotSet | Authority::ConfigurationManager => Ok(()),
            current => Err(Refusal::TenantUnderAnotherAuthority { current }),
        }
    }
}
