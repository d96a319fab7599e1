use crate::domain::{Refusal, Upn};

/// Why a text is not a preset. Lines and columns count from 1.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PresetError {
    /// It cannot be read as TOML of the right shape.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// The line.
        line: usize,
        /// The column in characters.
        column: usize,
        /// What the reader says.
        message: String,
    },
    /// A newer version of the program reads this format.
    #[error("format {found} is newer than {known}")]
    Newer {
        /// The format of the text.
        found: u32,
        /// The newest format that this program reads.
        known: u32,
    },
    /// Two accounts have the same name.
    #[error("line {line}: account {account} stands twice")]
    Duplicate {
        /// The line of the second one.
        line: usize,
        /// The account.
        account: Upn,
    },
    /// Two domains have the same name.
    #[error("domain {domain} stands twice")]
    DuplicateDomain {
        /// The domain.
        domain: String,
    },
    /// The name of a domain is none.
    #[error("{domain:?} is not the name of a domain")]
    InvalidDomain {
        /// What stands there.
        domain: String,
    },
    /// An account is in a domain that the organisation does not have.
    #[error("line {line}: domain {domain} of account {account} is not in [domains]")]
    UnknownDomain {
        /// The line of the account.
        line: usize,
        /// The account.
        account: Upn,
        /// Its domain.
        domain: String,
    },
    /// The account that is to be signed in does not exist.
    #[error("line {line}: signed_in names {account}, which is not among the accounts")]
    UnknownSignedIn {
        /// The line.
        line: usize,
        /// The account.
        account: Upn,
    },
    /// A part of the hierarchy, or a device, breaks a rule of the organisation.
    #[error("line {line}, {field}: {}", refusal.code())]
    Rule {
        /// The line.
        line: usize,
        /// Where in the text, as in `hierarchy.sites.PS1`.
        field: String,
        /// The rule.
        refusal: Refusal,
    },
    /// What stands under `[[commands]]` is no command.
    #[error("line {line}, command {number}: {message}")]
    Command {
        /// The line.
        line: usize,
        /// Which command, from 1.
        number: usize,
        /// What the reader says.
        message: String,
    },
    /// A command of the preset is refused.
    #[error("line {line}, command {number} is refused: {}", refusal.code())]
    CommandRefused {
        /// The line.
        line: usize,
        /// Which command, from 1.
        number: usize,
        /// Why.
        refusal: Refusal,
    },
    /// Something is asked of a hierarchy that the preset does not have.
    #[error("the preset has no [hierarchy]")]
    NoHierarchy {},
    /// The hierarchy has a central administration site, and was asked for without one.
    #[error("the hierarchy has a central administration site")]
    NotStandAlone {},
}
