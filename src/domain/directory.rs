use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Refusal, Shared, Time};

/// The domains and accounts of the organisation, as Azure Active Directory holds them.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Directory {
    /// The domains, by name.
    pub domains: BTreeMap<String, Domain>,
    /// The accounts, by user principal name.
    pub accounts: Shared<BTreeMap<Upn, Account>>,
}

/// A domain of the organisation.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Whether the organisation has proved that the domain is its own (facts 6).
    pub verified: bool,
    /// Whether AD FS of the organisation asks for name and password, rather than Azure Active
    /// Directory itself (seed, "redirects to the respective ADFS server").
    pub federated: bool,
}

/// A user principal name such as `admin@contoso.com`. Upper and lower case are the same.
#[derive(
    Clone, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct Upn(Arc<str>);

/// The text is not a name and a domain joined by one `@`.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("\"{text}\" is not an account name such as admin@contoso.com")]
pub struct InvalidUpn {
    /// What was given.
    pub text: String,
}

/// A user or administrator.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Account {
    /// The name that consoles show.
    pub display_name: String,
    /// What the account may do; empty for a user who administers nothing.
    pub roles: BTreeSet<Role>,
    /// The licences assigned to it.
    pub licences: Vec<Licence>,
    /// Whether its sign-in status is Allowed (facts 1.7).
    pub sign_in_allowed: bool,
    /// Whether it exists in Azure Active Directory, rather than only on the premises.
    pub in_azure_ad: bool,
    /// Whether it exists in Active Directory on the premises, where it can be discovered.
    pub on_premises: bool,
}

/// What an administrator may do (facts 1.7).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Tenant administrator with the role Global administrator.
    GlobalAdministrator,
    /// Service administrator with full access.
    FullAccess,
    /// Service administrator with read-only access.
    ReadOnly,
    /// Service administrator for the helpdesk, Groups node only.
    Helpdesk,
    /// Device enrolment manager: administers nothing, but may enrol more devices (facts 6).
    DeviceEnrollmentManager,
}

/// A licence assigned to an account.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// What it licenses.
    pub product: Product,
    /// The moment from which it is no longer valid; nothing for one that does not run out.
    #[serde(default)]
    pub until: Option<Time>,
}

/// What can be licensed.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Product {
    /// Microsoft Intune.
    Intune,
    /// Office 365.
    #[serde(rename = "office365")]
    Office365,
}

impl Upn {
    /// The whole name, in small letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, domain)| domain)
    }
}

impl TryFrom<String> for Upn {
    type Error = InvalidUpn;

    fn try_from(text: String) -> Result<Self, InvalidUpn> {
        match text.trim().split_once('@') {
            Some((name, domain))
                if !name.is_empty() && !domain.is_empty() && !domain.contains('@') =>
            {
                Ok(Self(text.trim().to_lowercase().into()))
            }
            _ => Err(InvalidUpn { text }),
        }
    }
}

impl From<Upn> for String {
    fn from(upn: Upn) -> Self {
        upn.0.as_ref().to_owned()
    }
}

impl fmt::Display for Upn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Role {
    /// Whether this role may change what the console administers (facts 1.7: read-only
    /// administrators cannot modify).
    pub fn has_full_access(self) -> bool {
        matches!(self, Self::GlobalAdministrator | Self::FullAccess)
    }
}

impl Directory {
    /// The account with a name that a person typed.
    pub(super) fn account(&self, typed: &str) -> Result<(Upn, &Account), Refusal> {
        let unknown = || Refusal::UnknownAccount { account: typed.to_owned() };
        let upn = Upn::try_from(typed.to_owned()).map_err(|_not_a_name| unknown())?;
        let account = self.accounts.get(&upn).ok_or_else(unknown)?;
        Ok((upn, account))
    }

    /// Whether the domain of `upn` is a verified one of the organisation (facts 6).
    pub fn is_verified(&self, upn: &Upn) -> bool {
        self.has_verified(upn.domain())
    }

    /// Whether `domain` is a verified one of the organisation.
    pub(super) fn has_verified(&self, domain: &str) -> bool {
        self.domains.get(domain).is_some_and(|domain| domain.verified)
    }
}

impl Account {
    /// Whether one of its roles opens the console (facts 3.5: a device enrolment manager cannot
    /// be an administrator).
    pub fn is_administrator(&self) -> bool {
        self.roles.iter().any(|&role| role != Role::DeviceEnrollmentManager)
    }

    /// Whether one of its roles may change what the console administers.
    pub fn has_full_access(&self) -> bool {
        self.roles.iter().any(|role| role.has_full_access())
    }

    /// Whether it holds a licence for `product` that is valid at `now`.
    pub fn is_licensed(&self, product: Product, now: Time) -> bool {
        self.licences
            .iter()
            .any(|licence| licence.product == product && licence.until.is_none_or(|end| now < end))
    }
}
