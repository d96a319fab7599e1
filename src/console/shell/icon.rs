use egui::{Align2, Color32, Painter, Pos2};

use super::Tokens;

/// A drawing from the icon font. It has no node of its own: what it says stands beside it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Icon {
    /// An arrow in a circle, on tiles.
    Go,
    /// Certificates and licences.
    Card,
    /// Programs.
    Disc,
    /// Something is in order.
    Good,
    /// Something to know.
    Info,
    /// A page with parts.
    Layout,
    /// A book of reports.
    Notebook,
    /// Rules.
    Scroll,
    /// Protection.
    Shield,
    /// Several people.
    People,
    /// Tools.
    Tools,
    /// Something to look at.
    Alert,
    /// To be renewed.
    Renew,
}

impl Icon {
    fn glyph(self) -> char {
        match self {
            Self::Go => '\u{e02e}',
            Self::Card => '\u{e2c8}',
            Self::Disc => '\u{e564}',
            Self::Good => '\u{e184}',
            Self::Info => '\u{e2ce}',
            Self::Layout => '\u{e6d6}',
            Self::Notebook => '\u{e34e}',
            Self::Scroll => '\u{eb7a}',
            Self::Shield => '\u{e40c}',
            Self::People => '\u{e68e}',
            Self::Tools => '\u{e5d4}',
            Self::Alert => '\u{e4e2}',
            Self::Renew => '\u{e094}',
        }
    }

    /// Draws it around `center`, `size` points high.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let font = Tokens::icon_font(size);
        painter.text(center, Align2::CENTER_CENTER, self.glyph(), font, color);
    }
}
