//! egui's own controls with the names and author ids that everything here has.

use egui::{
    Button, Color32, Key, Modifiers, Popup, Response, Role, Sense, Ui, UiKind, accesskit::HasPopup,
    vec2,
};

use super::theme;
use crate::{
    console::shell::{self, Icon},
    words::Word,
};

/// What is drawn behind a name, and is not part of it.
const ASKS_FOR_MORE: &str = "…";
const OPENS_A_MENU: &str = " \u{e136}";

/// A button.
pub(super) fn button(ui: &mut Ui, name: &Word) -> Response {
    named(ui.button(&name.text), name)
}

/// A button that can be pressed where `enabled`.
pub(super) fn button_if(ui: &mut Ui, name: &Word, enabled: bool) -> Response {
    named(ui.add_enabled(enabled, Button::new(&name.text)), name)
}

/// Such a button that is at least so wide, in points.
pub(super) fn wide_button_if(ui: &mut Ui, name: &Word, enabled: bool, least: f32) -> Response {
    let button = Button::new(&name.text).min_size(vec2(least, 0.0));
    named(ui.add_enabled(enabled, button), name)
}

/// A button that opens a dialog in which more is asked.
pub(super) fn asking_button(ui: &mut Ui, name: &Word) -> Response {
    named(ui.button(format!("{}{ASKS_FOR_MORE}", name.text)), name)
}

/// A button that is only large enough for `label`, which is short for its name.
pub(super) fn short_button(ui: &mut Ui, name: &Word, label: &str) -> Response {
    named(ui.small_button(label), name)
}

/// A button under which a menu opens when it is pressed.
pub(super) fn menu(ui: &mut Ui, name: &Word, add: impl FnOnce(&mut Ui)) {
    let response = ui.button(format!("{}{OPENS_A_MENU}", name.text));
    let popup = Popup::default_response_id(&response);
    let was_open = Popup::is_id_open(ui.ctx(), popup);
    shell::describe(&response, name, |node| {
        node.set_label(name.text.as_str());
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(was_open);
    });
    Popup::menu(&response).accessible_name(&name.text).show(|ui| {
        ui.set_min_width(180.0);
        add(ui);
        // The node of the menu is the one of the popup around this content.
        let popup = ui.stack().iter().find(|part| part.kind() == Some(UiKind::Menu));
        if let Some(popup) = popup {
            shell::describe_region(ui, popup.unique_id, name, ui.min_rect());
            super::mark(ui.ctx(), popup.unique_id);
        }
    });
    if was_open && !Popup::is_id_open(ui.ctx(), popup) {
        // Esc has closed the menu, and nothing else.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        // What had the focus in the menu is gone, so that its button has it again.
        let focused = ui.memory(egui::Memory::focused);
        let focused = focused.and_then(|id| ui.ctx().read_response(id));
        if focused.is_some_and(|focused| focused.layer_id.id == popup) {
            response.request_focus();
        }
    }
}

/// An entry of a menu, with the keys that do the same.
pub(super) fn menu_item(ui: &mut Ui, name: &Word, keys: &str) -> Response {
    menu_entry(ui, Button::new(&name.text).shortcut_text(keys), true, name)
}

/// An entry of a menu that opens a dialog in which more is asked.
pub(super) fn asking_menu_item(ui: &mut Ui, name: &Word, keys: &str) -> Response {
    let button = Button::new(format!("{}{ASKS_FOR_MORE}", name.text)).shortcut_text(keys);
    menu_entry(ui, button, true, name)
}

/// Such an entry that can be pressed where `enabled`; `why` says on hover why not.
pub(super) fn asking_menu_item_if(
    ui: &mut Ui,
    name: &Word,
    keys: &str,
    enabled: bool,
    why: &str,
) -> Response {
    let button = Button::new(format!("{}{ASKS_FOR_MORE}", name.text)).shortcut_text(keys);
    menu_entry(ui, button, enabled, name).on_disabled_hover_text(why)
}

/// An entry of a menu that can be pressed where `enabled`; `why` says on hover what it does, or
/// why not.
pub(super) fn menu_item_if(ui: &mut Ui, name: &Word, enabled: bool, why: &str) -> Response {
    menu_entry(ui, Button::new(&name.text), enabled, name)
        .on_hover_text(why)
        .on_disabled_hover_text(why)
}

fn menu_entry(ui: &mut Ui, button: Button<'_>, enabled: bool, name: &Word) -> Response {
    let response = ui.add_enabled(enabled, button);
    shell::describe(&response, name, |node| {
        node.set_role(Role::MenuItem);
        node.set_label(name.text.as_str());
    });
    close_menu_after(ui, &response);
    response
}

/// A menu closes by itself after a press of the pointer, but not of a key.
fn close_menu_after(ui: &Ui, response: &Response) {
    if response.clicked() {
        ui.close();
    }
}

/// One of several entries of which one holds.
pub(super) fn menu_choice(ui: &mut Ui, name: &Word, chosen: bool) -> Response {
    let response = ui.add(Button::selectable(chosen, &name.text));
    shell::describe(&response, name, |node| node.set_role(Role::MenuItemRadio));
    close_menu_after(ui, &response);
    response
}

/// One of several choices of which one holds.
pub(super) fn radio(ui: &mut Ui, name: &Word, chosen: bool) -> Response {
    let response = ui.radio(chosen, &name.text);
    named(response, name)
}

/// A tab.
pub(super) fn tab(ui: &mut Ui, name: &Word, selected: bool) -> Response {
    let response = ui.add(Button::selectable(selected, &name.text));
    shell::describe(&response, name, |node| {
        node.set_role(Role::Tab);
        node.clear_toggled();
        node.set_selected(selected);
    });
    response
}

/// One of several choices beside each other, of which one holds.
pub(super) fn segment(ui: &mut Ui, name: &Word, chosen: bool) -> Response {
    let response = ui.add(Button::selectable(chosen, &name.text));
    shell::describe(&response, name, |node| {
        node.set_role(Role::RadioButton);
        node.set_label(name.text.as_str());
    });
    response
}

/// A button in a list, as wide as there is room, with more about it at its end.
pub(super) fn list_button(ui: &mut Ui, name: &Word, more: &str) -> Response {
    named(
        ui.add(Button::new(&name.text).shortcut_text(more).wrap().frame_when_inactive(false)),
        name,
    )
}

/// A text that wraps, with an icon before it.
pub(super) fn item(ui: &mut Ui, icon: Icon, color: Color32, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 15.0, color);
        ui.vertical(|ui| shell::body(ui, text, theme::tokens(ui)));
    });
}

fn named(response: Response, name: &Word) -> Response {
    shell::describe(&response, name, |node| node.set_label(name.text.as_str()));
    response
}
