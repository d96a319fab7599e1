use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Authority, Platform, SiteCode, Time, Upn};

/// The number of a device, from 1. It stays the same for as long as the lab lasts.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(transparent)]
pub struct DeviceId(pub u32);

/// A device that a user has, managed or not.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Device {
    /// Its user.
    pub user: Upn,
    /// What it runs on.
    pub platform: Platform,
    /// What it is sold as.
    pub model: Cow<'static, str>,
    /// What tells it from every other device.
    pub serial: String,
    /// Whose it is.
    pub owner: Owner,
    /// How it is managed; none where it is not.
    pub enrolment: Option<Enrolment>,
    /// What it was asked to do at its next check-in.
    pub pending: Option<Pending>,
}

/// Whose a device is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// The company's.
    Company,
    /// The user's own.
    Personal,
}

/// How a device is managed.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// The service that manages it.
    pub authority: Authority,
    /// The site it is assigned to, under Configuration Manager. It keeps it (seed, "does not
    /// affect existing enrolled devices").
    pub site: Option<SiteCode>,
    /// When it enrolled, which is its first check-in.
    pub at: Time,
}

/// What a device was asked to do.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pending {
    /// What.
    pub action: PendingAction,
    /// When.
    pub since: Time,
}

/// What a device can be asked to do (facts 6).
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PendingAction {
    /// Forget what belongs to the company.
    Retire,
    /// Forget everything.
    Wipe,
}

/// What each platform runs, as the inventory names it.
const OPERATING_SYSTEMS: [(Platform, &str); 5] = [
    (Platform::Windows, "Windows 8.1"),
    (Platform::WindowsPhone80, "Windows Phone 8.0"),
    (Platform::WindowsPhone81, "Windows Phone 8.1"),
    (Platform::IosAndMacOsX, "iOS 9.1"),
    (Platform::Android, "Android 5.1"),
];

impl Device {
    /// Its operating system.
    pub fn operating_system(&self) -> &'static str {
        let found = OPERATING_SYSTEMS.iter().find(|(platform, _)| *platform == self.platform);
        found.map_or("", |(_, name)| name)
    }

    /// When it checked in last, until `now`. A pure function of time, so it is not recorded.
    pub fn last_check_in(&self, now: Time) -> Option<Time> {
        let since = self.enrolment.as_ref()?.at;
        since.last_repeat_until(self.platform.check_in_interval(), now)
    }

    /// Its first check-in that is not before `moment`.
    pub fn first_check_in_from(&self, moment: Time) -> Option<Time> {
        let since = self.enrolment.as_ref()?.at;
        since.first_repeat_from(self.platform.check_in_interval(), moment)
    }
}
