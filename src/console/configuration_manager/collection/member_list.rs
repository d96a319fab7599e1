use super::rows;
use crate::{
    console::configuration_manager::List,
    domain::{CollectionKind, Organisation},
};

/// Everybody or everything in a collection: the window behind Show Members.
#[derive(Clone, Debug)]
pub struct MemberList {
    /// The collection.
    pub collection: String,
    /// What it holds.
    pub kind: CollectionKind,
    /// Its members.
    pub list: List,
}

/// What a person does with a list of members.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MemberIntent {
    /// Search it.
    Search(String),
    /// Select a row, by its place.
    Select(usize),
    /// Sort it by a column.
    Sort(&'static str),
}

impl MemberList {
    /// The members of this collection.
    pub fn new(collection: &str, organisation: &Organisation) -> Self {
        let kind = rows::kind(organisation, collection);
        let mut new = Self { collection: collection.to_owned(), kind, list: List::default() };
        new.load(organisation);
        new
    }

    /// Loads the members anew.
    pub fn load(&mut self, organisation: &Organisation) {
        let members = rows::members(organisation, &self.collection);
        self.list.hold(members, rows::page(self.kind), organisation);
    }

    /// Does what a person wants in it.
    pub fn handle(&mut self, intent: MemberIntent, organisation: &Organisation) {
        intent.act_on(&mut self.list, self.kind, organisation);
    }
}

impl MemberIntent {
    /// Does it to a list of members of this kind.
    pub(super) fn act_on(self, list: &mut List, kind: CollectionKind, organisation: &Organisation) {
        match self {
            Self::Search(text) => list.search_for(text),
            Self::Select(row) => list.select(row),
            Self::Sort(column) => list.sort_by(column, rows::page(kind), organisation),
        }
    }
}
