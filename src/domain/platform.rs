use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PlatformFamily;

/// A mobile platform, as the page Mobile Device Management lists them (facts 1.5).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Platform {
    /// Windows RT, 8.1 and 10, managed as devices.
    Windows,
    /// Windows Phone 8.0.
    WindowsPhone80,
    /// Windows Phone 8.1.
    WindowsPhone81,
    /// iOS and Mac OS X.
    IosAndMacOsX,
    /// Android.
    Android,
}

/// Whether devices of a platform can enrol.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum PlatformState {
    /// The authority in force does not manage it.
    Unavailable,
    /// Devices can enrol.
    Ready,
    /// A signed company portal app has to be uploaded first.
    NeedsPortalApp,
    /// An APNs certificate has to be uploaded first.
    NeedsApnsCertificate,
    /// It has to be chosen in the Microsoft Intune subscription first.
    NotEnabled,
}

const HOUR: u32 = 60;

/// How often devices of each platform check in, in minutes (facts 5).
const CHECK_INS: [(Platform, u32); 5] = [
    (Platform::Windows, 24 * HOUR),
    (Platform::WindowsPhone80, 8 * HOUR),
    (Platform::WindowsPhone81, 8 * HOUR),
    (Platform::IosAndMacOsX, 6 * HOUR),
    (Platform::Android, 8 * HOUR),
];

impl Platform {
    /// All platforms, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Windows,
        Self::WindowsPhone80,
        Self::WindowsPhone81,
        Self::IosAndMacOsX,
        Self::Android,
    ];

    /// The platforms that are set up together with it.
    pub fn family(self) -> PlatformFamily {
        match self {
            Self::Windows => PlatformFamily::Windows,
            Self::WindowsPhone80 | Self::WindowsPhone81 => PlatformFamily::WindowsPhone,
            Self::IosAndMacOsX => PlatformFamily::Ios,
            Self::Android => PlatformFamily::Android,
        }
    }

    /// How often its devices check in, in minutes.
    pub fn check_in_interval(self) -> u32 {
        CHECK_INS.iter().find(|(platform, _)| *platform == self).map_or(24 * HOUR, |(_, m)| *m)
    }

    /// Whether mobile device management for Office 365 manages it (facts 1.11).
    pub fn is_in_office365(self) -> bool {
        self != Self::Windows
    }
}
