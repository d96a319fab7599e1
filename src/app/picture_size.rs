use egui::{Vec2, vec2};
use serde::{Deserialize, Serialize};

use super::Lens;
use crate::text;

/// A scale, in percent: 100, 150, 200 or 300.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ScalePercent(pub u16);

/// The scales that can be chosen.
pub const SCALES: [ScalePercent; 4] =
    [ScalePercent(100), ScalePercent(150), ScalePercent(200), ScalePercent(300)];

/// How large pictures are to be, as it is chosen and typed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PictureSize {
    /// Whether the stage is as large as in the window.
    pub as_in_window: bool,
    /// The typed width, in points.
    pub width: String,
    /// The typed height, in points.
    pub height: String,
    /// Pixels for each hundred points.
    pub scale: ScalePercent,
}

/// What is suggested as a size, in points.
pub(super) const SUGGESTED: [u32; 2] = [1280, 800];

impl Default for ScalePercent {
    fn default() -> Self {
        Self(100)
    }
}

impl ScalePercent {
    /// The lens of pictures in this scale in which the stage is so large, in points.
    pub(super) fn lens(self, size: Vec2) -> Lens {
        Lens { size, scale: f32::from(self.0) / 100.0 }
    }

    /// Whether there can be pictures of this size, in points, in this scale.
    pub(super) fn goes_with(self, size: [u32; 2]) -> bool {
        self.lens(points(size)).is_valid()
    }

    /// This scale, or the usual one where it is none of those that can be chosen.
    pub(super) fn within_range(self) -> Self {
        if SCALES.contains(&self) { self } else { Self::default() }
    }
}

impl PictureSize {
    /// This width and height, in points, or as in the window where none are given.
    pub(super) fn new(size: Option<[u32; 2]>, scale: ScalePercent) -> Self {
        let [width, height] = size.unwrap_or(SUGGESTED).map(|side| side.to_string());
        Self { as_in_window: size.is_none(), width, height, scale }
    }

    /// The width and height, in points, nothing where they are as in the window; or what is wrong
    /// with what is typed.
    pub(super) fn read(&self) -> Result<Option<[u32; 2]>, String> {
        if self.as_in_window {
            return Ok(None);
        }
        let number = |text: &str| text.trim().parse::<u32>().ok();
        let size = number(&self.width).zip(number(&self.height));
        let size = size.map(|(width, height)| [width, height]);
        let valid = size.filter(|size| self.scale.goes_with(*size));
        valid.map(Some).ok_or_else(|| text!("size-out-of-range"))
    }
}

/// A width and a height, in points.
pub(super) fn points([width, height]: [u32; 2]) -> Vec2 {
    vec2(width as f32, height as f32)
}
