use egui::{Id, Memory, Rect, Response, Sense, Stroke, StrokeKind, Ui};

use super::Tokens;

/// Draws the ring around a control that has the keyboard focus.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, tokens: &Tokens) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, tokens.focus);
        ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }
}

/// The sense of an item of a list that is one stop of the Tab key, the item `is_stop`; arrows
/// move on from there. An item that was just given the focus must take it in this frame, or
/// egui takes it away again.
pub fn sense_in_list(ui: &Ui, id: Id, is_stop: bool) -> Sense {
    if is_stop || ui.memory(|memory| memory.has_focus(id)) { Sense::click() } else { Sense::CLICK }
}

/// Gives the focus to a control whenever nothing has it: in a dialog, so that the keyboard
/// always has something to act on.
pub fn keep_focus(response: &Response) {
    if response.ctx.memory(Memory::focused).is_none() {
        response.request_focus();
    }
}
