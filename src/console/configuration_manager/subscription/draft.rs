use std::collections::{BTreeMap, BTreeSet};

use super::{FileContent, FileSlot, FileState, HandedFile, Intent, Over, Page, problem::problems};
use crate::{
    console::configuration_manager::{
        version,
        wizard::{self, Problem},
    },
    domain::{
        ApnsCertificate, Command, CompanyProfile, Organisation, PhoneSigning, Platform,
        PlatformFamily, PlatformSetup, SideloadingKey, SiteKind, SubscriptionSettings, Upn,
    },
    word,
    words::Word,
};

/// What is chosen and typed in the wizard so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The account that signed in.
    pub account: Option<Upn>,
    /// Whether the box of the dialog Set the Mobile Device Management Authority was ticked.
    pub confirmed: bool,
    /// The collection.
    pub collection: String,
    /// The site code.
    pub site_code: String,
    /// What the company portal shows, but for the logos.
    pub profile: CompanyProfile,
    /// Whether it shows a logo.
    pub include_logo: bool,
    /// The platforms.
    pub platforms: PlatformsDraft,
    /// The files that were handed over.
    pub files: BTreeMap<FileSlot, HandedFile>,
}

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
    /// Whether the box of a platform is ticked.
    pub fn has(&self, platform: Platform) -> bool {
        self.ticked.contains(&platform)
    }

    /// Whether a file that is handed over there is used with what is chosen.
    pub fn uses(&self, slot: FileSlot) -> bool {
        match slot {
            FileSlot::PhoneSigning => self.phone_signing == PhoneSigningChoice::Certificate,
            FileSlot::PhoneToken => self.phone_signing == PhoneSigningChoice::Token,
            FileSlot::PortalApp => self.has(Platform::WindowsPhone80),
            _ => true,
        }
    }

    /// Whether platforms of this page are ticked.
    pub fn is_ticked(&self, family: PlatformFamily) -> bool {
        self.ticked.iter().any(|platform| platform.family() == family)
    }
}

impl Draft {
    /// What the wizard begins with: the only thing chosen is the first primary site.
    pub fn new(organisation: &Organisation) -> Self {
        let code = primary_sites(organisation).into_iter().next().unwrap_or_default();
        Self { site_code: code, ..Self::default() }
    }

    /// Whether a file that is handed over there is used with what is chosen.
    pub fn uses(&self, slot: FileSlot) -> bool {
        match slot {
            FileSlot::LogoOnWhite | FileSlot::LogoOnColor => self.include_logo,
            _ => self.platforms.uses(slot),
        }
    }

    /// The file that was handed over there.
    pub fn file(&self, slot: FileSlot) -> HandedFile {
        self.files.get(&slot).cloned().unwrap_or_default()
    }

    fn whole_profile(&self) -> CompanyProfile {
        let logo = |slot| {
            let file = self.files.get(&slot).filter(|_| self.include_logo);
            file.and_then(HandedFile::logo).map(|found| found.logo.clone())
        };
        CompanyProfile {
            logo_on_white: logo(FileSlot::LogoOnWhite),
            logo_on_color: logo(FileSlot::LogoOnColor),
            name_beside_logo: self.include_logo && self.profile.name_beside_logo,
            ..self.profile.clone()
        }
    }

    fn setups(&self) -> Vec<PlatformSetup> {
        let ticked = super::page::FAMILIES.into_iter();
        let ticked = ticked.filter(|family| self.platforms.is_ticked(*family));
        ticked.map(|family| self.setup(family)).collect()
    }

    /// The settings of the page of a platform that is ticked.
    pub fn setup(&self, family: PlatformFamily) -> PlatformSetup {
        let certificate = |slot| self.files.get(&slot).and_then(HandedFile::certificate).cloned();
        let chosen = &self.platforms;
        match family {
            PlatformFamily::Android => PlatformSetup::Android { enabled: true },
            PlatformFamily::Ios => PlatformSetup::Ios {
                enabled: true,
                apns: certificate(FileSlot::Apns).map(|certificate| ApnsCertificate {
                    apple_id: chosen.apple_id.clone(),
                    certificate,
                }),
                alert_days: chosen.ios_alert_days,
            },
            PlatformFamily::Windows => PlatformSetup::Windows {
                enabled: true,
                signing: certificate(FileSlot::WindowsSigning),
                sideloading_keys: chosen.keys.clone(),
            },
            PlatformFamily::WindowsPhone => PlatformSetup::WindowsPhone {
                version_80: chosen.has(Platform::WindowsPhone80),
                version_81: chosen.has(Platform::WindowsPhone81),
                signing: self.phone_signing(),
                portal_app: chosen.uses(FileSlot::PortalApp)
                    && self.file(FileSlot::PortalApp).state
                        == FileState::Good(FileContent::PortalApp),
                alert_days: chosen.phone_alert_days,
            },
        }
    }

    fn phone_signing(&self) -> Option<PhoneSigning> {
        let certificate = |slot| self.files.get(&slot).and_then(HandedFile::certificate).cloned();
        match self.platforms.phone_signing {
            PhoneSigningChoice::Nothing => None,
            PhoneSigningChoice::Certificate => certificate(FileSlot::PhoneSigning)
                .map(|certificate| PhoneSigning::Certificate { certificate }),
            PhoneSigningChoice::Token => certificate(FileSlot::PhoneToken)
                .map(|certificate| PhoneSigning::Token { certificate }),
        }
    }
}

impl wizard::Draft for Draft {
    type Page = Page;
    type Over = Over;
    type Intent = Intent;

    fn title(&self) -> Word {
        word!("wizard-title")
    }

    fn pages(&self, organisation: &Organisation) -> Vec<Page> {
        Page::all(self, version(organisation))
    }

    fn problems(&self, page: Page, organisation: &Organisation) -> Vec<Problem> {
        problems(self, page, organisation)
    }

    fn command(&self, organisation: &Organisation) -> Option<Command> {
        let account = self.account.as_ref()?.to_string();
        let settings = SubscriptionSettings {
            collection: self.collection.clone(),
            site_code: self.site_code.clone(),
            profile: self.whole_profile(),
        };
        let platforms =
            if version(organisation).has_platforms_page() { self.setups() } else { Vec::new() };
        let confirmed = self.confirmed;
        Some(Command::CreateSubscription { account, confirmed, settings, platforms })
    }
}

/// The codes of the primary sites of the hierarchy, in order.
pub fn primary_sites(organisation: &Organisation) -> Vec<String> {
    let sites = organisation.hierarchy.iter().flat_map(|hierarchy| &hierarchy.sites);
    let primary = sites.filter(|(_, site)| site.kind == SiteKind::Primary);
    primary.map(|(code, _)| code.to_string()).collect()
}
