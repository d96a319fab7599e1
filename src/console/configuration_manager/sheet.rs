//! What all windows of properties share: tabs at the top, and OK, Cancel and Apply.

use egui::{Rect, Role, ScrollArea, Ui, UiBuilder, Vec2, vec2};

use super::WINDOW;
use crate::{
    console::shell::{self, DialogEnd},
    word,
    words::Word,
};

const SIZE: Vec2 = vec2(520.0, 470.0);
const TABS: f32 = 26.0;

/// What a person wants in a window of properties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum SheetAction {
    /// Show a tab, by its place.
    Tab(usize),
    /// Do what was changed, and close the window.
    Ok,
    /// Close the window; nothing is done.
    Cancel,
    /// Do what was changed.
    Apply,
}

/// Draws a window of properties; `add` draws the tab that is shown. In a disabled `ui` another
/// window covers it.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    stage: Rect,
    title: &Word,
    tabs: &[Word],
    shown: usize,
    can_apply: bool,
    add: impl FnOnce(&mut Ui),
) -> Option<SheetAction> {
    let mut wanted = None;
    let end = shell::window(ui, stage, title, SIZE, &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(12.0, 10.0));
        let (above, row) = inside.split_top_bottom_at_y(inside.bottom() - 24.0);
        let (strip, body) = above.split_top_bottom_at_y(above.top() + TABS);
        wanted = tabs_ui(ui, strip, tabs, shown).map(SheetAction::Tab);
        let body = body.with_max_y(body.bottom() - 10.0);
        let line = egui::Stroke::new(1.0, WINDOW.line);
        ui.painter().rect_stroke(body, 0.0, line, egui::StrokeKind::Inside);
        if let Some(name) = tabs.get(shown) {
            shell::region(ui, Role::TabPanel, name, body, |ui| {
                let mut page = ui.new_child(UiBuilder::new().max_rect(body.shrink(12.0)));
                let area = ScrollArea::vertical().id_salt(name.id).auto_shrink(false);
                area.show(&mut page, add);
            });
        }
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers =
            [(&word!("ok"), true), (&word!("wizard-cancel"), true), (&word!("apply"), can_apply)];
        let actions = [SheetAction::Ok, SheetAction::Cancel, SheetAction::Apply];
        let pressed = shell::answers(&mut row, &answers, &WINDOW);
        wanted = pressed.and_then(|at| actions.get(at).copied()).or(wanted);
    });
    if end == DialogEnd::Escaped { Some(SheetAction::Cancel) } else { wanted }
}

/// The tabs; the one that is pressed.
fn tabs_ui(ui: &mut Ui, strip: Rect, tabs: &[Word], shown: usize) -> Option<usize> {
    let mut pressed = None;
    shell::region(ui, Role::TabList, &word!("sheet-tabs"), strip, |ui| {
        let mut left = strip.left();
        for (index, name) in tabs.iter().enumerate() {
            let width = shell::text_width(ui, &name.text, &WINDOW) + 20.0;
            let place = strip.with_min_x(left).with_max_x(left + width);
            left = place.right() + 1.0;
            let response = shell::tab(ui, place, name, index == shown, &WINDOW);
            if index == shown {
                shell::keep_focus(ui, &response);
            }
            if response.clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}
