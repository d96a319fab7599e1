#![expect(clippy::disallowed_methods, reason = "tokens are where colours are made")]

use egui::{Color32, Margin, Ui, style::ScrollStyle};

use crate::console::shell::{self, Tokens};

/// The colours and sizes of the console (facts 2.1). Weak text is darker than in the original.
pub const TOKENS: Tokens = Tokens {
    text: Color32::from_rgb(0x1e, 0x1e, 0x1e),
    text_weak: Color32::from_rgb(0x55, 0x5b, 0x68),
    text_on_strong: Color32::WHITE,
    page: Color32::from_rgb(0xe7, 0xeb, 0xf7),
    pane: Color32::WHITE,
    line: Color32::from_rgb(0xb9, 0xc3, 0xd6),
    strong: Color32::from_rgb(0x24, 0x44, 0x8e),
    selection: Color32::from_rgb(0xcf, 0xdc, 0xee),
    text_on_selection: Color32::from_rgb(0x1e, 0x1e, 0x1e),
    hover: Color32::from_rgb(0xdf, 0xe9, 0xf8),
    link: Color32::from_rgb(0x0b, 0x5c, 0xad),
    notice: Color32::from_rgb(0xff, 0xff, 0xe1),
    notice_line: Color32::from_rgb(0x76, 0x76, 0x76),
    good: Color32::from_rgb(0x00, 0x70, 0x14),
    bad: Color32::from_rgb(0xb3, 0x1b, 0x1b),
    button: Color32::from_rgb(0xf1, 0xf4, 0xfb),
    button_hover: Color32::from_rgb(0xdf, 0xe9, 0xf8),
    button_off: Color32::from_rgb(0xec, 0xef, 0xf6),
    button_line: Color32::from_rgb(0x8a, 0x98, 0xb3),
    frame: Color32::from_rgb(0xf7, 0xf7, 0xff),
    close: Color32::from_rgb(0xbf, 0x46, 0x46),
    button_corner: 2,
    text_on_button: Color32::from_rgb(0x1e, 0x1e, 0x1e),
    text_on_button_off: Color32::from_rgb(0x62, 0x68, 0x74),
    focus: Color32::from_rgb(0x24, 0x44, 0x8e),
    focus_inside: Color32::WHITE,
    veil: Color32::TRANSPARENT,
    body: 12.0,
    heading: 13.0,
    title: 18.0,
    row_height: 21.0,
    box_margin: Margin::symmetric(6, 3),
};

/// The colours and sizes of wizards and dialogs, in the manner of Windows Server 2012 R2
/// (facts 3.1).
pub const WINDOW: Tokens = Tokens {
    page: Color32::from_rgb(0xf0, 0xf0, 0xf0),
    line: Color32::from_rgb(0xc9, 0xc9, 0xc9),
    strong: Color32::from_rgb(0x00, 0x66, 0xcc),
    selection: Color32::from_rgb(0x00, 0x70, 0xca),
    text_on_selection: Color32::WHITE,
    hover: Color32::from_rgb(0xd9, 0xeb, 0xfa),
    button: Color32::from_rgb(0xe6, 0xe6, 0xe6),
    button_hover: Color32::from_rgb(0xd6, 0xe9, 0xf9),
    button_off: Color32::from_rgb(0xec, 0xec, 0xec),
    button_line: Color32::from_rgb(0x8c, 0x8c, 0x8c),
    text_on_button_off: Color32::from_rgb(0x66, 0x66, 0x66),
    frame: Color32::from_rgb(0x5a, 0xbf, 0xea),
    button_corner: 0,
    text_weak: Color32::from_rgb(0x5c, 0x5c, 0x5c),
    focus: Color32::from_rgb(0x1e, 0x1e, 0x1e),
    row_height: 19.0,
    ..TOKENS
};

/// Folders in trees.
pub(super) const FOLDER: Color32 = Color32::from_rgb(0xb7, 0x86, 0x0b);

/// The icon of a warning.
pub(super) const WARNING: Color32 = Color32::from_rgb(0xa0, 0x66, 0x00);

/// What lines of a log stand on that warn, and that tell of errors.
pub(super) const ROW_WARNING: Color32 = Color32::from_rgb(0xff, 0xf1, 0xa6);
pub(super) const ROW_CRITICAL: Color32 = Color32::from_rgb(0xf9, 0xcf, 0xcb);

/// Measures of the window, in points, from pictures 675 wide.
pub(super) mod measure {
    macro_rules! measures {
        ($($(#[$doc:meta])* $name:ident $value:literal;)*) => {
            $($(#[$doc])* pub(in crate::console::configuration_manager) const $name: f32 = $value;)*
        };
    }
    measures! {
        /// Height of the bar with the title.
        TITLE_BAR 27.0;
        /// Height of the row of tabs of the ribbon.
        TABS 21.0;
        /// Height of the ribbon below its tabs.
        RIBBON 84.0;
        /// Height of the captions of its groups.
        CAPTION 17.0;
        /// Height of the row with the breadcrumb.
        ADDRESS 29.0;
        /// Height of the bar at the bottom.
        STATUS_BAR 21.0;
        /// Width of the navigation pane when it is minimised.
        MINIMISED 34.0;
        /// Thickness of splitters.
        SPLITTER 5.0;
        /// Height of a workspace button.
        WORKSPACE 28.0;
    }
}

/// The style in which egui's own widgets are drawn.
pub fn set_style(ui: &mut Ui) {
    shell::set_style(ui, &TOKENS, TOKENS.selection);
    let style = ui.style_mut();
    // Bars that can be seen, as in the original, so that nobody misses what lies below.
    style.spacing.scroll = ScrollStyle::solid();
    style.visuals.extreme_bg_color = TOKENS.button_off;
    style.visuals.widgets.inactive.bg_fill = TOKENS.button_line;
    style.visuals.widgets.hovered.bg_fill = TOKENS.strong;
    style.visuals.widgets.active.bg_fill = TOKENS.strong;
}

#[cfg(test)]
mod tests {
    use crate::console::shell::tests;

    #[test]
    fn every_text_of_the_console_can_be_read() {
        tests::assert_contrast(&super::TOKENS);
    }

    #[test]
    fn every_line_of_a_log_can_be_read_and_every_icon_of_a_status_seen() {
        for fill in [super::ROW_WARNING, super::ROW_CRITICAL, super::WINDOW.pane] {
            assert!(tests::contrast(super::WINDOW.text, fill) >= 4.5);
            for icon in [super::WARNING, super::TOKENS.bad, super::TOKENS.good] {
                assert!(tests::contrast(icon, fill) >= 3.0);
            }
        }
    }

    #[test]
    fn every_text_of_windows_can_be_read() {
        tests::assert_contrast(&super::WINDOW);
    }
}
