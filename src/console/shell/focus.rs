use egui::{Id, Memory, Popup, Rect, Response, Sense, Stroke, StrokeKind, Ui};

use super::Tokens;

/// Draws the ring around a control that has the keyboard focus: two lines, of which one can be
/// seen on whatever it lies.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, tokens: &Tokens) {
    if response.has_focus() {
        let line = |rect, width, color| {
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(width, color), StrokeKind::Inside);
        };
        line(rect, 2.0, tokens.focus);
        line(rect.shrink(2.0), 1.0, tokens.focus_inside);
    }
}

/// The sense of an item of a list that is one stop of the Tab key, the item `is_stop`; arrows
/// move on from there. An item that was just given the focus must take it in this frame, or
/// egui takes it away again.
pub fn sense_in_list(ui: &Ui, id: Id, is_stop: bool) -> Sense {
    if is_stop || ui.memory(|memory| memory.has_focus(id)) { Sense::click() } else { Sense::CLICK }
}

/// Gives the focus to a control whenever nothing has it: in a dialog, so that the keyboard
/// always has something to act on. Not where another dialog covers this one, nor while a menu
/// is open.
pub fn keep_focus(ui: &Ui, response: &Response) {
    if ui.is_enabled() && !Popup::is_any_open(ui.ctx()) && ui.memory(Memory::focused).is_none() {
        response.request_focus();
    }
}
