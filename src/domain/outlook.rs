//! What the choice of each authority would mean, before it is made.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, CollectionKind, Command, CompanyProfile, Field, Hierarchy, Need, Organisation, Plan,
    Platform, Refusal, SubscriptionSettings,
};

/// How the choice of an authority stands.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// It is in force, alone or beside another one.
    InForce,
    /// It can still come to be.
    Possible,
    /// It never can.
    Impossible,
}

/// What the choice of an authority would mean for an organisation.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Outlook {
    /// The authority.
    pub authority: Authority,
    /// How the choice stands.
    pub choice: Choice,
    /// What it needs, and whether that is there; nothing where it is in force.
    pub needs: Vec<Need>,
    /// The platforms whose devices it manages, in the order of [`Platform::ALL`].
    pub manages: Vec<Platform>,
    /// What can be chosen beside it later.
    pub allows: Vec<Authority>,
    /// What can never be chosen once it is in force.
    pub excludes: Vec<Authority>,
    /// What choosing it now would come to.
    pub answer: OutlookAnswer,
}

/// What choosing an authority now would come to.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutlookAnswer {
    /// Nothing: it is in force.
    InForce,
    /// This.
    Plan(Box<Plan>),
    /// A refusal.
    Refused(Refusal),
}

/// The authorities from which one is chosen.
const CHOICES: [Authority; 3] =
    [Authority::Intune, Authority::ConfigurationManager, Authority::Office365];

impl Authority {
    /// How the choice of `wanted` stands while `self` is in force.
    pub fn choice(self, wanted: Self) -> Choice {
        if self.includes(wanted) {
            Choice::InForce
        } else if self.still_possible().into_iter().any(|later| later.includes(wanted)) {
            Choice::Possible
        } else {
            Choice::Impossible
        }
    }

    /// Whether `other` is this authority, or a part of it.
    fn includes(self, other: Self) -> bool {
        self == other
            || other == Self::Intune && self.includes_intune()
            || other == Self::Office365 && self.includes_office365()
    }

    /// The choices that stand so while `self` alone is in force.
    fn others(self, choice: Choice) -> Vec<Self> {
        CHOICES.into_iter().filter(|&other| self.choice(other) == choice).collect()
    }

    /// What is in force once `wanted` is chosen: Intune and Office 365 stand beside each other
    /// (facts 1.11).
    fn joined_by(self, wanted: Self) -> Self {
        match (self, wanted) {
            (Self::Intune, Self::Office365) | (Self::Office365, Self::Intune) => {
                Self::IntuneAndOffice365
            }
            _ => wanted,
        }
    }
}

impl Organisation {
    /// How the choice of each authority stands, always in the same order.
    pub fn choices(&self) -> [(Authority, Choice); 3] {
        CHOICES.map(|authority| (authority, self.tenant.authority.choice(authority)))
    }

    /// What the choice of each authority would mean, in the order of [`Organisation::choices`].
    pub fn outlooks(&self) -> [Outlook; 3] {
        CHOICES.map(|authority| self.outlook(authority))
    }

    fn outlook(&self, authority: Authority) -> Outlook {
        let current = self.tenant.authority;
        let choice = current.choice(authority);
        Outlook {
            authority,
            choice,
            needs: if choice == Choice::InForce { Vec::new() } else { self.needs(authority) },
            manages: self.managed_by(authority),
            allows: authority.others(Choice::Possible),
            excludes: authority.others(Choice::Impossible),
            answer: match choice {
                Choice::InForce => OutlookAnswer::InForce,
                _ => self.answer_to_choosing(authority),
            },
        }
    }

    fn answer_to_choosing(&self, authority: Authority) -> OutlookAnswer {
        let command = self.command_that_chooses(authority);
        match self.plan(self.actor(&command), &command) {
            Ok(plan) => OutlookAnswer::Plan(Box::new(plan)),
            Err(refusal) => OutlookAnswer::Refused(refusal),
        }
    }

    /// Platforms by authority (facts 1.11, 3.2 and 3.4).
    fn managed_by(&self, authority: Authority) -> Vec<Platform> {
        let product = self.hierarchy.as_ref().map(|hierarchy| hierarchy.product);
        let is_managed = |platform: &Platform| match authority {
            Authority::ConfigurationManager => {
                product.is_some_and(|product| product.platforms().contains(platform))
            }
            Authority::Office365 => platform.is_in_office365(),
            _ => true,
        };
        Platform::ALL.into_iter().filter(is_managed).collect()
    }

    fn command_that_chooses(&self, authority: Authority) -> Command {
        match authority {
            Authority::ConfigurationManager => self.likely_subscription(),
            _ => Command::SetAuthority {
                authority: self.tenant.authority.joined_by(authority),
                confirmed: true,
            },
        }
    }

    /// The subscription that the organisation would most likely create, with the first of
    /// everything that fits. What is lacking is what the refusal then names.
    fn likely_subscription(&self) -> Command {
        let hierarchy = self.hierarchy.as_ref();
        let settings = SubscriptionSettings {
            collection: hierarchy.map(|it| self.likely_collection(it)).unwrap_or_default(),
            site_code: hierarchy.map(Hierarchy::likely_site).unwrap_or_default(),
            profile: CompanyProfile {
                company_name: self.likely_company_name(),
                ..CompanyProfile::default()
            },
        };
        let account = self.likely_subscriber();
        Command::CreateSubscription { account, confirmed: true, settings, platforms: Vec::new() }
    }

    /// The name of the organisation, as much of it as the company portal takes.
    fn likely_company_name(&self) -> String {
        let signs = self.name.chars().filter(|sign| !sign.is_control());
        signs.take(Field::CompanyName.longest()).collect()
    }

    /// The first account that may create a subscription, or else the nearest to one.
    fn likely_subscriber(&self) -> String {
        let accounts = || self.directory.accounts.iter();
        let global = || accounts().find(|(_, account)| account.is_global_administrator());
        let fits = accounts().find(|(upn, account)| self.is_subscriber(upn, account));
        let found = fits.or_else(global).or_else(|| accounts().next());
        found.map(|(upn, _)| upn.to_string()).unwrap_or_default()
    }

    /// The first user collection that the wizard takes, or else the first one; those that were
    /// made for a purpose come before the built-in ones.
    fn likely_collection(&self, hierarchy: &Hierarchy) -> String {
        let of_users = hierarchy.collections_of(CollectionKind::User);
        let (built_in, made): (Vec<_>, Vec<_>) = of_users.partition(|(_, c)| c.is_built_in());
        let mut names = made.into_iter().chain(built_in).map(|(name, _)| name);
        let first = names.clone().next();
        let taken = names.find(|name| self.check_collection(hierarchy, name).is_ok());
        taken.or(first).cloned().unwrap_or_default()
    }
}

impl Hierarchy {
    /// The first primary site, or else the first site.
    fn likely_site(&self) -> String {
        let found = self.primary_sites().next().or_else(|| self.sites.keys().next());
        found.map(ToString::to_string).unwrap_or_default()
    }
}
