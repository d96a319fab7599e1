use egui::{Color32, FontId, Label, Response, RichText, Role, Ui, accesskit::Node};

use super::{Tokens, node};
use crate::words::Word;

/// A title or heading, which screen readers jump to.
pub fn heading(ui: &mut Ui, name: &Word, font: FontId, color: Color32) -> Response {
    let text = RichText::new(&name.text).font(font).color(color);
    let response = ui.add(Label::new(text).selectable(false));
    let become_heading = |node: &mut Node| {
        node.set_role(Role::Heading);
        node.set_label(name.text.as_str());
        node.clear_value();
    };
    node::describe(&response, name, become_heading);
    response
}

/// Running text.
pub fn body(ui: &mut Ui, text: &str, tokens: &Tokens) -> Response {
    colored(ui, text, tokens.text, tokens)
}

/// Text that stands back.
pub fn weak(ui: &mut Ui, text: &str, tokens: &Tokens) -> Response {
    colored(ui, text, tokens.text_weak, tokens)
}

/// Running text in a colour of the tokens.
pub fn colored(ui: &mut Ui, text: &str, color: Color32, tokens: &Tokens) -> Response {
    let text = RichText::new(text).font(tokens.body_font()).color(color);
    ui.add(Label::new(text).selectable(false).wrap())
}

/// How wide a running text is on one line, in points.
pub fn text_width(ui: &Ui, text: &str, tokens: &Tokens) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), tokens.body_font(), tokens.text).size().x
}
