//! Marks in pictures: what shows a reader where to look.
//!
//! A mark is bound to a rectangle, its target. [`arrange`] finds where badges, arrows and callouts
//! lie, and knows rectangles alone; [`paint_marks`] draws them as a [`MarkTheme`] says.
//!
//! What must stay true: nothing that a reader needs is covered as long as there is room for it;
//! what is redacted cannot be seen; the same marks on the same ground lie at the same places in
//! every run.

mod brush;
mod paint;
mod place;
mod pointer;
mod spots;
mod theme;

use egui::Rect;

pub use paint::paint_marks;
pub use place::{Form, Piece, Place, arrange};
pub use pointer::paint_pointer;
pub use theme::{MarkTheme, MarkThemeError};

/// A mark, with what it is bound to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it looks like.
    pub kind: MarkKind,
    /// Its target, in points.
    pub at: Rect,
}

/// The kinds of marks.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum MarkKind {
    /// A line around the target.
    Outline,
    /// A number beside the target.
    Badge(u32),
    /// An arrow that ends at the target.
    Arrow,
    /// A text in a box that points at the target.
    Callout(String),
    /// Everything but the target is dimmed; of several, all targets stay clear.
    Spotlight,
    /// The pointer, as it presses the middle of the target.
    Pointer,
    /// The target cannot be seen.
    Redaction,
}

/// What lies around the targets, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// What may be drawn on.
    pub bounds: Rect,
    /// Controls and texts, which should not be covered. Those that contain a target are taken for
    /// the region that it lies in, and do not hinder its marks.
    pub texts: Vec<Rect>,
}
