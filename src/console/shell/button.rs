use egui::{
    Color32, Key, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, response::Flags,
    vec2,
};

use super::{Tokens, access, focus, node, text::text_width};
use crate::words::Word;

const HEIGHT: f32 = 24.0;
const GAP: f32 = 10.0;

/// A push button in the manner of the console. It cannot be pressed unless `enabled`.
pub fn button(ui: &mut Ui, name: &Word, enabled: bool, tokens: &Tokens) -> Response {
    draw(ui, name, &name.text, None, enabled, tokens)
}

/// A push button that shows more than its name, such as `< Previous`, and that Alt and `key`
/// press too.
pub fn labeled_button(
    ui: &mut Ui,
    name: &Word,
    label: &str,
    key: Key,
    enabled: bool,
    tokens: &Tokens,
) -> Response {
    draw(ui, name, label, Some(key), enabled, tokens)
}

fn draw(
    ui: &mut Ui,
    name: &Word,
    label: &str,
    key: Option<Key>,
    enabled: bool,
    tokens: &Tokens,
) -> Response {
    let size = size(ui, label, tokens);
    let inner = ui.add_enabled_ui(enabled, |ui| {
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
        let (fill, line, color) = colors(&response, enabled, tokens);
        let line = Stroke::new(1.0, line);
        ui.painter().rect(rect, tokens.button_corner, fill, line, StrokeKind::Inside);
        access::label(ui, rect, label, key, color, tokens);
        // The keyboard could not move on from a button that cannot be pressed any more.
        if !enabled && response.has_focus() {
            response.surrender_focus();
            ui.ctx().request_repaint();
        }
        focus::ring(ui, &response, rect.expand(3.0), tokens);
        if key.is_some_and(|key| access::pressed(ui, key)) {
            response.flags.insert(Flags::FAKE_PRIMARY_CLICKED);
        }
        response
    });
    node::describe(&inner.inner, name, |node| {
        if let Some(key) = key {
            node.set_access_key(key.name());
        }
    });
    inner.inner
}

/// The answers of a dialog, at its right edge, in the order in which they are read. Each is a
/// name and whether it can be pressed; the answer is the one that was. The last one, which
/// leaves things as they are, takes the focus when nothing else has it.
pub fn answers(ui: &mut Ui, names: &[(&Word, bool)], tokens: &Tokens) -> Option<usize> {
    let widths: f32 = names.iter().map(|(name, _)| size(ui, &name.text, tokens).x + GAP).sum();
    let indent = ui.available_width() - (widths - GAP);
    ui.horizontal(|ui| {
        ui.add_space(indent.max(0.0));
        ui.spacing_mut().item_spacing.x = GAP;
        let mut pressed = None;
        for (index, (name, enabled)) in names.iter().enumerate() {
            let response = button(ui, name, *enabled, tokens);
            if response.clicked() {
                pressed = Some(index);
            }
            if index + 1 == names.len() {
                focus::keep_focus(ui, &response);
            }
        }
        pressed
    })
    .inner
}

fn size(ui: &Ui, label: &str, tokens: &Tokens) -> Vec2 {
    vec2((text_width(ui, label, tokens) + 24.0).max(80.0), HEIGHT)
}

/// Fill, border and text. A button behind a dialog looks as it would without the dialog.
fn colors(response: &Response, enabled: bool, tokens: &Tokens) -> (Color32, Color32, Color32) {
    if !enabled {
        (tokens.button_off, tokens.button_off, tokens.text_on_button_off)
    } else if response.hovered() {
        (tokens.button_hover, tokens.button_line, tokens.text_on_button)
    } else {
        (tokens.button, tokens.button_line, tokens.text_on_button)
    }
}
