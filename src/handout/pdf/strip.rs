//! What pages are made of: strips of the whole width, none of which is ever cut.

use super::{lines::Span, style::Ink, tree::Leaf};

/// A part of a page, from its left to its right. Heights in it are counted from its top.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// The distance to the strip before it, if that is on the same page.
    pub(super) gap: f32,
    /// How high it is.
    pub(super) height: f32,
    /// Where its letters stand, if it is a line of a text that a picture may follow.
    pub(super) baseline: Option<f32>,
    /// What stands in it.
    pub(super) items: Vec<Item>,
    /// What is behind that.
    pub(super) fills: Vec<Fill>,
    /// Whether it must not be the last one on its page.
    pub(super) keep: bool,
    /// Whether it begins a page.
    pub(super) new_page: bool,
    /// The heading that begins with it, by its place in the list of headings.
    pub(super) heading: Option<usize>,
    /// What comes before it where it begins a page, by its place in the list of repeated heads.
    pub(super) head: Option<usize>,
}

/// Something that is seen.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its left edge on the page.
    pub(super) left: f32,
    /// How wide it is.
    pub(super) width: f32,
    /// Where the letters of a text stand; the top of what is not a text.
    pub(super) top: f32,
    /// What it is.
    pub(super) content: Content,
}

/// What is seen.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// Letters.
    Text(Span),
    /// A picture.
    Picture {
        /// Which one.
        image: Image,
        /// How high it is.
        height: f32,
        /// What it belongs to.
        leaf: Leaf,
    },
    /// Dots from one end of a line to the other.
    Dots,
}

/// A picture of a book.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Image {
    /// A figure, by its place in the book.
    Figure(usize),
    /// The logo.
    Logo,
}

/// A rectangle of one colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fill {
    /// Its left edge on the page.
    pub(super) left: f32,
    /// How wide it is.
    pub(super) width: f32,
    /// Its top.
    pub(super) top: f32,
    /// Its bottom.
    pub(super) bottom: f32,
    /// Its colour.
    pub(super) ink: Ink,
    /// Whether it begins where the strip before ends, whatever the gap.
    pub(super) joined: bool,
}

impl Item {
    /// What it belongs to; nothing where it is decoration.
    pub(super) fn leaf(&self) -> Option<Leaf> {
        match &self.content {
            Content::Text(span) => span.leaf,
            Content::Picture { leaf, .. } => Some(*leaf),
            Content::Dots => None,
        }
    }

    /// The same as decoration.
    pub(super) fn repeated(mut self) -> Self {
        if let Content::Text(span) = &mut self.content {
            span.leaf = None;
            span.link = None;
        }
        self
    }
}

impl Strip {
    /// A strip with nothing in it.
    pub(super) fn space(height: f32) -> Self {
        Self { height, ..Self::default() }
    }
}
