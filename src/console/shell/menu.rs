//! Menus on the stage: what opens below a button, or where the right button of the pointer is
//! pressed.

use egui::{
    Align2, Color32, Key, Modifiers, Popup, Pos2, Response, Role, Sense, SetOpenCommand, Stroke,
    Ui, UiKind, WidgetInfo, epaint::PathShape, pos2, vec2,
};

use super::{Icon, Tokens, focus, node};
use crate::words::Word;

const ENTRY: f32 = 24.0;
const TEXT_AT: f32 = 34.0;
/// How wide a menu is where its entries are short, in points.
const WIDTH: f32 = 190.0;

/// Draws what opens below `response` when it is pressed.
pub fn popup(ui: &mut Ui, response: &Response, name: &Word, add: impl FnOnce(&mut Ui)) {
    show(ui, Popup::menu(response), Popup::default_response_id(response), name, add);
}

/// Draws the menu of a thing: it opens where the right button of the pointer is pressed on it,
/// and with Shift+F10 where it has the focus.
pub fn context_menu(ui: &mut Ui, response: &Response, name: &Word, add: impl FnOnce(&mut Ui)) {
    let id = Popup::default_response_id(response);
    let asked =
        response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10));
    let place = if asked {
        Some(response.rect.left_top() + vec2(TEXT_AT, ENTRY))
    } else {
        response.interact_pointer_pos().filter(|_| response.secondary_clicked())
    };
    let open = match place {
        Some(place) => {
            ui.data_mut(|data| data.insert_temp(id.with("place"), place));
            Some(SetOpenCommand::Bool(true))
        }
        None => response.clicked().then_some(SetOpenCommand::Bool(false)),
    };
    let place: Pos2 = ui.data(|data| data.get_temp(id.with("place"))).unwrap_or_default();
    show(ui, Popup::menu(response).open_memory(open).at_position(place), id, name, add);
}

fn show(ui: &mut Ui, menu: Popup<'_>, id: egui::Id, name: &Word, add: impl FnOnce(&mut Ui)) {
    let was_open = Popup::is_id_open(ui.ctx(), id);
    menu.accessible_name(&name.text).show(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        ui.set_max_width(WIDTH);
        add(ui);
        let popup = ui.stack().iter().find(|part| part.kind() == Some(UiKind::Menu));
        if let Some(popup) = popup {
            node::describe_region(ui, popup.unique_id, name, ui.min_rect());
        }
    });
    if was_open && !Popup::is_id_open(ui.ctx(), id) {
        // Esc has closed the menu, and nothing else.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }
}

/// An entry of a menu, perhaps with an icon or a tick before its name. A press on it closes the
/// menu.
pub fn entry(
    ui: &mut Ui,
    name: &Word,
    icon: Option<Icon>,
    enabled: bool,
    tokens: &Tokens,
) -> Response {
    let text = if enabled { tokens.text } else { tokens.text_weak };
    let galley = ui.painter().layout_no_wrap(name.text.clone(), tokens.body_font(), text);
    let width = (galley.size().x + TEXT_AT + 24.0).max(ui.available_width());
    let response = ui
        .add_enabled_ui(enabled, |ui| {
            let (rect, response) = ui.allocate_exact_size(vec2(width, ENTRY), Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, &name.text));
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, 2.0, tokens.hover);
            }
            if let Some(icon) = icon {
                let at = pos2(rect.left() + TEXT_AT / 2.0, rect.center().y);
                icon.paint(ui.painter(), at, 16.0, tokens.link);
            }
            let at = pos2(rect.left() + TEXT_AT, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, text);
            focus::ring(ui, &response, rect, tokens);
            response
        })
        .inner;
    node::describe(&response, name, |_| {});
    if response.clicked() {
        ui.close();
    }
    response
}

/// A small triangle that points down: more opens here.
pub fn paint_caret(ui: &Ui, center: Pos2, color: Color32) {
    let points = vec![center + vec2(-3.5, -2.0), center + vec2(3.5, -2.0), center + vec2(0.0, 2.0)];
    ui.painter().add(PathShape::convex_polygon(points, color, Stroke::NONE));
}

/// What a menu stands on, for labels that are no entries.
pub fn caption(ui: &mut Ui, text: &str, tokens: &Tokens) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ENTRY), Sense::hover());
    let at = pos2(rect.left() + 8.0, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, text, tokens.body_font(), tokens.text_weak);
}
