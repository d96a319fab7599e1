//! Controls of which prose says what they are, and not what they are called.

use egui::Role;

use super::resolve::words_of;
use crate::{
    lesson::{
        Scene, Surface,
        prose::{Kind, Mention},
    },
    words::{self, Language},
};

impl Scene<'_> {
    /// The controls of a kind that bear all the words that are said of them before their kind.
    pub(super) fn of_kind(&self, what: &Mention, kind: Kind) -> Vec<usize> {
        let kinds = words_of(kind.text());
        let said = words_of(&what.phrase);
        let end = said.iter().position(|word| {
            kinds.iter().any(|kind| word.strip_suffix('s').unwrap_or(word) == kind)
        });
        let said = &said[..end.unwrap_or(0)];
        let has_all = |name: &str| {
            let own = words_of(name);
            said.iter().all(|word| own.contains(word) || word == "the")
        };
        let is_translated = words::current() != Language::En;
        let ids = if is_translated { words::ids_like(has_all) } else { Vec::new() };
        let bears = |at: &usize| {
            let id = || self.entries[*at].node.author_id().is_some_and(|id| ids.contains(&id));
            has_all(&self.name(*at).unwrap_or_default()) || id()
        };
        let of_kind = |at: &usize| kind.roles().contains(&self.role(*at));
        self.reachable(Surface::Stage).filter(of_kind).filter(bears).collect()
    }

    /// The rows of the table or list of which a noun speaks: of the one whose name has it, or
    /// else of the first.
    pub(super) fn rows(&self, what: &Mention) -> Vec<usize> {
        let noun = words_of(&what.phrase);
        let is_row =
            |at: &usize| matches!(self.role(*at), Role::Row | Role::ListItem | Role::ListBoxOption);
        let all: Vec<usize> = self
            .reachable(Surface::Stage)
            .filter(is_row)
            .filter(|at| self.name(*at).is_some())
            .collect();
        let table = |at: usize| {
            self.around(at).find(|at| {
                matches!(self.role(*at), Role::Table | Role::Grid | Role::List | Role::ListBox)
            })
        };
        let speaks = |at: &usize| {
            let name = table(*at).and_then(|table| self.name(table)).unwrap_or_default();
            let first = noun.iter().find(|word| !["new", "existing"].contains(&word.as_str()));
            first.is_some_and(|noun| {
                words_of(&name).iter().any(|word| word.starts_with(noun.as_str()))
            })
        };
        let spoken: Vec<usize> = all.iter().copied().filter(speaks).collect();
        if !spoken.is_empty() {
            return spoken;
        }
        let first = all.first().and_then(|at| table(*at));
        all.into_iter().filter(|at| table(*at) == first).collect()
    }
}
