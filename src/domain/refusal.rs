use serde::{Deserialize, Serialize};

use super::{Authority, Role, Time, Upn};

/// Why a command was refused. The sentence and the way out for people are the language entries
/// `refusal-<code>` and `refusal-<code>.way-out`.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// The act was not confirmed.
    NotConfirmed {},
    /// Nobody is signed in to the console in which the act is done.
    NotSignedIn {},
    /// The account may look at this, but not change it.
    AccessTooLow {
        /// Whose act it was.
        account: Upn,
        /// The role of the account that came closest.
        role: Option<Role>,
    },
    /// Another authority is in force, and it excludes the wanted one.
    AuthorityAlreadySet {
        /// The authority in force.
        current: Authority,
        /// The authority that was asked for.
        wanted: Authority,
    },
    /// No account of the organisation has this name.
    UnknownAccount {
        /// The name as it was typed.
        account: String,
    },
    /// The password is not the account's.
    WrongPassword {
        /// The account.
        account: Upn,
    },
    /// The sign-in status of the account is Blocked.
    SignInBlocked {
        /// The account.
        account: Upn,
    },
    /// The account exists on the premises only, not in Azure Active Directory.
    NotInAzureAd {
        /// The account.
        account: Upn,
    },
    /// The account has no administrator role.
    NotAnAdministrator {
        /// The account.
        account: Upn,
    },
    /// The account has no valid Intune licence.
    NoIntuneLicence {
        /// The account.
        account: Upn,
    },
    /// The clock cannot stand still, go back, or pass its last moment.
    ClockOutOfRange {
        /// The last moment that a lab can reach.
        latest: Time,
    },
}

impl Refusal {
    /// The name of the refusal in language files, in JSON and in lessons.
    pub fn code(&self) -> &'static str {
        self.code_and_source().0
    }

    /// Where the rule is written down.
    pub fn source(&self) -> &'static str {
        self.code_and_source().1
    }

    fn code_and_source(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotConfirmed {} => {
                ("not-confirmed", "seed: \"Check the box and then click Yes\"")
            }
            Self::NotSignedIn {} => ("not-signed-in", "facts 1.7"),
            Self::AccessTooLow { .. } => ("access-too-low", "facts 1.7"),
            Self::AuthorityAlreadySet { .. } => {
                ("authority-already-set", "seed: \"it cannot be changed again\"")
            }
            Self::UnknownAccount { .. } => ("unknown-account", "facts 8.2"),
            Self::WrongPassword { .. } => ("wrong-password", "facts 8.2"),
            Self::SignInBlocked { .. } => ("sign-in-blocked", "facts 1.7"),
            Self::NotInAzureAd { .. } => ("not-in-azure-ad", "facts 6"),
            Self::NotAnAdministrator { .. } => ("not-an-administrator", "facts 1.7"),
            Self::NoIntuneLicence { .. } => ("no-intune-licence", "facts 1.7"),
            Self::ClockOutOfRange { .. } => {
                ("clock-out-of-range", "a lab's time goes forward only")
            }
        }
    }
}
