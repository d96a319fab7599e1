use egui::{Color32, Painter, Pos2, Shape, Stroke, epaint::PathShape, vec2};

/// The tip, the left edge and the right edge of the arrow, and its tail, in points from the tip.
const LEFT: [[f32; 2]; 3] = [[0.0, 0.0], [0.0, 16.0], [3.7, 12.4]];
const RIGHT: [[f32; 2]; 3] = [[0.0, 0.0], [6.2, 11.4], [11.4, 11.4]];
const MIDDLE: [[f32; 2]; 3] = [[0.0, 0.0], [3.7, 12.4], [6.2, 11.4]];
const TAIL: [[f32; 2]; 4] = [[3.7, 12.4], [6.2, 11.4], [8.6, 17.0], [6.2, 18.0]];
const OUTLINE: [[f32; 2]; 7] =
    [[0.0, 0.0], [0.0, 16.0], [3.7, 12.4], [6.2, 18.0], [8.6, 17.0], [6.2, 11.4], [11.4, 11.4]];

/// Draws a pointer, its tip at `tip`: an arrow in parts that bend nowhere inwards, and its
/// outline.
pub fn paint_pointer(painter: &Painter, tip: Pos2, fill: Color32, outline: Color32) {
    let points =
        |part: &[[f32; 2]]| part.iter().map(|[x, y]| tip + vec2(*x, *y)).collect::<Vec<_>>();
    for part in [&LEFT[..], &MIDDLE, &RIGHT, &TAIL] {
        painter.add(PathShape::convex_polygon(points(part), fill, Stroke::NONE));
    }
    painter.add(Shape::closed_line(points(&OUTLINE), Stroke::new(1.0, outline)));
}
