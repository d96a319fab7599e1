use crate::{console::configuration_manager::wizard, word, words::Word};

/// A page of the wizard that deploys something.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Page {
    /// General
    General,
    /// Summary
    Summary,
    /// Progress
    Progress,
    /// Completion
    Completion,
}

impl Page {
    /// All pages, in order.
    pub const ALL: [Self; 4] = [Self::General, Self::Summary, Self::Progress, Self::Completion];
}

impl wizard::Page for Page {
    const SUMMARY: Self = Self::Summary;
    const PROGRESS: Self = Self::Progress;
    const COMPLETION: Self = Self::Completion;

    fn name(self) -> Word {
        match self {
            Self::General => word!("wizard-general"),
            Self::Summary => word!("wizard-summary"),
            Self::Progress => word!("wizard-progress"),
            Self::Completion => word!("wizard-completion"),
        }
    }

    fn heading(self) -> Word {
        match self {
            Self::General => word!("deploy-general-heading"),
            Self::Summary => word!("wizard-summary-heading"),
            Self::Progress => word!("deploy-progress-heading"),
            Self::Completion => word!("wizard-completion-heading"),
        }
    }
}
