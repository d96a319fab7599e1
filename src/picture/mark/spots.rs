//! The places that come into question for a piece, the best first.

use std::f32::consts::FRAC_1_SQRT_2;

use Spot::{After, Before, End, Middle, Start};
use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::{Form, Piece, Place};

/// Where something lies along one axis, seen from its target.
#[derive(Clone, Copy)]
enum Spot {
    Before,
    Start,
    Middle,
    End,
    After,
}

/// Around a target, for a badge: the upper corners first, where it is seen best; below, it might
/// belong to what comes next.
const AROUND_FOR_BADGES: [(Spot, Spot); 16] = [
    (Before, Before),
    (After, Before),
    (Before, Middle),
    (After, Middle),
    (Before, After),
    (After, After),
    (Start, Before),
    (End, Before),
    (Start, After),
    (End, After),
    (Middle, Before),
    (Middle, After),
    (Before, Start),
    (After, Start),
    (Before, End),
    (After, End),
];

/// Around a target, for a callout: the sides first, so that its tail is short.
const AROUND_FOR_CALLOUTS: [(Spot, Spot); 16] = [
    (After, Middle),
    (Middle, After),
    (Middle, Before),
    (Before, Middle),
    (Start, After),
    (End, After),
    (Start, Before),
    (End, Before),
    (After, Start),
    (After, End),
    (Before, Start),
    (Before, End),
    (After, After),
    (After, Before),
    (Before, After),
    (Before, Before),
];

/// In a target, where there is no room around it.
const WITHIN: [(Spot, Spot); 9] = [
    (Start, Start),
    (End, Start),
    (Start, End),
    (End, End),
    (Start, Middle),
    (End, Middle),
    (Middle, Start),
    (Middle, End),
    (Middle, Middle),
];

/// How far from its target a badge lies, in points.
const BADGE_GAPS: [f32; 5] = [1.0, 6.0, 14.0, 26.0, 44.0];
/// Between a badge or a callout and the edge of the picture, in points.
const EDGE: f32 = 3.0;
/// From so far on a line leads from a badge to its target, in points.
const NEEDS_LINE: f32 = 10.0;
/// How far from its target a callout lies, in points.
const CALLOUT_GAPS: [f32; 6] = [18.0, 30.0, 48.0, 72.0, 110.0, 160.0];

/// The directions in which arrows begin, seen from their tips.
const DIRECTIONS: [Vec2; 8] = [
    vec2(FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    vec2(-FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    vec2(FRAC_1_SQRT_2, -FRAC_1_SQRT_2),
    vec2(-FRAC_1_SQRT_2, -FRAC_1_SQRT_2),
    vec2(1.0, 0.0),
    vec2(-1.0, 0.0),
    vec2(0.0, 1.0),
    vec2(0.0, -1.0),
];
/// The lengths of arrows, as parts of the one that is wanted.
const ARROW_PARTS: [f32; 4] = [1.0, 0.75, 1.5, 0.5];
/// Between the tip of an arrow and its target, in points.
const ARROW_GAP: f32 = 2.0;
/// How far from a corner a slanting arrow may end, in points.
const ARROW_INSET: f32 = 10.0;
/// The side of the square in which an arrow begins, in points.
const ARROW_START: f32 = 6.0;

/// The places that come into question, within bounds where they can be moved there.
pub(super) fn candidates(piece: &Piece, bounds: Rect) -> Vec<Place> {
    let target = piece.target;
    let bounds = bounds.shrink(EDGE);
    match piece.form {
        Form::Badge(size) => {
            let around = boxes(&AROUND_FOR_BADGES, &BADGE_GAPS, target, size, bounds);
            around
                .chain(boxes(&WITHIN, &[0.0], target, size, bounds))
                .map(|(gap, body)| Place { body, tail: tail(body, target, gap >= NEEDS_LINE) })
                .collect()
        }
        Form::Callout(size) => {
            let around = boxes(&AROUND_FOR_CALLOUTS, &CALLOUT_GAPS, target, size, bounds);
            around
                .chain(boxes(&WITHIN, &[0.0], target, size, bounds))
                .map(|(_, body)| Place { body, tail: tail(body, target, true) })
                .collect()
        }
        Form::Arrow(length) => arrows(target, length),
    }
}

/// The boxes of this size at `spots`, for one gap after the other.
fn boxes(
    spots: &'static [(Spot, Spot)],
    gaps: &'static [f32],
    target: Rect,
    size: Vec2,
    bounds: Rect,
) -> impl Iterator<Item = (f32, Rect)> {
    gaps.iter().flat_map(move |gap| {
        spots.iter().map(move |(x, y)| {
            let left = x.start(target.left(), target.right(), size.x, *gap);
            let top = y.start(target.top(), target.bottom(), size.y, *gap);
            (*gap, kept_in(bounds, Rect::from_min_size(pos2(left, top), size)))
        })
    })
}

impl Spot {
    /// Where something of this length begins.
    fn start(self, from: f32, to: f32, length: f32, gap: f32) -> f32 {
        match self {
            Before => from - gap - length,
            Start => from,
            Middle => f32::midpoint(from, to) - length / 2.0,
            End => to - length,
            After => to + gap,
        }
    }
}

/// Moves `rect` as little as is needed for it to lie within bounds.
fn kept_in(bounds: Rect, rect: Rect) -> Rect {
    let most = bounds.max - rect.size();
    let min = rect.min.min(most).max(bounds.min);
    Rect::from_min_size(min, rect.size())
}

/// A line from a box to its target, if it is wanted and there is something between them.
fn tail(body: Rect, target: Rect, is_wanted: bool) -> Option<[Pos2; 2]> {
    let to = target.clamp(body.center());
    let from = body.clamp(to);
    (is_wanted && from != to).then_some([from, to])
}

/// Arrows that come from outside, and then, for want of room, those that end in the middle.
fn arrows(target: Rect, length: f32) -> Vec<Place> {
    let mut places = Vec::new();
    for part in ARROW_PARTS {
        places.extend(DIRECTIONS.map(|from| arrow(edge(target, from), from, length * part)));
    }
    for part in ARROW_PARTS {
        places.extend(DIRECTIONS.map(|from| arrow(target.center(), from, length * part)));
    }
    places
}

fn arrow(tip: Pos2, direction: Vec2, length: f32) -> Place {
    let start = tip + direction * length;
    let body = Rect::from_center_size(start, Vec2::splat(ARROW_START));
    Place { body, tail: Some([start, tip]) }
}

/// Where an arrow from this direction ends: before the middle of a side, or near a corner.
fn edge(target: Rect, from: Vec2) -> Pos2 {
    let side = |min: f32, max: f32, towards: f32| {
        if towards > 0.0 {
            max
        } else if towards < 0.0 {
            min
        } else {
            f32::midpoint(min, max)
        }
    };
    let mut tip = pos2(
        side(target.left(), target.right(), from.x),
        side(target.top(), target.bottom(), from.y),
    );
    if from.x != 0.0 && from.y != 0.0 {
        tip.x -= from.x.signum() * ARROW_INSET.min(target.width() / 4.0);
        tip.y += from.y.signum() * ARROW_GAP;
        return tip;
    }
    tip + from * ARROW_GAP
}
