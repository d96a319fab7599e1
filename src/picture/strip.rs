use std::ops::Range;

use egui::Color32;

use super::{
    clip::Clip,
    row::Row,
    triangle::{Triangle, Upright, first_from},
};

/// The part between two upright sides in which each column has one colour: a border at the side
/// of an area, which fades out across it.
pub(super) struct Strip {
    pub(super) place: Clip,
    /// The colour of each of its columns.
    pub(super) colors: Vec<Color32>,
}

impl Strip {
    /// Nothing where two triangles do not have such a part in common.
    pub(super) fn of(one: &Triangle<'_>, other: &Triangle<'_>) -> Option<Self> {
        let (left, right) = (one.upright()?, other.upright()?);
        if !are_halves(&left, &right) {
            return None;
        }
        let (top, bottom) = (left.top.max(right.top), left.bottom.min(right.bottom));
        // A row whose middle lies at the very end may have pixels of what comes next.
        let rows = first_from(top + 1)..first_from(bottom);
        let columns = first_from(left.x.min(right.x))..first_from(left.x.max(right.x));
        let colors = columns.clone().map(|column| {
            let color = one.color([column, rows.start]);
            (color == other.color([column, rows.start])).then_some(color)
        });
        let colors = colors.collect::<Option<_>>()?;
        (!rows.is_empty()).then_some(Self { place: Clip { columns, rows }, colors })
    }

    /// Paints these columns, all its own.
    pub(super) fn paint(&self, row: &mut Row, columns: Range<usize>) {
        let first = (columns.start as i32 - self.place.columns.start) as usize;
        for (pixel, color) in row.pixels(columns).iter_mut().zip(&self.colors[first..]) {
            *pixel = pixel.under(*color);
        }
    }

    /// Adds to what is `known` its colours in these columns, all its own.
    pub(super) fn tell(&self, columns: &Range<i32>, known: &mut Vec<u8>) {
        let first = (columns.start - self.place.columns.start) as usize;
        let colors = &self.colors[first..first + columns.len()];
        known.extend_from_slice(bytemuck::cast_slice(colors));
    }

    /// Without what is not seen of it at its sides.
    pub(super) fn seen(mut self) -> Self {
        let is_unseen = |color: &Color32| *color == Color32::TRANSPARENT;
        while self.colors.pop_if(|color| is_unseen(color)).is_some() {}
        let unseen = self.colors.iter().take_while(|color| is_unseen(color)).count();
        self.colors.drain(..unseen);
        let start = self.place.columns.start + unseen as i32;
        self.place.columns = start..start + self.colors.len() as i32;
        self
    }
}

/// Whether the other sides of two triangles are one, which leads from an end of the upright side
/// of one to the other end of that of the other.
fn are_halves(one: &Upright, other: &Upright) -> bool {
    let [[x, y], [other_x, other_y]] = [one.opposite, other.opposite];
    let is_falling = y == other.top && other_y == one.bottom;
    let is_rising = y == other.bottom && other_y == one.top;
    x == other.x && other_x == one.x && (is_falling || is_rising)
}
