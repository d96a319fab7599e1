//! What the parts of the pages mean, in the order in which they are read.

/// A part with others in it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Group(usize);

/// A part that is seen on a page, or on several.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Leaf(usize);

/// What a group is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Role {
    /// The whole, or a part without a meaning of its own.
    Part,
    /// The title of the book, where its documents have the headings.
    Title,
    /// A heading: its level and what it says.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// The contents.
    Contents,
    /// A line of the contents.
    Entry,
    /// A list; whether its items have numbers.
    List {
        /// Whether its items have numbers.
        numbered: bool,
    },
    /// An item of a list.
    Item,
    /// Its number or mark.
    Label,
    /// What stands in it.
    ItemBody,
    /// Words of somebody else, or a note.
    Quote,
    /// What is kept as it was written.
    Code,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell that names a column.
    HeadCell,
    /// Another cell.
    Cell,
    /// A picture, with what it shows.
    Picture(String),
    /// What is said of it.
    Caption,
    /// A link.
    Link,
    /// Words that matter.
    Strong,
    /// Words with a stress.
    Emphasis,
}

/// A part of a group.
#[derive(Clone, Copy, Debug)]
pub(super) enum Child {
    /// A group.
    Group(Group),
    /// A leaf.
    Leaf(Leaf),
}

/// All parts.
#[derive(Debug)]
pub(super) struct Tree {
    groups: Vec<(Role, Vec<Child>)>,
    leaves: usize,
}

impl Tree {
    /// The group of all others.
    pub(super) const ROOT: Group = Group(0);

    /// A tree with nothing but its root.
    pub(super) fn new() -> Self {
        Self { groups: vec![(Role::Part, Vec::new())], leaves: 0 }
    }

    /// Adds a group at the end of another.
    pub(super) fn group(&mut self, parent: Group, role: Role) -> Group {
        let group = Group(self.groups.len());
        self.groups.push((role, Vec::new()));
        self.groups[parent.0].1.push(Child::Group(group));
        group
    }

    /// Adds a leaf at the end of a group.
    pub(super) fn leaf(&mut self, parent: Group) -> Leaf {
        let leaf = Leaf(self.leaves);
        self.leaves += 1;
        self.groups[parent.0].1.push(Child::Leaf(leaf));
        leaf
    }

    /// What a group is.
    pub(super) fn role(&self, group: Group) -> &Role {
        &self.groups[group.0].0
    }

    /// What stands in a group, in order.
    pub(super) fn children(&self, group: Group) -> &[Child] {
        &self.groups[group.0].1
    }

    /// How many leaves there are.
    pub(super) fn leaves(&self) -> usize {
        self.leaves
    }
}

impl Leaf {
    /// Its number, from 0.
    pub(super) fn index(self) -> usize {
        self.0
    }
}
