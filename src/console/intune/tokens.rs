#![expect(clippy::disallowed_methods, reason = "tokens are where colours are made")]

use egui::{Color32, Margin};

use crate::console::shell::Tokens;

/// The colours and sizes of the console (facts 1.1). Links, weak text and ticks are a little darker
/// than in the original, which kept less than 4.5:1.
pub const TOKENS: Tokens = Tokens {
    text: Color32::from_rgb(0x1e, 0x1e, 0x1e),
    text_weak: Color32::from_rgb(0x6a, 0x6a, 0x6a),
    text_on_strong: Color32::WHITE,
    page: Color32::from_rgb(0xfa, 0xfa, 0xfa),
    pane: Color32::WHITE,
    line: Color32::from_rgb(0xcd, 0xcd, 0xcd),
    strong: Color32::from_rgb(0x00, 0x56, 0x91),
    selection: Color32::from_rgb(0x00, 0x54, 0xa6),
    text_on_selection: Color32::WHITE,
    hover: Color32::from_rgb(0xcc, 0xdc, 0xed),
    link: Color32::from_rgb(0x0e, 0x74, 0xba),
    notice: Color32::from_rgb(0xff, 0xff, 0xc1),
    notice_line: Color32::from_rgb(0x64, 0x64, 0x54),
    good: Color32::from_rgb(0x00, 0x82, 0x16),
    bad: Color32::from_rgb(0xb8, 0x1f, 0x1f),
    button: Color32::from_rgb(0x5f, 0x5f, 0x5f),
    button_hover: Color32::from_rgb(0x45, 0x45, 0x45),
    button_off: Color32::from_rgb(0xe4, 0xe4, 0xe4),
    button_line: Color32::from_rgb(0x5f, 0x5f, 0x5f),
    frame: Color32::from_rgb(0xcd, 0xcd, 0xcd),
    close: Color32::from_rgb(0xb8, 0x1f, 0x1f),
    button_corner: 0,
    text_on_button: Color32::WHITE,
    text_on_button_off: Color32::from_rgb(0x62, 0x62, 0x62),
    focus: Color32::from_rgb(0xa0, 0x4a, 0x00),
    focus_inside: Color32::WHITE,
    veil: Color32::from_black_alpha(110),
    body: 12.0,
    heading: 14.0,
    title: 17.0,
    row_height: 20.0,
    box_margin: Margin::symmetric(6, 5),
};

/// The bar of a section in which everything is in order (facts 1.5).
pub(super) const SECTION_GOOD: Color32 = Color32::from_rgb(0x33, 0xc7, 0x09);
/// The bar of any other section.
pub(super) const SECTION_OPEN: Color32 = Color32::from_rgb(0x00, 0x49, 0xaf);
/// Tiles of the dashboard: mobile devices, computers, the small ones.
pub(super) const TILE_MOBILE: Color32 = Color32::from_rgb(0x00, 0x80, 0x62);
pub(super) const TILE_COMPUTERS: Color32 = Color32::from_rgb(0x00, 0x6f, 0xc2);
pub(super) const TILE_SMALL: Color32 = Color32::from_rgb(0xd2, 0xd2, 0xd2);

/// Measures of the window, in points, from a picture 780 wide.
pub(super) mod measure {
    /// Height of the bar at the top.
    pub(in crate::console::intune) const TOP_BAR: f32 = 25.0;
    /// Height of the bar at the bottom.
    pub(in crate::console::intune) const FOOTER: f32 = 20.0;
    /// Width of the workspace rail.
    pub(in crate::console::intune) const RAIL: f32 = 119.0;
    /// Width of the tree pane with the splitter.
    pub(in crate::console::intune) const TREE: f32 = 216.0;
    /// Width of the splitter.
    pub(in crate::console::intune) const SPLITTER: f32 = 3.0;
    /// Height of a workspace on the rail, and the gap below it.
    pub(in crate::console::intune) const WORKSPACE: f32 = 54.0;
    pub(in crate::console::intune) const WORKSPACE_GAP: f32 = 1.0;
    /// Width of the column with Tasks and Learn About.
    pub(in crate::console::intune) const TASKS: f32 = 176.0;
    /// From the left edge of the content pane to what stands in it.
    pub(in crate::console::intune) const CONTENT_LEFT: f32 = 17.0;
    /// Width of the content below which the column stands under it, and below which it is
    /// scrolled sideways.
    pub(in crate::console::intune) const CONTENT_BESIDE_COLUMN: f32 = 400.0;
    pub(in crate::console::intune) const CONTENT_SMALLEST: f32 = 300.0;
    /// Size of the product's name on bars, and of names on large tiles.
    pub(in crate::console::intune) const BAR_TITLE: f32 = 15.0;
    pub(in crate::console::intune) const TILE_TITLE: f32 = 18.0;
}

#[cfg(test)]
mod tests {
    use crate::console::shell::tests;

    #[test]
    fn every_text_can_be_read() {
        tests::assert_contrast(&super::TOKENS);
        for tile in [super::TILE_MOBILE, super::TILE_COMPUTERS, super::TILE_SMALL] {
            tests::assert_ring_is_seen(&super::TOKENS, tile);
        }
    }
}
