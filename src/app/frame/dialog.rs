//! What the dialogs of the frame share.

use egui::{Align, Id, Layout, Rect, Response, Ui, UiBuilder, vec2};

use super::{control, theme};
use crate::{
    app::{FilePurpose, FrameIntent},
    console::shell::{self, DialogEnd, Masking},
    word,
    words::Word,
};

const WIDTH: f32 = 420.0;
/// Room for Browse beside the box for a path.
const BROWSE: f32 = 92.0;
/// In characters: more than any system takes.
const LONGEST_PATH: usize = 32_768;

/// A dialog over the whole window. Esc closes it; a press beside it does nothing.
pub(super) fn dialog_ui(
    ui: &Ui,
    title: &Word,
    out: &mut Vec<FrameIntent>,
    add: impl FnOnce(&mut Ui, &mut Vec<FrameIntent>),
) {
    let window = ui.ctx().content_rect();
    let end = shell::dialog(ui, window, title, WIDTH, theme::tokens(ui), |ui| add(ui, out));
    super::mark(ui.ctx(), Id::unique(title.id));
    if end == DialogEnd::Escaped {
        out.push(FrameIntent::CloseDialog);
    }
}

/// A box for a path, with Browse beside it.
pub(super) fn browsed_box_ui(
    ui: &mut Ui,
    name: &Word,
    path: &mut String,
    purpose: FilePurpose,
    out: &mut Vec<FrameIntent>,
) -> Response {
    let tokens = theme::tokens(ui);
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width() - BROWSE - gap;
    let inner = ui.scope(|ui| {
        ui.set_max_width(room);
        shell::text_box(ui, name, path, Masking::Plain, LONGEST_PATH, tokens)
    });
    let response = inner.inner;
    let beside = response.rect.right_top() + vec2(gap, 0.0);
    let beside = Rect::from_min_size(beside, vec2(BROWSE, response.rect.height()));
    let layout = Layout::left_to_right(Align::Center);
    let mut beside = ui.new_child(UiBuilder::new().max_rect(beside).layout(layout));
    if control::asking_button(&mut beside, &word!("browse")).clicked() {
        out.push(FrameIntent::Browse(purpose));
    }
    response
}
