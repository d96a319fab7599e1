//! What an administrator sets up before devices of a platform can enrol (facts 3.4).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Certificate, Field, Platform, PlatformState, Refusal, Time};

/// The settings of a platform, as its page or tab has them.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "platform", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlatformSetup {
    /// Android.
    Android {
        /// Whether devices may enrol.
        enabled: bool,
    },
    /// iOS, later iOS and Mac OS X.
    Ios {
        /// Whether devices may enrol.
        enabled: bool,
        /// The certificate for the Apple Push Notification service; required where enabled.
        #[serde(default)]
        apns: Option<ApnsCertificate>,
        /// How many days before the certificate ends an alert is shown.
        #[serde(default = "alert_days")]
        alert_days: u16,
    },
    /// Windows RT, 8.1 and 10.
    Windows {
        /// Whether devices may enrol.
        enabled: bool,
        /// The certificate that signs applications, if they are to be deployed.
        #[serde(default)]
        signing: Option<Certificate>,
        /// The keys with which devices may install them.
        #[serde(default)]
        sideloading_keys: Vec<SideloadingKey>,
    },
    /// Windows Phone.
    WindowsPhone {
        /// Whether devices with Windows Phone 8.0 may enrol.
        version_80: bool,
        /// Whether devices with Windows Phone 8.1, and Windows 10 Mobile, may enrol.
        version_81: bool,
        /// What applications are signed with; required for 8.0.
        #[serde(default)]
        signing: Option<PhoneSigning>,
        /// Whether the signed company portal app is uploaded; required for 8.0.
        #[serde(default)]
        portal_app: bool,
        /// How many days before the certificate ends an alert is shown.
        #[serde(default = "alert_days")]
        alert_days: u16,
    },
}

/// A key with which Windows devices may install applications of the organisation's own
/// (facts 3.4).
#[derive(Clone, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SideloadingKey {
    /// Its name, 100 characters at most.
    pub name: String,
    /// The key: five groups of five letters and digits.
    pub key: String,
    /// On how many devices it can be activated, from 1.
    pub activations: u32,
}

/// The certificate for the Apple Push Notification service.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ApnsCertificate {
    /// The Apple ID that requested it. Devices stay enrolled only while it stays the same.
    pub apple_id: String,
    /// The certificate.
    pub certificate: Certificate,
}

/// What Windows Phone applications are signed with.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PhoneSigning {
    /// A code-signing certificate in a `.pfx` file.
    Certificate {
        /// The certificate.
        certificate: Certificate,
    },
    /// An application enrollment token in an `.aetx` file, made from such a certificate.
    Token {
        /// The certificate that it was made from.
        certificate: Certificate,
    },
}

/// The platforms that are set up together on one page.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlatformFamily {
    /// Android.
    Android,
    /// iOS and Mac OS X.
    Ios,
    /// Windows as a device.
    Windows,
    /// Windows Phone, all versions.
    WindowsPhone,
}

/// What is set up so far.
pub type PlatformSetups = BTreeMap<PlatformFamily, PlatformSetup>;

fn alert_days() -> u16 {
    PlatformSetup::ALERT_DAYS
}

impl PhoneSigning {
    /// The certificate in it.
    pub fn certificate(&self) -> &Certificate {
        match self {
            Self::Certificate { certificate } | Self::Token { certificate } => certificate,
        }
    }
}

impl PlatformSetup {
    /// Days before a certificate ends on which an alert is shown, unless somebody chooses others
    /// (facts 3.4).
    pub const ALERT_DAYS: u16 = 30;

    /// The page that it belongs to.
    pub fn family(&self) -> PlatformFamily {
        match self {
            Self::Android { .. } => PlatformFamily::Android,
            Self::Ios { .. } => PlatformFamily::Ios,
            Self::Windows { .. } => PlatformFamily::Windows,
            Self::WindowsPhone { .. } => PlatformFamily::WindowsPhone,
        }
    }

    /// The platforms whose devices may enrol with it.
    pub fn enabled(&self) -> Vec<Platform> {
        let chosen: &[(bool, Platform)] = match self {
            Self::Android { enabled } => &[(*enabled, Platform::Android)],
            Self::Ios { enabled, .. } => &[(*enabled, Platform::IosAndMacOsX)],
            Self::Windows { enabled, .. } => &[(*enabled, Platform::Windows)],
            Self::WindowsPhone { version_80, version_81, .. } => {
                &[(*version_80, Platform::WindowsPhone80), (*version_81, Platform::WindowsPhone81)]
            }
        };
        chosen.iter().filter(|(enabled, _)| *enabled).map(|(_, platform)| *platform).collect()
    }

    /// The Apple ID of its APNs certificate.
    pub fn apple_id(&self) -> Option<&str> {
        match self {
            Self::Ios { apns: Some(apns), .. } => Some(&apns.apple_id),
            _ => None,
        }
    }

    /// The certificate in it, with how many days before its end an alert is shown.
    pub fn certificate(&self) -> Option<(&Certificate, u16)> {
        match self {
            Self::Ios { apns: Some(apns), alert_days, .. } => {
                Some((&apns.certificate, *alert_days))
            }
            Self::WindowsPhone { signing: Some(signing), alert_days, .. } => {
                Some((signing.certificate(), *alert_days))
            }
            Self::Windows { signing: Some(certificate), .. } => {
                Some((certificate, Self::ALERT_DAYS))
            }
            _ => None,
        }
    }

    /// Refuses settings that lack what they need, or whose certificate is not valid at `now`
    /// (facts 3.4).
    ///
    /// # Errors
    ///
    /// What is missing or wrong first.
    pub fn check(&self, now: Time) -> Result<(), Refusal> {
        match self {
            Self::Ios { enabled: true, apns: None, .. } => {
                Err(Refusal::CertificateNeeded { platform: Platform::IosAndMacOsX })
            }
            Self::Ios { enabled: false, apns: Some(_), .. } => Err(Refusal::ApnsBeforeIos {}),
            Self::WindowsPhone { version_80: true, signing: None, .. } => {
                Err(Refusal::CertificateNeeded { platform: Platform::WindowsPhone80 })
            }
            Self::WindowsPhone { signing: Some(signing), .. }
                if !is_of_symantec(signing.certificate()) =>
            {
                let issuer = signing.certificate().issuer.clone();
                Err(Refusal::SigningNotSymantec { issuer })
            }
            Self::WindowsPhone { version_80: true, portal_app: false, .. } => {
                Err(Refusal::PortalAppNeeded {})
            }
            _ => Ok(()),
        }?;
        if let Some(apple_id) = self.apple_id() {
            Field::AppleId.check_required(apple_id)?;
        }
        if let Self::Windows { sideloading_keys, .. } = self {
            sideloading_keys.iter().try_for_each(SideloadingKey::check)?;
        }
        self.certificate().map_or(Ok(()), |(certificate, _)| require_valid(certificate, now))
    }
}

impl SideloadingKey {
    /// Refuses a key without a name, of another form, or that can be activated nowhere.
    ///
    /// # Errors
    ///
    /// What is missing or wrong first.
    pub fn check(&self) -> Result<(), Refusal> {
        Field::KeyName.check_required(&self.name)?;
        Field::SideloadingKey.check_required(&self.key)?;
        Field::Activations.check_required(&self.activations.to_string())
    }

    /// The key as consoles show it: the last group only (facts 3.4).
    pub fn masked(&self) -> String {
        let last = self.key.rsplit('-').next().unwrap_or_default();
        format!("*****-*****-*****-*****-{last}")
    }
}

/// Certificates of an organisation's own authority are not accepted (facts 3.4).
fn is_of_symantec(certificate: &Certificate) -> bool {
    certificate.issuer.contains("Symantec")
}

fn require_valid(certificate: &Certificate, now: Time) -> Result<(), Refusal> {
    if certificate.is_valid(now) {
        return Ok(());
    }
    let Certificate { subject, valid_from, valid_to, .. } = certificate.clone();
    Err(Refusal::CertificateNotValid { subject, valid_from, valid_to })
}

/// The state of a platform that needs nothing but these things.
pub(super) fn state_with(setups: &PlatformSetups, platform: Platform, now: Time) -> PlatformState {
    let valid = |family| {
        let certificate = setups.get(&family).and_then(PlatformSetup::certificate);
        certificate.is_some_and(|(certificate, _)| certificate.is_valid(now))
    };
    let has_app = matches!(
        setups.get(&PlatformFamily::WindowsPhone),
        Some(PlatformSetup::WindowsPhone { version_80: true, .. })
    );
    match platform {
        Platform::IosAndMacOsX if !valid(PlatformFamily::Ios) => {
            PlatformState::NeedsApnsCertificate
        }
        Platform::WindowsPhone80 if !has_app || !valid(PlatformFamily::WindowsPhone) => {
            PlatformState::NeedsPortalApp
        }
        _ => PlatformState::Ready,
    }
}
