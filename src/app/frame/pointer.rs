use egui::{Context, Id, LayerId, Order, Painter, Pos2, Stroke};

use super::theme;
use crate::{lesson::ShownPointer, picture::mark};

/// Draws the pointer of a picture, its tip at `tip`.
pub(in crate::app) fn paint_pointer(painter: &Painter, tip: Pos2) {
    let tokens = theme::light();
    mark::paint_pointer(painter, tip, tokens.pane, tokens.text);
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
