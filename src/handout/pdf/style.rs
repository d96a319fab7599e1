//! What everything measures, in points of 1/72 inch. Places are counted from the left top.

use super::faces::Face;

/// How wide a page is: A4.
pub(super) const PAGE_WIDTH: f32 = 595.276;
/// How high a page is.
pub(super) const PAGE_HEIGHT: f32 = 841.89;
/// Where text begins at the left, and how far from the right it ends: 22 mm.
pub(super) const MARGIN: f32 = 62.362;
/// Where text begins at the top.
pub(super) const TOP: f32 = 72.0;
/// Where it ends at the bottom.
pub(super) const BOTTOM: f32 = PAGE_HEIGHT - 66.0;
/// Where the letters of the running head stand, and the line below them.
pub(super) const HEAD: (f32, f32) = (42.0, 50.0);
/// Where the letters of the foot stand.
pub(super) const FOOT: f32 = PAGE_HEIGHT - 38.0;

/// The part of the width that text has.
pub(super) const TEXT: Column = Column { left: MARGIN, width: PAGE_WIDTH - 2.0 * MARGIN };
/// How wide a picture may be: so that a page has room for two steps with wide ones.
pub(super) const WIDEST_PICTURE: f32 = 0.88 * TEXT.width;
/// How high a picture may be.
pub(super) const HIGHEST_PICTURE: f32 = 0.55 * (BOTTOM - TOP);
/// A column does not become narrower than this, however deep it is nested.
const NARROWEST: f32 = 150.0;

/// Between a block and the one before it.
pub(super) const BLOCK_GAP: f32 = 8.0;
/// Between the items of a list without paragraphs.
pub(super) const ITEM_GAP: f32 = 3.0;
/// Between a picture, or something else that is no text, and what is before it.
pub(super) const PICTURE_GAP: f32 = 10.0;
/// Around what has a background.
pub(super) const PADDING: f32 = 7.0;
/// How thick thin lines are.
pub(super) const HAIRLINE: f32 = 0.5;
/// How thick the bar beside a quote is.
pub(super) const BAR: f32 = 3.0;

/// A part of the width of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its left edge.
    pub(super) left: f32,
    /// How wide it is.
    pub(super) width: f32,
}

/// A colour, by what it is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ink {
    /// Text.
    Text,
    /// Titles, headings and links.
    Accent,
    /// Captions, running heads and feet.
    Quiet,
    /// Backgrounds.
    Tint,
    /// Thin lines: the quiet colour, lighter.
    Line,
}

/// What letters look like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// Their kind.
    pub(super) face: Face,
    /// The size of the font.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    /// Their colour.
    pub(super) ink: Ink,
    /// Whether they lean.
    pub(super) slanted: bool,
    /// Whether they have a background.
    pub(super) tinted: bool,
}

/// The style of text.
pub(super) const BODY: Style = style(Face::Regular, 10.0, 15.0, Ink::Text);
/// The style of what is kept as it was written.
pub(super) const CODE: Style = style(Face::Regular, 9.0, 13.0, Ink::Text);
/// The style of what is said of a picture.
pub(super) const CAPTION: Style = style(Face::Regular, 8.5, 12.5, Ink::Quiet);
/// The style of heads and cells of a table.
pub(super) const TABLE: [Style; 2] =
    [style(Face::Semibold, 9.0, 13.0, Ink::Text), style(Face::Regular, 9.0, 13.0, Ink::Text)];
/// The style of running heads and feet.
pub(super) const RUNNING: Style = style(Face::Regular, 8.0, 11.0, Ink::Quiet);
/// The style of the numbers and marks before the items of a list.
pub(super) const LABEL: Style = style(Face::Semibold, 10.0, 15.0, Ink::Accent);

/// The style of the organisation on the title page.
pub(super) const ORGANISATION: Style = style(Face::Semibold, 12.0, 18.0, Ink::Text);
/// The style of the title on the title page.
pub(super) const TITLE: Style = style(Face::Semibold, 30.0, 39.0, Ink::Accent);
/// The style of what is below it.
pub(super) const SUBTITLE: Style = style(Face::Regular, 15.0, 22.0, Ink::Quiet);
/// The style of the author and the date.
pub(super) const AUTHOR: Style = style(Face::Regular, 10.5, 16.0, Ink::Text);

/// The styles of headings by level, each with its distance to what is before it.
const HEADINGS: [(Style, f32); 6] = [
    (style(Face::Semibold, 22.0, 29.0, Ink::Accent), 24.0),
    (style(Face::Semibold, 15.0, 21.0, Ink::Accent), 22.0),
    (style(Face::Semibold, 12.0, 17.0, Ink::Accent), 16.0),
    (style(Face::Semibold, 10.5, 15.0, Ink::Text), 13.0),
    (style(Face::Semibold, 10.0, 15.0, Ink::Text), 11.0),
    (style(Face::Semibold, 10.0, 15.0, Ink::Quiet), 11.0),
];

/// The styles of the entries of the contents by level, each with its indent and its distance to
/// the one before it. Deeper headings are not listed.
pub(super) const CONTENTS: [(Style, f32, f32); 3] = [
    (style(Face::Semibold, 10.5, 16.0, Ink::Text), 0.0, 9.0),
    (style(Face::Regular, 10.0, 15.0, Ink::Text), 14.0, 3.0),
    (style(Face::Regular, 9.5, 14.0, Ink::Quiet), 28.0, 1.0),
];

/// The style of a heading, and its distance to what is before it.
pub(super) fn heading(level: u8) -> (Style, f32) {
    HEADINGS[usize::from(level.clamp(1, 6) - 1)]
}

const fn style(face: Face, size: f32, leading: f32, ink: Ink) -> Style {
    Style { face, size, leading, ink, slanted: false, tinted: false }
}

impl Style {
    /// Where the letters stand in a line: so that capitals are in its middle.
    pub(super) fn baseline(&self) -> f32 {
        const CAPITAL: f32 = 0.714;
        f32::midpoint(self.leading, CAPITAL * self.size)
    }
}

impl Column {
    /// What is left of it where both sides give way, unless that would be too narrow.
    pub(super) fn within(self, left: f32, right: f32) -> Self {
        let width = self.width - left - right;
        if width < NARROWEST { self } else { Self { left: self.left + left, width } }
    }

    /// Its right edge.
    pub(super) fn right(self) -> f32 {
        self.left + self.width
    }
}
