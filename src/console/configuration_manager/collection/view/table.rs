use egui::{Rect, Response, Role, Stroke, StrokeKind, Ui, UiBuilder};

use super::super::{MemberIntent, rows};
use crate::{
    console::{
        configuration_manager::{Column, List, WINDOW, columns, results},
        shell::{self, Icon, Masking, SortOrder, Table, TableAction, TableColumn},
    },
    domain::{CollectionKind, Organisation},
    word,
    words::Word,
};

/// The columns of lists of members, of those that the pages of users and of devices have.
const COLUMNS: [&str; 4] = ["column-name", "column-user-name", "column-user", "column-serial"];

/// How much of the room the first column has, the name: that of a device is long.
const NAME: f32 = 0.4;

/// A list of members, in which only what is in view is looked up. The answer is what was done to
/// it, and whether a row was opened.
pub(super) fn table_ui(
    ui: &mut Ui,
    place: Rect,
    name: &Word,
    list: &List,
    kind: CollectionKind,
    organisation: &Organisation,
) -> (Option<MemberIntent>, bool) {
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
    inside.set_clip_rect(place.intersect(ui.clip_rect()));
    let shown: Vec<&Column> =
        columns(rows::page(kind)).iter().filter(|column| COLUMNS.contains(&column.id)).collect();
    let room = place.width() - 50.0;
    let rest = room * (1.0 - NAME) / (shown.len() - 1) as f32;
    let heads: Vec<TableColumn> = shown
        .iter()
        .enumerate()
        .map(|(at, column)| TableColumn {
            name: (column.name)(),
            width: if at == 0 { room * NAME } else { rest },
            sorted: SortOrder::by(column.id, list.sorted),
        })
        .collect();
    let cell = |row: usize, at: usize| {
        list.row(row).map_or_else(String::new, |row| (shown[at].cell)(organisation, row))
    };
    let table = Table {
        name,
        columns: &heads,
        icons: TableColumn::of_icons(ui, word!("column-icon"), &WINDOW),
        rows: list.len(),
        selected: list.selected_at(),
        cell: &cell,
        icon: &|row| list.row(row).map_or(Icon::Info, |row| results::icon(row, organisation)),
    };
    let action = table.show(&mut inside, &WINDOW).action;
    ui.painter().rect_stroke(place, 0.0, Stroke::new(1.0, WINDOW.line), StrokeKind::Inside);
    if list.is_empty() {
        results::empty_ui(ui, place);
    }
    match action {
        Some(TableAction::Select(row)) => (Some(MemberIntent::Select(row)), false),
        Some(TableAction::Open(row)) => (Some(MemberIntent::Select(row)), true),
        Some(TableAction::Sort(at)) => (Some(MemberIntent::Sort(shown[at].id)), false),
        Some(TableAction::Resize(..)) | None => (None, false),
    }
}

/// The box in which a list of members is searched.
pub(super) fn search_ui(ui: &mut Ui, list: &List) -> (Option<MemberIntent>, Response) {
    let name = word!("members-search");
    let mut typed = list.search.clone();
    let field = shell::text_box(ui, &name, &mut typed, Masking::Plain, 255, &WINDOW);
    shell::describe(&field, &name, |node| node.set_role(Role::SearchInput));
    ((typed != list.search).then_some(MemberIntent::Search(typed)), field)
}
