use egui::{Context, Id, LayerId, Order, Painter, Pos2, Shape, Stroke, epaint::PathShape, vec2};

use super::theme;
use crate::lesson::ShownPointer;

/// The tip, the left edge and the right edge of the arrow, and its tail, in points from the tip.
const LEFT: [[f32; 2]; 3] = [[0.0, 0.0], [0.0, 16.0], [3.7, 12.4]];
const RIGHT: [[f32; 2]; 3] = [[0.0, 0.0], [6.2, 11.4], [11.4, 11.4]];
const MIDDLE: [[f32; 2]; 3] = [[0.0, 0.0], [3.7, 12.4], [6.2, 11.4]];
const TAIL: [[f32; 2]; 4] = [[3.7, 12.4], [6.2, 11.4], [8.6, 17.0], [6.2, 18.0]];
const OUTLINE: [[f32; 2]; 7] =
    [[0.0, 0.0], [0.0, 16.0], [3.7, 12.4], [6.2, 18.0], [8.6, 17.0], [6.2, 11.4], [11.4, 11.4]];

/// Draws the pointer of a picture, its tip at `tip`: an arrow in parts that bend nowhere inwards,
/// and its outline.
pub(in crate::app) fn paint_pointer(painter: &Painter, tip: Pos2) {
    let tokens = theme::light();
    let points =
        |part: &[[f32; 2]]| part.iter().map(|[x, y]| tip + vec2(*x, *y)).collect::<Vec<_>>();
    for part in [&LEFT[..], &MIDDLE, &RIGHT, &TAIL] {
        let filled = PathShape::convex_polygon(points(part), tokens.pane, Stroke::NONE);
        painter.add(filled);
    }
    painter.add(Shape::closed_line(points(&OUTLINE), Stroke::new(1.0, tokens.text)));
}

/// The radius of the ring around a press, when it appears and when it goes, in points.
const RING: [f32; 2] = [6.0, 22.0];

/// Draws the pointer of a lesson over everything, and the ring of its last press.
pub(in crate::app) fn paint_lesson_pointer(ctx: &Context, shown: ShownPointer) {
    let painter = ctx.layer_painter(LayerId::new(Order::Debug, Id::unique("lesson-pointer")));
    let tokens = theme::light();
    if let Some((at, part)) = shown.press {
        let radius = egui::lerp(RING[0]..=RING[1], part);
        // Two lines, of which one can be seen on whatever it lies.
        painter.circle_stroke(at, radius, Stroke::new(3.0, tokens.focus));
        painter.circle_stroke(at, radius - 2.0, Stroke::new(1.0, tokens.focus_inside));
    }
    paint_pointer(&painter, shown.at);
}
