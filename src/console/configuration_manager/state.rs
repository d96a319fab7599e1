use std::collections::{BTreeMap, BTreeSet};

use super::{
    Intent, List, Row, Window,
    places::{Page, Place},
    ribbon::Selection,
    wizard::{Outcome, Turned},
};
use crate::domain::{Organisation, ProductVersion, SiteSystemRole};

/// Where the Configuration Manager console stands.
#[derive(Clone, Debug)]
pub struct State {
    /// The node on which it stands.
    pub place: Place,
    /// The nodes on which it stood before, the last one at the end.
    pub back: Vec<Place>,
    /// The nodes from which Back has led away, the last one at the end.
    pub forward: Vec<Place>,
    /// Nodes of the tree that are not as they are at first: closed rather than open, or open
    /// rather than closed.
    pub toggled: BTreeSet<Place>,
    /// The list of the node.
    pub list: List,
    /// The role that was selected in the details of the selected server.
    role: Option<SiteSystemRole>,
    /// Which panes are shown, and how large.
    pub layout: Layout,
    /// The window that is open over the console.
    pub window: Option<Window>,
}

/// Which panes of the console are shown, and how large, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The tab of the ribbon.
    pub tab: &'static str,
    /// Whether the ribbon is shown below its tabs.
    pub ribbon: bool,
    /// Whether the navigation pane is shown.
    pub navigation: bool,
    /// Its width.
    pub navigation_width: f32,
    /// Whether the details pane is shown.
    pub details: bool,
    /// Its height.
    pub details_height: f32,
    /// Its tab, from 0.
    pub detail_tab: usize,
    /// Columns that are shown or hidden as the person chose.
    pub chosen: BTreeMap<(Page, &'static str), bool>,
    /// Columns as wide as the person made them.
    pub widths: BTreeMap<(Page, &'static str), f32>,
}

/// How many nodes Back remembers.
const REMEMBERED: usize = 50;

impl Default for Layout {
    fn default() -> Self {
        Self {
            tab: "cm-tab-home",
            ribbon: true,
            navigation: true,
            navigation_width: 245.0,
            details: true,
            details_height: 230.0,
            detail_tab: 0,
            chosen: BTreeMap::new(),
            widths: BTreeMap::new(),
        }
    }
}

impl State {
    /// The console at `place`, nothing open.
    pub fn at(place: Place) -> Self {
        Self {
            place,
            back: Vec::new(),
            forward: Vec::new(),
            toggled: BTreeSet::new(),
            list: List::default(),
            role: None,
            layout: Layout::default(),
            window: None,
        }
    }

    /// What the node on which it stands shows.
    pub fn page(&self, version: ProductVersion) -> Page {
        self.place.row(version).map_or(Page::Uncovered, |row| row.opens)
    }

    /// Loads the list of the node anew, and what the window over it shows of the same.
    pub fn load(&mut self, organisation: &Organisation) {
        let version = version(organisation);
        self.place = self.place.in_version(version);
        self.open_above(version);
        self.list.load(self.page(version), organisation);
        if let Some(window) = &mut self.window {
            window.load(organisation);
        }
    }

    /// Does what changes nothing but where the console stands.
    pub fn handle(&mut self, intent: Intent, organisation: &Organisation) {
        let page = self.page(version(organisation));
        match intent {
            Intent::Go(place) => self.go(place, organisation),
            Intent::Back => self.step(organisation, Self::take_back),
            Intent::Forward => self.step(organisation, Self::take_forward),
            Intent::Expand(place, open) => self.expand(place, open, organisation),
            Intent::Refresh => self.load(organisation),
            Intent::Search(text) => self.list.search_for(text),
            Intent::Sort(column) => self.list.sort_by(column, page, organisation),
            Intent::Select(row) => {
                self.list.select(row);
                self.role = None;
            }
            Intent::SelectRole(role) => self.role = Some(role),
            Intent::Lay(layout) => self.layout = *layout,
            Intent::NotCovered(name) => self.window = Some(Window::NotCovered(name)),
            Intent::CloseWindow => self.window = None,
            Intent::Open(opening) => {
                let role = self.role(organisation);
                self.window = Window::open(opening, self.list.selected(), role, organisation);
            }
            other => self.in_window(other, organisation),
        }
    }

    fn in_window(&mut self, intent: Intent, organisation: &Organisation) {
        let window = self.window.as_mut();
        if window.is_some_and(|open| open.handle(intent, organisation) == Turned::Closed) {
            self.window = None;
        }
    }

    /// The role that is selected in the details of the selected server, while it is there.
    pub fn role(&self, organisation: &Organisation) -> Option<SiteSystemRole> {
        let Some(Row::Server(name)) = self.list.selected() else { return None };
        let server = organisation.hierarchy.as_ref()?.servers.get(name)?;
        self.role.filter(|role| server.roles.contains(role))
    }

    /// How much is selected.
    pub fn selection(&self, organisation: &Organisation) -> Selection {
        match (self.list.selected(), self.role(organisation)) {
            (Some(_), Some(_)) => Selection::Role,
            (Some(_), None) => Selection::Row,
            (None, _) => Selection::Nothing,
        }
    }

    /// Shows what came of the command of the window that is open.
    pub fn answered(&mut self, outcome: Outcome) {
        self.window = self.window.take().and_then(|window| window.answered(outcome));
    }

    fn go(&mut self, place: Place, organisation: &Organisation) {
        if place != self.place {
            self.back.push(self.place);
            let forgotten = self.back.len().saturating_sub(REMEMBERED);
            self.back.drain(..forgotten);
            self.forward.clear();
            self.stand(place, organisation);
        }
    }

    fn stand(&mut self, place: Place, organisation: &Organisation) {
        self.place = place;
        self.list = List::default();
        self.role = None;
        self.layout.detail_tab = 0;
        self.load(organisation);
    }

    /// Opens what the console stands in, so that it stands where it can be seen.
    fn open_above(&mut self, version: ProductVersion) {
        for above in self.place.path(version) {
            if above.place != self.place {
                self.open(above.place);
            }
        }
    }

    fn open(&mut self, place: Place) {
        if place.is_open_at_first() {
            self.toggled.remove(&place);
        } else {
            self.toggled.insert(place);
        }
    }

    fn take_back(&mut self) -> Option<Place> {
        let place = self.back.pop()?;
        self.forward.push(self.place);
        Some(place)
    }

    fn take_forward(&mut self) -> Option<Place> {
        let place = self.forward.pop()?;
        self.back.push(self.place);
        Some(place)
    }

    fn step(&mut self, organisation: &Organisation, take: fn(&mut Self) -> Option<Place>) {
        if let Some(place) = take(self) {
            self.stand(place, organisation);
        }
    }

    /// Opens or closes a node of the tree. Where the console stands inside a node that is
    /// closed, it goes to that node, so that it always stands where it can be seen.
    fn expand(&mut self, place: Place, open: bool, organisation: &Organisation) {
        if place.is_open_at_first() == open {
            self.toggled.remove(&place);
        } else {
            self.toggled.insert(place);
        }
        if !open && self.place.lies_in(place, version(organisation)) {
            self.go(place, organisation);
        }
    }
}

/// The product version of the hierarchy.
pub fn version(organisation: &Organisation) -> ProductVersion {
    organisation.hierarchy.as_ref().map(|hierarchy| hierarchy.product).unwrap_or_default()
}
