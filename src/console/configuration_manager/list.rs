//! The list of a node: its rows as they were loaded last, in their order, and those of them that
//! the search leaves.

use std::cmp::Reverse;

use super::{
    Column, Messages, Row, certificate, column::names_row, columns, discovery::Method, places::Page,
};
use crate::{
    console::shell::SortOrder,
    domain::{CollectionKind, Organisation, Server, ServerName, SiteSystemRole},
};

/// The list of the node on which the console stands.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// What stands in the search box.
    pub search: String,
    /// The column by which the rows are sorted, and how.
    pub sorted: Option<(&'static str, SortOrder)>,
    /// The row that is selected, by its place in `shown`.
    selected: Option<usize>,
    /// All rows, in their order.
    rows: Vec<Row>,
    /// What is searched in each of them, in small letters, one after the other. One long text is
    /// searched much faster than many short ones.
    texts: String,
    /// Where the text of each row ends in `texts`.
    ends: Vec<usize>,
    /// Those that the search leaves, by their places in `rows`.
    shown: Vec<usize>,
}

impl List {
    /// How many rows the search leaves.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether the search leaves no row.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The row at this place, from 0.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(*self.shown.get(at)?)
    }

    /// Where the selected row stands.
    pub fn selected_at(&self) -> Option<usize> {
        self.selected
    }

    /// The row that is selected.
    pub fn selected(&self) -> Option<&Row> {
        self.row(self.selected?)
    }

    /// Selects the row at this place.
    pub fn select(&mut self, at: usize) {
        self.selected = Some(at).filter(|at| *at < self.len());
    }

    /// Loads the rows of `page` anew; what was searched for, sorted and selected stays.
    pub(super) fn load(&mut self, page: Page, organisation: &Organisation) {
        self.hold(rows(page, organisation), page, organisation);
    }

    /// Holds other rows, of those that `page` lists; what was searched for, sorted and selected
    /// stays.
    pub(super) fn hold(&mut self, rows: Vec<Row>, page: Page, organisation: &Organisation) {
        let selected = self.selected().cloned();
        self.rows = rows;
        self.order(page, organisation);
        self.keep(selected.as_ref());
    }

    /// Sorts the rows by a column; by the one that they are sorted by already, the other way.
    pub(super) fn sort_by(&mut self, id: &'static str, page: Page, organisation: &Organisation) {
        let selected = self.selected().cloned();
        self.sorted = Some((id, SortOrder::pressed(id, self.sorted)));
        self.order(page, organisation);
        self.keep(selected.as_ref());
    }

    /// Leaves the rows that hold `search`; small letters and capitals are the same.
    pub fn search_for(&mut self, search: String) {
        let selected = self.selected().cloned();
        self.search = search;
        self.keep(selected.as_ref());
    }

    fn order(&mut self, page: Page, organisation: &Organisation) {
        let sorted = self.sorted.and_then(|(id, order)| Some((column(page, id)?, order)));
        if let Some((column, order)) = sorted {
            // Rows that say the same stay in the order of what they stand for.
            let key = |row: &Row| sort_key(column, organisation, row);
            match order {
                SortOrder::Ascending => self.rows.sort_by_cached_key(|row| (key(row), row.clone())),
                SortOrder::Descending => {
                    self.rows.sort_by_cached_key(|row| (Reverse(key(row)), row.clone()));
                }
            }
        }
        self.texts.clear();
        self.ends.clear();
        for row in &self.rows {
            for (at, column) in columns(page).iter().enumerate() {
                if at < 2 || names_row(page, column) {
                    push_small(&mut self.texts, &(column.cell)(organisation, row));
                }
            }
            self.ends.push(self.texts.len());
        }
    }

    /// Finds the rows that the search leaves, and the selected one among them.
    fn keep(&mut self, selected: Option<&Row>) {
        let wanted = self.search.trim().to_lowercase();
        self.shown =
            if wanted.is_empty() { (0..self.rows.len()).collect() } else { self.found(&wanted) };
        self.selected = selected.and_then(|selected| {
            (0..self.len()).find(|at| self.row(*at).is_some_and(|row| is_same(row, selected)))
        });
    }

    /// The rows in whose texts `wanted` stands, in order.
    fn found(&self, wanted: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let mut row = 0;
        for (at, _) in self.texts.match_indices(wanted) {
            row += self.ends[row..].partition_point(|end| *end <= at);
            if found.last() != Some(&row) {
                found.push(row);
            }
        }
        found
    }
}

/// Adds a text in small letters, and what stands in no search behind it.
fn push_small(texts: &mut String, text: &str) {
    if text.is_ascii() {
        texts.extend(text.chars().map(|sign| sign.to_ascii_lowercase()));
    } else {
        texts.push_str(&text.to_lowercase());
    }
    texts.push('\0');
}

fn column(page: Page, id: &str) -> Option<&'static Column> {
    columns(page).iter().find(|column| column.id == id)
}

/// Numbers by their value, everything else by its letters.
fn sort_key(column: &Column, organisation: &Organisation, row: &Row) -> (u64, String) {
    let text = (column.cell)(organisation, row);
    (text.parse().unwrap_or(u64::MAX), text.to_lowercase())
}

/// Whether both stand for the same thing; what is counted of it may have changed.
fn is_same(a: &Row, b: &Row) -> bool {
    match (a, b) {
        (Row::Collection(a, _), Row::Collection(b, _))
        | (Row::Deployment(a, _), Row::Deployment(b, _)) => a == b,
        _ => a == b,
    }
}

fn rows(page: Page, organisation: &Organisation) -> Vec<Row> {
    let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
    let collections = |kind: CollectionKind| {
        let row = |name: &String| Row::Collection(name.clone(), organisation.count_members(name));
        hierarchy.collections_of(kind).map(|(name, _)| row(name)).collect()
    };
    match page {
        Page::Users => {
            let accounts = organisation.directory.accounts.keys();
            let found = accounts.filter(|user| organisation.is_discovered(user));
            found.cloned().map(Row::User).collect()
        }
        Page::Devices => {
            organisation.enrolled_devices().map(|(device, _)| Row::Device(*device)).collect()
        }
        Page::UserCollections => collections(CollectionKind::User),
        Page::DeviceCollections => collections(CollectionKind::Device),
        Page::Sites => hierarchy.sites.keys().copied().map(Row::Site).collect(),
        Page::Servers => hierarchy.servers.keys().cloned().map(Row::Server).collect(),
        Page::DiscoveryMethods => Method::ALL.map(Row::Discovery).to_vec(),
        Page::Subscriptions => hierarchy.subscription.iter().map(|_| Row::Subscription).collect(),
        Page::SiteStatus => {
            let roles = |(name, server): (&ServerName, &Server)| {
                let row = |role: &SiteSystemRole| Row::SiteSystem(name.clone(), *role);
                server.roles.iter().map(row).collect::<Vec<_>>()
            };
            hierarchy.servers.iter().flat_map(roles).collect()
        }
        Page::ComponentStatus => {
            let components = hierarchy.all_components(organisation.clock).into_iter();
            components.map(|status| Row::Component(status.component)).collect()
        }
        Page::MessageQueries => Messages::QUERIES.map(Row::Query).to_vec(),
        Page::Deployments => {
            let names = hierarchy.deployments.keys();
            let row = |name: &String| Row::Deployment(name.clone(), organisation.deliveries(name));
            names.map(row).collect()
        }
        Page::Certificates => certificate::rows(hierarchy),
        Page::Index | Page::Uncovered => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(texts: &[&str]) -> List {
        let mut list = List::default();
        for text in texts {
            list.rows.push(Row::Collection((*text).to_owned(), 0));
            push_small(&mut list.texts, text);
            list.ends.push(list.texts.len());
        }
        list
    }

    #[test]
    fn a_search_leaves_each_row_that_holds_it_once_and_in_order() {
        let mut list = list(&["Anna", "Bob", "", "Susanna", "ÄNNA", "nn"]);
        let mut left = |search: &str| {
            list.search_for(search.to_owned());
            (0..list.len()).filter_map(|at| list.row(at)).cloned().collect::<Vec<_>>()
        };
        let rows = |names: &[&str]| {
            names.iter().map(|name| Row::Collection((*name).to_owned(), 0)).collect::<Vec<_>>()
        };
        assert_eq!(left("nn"), rows(&["Anna", "Susanna", "ÄNNA", "nn"]));
        assert_eq!(left(" ANNA "), rows(&["Anna", "Susanna"]));
        assert_eq!(left("änna"), rows(&["ÄNNA"]));
        assert_eq!(left("bobs"), rows(&[]));
        assert_eq!(left("").len(), 6);
    }

    #[test]
    fn the_selected_row_stays_selected_where_the_search_leaves_it() {
        let mut list = list(&["Anna", "Bob", "Susanna"]);
        list.search_for(String::new());
        list.select(2);
        list.search_for("anna".to_owned());
        assert_eq!(list.selected_at(), Some(1));
        list.search_for("bob".to_owned());
        assert_eq!(list.selected_at(), None);
    }
}
