use crate::{domain::Organisation, text, word, words::Word};

/// A discovery method, in the order of the list.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Method {
    /// Active Directory Forest Discovery
    Forest,
    /// Active Directory Group Discovery
    Group,
    /// Active Directory System Discovery
    System,
    /// Active Directory User Discovery
    User,
    /// Heartbeat Discovery
    Heartbeat,
    /// Network Discovery
    Network,
}

impl Method {
    /// All methods, in order.
    pub const ALL: [Self; 6] =
        [Self::Forest, Self::Group, Self::System, Self::User, Self::Heartbeat, Self::Network];

    /// Its name.
    pub fn name(self) -> Word {
        match self {
            Self::Forest => word!("discovery-forest"),
            Self::Group => word!("discovery-group"),
            Self::System => word!("discovery-system"),
            Self::User => word!("discovery-user"),
            Self::Heartbeat => word!("discovery-heartbeat"),
            Self::Network => word!("discovery-network"),
        }
    }

    /// What it finds, in a sentence.
    pub fn about(self) -> String {
        match self {
            Self::Forest => text!("discovery-forest", "about"),
            Self::Group => text!("discovery-group", "about"),
            Self::System => text!("discovery-system", "about"),
            Self::User => text!("discovery-user", "about"),
            Self::Heartbeat => text!("discovery-heartbeat", "about"),
            Self::Network => text!("discovery-network", "about"),
        }
    }

    /// Whether it is enabled. What the rehearsal does not cover is as setup leaves it:
    /// heartbeats come, and nothing else is looked for.
    pub fn is_enabled(self, organisation: &Organisation) -> bool {
        match self {
            Self::User => organisation.hierarchy.as_ref().is_some_and(|h| h.discovery.is_some()),
            Self::Heartbeat => true,
            Self::Forest | Self::Group | Self::System | Self::Network => false,
        }
    }

    /// Its status, in a word.
    pub fn status(self, organisation: &Organisation) -> String {
        if self.is_enabled(organisation) {
            text!("discovery-enabled")
        } else {
            text!("discovery-disabled")
        }
    }
}
