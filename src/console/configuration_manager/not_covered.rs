use egui::{Rect, Ui, UiBuilder, vec2};

use super::{Intent, View, WINDOW};
use crate::{
    console::shell::{self, DialogEnd},
    text, word,
    words::Word,
};

/// The window that says that the rehearsal does not cover something.
pub(super) fn not_covered_ui(ui: &mut Ui, stage: Rect, name: &Word, view: &mut View<'_>) {
    let title = word!("cm-message-title");
    let mut wanted = None;
    let end = shell::window(ui, stage, &title, vec2(400.0, 130.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        shell::body(&mut body, &text!("uncovered", name = name.text.as_str()), &WINDOW);
        let bottom = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(bottom));
        if shell::answers(&mut row, &[(&word!("ok"), true)], &WINDOW).is_some() {
            wanted = Some(Intent::CloseWindow);
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseWindow);
    }
    view.out.extend(wanted);
}
