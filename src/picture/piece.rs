use std::ops::Range;

use egui::{
    Color32, Rect,
    epaint::{ClippedPrimitive, Mesh, Primitive, Vertex},
};

use super::{
    clip::Clip,
    glyph_copy::GlyphCopy,
    row::Row,
    strip::Strip,
    texture::{Texture, Textures},
    triangle::Triangle,
};

/// What is painted at once.
pub(super) struct Piece<'a> {
    /// No pixel outside of it is changed; a part of the picture with at least one pixel.
    place: Clip,
    form: Form<'a>,
}

enum Form<'a> {
    /// All pixels of its place in one colour.
    Plain(Color32),
    /// All pixels of each column in one colour.
    Strip(Strip),
    Triangle(Triangle<'a>),
    Glyph(GlyphCopy<'a>),
}

impl Piece<'_> {
    /// The rows of the picture in which it lies.
    pub(super) fn rows(&self) -> Range<usize> {
        self.place.rows.start as usize..self.place.rows.end as usize
    }

    /// Whether it looks alike in all of its rows.
    pub(super) fn is_upright(&self) -> bool {
        matches!(self.form, Form::Plain(_) | Form::Strip(_))
    }

    /// Adds all that its pixels in these rows depend on to what is `known` of them.
    pub(super) fn tell(&self, rows: &Range<usize>, known: &mut Vec<u8>) {
        let (top, bottom) = (rows.start as i32, rows.end as i32);
        let Clip { columns, rows } =
            self.place.and(&Clip { rows: top..bottom, ..self.place.clone() });
        let place = [columns.start, columns.end, rows.start - top, rows.end - top];
        known.extend_from_slice(bytemuck::cast_slice(&place));
        known.push(match self.form {
            Form::Plain(_) => 0,
            Form::Strip(_) => 1,
            Form::Triangle(_) => 2,
            Form::Glyph(_) => 3,
        });
        match &self.form {
            Form::Plain(color) => known.extend_from_slice(&color.to_array()),
            Form::Strip(strip) => strip.tell(&columns, known),
            Form::Triangle(triangle) => triangle.tell(top, known),
            Form::Glyph(glyph) => glyph.tell(&Clip { columns, rows }, known),
        }
    }

    /// Paints what of it lies in the row `y` of the picture, which is one of its rows.
    pub(super) fn paint(&self, row: &mut Row, y: usize) {
        let Range { start, end } = self.place.columns;
        let columns = start as usize..end as usize;
        match &self.form {
            Form::Plain(color) => row.fill(columns, *color),
            Form::Strip(strip) => strip.paint(row, columns),
            Form::Triangle(triangle) => triangle.paint(row, y, columns),
            Form::Glyph(glyph) => glyph.paint(row, y, columns),
        }
    }
}

/// The pieces of a frame in a picture of `size` pixels, in the order in which they are painted.
pub(super) fn pieces<'a>(
    primitives: &'a [ClippedPrimitive],
    textures: &'a Textures,
    size: [usize; 2],
    pixels_per_point: f32,
) -> Vec<Piece<'a>> {
    let whole = Clip { columns: 0..size[0] as i32, rows: 0..size[1] as i32 };
    let mut cut = Cut { clip: whole.clone(), half: None, pieces: Vec::new() };
    for ClippedPrimitive { clip_rect, primitive } in primitives {
        // Nothing here asks for a callback into a graphics library.
        let Primitive::Mesh(mesh) = primitive else { continue };
        if let Some(texture) = textures.get(mesh.texture_id) {
            cut.clip = clip(*clip_rect, pixels_per_point).and(&whole);
            cut.mesh(mesh, texture, pixels_per_point);
        }
    }
    cut.pieces
}

fn clip(rect: Rect, pixels_per_point: f32) -> Clip {
    let pixel = |points: f32| (points * pixels_per_point).round() as i32;
    Clip {
        columns: pixel(rect.min.x)..pixel(rect.max.x),
        rows: pixel(rect.min.y)..pixel(rect.max.y),
    }
}

/// Meshes that are being cut into pieces.
struct Cut<'a> {
    clip: Clip,
    /// A triangle that may be one piece with the next.
    half: Option<Triangle<'a>>,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Cut<'a> {
    fn mesh(&mut self, mesh: &'a Mesh, texture: &'a Texture, pixels_per_point: f32) {
        let corner = |index: u32| mesh.vertices.get(index as usize);
        let mut indices = mesh.indices.as_slice();
        while let [a, b, c, rest @ ..] = indices {
            if let Some((corners, after)) = rectangle(mesh, indices)
                && let Some(glyph) = GlyphCopy::of(corners, texture, pixels_per_point)
            {
                indices = after;
                self.last_half();
                self.add(&glyph.place(), Form::Glyph(glyph));
                continue;
            }
            indices = rest;
            if let (Some(a), Some(b), Some(c)) = (corner(*a), corner(*b), corner(*c))
                && let Some(triangle) = Triangle::of([a, b, c], texture, pixels_per_point)
            {
                self.triangle(triangle);
            }
        }
        self.last_half();
    }

    fn add(&mut self, place: &Clip, form: Form<'a>) {
        let place = place.and(&self.clip);
        if !place.is_empty() {
            self.pieces.push(Piece { place, form });
        }
    }

    fn last_half(&mut self) {
        if let Some(half) = self.half.take() {
            self.add(&half.place(), Form::Triangle(half));
        }
    }

    fn triangle(&mut self, triangle: Triangle<'a>) {
        let Some(half) = self.half.take() else {
            self.half = Some(triangle);
            return;
        };
        if let Some((place, color)) = half.rectangle_with(&triangle) {
            self.add(&place, Form::Plain(color));
        } else if let Some(strip) = Strip::of(&half, &triangle) {
            for half in [half, triangle] {
                let Clip { columns, rows } = half.place();
                let above =
                    Clip { columns: columns.clone(), rows: rows.start..strip.place.rows.start };
                let below = Clip { columns, rows: strip.place.rows.end..rows.end };
                self.add(&above, Form::Triangle(half.clone()));
                self.add(&below, Form::Triangle(half));
            }
            self.strip(strip.seen());
        } else {
            self.half = Some(half);
            self.last_half();
            self.half = Some(triangle);
        }
    }

    fn strip(&mut self, strip: Strip) {
        let Strip { place, colors } = strip;
        match colors.first() {
            Some(color) if colors.iter().all(|other| other == color) => {
                self.add(&place, Form::Plain(*color));
            }
            _ => self.add(&place, Form::Strip(Strip { place: place.clone(), colors })),
        }
    }
}

/// The corners of a rectangle, where the next two triangles are one as egui makes them, and what
/// comes after it.
fn rectangle<'a>(mesh: &'a Mesh, indices: &'a [u32]) -> Option<(&'a [Vertex; 4], &'a [u32])> {
    let (&[a, b, c, d, e, f], after) = indices.split_first_chunk::<6>()?;
    let corners: &[Vertex; 4] = mesh.vertices.get(a as usize..)?.first_chunk()?;
    // Four corners were found, so that three can be added.
    ([b, c, d, e, f] == [a + 1, a + 2, a + 2, a + 1, a + 3]).then_some((corners, after))
}

#[cfg(test)]
mod tests {
    use egui::{
        ColorImage, ImageData, TextureId, TextureOptions, TexturesDelta, epaint::ImageDelta, pos2,
        vec2,
    };

    use super::*;
    use crate::picture::{
        image::Run,
        layers::{Layers, Step},
    };

    /// A texture with one white pixel.
    fn textures() -> Textures {
        let image = ImageData::Color(ColorImage::filled([1, 1], Color32::WHITE).into());
        let mut delta = TexturesDelta::default();
        let change = ImageDelta { image, options: TextureOptions::NEAREST, pos: None };
        delta.set.entry(TextureId::default()).or_default().push(change);
        let mut textures = Textures::default();
        textures.apply(&delta);
        delta.clear();
        textures
    }

    /// Rectangles whose corners lie anywhere, as two triangles each.
    fn mesh() -> Mesh {
        let mut mesh = Mesh::default();
        for at in 0..60_u8 {
            let place = f32::from(at);
            let min = pos2(place * 0.37 - 2.0, place * 0.21 - 1.0);
            let max = min + vec2(place * 0.11 + 0.02, place * 0.17 + 0.5);
            mesh.add_colored_rect(
                Rect::from_min_max(min, max),
                Color32::from_white_alpha(3 * at + 20),
            );
        }
        mesh
    }

    const SIZE: [usize; 2] = [30; 2];

    fn painted(pieces: &[Piece<'_>]) -> Vec<Vec<Run>> {
        let paint = |y| {
            let mut row = Row::new(SIZE[0]);
            let own = pieces.iter().filter(|piece| piece.rows().contains(&y));
            own.for_each(|piece| piece.paint(&mut row, y));
            let mut runs = Vec::new();
            row.write(&mut runs);
            runs
        };
        (0..SIZE[1]).map(paint).collect()
    }

    /// Borders that fade out at the sides of an area, cut at an angle where the next side begins.
    fn borders() -> Mesh {
        let mut mesh = Mesh::default();
        for at in 0..60_u8 {
            let place = f32::from(at);
            let (x, out) = (place * 0.43, 0.3 + place * 0.05);
            let (top, bottom) = (place * 0.2 + 1.0, 25.0 - place * 0.1);
            let color = Color32::from_white_alpha(4 * at + 10);
            let first = mesh.vertices.len() as u32;
            for (y, away) in [(top, -out), (bottom, out)] {
                mesh.colored_vertex(pos2(x, y), color);
                mesh.colored_vertex(pos2(x - out, y + away), Color32::TRANSPARENT);
            }
            mesh.add_triangle(first + 2, first, first + 1);
            mesh.add_triangle(first + 1, first + 3, first + 2);
        }
        mesh
    }

    /// Whether a mesh has the same pixels when none of its triangles is one piece with another.
    fn is_as_its_triangles(mesh: &Mesh, pieces: &[Piece<'_>], textures: &Textures) -> bool {
        let triangles = mesh.indices.chunks(3).map(|indices| {
            let mesh = Mesh { indices: indices.to_vec(), ..mesh.clone() };
            ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }
        });
        let triangles: Vec<_> = triangles.collect();
        painted(pieces) == painted(&super::pieces(&triangles, textures, SIZE, 1.0))
    }

    fn whole(mesh: Mesh) -> [ClippedPrimitive; 1] {
        [ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }]
    }

    #[test]
    fn a_rectangle_has_the_pixels_of_its_two_triangles() {
        let (textures, mesh) = (textures(), mesh());
        let whole = whole(mesh.clone());
        let pieces = pieces(&whole, &textures, SIZE, 1.0);
        assert!(pieces.len() > 40, "most lie in the picture");
        assert!(pieces.iter().all(|piece| matches!(piece.form, Form::Plain(_))));
        assert!(is_as_its_triangles(&mesh, &pieces, &textures));
    }

    #[test]
    fn a_border_that_fades_has_the_pixels_of_its_two_triangles() {
        let (textures, mesh) = (textures(), borders());
        let whole = whole(mesh.clone());
        let pieces = pieces(&whole, &textures, SIZE, 1.0);
        assert!(pieces.iter().filter(|piece| piece.is_upright()).count() > 40);
        assert!(is_as_its_triangles(&mesh, &pieces, &textures));
    }

    #[test]
    fn from_row_to_row_the_layers_are_the_pieces_that_lie_in_it() {
        let (textures, mesh) = (textures(), mesh());
        let whole = whole(mesh);
        let pieces = pieces(&whole, &textures, SIZE, 1.0);
        let all: Vec<&Piece<'_>> = pieces.iter().collect();
        for first in [0, 7] {
            let mut layers = Layers::new(&all, first);
            let mut above: Vec<*const Piece<'_>> = Vec::new();
            for y in first..SIZE[1] {
                let step = layers.go_to(y);
                let own: Vec<*const Piece<'_>> = layers.own().map(std::ptr::from_ref).collect();
                let lie_in_it = all.iter().filter(|piece| piece.rows().contains(&y));
                assert_eq!(
                    own,
                    lie_in_it.map(|piece| std::ptr::from_ref(*piece)).collect::<Vec<_>>()
                );
                assert_eq!(step == Step::Same, y > first && own == above, "row {y}");
                above = own;
            }
        }
    }
}
