//! What all windows of properties share: tabs at the top, and OK, Cancel and Apply.

use egui::{Rect, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use super::WINDOW;
use crate::{
    console::shell::{self, DialogEnd},
    word,
    words::Word,
};

const SIZE: Vec2 = vec2(540.0, 490.0);
const TAB: f32 = 24.0;

/// What a person wants in a window of properties.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SheetAction {
    /// Show a tab, by its place.
    Tab(usize),
    /// Do what was changed, and close the window.
    Ok,
    /// Close the window; nothing is done.
    Cancel,
    /// Do what was changed.
    Apply,
}

/// The frame of a window of properties.
pub(super) struct SheetFrame<'a> {
    /// The title of the window.
    pub title: &'a Word,
    /// The names of its tabs.
    pub tabs: &'a [Word],
    /// The tab that is shown, by its place.
    pub shown: usize,
    /// Whether anything was changed, so that Apply can be pressed.
    pub can_apply: bool,
    /// Whether another window covers this one.
    pub covered: bool,
}

/// Draws a window of properties; `add` draws the tab that is shown.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    stage: Rect,
    frame: &SheetFrame<'_>,
    add: impl FnOnce(&mut Ui),
) -> Option<SheetAction> {
    shell::return_focus(ui, "sheet-opener", frame.covered);
    let mut behind = UiBuilder::new().id_salt("sheet").max_rect(stage);
    if frame.covered {
        behind = behind.disabled();
    }
    let below = ui.new_child(behind);
    let mut wanted = None;
    let end = shell::window(&below, stage, frame.title, SIZE, &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(12.0, 10.0));
        let (above, row) = inside.split_top_bottom_at_y(inside.bottom() - 24.0);
        let (strip, places) = tab_places(ui, above, frame.tabs);
        wanted = tabs_ui(ui, strip, &places, frame).map(SheetAction::Tab);
        let body = above.with_min_y(strip.bottom()).with_max_y(above.bottom() - 12.0);
        body_ui(ui, body, frame, add);
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers = [
            (&word!("ok"), true),
            (&word!("wizard-cancel"), true),
            (&word!("apply"), frame.can_apply),
        ];
        let actions = [SheetAction::Ok, SheetAction::Cancel, SheetAction::Apply];
        let pressed = shell::answers(&mut row, &answers, &WINDOW);
        wanted = pressed.and_then(|at| actions.get(at).copied()).or(wanted);
    });
    if end == DialogEnd::Escaped { Some(SheetAction::Cancel) } else { wanted }
}

fn body_ui(ui: &mut Ui, body: Rect, frame: &SheetFrame<'_>, add: impl FnOnce(&mut Ui)) {
    let line = Stroke::new(1.0, WINDOW.line);
    ui.painter().rect_stroke(body, 0.0, line, StrokeKind::Inside);
    let Some(name) = frame.tabs.get(frame.shown) else { return };
    shell::region(ui, Role::TabPanel, name, body, |ui| {
        // What can be scrolled is as high as the page, so that what is in it can be pressed.
        let inside = body.shrink2(vec2(12.0, 1.0));
        let mut page = ui.new_child(UiBuilder::new().max_rect(inside));
        ScrollArea::vertical().id_salt(name.id).auto_shrink(false).show(&mut page, |ui| {
            ui.set_max_width(inside.width() - 8.0);
            ui.add_space(12.0);
            add(ui);
            ui.add_space(8.0);
        });
    });
}

/// Where each tab stands, in as many rows as they need, and the room of them all.
fn tab_places(ui: &Ui, room: Rect, tabs: &[Word]) -> (Rect, Vec<Rect>) {
    let mut corner = room.min;
    let places: Vec<Rect> = tabs
        .iter()
        .map(|name| {
            let width = (shell::text_width(ui, &name.text, &WINDOW) + 18.0).ceil();
            if corner.x > room.left() && corner.x + width > room.right() {
                corner = pos2(room.left(), corner.y + TAB);
            }
            let place = Rect::from_min_size(corner, vec2(width, TAB));
            corner.x = place.right() + 1.0;
            place
        })
        .collect();
    (room.with_max_y(corner.y + TAB), places)
}

/// The tabs; the one that is pressed.
fn tabs_ui(ui: &mut Ui, strip: Rect, places: &[Rect], frame: &SheetFrame<'_>) -> Option<usize> {
    let mut pressed = None;
    shell::region(ui, Role::TabList, &word!("sheet-tabs"), strip, |ui| {
        for (index, (name, place)) in frame.tabs.iter().zip(places).enumerate() {
            let is_shown = index == frame.shown;
            let fill = if is_shown { WINDOW.pane } else { WINDOW.button };
            let line = Stroke::new(1.0, if is_shown { WINDOW.strong } else { WINDOW.line });
            ui.painter().rect(*place, 0.0, fill, line, StrokeKind::Inside);
            let inside = place.shrink(1.0);
            let tokens = shell::Tokens { page: WINDOW.pane, ..WINDOW };
            let response = shell::tab(ui, inside, name, is_shown, &tokens);
            if is_shown {
                shell::keep_focus(ui, &response);
            }
            if response.clicked() {
                pressed = Some(index);
            }
        }
    });
    pressed
}
