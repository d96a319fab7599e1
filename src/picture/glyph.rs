use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use egui::{
    Color32, ColorImage, FontDefinitions, FontPriority,
    epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph},
    vec2,
};
use skrifa::{
    FontRef, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, HintingInstance, HintingOptions, OutlinePen, pen::ControlBoundsPen},
};

use super::coverage::Coverage;

/// Draws the glyphs of `fonts` for egui, in place of egui's own rasteriser, whose results differ
/// from processor to processor. Outlines are hinted, and every glyph advances by whole pixels,
/// as text did in the originals; there is no kerning.
pub fn glyph_rasterizer(fonts: &FontDefinitions) -> GlyphRasterizer {
    let faces = Faces { fonts: fonts.clone(), hinting: Mutex::new(BTreeMap::new()) };
    GlyphRasterizer::new(
        "mdm_console::picture::glyph",
        move |request: &GlyphRasterizerRequest<'_>| faces.rasterize(request),
    )
    .with_priority(FontPriority::Highest)
}

struct Faces {
    fonts: FontDefinitions,
    /// The hinting of a font at a size, which takes longer to set up than to use.
    hinting: Mutex<BTreeMap<(String, u32), Hinting>>,
}

/// None for a font that cannot be hinted.
type Hinting = Option<Arc<HintingInstance>>;

impl Faces {
    /// Nothing for what no font has, for which egui draws a box; and for letters of several
    /// characters, which egui draws itself. Texts of the program have none of these.
    fn rasterize(&self, request: &GlyphRasterizerRequest<'_>) -> Option<RasterizedGlyph> {
        let mut letters = request.cluster.chars();
        let (letter, None) = (letters.next()?, letters.next()) else { return None };
        let names = self.fonts.families.get(request.family)?;
        names.iter().find_map(|name| self.rasterize_from(name, letter, request.font_size_px))
    }

    fn rasterize_from(&self, name: &str, letter: char, size: f32) -> Option<RasterizedGlyph> {
        let data = self.fonts.font_data.get(name)?;
        let font = FontRef::from_index(data.font.as_ref().as_ref(), data.index).ok()?;
        let id = font.charmap().map(letter)?;
        let outline = font.outline_glyphs().get(id)?;
        let px = Size::new(size);
        let hinting = self.hinting(name, &font, size);
        let draw = |pen: &mut dyn OutlinePen| {
            let mut pen = Dyn(pen);
            match &hinting {
                Some(hinting) => outline.draw(DrawSettings::hinted(hinting, false), &mut pen),
                None => outline.draw(DrawSettings::unhinted(px, LocationRef::default()), &mut pen),
            }
        };
        let mut bounds = ControlBoundsPen::new();
        let adjusted = draw(&mut bounds).ok()?;
        let linear = font.glyph_metrics(px, LocationRef::default()).advance_width(id);
        let advance_px = adjusted.advance_width.or(linear)?.round();
        let bitmap = match bounds.bounding_box() {
            Some(b) if b.x_max > b.x_min && b.y_max > b.y_min => {
                let (left, top) = (b.x_min.floor(), (-b.y_max).floor());
                let width = (b.x_max.ceil() - left) as usize;
                let height = ((-b.y_min).ceil() - top) as usize;
                let mut coverage = Coverage::new(width, height, [left, top]);
                draw(&mut coverage).ok()?;
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

/// Lets one drawing function serve several pens.
struct Dyn<'a>(&'a mut dyn OutlinePen);

impl OutlinePen for Dyn<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, cy0, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.curve_to(cx0, cy0, cx1, cy1, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
