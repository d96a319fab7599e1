use std::collections::{BTreeMap, BTreeSet};

use super::{Lesson, PageReport, RoleWord, Scene, Surface, unfold::key};

/// The pages that were in front while a lesson was played, with their controls.
#[derive(Default)]
pub(super) struct Visited {
    /// In the order of the first visit.
    pages: Vec<String>,
    controls: BTreeMap<String, BTreeSet<(usize, String)>>,
    /// What each control is called, in the order in which they were first seen.
    seen: Vec<(String, RoleWord)>,
}

/// What can be used on a page.
const CONTROLS: [RoleWord; 8] = [
    RoleWord::Link,
    RoleWord::Button,
    RoleWord::Tab,
    RoleWord::TreeItem,
    RoleWord::CheckBox,
    RoleWord::RadioButton,
    RoleWord::Box,
    RoleWord::MenuItem,
];

impl Visited {
    /// Takes in what is in front.
    pub(super) fn see(&mut self, scene: &Scene<'_>) {
        let page = scene.front();
        if page.is_empty() {
            return;
        }
        if !self.pages.contains(&page) {
            self.pages.push(page.clone());
        }
        for (word, name) in scene.controls_in_front() {
            let control = (name, word);
            let at = self.seen.iter().position(|other| *other == control).unwrap_or_else(|| {
                self.seen.push(control.clone());
                self.seen.len() - 1
            });
            self.controls.entry(page.clone()).or_default().insert((at, control.0));
        }
    }

    /// The pages with what the lesson never speaks of, and never uses.
    pub(super) fn report(&self, lesson: &Lesson, did: &[(usize, String)]) -> Vec<PageReport> {
        let names: BTreeSet<String> = lesson.names.iter().map(|name| key(name)).collect();
        let is_used = |name: &str| did.iter().any(|(_, did)| did.contains(&format!("\"{name}\"")));
        let report = |page: &String| {
            let controls = self.controls.get(page).into_iter().flatten();
            let unmentioned =
                controls.filter(|(_, name)| !names.contains(&key(name)) && !is_used(name));
            let described =
                unmentioned.map(|(at, name)| format!("{} \"{name}\"", self.seen[*at].1.text()));
            PageReport { page: page.clone(), unmentioned: described.collect() }
        };
        self.pages.iter().map(report).collect()
    }
}

impl Scene<'_> {
    /// The dialog in front and its page, by their names.
    pub(super) fn front(&self) -> String {
        let dialog = self.dialog(Surface::Stage).and_then(|at| self.name(at));
        let page = self.page().and_then(|at| self.name(at));
        dialog.into_iter().chain(page).collect::<Vec<_>>().join(" > ")
    }

    /// The controls of the page in front, or of its dialog.
    fn controls_in_front(&self) -> Vec<(RoleWord, String)> {
        let front = self.dialog(Surface::Stage).or_else(|| self.page());
        let inside = |at: &usize| front.is_none_or(|front| self.around(*at).any(|at| at == front));
        let reachable = self.reachable(Surface::Stage).filter(inside);
        let control = |at: usize| {
            let word = self.word(at).filter(|word| CONTROLS.contains(word))?;
            Some((word, self.name(at)?))
        };
        reachable.filter_map(control).collect()
    }
}
