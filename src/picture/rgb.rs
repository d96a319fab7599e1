use bytemuck::{Pod, Zeroable};
use egui::Color32;

/// Opaque red, green and blue, a byte each from the lowest one up.
#[derive(Clone, Copy, Debug, Default, Eq, Pod, PartialEq, Zeroable)]
#[repr(transparent)]
pub(super) struct Rgb(u32);

impl Rgb {
    pub(super) const fn of_bytes([red, green, blue]: [u8; 3]) -> Self {
        Self(u32::from_le_bytes([red, green, blue, 0]))
    }

    /// What is seen of a colour without its alpha.
    pub(super) fn of(color: Color32) -> Self {
        Self::of_bytes([color.r(), color.g(), color.b()])
    }

    pub(super) fn bytes(self) -> [u8; 3] {
        let [red, green, blue, _] = self.0.to_le_bytes();
        [red, green, blue]
    }

    /// What is seen of it under a colour, which carries its alpha already.
    #[inline]
    pub(super) fn under(self, over: Color32) -> Self {
        if over.a() == 255 {
            return Self::of(over);
        }
        self.under_levels(spread(u32::from_le_bytes(over.to_array())))
    }

    /// What is seen of it under a colour, of which there is this part.
    #[inline]
    pub(super) fn under_part(self, over: Ink, of: u8) -> Self {
        self.under_levels(part(over.0, of))
    }

    #[inline]
    fn under_levels(self, over: u64) -> Self {
        let alpha = (over >> 48) as u8;
        let sum = part(spread(self.0), 255 - alpha) + over;
        // None is more than 255.
        let too_much = sum & (LOWEST << 8);
        Self(gathered((sum | (too_much - (too_much >> 8))) & COLOR))
    }
}

/// A colour that is painted in parts.
#[derive(Clone, Copy)]
pub(super) struct Ink(u64);

impl Ink {
    pub(super) fn of(color: Color32) -> Self {
        Self(spread(u32::from_le_bytes(color.to_array())))
    }
}

/// One colour seen through another, channel by channel.
#[expect(clippy::disallowed_methods, reason = "a mixture of colours that came from tokens")]
#[inline]
pub(super) fn tint(a: Color32, b: Color32) -> Color32 {
    if b == Color32::WHITE {
        return a;
    }
    let [red, green, blue, alpha] = b.to_array();
    let part = |level: u8, of: u8| part(level.into(), of) as u8;
    Color32::from_rgba_premultiplied(
        part(a.r(), red),
        part(a.g(), green),
        part(a.b(), blue),
        part(a.a(), alpha),
    )
}

/// The lowest bit of each of four levels, which lie in 16 bits each, so that there is room to
/// reckon with all of them at once.
const LOWEST: u64 = 0x0001_0001_0001_0001;
const LEVELS: u64 = 0xff * LOWEST;
/// All but the alpha.
const COLOR: u64 = LEVELS >> 16;

/// Four bytes as levels.
#[inline]
fn spread(bytes: u32) -> u64 {
    let pairs = (u64::from(bytes) | u64::from(bytes) << 16) & 0x0000_ffff_0000_ffff;
    (pairs | pairs << 8) & LEVELS
}

/// Four levels as bytes.
#[inline]
fn gathered(levels: u64) -> u32 {
    let pairs = (levels | levels >> 8) & 0x0000_ffff_0000_ffff;
    (pairs | pairs >> 16) as u32
}

/// Each level times `of` / 255, rounded.
#[inline]
fn part(levels: u64, of: u8) -> u64 {
    let products = levels * u64::from(of) + 128 * LOWEST;
    ((products + ((products >> 8) & LEVELS)) >> 8) & LEVELS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_level_is_rounded_to_the_nearest_in_every_channel() {
        for level in 0..=255_u32 {
            for of in 0..=255_u8 {
                let exact = (level * u32::from(of) * 2 + 255) / 510;
                let levels = [level, 255 - level, 255, level].map(|level| level as u8);
                let parts = gathered(part(spread(u32::from_le_bytes(levels)), of)).to_le_bytes();
                assert_eq!([parts[0], parts[3]], [exact as u8; 2], "{level} {of}");
                assert_eq!(parts[2], of);
            }
        }
    }

    #[test]
    fn opaque_covers_and_what_lets_through_mixes() {
        let below = Rgb::of_bytes([10, 20, 30]);
        assert_eq!(below.under(Color32::from_white_alpha(128)).bytes(), [133, 138, 143]);
        assert_eq!(below.under(Color32::WHITE).bytes(), [255, 255, 255]);
        assert_eq!(below.under(Color32::TRANSPARENT), below);
    }

    #[test]
    fn no_channel_is_more_than_it_can_be() {
        let glow = Color32::from_rgb_additive(250, 1, 0);
        assert_eq!(Rgb::of_bytes([10, 20, 30]).under(glow).bytes(), [255, 21, 30]);
    }

    #[test]
    fn a_part_of_a_colour_is_that_colour_through_a_grey() {
        let below = Rgb::of_bytes([10, 200, 30]);
        for color in [Color32::LIGHT_YELLOW, Color32::from_white_alpha(70)] {
            for level in 0..=255 {
                let seen = below.under(tint(color, Color32::from_white_alpha(level)));
                assert_eq!(below.under_part(Ink::of(color), level), seen, "{level}");
            }
        }
    }
}
