use std::collections::BTreeMap;

use super::{
    FileContent, FileSlot, FileState, HandedFile, Intent, Over, Page, PhoneSigningChoice,
    PlatformsDraft, problem::problems,
};
use crate::{
    console::configuration_manager::{
        version,
        wizard::{self, Problem},
    },
    domain::{
        ApnsCertificate, Certificate, Command, CompanyProfile, Hierarchy, Logo, Organisation,
        PhoneSigning, Platform, PlatformFamily, PlatformSetup, PlatformSetups, Subscription,
        SubscriptionSettings, Upn,
    },
    word,
    words::Word,
};

/// What is chosen and typed so far, in the wizard or in the properties.
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
    /// What the company portal shows; of the logos, those that the subscription has already.
    pub profile: CompanyProfile,
    /// Whether it shows a logo.
    pub include_logo: bool,
    /// The platforms.
    pub platforms: PlatformsDraft,
    /// The files that were handed over.
    pub files: BTreeMap<FileSlot, HandedFile>,
    /// The platforms as the subscription has them already. A certificate of theirs is used where
    /// no file is handed over.
    pub kept: PlatformSetups,
}

impl Draft {
    /// What the wizard begins with: the only thing chosen is the first primary site.
    pub fn new(organisation: &Organisation) -> Self {
        let code = primary_sites(organisation).into_iter().next().unwrap_or_default();
        Self { site_code: code, ..Self::default() }
    }

    /// What the properties begin with: everything as the subscription has it.
    pub fn of(subscription: &Subscription) -> Self {
        let Subscription { account, settings, platforms: kept, .. } = subscription;
        let SubscriptionSettings { collection, site_code, profile } = settings.clone();
        Self {
            account: Some(account.clone()),
            confirmed: true,
            collection,
            site_code,
            include_logo: profile.logo_on_white.is_some() || profile.logo_on_color.is_some(),
            profile,
            platforms: PlatformsDraft::of(kept),
            files: BTreeMap::new(),
            kept: kept.clone(),
        }
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

    /// Takes note of what the subscription has by now.
    pub fn keep(&mut self, subscription: &Subscription) {
        let Subscription { settings, platforms, .. } = subscription;
        self.profile.logo_on_white.clone_from(&settings.profile.logo_on_white);
        self.profile.logo_on_color.clone_from(&settings.profile.logo_on_color);
        self.kept.clone_from(platforms);
    }

    /// What is used there of what the subscription has already, as no file is handed over.
    pub fn kept(&self, slot: FileSlot) -> Option<FileContent> {
        let is_handed = self.files.get(&slot).is_some_and(|file| !file.path.is_empty());
        if is_handed {
            return None;
        }
        match slot {
            FileSlot::LogoOnWhite => self.profile.logo_on_white.clone().map(FileContent::KeptLogo),
            FileSlot::LogoOnColor => self.profile.logo_on_color.clone().map(FileContent::KeptLogo),
            FileSlot::PortalApp => self.keeps_portal_app().then_some(FileContent::PortalApp),
            _ => self.kept_certificate(slot).cloned().map(FileContent::Certificate),
        }
    }

    fn kept_certificate(&self, slot: FileSlot) -> Option<&Certificate> {
        match (slot, self.kept.get(&slot.family()?)?) {
            (FileSlot::Apns, PlatformSetup::Ios { apns, .. }) => {
                apns.as_ref().map(|apns| &apns.certificate)
            }
            (FileSlot::WindowsSigning, PlatformSetup::Windows { signing, .. }) => signing.as_ref(),
            (
                FileSlot::PhoneSigning,
                PlatformSetup::WindowsPhone {
                    signing: Some(PhoneSigning::Certificate { certificate }),
                    ..
                },
            )
            | (
                FileSlot::PhoneToken,
                PlatformSetup::WindowsPhone {
                    signing: Some(PhoneSigning::Token { certificate }),
                    ..
                },
            ) => Some(certificate),
            _ => None,
        }
    }

    fn keeps_portal_app(&self) -> bool {
        let phone = self.kept.get(&PlatformFamily::WindowsPhone);
        matches!(phone, Some(PlatformSetup::WindowsPhone { portal_app: true, .. }))
    }

    /// What is in use there: what was handed over, or else what is kept.
    fn content(&self, slot: FileSlot) -> Option<FileContent> {
        match self.files.get(&slot).map(|file| &file.state) {
            Some(FileState::Good(content)) => Some(content.clone()),
            _ => self.kept(slot),
        }
    }

    /// The logo in use there.
    pub fn logo(&self, slot: FileSlot) -> Option<Logo> {
        match self.content(slot)? {
            FileContent::Logo(found) => Some(found.logo),
            FileContent::KeptLogo(logo) => Some(logo),
            _ => None,
        }
    }

    fn certificate(&self, slot: FileSlot) -> Option<Certificate> {
        match self.content(slot)? {
            FileContent::Certificate(certificate) => Some(certificate),
            _ => None,
        }
    }

    /// The pages General, Company Contact Information and Company Logo.
    pub fn settings(&self) -> SubscriptionSettings {
        let logo = |slot| self.logo(slot).filter(|_| self.include_logo);
        let profile = CompanyProfile {
            logo_on_white: logo(FileSlot::LogoOnWhite),
            logo_on_color: logo(FileSlot::LogoOnColor),
            name_beside_logo: self.include_logo && self.profile.name_beside_logo,
            ..self.profile.clone()
        };
        let (collection, site_code) = (self.collection.clone(), self.site_code.clone());
        SubscriptionSettings { collection, site_code, profile }
    }

    fn setups(&self) -> Vec<PlatformSetup> {
        let ticked = super::page::FAMILIES.into_iter();
        let ticked = ticked.filter(|family| self.platforms.is_ticked(*family));
        ticked.map(|family| self.setup(family)).collect()
    }

    /// The settings of the page of a platform.
    pub fn setup(&self, family: PlatformFamily) -> PlatformSetup {
        let chosen = &self.platforms;
        let enabled = chosen.is_ticked(family);
        match family {
            PlatformFamily::Android => PlatformSetup::Android { enabled },
            PlatformFamily::Ios => PlatformSetup::Ios {
                enabled,
                apns: self.apns(enabled),
                alert_days: chosen.ios_alert_days,
            },
            PlatformFamily::Windows => PlatformSetup::Windows {
                enabled,
                signing: self.certificate(FileSlot::WindowsSigning),
                sideloading_keys: chosen.keys.clone(),
            },
            PlatformFamily::WindowsPhone => PlatformSetup::WindowsPhone {
                version_80: chosen.has(Platform::WindowsPhone80),
                version_81: chosen.has(Platform::WindowsPhone81),
                signing: self.phone_signing(),
                portal_app: chosen.uses(FileSlot::PortalApp)
                    && self.content(FileSlot::PortalApp) == Some(FileContent::PortalApp),
                alert_days: chosen.phone_alert_days,
            },
        }
    }

    /// The certificate for iOS. The one that is kept goes when iOS is disabled.
    fn apns(&self, enabled: bool) -> Option<ApnsCertificate> {
        let is_kept = self.kept(FileSlot::Apns).is_some();
        let certificate = self.certificate(FileSlot::Apns).filter(|_| enabled || !is_kept)?;
        Some(ApnsCertificate { apple_id: self.platforms.apple_id.clone(), certificate })
    }

    fn phone_signing(&self) -> Option<PhoneSigning> {
        match self.platforms.phone_signing {
            PhoneSigningChoice::Nothing => None,
            PhoneSigningChoice::Certificate => self
                .certificate(FileSlot::PhoneSigning)
                .map(|certificate| PhoneSigning::Certificate { certificate }),
            PhoneSigningChoice::Token => self
                .certificate(FileSlot::PhoneToken)
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
        let settings = self.settings();
        let platforms =
            if version(organisation).has_platforms_page() { self.setups() } else { Vec::new() };
        let confirmed = self.confirmed;
        Some(Command::CreateSubscription { account, confirmed, settings, platforms })
    }
}

/// The codes of the primary sites of the hierarchy, in order.
pub(super) fn primary_sites(organisation: &Organisation) -> Vec<String> {
    let hierarchy = organisation.hierarchy.iter();
    hierarchy.flat_map(Hierarchy::primary_sites).map(ToString::to_string).collect()
}
