use std::{ops::Range, panic::resume_unwind, thread};

use egui::{ClippedPrimitive, Color32, Context, FullOutput, TexturesDelta};

use super::{
    Picture,
    canvas::{Canvas, extend_plain},
    piece::{Piece, pieces},
    texture::Textures,
    threads::threads,
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
        let pieces = pieces(primitives, &self.textures, pixels_per_point);
        let bands = bands(&pieces, height);
        let paint = |bands: &[(Range<usize>, Vec<u32>)]| {
            // With room for what other threads paint.
            let mut painted = Vec::with_capacity(width * height);
            for (rows, own) in bands {
                let start = painted.len();
                extend_plain(&mut painted, background, width * rows.len());
                let mut canvas = Canvas::new(width, rows.start, &mut painted[start..]);
                for at in own {
                    pieces[*at as usize].paint(&mut canvas);
                }
            }
            painted
        };
        // Each thread paints rows of its own, so that their number changes no byte.
        let share = bands.len().div_ceil(threads()).max(1);
        let pixels = thread::scope(|scope| {
            let mut shares = bands.chunks(share);
            let first = shares.next();
            let others: Vec<_> = shares.map(|bands| scope.spawn(|| paint(bands))).collect();
            let first = first.map(paint).unwrap_or_default();
            others.into_iter().fold(first, |mut all, other| {
                all.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
                all
            })
        });
        Picture { width, height, pixels }
    }
}

/// Few enough rows to stay near the processor while one thing is painted over the other.
const ROWS: usize = 64;

/// Bands of rows, each with the places of the pieces that lie in it.
fn bands(pieces: &[Piece<'_>], height: usize) -> Vec<(Range<usize>, Vec<u32>)> {
    let firsts = (0..height).step_by(ROWS);
    let mut bands: Vec<(Range<usize>, Vec<u32>)> =
        firsts.map(|first| (first..height.min(first + ROWS), Vec::new())).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let rows = piece.rows();
        let first = rows.start.max(0) as usize / ROWS;
        let end = (rows.end.max(0) as usize).div_ceil(ROWS).min(bands.len());
        for (_, own) in bands.get_mut(first..end).into_iter().flatten() {
            own.push(at as u32);
        }
    }
    bands
}
