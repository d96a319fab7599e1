use super::Draft;
use crate::{
    console::configuration_manager::wizard,
    domain::SiteSystemRole,
    word,
    words::{self, Word},
};

/// A page of the wizard (facts 4.1).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Page {
    /// General
    General,
    /// Proxy
    Proxy,
    /// System Role Selection
    Roles,
    /// A role that is ticked and has settings
    Role(SiteSystemRole),
    /// Summary
    Summary,
    /// Progress
    Progress,
    /// Completion
    Completion,
}

impl Page {
    /// The pages of the wizard with what is ticked in `draft`.
    pub fn all(draft: &Draft) -> Vec<Self> {
        let mut pages = vec![Self::General, Self::Proxy, Self::Roles];
        let with_settings = draft.roles.iter().copied().filter(|role| has_settings(*role));
        pages.extend(with_settings.map(Self::Role));
        pages.extend([Self::Summary, Self::Progress, Self::Completion]);
        pages
    }
}

/// Whether a role has a page of its own. The connector has none in 2012 (facts 4.1).
fn has_settings(role: SiteSystemRole) -> bool {
    role != SiteSystemRole::MicrosoftIntuneConnector
}

impl wizard::Page for Page {
    const SUMMARY: Self = Self::Summary;
    const PROGRESS: Self = Self::Progress;
    const COMPLETION: Self = Self::Completion;

    fn name(self) -> Word {
        match self {
            Self::General => word!("wizard-general"),
            Self::Proxy => word!("server-proxy"),
            Self::Roles => word!("server-roles"),
            Self::Role(role) => words::site_system_role_word(role),
            Self::Summary => word!("wizard-summary"),
            Self::Progress => word!("wizard-progress"),
            Self::Completion => word!("wizard-completion"),
        }
    }

    fn heading(self) -> Word {
        match self {
            Self::General => word!("server-general-heading"),
            Self::Proxy => word!("server-proxy-heading"),
            Self::Roles => word!("server-roles-heading"),
            Self::Role(_) => word!("server-role-heading"),
            Self::Summary => word!("wizard-summary-heading"),
            Self::Progress => word!("server-progress-heading"),
            Self::Completion => word!("wizard-completion-heading"),
        }
    }

    fn is_inner(self) -> bool {
        matches!(self, Self::Role(_))
    }
}
