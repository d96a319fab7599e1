use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which service is the mobile device management authority of the organisation (facts 1.9).
#[derive(
    Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// Nothing has been declared: no device can enrol.
    #[default]
    NotSet,
    /// Microsoft Intune alone.
    Intune,
    /// System Center 2012 Configuration Manager with Microsoft Intune.
    ConfigurationManager,
    /// Mobile device management for Office 365.
    #[serde(rename = "office365")]
    Office365,
    /// Intune and Office 365 side by side, chosen for each user by licence (facts 1.11).
    #[serde(rename = "intune-and-office365")]
    IntuneAndOffice365,
}

/// Every step there is, as (from, to). The seed: once set "it cannot be changed again"; Intune
/// and Office 365 can be added to each other, and Configuration Manager excludes both
/// (facts 1.11).
const STEPS: [(Authority, Authority); 5] = [
    (Authority::NotSet, Authority::Intune),
    (Authority::NotSet, Authority::ConfigurationManager),
    (Authority::NotSet, Authority::Office365),
    (Authority::Intune, Authority::IntuneAndOffice365),
    (Authority::Office365, Authority::IntuneAndOffice365),
];

impl Authority {
    /// All values, in the order in which people list them.
    pub const ALL: [Self; 5] = [
        Self::NotSet,
        Self::Intune,
        Self::ConfigurationManager,
        Self::Office365,
        Self::IntuneAndOffice365,
    ];

    /// Whether an administrator can declare `next` while `self` is in force.
    pub fn may_become(self, next: Self) -> bool {
        STEPS.contains(&(self, next))
    }

    /// Every authority that can still come to be from here, in one step or more.
    pub fn still_possible(self) -> Vec<Self> {
        Self::ALL.into_iter().filter(|&goal| self.leads_to(goal)).collect()
    }

    fn leads_to(self, goal: Self) -> bool {
        STEPS.iter().any(|&(from, to)| from == self && (to == goal || to.leads_to(goal)))
    }

    /// Whether the Intune service manages devices by itself under this authority.
    pub fn includes_intune(self) -> bool {
        matches!(self, Self::Intune | Self::IntuneAndOffice365)
    }

    /// Whether Office 365 manages devices under this authority.
    pub fn includes_office365(self) -> bool {
        matches!(self, Self::Office365 | Self::IntuneAndOffice365)
    }
}
