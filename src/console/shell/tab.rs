use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::{Tokens, focus, node};
use crate::words::Word;

/// A tab at `place`, in the manner of the console.
pub fn tab(ui: &Ui, place: Rect, name: &Word, selected: bool, tokens: &Tokens) -> Response {
    let response = ui.interact(place, ui.scope_id().with(name.id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), &name.text));
    node::describe(&response, name, |node| node.set_selected(selected));
    if selected {
        ui.painter().rect_filled(place, 0.0, tokens.page);
    } else if response.hovered() {
        ui.painter().rect_filled(place, 0.0, tokens.hover);
    }
    let font = tokens.body_font();
    ui.painter().text(place.center(), Align2::CENTER_CENTER, &name.text, font, tokens.text);
    focus::ring(ui, &response, place, tokens);
    response
}
