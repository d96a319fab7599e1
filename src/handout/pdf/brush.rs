//! What is on a page, drawn.

use std::{collections::BTreeMap, sync::Arc};

use krilla::{
    Data,
    color::rgb,
    geom::{PathBuilder, Point, Rect, Size, Transform},
    image::Image as Pixels,
    num::NormalizedF32,
    paint::{Fill as Paint, LineCap, Stroke, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
    text::{Font, GlyphId, KrillaGlyph},
};

use super::{
    super::book::{Book, Colours},
    PdfError,
    exchange::Placeholder,
    faces::{Face, Faces},
    lines::Span,
    packed::Packed,
    pages::Page,
    strip::{Content, Fill, Image, Item},
    style::{HAIRLINE, Ink},
    tags::Seen,
};

/// How far letters lean: the part of their height that their top goes to the right.
const SLANT: f32 = 0.2;
/// The dots of the contents: how thick they are, and from one to the next.
const DOTS: (f32, f32) = (0.9, 4.0);

/// What everything is drawn with.
pub(super) struct Brush<'a> {
    faces: &'a Faces,
    regular: Font,
    semibold: Font,
    colours: Colours,
    figures: Vec<Plate<'a>>,
    logo: Option<Plate<'a>>,
    drawn: BTreeMap<Placeholder, Packed<'a>>,
}

/// A picture as it is drawn.
struct Plate<'a> {
    pixels: Pixels,
    /// The picture that takes its place, where it only stands for one.
    stands_for: Option<(Placeholder, Packed<'a>)>,
}

impl<'a> Brush<'a> {
    /// Reads fonts and pictures.
    pub(super) fn new(book: &'a Book, faces: &'a Faces) -> Result<Self, PdfError> {
        let figures = book.figures.iter().map(|figure| Plate::of(&figure.png, &figure.file));
        let logo = book.template.logo.as_ref().map(|logo| Plate::of(&logo.png, &logo.alt));
        Ok(Self {
            faces,
            regular: font(Face::Regular)?,
            semibold: font(Face::Semibold)?,
            colours: book.template.colours,
            figures: figures.collect::<Result<_, _>>()?,
            logo: logo.transpose()?,
            drawn: BTreeMap::new(),
        })
    }

    /// The placeholders that were drawn, with what they stand for.
    pub(super) fn placeholders(&self) -> &BTreeMap<Placeholder, Packed<'a>> {
        &self.drawn
    }

    /// Draws a page, and writes down where its parts are.
    pub(super) fn page(&mut self, page: &Page, surface: &mut Surface<'_>, seen: &mut Seen) {
        surface.start_tagged(decoration(ArtifactType::Layout));
        for fill in &page.fills {
            self.fill(fill, surface);
        }
        surface.end_tagged();
        for (kind, items) in
            [(ArtifactType::Header, &page.head), (ArtifactType::Footer, &page.foot)]
        {
            surface.start_tagged(decoration(kind));
            self.items(items, surface);
            surface.end_tagged();
        }
        for part in page.items.chunk_by(|one, next| one.leaf() == next.leaf()) {
            self.part(part, surface, seen);
        }
    }

    /// Draws items that belong to the same leaf.
    fn part(&mut self, items: &[Item], surface: &mut Surface<'_>, seen: &mut Seen) {
        let Some(item) = items.first() else { return };
        let tag = match (item.leaf(), &item.content) {
            (None, _) => decoration(ArtifactType::Layout),
            (_, Content::Text(_)) => ContentTag::Span(SpanTag::empty()),
            _ => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        self.items(items, surface);
        surface.end_tagged();
        if let Some(leaf) = item.leaf() {
            seen.leaf(leaf, identifier);
        }
    }

    fn items(&mut self, items: &[Item], surface: &mut Surface<'_>) {
        for item in items {
            match &item.content {
                Content::Text(span) => self.text(span, item.left, item.top, surface),
                Content::Picture { image, height, .. } => {
                    self.picture(*image, item, *height, surface);
                }
                Content::Dots => self.dots(item, surface),
            }
        }
    }

    fn text(&self, span: &Span, left: f32, top: f32, surface: &mut Surface<'_>) {
        let style = span.style;
        let font = match style.face {
            Face::Regular => &self.regular,
            Face::Semibold => &self.semibold,
        };
        let glyph = |(at, letter): (usize, char)| {
            let glyph = GlyphId::new(self.faces.glyph(style.face, letter).to_u32());
            let advance = self.faces.advance(style.face, letter);
            KrillaGlyph::new(glyph, advance, 0.0, 0.0, 0.0, at..at + letter.len_utf8(), None)
        };
        let glyphs: Vec<KrillaGlyph> = span.text.char_indices().map(glyph).collect();
        let lean = if style.slanted { -SLANT } else { 0.0 };
        surface.set_fill(Some(self.paint(style.ink)));
        surface.push_transform(&Transform::from_row(1.0, 0.0, lean, 1.0, left, top));
        surface.draw_glyphs(Point::default(), &glyphs, font.clone(), &span.text, style.size, false);
        surface.pop();
    }

    /// Draws a picture; a figure has a thin line around it, since it often is as white as paper.
    fn picture(&mut self, image: Image, item: &Item, height: f32, surface: &mut Surface<'_>) {
        let plate = match image {
            Image::Figure(number) => self.figures.get(number),
            Image::Logo => self.logo.as_ref(),
        };
        let (Some(plate), Some(size)) = (plate, Size::from_wh(item.width, height)) else {
            return;
        };
        surface.push_transform(&Transform::from_translate(item.left, item.top));
        surface.draw_image(plate.pixels.clone(), size);
        surface.pop();
        self.drawn.extend(plate.stands_for);
        if image == Image::Logo {
            return;
        }
        if let Some(frame) = Rect::from_xywh(item.left, item.top, item.width, height) {
            self.line(frame, surface);
        }
    }

    fn line(&self, frame: Rect, surface: &mut Surface<'_>) {
        let mut path = PathBuilder::new();
        path.push_rect(frame);
        let paint = self.colour(Ink::Line).into();
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint, width: HAIRLINE, ..Stroke::default() }));
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
        surface.set_stroke(None);
    }

    fn dots(&self, item: &Item, surface: &mut Surface<'_>) {
        if item.width < DOTS.1 {
            return;
        }
        // Dots of all lines stand below each other, so they are counted from the right.
        let (left, right) = (item.left, item.left + item.width);
        let mut path = PathBuilder::new();
        path.move_to(right, item.top);
        path.line_to(left, item.top);
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: self.colour(Ink::Line).into(),
            width: DOTS.0,
            line_cap: LineCap::Round,
            dash: Some(StrokeDash { array: vec![0.0, DOTS.1], offset: 0.0 }),
            ..Stroke::default()
        }));
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
        surface.set_stroke(None);
    }

    fn fill(&self, fill: &Fill, surface: &mut Surface<'_>) {
        let mut path = PathBuilder::new();
        let bottom = fill.bottom.max(fill.top);
        if let Some(rect) = Rect::from_ltrb(fill.left, fill.top, fill.left + fill.width, bottom) {
            path.push_rect(rect);
        }
        surface.set_fill(Some(self.paint(fill.ink)));
        if let Some(path) = path.finish() {
            surface.draw_path(&path);
        }
    }

    fn paint(&self, ink: Ink) -> Paint {
        Paint { paint: self.colour(ink).into(), opacity: NormalizedF32::ONE, ..Paint::default() }
    }

    fn colour(&self, ink: Ink) -> rgb::Color {
        let lighter = |channel: u8| u8::MAX - (u8::MAX - channel) / 3;
        let [red, green, blue] = match ink {
            Ink::Text => self.colours.text,
            Ink::Accent => self.colours.accent,
            Ink::Quiet => self.colours.quiet,
            Ink::Tint => self.colours.tint,
            Ink::Line => self.colours.quiet.map(lighter),
        };
        rgb::Color::new(red, green, blue)
    }
}

impl<'a> Plate<'a> {
    /// The picture in a file: one of ours is only stood for, and all others are unpacked.
    fn of(png: &'a Arc<[u8]>, file: &str) -> Result<Self, PdfError> {
        let stands_for = Packed::of(png).map(|packed| (Placeholder::of(png), packed));
        let pixels = if let Some((placeholder, _)) = stands_for {
            Pixels::from_custom(placeholder, false)
        } else {
            let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(png));
            Pixels::from_png(Data::from(bytes), false)
        };
        let pixels = pixels.map_err(|why| PdfError::Picture { file: file.to_owned(), why })?;
        Ok(Self { pixels, stands_for })
    }
}

fn decoration<'a>(kind: ArtifactType) -> ContentTag<'a> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn font(face: Face) -> Result<Font, PdfError> {
    let (name, bytes) = face.font();
    Font::new(bytes.into(), 0).ok_or(PdfError::Font { name })
}
