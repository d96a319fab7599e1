use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Tokens, focus, node};
use crate::words::Word;

const BOX: f32 = 13.0;
const GAP: f32 = 8.0;

/// A box with a text beside it that wraps. The answer says whether it was just pressed; the
/// caller owns the tick.
pub fn check_box(ui: &mut Ui, name: &Word, ticked: bool, tokens: &Tokens) -> Response {
    let width = ui.available_width() - BOX - GAP;
    let galley = ui.painter().layout(name.text.clone(), tokens.body_font(), tokens.text, width);
    let size = vec2(BOX + GAP + galley.size().x, galley.size().y.max(BOX));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, &name.text));
    node::describe(&response, name, |_| {});
    let first_line = galley.rows.first().map_or(BOX, |row| row.height());
    let square = Rect::from_min_size(
        pos2(rect.left(), rect.top() + ((first_line - BOX) / 2.0).round()),
        vec2(BOX, BOX),
    );
    paint_square(ui, square, ticked, &response, tokens);
    ui.painter().galley(pos2(square.right() + GAP, rect.top()), galley, tokens.text);
    focus::ring(ui, &response, rect.expand(4.0), tokens);
    response
}

fn paint_square(ui: &Ui, square: Rect, ticked: bool, response: &Response, tokens: &Tokens) {
    let line = if response.hovered() { tokens.strong } else { tokens.text_weak };
    ui.painter().rect(square, 0.0, tokens.pane, Stroke::new(1.0, line), StrokeKind::Inside);
    if ticked {
        let at = |x: f32, y: f32| square.min + vec2(x, y);
        let tick = vec![at(3.0, 6.5), at(5.5, 9.0), at(10.0, 3.5)];
        ui.painter().line(tick, Stroke::new(1.8, tokens.text));
    }
}
