use egui::{Rect, Response, Stroke, StrokeKind, Ui};

use super::Tokens;

/// Draws the ring around a control that has the keyboard focus.
pub fn ring(ui: &Ui, response: &Response, rect: Rect, tokens: &Tokens) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, tokens.focus);
        ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
    }
}
