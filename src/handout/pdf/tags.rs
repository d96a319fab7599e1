//! The tree as the format writes it.

use std::{collections::BTreeMap, num::NonZeroU16};

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use super::tree::{Child, Group, Leaf, Role, Tree};

/// Where the parts of a tree were seen on the pages.
pub(super) struct Seen {
    leaves: Vec<Vec<Identifier>>,
    links: BTreeMap<Group, Vec<Identifier>>,
}

impl Seen {
    /// Nothing of a tree yet.
    pub(super) fn new(tree: &Tree) -> Self {
        Self { leaves: vec![Vec::new(); tree.leaves()], links: BTreeMap::new() }
    }

    /// A leaf was seen.
    pub(super) fn leaf(&mut self, leaf: Leaf, identifier: Identifier) {
        if let Some(seen) = self.leaves.get_mut(leaf.index()) {
            seen.push(identifier);
        }
    }

    /// The area of a link was marked.
    pub(super) fn link(&mut self, group: Group, identifier: Identifier) {
        self.links.entry(group).or_default().push(identifier);
    }

    /// The tree of what was seen.
    pub(super) fn tree(&self, tree: &Tree, language: &str) -> TagTree {
        let language = (!language.is_empty()).then(|| language.to_owned());
        let mut tags = TagTree::new().with_lang(language);
        for node in self.children(tree, Tree::ROOT) {
            tags.push(node);
        }
        tags
    }

    /// What was seen of a group; groups of which nothing was are left out, but for cells, without
    /// which others would stand in wrong columns.
    fn children(&self, tree: &Tree, group: Group) -> Vec<Node> {
        let mut nodes = Vec::new();
        let marked = self.links.get(&group).into_iter().flatten();
        nodes.extend(marked.map(|identifier| Node::from(*identifier)));
        for child in tree.children(group) {
            match child {
                Child::Leaf(leaf) => {
                    let seen = self.leaves.get(leaf.index()).into_iter().flatten();
                    nodes.extend(seen.map(|identifier| Node::from(*identifier)));
                }
                Child::Group(group) => {
                    let children = self.children(tree, *group);
                    let role = tree.role(*group);
                    if !children.is_empty() || matches!(role, Role::Cell | Role::HeadCell) {
                        nodes.push(TagGroup::with_children(tag(role), children).into());
                    }
                }
            }
        }
        nodes
    }
}

fn tag(role: &Role) -> TagKind {
    match role {
        Role::Part => Tag::Part.into(),
        Role::Title => Tag::Title.into(),
        Role::Heading(level, says) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(says.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::List { numbered: false } => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Quote => Tag::BlockQuote.into(),
        Role::Code => Tag::Code.into(),
        Role::Table => Tag::Table.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Role::Cell => Tag::TD.into(),
        Role::Picture(alt) => Tag::Figure(Some(alt.clone())).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Link => Tag::Link.into(),
        Role::Strong => Tag::Strong.into(),
        Role::Emphasis => Tag::Em.into(),
    }
}
