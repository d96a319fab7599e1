//! What the dialogs of the frame share.

use egui::{
    Align, Id, Key, Layout, Memory, Modifiers, Rect, Response, ScrollArea, Sense, Ui, UiBuilder,
    vec2,
};

use super::{control, theme};
use crate::{
    app::{FilePurpose, FrameIntent},
    console::shell::{self, DialogEnd, Masking},
    word,
    words::Word,
};

const WIDTH: f32 = 420.0;
/// The width of a dialog to be read, in points, where the window has room for it.
const WIDEST: f32 = 1240.0;
/// What such a dialog has above and below the part that is scrolled, beside its head, in points.
const AROUND: f32 = 150.0;
/// The lowest and the highest such part, in points.
const LOWEST: f32 = 120.0;
const HIGHEST: f32 = 760.0;
/// Room for the bar by which it is scrolled, in points.
const BAR: f32 = 14.0;
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
    sized_dialog_ui(ui, title, WIDTH, out, add);
}

/// A dialog as large as the window allows, to be read: `head` stays where it is, what `add` adds
/// below it is scrolled, and a button closes it.
pub(super) fn wide_dialog_ui(
    ui: &Ui,
    title: &Word,
    out: &mut Vec<FrameIntent>,
    head: impl FnOnce(&mut Ui, &mut Vec<FrameIntent>),
    add: impl FnOnce(&mut Ui),
) {
    let window = ui.ctx().content_rect().size();
    sized_dialog_ui(ui, title, WIDEST, out, |ui, out| {
        let top = ui.cursor().top();
        ui.scope(|ui| {
            // Beside what is scrolled there is the bar.
            ui.set_max_width(ui.available_width() - BAR);
            head(ui, out);
            let head = ui.min_rect();
            let line = theme::tokens(ui).line;
            ui.painter().hline(head.x_range(), head.bottom() + 2.0, (1.0, line));
            ui.add_space(6.0);
        });
        let used = ui.cursor().top() - top;
        let height = (window.y - AROUND - used).clamp(LOWEST, HIGHEST);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
        let area = ScrollArea::vertical().auto_shrink(false).animated(false);
        area.show(&mut inside, |ui| {
            ui.set_max_width(ui.available_width() - BAR);
            scroll_by_keys(ui);
            add(ui);
        });
        ui.add_space(10.0);
        if shell::answers(ui, &[(&word!("close"), true)], theme::tokens(ui)).is_some() {
            out.push(FrameIntent::CloseDialog);
        }
    });
}

/// Page Up and Page Down move what is read, in which nothing may have the focus.
fn scroll_by_keys(ui: &Ui) {
    let page = ui.clip_rect().height() - ui.spacing().interact_size.y;
    for (key, by) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

fn sized_dialog_ui(
    ui: &Ui,
    title: &Word,
    width: f32,
    out: &mut Vec<FrameIntent>,
    add: impl FnOnce(&mut Ui, &mut Vec<FrameIntent>),
) {
    let (window, id) = (ui.ctx().content_rect(), Id::unique(title.id));
    let look = || {
        let size = |memory: &Memory| memory.area_rect(id).map(|rect| rect.size());
        ui.memory(|memory| (size(memory), memory.focused()))
    };
    let before = look();
    let end = shell::dialog(ui, window, title, width, theme::tokens(ui), |ui| add(ui, out));
    if look() != before {
        // Only the next frame shows it in its place, and where the focus is.
        ui.ctx().request_repaint();
    }
    super::mark(ui.ctx(), id);
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
