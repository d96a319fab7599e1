use egui::{Pos2, Rect, Vec2};

use super::{Ground, spots};

/// Something that is to lie beside its target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// What it is and how large, in points.
    pub form: Form,
    /// Its target, in points.
    pub target: Rect,
}

/// What is placed, and how large it is, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A badge of this size.
    Badge(Vec2),
    /// An arrow of this length.
    Arrow(f32),
    /// The box of a callout, of this size.
    Callout(Vec2),
}

/// Where a piece lies, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The badge, the box, or where an arrow begins.
    pub body: Rect,
    /// From where to where a line leads to the target.
    pub tail: Option<[Pos2; 2]>,
}

/// Into how many squares a tail is cut when it is asked what it covers.
const TAIL_SQUARES: usize = 8;
/// Half the side of such a square, in points.
const TAIL_REACH: f32 = 4.0;

/// Finds a place for each of `pieces`, one after the other, so that a later one makes way for an
/// earlier one and all make way for what is `kept` free.
///
/// Of the places that come into question the first one wins that covers nothing. Where all cover
/// something, it is more important to stay within bounds than to leave targets and marks free,
/// and that is more important than to leave texts free.
pub fn arrange(pieces: &[Piece], kept: &[Rect], ground: &Ground) -> Vec<Place> {
    let targets = pieces.iter().map(|piece| piece.target);
    let mut taken: Vec<Rect> = kept.iter().copied().chain(targets).collect();
    let mut places = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let candidates = spots::candidates(piece, ground.bounds);
        let cost = |place: &Place| cost(place, piece.target, &taken, ground);
        if let Some(place) = candidates.into_iter().min_by_key(cost) {
            taken.extend(place.squares().into_iter().filter(Rect::is_positive));
            taken.push(place.body);
            places.push(place);
        }
    }
    places
}

/// What a place costs, the most important first, in whole square points: a part of one cannot be
/// seen.
fn cost(place: &Place, target: Rect, taken: &[Rect], ground: &Ground) -> [u64; 3] {
    let body = place.body;
    let outside = body.area() - overlap(body, ground.bounds);
    let covered = |rects: &[Rect]| -> f32 {
        let obstacles = rects.iter().filter(|rect| !rect.contains_rect(target));
        obstacles.map(|rect| place.covers(*rect, target)).sum()
    };
    let marks = overlap(body, target) + covered(taken);
    [outside, marks, covered(&ground.texts)].map(|area| area as u64)
}

impl Place {
    /// How much of `rect` is covered. A tail ends at its target, and so does not count as
    /// covering what lies in there.
    fn covers(&self, rect: Rect, target: Rect) -> f32 {
        let by_body = overlap(self.body, rect);
        if self.tail.is_none() || target.contains_rect(rect) {
            return by_body;
        }
        by_body + self.squares().into_iter().map(|square| overlap(square, rect)).sum::<f32>()
    }

    /// What the tail lies on.
    fn squares(&self) -> [Rect; TAIL_SQUARES] {
        let Some([from, to]) = self.tail else { return [Rect::NOTHING; TAIL_SQUARES] };
        std::array::from_fn(|n| {
            let part = (n as f32 + 0.5) / TAIL_SQUARES as f32;
            Rect::from_center_size(from.lerp(to, part), Vec2::splat(2.0 * TAIL_REACH))
        })
    }
}

/// The area that two rectangles share, in square points.
fn overlap(a: Rect, b: Rect) -> f32 {
    let shared = a.intersect(b);
    if shared.is_positive() { shared.area() } else { 0.0 }
}
