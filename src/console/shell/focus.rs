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
/// is open, nor in a picture without focus.
pub fn keep_focus(ui: &Ui, response: &Response) {
    let is_wanted = !ui.data(|data| data.get_temp(without_id()).unwrap_or(false));
    let is_free = ui.is_enabled() && response.enabled() && !Popup::is_any_open(ui.ctx());
    if is_wanted && is_free && ui.memory(Memory::focused).is_none() {
        response.request_focus();
    }
}

/// Takes the focus from whatever has it, and lets nothing get it by itself.
pub fn without_focus(memory: &mut Memory) {
    memory.stop_text_input();
    memory.data.insert_temp(without_id(), true);
}

fn without_id() -> Id {
    Id::unique("without-focus")
}

/// Gives the keyboard focus back to what opened a dialog once the dialog is closed. `level` tells
/// dialogs over dialogs apart.
pub fn return_focus(ui: &Ui, level: &'static str, covered: bool) {
    let id = Id::unique(level);
    let focused = ui.memory(Memory::focused);
    let opener = ui.data_mut(|data| {
        if covered {
            data.get_temp_mut_or::<Option<Id>>(id, focused);
            None
        } else {
            data.remove_temp::<Option<Id>>(id).flatten()
        }
    });
    if let Some(opener) = opener {
        ui.memory_mut(|memory| memory.request_focus(opener));
    }
}
