use super::{Intent, State, ribbon::Selection};
use crate::domain::{Organisation, ProductVersion};

/// What the parts of the console draw, and where their intents go.
pub struct View<'a> {
    /// The organisation as it is.
    pub organisation: &'a Organisation,
    /// Where the console stands.
    pub state: &'a State,
    /// The product version.
    pub version: ProductVersion,
    /// The pane to which a key has just led.
    pub focus: Option<Pane>,
    /// What the person wants.
    pub out: &'a mut Vec<Intent>,
}

/// A part of the window to which a key leads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pane {
    /// The tree.
    Tree,
    /// The list, or what stands in its place.
    Main,
    /// The details.
    Details,
    /// The breadcrumb.
    Breadcrumb,
    /// The search box.
    Search,
}

impl View<'_> {
    /// How much is selected.
    pub(super) fn selection(&self) -> Selection {
        self.state.selection(self.organisation)
    }

    /// Shows other panes, or others as large.
    pub(super) fn lay(&mut self, change: impl FnOnce(&mut super::Layout)) {
        let mut layout = self.state.layout.clone();
        change(&mut layout);
        self.out.push(Intent::Lay(Box::new(layout)));
    }
}
