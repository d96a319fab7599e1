#![expect(clippy::disallowed_methods, reason = "tokens are where colours are made")]

use egui::{Color32, Margin};

use crate::console::shell::Tokens;

/// The colours and sizes of the console: white, with the blue of Office 365 a little darker than
/// it was, so that every text keeps 4.5:1.
pub const TOKENS: Tokens = Tokens {
    text: Color32::from_rgb(0x33, 0x33, 0x33),
    text_weak: Color32::from_rgb(0x66, 0x66, 0x66),
    text_on_strong: Color32::WHITE,
    page: Color32::WHITE,
    pane: Color32::WHITE,
    line: Color32::from_rgb(0xd0, 0xd0, 0xd0),
    strong: Color32::from_rgb(0x00, 0x5f, 0xa8),
    selection: Color32::from_rgb(0xcd, 0xe6, 0xf7),
    text_on_selection: Color32::from_rgb(0x33, 0x33, 0x33),
    hover: Color32::from_rgb(0xee, 0xf5, 0xfb),
    link: Color32::from_rgb(0x00, 0x63, 0xb1),
    notice: Color32::from_rgb(0xff, 0xf4, 0xce),
    notice_line: Color32::from_rgb(0x8a, 0x6d, 0x1f),
    good: Color32::from_rgb(0x10, 0x7c, 0x10),
    bad: Color32::from_rgb(0xa8, 0x00, 0x00),
    button: Color32::from_rgb(0xf4, 0xf4, 0xf4),
    button_hover: Color32::from_rgb(0xcd, 0xe6, 0xf7),
    button_off: Color32::from_rgb(0xf4, 0xf4, 0xf4),
    button_line: Color32::from_rgb(0x76, 0x76, 0x76),
    frame: Color32::from_rgb(0xf4, 0xf4, 0xf4),
    close: Color32::from_rgb(0xa8, 0x00, 0x00),
    button_corner: 0,
    text_on_button: Color32::from_rgb(0x33, 0x33, 0x33),
    text_on_button_off: Color32::from_rgb(0x6a, 0x6a, 0x6a),
    focus: Color32::from_rgb(0xa0, 0x4a, 0x00),
    focus_inside: Color32::WHITE,
    veil: Color32::from_black_alpha(110),
    body: 12.0,
    heading: 15.0,
    title: 20.0,
    row_height: 24.0,
    box_margin: Margin::symmetric(6, 4),
};

/// Measures of the window, in points.
pub(super) mod measure {
    /// Height of the bar at the top.
    pub(in crate::console::office365) const BAR: f32 = 40.0;
    /// Width of the navigation.
    pub(in crate::console::office365) const NAVIGATION: f32 = 190.0;
    /// From the edges of the page to what stands in it.
    pub(in crate::console::office365) const MARGIN: f32 = 18.0;
    /// The smallest page; in less room it is scrolled.
    pub(in crate::console::office365) const SMALLEST_WIDTH: f32 = 360.0;
    pub(in crate::console::office365) const SMALLEST_HEIGHT: f32 = 400.0;
}

#[cfg(test)]
mod tests {
    use crate::console::shell::tests;

    #[test]
    fn every_text_can_be_read() {
        tests::assert_contrast(&super::TOKENS);
    }
}
