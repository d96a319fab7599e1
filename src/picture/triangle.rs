//! Triangles, with whole numbers where it is decided which pixels belong to one: those whose
//! middle lies inside, or on a top or left edge, so that neighbours share no pixel and leave
//! none out.

use std::ops::Range;

use egui::{Color32, epaint::Vertex};

use super::{clip::Clip, rgb::tint, row::Row, texture::Texture};

/// Parts of a pixel in which corners are placed.
const PARTS: f32 = 256.0;
/// Farther out than any corner of a real shape, and near enough for the arithmetic below.
pub(super) const FARTHEST: f32 = 100_000.0;

/// A triangle that can be painted.
#[derive(Clone)]
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

    /// Its upright side, if it has one, and if each of its columns has one colour.
    pub(super) fn upright(&self) -> Option<Upright> {
        let (here, there, opposite) = [(0, 1, 2), (0, 2, 1), (1, 2, 0)]
            .into_iter()
            .find(|(here, there, _)| self.at[*here][0] == self.at[*there][0])?;
        let ([x, y], [_, other_y]) = (self.at[here], self.at[there]);
        self.look.is_one_along(here, there).then_some(Upright {
            x,
            top: y.min(other_y),
            bottom: y.max(other_y),
            opposite: self.at[opposite],
        })
    }

    /// The colour that it has, or would have, in a column and a row.
    pub(super) fn color(&self, [column, row]: [i32; 2]) -> Color32 {
        let [_, one, other] = self.sides(i64::from(row));
        let column = i64::from(column);
        self.look.plain.unwrap_or_else(|| self.look.at([one.value(column), other.value(column)]))
    }

    /// Adds to what is `known` what it is like, seen from a row.
    pub(super) fn tell(&self, row: i32, known: &mut Vec<u8>) {
        let top = i64::from(row) * PARTS as i64;
        let at = self.at.map(|[x, y]| [x, y - top]);
        known.extend_from_slice(bytemuck::cast_slice(at.as_flattened()));
        self.look.tell(known);
    }

    /// The rectangle of which this and another are the halves, in pixels, and its colour, if it
    /// has one.
    pub(super) fn rectangle_with(&self, other: &Self) -> Option<(Clip, Color32)> {
        let color = self.look.plain.filter(|color| other.look.plain == Some(*color))?;
        let (corner, opposite) = (missing_corner(&self.at)?, missing_corner(&other.at)?);
        let are_halves = (0..2).all(|axis| {
            corner[axis] != opposite[axis] && extent(&self.at, axis) == extent(&other.at, axis)
        });
        let range = |axis: usize| {
            let (least, most) = extent(&self.at, axis);
            first_from(least)..first_from(most)
        };
        are_halves.then(|| (Clip { columns: range(0), rows: range(1) }, color))
    }

    /// Paints what of it lies in these columns of the row `y` of the picture.
    pub(super) fn paint(&self, row: &mut Row, y: usize, columns: Range<usize>) {
        let (look, sides) = (&self.look, self.sides(y as i64));
        let (mut from, mut to) = (columns.start as i64, columns.end as i64);
        for side in &sides {
            side.narrow(&mut from, &mut to);
        }
        if from >= to {
            return;
        }
        let columns = from as usize..to as usize;
        let color = |x: i64| look.at([sides[1].value(x), sides[2].value(x)]);
        let is_long = to - from > 2;
        let one_color = || is_long.then(|| look.one_color(color(from), color(to - 1)))?;
        if let Some(color) = look.plain.or_else(one_color) {
            row.fill(columns, color);
            return;
        }
        for (x, pixel) in (from..to).zip(row.pixels(columns)) {
            *pixel = pixel.under(color(x));
        }
    }

    /// Its sides in the row `y`, each opposite to a corner.
    fn sides(&self, y: i64) -> [Side; 3] {
        let [a, b, c] = self.at;
        let middle = y * PARTS as i64 + PARTS as i64 / 2;
        [Side::new(b, c, middle), Side::new(c, a, middle), Side::new(a, b, middle)]
    }
}

/// The upright side of a triangle, in parts of pixels.
pub(super) struct Upright {
    pub(super) x: i64,
    pub(super) top: i64,
    pub(super) bottom: i64,
    /// The corner that does not lie on it.
    pub(super) opposite: [i64; 2],
}

/// The first pixel whose middle is not before a place, in parts of pixels.
pub(super) fn first_from(place: i64) -> i32 {
    let parts = PARTS as i64;
    (place + parts / 2 - 1).div_euclid(parts) as i32
}

/// The nearest whole number; of two that are as near the one farther from 0. `f32::round` does the
/// same, by a function of the platform.
pub(super) fn rounded(value: f32) -> i64 {
    let whole = value as i64;
    let rest = value - whole as f32;
    whole + i64::from(rest >= 0.5) - i64::from(rest <= -0.5)
}

fn place(corner: &Vertex, pixels_per_point: f32) -> [i64; 2] {
    let part = |points: f32| {
        let pixels = (points * pixels_per_point).clamp(-FARTHEST, FARTHEST);
        rounded(pixels * PARTS)
    };
    [part(corner.pos.x), part(corner.pos.y)]
}

/// Twice the area of a triangle, positive where `c` lies at the right of the way from `a` to `b`
/// with y downwards.
fn edge(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

fn bounds(at: &[[i64; 2]; 3]) -> Clip {
    let range = |axis: usize| {
        let (least, most) = extent(at, axis);
        first_from(least)..first_from(most + 1)
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
#[derive(Clone)]
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

    /// Adds to what is `known` all that its colours depend on.
    fn tell(&self, known: &mut Vec<u8>) {
        let Self { plain, texel, texture, colors, places, area: _ } = self;
        known.extend([plain, texel].map(|color| u8::from(color.is_some())));
        match (plain, texel) {
            (Some(color), _) => known.extend_from_slice(&color.to_array()),
            (None, Some(texel)) => {
                known.extend_from_slice(&texel.to_array());
                known.extend_from_slice(bytemuck::cast_slice(colors.as_flattened()));
            }
            (None, None) => {
                known.extend_from_slice(bytemuck::cast_slice(colors.as_flattened()));
                texture.tell(places, known);
            }
        }
    }

    /// Whether it does not change along the side between two corners: to the last bit, which is
    /// so where one of them is the corner that the others are compared with.
    fn is_one_along(&self, one: usize, other: usize) -> bool {
        let is_graded = self.texel.is_some() && one.min(other) == 0;
        self.plain.is_some() || is_graded && self.colors[one] == self.colors[other]
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

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn a_number_is_rounded_as_the_platform_does_it() {
        let numbers = [0.0, 0.49, 0.499_999_97, 0.5, 0.51, 1.5, 2.5, 99_999.5, 25_600_000.0];
        for number in numbers.into_iter().flat_map(|number| [number, -number]) {
            assert_eq!(rounded(number), number.round() as i64, "{number}");
        }
    }
}
