use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use egui::{
    Color32, ColorImage, FontDefinitions, FontFamily, FontPriority,
    epaint::text::{GlyphBitmap, GlyphRasterizer, GlyphRasterizerRequest, RasterizedGlyph},
    vec2,
};
use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    instance::{LocationRef, Size},
    outline::{DrawSettings, HintingInstance, HintingOptions, OutlinePen, pen::ControlBoundsPen},
};

use super::coverage::Coverage;

/// Draws the glyphs of `faces` for egui, in place of egui's own rasteriser, whose results differ
/// from processor to processor. Outlines are hinted, and every glyph advances by whole pixels,
/// as text did in the originals; there is no kerning. The second answer learns which characters
/// no font has; a box stands for each of them.
pub fn glyph_rasterizer(faces: &Arc<Faces>) -> (GlyphRasterizer, MissingGlyphs) {
    let missing = MissingGlyphs::default();
    let (faces, own) = (Arc::clone(faces), missing.clone());
    let rasterizer = GlyphRasterizer::new(
        "mdm_console::picture::glyph",
        move |request: &GlyphRasterizerRequest<'_>| faces.rasterize(request, &own),
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

/// Fonts, and what of them is drawn already. All contexts share it, since drawing a glyph takes
/// as long as laying out a page of them.
pub struct Faces {
    fonts: FontDefinitions,
    /// The hinting of a font at a size, which takes longer to set up than to use.
    hinting: Mutex<BTreeMap<(String, u32), Hinting>>,
    drawn: Mutex<Drawn>,
}

/// None for a font that cannot be hinted.
type Hinting = Option<Arc<HintingInstance>>;

/// By family, size in pixels and cluster; nothing where no font has it.
type Drawn = BTreeMap<(FontFamily, u32, String), Option<RasterizedGlyph>>;

/// So many glyphs of all sizes are kept, which take some 10 MB; then it begins anew.
const MOST_DRAWN: usize = 20_000;

/// Height and width of the box for a missing glyph, as parts of the size of the font.
const BOX: [f32; 2] = [0.7, 0.55];

impl Faces {
    /// Draws with these fonts.
    pub fn new(fonts: FontDefinitions) -> Self {
        Self { fonts, hinting: Mutex::default(), drawn: Mutex::default() }
    }

    /// The fonts.
    pub fn fonts(&self) -> &FontDefinitions {
        &self.fonts
    }

    /// Letters with marks on them come as one cluster; the marks of a font are made to be drawn
    /// over the letter before them. Only what is not to be seen, such as a line break, is left
    /// to egui.
    fn rasterize(
        &self,
        request: &GlyphRasterizerRequest<'_>,
        missing: &MissingGlyphs,
    ) -> Option<RasterizedGlyph> {
        if request.cluster.chars().any(char::is_control) {
            return None;
        }
        self.drawn(request).or_else(|| {
            missing.add(letters(request.cluster));
            Some(missing_box(request.font_size_px))
        })
    }

    fn drawn(&self, request: &GlyphRasterizerRequest<'_>) -> Option<RasterizedGlyph> {
        let GlyphRasterizerRequest { cluster, family, font_size_px: size, .. } = *request;
        let key = (family.clone(), size.to_bits(), cluster.to_owned());
        let lock = || self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lock().get(&key) {
            return known.clone();
        }
        let mut names = self.fonts.families.get(family).into_iter().flatten();
        let glyph = names.find_map(|name| self.rasterize_from(name, letters(cluster), size));
        let mut drawn = lock();
        if drawn.len() >= MOST_DRAWN {
            drawn.clear();
        }
        drawn.insert(key, glyph.clone());
        glyph
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

/// The characters of a cluster that are to be drawn.
fn letters(cluster: &str) -> impl Iterator<Item = char> {
    cluster.chars().filter(|letter| !is_joiner(*letter))
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
