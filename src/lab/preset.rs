use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    ops::Range,
};

use serde::Deserialize;

use crate::domain::{
    Account, Authority, Directory, Domain, Licence, Organisation, PasswordCheck, Role, Secret,
    Tenant, Time, Upn,
};

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

/// Why a text is not a preset.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum PresetError {
    /// It cannot be read as TOML of the right shape.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
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
    #[error("account {account} stands twice")]
    Duplicate {
        /// The account.
        account: Upn,
    },
    /// Two domains have the same name.
    #[error("domain {domain} stands twice")]
    DuplicateDomain {
        /// The domain.
        domain: String,
    },
    /// An account is in a domain that the organisation does not have.
    #[error("domain {domain} of account {account} is not in [domains]")]
    UnknownDomain {
        /// The account.
        account: Upn,
        /// Its domain.
        domain: String,
    },
    /// The account that is to be signed in does not exist.
    #[error("signed_in names {account}, which is not among the accounts")]
    UnknownSignedIn {
        /// The account.
        account: Upn,
    },
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "format")]
    _format: u32,
    name: String,
    start: Time,
    signed_in: Option<Upn>,
    tenant: WrittenTenant,
    domains: BTreeMap<String, Domain>,
    accounts: Vec<WrittenAccount>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTenant {
    account_name: String,
    location: String,
    computers_managed: bool,
    #[serde(default)]
    authority: Authority,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAccount {
    upn: Upn,
    name: String,
    #[serde(default)]
    roles: BTreeSet<Role>,
    licences: Vec<Licence>,
    #[serde(default)]
    sign_in: SignInStatus,
    #[serde(default = "yes")]
    in_azure_ad: bool,
    password: String,
    shows: String,
}

#[derive(Default, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum SignInStatus {
    #[default]
    Allowed,
    Blocked,
}

fn yes() -> bool {
    true
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
        written.domains = lower_case(written.domains)?;
        check(&written)?;
        let notes = written.accounts.iter().map(AccountNote::from).collect::<Vec<_>>();
        Ok(Self {
            text: text.to_owned(),
            passwords: notes.iter().map(|n| (n.upn.clone(), n.password.clone())).collect(),
            notes,
            organisation: written.into_organisation(),
        })
    }

    /// The same organisation, beginning at another time.
    ///
    /// # Errors
    ///
    /// None for a preset that was read.
    pub fn starting_at(&self, start: Time) -> Result<Self, PresetError> {
        self.changed(|table| {
            table.insert("start".to_owned(), start.to_string().into());
        })
    }

    /// The same organisation, in which this authority is declared from the beginning.
    ///
    /// # Errors
    ///
    /// None for a preset that was read.
    pub fn beginning_with(&self, authority: Authority) -> Result<Self, PresetError> {
        self.changed(|table| {
            let tenant = table.get_mut("tenant").and_then(toml::Value::as_table_mut);
            let value = toml::Value::try_from(authority).ok();
            if let (Some(tenant), Some(value)) = (tenant, value) {
                tenant.insert("authority".to_owned(), value);
            }
        })
    }

    fn changed(&self, change: impl FnOnce(&mut toml::Table)) -> Result<Self, PresetError> {
        let read_error = |error| syntax_error(&self.text, &error);
        let mut table: toml::Table = toml::from_str(&self.text).map_err(read_error)?;
        change(&mut table);
        Self::parse(&table.to_string())
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

fn check(written: &Written) -> Result<(), PresetError> {
    let mut seen = BTreeSet::new();
    for upn in written.accounts.iter().map(|account| &account.upn) {
        let domain = upn.domain();
        if !written.domains.contains_key(domain) {
            let (account, domain) = (upn.clone(), domain.to_owned());
            return Err(PresetError::UnknownDomain { account, domain });
        }
        if !seen.insert(upn) {
            return Err(PresetError::Duplicate { account: upn.clone() });
        }
    }
    match &written.signed_in {
        Some(account) if !seen.contains(account) => {
            Err(PresetError::UnknownSignedIn { account: account.clone() })
        }
        _ => Ok(()),
    }
}

/// Upper and lower case are the same in names of domains, as in those of accounts.
fn lower_case(domains: BTreeMap<String, Domain>) -> Result<BTreeMap<String, Domain>, PresetError> {
    let mut lower = BTreeMap::new();
    for (name, domain) in domains {
        let name = name.to_lowercase();
        if lower.insert(name.clone(), domain).is_some() {
            return Err(PresetError::DuplicateDomain { domain: name });
        }
    }
    Ok(lower)
}

fn syntax_error(text: &str, error: &toml::de::Error) -> PresetError {
    let Range { start, .. } = error.span().unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    PresetError::Syntax {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        message: error.message().to_owned(),
    }
}

impl Written {
    fn into_organisation(self) -> Organisation {
        let tenant = Tenant {
            account_name: self.tenant.account_name,
            location: self.tenant.location,
            computers_managed: self.tenant.computers_managed,
            authority: self.tenant.authority,
        };
        let accounts = self.accounts.into_iter().map(|a| (a.upn.clone(), a.into())).collect();
        Organisation {
            name: self.name,
            clock: self.start,
            signed_in: self.signed_in,
            directory: Directory { domains: self.domains, accounts },
            tenant,
        }
    }
}

impl From<WrittenAccount> for Account {
    fn from(written: WrittenAccount) -> Self {
        Self {
            display_name: written.name,
            roles: written.roles,
            licences: written.licences,
            sign_in_allowed: written.sign_in == SignInStatus::Allowed,
            in_azure_ad: written.in_azure_ad,
        }
    }
}

impl From<&WrittenAccount> for AccountNote {
    fn from(written: &WrittenAccount) -> Self {
        Self {
            upn: written.upn.clone(),
            shows: written.shows.clone(),
            password: written.password.clone().into(),
        }
    }
}
