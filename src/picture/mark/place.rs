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
const TAIL_SQUARES: u8 = 8;
/// Half the side of such a square, in points.
const TAIL_REACH: f32 = 4.0;

/// Finds a place for each of `pieces`, one after the other, so that a later one makes way for an
/// earlier one and all make way for what is `kept` free.
///
/// Of the places that come into question the first one wins that covers nothing. Where all cover
/// something, it is most important to stay within bounds, then to leave the own target free, and
/// then to cover little.
pub fn arrange(pieces: &[Piece], kept: &[Rect], ground: &Ground) -> Vec<Place> {
    let targets = pieces.iter().map(|piece| piece.target);
    let mut taken: Vec<Rect> = kept.iter().copied().chain(targets).collect();
    let mut places = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let candidates = spots::candidates(piece, ground.bounds);
        let cost = |place: &Place| cost(place, piece.target, &taken, ground);
        if let Some(place) = candidates.into_iter().min_by_key(cost) {
            taken.extend(place.squares());
            taken.push(place.body);
            places.push(place);
        }
    }
    places
}

/// What a place costs, the most important first, in whole square points: a part of one cannot be
/// seen. What contains the target is the region that it lies in, and costs nothing.
fn cost(place: &Place, target: Rect, taken: &[Rect], ground: &Ground) -> [u64; 3] {
    let with_air = place.body.expand(AIR);
    let squares = place.squares();
    let covered_by_tail =
        |rect: Rect| squares.iter().map(|square| overlap(*square, rect)).sum::<f32>();
    let covered = |rects: &[Rect]| -> f32 {
        let obstacles = rects.iter().filter(|rect| !rect.contains_rect(target));
        let area = |rect: &Rect| {
            // A tail ends at the edge of its target.
            let is_inside = target.contains_rect(*rect);
            let by_tail = if is_inside { 0.0 } else { covered_by_tail(*rect) };
            overlap(with_air, *rect) + by_tail
        };
        obstacles.map(area).sum()
    };
    let inside = squares.iter().filter(|square| target.contains(square.center()));
    let own = overlap(place.body, target) + inside.map(Rect::area).sum::<f32>();
    let outside = place.body.area() - overlap(place.body, ground.bounds);
    let others = MARK_WEIGHT * covered(taken) + covered(&ground.texts);
    [outside, own, others].map(|area| area as u64)
}

/// What stays free around badges and callouts, in points.
const AIR: f32 = 2.0;
/// How much worse it is to cover a mark than to cover a text.
const MARK_WEIGHT: f32 = 4.0;

impl Place {
    /// What the tail lies on: nothing where there is none.
    fn squares(&self) -> Vec<Rect> {
        let line = self.tail.into_iter();
        line.flat_map(|[from, to]| {
            (0..TAIL_SQUARES).map(move |n| {
                let part = (f32::from(n) + 0.5) / f32::from(TAIL_SQUARES);
                Rect::from_center_size(from.lerp(to, part), Vec2::splat(2.0 * TAIL_REACH))
            })
        })
        .collect()
    }
}

/// The area that two rectangles share, in square points.
pub(super) fn overlap(a: Rect, b: Rect) -> f32 {
    let shared = a.intersect(b);
    if shared.is_positive() { shared.area() } else { 0.0 }
}
