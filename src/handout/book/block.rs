use super::Inline;

/// A part of a document that begins a line of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading within a chapter.
    Heading {
        /// From 2, below the title of the chapter, to 6.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, with what stands in each of its items.
    List {
        /// The number of the first item; none where the items have no numbers.
        start: Option<u64>,
        /// The items, in order.
        items: Vec<Vec<Self>>,
    },
    /// Words of somebody else, or a note.
    Quote(Vec<Self>),
    /// A text that keeps its lines and spaces.
    Code(String),
    /// A table.
    Table(Table),
    /// A picture, by its place in [`super::Book::figures`].
    Figure(usize),
    /// A line that parts what is before it from what is behind.
    Rule,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How each column is aligned.
    pub columns: Vec<Alignment>,
    /// The cells of the first row.
    pub head: Vec<Vec<Inline>>,
    /// The cells of the other rows; each row has as many as there are columns.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How what stands in a column is aligned.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Alignment {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}
