use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    charmap::Charmap,
    instance::{LocationRef, Size},
    metrics::GlyphMetrics,
};

use super::PdfError;

/// A kind of letters.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Face {
    /// For text.
    Regular,
    /// For headings and what matters.
    Semibold,
}

/// The bytes of each face, with its name.
const FONTS: [(&str, &[u8]); 2] = [
    ("Open Sans Regular", include_bytes!("../../../assets/fonts/OpenSans-Regular.ttf")),
    ("Open Sans Semibold", include_bytes!("../../../assets/fonts/OpenSans-Semibold.ttf")),
];

/// Stand for a letter that a font does not have; the first one that it has.
const STAND_INS: [char; 2] = ['\u{fffd}', '?'];

/// The letters of all faces, and how wide they are.
pub(super) struct Faces([Letters; 2]);

struct Letters {
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
    stand_in: GlyphId,
}

impl Face {
    /// Its name and the bytes of its font.
    pub(super) fn font(self) -> (&'static str, &'static [u8]) {
        match self {
            Self::Regular => FONTS[0],
            Self::Semibold => FONTS[1],
        }
    }
}

impl Faces {
    /// Reads the fonts.
    pub(super) fn new() -> Result<Self, PdfError> {
        Ok(Self([Letters::of(Face::Regular)?, Letters::of(Face::Semibold)?]))
    }

    /// The glyph of a letter, or what stands for it.
    pub(super) fn glyph(&self, face: Face, letter: char) -> GlyphId {
        let letters = self.letters(face);
        let found = letters.charmap.map(letter).filter(|glyph| *glyph != GlyphId::NOTDEF);
        found.unwrap_or(letters.stand_in)
    }

    /// How wide a letter is, in sizes of the font.
    pub(super) fn advance(&self, face: Face, letter: char) -> f32 {
        let letters = self.letters(face);
        let units = letters.metrics.advance_width(self.glyph(face, letter)).unwrap_or_default();
        units / letters.units
    }

    fn letters(&self, face: Face) -> &Letters {
        match face {
            Face::Regular => &self.0[0],
            Face::Semibold => &self.0[1],
        }
    }
}

impl Letters {
    fn of(face: Face) -> Result<Self, PdfError> {
        let (name, bytes) = face.font();
        let font = FontRef::new(bytes).map_err(|_not_a_font| PdfError::Font { name })?;
        let charmap = font.charmap();
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let stand_in = STAND_INS.into_iter().find_map(|letter| charmap.map(letter));
        let stand_in = stand_in.ok_or(PdfError::Font { name })?;
        Ok(Self { charmap, metrics, units, stand_in })
    }
}

/// Whether a letter is seen, or makes room for others. What is not would only spoil a text that
/// is copied, and the format forbids some of it.
pub(super) fn is_seen(letter: char) -> bool {
    !letter.is_control()
        && !matches!(letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{fffe}' | '\u{ffff}')
}
