use serde::{Deserialize, Serialize};

use super::Authority;

/// What a person can do to the organisation.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "command", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Declare the mobile device management authority.
    SetAuthority {
        /// The authority that is to be in force.
        authority: Authority,
        /// Whether the confirmation was ticked and answered with Yes; refused without.
        confirmed: bool,
    },
    /// Let simulated time pass.
    AdvanceClock {
        /// How many minutes pass, from 1.
        minutes: u32,
    },
    /// Try to sign in to the Microsoft Intune administration console.
    SignIn {
        /// The account as it was typed.
        account: String,
        /// Whether the password was the account's. The password itself stays outside.
        password: PasswordCheck,
    },
    /// Sign out of the Microsoft Intune administration console.
    SignOut {},
}

/// The outcome of comparing a typed password, which is done before the command is made.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PasswordCheck {
    /// It was the password of the account.
    Matched,
    /// It was another, or the account does not exist.
    Wrong,
}
