//! How labs begin: organisations as authors write them in TOML.
//!
//! What must stay true: a lab keeps the text of its preset, and reads it again each time it is
//! opened, with the commands in it. So what a text of a format begins with stays the same: a
//! rule that would decide one of its commands otherwise needs a new format.

mod build;
mod change;
mod error;
mod hierarchy;
mod written;

use std::{collections::BTreeMap, fmt, ops::Range};

pub use change::HierarchyShape;
pub use error::PresetError;
use serde::Deserialize;

use self::written::{Written, WrittenAccount};
use crate::domain::{Organisation, PasswordCheck, Secret, Upn};

/// How a lab begins: an organisation as an author writes it in TOML, with the fictional
/// passwords, which stand here and nowhere else.
#[derive(Clone)]
pub struct Preset {
    text: String,
    organisation: Organisation,
    notes: Vec<AccountNote>,
    passwords: BTreeMap<Upn, Secret>,
}

/// What an author says of an account, for the person who rehearses.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AccountNote {
    /// The account.
    pub upn: Upn,
    /// What the account is there to show.
    pub shows: String,
    /// Its fictional password.
    pub password: Secret,
}

impl fmt::Debug for Preset {
    /// Without the text, in which the passwords stand.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preset").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}

const FORMAT: u32 = 1;

#[derive(Deserialize)]
struct Probe {
    format: u32,
}

impl Preset {
    /// Reads a preset.
    ///
    /// # Errors
    ///
    /// [`PresetError`] says what is wrong, and where.
    pub fn parse(text: &str) -> Result<Self, PresetError> {
        let read_error = |error| syntax_error(text, &error);
        // The format first: a newer one may have any shape.
        let Probe { format: found } = toml::from_str(text).map_err(read_error)?;
        if found > FORMAT {
            return Err(PresetError::Newer { found, known: FORMAT });
        }
        let mut written: Written = toml::from_str(text).map_err(read_error)?;
        written.domains = build::lower_case(written.domains)?;
        let notes = written.accounts.iter().map(AccountNote::from).collect::<Vec<_>>();
        Ok(Self {
            text: text.to_owned(),
            passwords: notes.iter().map(|n| (n.upn.clone(), n.password.clone())).collect(),
            notes,
            organisation: build::organisation(text, written)?,
        })
    }

    /// The text that it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The organisation as it is at the start.
    pub fn organisation(&self) -> &Organisation {
        &self.organisation
    }

    /// The accounts in the author's order.
    pub fn notes(&self) -> &[AccountNote] {
        &self.notes
    }

    /// Compares a typed password with the account's, so that it need not be passed on.
    pub fn check_password(&self, account: &str, password: &str) -> PasswordCheck {
        let known = Upn::try_from(account.to_owned()).ok();
        match known.and_then(|upn| self.passwords.get(&upn)) {
            Some(right) if right.reveal() == password => PasswordCheck::Matched,
            _ => PasswordCheck::Wrong,
        }
    }
}

/// The line, from 1, of the byte `at`.
fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().matches('\n').count() + 1
}

fn syntax_error(text: &str, error: &toml::de::Error) -> PresetError {
    let Range { start, .. } = error.span().unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    PresetError::Syntax {
        line: line_of(text, start),
        column: before[line_start..].chars().count() + 1,
        message: error.message().to_owned(),
    }
}

impl From<&WrittenAccount> for AccountNote {
    fn from(written: &WrittenAccount) -> Self {
        Self {
            upn: written.upn.get_ref().clone(),
            shows: written.shows.clone(),
            password: written.password.clone().into(),
        }
    }
}
