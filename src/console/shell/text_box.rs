use egui::{Frame, Response, Role, Stroke, TextEdit, Ui};

use super::{Tokens, focus, node, text};
use crate::words::Word;

/// What a box hides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Masking {
    /// The text can be read.
    Plain,
    /// Dots stand for the characters, and the text is not in the accessibility tree.
    Password,
}

/// A box for one line of at most `limit` characters, under its name.
pub fn text_box(
    ui: &mut Ui,
    name: &Word,
    value: &mut String,
    masking: Masking,
    limit: usize,
    tokens: &Tokens,
) -> Response {
    text::body(ui, &name.text, tokens);
    edit_box(ui, name, value, masking, limit, tokens)
}

/// A box for one line of at most `limit` characters, as wide as there is room. What it is for
/// stands beside it.
pub fn edit_box(
    ui: &mut Ui,
    name: &Word,
    value: &mut String,
    masking: Masking,
    limit: usize,
    tokens: &Tokens,
) -> Response {
    let frame = Frame::new()
        .fill(if ui.is_enabled() { tokens.pane } else { tokens.page })
        .stroke(Stroke::new(1.0, tokens.text_weak))
        .inner_margin(tokens.box_margin);
    let edit = TextEdit::singleline(value)
        .id_salt(name.id)
        .password(masking == Masking::Password)
        .char_limit(limit)
        .font(tokens.body_font())
        .text_color(tokens.text)
        .frame(frame)
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(&name.text);
    node::describe(&response, name, |node| {
        if masking == Masking::Password {
            node.set_role(Role::PasswordInput);
        }
    });
    if masking == Masking::Password {
        forget_undo(ui, &response);
    }
    focus::ring(ui, &response, response.rect.expand(1.0), tokens);
    response
}

/// What was typed in a password box cannot be brought back.
fn forget_undo(ui: &Ui, response: &Response) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), response.id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), response.id, state);
    }
}
