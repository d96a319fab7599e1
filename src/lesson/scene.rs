use egui::{Role, accesskit::Action};
use kittest::{AccessKitNode, State as Tree};

use super::{RoleWord, Surface, unfold::key};
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
    name: Option<String>,
    /// Its name without what writers leave out or change.
    pub(super) key: String,
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
            let name = name(&node);
            let key = name.as_deref().map(key).unwrap_or_default();
            self.entries.push(Entry { node, parent, hidden, surface, name, key });
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
        (0..self.entries.len()).rfind(|at| {
            let entry = &self.entries[*at];
            let is_dialog = self.word(*at) == Some(RoleWord::Dialog);
            is_dialog && !entry.hidden && entry.surface == surface
        })
    }

    /// The word for what an entry is. There is none for the window around everything, which has
    /// the role of a window within it.
    pub(super) fn word(&self, at: usize) -> Option<RoleWord> {
        let entry = &self.entries[at];
        entry.parent.and_then(|_| RoleWord::of(entry.node.role()))
    }

    fn is_popup(&self, at: usize) -> bool {
        matches!(self.entries[at].node.role(), Role::Menu | Role::ListBox)
    }

    /// The name of an entry.
    pub(super) fn name(&self, at: usize) -> Option<String> {
        self.entries[at].name.clone()
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
        if self.entries[at].name.as_deref() == Some(name) {
            return true;
        }
        let id = self.entries[at].node.author_id();
        if id.is_none() && !translated.is_empty() {
            // A row bears what its first cell says, which may be a word too.
            return self.name(at).is_some_and(|own| words::translations(name).contains(&own));
        }
        translated.iter().any(|meaning| Some(meaning.id) == id)
    }

    /// What it is, in the words of lessons, with the regions around it: at most two.
    pub(super) fn describe(&self, at: usize) -> String {
        let part = |at: usize| {
            let name = self.name(at);
            self.word(at).zip(name).map(|(word, name)| format!("{} \"{name}\"", word.text()))
        };
        let own = part(at).unwrap_or_default();
        let regions = self.around(at).filter_map(part).take(2);
        std::iter::once(own).chain(regions).collect::<Vec<_>>().join(" in ")
    }
}

fn name(node: &AccessKitNode<'_>) -> Option<String> {
    // A label keeps its text where other controls keep their value.
    let name = if node.role() == Role::Label { node.value() } else { node.label() };
    name.filter(|name| !name.is_empty())
}

/// Which words a name may stand for where the program speaks another language than lessons.
pub(super) fn translated(name: &str) -> Vec<words::Meaning> {
    if words::current() == Language::En { Vec::new() } else { words::meanings(name) }
}

#[cfg(test)]
mod tests {
    use egui::accesskit::{Node, NodeId, TreeId, TreeInfo, TreeUpdate};

    use super::*;
    use crate::lesson::{Failure, Target};

    /// The tree of a window in which these nodes lie, each with its name.
    fn tree(inside: &[(Role, &str)]) -> Tree {
        let ids: Vec<NodeId> = (1..).map(NodeId).take(inside.len()).collect();
        let mut window = Node::new(Role::Window);
        window.set_children(ids.clone());
        let nodes = inside.iter().map(|(role, name)| {
            let mut node = Node::new(*role);
            node.set_label(*name);
            node
        });
        let root = NodeId(0);
        let nodes = std::iter::once((root, window)).chain(ids.into_iter().zip(nodes)).collect();
        let tree = Some(TreeInfo::new(root));
        Tree::new(TreeUpdate { nodes, tree, tree_id: TreeId::ROOT, focus: root })
    }

    #[test]
    fn a_window_is_a_dialog_in_another_one_only() {
        let dialog = Target::on_stage(RoleWord::Dialog, None);
        let alone = tree(&[(Role::Button, "Next")]);
        let missing = Scene::new(&alone).find(&dialog);
        assert!(matches!(missing, Err(Failure::Missing { .. })), "{missing:?}");
        assert_eq!(Scene::new(&alone).dialog(Surface::Stage), None);

        let wizard = tree(&[(Role::Button, "Next"), (Role::Window, "Wizard")]);
        assert_eq!(Scene::new(&wizard).find(&dialog), Ok(2));
        let button = Target::on_stage(RoleWord::Button, None);
        let behind = Scene::new(&wizard).find(&button);
        assert!(matches!(behind, Err(Failure::Missing { .. })), "{behind:?}");
    }

    #[test]
    fn parts_of_tables_and_radio_buttons_are_found_by_their_words() {
        let shown = tree(&[
            (Role::ColumnHeader, "Name"),
            (Role::Cell, "PS1"),
            (Role::GridCell, "PS2"),
            (Role::RadioButton, "All sites"),
        ]);
        for (word, name, at) in [
            (RoleWord::Column, "Name", 1),
            (RoleWord::Cell, "PS1", 2),
            (RoleWord::Cell, "PS2", 3),
            (RoleWord::RadioButton, "All sites", 4),
        ] {
            assert_eq!(Scene::new(&shown).find(&Target::on_stage(word, Some(name))), Ok(at));
        }
    }
}
