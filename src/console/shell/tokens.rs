use egui::{Color32, FontFamily, FontId};

use super::fonts;

/// The colours, sizes and fonts of a console or of the frame. Nothing else names a colour.
///
/// Sizes are in points. Texts have a contrast of at least 4.5:1 with what they stand on, and
/// the focus ring of 3:1; `tests/contrast.rs` holds the pairs.
#[derive(Clone, Debug)]
pub struct Tokens {
    /// Text.
    pub text: Color32,
    /// Text that stands back: explanations and states.
    pub text_weak: Color32,
    /// Text on [`Tokens::strong`].
    pub text_on_strong: Color32,
    /// What the page stands on.
    pub page: Color32,
    /// What lists, trees, boxes and dialogs stand on.
    pub pane: Color32,
    /// Lines between panes.
    pub line: Color32,
    /// Bars and selected places.
    pub strong: Color32,
    /// The selected row of a tree or list.
    pub selection: Color32,
    /// The row under the pointer.
    pub hover: Color32,
    /// Links, and icons that inform.
    pub link: Color32,
    /// Notices: fill.
    pub notice: Color32,
    /// Notices: border.
    pub notice_line: Color32,
    /// Something is in order.
    pub good: Color32,
    /// Something is refused or wrong.
    pub bad: Color32,
    /// Buttons that can be pressed.
    pub button: Color32,
    /// A button under the pointer.
    pub button_hover: Color32,
    /// Buttons that cannot be pressed.
    pub button_off: Color32,
    /// Text on [`Tokens::button`].
    pub text_on_button: Color32,
    /// Text on [`Tokens::button_off`].
    pub text_on_button_off: Color32,
    /// The ring around what has the keyboard focus.
    pub focus: Color32,
    /// What covers the page while a dialog is open.
    pub veil: Color32,
    /// Body text.
    pub body: f32,
    /// Headings of sections.
    pub heading: f32,
    /// Titles of pages and dialogs.
    pub title: f32,
    /// Rows of trees and lists.
    pub row_height: f32,
}

impl Tokens {
    /// The font of running text.
    pub fn body_font(&self) -> FontId {
        FontId::new(self.body, fonts::regular())
    }

    /// The font of section headings.
    pub fn heading_font(&self) -> FontId {
        FontId::new(self.heading, fonts::regular())
    }

    /// The font of titles.
    pub fn title_font(&self) -> FontId {
        FontId::new(self.title, fonts::regular())
    }

    /// The font of words that stand out in running text.
    pub fn strong_font(&self) -> FontId {
        FontId::new(self.body, fonts::semibold())
    }

    /// The icons, at `size` points.
    pub fn icon_font(size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(fonts::ICONS.into()))
    }
}
