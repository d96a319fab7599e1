use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use egui::{
    Color32, ColorImage, FontDefinitions, FontPriority,
    epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph},
    vec2,
};
use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, HintingInstance, HintingOptions, OutlinePen, pen::ControlBoundsPen},
};

use super::coverage::Coverage;

/// Draws the glyphs of `fonts` for egui, in place of egui's own rasteriser, whose results differ
/// from processor to processor. Outlines are hinted, and every glyph advances by whole pixels,
/// as text did in the originals; there is no kerning. The second answer learns which characters
/// no font has; a box stands for each of them.
pub fn glyph_rasterizer(fonts: &FontDefinitions) -> (GlyphRasterizer, MissingGlyphs) {
    let missing = MissingGlyphs::default();
    let hinting = Mutex::new(BTreeMap::new());
    let faces = Faces { fonts: fonts.clone(), hinting, missing: missing.clone() };
    let rasterizer = GlyphRasterizer::new(
        "mdm_console::picture::glyph",
        move |request: &GlyphRasterizerRequest<'_>| faces.rasterize(request),
    );
    (rasterizer.with_priority(FontPriority::Highest), missing)
}

/// The characters that were to be drawn and that no font has.
#[derive(Clone, Debug, Default)]
pub struct MissingGlyphs(Arc<Mutex<BTreeSet<char>>>);

impl MissingGlyphs {
    /// All of them until now.
    pub fn list(&self) -> BTreeSet<char> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn add(&self, letters: impl Iterator<Item = char>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(letters);
    }
}

struct Faces {
    fonts: FontDefinitions,
    /// The hinting of a font at a size, which takes longer to set up than to use.
    hinting: Mutex<BTreeMap<(String, u32), Hinting>>,
    missing: MissingGlyphs,
}

/// None for a font that cannot be hinted.
type Hinting = Option<Arc<HintingInstance>>;

/// Height and width of the box for a missing glyph, as parts of the size of the font.
const BOX: [f32; 2] = [0.7, 0.55];

impl Faces {
    /// Letters with marks on them come as one cluster; the marks of a font are made to be drawn
    /// over the letter before them. Only what is not to be seen, such as a line break, is left
    /// to egui.
    fn rasterize(&self, request: &GlyphRasterizerRequest<'_>) -> Option<RasterizedGlyph> {
        let letters = || request.cluster.chars().filter(|letter| !is_joiner(*letter));
        if request.cluster.chars().any(char::is_control) {
            return None;
        }
        let families = self.fonts.families.get(request.family);
        let mut names = families.into_iter().flatten();
        let size = request.font_size_px;
        names.find_map(|name| self.rasterize_from(name, letters(), size)).or_else(|| {
            self.missing.add(letters());
            Some(missing_box(size))
        })
    }

    fn rasterize_from(
        &self,
        name: &str,
        letters: impl Iterator<Item = char>,
        size: f32,
    ) -> Option<RasterizedGlyph> {
        let data = self.fonts.font_data.get(name)?;
        let font = FontRef::from_index(data.font.as_ref().as_ref(), data.index).ok()?;
        let charmap = font.charmap();
        let ids: Vec<GlyphId> = letters.map(|letter| charmap.map(letter)).collect::<Option<_>>()?;
        let hinting = self.hinting(name, &font, size);
        let mut bounds = ControlBoundsPen::new();
        let advance_px = draw(&font, hinting.as_deref(), size, &ids, &mut bounds)?;
        let bitmap = match bounds.bounding_box() {
            Some(b) if b.x_max > b.x_min && b.y_max > b.y_min => {
                let (left, top) = (b.x_min.floor(), (-b.y_max).floor());
                let width = (b.x_max.ceil() - left) as usize;
                let height = ((-b.y_min).ceil() - top) as usize;
                let mut coverage = Coverage::new(width, height, [left, top]);
                draw(&font, hinting.as_deref(), size, &ids, &mut coverage)?;
                bitmap(coverage.into_levels(), [width, height], [left, top])
            }
            // A space: egui takes an empty picture for no answer.
            _ => bitmap(vec![0], [1, 1], [0.0, 0.0]),
        };
        Some(RasterizedGlyph { bitmap, advance_px })
    }

    fn hinting(&self, name: &str, font: &FontRef<'_>, size: f32) -> Hinting {
        // Whoever panicked while it held the lock left nothing half done: entries are whole.
        let mut known = self.hinting.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let outlines = font.outline_glyphs();
            let options = HintingOptions::default();
            let location = LocationRef::default();
            HintingInstance::new(&outlines, Size::new(size), location, options).ok().map(Arc::new)
        };
        known.entry((name.to_owned(), size.to_bits())).or_insert_with(make).clone()
    }
}

fn bitmap(levels: Vec<u8>, size: [usize; 2], offset: [f32; 2]) -> GlyphBitmap {
    let pixels = levels.into_iter().map(Color32::from_white_alpha).collect();
    GlyphBitmap {
        image: ColorImage::new(size, pixels),
        offset_px: vec2(offset[0], offset[1]),
        is_color: false,
    }
}

/// Draws glyphs one after the other. The answer is how far they advance, in whole pixels.
fn draw(
    font: &FontRef<'_>,
    hinting: Option<&HintingInstance>,
    size: f32,
    ids: &[GlyphId],
    pen: &mut dyn OutlinePen,
) -> Option<f32> {
    let px = Size::new(size);
    let outlines = font.outline_glyphs();
    let mut advance = 0.0;
    for id in ids {
        let outline = outlines.get(*id)?;
        let mut pen = Moved { pen: &mut *pen, by: advance };
        let adjusted = match hinting {
            Some(hinting) => outline.draw(DrawSettings::hinted(hinting, false), &mut pen),
            None => outline.draw(DrawSettings::unhinted(px, LocationRef::default()), &mut pen),
        };
        let linear = font.glyph_metrics(px, LocationRef::default()).advance_width(*id);
        advance += adjusted.ok()?.advance_width.or(linear)?.round();
    }
    Some(advance)
}

/// The box that stands for a character that no font has.
fn missing_box(size: f32) -> RasterizedGlyph {
    let [height, width] = BOX.map(|part| (size * part).round().max(3.0) as usize);
    let is_edge = |x: usize, y: usize| x == 0 || y == 0 || x + 1 == width || y + 1 == height;
    let level = |at: usize| if is_edge(at % width, at / width) { 255 } else { 0 };
    let levels = (0..width * height).map(level).collect();
    let gap = 1.0;
    RasterizedGlyph {
        bitmap: bitmap(levels, [width, height], [gap, -(height as f32)]),
        advance_px: width as f32 + 2.0 * gap,
    }
}

/// Whether a character only says how others are to be drawn: a joiner or a variation selector.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Draws farther to the right.
struct Moved<'a> {
    pen: &'a mut dyn OutlinePen,
    by: f32,
}

impl OutlinePen for Moved<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.pen.move_to(x + self.by, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.pen.line_to(x + self.by, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.pen.quad_to(cx0 + self.by, cy0, x + self.by, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.pen.curve_to(cx0 + self.by, cy0, cx1 + self.by, cy1, x + self.by, y);
    }

    fn close(&mut self) {
        self.pen.close();
    }
}
