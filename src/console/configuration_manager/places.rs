//! Every place of the console: the four workspaces, and the tree of each (facts 2.2).

macro_rules! tree {
    ($($level:literal $id:literal $icon:ident $opens:ident $versions:ident;)*) => {
        &[$(super::PlaceRow {
            place: super::Place($id),
            name: || $crate::word!($id),
            about: || $crate::text!($id, "about"),
            level: $level,
            icon: super::Icon::$icon,
            opens: super::Page::$opens,
            versions: super::versions::$versions,
        }),*]
    };
}

mod administration;
mod assets_and_compliance;
mod monitoring;
mod software_library;

use serde::{Deserialize, Deserializer, Serialize};

use super::versions;
use crate::{console::shell::Icon, domain::ProductVersion, word, words::Word};

/// A place of the console: a node of a tree. It is its word's id.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Place(&'static str);

/// A workspace.
#[derive(Clone, Copy, Debug)]
pub struct WorkspaceRow {
    /// Where it leads: its Overview.
    pub place: Place,
    /// Its name on its button, and above its tree.
    pub name: fn() -> Word,
    /// Its icon.
    pub icon: Icon,
    /// Its tree, parents before children, in every version. It begins with the Overview.
    pub tree: &'static [PlaceRow],
}

/// A row of a tree.
#[derive(Clone, Copy, Debug)]
pub struct PlaceRow {
    /// The place. It may have several rows, each in other versions.
    pub place: Place,
    /// Its name.
    pub name: fn() -> Word,
    /// What it is for, in one sentence.
    pub about: fn() -> String,
    /// How deep it lies: 0 for the Overview, and from 1 for what lies below it.
    pub level: u8,
    /// Its icon.
    pub icon: Icon,
    /// What it opens.
    pub opens: Page,
    /// The versions in which it lies here.
    pub versions: &'static [ProductVersion],
}

/// What a place opens.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Page {
    /// Links to what lies below it, with what each is for.
    Index,
    /// Users.
    Users,
    /// Devices.
    Devices,
    /// User Collections.
    UserCollections,
    /// Device Collections.
    DeviceCollections,
    /// Sites.
    Sites,
    /// Servers and Site System Roles.
    Servers,
    /// Discovery Methods.
    DiscoveryMethods,
    /// Microsoft Intune Subscriptions.
    Subscriptions,
    /// Site Status.
    SiteStatus,
    /// Component Status.
    ComponentStatus,
    /// Status Message Queries.
    MessageQueries,
    /// Deployments.
    Deployments,
    /// Certificates.
    Certificates,
    /// One sentence: the rehearsal does not cover it.
    Uncovered,
}

/// The workspaces, from top to bottom.
pub const WORKSPACES: [WorkspaceRow; 4] = [
    WorkspaceRow {
        place: Place("cm-overview-assets"),
        name: || word!("cm-workspace-assets"),
        icon: Icon::Computer,
        tree: assets_and_compliance::TREE,
    },
    WorkspaceRow {
        place: Place("cm-overview-library"),
        name: || word!("cm-workspace-library"),
        icon: Icon::Books,
        tree: software_library::TREE,
    },
    WorkspaceRow {
        place: Place("cm-overview-monitoring"),
        name: || word!("cm-workspace-monitoring"),
        icon: Icon::Pulse,
        tree: monitoring::TREE,
    },
    ADMINISTRATION,
];

const ADMINISTRATION: WorkspaceRow = WorkspaceRow {
    place: Place::ADMINISTRATION,
    name: || word!("cm-workspace-administration"),
    icon: Icon::Checklist,
    tree: administration::TREE,
};

impl WorkspaceRow {
    /// Its tree in this version.
    pub fn rows(&self, version: ProductVersion) -> Vec<&'static PlaceRow> {
        self.tree.iter().filter(|row| row.versions.contains(&version)).collect()
    }
}

impl Place {
    /// Administration, Overview: where the console opens.
    pub const ADMINISTRATION: Self = Self("cm-overview-administration");
    /// Assets and Compliance, Users.
    pub const USERS: Self = Self("cm-users");
    /// Assets and Compliance, Devices.
    pub const DEVICES: Self = Self("cm-devices");
    /// Assets and Compliance, User Collections.
    pub const USER_COLLECTIONS: Self = Self("cm-user-collections");
    /// Assets and Compliance, Device Collections.
    pub const DEVICE_COLLECTIONS: Self = Self("cm-device-collections");
    /// Monitoring, System Status, Site Status.
    pub const SITE_STATUS: Self = Self("cm-site-status");
    /// Monitoring, System Status, Component Status.
    pub const COMPONENT_STATUS: Self = Self("cm-component-status");
    /// Monitoring, Deployments.
    pub const DEPLOYMENTS: Self = Self("cm-deployments");
    /// Administration, Microsoft Intune Subscriptions.
    pub const SUBSCRIPTIONS: Self = Self("cm-intune-subscriptions");
    /// Administration, Site Configuration, Sites.
    pub const SITES: Self = Self("cm-sites");
    /// Administration, Site Configuration, Servers and Site System Roles.
    pub const SERVERS: Self = Self("cm-servers");
    /// Administration, Security, Certificates.
    pub const CERTIFICATES: Self = Self("cm-certificates");

    /// The workspace in which it lies.
    pub fn workspace(self) -> &'static WorkspaceRow {
        let holds = |workspace: &&WorkspaceRow| workspace.tree.iter().any(|row| row.place == self);
        WORKSPACES.iter().find(holds).unwrap_or(&ADMINISTRATION)
    }

    /// Its name.
    pub fn name(self) -> Word {
        let row = self.workspace().tree.iter().find(|row| row.place == self);
        row.map_or_else(|| word!("cm-overview-administration"), |row| (row.name)())
    }

    /// Its row in this version; none where the version does not have it.
    pub fn row(self, version: ProductVersion) -> Option<&'static PlaceRow> {
        self.workspace().rows(version).into_iter().find(|row| row.place == self)
    }

    /// Itself, or the Overview of its workspace where the version does not have it.
    pub fn in_version(self, version: ProductVersion) -> Self {
        self.row(version).map_or(self.workspace().place, |row| row.place)
    }

    /// The rows from the Overview down to it; the Overview alone where the version does not have
    /// it.
    pub fn path(self, version: ProductVersion) -> Vec<&'static PlaceRow> {
        let end = self.in_version(version);
        let mut path = Vec::new();
        for row in self.workspace().rows(version) {
            path.truncate(row.level.into());
            path.push(row);
            if row.place == end {
                break;
            }
        }
        path
    }

    /// The rows directly below it.
    pub fn children(self, version: ProductVersion) -> Vec<&'static PlaceRow> {
        let rows = self.workspace().rows(version).into_iter();
        let mut below = rows.skip_while(|row| row.place != self);
        let Some(top) = below.next() else { return Vec::new() };
        let below = below.take_while(|row| row.level > top.level);
        below.filter(|row| row.level == top.level + 1).collect()
    }

    /// Whether it lies below `other` in this version.
    pub fn lies_in(self, other: Self, version: ProductVersion) -> bool {
        self != other && self.path(version).iter().any(|row| row.place == other)
    }

    /// Whether its children are shown until somebody closes it: folders are closed at first.
    pub fn is_open_at_first(self) -> bool {
        WORKSPACES.iter().any(|workspace| workspace.place == self)
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::ADMINISTRATION
    }
}

impl<'de> Deserialize<'de> for Place {
    /// A place that this version of the program does not know is the Overview of Administration.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let mut places = WORKSPACES.iter().flat_map(|w| w.tree).map(|row| row.place);
        Ok(places.find(|place| place.0 == id).unwrap_or(Self::ADMINISTRATION))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// A tree as lines, each with a dash for each level.
    fn lines(workspace: &WorkspaceRow, version: ProductVersion) -> Vec<String> {
        let rows = workspace.rows(version).into_iter();
        rows.map(|row| format!("{} {}", "-".repeat(row.level.into()), (row.name)().text)).collect()
    }

    fn names(rows: &[&PlaceRow]) -> Vec<String> {
        rows.iter().map(|row| (row.name)().text).collect()
    }

    const BELOW: [&str; 15] = [
        "- Site Configuration",
        "-- Sites",
        "-- Servers and Site System Roles",
        "- Client Settings",
        "- Security",
        "-- Administrative Users",
        "-- Security Roles",
        "-- Security Scopes",
        "-- Accounts",
        "-- Certificates",
        "- Distribution Points",
        "- Distribution Point Groups",
        "- Migration",
        "-- Source Hierarchy",
        "-- Migration Jobs",
    ];
    const ABOVE: [&str; 9] = [
        " Overview",
        "- Hierarchy Configuration",
        "-- Discovery Methods",
        "-- Boundaries",
        "-- Boundary Groups",
        "-- Exchange Server Connectors",
        "-- Database Replication",
        "-- File Replication",
        "-- Active Directory Forests",
    ];

    fn administration(between: &[&str]) -> Vec<String> {
        ABOVE.iter().chain(between).chain(&BELOW).map(ToString::to_string).collect()
    }

    #[test]
    fn the_first_version_keeps_subscriptions_under_hierarchy_configuration() {
        let between =
            ["-- Microsoft Intune Subscriptions", "-- Cloud", "--- Cloud Distribution Points"];
        assert_eq!(lines(&ADMINISTRATION, ProductVersion::Sp1), administration(&between));
    }

    #[test]
    fn later_versions_keep_subscriptions_under_cloud_services() {
        let between = [
            "- Cloud Services",
            "-- Microsoft Intune Subscriptions",
            "-- Cloud Distribution Points",
        ];
        for version in [ProductVersion::R2, ProductVersion::Sp2] {
            assert_eq!(lines(&ADMINISTRATION, version), administration(&between));
        }
    }

    #[test]
    fn every_place_stands_once_in_a_version() {
        for version in ProductVersion::ALL {
            let rows = WORKSPACES.iter().flat_map(|workspace| workspace.rows(version));
            let places: Vec<_> = rows.map(|row| row.place).collect();
            let unique: BTreeSet<_> = places.iter().collect();
            assert_eq!(places.len(), unique.len(), "{version:?}");
        }
    }

    #[test]
    fn each_tree_begins_with_its_overview_and_goes_down_a_level_at_a_time() {
        for (workspace, version) in
            WORKSPACES.iter().flat_map(|w| ProductVersion::ALL.map(|version| (w, version)))
        {
            let rows = workspace.rows(version);
            let (first, rest) = rows.split_first().unwrap();
            assert_eq!((first.place, first.level), (workspace.place, 0));
            let mut before = 0;
            for row in rest {
                assert!((1..=before + 1).contains(&row.level), "{version:?}: {:?}", row.place);
                before = row.level;
            }
        }
    }

    #[test]
    fn folders_and_only_folders_have_something_below_them() {
        for version in ProductVersion::ALL {
            for row in WORKSPACES.iter().flat_map(|workspace| workspace.rows(version)) {
                let has_children = !row.place.children(version).is_empty();
                assert_eq!(has_children, row.opens == Page::Index, "{version:?}: {:?}", row.place);
            }
        }
    }

    #[test]
    fn the_way_to_a_place_leads_through_what_lies_above_it() {
        let way = |version| names(&Place::SUBSCRIPTIONS.path(version));
        let subscriptions = "Microsoft Intune Subscriptions";
        let first = ["Overview", "Hierarchy Configuration", subscriptions];
        assert_eq!(way(ProductVersion::Sp1), first);
        assert_eq!(way(ProductVersion::Sp2), ["Overview", "Cloud Services", subscriptions]);
        let folder = Place("cm-cloud-services");
        assert!(Place::SUBSCRIPTIONS.lies_in(folder, ProductVersion::R2));
        assert!(!Place::SUBSCRIPTIONS.lies_in(folder, ProductVersion::Sp1));
        assert!(!folder.lies_in(folder, ProductVersion::R2));
    }

    #[test]
    fn only_what_lies_directly_below_is_a_child() {
        let children = names(&Place("cm-overview-assets").children(ProductVersion::Sp2));
        let all = [
            "Users",
            "Devices",
            "User Collections",
            "Device Collections",
            "User State Migration",
            "Asset Intelligence",
            "Software Metering",
            "Compliance Settings",
            "Endpoint Protection",
            "All Corporate-owned Devices",
        ];
        assert_eq!(children, all);
        assert_eq!(names(&Place("cm-cloud").children(ProductVersion::R2)), [""; 0]);
    }

    #[test]
    fn a_place_that_a_version_does_not_have_is_its_overview() {
        let folder = Place("cm-corporate-devices");
        assert_eq!(folder.in_version(ProductVersion::Sp2), folder);
        assert_eq!(folder.in_version(ProductVersion::R2), Place("cm-overview-assets"));
        assert_eq!(names(&folder.path(ProductVersion::R2)), ["Overview"]);
    }

    #[test]
    fn an_unknown_place_is_the_overview_of_administration() {
        let read = |id: &str| serde_json::from_str::<Place>(&format!("\"{id}\"")).unwrap();
        assert_eq!(read("cm-sites"), Place::SITES);
        assert_eq!(read("gone"), Place::ADMINISTRATION);
    }
}
