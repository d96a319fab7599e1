use crate::{console::configuration_manager::wizard, word, words::Word};

/// A page of the wizard that creates a collection.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Page {
    /// General
    General,
    /// Membership Rules
    MembershipRules,
    /// Summary
    Summary,
    /// Progress
    Progress,
    /// Completion
    Completion,
}

impl Page {
    /// All pages, in order.
    pub const ALL: [Self; 5] =
        [Self::General, Self::MembershipRules, Self::Summary, Self::Progress, Self::Completion];
}

impl wizard::Page for Page {
    const SUMMARY: Self = Self::Summary;
    const PROGRESS: Self = Self::Progress;
    const COMPLETION: Self = Self::Completion;

    fn name(self) -> Word {
        match self {
            Self::General => word!("wizard-general"),
            Self::MembershipRules => word!("collection-membership-rules"),
            Self::Summary => word!("wizard-summary"),
            Self::Progress => word!("wizard-progress"),
            Self::Completion => word!("wizard-completion"),
        }
    }

    fn heading(self) -> Word {
        match self {
            Self::General => word!("collection-general-heading"),
            Self::MembershipRules => word!("collection-rules-heading"),
            Self::Summary => word!("wizard-summary-heading"),
            Self::Progress => word!("collection-progress-heading"),
            Self::Completion => word!("wizard-completion-heading"),
        }
    }
}
