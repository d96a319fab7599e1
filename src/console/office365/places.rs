//! Every place of the console: the rows of its navigation, and the pages that links open.
//! Reconstructed, but for the way to the managed devices (facts 1.11).

use serde::{Deserialize, Deserializer, Serialize};

use crate::{word, words::Word};

/// A place of the console. It is its word's id.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Place(&'static str);

/// A place with what it opens.
#[derive(Clone, Copy, Debug)]
pub struct PlaceRow {
    /// The place.
    pub place: Place,
    /// Its name.
    pub name: fn() -> Word,
    /// How deep it lies in the navigation, from 0; none for a page that only a link opens.
    pub level: Option<u8>,
    /// What it opens.
    pub opens: Page,
}

/// What a place opens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Page {
    /// Links to the places below it.
    DataLossPrevention,
    /// The page with the link to the managed devices.
    DeviceSecurityPolicies,
    /// Mobile Device Management for Office 365.
    ManagedDevices,
    /// One sentence: the rehearsal does not cover it.
    Uncovered,
}

use Page::{DataLossPrevention, DeviceSecurityPolicies, ManagedDevices, Uncovered};

macro_rules! places {
    ($($id:literal $level:expr, $opens:ident;)*) => {
        &[$(PlaceRow {
            place: Place($id), name: || word!($id), level: $level, opens: $opens,
        }),*]
    };
}

/// All of them, in the order of the navigation.
pub const PLACES: &[PlaceRow] = places! {
    "o365-alerts" Some(0), Uncovered;
    "o365-permissions" Some(0), Uncovered;
    "o365-data-loss-prevention" Some(0), DataLossPrevention;
    "o365-device-security-policies" Some(1), DeviceSecurityPolicies;
    "o365-data-management" Some(0), Uncovered;
    "o365-search" Some(0), Uncovered;
    "o365-reports" Some(0), Uncovered;
    "o365-service-assurance" Some(0), Uncovered;
    "o365-managed-devices" None, ManagedDevices;
    "o365-access-settings" None, Uncovered;
    "o365-apps" None, Uncovered;
    "o365-settings" None, Uncovered;
    "o365-help" None, Uncovered;
};

impl Place {
    /// Data Loss Prevention, where the console opens.
    pub const DATA_LOSS_PREVENTION: Self = Self("o365-data-loss-prevention");
    /// Device Security Policies.
    pub const DEVICE_SECURITY_POLICIES: Self = Self("o365-device-security-policies");
    /// Mobile Device Management for Office 365.
    pub const MANAGED_DEVICES: Self = Self("o365-managed-devices");
    pub(super) const ACCESS_SETTINGS: Self = Self("o365-access-settings");
    pub(super) const APPS: Self = Self("o365-apps");
    pub(super) const SETTINGS: Self = Self("o365-settings");
    pub(super) const HELP: Self = Self("o365-help");

    /// What is shown there, and under which name.
    pub fn page(self) -> (Page, Word) {
        let row = PLACES.iter().find(|row| row.place == self);
        row.map_or_else(
            || (DataLossPrevention, word!("o365-data-loss-prevention")),
            |row| (row.opens, (row.name)()),
        )
    }

    /// The row of the navigation that is selected there.
    pub(super) fn row(self) -> Self {
        if self == Self::MANAGED_DEVICES { Self::DEVICE_SECURITY_POLICIES } else { self }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::DATA_LOSS_PREVENTION
    }
}

impl<'de> Deserialize<'de> for Place {
    /// A place that this version does not know is the first one.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let known = PLACES.iter().map(|row| row.place).find(|place| place.0 == id);
        Ok(known.unwrap_or_default())
    }
}
