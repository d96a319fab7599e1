use egui::{CursorIcon, Label, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo};

use super::{Tokens, focus, node};
use crate::words::Word;

/// A text that leads somewhere.
pub fn link(ui: &mut Ui, name: &Word, tokens: &Tokens) -> Response {
    link_colored(ui, name, tokens.link, tokens)
}

/// A link on a bar, in the colour of the bar's text.
pub fn link_colored(ui: &mut Ui, name: &Word, color: egui::Color32, tokens: &Tokens) -> Response {
    let text = RichText::new(&name.text).font(tokens.body_font()).color(color);
    let label = Label::new(text).selectable(false).sense(Sense::click());
    let (position, galley, response) = label.layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), galley.text()));
    node::describe(&response, name, |_| {});
    let underline = if response.hovered() { Stroke::new(1.0, color) } else { Stroke::NONE };
    ui.painter()
        .add(egui::epaint::TextShape::new(position, galley, color).with_underline(underline));
    let around = response.rect.expand2(egui::vec2(2.0, 1.0));
    focus::ring(ui, &response, around, tokens);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
