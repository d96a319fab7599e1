use serde::{Deserialize, Serialize};

use super::{Authority, Time, Upn};

/// What has happened. Events are the truth of a lab: they are never rewritten, and a new shape
/// of one needs a new [`Event::VERSION`] and a migration of the lab file.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The mobile device management authority was declared.
    AuthoritySet {
        /// The authority now in force.
        authority: Authority,
    },
    /// Simulated time passed.
    ClockAdvanced {
        /// What the clock shows now.
        to: Time,
    },
    /// Somebody signed in to the Microsoft Intune administration console.
    SignedIn {
        /// Who.
        account: Upn,
    },
    /// Nobody is signed in any more.
    SignedOut {},
}

impl Event {
    /// The version of the shapes above, written beside each event in a lab file.
    pub const VERSION: u32 = 1;
}
