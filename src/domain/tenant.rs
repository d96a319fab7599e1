use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Authority, CompanyProfile, PlatformSetups, Shared, Time, Upn};

/// The organisation's Microsoft Intune tenant (facts 1.4).
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Tenant {
    /// The name of the account, as the overview of the console shows it.
    pub account_name: String,
    /// Where the account is hosted, as in "Europe 0201".
    pub location: String,
    /// Whether computers are managed: the console then has ten workspaces (facts 1.2).
    pub computers_managed: bool,
    /// The mobile device management authority.
    pub authority: Authority,
    /// Since when it is in force; none where none is set, or it was from the beginning.
    pub authority_since: Option<Time>,
    /// How much of the cloud storage is used, in GB, of [`Tenant::CLOUD_STORAGE`].
    pub cloud_storage_used: u32,
    /// The platforms as they are set up in the Intune console.
    pub platforms: PlatformSetups,
    /// The Apple ID under which devices with iOS enrolled.
    pub apple_id: Option<String>,
    /// What the company portal shows, as it is set in the Intune console.
    pub portal: Option<CompanyProfile>,
    /// The users that a connector has told the service of.
    pub users: Shared<BTreeMap<Upn, ServiceUser>>,
    /// How many certificates the service has issued to the tenant.
    pub certificates_issued: u32,
}

/// A user that a connector has told the service of.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ServiceUser {
    /// Since when the user may enrol devices.
    pub since: Time,
    /// When the user left the collection, if that is so.
    pub removed: Option<Time>,
    /// When the record leaves the service, once the service was told of that.
    pub leaves: Option<Time>,
}

/// How long a user who left the collection is managed still, in minutes (seed, "up to 24
/// hours").
const GRACE: u32 = 24 * 60;

impl Tenant {
    /// How much cloud storage there is, in GB (facts 1.4).
    pub const CLOUD_STORAGE: u32 = 20;
}

impl ServiceUser {
    /// Whether the user may enrol devices, as far as the service was told.
    pub fn is_enabled(&self) -> bool {
        self.leaves.is_none()
    }

    /// Until when devices of the user are managed; none where no end is in sight.
    pub fn managed_until(&self) -> Option<Time> {
        self.leaves.or_else(|| Some(self.removed?.later(GRACE)))
    }
}
