//! The ribbon of every place: tabs, their groups and their buttons (facts 2.1 and 2.3 to 2.6).
//!
//! A tab or a group that waits for a selected row is not there before; a button that waits for
//! something is there, and greyed.

mod buttons;
mod tabs;

use super::{
    Opening,
    places::{Page, Place},
};
use crate::{
    console::shell::Icon,
    domain::{Organisation, ProductVersion},
    words::Word,
};

/// A tab of the ribbon.
#[derive(Clone, Copy, Debug)]
pub struct Tab {
    /// The id of its word.
    pub id: &'static str,
    /// Its name.
    pub name: fn() -> Word,
    /// When it is there.
    pub when: When,
    /// Its groups, from left to right.
    pub groups: &'static [Group],
}

/// A group of a tab.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The id of its word.
    pub id: &'static str,
    /// Its name, below its buttons.
    pub name: fn() -> Word,
    /// Its icon where there is room for one button only.
    pub icon: Icon,
    /// When it is there.
    pub when: When,
    /// Its buttons, in every version.
    pub buttons: &'static [Button],
}

/// A button of a group, or of a menu.
#[derive(Clone, Copy, Debug)]
pub struct Button {
    /// The id of its word.
    pub id: &'static str,
    /// Its name.
    pub name: fn() -> Word,
    /// Its icon.
    pub icon: Icon,
    /// How much room it takes.
    pub size: Size,
    /// What it opens.
    pub opens: Opens,
    /// When it can be pressed.
    pub when: When,
    /// The versions that have it.
    pub versions: &'static [ProductVersion],
}

/// How much room a button takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Size {
    /// The whole height of the ribbon, with the icon above the name.
    Large,
    /// A third of it, with the icon before the name.
    Small,
}

/// What a button opens.
#[derive(Clone, Copy, Debug)]
pub enum Opens {
    /// A window over the console.
    Window(Opening),
    /// Nothing: the list is shown again.
    Refresh,
    /// Further buttons, below it.
    Menu(&'static [Button]),
    /// One sentence: the rehearsal does not cover it.
    Uncovered,
}

/// When something is there, or can be pressed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum When {
    /// Always.
    Always,
    /// A row of the list is selected.
    Selected,
    /// A role in the details of the selected server is selected.
    RoleSelected,
    /// There is no Microsoft Intune subscription yet.
    NoSubscription,
    /// There is a Microsoft Intune subscription.
    Subscription,
}

/// How much is selected.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Selection {
    /// Nothing.
    Nothing,
    /// A row of the list.
    Row,
    /// A server in the list, and in its details a role.
    Role,
}

/// The tabs at this place: Home first, then those that come and go.
pub fn tabs(place: Place, version: ProductVersion, selection: Selection) -> Vec<&'static Tab> {
    let row = place.in_version(version).row(version);
    let tabs = tabs::of(row.map_or(Page::Uncovered, |row| row.opens));
    tabs.iter().filter(|tab| tab.when.shows(selection)).collect()
}

impl Tab {
    /// The groups that are there.
    pub fn shown(&self, selection: Selection) -> impl Iterator<Item = &'static Group> {
        self.groups.iter().filter(move |group| group.when.shows(selection))
    }
}

impl Group {
    /// The buttons that this version has.
    pub fn shown(&self, version: ProductVersion) -> impl Iterator<Item = &'static Button> {
        self.buttons.iter().filter(move |button| button.versions.contains(&version))
    }
}

impl When {
    /// Whether a tab or a group is there.
    fn shows(self, selection: Selection) -> bool {
        match self {
            Self::Selected => selection >= Selection::Row,
            Self::RoleSelected => selection == Selection::Role,
            _ => true,
        }
    }

    /// Whether a button can be pressed.
    pub fn holds(self, organisation: &Organisation, selection: Selection) -> bool {
        let is_subscribed = organisation.subscription().is_some();
        match self {
            Self::Always | Self::Selected | Self::RoleSelected => self.shows(selection),
            Self::NoSubscription => !is_subscribed,
            Self::Subscription => is_subscribed,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::places::WORKSPACES, *};

    /// A tab as lines: each group with its buttons.
    fn lines(tab: &Tab, version: ProductVersion, selection: Selection) -> Vec<String> {
        let line = |group: &Group| {
            let buttons: Vec<_> = group.shown(version).map(|b| (b.name)().text).collect();
            format!("{}: {}", (group.name)().text, buttons.join(", "))
        };
        tab.shown(selection).map(line).collect()
    }

    fn names(place: Place, selection: Selection) -> Vec<String> {
        let tabs = tabs(place, ProductVersion::R2, selection);
        tabs.iter().map(|tab| (tab.name)().text).collect()
    }

    fn home(place: Place, version: ProductVersion, selection: Selection) -> Vec<String> {
        let tabs = tabs(place, version, selection);
        lines(tabs[0], version, selection)
    }

    #[test]
    fn the_last_version_adds_a_subscription_that_the_others_create() {
        let create = |version| home(Place::SUBSCRIPTIONS, version, Selection::Nothing)[0].clone();
        let others = "Create: Create Microsoft Intune Subscription, \
                      Create APNs certificate request, View Service Status";
        let last = "Create: Add Microsoft Intune Subscription, Create APNs certificate request, \
                    Create DEP Token Request, View Service Status";
        assert_eq!(create(ProductVersion::Sp1), others);
        assert_eq!(create(ProductVersion::R2), others);
        assert_eq!(create(ProductVersion::Sp2), last);
    }

    #[test]
    fn a_selected_subscription_brings_its_groups() {
        let groups = |version| home(Place::SUBSCRIPTIONS, version, Selection::Row)[2..].join("; ");
        let rest = "Refresh, Delete; Properties: Properties";
        assert_eq!(groups(ProductVersion::R2), format!("Subscription: {rest}"));
        assert_eq!(
            groups(ProductVersion::Sp2),
            format!("Subscription: Configure Platforms, {rest}")
        );
        assert_eq!(home(Place::SUBSCRIPTIONS, ProductVersion::Sp2, Selection::Nothing).len(), 2);
    }

    #[test]
    fn a_place_without_a_list_searches_and_refreshes() {
        let plain = ["Search: Saved Searches", "View: Refresh"];
        assert_eq!(home(Place::ADMINISTRATION, ProductVersion::Sp1, Selection::Nothing), plain);
    }

    #[test]
    fn tabs_come_and_go_with_the_place_and_the_selection() {
        assert_eq!(names(Place::USER_COLLECTIONS, Selection::Nothing), ["Home", "Folder"]);
        assert_eq!(names(Place::SERVERS, Selection::Nothing), ["Home"]);
        assert_eq!(names(Place::SERVERS, Selection::Row), ["Home"]);
        assert_eq!(names(Place::SERVERS, Selection::Role), ["Home", "Site Role"]);
        assert_eq!(names(Place::DEVICES, Selection::Row), ["Home"]);
    }

    #[test]
    fn ids_stand_once_in_a_tab_and_every_group_has_buttons() {
        let places = WORKSPACES.iter().flat_map(|workspace| workspace.tree);
        for (row, version) in places.flat_map(|row| row.versions.iter().map(move |v| (row, *v))) {
            for tab in tabs(row.place, version, Selection::Role) {
                let groups = tab.shown(Selection::Role).map(|group| group.id);
                let buttons = tab.shown(Selection::Role).flat_map(|group| group.shown(version));
                let ids: Vec<_> = groups.chain(buttons.map(|button| button.id)).collect();
                assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{}", tab.id);
                assert!(
                    tab.shown(Selection::Role).all(|group| group.shown(version).next().is_some())
                );
            }
        }
    }
}
