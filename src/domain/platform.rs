use serde::{Deserialize, Serialize};

use super::Tenant;

/// A mobile platform, as the page Mobile Device Management lists them (facts 1.5).
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
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
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlatformState {
    /// The Intune service manages no devices by itself under the authority in force.
    Unavailable,
    /// Devices can enrol.
    Ready,
    /// A signed company portal app has to be uploaded first.
    NeedsPortalApp,
    /// An APNs certificate has to be uploaded first.
    NeedsApnsCertificate,
}

/// What each platform is when Intune has just become the authority (facts 1.5).
const UNDER_INTUNE: [(Platform, PlatformState); 5] = [
    (Platform::Windows, PlatformState::Ready),
    (Platform::WindowsPhone80, PlatformState::NeedsPortalApp),
    (Platform::WindowsPhone81, PlatformState::Ready),
    (Platform::IosAndMacOsX, PlatformState::NeedsApnsCertificate),
    (Platform::Android, PlatformState::Ready),
];

impl Tenant {
    /// Every platform with its state, in the order of the page.
    pub fn platforms(&self) -> [(Platform, PlatformState); 5] {
        UNDER_INTUNE.map(|(platform, state)| {
            let managed = self.authority.includes_intune();
            (platform, if managed { state } else { PlatformState::Unavailable })
        })
    }
}
