use std::{collections::BTreeMap, ops::Range, sync::OnceLock};

use egui::{
    Color32, ImageData, TextureFilter, TextureId, TextureWrapMode, TexturesDelta,
    epaint::ImageDelta,
};
use xxhash_rust::xxh3::xxh3_128;

/// The pictures that shapes are filled with, the glyphs among them.
#[derive(Default)]
pub(super) struct Textures {
    by_id: BTreeMap<TextureId, Texture>,
}

/// One picture.
pub(super) struct Texture {
    pub(super) size: [usize; 2],
    pixels: Vec<Color32>,
    /// A checksum of its pixels, once it was asked for; nothing where a part of them was changed.
    sum: Option<OnceLock<u128>>,
    filter: TextureFilter,
    wrap: TextureWrapMode,
}

impl Textures {
    /// Takes in what egui has changed.
    #[expect(clippy::iter_over_hash_type, reason = "each picture is changed for itself")]
    pub(super) fn apply(&mut self, delta: &TexturesDelta) {
        for (id, changes) in &delta.set {
            for change in changes {
                self.set(*id, change);
            }
        }
    }

    /// Forgets what egui no longer needs; after the frame that still used it.
    pub(super) fn free(&mut self, delta: &TexturesDelta) {
        self.by_id.retain(|id, _| !delta.free.contains(id));
    }

    /// The picture with this id.
    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    fn set(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        // What is no picture is not painted: nothing, or fewer pixels than it says.
        if width == 0 || height == 0 || image.pixels.len() != width * height {
            return;
        }
        if let Some(at) = change.pos {
            if let Some(texture) = self.by_id.get_mut(&id) {
                texture.put(at, image.size, &image.pixels);
            }
            return;
        }
        let texture = Texture {
            size: image.size,
            pixels: image.pixels.clone(),
            sum: Some(OnceLock::new()),
            filter: change.options.magnification,
            wrap: change.options.wrap_mode,
        };
        self.by_id.insert(id, texture);
    }
}

impl Texture {
    /// Adds to what is `known` all that the colours between some places depend on, which are given
    /// as [`Self::sample`] takes them.
    pub(super) fn tell(&self, places: &[[f32; 2]; 3], known: &mut Vec<u8>) {
        known.extend_from_slice(bytemuck::cast_slice(&self.size));
        known.extend_from_slice(bytemuck::cast_slice(places.as_flattened()));
        known.push(matches!(self.filter, TextureFilter::Linear).into());
        known.push(self.wrap as u8);
        known.push(self.sum.is_some().into());
        if let Some(sum) = &self.sum {
            let sum = sum.get_or_init(|| xxh3_128(bytemuck::cast_slice(&self.pixels)));
            known.extend_from_slice(&sum.to_le_bytes());
            return;
        }
        let [columns, rows] = [0, 1].map(|axis| self.around(places.map(|place| place[axis]), axis));
        for y in rows {
            known.extend_from_slice(bytemuck::cast_slice(&self.row(y)[columns.clone()]));
        }
    }

    /// The columns or rows that are looked at between some places, and some more.
    fn around(&self, places: [f32; 3], axis: usize) -> Range<usize> {
        const MORE: f32 = 2.0;
        let size = self.size[axis];
        if self.wrap != TextureWrapMode::ClampToEdge {
            return 0..size;
        }
        let [a, b, c] = places.map(|place| place * size as f32);
        // Places beyond an edge have the colours of the edge.
        let end = ((a.max(b).max(c) + MORE) as usize).clamp(1, size);
        ((a.min(b).min(c) - MORE) as usize).min(end - 1)..end
    }

    /// The pixel at a place within the picture.
    fn at(&self, x: usize, y: usize) -> Color32 {
        self.pixels[y * self.size[0] + x]
    }

    /// The pixels of a row within the picture.
    pub(super) fn row(&self, y: usize) -> &[Color32] {
        &self.pixels[y * self.size[0]..(y + 1) * self.size[0]]
    }

    /// The colour at `uv`, which goes from 0 to 1 over the picture.
    pub(super) fn sample(&self, [u, v]: [f32; 2]) -> Color32 {
        let (x, y) = (u * self.size[0] as f32, v * self.size[1] as f32);
        match self.filter {
            TextureFilter::Nearest => self.at(self.wrap(x.floor(), 0), self.wrap(y.floor(), 1)),
            TextureFilter::Linear => self.between(x - 0.5, y - 0.5),
        }
    }

    /// The mean of the four pixels around a place, by how near they are.
    #[expect(clippy::disallowed_methods, reason = "a mixture of colours that came from tokens")]
    fn between(&self, x: f32, y: f32) -> Color32 {
        let (left, top) = (x.floor(), y.floor());
        let (right_part, bottom_part) = (x - left, y - top);
        let columns = [self.wrap(left, 0), self.wrap(left + 1.0, 0)];
        let rows = [self.wrap(top, 1), self.wrap(top + 1.0, 1)];
        let pixel = |i: usize, j: usize| self.at(columns[i], rows[j]).to_array().map(f32::from);
        let (a, b, c, d) = (pixel(0, 0), pixel(1, 0), pixel(0, 1), pixel(1, 1));
        let [r, g, b, a] = [0, 1, 2, 3].map(|i| {
            let upper = a[i] + (b[i] - a[i]) * right_part;
            let lower = c[i] + (d[i] - c[i]) * right_part;
            (upper + (lower - upper) * bottom_part + 0.5) as u8
        });
        Color32::from_rgba_premultiplied(r, g, b, a)
    }

    fn wrap(&self, place: f32, axis: usize) -> usize {
        let size = self.size[axis] as i64;
        let place = place as i64;
        let wrapped = match self.wrap {
            TextureWrapMode::ClampToEdge => place.clamp(0, size - 1),
            TextureWrapMode::Repeat => place.rem_euclid(size),
            TextureWrapMode::MirroredRepeat => {
                let twice = place.rem_euclid(2 * size);
                twice.min(2 * size - 1 - twice)
            }
        };
        wrapped as usize
    }

    fn put(&mut self, [x, y]: [usize; 2], [width, height]: [usize; 2], pixels: &[Color32]) {
        self.sum = None;
        let fits = width.min(self.size[0].saturating_sub(x));
        for (row, line) in pixels.chunks_exact(width).take(height).enumerate() {
            let start = (y + row) * self.size[0] + x;
            if let Some(place) = self.pixels.get_mut(start..start + fits) {
                place.copy_from_slice(&line[..fits]);
            }
        }
    }
}
