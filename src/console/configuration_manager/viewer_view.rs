use egui::{Rect, Role, Ui, UiBuilder, vec2};

use super::{
    Intent, View, WINDOW, results, status,
    viewer::{self, Viewed, Viewer},
};
use crate::{
    console::shell::{self, DialogEnd, SortOrder, Table, TableAction, TableColumn, TableLook},
    domain::{Component, Health},
    word, words,
};

/// Above the table: what is shown.
const HEAD: f32 = 34.0;
/// Below the table: the whole text of the selected line, and the button.
const TEXT: f32 = 52.0;
const FOOT: f32 = 36.0;

/// The window with status messages, and the one with a log (facts 4.5).
pub(super) fn viewer_ui(ui: &mut Ui, stage: Rect, viewer: &Viewer, view: &mut View<'_>) {
    let title = match viewer.viewed {
        Viewed::Messages(_) => word!("message-viewer-title"),
        Viewed::Log(_) => word!("log-viewer-title"),
    };
    let mut closed = false;
    let end = shell::window(ui, stage, &title, vec2(960.0, 470.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(12.0, 10.0));
        let (head, below) = inside.split_top_bottom_at_y(inside.top() + HEAD);
        let (table, below) = below.split_top_bottom_at_y(below.bottom() - TEXT - FOOT);
        let (text, foot) = below.split_top_bottom_at_y(below.top() + TEXT);
        head_ui(ui, head, viewer, view);
        table_ui(ui, table, viewer, view);
        text_ui(ui, text, viewer);
        let mut row = child(ui, foot.with_min_y(foot.bottom() - 24.0));
        closed = shell::answers(&mut row, &[(&word!("close"), true)], &WINDOW).is_some();
    });
    if closed || end == DialogEnd::Escaped {
        view.out.push(Intent::CloseWindow);
    }
}

fn child(ui: &mut Ui, rect: Rect) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect))
}

/// Which messages, or a box in which another log is chosen.
fn head_ui(ui: &mut Ui, rect: Rect, viewer: &Viewer, view: &mut View<'_>) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let line = rect.with_max_y(rect.bottom() - 8.0);
    let mut line = ui.new_child(UiBuilder::new().max_rect(line).layout(layout));
    match viewer.viewed {
        Viewed::Messages(messages) => drop(shell::body(&mut line, &messages.about(), &WINDOW)),
        Viewed::Log(component) => {
            let name = word!("log-viewer-file");
            shell::body(&mut line, &name.text, &WINDOW);
            line.add_space(8.0);
            let logs = Component::ALL.map(words::log_file);
            let at = Component::ALL.iter().position(|one| *one == component);
            let (_, chosen) = shell::combo_box(&mut line, &name, &logs, at, 250.0, &WINDOW);
            if let Some(other) = chosen.and_then(|at| Component::ALL.get(at)) {
                view.out.push(Intent::InViewer(viewer::Intent::Log(*other)));
            }
        }
    }
}

fn table_ui(ui: &mut Ui, rect: Rect, viewer: &Viewer, view: &mut View<'_>) {
    let name = match viewer.viewed {
        Viewed::Messages(_) => word!("message-viewer-list"),
        Viewed::Log(_) => word!("log-viewer-list"),
    };
    let columns: Vec<TableColumn> = viewer
        .viewed
        .columns()
        .iter()
        .zip(&viewer.widths)
        .enumerate()
        .map(|(index, ((name, _), width))| TableColumn {
            name: name(),
            width: *width,
            sorted: SortOrder::by(index, viewer.sorted),
        })
        .collect();
    let health = |row: usize| viewer.lines.get(row).map_or(Health::Ok, |line| line.health);
    let cell = |row: usize, at: usize| {
        let line = viewer.lines.get(row).and_then(|line| line.cells.get(at));
        line.cloned().unwrap_or_default()
    };
    let table = Table {
        name: &name,
        icons: TableColumn::of_icons(ui, word!("column-icon"), &WINDOW),
        columns: &columns,
        rows: viewer.lines.len(),
        selected: viewer.selected,
        cell: &cell,
        icon: &|row| status::line_icon(health(row)),
    };
    let look = TableLook {
        named_by: viewer.viewed.named_by(),
        icon: &|row| status::line_color(health(row)),
        fill: &|row| status::fill(health(row)),
    };
    let mut inside = child(ui, rect);
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    let shown = table.show_as(&mut inside, &look, &WINDOW);
    shell::keep_focus(ui, &shown.body);
    let line = egui::Stroke::new(1.0, WINDOW.line);
    ui.painter().rect_stroke(rect, 0.0, line, egui::StrokeKind::Inside);
    if viewer.lines.is_empty() {
        results::empty_ui(ui, rect);
    }
    let wanted = shown.action.map(|action| match action {
        TableAction::Select(row) | TableAction::Open(row) => viewer::Intent::Select(row),
        TableAction::Sort(column) => viewer::Intent::Sort(column),
        TableAction::Resize(column, width) => viewer::Intent::Resize(column, width),
    });
    view.out.extend(wanted.map(Intent::InViewer));
}

/// The whole text of the selected line, which its column may cut.
fn text_ui(ui: &mut Ui, rect: Rect, viewer: &Viewer) {
    let Some(line) = viewer.selected_line() else { return };
    let place = rect.with_min_y(rect.top() + 8.0);
    shell::region(ui, Role::Note, &word!("viewer-selected"), place, |ui| {
        ui.painter().rect_filled(place, 0.0, WINDOW.pane);
        let border = egui::Stroke::new(1.0, WINDOW.line);
        ui.painter().rect_stroke(place, 0.0, border, egui::StrokeKind::Inside);
        let said = line.cells.get(viewer.viewed.named_by()).map_or("", String::as_str);
        let inside = Rect::from_min_max(place.min + vec2(8.0, 6.0), place.max - vec2(8.0, 4.0));
        let mut body = child(ui, inside);
        shell::body(&mut body, said, &WINDOW);
    });
}
