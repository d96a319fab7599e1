use super::Page;
use crate::{
    console::configuration_manager::{
        SelectCollection,
        wizard::{self, Problem},
    },
    domain::{CollectionKind, Command, Organisation},
    text, word,
    words::Word,
};

/// What is typed in the wizard that creates a collection.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What the collection holds.
    pub kind: CollectionKind,
    /// Its name.
    pub name: String,
    /// The limiting collection.
    pub limited_to: String,
}

impl Draft {
    /// What the wizard begins with: nothing is typed.
    pub fn new(kind: CollectionKind) -> Self {
        Self { kind, name: String::new(), limited_to: String::new() }
    }

    fn general(&self, organisation: &Organisation) -> Vec<Problem> {
        let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
        let name = Problem::of("collection-name", hierarchy.check_new_collection(&self.name));
        let field = "collection-limited-to";
        let limit = if self.limited_to.is_empty() {
            Some(Problem { field, why: text!("collection-no-limit") })
        } else {
            Problem::of(field, hierarchy.check_limit(self.kind, &self.limited_to))
        };
        name.into_iter().chain(limit).collect()
    }
}

impl wizard::Draft for Draft {
    type Page = Page;
    type Over = SelectCollection;
    type Intent = wizard::Intent<Self>;

    fn title(&self) -> Word {
        match self.kind {
            CollectionKind::User => word!("create-user-collection-title"),
            CollectionKind::Device => word!("create-device-collection-title"),
        }
    }

    fn pages(&self, _organisation: &Organisation) -> Vec<Page> {
        Page::ALL.to_vec()
    }

    fn problems(&self, page: Page, organisation: &Organisation) -> Vec<Problem> {
        match page {
            Page::General => self.general(organisation),
            _ => Vec::new(),
        }
    }

    fn command(&self, _organisation: &Organisation) -> Option<Command> {
        let (collection, limited_to) = (self.name.clone(), Some(self.limited_to.clone()));
        Some(Command::CreateCollection { collection, kind: self.kind, limited_to })
    }
}
