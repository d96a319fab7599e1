use std::collections::BTreeSet;

use super::FileSlot;
use crate::domain::{
    PhoneSigning, Platform, PlatformFamily, PlatformSetup, PlatformSetups, SideloadingKey,
};

/// What is chosen and typed on the pages of platforms.
#[derive(Clone, Debug, PartialEq)]
pub struct PlatformsDraft {
    /// The boxes that are ticked on the page Platforms.
    pub ticked: BTreeSet<Platform>,
    /// The Apple ID that requested the certificate.
    pub apple_id: String,
    /// Days before the APNs certificate ends on which an alert is shown.
    pub ios_alert_days: u16,
    /// The sideloading keys for Windows.
    pub keys: Vec<SideloadingKey>,
    /// The key that is selected, by its place.
    pub selected_key: Option<usize>,
    /// What Windows Phone applications are signed with.
    pub phone_signing: PhoneSigningChoice,
    /// Days before what they are signed with ends on which an alert is shown.
    pub phone_alert_days: u16,
}

/// What Windows Phone applications are signed with.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum PhoneSigningChoice {
    /// Nothing.
    #[default]
    Nothing,
    /// A code-signing certificate.
    Certificate,
    /// An application enrollment token.
    Token,
}

impl PhoneSigningChoice {
    fn of(signing: Option<&PhoneSigning>) -> Self {
        match signing {
            None => Self::Nothing,
            Some(PhoneSigning::Certificate { .. }) => Self::Certificate,
            Some(PhoneSigning::Token { .. }) => Self::Token,
        }
    }
}

impl Default for PlatformsDraft {
    fn default() -> Self {
        Self {
            ticked: BTreeSet::new(),
            apple_id: String::new(),
            ios_alert_days: PlatformSetup::ALERT_DAYS,
            keys: Vec::new(),
            selected_key: None,
            phone_signing: PhoneSigningChoice::Nothing,
            phone_alert_days: PlatformSetup::ALERT_DAYS,
        }
    }
}

impl PlatformsDraft {
    /// As the subscription has them.
    pub(super) fn of(setups: &PlatformSetups) -> Self {
        let mut draft = Self::default();
        for setup in setups.values() {
            draft.ticked.extend(setup.enabled());
            match setup {
                PlatformSetup::Android { .. } => {}
                PlatformSetup::Ios { alert_days, .. } => {
                    setup.apple_id().unwrap_or_default().clone_into(&mut draft.apple_id);
                    draft.ios_alert_days = *alert_days;
                }
                PlatformSetup::Windows { sideloading_keys, .. } => {
                    draft.keys.clone_from(sideloading_keys);
                }
                PlatformSetup::WindowsPhone { signing, alert_days, .. } => {
                    draft.phone_signing = PhoneSigningChoice::of(signing.as_ref());
                    draft.phone_alert_days = *alert_days;
                }
            }
        }
        draft
    }

    /// Whether the box of a platform is ticked.
    pub fn has(&self, platform: Platform) -> bool {
        self.ticked.contains(&platform)
    }

    /// Whether a file that is handed over there is used with what is chosen.
    pub fn uses(&self, slot: FileSlot) -> bool {
        match slot {
            FileSlot::PhoneSigning => self.phone_signing == PhoneSigningChoice::Certificate,
            FileSlot::PhoneToken => self.phone_signing == PhoneSigningChoice::Token,
            FileSlot::Apns => self.has(Platform::IosAndMacOsX),
            FileSlot::PortalApp => self.has(Platform::WindowsPhone80),
            _ => true,
        }
    }

    /// Whether platforms of this page are ticked.
    pub fn is_ticked(&self, family: PlatformFamily) -> bool {
        self.ticked.iter().any(|platform| platform.family() == family)
    }
}
