use egui::{Align2, EventFilter, Key, Modifiers, Rect, Response, Role, Ui, WidgetInfo, pos2, vec2};

use super::{
    TOKENS, View,
    places::{WORKSPACES, WorkspaceRow},
    tokens::measure,
};
use crate::{
    console::{Intent, shell},
    word,
};

/// The workspaces, as icons over their names in capitals.
pub(super) fn rail_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.pane);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), (1.0, TOKENS.line));
    let shown: Vec<_> =
        WORKSPACES.iter().filter(|row| row.shown.holds(view.organisation)).collect();
    let current = view.stage.place.workspace();
    shell::region(ui, Role::TabList, &word!("workspaces"), rect, |ui| {
        let pitch = (measure::WORKSPACE + measure::WORKSPACE_GAP)
            .min((rect.height() - 14.0) / shown.len() as f32);
        // The Tab key stops once: at the selected one, or where none is, at the first.
        let is_current = |row: &&WorkspaceRow| current.is_some_and(|at| at.place == row.place);
        let stop = shown.iter().position(&is_current).unwrap_or(0);
        for (index, &row) in shown.iter().enumerate() {
            let top = rect.top() + 9.0 + pitch * index as f32;
            let size = vec2(measure::RAIL - 2.0, pitch - measure::WORKSPACE_GAP);
            let place = Rect::from_min_size(pos2(rect.left() + 1.0, top.round()), size);
            let selected = is_current(&row);
            let is_stop = index == stop;
            let id = ui.scope_id().with(row.place);
            let response = ui.interact(place, id, shell::sense_in_list(ui, id, is_stop));
            workspace_ui(ui, &response, row, selected);
            if response.clicked() {
                view.out.push(Intent::Go(row.place));
            }
            if let Some(next) = neighbour(ui, &response, index, shown.len()) {
                ui.memory_mut(|memory| memory.request_focus(ui.scope_id().with(shown[next].place)));
                view.out.push(Intent::Go(shown[next].place));
            }
        }
    });
}

fn workspace_ui(ui: &Ui, response: &Response, row: &WorkspaceRow, selected: bool) {
    let rect = response.rect;
    let name = (row.name)();
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), &name.text));
    shell::describe(response, &name, |node| node.set_selected(selected));
    let color = if selected {
        ui.painter().rect_filled(rect, 0.0, TOKENS.strong);
        TOKENS.text_on_strong
    } else {
        if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, TOKENS.hover);
        }
        TOKENS.strong
    };
    let icon_at = pos2(rect.center().x, rect.center().y - 8.0);
    row.icon.paint(ui.painter(), icon_at, 28.0, color);
    let label_at = pos2(rect.center().x, rect.center().y + 15.0);
    let capitals = name.text.to_uppercase();
    let font = TOKENS.body_font();
    ui.painter().text(label_at, Align2::CENTER_CENTER, capitals, font, color);
    shell::ring(ui, response, rect, &TOKENS);
}

/// The workspace to which an arrow key leads.
fn neighbour(ui: &Ui, response: &Response, index: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(index + 1).filter(|next| *next < count)
    } else if pressed(Key::ArrowUp) {
        index.checked_sub(1)
    } else {
        None
    }
}
