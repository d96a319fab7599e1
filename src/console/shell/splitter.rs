use egui::{CursorIcon, EventFilter, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo};

use super::{Tokens, focus, node};
use crate::words::Word;

/// How far an arrow key moves a splitter, in points.
const STEP: f32 = 10.0;

/// The line between two panes: how far it was just moved, in points, to the right or downwards.
/// `value` is where it stands, for screen readers.
pub fn splitter(
    ui: &Ui,
    rect: Rect,
    name: &Word,
    value: f32,
    cursor: CursorIcon,
    tokens: &Tokens,
) -> Option<f32> {
    let response = ui.interact(rect, ui.scope_id().with(name.id), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, ui.is_enabled(), &name.text));
    node::describe(&response, name, |node| node.set_numeric_value(f64::from(value)));
    focus::ring(ui, &response, rect, tokens);
    let moves_sideways = rect.height() > rect.width();
    let moved = response.drag_delta();
    let response = response.on_hover_cursor(cursor);
    if response.dragged() {
        let by = if moves_sideways { moved.x } else { moved.y };
        return Some(by).filter(|by| *by != 0.0);
    }
    if !response.has_focus() {
        return None;
    }
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let keys = if moves_sideways {
        [(Key::ArrowLeft, -STEP), (Key::ArrowRight, STEP)]
    } else {
        [(Key::ArrowUp, -STEP), (Key::ArrowDown, STEP)]
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    keys.into_iter().find(|(key, _)| pressed(*key)).map(|(_, by)| by)
}
