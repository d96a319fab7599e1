use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{List, TOKENS, column::Column};
use crate::{
    console::shell::{self, Icon, Table, TableAction, TableColumn},
    domain::Organisation,
    word,
    words::Word,
};

/// Draws a list as a table; where it has no rows, it says `empty` instead.
pub(super) fn table_ui<K: Clone + PartialEq>(
    ui: &mut Ui,
    rect: Rect,
    (name, icon, empty): (&Word, Icon, &str),
    (list, columns): (&List<K>, &[Column<K>]),
    organisation: &Organisation,
) -> Option<TableAction> {
    let head = |(at, column): (usize, &Column<K>)| TableColumn {
        name: (column.name)(),
        width: list.width(at).unwrap_or_else(|| first_width(ui, column)),
        sorted: list.sorted(at),
    };
    let heads: Vec<TableColumn> = columns.iter().enumerate().map(head).collect();
    let cell = |row: usize, at: usize| {
        list.row(row).map_or_else(String::new, |row| (columns[at].cell)(organisation, row))
    };
    let table = Table {
        name,
        icons: TableColumn::of_icons(ui, word!("column-icon"), &TOKENS),
        columns: &heads,
        rows: list.len(),
        selected: list.selected_at(),
        cell: &cell,
        icon: &|_| icon,
    };
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect.shrink(1.0)));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    let shown = table.show(&mut inside, &TOKENS);
    let line = egui::Stroke::new(1.0, TOKENS.line);
    ui.painter().rect_stroke(rect, 0.0, line, egui::StrokeKind::Inside);
    if list.is_empty() {
        let corner = pos2(rect.left() + 12.0, rect.top() + 34.0);
        let place = Rect::from_min_size(corner, vec2(rect.width() - 24.0, 18.0));
        let mut line = ui.new_child(UiBuilder::new().max_rect(place));
        shell::weak(&mut line, empty, &TOKENS);
    }
    shown.action
}

/// The width of a column at first: its own, or what its name needs.
fn first_width<K>(ui: &Ui, column: &Column<K>) -> f32 {
    column.width.max((shell::text_width(ui, &(column.name)().text, &TOKENS) + 14.0).ceil())
}
