use egui::{
    Align2, Area, Frame, Id, Key, Margin, Modifiers, Order, Popup, Pos2, Rect, Role, Stroke, Ui,
};

use super::{Tokens, node, text};
use crate::words::Word;

/// What a dialog answers for itself, beside its content.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DialogEnd {
    /// It stays open.
    Open,
    /// Esc was pressed, or the button that closes a window.
    Escaped,
}

/// Shows a modal dialog in the middle of `stage`, `width` points wide. A press beside it does
/// nothing; the caller keeps what lies behind from being used. In a disabled `ui` another dialog
/// covers this one.
pub fn dialog(
    ui: &Ui,
    stage: Rect,
    title: &Word,
    width: f32,
    tokens: &Tokens,
    add: impl FnOnce(&mut Ui),
) -> DialogEnd {
    ui.painter().rect_filled(stage, 0.0, tokens.veil);
    let width = width.min((stage.width() - 60.0).max(120.0));
    modal(ui, stage, title, stage.center().round(), Align2::CENTER_CENTER, |ui| {
        frame(tokens).show(ui, |ui| {
            ui.set_width(width);
            text::heading(ui, title, tokens.title_font(), tokens.text);
            ui.add_space(12.0);
            add(ui);
        });
    })
}

/// Shows what covers everything else on `stage`, with its `pivot` at a place. In a disabled `ui`
/// another dialog covers this one.
pub(super) fn modal(
    ui: &Ui,
    stage: Rect,
    title: &Word,
    place: Pos2,
    pivot: Align2,
    add: impl FnOnce(&mut Ui),
) -> DialogEnd {
    let covered = !ui.is_enabled();
    let style = ui.style().clone();
    let response = Area::new(Id::unique(title.id))
        .order(Order::Middle)
        .role(Role::Dialog)
        .accessible_name(&title.text)
        .pivot(pivot)
        .fixed_pos(place)
        .constrain_to(stage)
        .fade_in(false)
        .movable(false)
        // A press on it would bring it before the one that covers it.
        .interactable(!covered)
        .show(ui.ctx(), |ui| {
            ui.set_style(style);
            if covered {
                ui.disable();
                node::hide(ui);
            }
            add(ui);
            ui.unique_id()
        });
    ui.ctx().accesskit_node_builder(response.inner, |node| {
        node.set_author_id(title.id);
        node.set_bounds(node::bounds(response.response.rect));
        node.set_modal();
    });
    let another_first = covered || Popup::is_any_open(ui.ctx());
    let escaped =
        !another_first && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escaped { DialogEnd::Escaped } else { DialogEnd::Open }
}

fn frame(tokens: &Tokens) -> Frame {
    Frame::new().fill(tokens.pane).stroke(Stroke::new(1.0, tokens.strong)).inner_margin(Margin {
        left: 24,
        right: 24,
        top: 18,
        bottom: 20,
    })
}
