//! What has to be there before an authority can be chosen.
//!
//! What must stay true: with everything there the choice is not refused, and without it it is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Account, Authority, Choice, CollectionKind, Organisation, Product, Role, Upn};

/// Something that the choice of an authority needs.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Need {
    /// What.
    pub what: Prerequisite,
    /// Whether it is there.
    pub met: bool,
}

/// What the choice of an authority can need (seed; facts 1.7, 3.3, 8.1 and 8.2).
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Prerequisite {
    /// No authority is in force that excludes it.
    NoOtherAuthority,
    /// Somebody is signed in to the Microsoft Intune administration console.
    SignedIn,
    /// Who is signed in may sign in still, and has an Intune licence.
    Licence,
    /// Who is signed in has full access.
    FullAccess,
    /// There is a Configuration Manager hierarchy.
    Hierarchy,
    /// The hierarchy has no subscription yet, and no connector is left over from one.
    NoSubscription,
    /// A global administrator can sign in to the service.
    GlobalAdministrator,
    /// There is a primary site.
    PrimarySite,
    /// Users are discovered in Active Directory.
    UserDiscovery,
    /// A user collection has members.
    UserCollection,
}

impl Organisation {
    /// What the choice of `authority` needs, in the order in which a person would see to it.
    pub(super) fn needs(&self, authority: Authority) -> Vec<Need> {
        use Prerequisite as P;
        let all: &[Prerequisite] = match authority {
            Authority::ConfigurationManager => &[
                P::NoOtherAuthority,
                P::Hierarchy,
                P::NoSubscription,
                P::GlobalAdministrator,
                P::PrimarySite,
                P::UserDiscovery,
                P::UserCollection,
            ],
            _ => &[P::NoOtherAuthority, P::SignedIn, P::Licence, P::FullAccess],
        };
        let need = |&what| Need { what, met: self.is_met(what, authority) };
        all.iter().map(need).collect()
    }

    fn is_met(&self, what: Prerequisite, authority: Authority) -> bool {
        let hierarchy = self.hierarchy.as_ref();
        let administrator = self.administrator();
        match what {
            Prerequisite::NoOtherAuthority => {
                self.tenant.authority.choice(authority) != Choice::Impossible
            }
            Prerequisite::SignedIn => administrator.is_some(),
            Prerequisite::Licence => administrator.is_some_and(|(_, account)| {
                account.sign_in_allowed && account.is_licensed(Product::Intune, self.clock)
            }),
            Prerequisite::FullAccess => {
                administrator.is_some_and(|(_, account)| account.has_full_access())
            }
            Prerequisite::Hierarchy => hierarchy.is_some(),
            Prerequisite::NoSubscription => {
                hierarchy.is_some_and(|it| it.require_no_subscription().is_ok())
            }
            Prerequisite::GlobalAdministrator => self
                .directory
                .accounts
                .iter()
                .any(|(upn, account)| self.is_subscriber(upn, account)),
            Prerequisite::PrimarySite => {
                hierarchy.is_some_and(|it| it.primary_sites().next().is_some())
            }
            Prerequisite::UserDiscovery => self.discovers(),
            Prerequisite::UserCollection => self.has_user_collection(),
        }
    }

    /// Whether the account may create a subscription, but for the authority in force.
    pub(super) fn is_subscriber(&self, upn: &Upn, account: &Account) -> bool {
        account.is_global_administrator()
            && account.in_azure_ad
            && self.reason_to_keep_out(upn, account).is_none()
    }

    fn has_user_collection(&self) -> bool {
        self.hierarchy.as_ref().is_some_and(|hierarchy| {
            let mut of_users = hierarchy.collections_of(CollectionKind::User);
            of_users.any(|(name, _)| self.check_collection(hierarchy, name).is_ok())
        })
    }
}

impl Account {
    pub(super) fn is_global_administrator(&self) -> bool {
        self.roles.contains(&Role::GlobalAdministrator)
    }
}
