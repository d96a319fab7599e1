//! Small controls that several parts of the console have.

use egui::{Color32, Popup, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{TOKENS, places::PlaceRow, tokens::FOLDER};
use crate::{
    console::shell::{self, Icon},
    words::Word,
};

/// Width and height of a button that shows an icon only, in points.
pub(super) const BUTTON: f32 = 24.0;

/// Says of a button that a menu opens below it, and whether it is open.
pub(super) fn menu_state(response: &Response, name: &Word) {
    let open = Popup::is_id_open(&response.ctx, Popup::default_response_id(response));
    shell::describe(response, name, |node| {
        node.set_has_popup(egui::accesskit::HasPopup::Menu);
        node.set_expanded(open);
    });
}

/// A button that shows an icon only.
pub(super) fn icon_button(ui: &mut Ui, name: &Word, icon: Icon, enabled: bool) -> Response {
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            let (rect, response) = ui.allocate_exact_size(vec2(BUTTON, BUTTON), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name.text));
            if response.hovered() {
                ui.painter().rect_filled(rect.shrink(1.0), 2.0, TOKENS.hover);
            }
            let color = if enabled { TOKENS.strong } else { TOKENS.line };
            icon.paint(ui.painter(), rect.center(), 15.0, color);
            shell::ring(ui, &response, rect, &TOKENS);
            response
        })
        .inner;
    shell::describe(&response, name, |_| {});
    response.on_hover_text(&name.text)
}

/// Folders are yellow, everything else is blue.
pub(super) fn icon_color(row: &PlaceRow) -> Color32 {
    if row.icon == Icon::Folder { FOLDER } else { TOKENS.link }
}
