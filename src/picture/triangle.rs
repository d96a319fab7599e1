//! Triangles, with whole numbers where it is decided which pixels belong to one: those whose
//! middle lies inside, or on a top or left edge, so that neighbours share no pixel and leave
//! none out.

use egui::{Color32, epaint::Vertex};

use super::{
    canvas::{Canvas, Clip, blend, fill, tint},
    texture::Texture,
};

/// Parts of a pixel in which corners are placed.
const PARTS: f32 = 256.0;
/// Farther out than any corner of a real shape, and near enough for the arithmetic below.
pub(super) const FARTHEST: f32 = 100_000.0;

/// A triangle that can be painted.
pub(super) struct Triangle<'a> {
    /// Its corners, in parts of pixels.
    at: [[i64; 2]; 3],
    look: Look<'a>,
}

impl<'a> Triangle<'a> {
    /// With these corners, in points; nothing for one without an area.
    pub(super) fn of(
        corners: [&Vertex; 3],
        texture: &'a Texture,
        pixels_per_point: f32,
    ) -> Option<Self> {
        let mut corners = corners;
        let mut at = corners.map(|corner| place(corner, pixels_per_point));
        let mut area = edge(at[0], at[1], at[2]);
        if area < 0 {
            corners.swap(1, 2);
            at.swap(1, 2);
            area = -area;
        }
        (area > 0).then(|| Self { at, look: Look::new(corners, texture, area) })
    }

    /// No pixel outside of it belongs to the triangle.
    pub(super) fn place(&self) -> Clip {
        bounds(&self.at)
    }

    /// The rectangle of which this and another are the halves, in pixels, and its colour, if it
    /// has one.
    pub(super) fn rectangle_with(&self, other: &Self) -> Option<(Clip, Color32)> {
        let color = self.look.plain.filter(|color| other.look.plain == Some(*color))?;
        let (corner, opposite) = (missing_corner(&self.at)?, missing_corner(&other.at)?);
        let are_halves = (0..2).all(|axis| {
            corner[axis] != opposite[axis] && extent(&self.at, axis) == extent(&other.at, axis)
        });
        let first = |place: i64| (place + PARTS as i64 / 2 - 1).div_euclid(PARTS as i64) as i32;
        let range = |axis: usize| {
            let (least, most) = extent(&self.at, axis);
            first(least)..first(most)
        };
        are_halves.then(|| (Clip { columns: range(0), rows: range(1) }, color))
    }

    /// Paints what of it lies in `place`, which lies on the canvas.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, place: &Clip) {
        let Self { at, look } = self;
        for row in place.rows.clone() {
            let y = i64::from(row) * PARTS as i64 + PARTS as i64 / 2;
            let sides = [
                Side::new(at[1], at[2], y),
                Side::new(at[2], at[0], y),
                Side::new(at[0], at[1], y),
            ];
            let (mut from, mut to) = (i64::from(place.columns.start), i64::from(place.columns.end));
            for side in &sides {
                side.narrow(&mut from, &mut to);
            }
            if from >= to {
                continue;
            }
            let pixels = canvas.row(row, from as i32..to as i32);
            let color = |x: i64| look.at([sides[1].value(x), sides[2].value(x)]);
            let is_long = to - from > 2;
            let one_color = || is_long.then(|| look.one_color(color(from), color(to - 1)))?;
            match look.plain.or_else(one_color) {
                Some(color) => fill(pixels, color),
                None => (from..to).zip(pixels).for_each(|(x, pixel)| blend(pixel, color(x))),
            }
        }
    }
}

fn place(corner: &Vertex, pixels_per_point: f32) -> [i64; 2] {
    let part = |points: f32| {
        let pixels = (points * pixels_per_point).clamp(-FARTHEST, FARTHEST);
        (pixels * PARTS).round() as i64
    };
    [part(corner.pos.x), part(corner.pos.y)]
}

/// Twice the area of a triangle, positive where `c` lies at the right of the way from `a` to `b`
/// with y downwards.
fn edge(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn bounds(at: &[[i64; 2]; 3]) -> Clip {
    let parts = PARTS as i64;
    let range = |axis: usize| {
        let (least, most) = extent(at, axis);
        least.div_euclid(parts) as i32..most.div_euclid(parts) as i32 + 1
    };
    Clip { columns: range(0), rows: range(1) }
}

/// From where to where a triangle goes.
fn extent(at: &[[i64; 2]; 3], axis: usize) -> (i64, i64) {
    let [a, b, c] = at.map(|corner| corner[axis]);
    (a.min(b).min(c), a.max(b).max(c))
}

/// The corner that makes a rectangle of a triangle that is the half of one.
fn missing_corner(at: &[[i64; 2]; 3]) -> Option<[i64; 2]> {
    let once = |axis: usize| match at.map(|corner| corner[axis]) {
        [a, b, c] if a == b && b != c => Some(c),
        [a, b, c] if a == c && b != c => Some(b),
        [a, b, c] if b == c && a != c => Some(a),
        _ => None,
    };
    Some([once(0)?, once(1)?])
}

/// One side of a triangle in one row of pixels: a value that grows or shrinks from pixel to
/// pixel, and is not negative inside.
struct Side {
    /// The value in the middle of column 0.
    first: i64,
    step: i64,
    /// What the value must reach: 0 on a top or left side, 1 on the others.
    least: i64,
}

impl Side {
    fn new(a: [i64; 2], b: [i64; 2], y: i64) -> Self {
        let parts = PARTS as i64;
        let first = edge(a, b, [parts / 2, y]);
        let is_top = a[1] == b[1] && b[0] > a[0];
        let is_left = b[1] < a[1];
        Self { first, step: -(b[1] - a[1]) * parts, least: i64::from(!is_top && !is_left) }
    }

    fn value(&self, column: i64) -> i64 {
        self.first + self.step * column
    }

    /// Takes away the columns that lie outside.
    fn narrow(&self, from: &mut i64, to: &mut i64) {
        let missing = self.least - self.first;
        if self.step > 0 {
            *from = (*from).max(-(-missing).div_euclid(self.step));
        } else if self.step < 0 {
            *to = (*to).min((-missing).div_euclid(-self.step) + 1);
        } else if missing > 0 {
            *to = *from;
        }
    }
}

/// What a triangle looks like.
struct Look<'a> {
    /// The one colour that it has, if it has one.
    plain: Option<Color32>,
    /// The one colour of the texture that it shows, if it shows one place of it.
    texel: Option<Color32>,
    texture: &'a Texture,
    colors: [[f32; 4]; 3],
    places: [[f32; 2]; 3],
    area: f32,
}

impl<'a> Look<'a> {
    fn new(corners: [&Vertex; 3], texture: &'a Texture, area: i64) -> Self {
        let [a, b, c] = corners;
        let places = corners.map(|corner| [corner.uv.x, corner.uv.y]);
        let one_place = a.uv == b.uv && b.uv == c.uv;
        let texel = one_place.then(|| texture.sample(places[0]));
        let one_color = a.color == b.color && b.color == c.color;
        Self {
            plain: texel.filter(|_| one_color).map(|texel| tint(a.color, texel)),
            texel,
            texture,
            colors: corners.map(|corner| corner.color.to_array().map(f32::from)),
            places,
            area: area as f32,
        }
    }

    /// The colour of all pixels between two that have these, if it is one. Along the border of
    /// an area, which fades out across it, all have.
    fn one_color(&self, first: Color32, last: Color32) -> Option<Color32> {
        (self.texel.is_some() && first == last).then_some(first)
    }

    /// The colour where the second and the third corner have these shares.
    #[expect(clippy::disallowed_methods, reason = "a mixture of colours that came from tokens")]
    fn at(&self, shares: [i64; 2]) -> Color32 {
        let [second, third] = shares.map(|share| share as f32 / self.area);
        let mix = |a: f32, b: f32, c: f32| a + (b - a) * second + (c - a) * third;
        let [a, b, c] = &self.colors;
        let [red, green, blue, alpha] =
            [0, 1, 2, 3].map(|i| (mix(a[i], b[i], c[i]).clamp(0.0, 255.0) + 0.5) as u8);
        let color = Color32::from_rgba_premultiplied(red, green, blue, alpha);
        let texel = self.texel.unwrap_or_else(|| {
            let [a, b, c] = &self.places;
            self.texture.sample([0, 1].map(|i| mix(a[i], b[i], c[i])))
        });
        tint(color, texel)
    }
}
