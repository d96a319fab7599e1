//! What is drawn over a picture: marks on controls, and what hides texts.

use std::ops::Range;

use egui::{Painter, Pos2, Rect, Shape, epaint::ClippedShape, epaint::TextShape};

use crate::{
    lesson::{Looks, PictureFailure, Redaction, Scene, places_of},
    picture::mark::{Ground, Mark, MarkKind, MarkTheme, paint_marks},
};

/// Marks in their places, in points.
pub(super) struct Marking {
    marks: Vec<Mark>,
    ground: Ground,
}

impl Marking {
    /// What is drawn over `shapes`, in which `scene` is seen, where the picture shows `bounds`.
    ///
    /// # Errors
    ///
    /// [`PictureFailure::NotThere`]: the author marks something that is not there.
    pub(super) fn of(
        looks: &Looks,
        scene: &Scene<'_>,
        shapes: &[ClippedShape],
        bounds: Rect,
    ) -> Result<Self, PictureFailure> {
        let mut marks = Vec::new();
        for marked in &looks.marks {
            match scene.rect_of(&marked.target) {
                Ok(Some(at)) if at.intersects(bounds) => {
                    marks.push(Mark { kind: marked.kind.clone(), at });
                }
                Ok(_) if marked.must => return Err(PictureFailure::Nothing),
                Err(failure) if marked.must => {
                    return Err(PictureFailure::NotThere(Box::new(failure)));
                }
                _ => {}
            }
        }
        if looks.redactions.is_empty() && marks.is_empty() {
            return Ok(Self { marks, ground: Ground { bounds, texts: Vec::new() } });
        }
        let texts = texts(shapes);
        for redaction in &looks.redactions {
            let hidden = match redaction {
                Redaction::Text(text) => {
                    texts.iter().flat_map(|drawn| drawn.rects_of(text)).collect()
                }
                Redaction::Target(target) => scene.rects_of_all(target),
            };
            let redacted = hidden.into_iter().map(|at| Mark { kind: MarkKind::Redaction, at });
            marks.extend(redacted);
        }
        let mut obstacles = scene.rects_in_front();
        obstacles.extend(texts.iter().flat_map(Drawn::rows));
        obstacles.retain(|rect| rect.is_positive() && rect.intersects(bounds));
        Ok(Self { marks, ground: Ground { bounds, texts: obstacles } })
    }

    /// Whether nothing is drawn.
    pub(super) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    pub(super) fn paint(&self, painter: &Painter, theme: &MarkTheme) {
        paint_marks(painter, &self.marks, &self.ground, theme);
    }
}

/// A line of a text, and from where to where in it.
type InLine = (usize, Range<f32>);

/// A text as it is drawn.
struct Drawn<'a> {
    shape: &'a TextShape,
    clip: Rect,
}

/// Every text among shapes.
fn texts(shapes: &[ClippedShape]) -> Vec<Drawn<'_>> {
    let mut texts = Vec::new();
    let mut waiting: Vec<(&Shape, Rect)> =
        shapes.iter().rev().map(|clipped| (&clipped.shape, clipped.clip_rect)).collect();
    while let Some((shape, clip)) = waiting.pop() {
        match shape {
            Shape::Text(shape) => texts.push(Drawn { shape, clip }),
            Shape::Vec(inside) => waiting.extend(inside.iter().rev().map(|shape| (shape, clip))),
            _ => {}
        }
    }
    texts
}

impl Drawn<'_> {
    /// Where its lines are.
    fn rows(&self) -> Vec<Rect> {
        let rows = self.shape.galley.rows.iter();
        rows.map(|row| self.seen(row.rect())).filter(Rect::is_positive).collect()
    }

    /// Where `wanted` stands in it, line by line.
    fn rects_of(&self, wanted: &str) -> Vec<Rect> {
        let places = places_of(wanted, self.shape.galley.text());
        if places.is_empty() {
            return Vec::new();
        }
        let signs = self.signs();
        places.into_iter().flat_map(|place| self.hidden(&signs[place])).collect()
    }

    /// Every sign of the text with where it is drawn, if it is: its line, and from where to where.
    fn signs(&self) -> Vec<Option<InLine>> {
        let rows = self.shape.galley.rows.iter().enumerate();
        let mut glyphs = rows.flat_map(|(at, row)| {
            row.glyphs.iter().map(move |glyph| {
                let left = row.pos.x + glyph.pos.x;
                (at, left..left + glyph.advance_width)
            })
        });
        let is_drawn = |sign: char| sign != '\n';
        let text = self.shape.galley.text().chars();
        text.map(|sign| is_drawn(sign).then(|| glyphs.next()).flatten()).collect()
    }

    fn hidden(&self, signs: &[Option<InLine>]) -> Vec<Rect> {
        let mut lines: Vec<InLine> = Vec::new();
        for (line, place) in signs.iter().flatten().cloned() {
            match lines.last_mut().filter(|(last, _)| *last == line) {
                Some((_, so_far)) => so_far.end = place.end.max(so_far.end),
                None => lines.push((line, place)),
            }
        }
        let rect = |(line, place): InLine| {
            let row = self.shape.galley.rows[line].rect();
            let rect = Rect::from_x_y_ranges(place.start..=place.end, row.y_range());
            self.seen(rect)
        };
        lines.into_iter().map(rect).filter(Rect::is_positive).collect()
    }

    /// What is seen of a part of it.
    fn seen(&self, part: Rect) -> Rect {
        part.translate(self.shape.pos - Pos2::ZERO).intersect(self.clip)
    }
}
