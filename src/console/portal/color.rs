#![expect(clippy::disallowed_methods, reason = "colours that a person chooses are read here")]

use egui::Color32;

/// The colour of a portal for which none is chosen (seed, "the default color of blue").
pub const BLUE: &str = "#0072C6";

/// Colours to choose from.
pub const SWATCHES: [&str; 16] = [
    BLUE, "#005A9E", "#008272", "#107C10", "#498205", "#8A6E00", "#CA5010", "#A4262C", //
    "#D13438", "#C239B3", "#881798", "#5C2E91", "#4F6BED", "#2D7D9A", "#525E54", "#323130",
];

/// The colour that a code such as `#0072C6` stands for; blue for anything else.
pub fn color(code: &str) -> Color32 {
    read(code).or_else(|| read(BLUE)).unwrap_or(Color32::BLACK)
}

/// The code of the colour that is shown.
pub fn shown_color(code: &str) -> String {
    if code.is_empty() { BLUE.to_owned() } else { code.to_uppercase() }
}

fn read(code: &str) -> Option<Color32> {
    let digits = code.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let level = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Color32::from_rgb(level(0)?, level(2)?, level(4)?))
}

/// Black or white, whichever is read better on `ground`.
pub(super) fn text_on(ground: Color32) -> Color32 {
    let [red, green, blue] = [ground.r(), ground.g(), ground.b()].map(u32::from);
    // In thousandths, as old television weighs them; whole numbers are the same everywhere.
    let light = (299 * red + 587 * green + 114 * blue) / 1000;
    if light > 140 { Color32::from_rgb(0x1e, 0x1e, 0x1e) } else { Color32::WHITE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_its_colour_and_anything_else_is_blue() {
        assert_eq!(color("#A4262C"), Color32::from_rgb(0xa4, 0x26, 0x2c));
        for other in ["", "red", "#12345", "#1234567", "#12345é"] {
            assert_eq!(color(other), Color32::from_rgb(0x00, 0x72, 0xc6), "{other}");
        }
    }

    #[test]
    fn text_is_white_on_dark_and_dark_on_light() {
        assert_eq!(text_on(color(BLUE)), Color32::WHITE);
        assert_ne!(text_on(Color32::WHITE), Color32::WHITE);
    }
}
