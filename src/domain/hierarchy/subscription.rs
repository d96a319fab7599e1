use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Certificate, CompanyProfile, PlatformSetups, Time, Upn};

/// The Microsoft Intune subscription of a hierarchy; there is one at most (facts 4.4).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Subscription {
    /// The account that signed in to create it.
    pub account: Upn,
    /// When it was created.
    pub created: Time,
    /// What its pages hold.
    pub settings: SubscriptionSettings,
    /// The platforms whose devices it manages.
    pub platforms: PlatformSetups,
    /// The tenant's certificate in the site database (facts 5.2); none where it was removed.
    pub certificate: Option<Certificate>,
}

/// The pages General, Company Contact Information and Company Logo of the subscription
/// (facts 3.3).
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionSettings {
    /// The user collection whose members may enrol devices.
    pub collection: String,
    /// The code of the primary site that new devices are assigned to.
    pub site_code: String,
    /// What the company portal shows.
    pub profile: CompanyProfile,
}
