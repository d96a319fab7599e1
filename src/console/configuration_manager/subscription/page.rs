use super::Draft;
use crate::{
    console::configuration_manager::wizard,
    domain::{PlatformFamily, ProductVersion},
    word,
    words::Word,
};

/// A page of the wizard, or a tab of the properties.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Page {
    /// Introduction
    Introduction,
    /// Subscription
    Subscription,
    /// General
    General,
    /// Company Contact Information
    Contact,
    /// Company Logo
    Logo,
    /// Platforms
    Platforms,
    /// A platform that is ticked on the page Platforms
    Platform(PlatformFamily),
    /// Company Portal App, which the wizard has on the page of Windows Phone
    PortalApp,
    /// Summary
    Summary,
    /// Progress
    Progress,
    /// Completion
    Completion,
}

/// The pages of every version, without those of platforms, in the order of the seed.
const PAGES: [Page; 9] = [
    Page::Introduction,
    Page::Subscription,
    Page::General,
    Page::Contact,
    Page::Logo,
    Page::Platforms,
    Page::Summary,
    Page::Progress,
    Page::Completion,
];

/// The pages of platforms, in the order of the boxes on the page Platforms.
pub(super) const FAMILIES: [PlatformFamily; 4] = [
    PlatformFamily::Android,
    PlatformFamily::Ios,
    PlatformFamily::Windows,
    PlatformFamily::WindowsPhone,
];

impl Page {
    /// The pages of the wizard with what is ticked in `draft`.
    pub fn all(draft: &Draft, version: ProductVersion) -> Vec<Self> {
        let mut pages = Vec::new();
        for page in PAGES {
            if page != Self::Platforms {
                pages.push(page);
            } else if version.has_platforms_page() {
                pages.push(page);
                let ticked =
                    FAMILIES.into_iter().filter(|family| draft.platforms.is_ticked(*family));
                pages.extend(ticked.map(Self::Platform));
            }
        }
        pages
    }
}

impl wizard::Page for Page {
    const SUMMARY: Self = Self::Summary;
    const PROGRESS: Self = Self::Progress;
    const COMPLETION: Self = Self::Completion;

    fn name(self) -> Word {
        match self {
            Self::Introduction => word!("wizard-introduction"),
            Self::Subscription => word!("wizard-subscription"),
            Self::General => word!("wizard-general"),
            Self::Contact => word!("wizard-contact"),
            Self::Logo => word!("wizard-logo"),
            Self::Platforms => word!("wizard-platforms"),
            Self::Platform(PlatformFamily::Android) => word!("wizard-android"),
            Self::Platform(PlatformFamily::Ios) => word!("wizard-ios"),
            Self::Platform(PlatformFamily::Windows) => word!("wizard-windows"),
            Self::Platform(PlatformFamily::WindowsPhone) => word!("wizard-windows-phone"),
            Self::PortalApp => word!("wizard-portal-app-heading"),
            Self::Summary => word!("wizard-summary"),
            Self::Progress => word!("wizard-progress"),
            Self::Completion => word!("wizard-completion"),
        }
    }

    fn heading(self) -> Word {
        match self {
            Self::Introduction => word!("wizard-introduction-heading"),
            Self::Subscription => word!("wizard-subscription-heading"),
            Self::General => word!("wizard-general-heading"),
            Self::Contact => word!("wizard-contact-heading"),
            Self::Logo => word!("wizard-logo-heading"),
            Self::Platforms => word!("wizard-platforms-heading"),
            Self::Platform(PlatformFamily::Android) => word!("wizard-android-heading"),
            Self::Platform(PlatformFamily::Ios) => word!("wizard-ios-heading"),
            Self::Platform(PlatformFamily::Windows) => word!("wizard-windows-heading"),
            Self::Platform(PlatformFamily::WindowsPhone) => word!("wizard-windows-phone-heading"),
            Self::PortalApp => word!("wizard-portal-app-heading"),
            Self::Summary => word!("wizard-summary-heading"),
            Self::Progress => word!("wizard-progress-heading"),
            Self::Completion => word!("wizard-completion-heading"),
        }
    }

    fn is_inner(self) -> bool {
        matches!(self, Self::Platform(_))
    }
}
