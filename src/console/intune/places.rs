//! Every place of the console: the workspaces on the rail, and the tree of each (facts 1.2, 1.3).

use serde::{Deserialize, Deserializer, Serialize};

use super::links;
use crate::{console::shell::Icon, domain::Organisation, word, words::Word};

/// A place of the console, or the page that stands for a link which the rehearsal does not
/// cover. It is its word's id.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Place(&'static str);

/// A workspace on the rail.
#[derive(Clone, Copy, Debug)]
pub struct WorkspaceRow {
    /// Where it leads: its first place.
    pub place: Place,
    /// Its name on the rail.
    pub name: fn() -> Word,
    /// The heading of its tree.
    pub heading: fn() -> Word,
    /// Its icon on the rail.
    pub icon: Icon,
    /// When it is there.
    pub shown: Shown,
    /// Its tree, parents before children. Empty for the dashboard, which has none.
    pub tree: &'static [PlaceRow],
}

/// A row of a tree.
#[derive(Clone, Copy, Debug)]
pub struct PlaceRow {
    /// The place.
    pub place: Place,
    /// Its name.
    pub name: fn() -> Word,
    /// How deep it lies, from 0.
    pub level: u8,
    /// What it opens.
    pub opens: Page,
    /// When it is there.
    pub shown: Shown,
}

/// What a place opens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Page {
    /// The tiles.
    Dashboard,
    /// Administration Overview.
    Overview,
    /// Mobile Device Management.
    MobileDeviceManagement,
    /// One sentence: the rehearsal does not cover it.
    Uncovered,
}

/// When a place is there.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shown {
    /// Always.
    Always,
    /// Where computers are managed.
    ComputersManaged,
    /// Until an authority is set.
    AuthorityNotSet,
    /// Where Intune manages devices by itself.
    IntuneManages,
}

use Page::{Dashboard, MobileDeviceManagement, Overview, Uncovered};
use Shown::{Always, AuthorityNotSet, ComputersManaged, IntuneManages};

macro_rules! tree {
    ($($level:literal $id:literal $opens:ident $shown:ident;)*) => {
        &[$(PlaceRow {
            place: Place($id), name: || word!($id), level: $level, opens: $opens, shown: $shown,
        }),*]
    };
}

/// The rail, from top to bottom.
pub const WORKSPACES: [WorkspaceRow; 10] = [
    WorkspaceRow {
        place: Place::DASHBOARD,
        name: || word!("workspace-dashboard"),
        heading: || word!("heading-dashboard"),
        icon: Icon::Layout,
        shown: Always,
        tree: &[],
    },
    WorkspaceRow {
        place: Place("groups-overview"),
        name: || word!("workspace-groups"),
        heading: || word!("heading-groups"),
        icon: Icon::People,
        shown: Always,
        tree: tree! {
            0 "groups-overview" Uncovered Always;
            0 "groups-users" Uncovered Always;
            0 "groups-devices" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("updates-overview"),
        name: || word!("workspace-updates"),
        heading: || word!("heading-updates"),
        icon: Icon::Renew,
        shown: ComputersManaged,
        tree: tree! {
            0 "updates-overview" Uncovered Always;
            0 "updates-all" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("protection-overview"),
        name: || word!("workspace-protection"),
        heading: || word!("heading-protection"),
        icon: Icon::Shield,
        shown: ComputersManaged,
        tree: tree! {
            0 "protection-overview" Uncovered Always;
            0 "protection-malware" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("alerts-overview"),
        name: || word!("workspace-alerts"),
        heading: || word!("heading-alerts"),
        icon: Icon::Alert,
        shown: Always,
        tree: tree! {
            0 "alerts-overview" Uncovered Always;
            0 "alerts-all" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("apps-overview"),
        name: || word!("workspace-apps"),
        heading: || word!("heading-apps"),
        icon: Icon::Disc,
        shown: Always,
        tree: tree! {
            0 "apps-overview" Uncovered Always;
            0 "apps-detected" Uncovered Always;
            0 "apps-apps" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("licenses-overview"),
        name: || word!("workspace-licenses"),
        heading: || word!("heading-licenses"),
        icon: Icon::Card,
        shown: ComputersManaged,
        tree: tree! {
            0 "licenses-overview" Uncovered Always;
            0 "licenses-agreements" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("policy-overview"),
        name: || word!("workspace-policy"),
        heading: || word!("heading-policy"),
        icon: Icon::Scroll,
        shown: Always,
        tree: tree! {
            0 "policy-overview" Uncovered Always;
            0 "policy-conflicts" Uncovered Always;
            0 "policy-configuration" Uncovered Always;
            0 "policy-compliance" Uncovered Always;
            0 "policy-conditional-access" Uncovered Always;
            1 "policy-exchange-online" Uncovered Always;
            1 "policy-exchange-on-premises" Uncovered Always;
            1 "policy-sharepoint-online" Uncovered Always;
            0 "policy-exchange-activesync" Uncovered Always;
            0 "policy-corporate-enrollment" Uncovered Always;
            0 "policy-terms" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("reports-overview"),
        name: || word!("workspace-reports"),
        heading: || word!("heading-reports"),
        icon: Icon::Notebook,
        shown: Always,
        tree: tree! {
            0 "reports-overview" Uncovered Always;
            0 "reports-updates" Uncovered ComputersManaged;
            0 "reports-detected" Uncovered Always;
            0 "reports-computers" Uncovered ComputersManaged;
            0 "reports-mobile" Uncovered Always;
            0 "reports-license-purchases" Uncovered ComputersManaged;
            0 "reports-license-installations" Uncovered ComputersManaged;
            0 "reports-terms" Uncovered Always;
            0 "reports-noncompliance" Uncovered Always;
            0 "reports-certificates" Uncovered Always;
            0 "reports-history" Uncovered Always;
        },
    },
    WorkspaceRow {
        place: Place("admin-overview"),
        name: || word!("workspace-admin"),
        heading: || word!("heading-admin"),
        icon: Icon::Tools,
        shown: Always,
        tree: tree! {
            0 "admin-overview" Overview Always;
            0 "admin-updates" Uncovered ComputersManaged;
            0 "admin-alerts" Uncovered Always;
            1 "admin-alert-types" Uncovered Always;
            2 "admin-alert-types-devices" Uncovered Always;
            2 "admin-alert-types-policy" Uncovered Always;
            2 "admin-alert-types-system" Uncovered Always;
            1 "admin-recipients" Uncovered Always;
            1 "admin-notification-rules" Uncovered Always;
            0 "admin-administrators" Uncovered Always;
            1 "admin-service-administrators" Uncovered Always;
            1 "admin-tenant-administrators" Uncovered Always;
            1 "admin-enrollment-managers" Uncovered Always;
            0 "admin-client-software" Uncovered Always;
            0 "admin-storage-use" Uncovered Always;
            0 "admin-mdm" MobileDeviceManagement Always;
            1 "admin-windows" Uncovered IntuneManages;
            2 "admin-side-loading-keys" Uncovered IntuneManages;
            2 "admin-passport" Uncovered IntuneManages;
            1 "admin-windows-phone" Uncovered IntuneManages;
            1 "admin-ios" Uncovered IntuneManages;
            2 "admin-apns" Uncovered IntuneManages;
            2 "admin-dep" Uncovered IntuneManages;
            2 "admin-vpp" Uncovered IntuneManages;
            1 "admin-exchange" Uncovered IntuneManages;
            2 "admin-exchange-connection" Uncovered IntuneManages;
            1 "admin-multi-factor" Uncovered IntuneManages;
            1 "admin-certificate-connector" Uncovered IntuneManages;
            1 "admin-enrollment-rules" Uncovered IntuneManages;
            0 "admin-company-portal" Uncovered Always;
            1 "admin-terms" Uncovered AuthorityNotSet;
        },
    },
];

/// Places that are closed until somebody opens them; the others are open.
const CLOSED_AT_FIRST: [&str; 4] =
    ["admin-alert-types", "admin-windows", "admin-ios", "admin-exchange"];

impl Place {
    /// The tiles, where the console opens after signing in.
    pub const DASHBOARD: Self = Self("workspace-dashboard");
    /// ADMIN, Mobile Device Management.
    pub const MOBILE_DEVICE_MANAGEMENT: Self = Self("admin-mdm");
    /// ADMIN, Storage Use.
    pub const STORAGE_USE: Self = Self("admin-storage-use");

    /// The place with this id.
    pub(super) const fn named(id: &'static str) -> Self {
        Self(id)
    }

    /// What is shown there, and under which name.
    pub fn page(self) -> (Page, Word) {
        let row = WORKSPACES.iter().flat_map(|w| w.tree).find(|row| row.place == self);
        let link = || links::ALL.iter().find(|link| link.id == self.0);
        match row {
            Some(row) => (row.opens, (row.name)()),
            None => match link() {
                Some(link) => (Uncovered, (link.name)()),
                None => (Dashboard, word!("heading-dashboard")),
            },
        }
    }

    /// The workspace in which the place lies; none for the page of a link.
    pub fn workspace(self) -> Option<&'static WorkspaceRow> {
        WORKSPACES.iter().find(|workspace| {
            workspace.place == self || workspace.tree.iter().any(|row| row.place == self)
        })
    }

    /// Whether it lies below `other` in the tree.
    pub fn lies_in(self, other: Self) -> bool {
        let Some(workspace) = other.workspace() else { return false };
        let mut below = workspace.tree.iter().skip_while(|row| row.place != other);
        let Some(top) = below.next() else { return false };
        below.take_while(|row| row.level > top.level).any(|row| row.place == self)
    }

    /// Whether its children are shown until somebody closes it.
    pub fn is_open_at_first(self) -> bool {
        !CLOSED_AT_FIRST.contains(&self.0)
    }
}

impl Shown {
    /// Whether the place is there in this organisation.
    pub fn holds(self, organisation: &Organisation) -> bool {
        let tenant = &organisation.tenant;
        match self {
            Always => true,
            ComputersManaged => tenant.computers_managed,
            AuthorityNotSet => tenant.authority == crate::domain::Authority::NotSet,
            IntuneManages => tenant.authority.includes_intune(),
        }
    }
}

impl<'de> Deserialize<'de> for Place {
    /// A place that this version does not know is the dashboard.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let places = WORKSPACES.iter().flat_map(|w| w.tree).map(|row| row.place);
        let pages = links::ALL.iter().map(|link| Self(link.id));
        Ok(places.chain(pages).find(|place| place.0 == id).unwrap_or(Self::DASHBOARD))
    }
}
