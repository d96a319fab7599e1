use std::collections::BTreeSet;

use super::{Intent, rows};
use crate::{
    console::configuration_manager::{
        List, Row, SheetAction,
        wizard::{Outcome, Turned},
    },
    domain::{Collection, CollectionKind, Command, Organisation},
};

/// The properties of a collection. Members that are added and removed are kept here until OK or
/// Apply.
#[derive(Clone, Debug)]
pub struct Properties {
    /// The collection.
    pub collection: String,
    /// What it holds.
    pub kind: CollectionKind,
    /// The tab that is shown, from 0.
    pub tab: usize,
    /// How many members it has now.
    pub count: usize,
    /// The members chosen by hand, as they are to be.
    pub list: List,
    /// The window in which a member is found.
    pub adding: Option<Adding>,
    /// What came of OK or Apply, where it was not done.
    pub outcome: Option<Outcome>,
    added: BTreeSet<Row>,
    removed: BTreeSet<Row>,
}

/// The window in which a member is found.
#[derive(Clone, Debug, Default)]
pub struct Adding {
    /// Everybody or everything that Configuration Manager knows.
    pub list: List,
    /// Why who was found is not added.
    pub outcome: Option<Outcome>,
}

impl Properties {
    /// The properties of this collection.
    pub fn new(collection: &str, organisation: &Organisation) -> Self {
        let mut new = Self {
            collection: collection.to_owned(),
            kind: rows::kind(organisation, collection),
            tab: 0,
            count: 0,
            list: List::default(),
            adding: None,
            outcome: None,
            added: BTreeSet::new(),
            removed: BTreeSet::new(),
        };
        new.load(organisation);
        new
    }

    /// Loads the members anew. What has come true meanwhile is not waited for any longer.
    pub fn load(&mut self, organisation: &Organisation) {
        let mut members: BTreeSet<Row> =
            rows::chosen(organisation, &self.collection).into_iter().collect();
        self.added.retain(|row| !members.contains(row));
        self.removed.retain(|row| members.contains(row));
        members.extend(self.added.iter().cloned());
        let left = members.into_iter().filter(|row| !self.removed.contains(row)).collect();
        let page = rows::page(self.kind);
        self.list.hold(left, page, organisation);
        if let Some(adding) = &mut self.adding {
            adding.list.load(page, organisation);
        }
        self.count = organisation.count_members(&self.collection);
    }

    /// The collection itself.
    pub fn of<'a>(&self, organisation: &'a Organisation) -> Option<&'a Collection> {
        organisation.hierarchy.as_ref()?.collections.get(&self.collection)
    }

    /// What OK and Apply do: add, then remove. Nothing where nothing was changed.
    pub fn commands(&self, organisation: &Organisation) -> Vec<Command> {
        let names = |rows: &BTreeSet<Row>| -> Vec<String> {
            rows.iter().filter_map(|row| rows::name(organisation, row)).collect()
        };
        let collection = self.collection.clone();
        let add = Command::AddMembers { collection, members: names(&self.added) };
        let collection = self.collection.clone();
        let remove = Command::RemoveMembers { collection, members: names(&self.removed) };
        let wanted = [(add, &self.added), (remove, &self.removed)].into_iter();
        wanted.filter(|(_, rows)| !rows.is_empty()).map(|(command, _)| command).collect()
    }

    /// Whether anything waits for OK or Apply.
    pub fn is_changed(&self) -> bool {
        !self.added.is_empty() || !self.removed.is_empty()
    }

    /// Does what is left of OK, Cancel, Apply or a tab once the commands were given.
    pub fn act(&mut self, action: SheetAction) -> Turned {
        match action {
            SheetAction::Tab(tab) => self.tab = tab,
            SheetAction::Cancel => return Turned::Closed,
            SheetAction::Ok if !self.is_changed() => return Turned::Closed,
            SheetAction::Ok | SheetAction::Apply => {}
        }
        Turned::Open
    }

    /// Does what a person wants in it. Nothing is done to the collection.
    pub fn handle(&mut self, intent: Intent, organisation: &Organisation) {
        match intent {
            Intent::Members(intent) => intent.act_on(&mut self.list, self.kind, organisation),
            Intent::Remove => self.remove(organisation),
            Intent::OpenAdding => {
                let mut adding = Adding::default();
                adding.list.load(rows::page(self.kind), organisation);
                self.adding = Some(adding);
            }
            Intent::Candidates(intent) => {
                if let Some(adding) = &mut self.adding {
                    adding.outcome = None;
                    intent.act_on(&mut adding.list, self.kind, organisation);
                }
            }
            Intent::Add => self.add(organisation),
            Intent::CloseAdding => self.adding = None,
        }
    }

    fn remove(&mut self, organisation: &Organisation) {
        let Some(row) = self.list.selected().cloned() else { return };
        if !self.added.remove(&row) {
            self.removed.insert(row);
        }
        self.changed(organisation);
    }

    /// Puts who was found into the list, unless the domain would refuse it.
    fn add(&mut self, organisation: &Organisation) {
        let Some(adding) = &mut self.adding else { return };
        if adding.found().is_some_and(|row| self.removed.remove(row)) {
            self.adding = None;
            return self.changed(organisation);
        }
        let members = adding.name(organisation).into_iter().collect();
        let command = Command::AddMembers { collection: self.collection.clone(), members };
        match organisation.apply(organisation.actor(&command), &command) {
            Ok(events) => {
                self.added.extend(events.iter().flat_map(rows::added));
                self.adding = None;
                self.changed(organisation);
            }
            Err(refusal) => adding.outcome = Some(Outcome::Refused(Box::new(refusal))),
        }
    }

    fn changed(&mut self, organisation: &Organisation) {
        self.outcome = None;
        self.load(organisation);
    }
}

impl Adding {
    /// The row that is selected, or the only one that the search leaves.
    fn found(&self) -> Option<&Row> {
        let is_searched = !self.list.search.trim().is_empty();
        let only = self.list.row(0).filter(|_| is_searched && self.list.len() == 1);
        self.list.selected().or(only)
    }

    /// The name of who was found, or else what was typed.
    fn name(&self, organisation: &Organisation) -> Option<String> {
        let typed = Some(self.list.search.trim().to_owned()).filter(|typed| !typed.is_empty());
        self.found().and_then(|row| rows::name(organisation, row)).or(typed)
    }
}
