use egui::{Role, accesskit::Action};
use kittest::{AccessKitNode, State as Tree};

use super::{RoleWord, Surface};
use crate::words::{self, Language};

/// What a frame shows, as a screen reader would be told: every node with where it lies.
pub struct Scene<'a> {
    pub(super) entries: Vec<Entry<'a>>,
}

/// A node of the accessibility tree.
pub(super) struct Entry<'a> {
    pub(super) node: AccessKitNode<'a>,
    /// Its parent, by its place in the scene.
    parent: Option<usize>,
    /// Whether it, or what it lies in, is hidden, as what a dialog covers.
    pub(super) hidden: bool,
    pub(super) surface: Surface,
}

impl<'a> Scene<'a> {
    /// Reads a tree.
    pub fn new(tree: &'a Tree) -> Self {
        let mut scene = Self { entries: Vec::new() };
        scene.gather(tree.root(), None);
        scene
    }

    fn gather(&mut self, root: AccessKitNode<'a>, parent: Option<usize>) {
        // Without recursion: the tree may be deep.
        let mut waiting = vec![(root, parent)];
        while let Some((node, parent)) = waiting.pop() {
            let above = parent.map(|at| &self.entries[at]);
            let hidden = node.data().is_hidden() || above.is_some_and(|entry| entry.hidden);
            let is_frame = node.data().class_name() == Some(Surface::FRAME);
            let inherited = above.map_or(Surface::Stage, |entry| entry.surface);
            let surface = if is_frame { Surface::Frame } else { inherited };
            let at = self.entries.len();
            self.entries.push(Entry { node, parent, hidden, surface });
            waiting.extend(node.children().rev().map(|child| (child, Some(at))));
        }
    }

    /// What lies around an entry, from the inside out.
    pub(super) fn around(&self, at: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.entries[at].parent, |at| self.entries[*at].parent)
    }

    /// Everything that can be reached on a surface: while a dialog is open only what is in the
    /// one in front, and what has opened over it.
    pub(super) fn reachable(&self, surface: Surface) -> impl Iterator<Item = usize> {
        let dialog = self.dialog(surface);
        (0..self.entries.len()).filter(move |at| {
            let entry = &self.entries[*at];
            let is_in_front = || {
                std::iter::once(*at)
                    .chain(self.around(*at))
                    .any(|at| Some(at) == dialog || self.is_popup(at))
            };
            !entry.hidden && entry.surface == surface && (dialog.is_none() || is_in_front())
        })
    }

    /// The dialog in front.
    pub(super) fn dialog(&self, surface: Surface) -> Option<usize> {
        self.entries.iter().rposition(|entry| {
            let is_dialog = RoleWord::Dialog.means(entry.node.role());
            is_dialog && !entry.hidden && entry.surface == surface
        })
    }

    fn is_popup(&self, at: usize) -> bool {
        matches!(self.entries[at].node.role(), Role::Menu | Role::ListBox)
    }

    /// The name of an entry.
    pub(super) fn name(&self, at: usize) -> Option<String> {
        let node = &self.entries[at].node;
        // A label keeps its text where other controls keep their value.
        let name = if node.role() == Role::Label { node.value() } else { node.label() };
        name.filter(|name| !name.is_empty())
    }

    /// Its rectangle, in points.
    pub(super) fn rect(&self, at: usize) -> Option<egui::Rect> {
        let bounds = self.entries[at].node.raw_bounds()?;
        let corner = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
        Some(egui::Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1)))
    }

    /// Whether it can be asked to do this.
    pub(super) fn can(&self, at: usize, action: Action) -> bool {
        self.entries[at].node.data().supports_action(action)
    }

    /// Whether an entry bears this name, as it is or in the language of lessons. A word's id is
    /// its author id, so that an English name is found in any language.
    pub(super) fn is_named(&self, at: usize, name: &str, translated: &[words::Meaning]) -> bool {
        if self.name(at).as_deref() == Some(name) {
            return true;
        }
        let id = self.entries[at].node.author_id();
        translated.iter().any(|meaning| Some(meaning.id) == id)
    }

    /// What it is, in the words of lessons, with the regions around it: at most two.
    pub(super) fn describe(&self, at: usize) -> String {
        let part = |at: usize| {
            let word = RoleWord::of(self.entries[at].node.role());
            let name = self.name(at);
            word.zip(name).map(|(word, name)| format!("{} \"{name}\"", word.text()))
        };
        let own = part(at).unwrap_or_default();
        let regions = self.around(at).filter_map(part).take(2);
        std::iter::once(own).chain(regions).collect::<Vec<_>>().join(" in ")
    }
}

/// Which words a name may stand for where the program speaks another language than lessons.
pub(super) fn translated(name: &str) -> Vec<words::Meaning> {
    if words::current() == Language::En { Vec::new() } else { words::meanings(name) }
}
