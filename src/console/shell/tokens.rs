use egui::{Color32, FontFamily, FontId, Margin, Ui, Vec2, Visuals};

use super::fonts;

/// The colours, sizes and fonts of a console or of the frame. Nothing else names a colour.
///
/// Sizes are in points. Texts have a contrast of at least 4.5:1 with what they stand on, and
/// one line of the focus ring of 3:1; the tests below hold the pairs.
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
    /// Text on [`Tokens::selection`].
    pub text_on_selection: Color32,
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
    /// The border of buttons.
    pub button_line: Color32,
    /// The frame of windows.
    pub frame: Color32,
    /// The button that closes a window.
    pub close: Color32,
    /// How round the corners of buttons are, in points.
    pub button_corner: u8,
    /// Text on [`Tokens::button`].
    pub text_on_button: Color32,
    /// Text on [`Tokens::button_off`].
    pub text_on_button_off: Color32,
    /// The ring around what has the keyboard focus: its outer line.
    pub focus: Color32,
    /// Its inner line.
    pub focus_inside: Color32,
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
    /// Between the border of a text box and its text.
    pub box_margin: Margin,
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

/// Lets egui's own widgets be drawn as the original was: always light, and without anything
/// that moves by itself.
pub fn set_style(ui: &mut Ui, tokens: &Tokens, selected: Color32) {
    let style = ui.style_mut();
    style.visuals = Visuals::light();
    style.visuals.disabled_alpha = 1.0;
    style.visuals.selection.bg_fill = selected;
    style.visuals.selection.stroke.color = tokens.text;
    style.visuals.text_cursor.blink = false;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.0;
    style.override_font_id = Some(tokens.body_font());
    style.spacing.item_spacing = Vec2::ZERO;
}

#[cfg(test)]
pub(crate) mod tests {
    use egui::Color32;

    use super::Tokens;

    /// Every pair of a text and what it stands on.
    fn pairs(t: &Tokens) -> [(&'static str, Color32, Color32); 22] {
        [
            ("text on page", t.text, t.page),
            ("text on pane", t.text, t.pane),
            ("text on hover", t.text, t.hover),
            ("text on notice", t.text, t.notice),
            ("text on footer", t.text, t.button_off),
            ("weak text on page", t.text_weak, t.page),
            ("weak text on pane", t.text_weak, t.pane),
            ("text on bars", t.text_on_strong, t.strong),
            ("text on the selection", t.text_on_selection, t.selection),
            ("strong on pane", t.strong, t.pane),
            ("strong on hover", t.strong, t.hover),
            ("link on page", t.link, t.page),
            ("link on notice", t.link, t.notice),
            ("good on page", t.good, t.page),
            ("bad on page", t.bad, t.page),
            ("bad on pane", t.bad, t.pane),
            ("bad on notice", t.bad, t.notice),
            ("text on frames of windows", t.text, t.frame),
            ("text on the button that closes", t.text_on_strong, t.close),
            ("text on button", t.text_on_button, t.button),
            ("text on button under the pointer", t.text_on_button, t.button_hover),
            ("text on button that is off", t.text_on_button_off, t.button_off),
        ]
    }

    /// Fails unless texts have 4.5:1 with what they stand on, and the focus ring 3:1.
    pub(crate) fn assert_contrast(tokens: &Tokens) {
        for (name, text, ground) in pairs(tokens) {
            let ratio = contrast(text, ground);
            assert!(ratio >= 4.5, "{name}: {ratio:.2}");
        }
        let grounds =
            [tokens.page, tokens.pane, tokens.strong, tokens.selection, tokens.button_off];
        for ground in grounds {
            assert_ring_is_seen(tokens, ground);
        }
    }

    /// Fails unless one line of the focus ring has 3:1 with `ground`.
    pub(crate) fn assert_ring_is_seen(tokens: &Tokens, ground: Color32) {
        let lines = [tokens.focus, tokens.focus_inside];
        let best = lines.map(|line| contrast(line, ground)).into_iter().fold(0.0, f64::max);
        assert!(best >= 3.0, "focus ring on {ground:?}: {best:.2}");
    }

    /// The contrast ratio of WCAG 2.
    pub(crate) fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(color: Color32) -> f64 {
        let [red, green, blue] = [color.r(), color.g(), color.b()].map(|level| {
            let level = f64::from(level) / 255.0;
            if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[test]
    fn black_on_white_is_21_to_1() {
        assert_eq!(contrast(Color32::BLACK, Color32::WHITE).round(), 21.0);
    }
}
