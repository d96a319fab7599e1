use std::ops::RangeInclusive;

use egui::Color32;
use serde::{Deserialize, Deserializer, de::Error as _};

/// How marks look. Lengths are in points.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct MarkTheme {
    /// Of lines, badges and callouts.
    #[serde(deserialize_with = "colour")]
    pub colour: Color32,
    /// Of what stands in badges and callouts.
    #[serde(deserialize_with = "colour")]
    pub text: Color32,
    /// Of the thin line around marks, so that they are seen on any ground.
    #[serde(deserialize_with = "colour")]
    pub halo: Color32,
    /// Of what covers a redaction.
    #[serde(deserialize_with = "colour")]
    pub redaction: Color32,
    /// Of outlines, arrows and rings.
    pub line_width: f32,
    /// Of a badge with one figure; with more it is wider.
    pub badge_diameter: f32,
    /// Of the texts in badges and callouts.
    pub font_size: f32,
    /// Of outlines and callouts.
    pub corner_radius: u8,
    /// How dark it is around a spotlight, from 0 to 0.9.
    pub dim: f32,
    /// From where an arrow begins to its tip.
    pub arrow_length: f32,
}

/// Why a file is no theme.
#[derive(Debug, thiserror::Error)]
pub enum MarkThemeError {
    /// It cannot be read; the error names the line.
    #[error(transparent)]
    Syntax(#[from] toml::de::Error),
    /// A number is too small or too large.
    #[error("{key} is {found}, not from {least} to {most}")]
    Range {
        /// What it stands behind.
        key: &'static str,
        /// The number.
        found: f32,
        /// The smallest that can be.
        least: f32,
        /// The largest that can be.
        most: f32,
    },
}

impl Default for MarkTheme {
    /// What stands in `assets/marks.toml`.
    #[expect(clippy::disallowed_methods, reason = "a theme is where the colours of marks are made")]
    fn default() -> Self {
        Self {
            colour: Color32::from_rgb(0xd1, 0x34, 0x38),
            text: Color32::WHITE,
            halo: Color32::WHITE,
            redaction: Color32::from_rgb(0x6b, 0x70, 0x78),
            line_width: 2.0,
            badge_diameter: 22.0,
            font_size: 13.0,
            corner_radius: 4,
            dim: 0.45,
            arrow_length: 52.0,
        }
    }
}

impl MarkTheme {
    /// The default theme as a file, to be copied and changed.
    pub const FILE: &str = include_str!("../../../assets/marks.toml");

    /// Reads a theme. What it does not say is as in the default.
    ///
    /// # Errors
    ///
    /// [`MarkThemeError`] says what is wrong, and where.
    pub fn parse(text: &str) -> Result<Self, MarkThemeError> {
        let theme: Self = toml::from_str(text)?;
        for (key, found, range) in theme.numbers() {
            if !range.contains(&found) {
                let (least, most) = range.into_inner();
                return Err(MarkThemeError::Range { key, found, least, most });
            }
        }
        Ok(theme)
    }

    fn numbers(&self) -> [(&'static str, f32, RangeInclusive<f32>); 6] {
        [
            ("line_width", self.line_width, 1.0..=8.0),
            ("badge_diameter", self.badge_diameter, 12.0..=64.0),
            ("font_size", self.font_size, 8.0..=32.0),
            ("corner_radius", f32::from(self.corner_radius), 0.0..=16.0),
            ("dim", self.dim, 0.0..=0.9),
            ("arrow_length", self.arrow_length, 24.0..=200.0),
        ]
    }
}

fn colour<'de, D: Deserializer<'de>>(from: D) -> Result<Color32, D::Error> {
    let code = String::deserialize(from)?;
    let read = Some(&code).filter(|code| code.len() == "#rrggbb".len());
    let read = read.and_then(|code| Color32::from_hex(code).ok());
    read.ok_or_else(|| D::Error::custom(format!("{code:?} is no colour such as \"#d13438\"")))
}
