use std::thread;

use egui::{
    ClippedPrimitive, Color32, Context, FullOutput, Rect, TexturesDelta,
    epaint::{Mesh, Primitive, Vertex},
};

use super::{
    Picture,
    canvas::{Canvas, Clip, blend, fill, tint},
    texture::{Texture, Textures},
    threads::threads,
    triangle,
};

/// Paints what egui puts out. One painter belongs to one context, because glyphs and pictures
/// come to it piece by piece.
#[derive(Default)]
pub struct Painter {
    textures: Textures,
}

impl Painter {
    /// Takes in the glyphs and pictures of a frame that is not painted.
    pub fn skip(&mut self, mut output: FullOutput) {
        self.textures.apply(&output.textures_delta);
        self.textures.free(&output.textures_delta);
        output.textures_delta.clear();
    }

    /// Paints a frame of `ctx` on a canvas of `size` pixels.
    pub fn paint(
        &mut self,
        ctx: &Context,
        output: FullOutput,
        size: [usize; 2],
        background: Color32,
    ) -> Picture {
        let FullOutput { shapes, pixels_per_point, mut textures_delta, .. } = output;
        // Ready-made discs come from a power that platforms may round differently.
        ctx.tessellation_options_mut(|options| options.prerasterized_discs = false);
        let primitives = ctx.tessellate(shapes, pixels_per_point);
        let picture =
            self.paint_primitives(&primitives, &textures_delta, size, pixels_per_point, background);
        self.textures.free(&textures_delta);
        textures_delta.clear();
        picture
    }

    fn paint_primitives(
        &mut self,
        primitives: &[ClippedPrimitive],
        changes: &TexturesDelta,
        size: [usize; 2],
        pixels_per_point: f32,
        background: Color32,
    ) -> Picture {
        self.textures.apply(changes);
        let [width, height] = size;
        let textures = &self.textures;
        let mut pixels = vec![[0; 3]; width * height];
        // Each thread paints rows of its own, so that their number changes no byte.
        let rows = height.div_ceil(threads()).max(1);
        let paint = |(band, pixels): (usize, &mut [[u8; 3]])| {
            fill(pixels, background);
            let mut canvas = Canvas::new(width, band * rows, pixels);
            paint_band(&mut canvas, primitives, textures, pixels_per_point);
        };
        let mut bands = pixels.chunks_mut((width * rows).max(1)).enumerate();
        thread::scope(|scope| {
            let first = bands.next();
            bands.for_each(|band| drop(scope.spawn(|| paint(band))));
            first.map(paint);
        });
        Picture { width, height, pixels }
    }
}

fn paint_band(
    canvas: &mut Canvas<'_>,
    primitives: &[ClippedPrimitive],
    textures: &Textures,
    pixels_per_point: f32,
) {
    for ClippedPrimitive { clip_rect, primitive } in primitives {
        let clip = clip(canvas, *clip_rect, pixels_per_point);
        // Nothing here asks for a callback into a graphics library.
        let Primitive::Mesh(mesh) = primitive else { continue };
        if let Some(texture) = textures.get(mesh.texture_id).filter(|_| !clip.is_empty()) {
            paint_mesh(canvas, &clip, mesh, texture, pixels_per_point);
        }
    }
}

fn clip(canvas: &Canvas<'_>, rect: Rect, pixels_per_point: f32) -> Clip {
    let pixel = |points: f32| (points * pixels_per_point).round() as i32;
    let columns = pixel(rect.min.x)..pixel(rect.max.x);
    canvas.bounds().and(&Clip { columns, rows: pixel(rect.min.y)..pixel(rect.max.y) })
}

fn paint_mesh(
    canvas: &mut Canvas<'_>,
    clip: &Clip,
    mesh: &Mesh,
    texture: &Texture,
    pixels_per_point: f32,
) {
    let corner = |index: u32| mesh.vertices.get(index as usize);
    let mut indices = mesh.indices.as_slice();
    while let [a, b, c, rest @ ..] = indices {
        let (Some(a), Some(b), Some(c)) = (corner(*a), corner(*b), corner(*c)) else {
            indices = rest;
            continue;
        };
        let corners = [a, b, c];
        // The first triangle of a glyph has its top and its bottom.
        if is_outside(clip, corners, pixels_per_point) {
            indices = rest;
        } else if let Some(after) =
            paint_glyph(canvas, clip, mesh, indices, texture, pixels_per_point)
        {
            indices = after;
        } else {
            triangle::paint(canvas, clip, corners, texture, pixels_per_point);
            indices = rest;
        }
    }
}

/// Whether no pixel of a triangle can lie in these rows. Most have none: each thread looks at
/// all of them.
fn is_outside(clip: &Clip, corners: [&Vertex; 3], pixels_per_point: f32) -> bool {
    let [a, b, c] = corners.map(|corner| corner.pos.y * pixels_per_point);
    let (first, last) = (clip.rows.start as f32 - 1.0, clip.rows.end as f32 + 1.0);
    (a < first && b < first && c < first) || (a > last && b > last && c > last)
}

/// Copies a glyph, where the next two triangles are a rectangle that shows a part of the texture
/// pixel by pixel. The answer is what comes after it.
fn paint_glyph<'a>(
    canvas: &mut Canvas<'_>,
    clip: &Clip,
    mesh: &Mesh,
    indices: &'a [u32],
    texture: &Texture,
    pixels_per_point: f32,
) -> Option<&'a [u32]> {
    let (&[a, b, c, d, e, f], after) = indices.split_first_chunk::<6>()?;
    let corners: &[Vertex; 4] = mesh.vertices.get(a as usize..)?.first_chunk()?;
    // Four corners were found, so that three can be added.
    if [b, c, d, e, f] != [a + 1, a + 2, a + 2, a + 1, a + 3] {
        return None;
    }
    let [left_top, _, _, right_bottom] = corners;
    let from = whole([left_top.pos.x, left_top.pos.y], [pixels_per_point; 2])?;
    let to = whole([right_bottom.pos.x, right_bottom.pos.y], [pixels_per_point; 2])?;
    let scale = texture.size.map(|size| size as f32);
    let source = whole([left_top.uv.x, left_top.uv.y], scale)?;
    let source_end = whole([right_bottom.uv.x, right_bottom.uv.y], scale)?;
    let size = [to[0] - from[0], to[1] - from[1]];
    let same_size = size == [source_end[0] - source[0], source_end[1] - source[1]];
    let one_color = corners.iter().all(|corner| corner.color == left_top.color);
    let inside = source[0] >= 0
        && source[1] >= 0
        && source_end[0] <= texture.size[0] as i32
        && source_end[1] <= texture.size[1] as i32;
    if !same_size || !one_color || !inside || size[0] <= 0 || size[1] <= 0 || !is_upright(corners) {
        return None;
    }
    let place = Clip { columns: from[0]..to[0], rows: from[1]..to[1] }.and(clip);
    for row in place.rows.clone() {
        let y = (source[1] + row - from[1]) as usize;
        let pixels = canvas.row(row, place.columns.clone());
        for (column, pixel) in place.columns.clone().zip(pixels) {
            let texel = texture.at((source[0] + column - from[0]) as usize, y);
            if texel != Color32::TRANSPARENT {
                blend(pixel, tint(left_top.color, texel));
            }
        }
    }
    Some(after)
}

/// Both coordinates in whole units of `scale`, if they are whole but for the last digits.
fn whole(at: [f32; 2], scale: [f32; 2]) -> Option<[i32; 2]> {
    let scaled = [at[0] * scale[0], at[1] * scale[1]];
    let rounded = scaled.map(f32::round);
    let is_whole = scaled
        .iter()
        .zip(rounded)
        .all(|(exact, whole)| exact.abs() < triangle::FARTHEST && (exact - whole).abs() < 0.01);
    is_whole.then_some(rounded.map(|value| value as i32))
}

fn is_upright([left_top, right_top, left_bottom, right_bottom]: &[Vertex; 4]) -> bool {
    let same = |a: &Vertex, b: &Vertex, c: &Vertex| {
        a.pos.x == b.pos.x && a.uv.x == b.uv.x && a.pos.y == c.pos.y && a.uv.y == c.uv.y
    };
    same(left_top, left_bottom, right_top) && same(right_bottom, right_top, left_bottom)
}
