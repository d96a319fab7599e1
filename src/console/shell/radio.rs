use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Tokens, focus, node};
use crate::words::Word;

const CIRCLE: f32 = 13.0;
const GAP: f32 = 8.0;

/// One of several choices of which one holds. The caller owns which.
pub fn radio(ui: &mut Ui, name: &Word, chosen: bool, tokens: &Tokens) -> Response {
    let width = ui.available_width() - CIRCLE - GAP;
    let galley = ui.painter().layout(name.text.clone(), tokens.body_font(), tokens.text, width);
    let size = vec2(CIRCLE + GAP + galley.size().x, galley.size().y.max(CIRCLE));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &name.text)
    });
    node::describe(&response, name, |_| {});
    let center = pos2(rect.left() + CIRCLE / 2.0, rect.top() + galley.size().y / 2.0);
    let line = if response.hovered() { tokens.strong } else { tokens.text_weak };
    let radius = CIRCLE / 2.0;
    ui.painter().circle(center, radius, tokens.pane, Stroke::new(1.0, line));
    if chosen {
        ui.painter().circle_filled(center, 3.0, tokens.text);
    }
    ui.painter().galley(pos2(rect.left() + CIRCLE + GAP, rect.top()), galley, tokens.text);
    focus::ring(ui, &response, rect.expand(3.0), tokens);
    response
}
