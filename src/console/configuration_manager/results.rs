use egui::{Key, Modifiers, Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::{
    Column, Intent, Row, TOKENS, View, collection,
    column::{columns, names_row},
    controls::icon_button,
    places::Page,
    ribbon_view::{menu_ui, press_home},
    status,
    view::Pane,
};
use crate::{
    console::shell::{
        self, Icon, Masking, SortOrder, Table, TableAction, TableColumn, TableLook, TableShown,
        menu,
    },
    domain::Organisation,
    text, word,
};

const HEAD: f32 = 26.0;
const SEARCH: f32 = 26.0;
/// More than anybody searches for, in characters.
const LONGEST_SEARCH: usize = 255;
/// The widest column that is sized to its content, in points.
const WIDEST: f32 = 600.0;
/// Rows that are measured when a column is sized to its content.
const MEASURED: usize = 1000;

/// The list of a node: its title with the number of items, the search, and the table.
pub(super) fn results_ui(ui: &mut Ui, rect: Rect, page: Page, view: &mut View<'_>) {
    let (head, below) = rect.split_top_bottom_at_y(rect.top() + HEAD);
    title_ui(ui, head, view);
    // The original shows no search where there is nothing but one subscription to find.
    let table = if page == Page::Subscriptions {
        below
    } else {
        let (search, table) = below.split_top_bottom_at_y(below.top() + SEARCH);
        search_ui(ui, search, view);
        table
    };
    table_ui(ui, table, page, view);
}

/// "Devices 33 items"; the original says "1 items" too (facts 2.1).
fn title_ui(ui: &mut Ui, rect: Rect, view: &View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.frame);
    let name = view.state.place.name();
    let mut line = ui.new_child(
        UiBuilder::new()
            .max_rect(rect.shrink2(vec2(8.0, 4.0)))
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    let bold = egui::FontId::new(TOKENS.heading, TOKENS.strong_font().family);
    shell::heading(&mut line, &name, bold, TOKENS.text_weak);
    line.add_space(5.0);
    shell::weak(&mut line, &text!("cm-items", count = view.state.list.len().to_string()), &TOKENS);
}

fn search_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let name = word!("cm-search");
    shell::region(ui, Role::Search, &word!("cm-search-row"), rect, |ui| {
        let inside = rect.shrink2(vec2(4.0, 1.0));
        let field = inside.with_max_x(inside.right() - 28.0);
        let mut left = ui.new_child(UiBuilder::new().max_rect(field));
        let mut typed = view.state.list.search.clone();
        let response =
            shell::edit_box(&mut left, &name, &mut typed, Masking::Plain, LONGEST_SEARCH, &TOKENS);
        shell::describe(&response, &name, |node| node.set_role(Role::SearchInput));
        if typed.is_empty() && !response.has_focus() {
            let at = pos2(field.left() + 8.0, response.rect.center().y);
            let font = TOKENS.body_font();
            let hint = &name.text;
            ui.painter().text(at, egui::Align2::LEFT_CENTER, hint, font, TOKENS.text_weak);
        }
        if view.focus == Some(Pane::Search) {
            response.request_focus();
        }
        let searching = !view.state.list.search.is_empty();
        let corner = pos2(inside.right() - 24.0, inside.top());
        let mut right =
            ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(corner, vec2(24.0, 24.0))));
        let clear = icon_button(&mut right, &word!("cm-clear-search"), Icon::Close, searching);
        if clear.clicked() {
            typed.clear();
        }
        if typed != view.state.list.search {
            view.out.push(Intent::Search(typed));
        }
    });
}

fn table_ui(ui: &mut Ui, rect: Rect, page: Page, view: &mut View<'_>) {
    let layout = &view.state.layout;
    let list = &view.state.list;
    let is_shown =
        |column: &&Column| layout.chosen.get(&(page, column.id)).copied().unwrap_or(column.shown);
    let shown: Vec<&Column> = columns(page).iter().filter(is_shown).collect();
    let heads: Vec<TableColumn> = shown
        .iter()
        .map(|column| TableColumn {
            name: (column.name)(),
            width: layout
                .widths
                .get(&(page, column.id))
                .copied()
                .unwrap_or_else(|| first_width(ui, column)),
            sorted: SortOrder::by(column.id, list.sorted),
        })
        .collect();
    let cell = |row: usize, at: usize| {
        list.row(row).map_or_else(String::new, |row| (shown[at].cell)(view.organisation, row))
    };
    let name = view.state.place.name();
    let table = Table {
        name: &name,
        icons: TableColumn::of_icons(ui, word!("column-icon"), &TOKENS),
        columns: &heads,
        rows: list.len(),
        selected: list.selected_at(),
        cell: &cell,
        icon: &|row| list.row(row).map_or(Icon::Info, |row| icon(row, view.organisation)),
    };
    let health = |row: usize| status::of(view.organisation, list.row(row)?);
    let look = TableLook {
        named_by: shown.iter().position(|column| names_row(page, column)).unwrap_or(0),
        icon: &|row| health(row).map_or(TOKENS.link, status::color),
        fill: &|_| None,
    };
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    let TableShown { action, heads, body } = table.show_as(&mut inside, &look, &TOKENS);
    if view.focus == Some(Pane::Main) {
        body.request_focus();
    }
    if list.is_empty() {
        empty_ui(ui, rect);
    }
    for (head, column) in heads.iter().zip(&shown) {
        menu::context_menu(ui, head, &(column.name)(), |ui| {
            columns_ui(ui, page, column, &shown, view);
        });
    }
    menu::context_menu(ui, &body, &name, |ui| menu_ui(ui, view));
    act(action, page, &shown, view);
    let deletes = |ui: &Ui| ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Delete));
    if list.selected().is_some() && body.has_focus() && deletes(ui) {
        press_home("cm-button-delete", view);
    }
}

fn act(action: Option<TableAction>, page: Page, shown: &[&Column], view: &mut View<'_>) {
    match action {
        Some(TableAction::Select(row)) => view.out.push(Intent::Select(row)),
        Some(TableAction::Open(row)) => {
            view.out.push(Intent::Select(row));
            press_home(double_pressed(page), view);
        }
        Some(TableAction::Sort(column)) => view.out.push(Intent::Sort(shown[column].id)),
        Some(TableAction::Resize(column, width)) => {
            view.lay(|layout| {
                layout.widths.insert((page, shown[column].id), width);
            });
        }
        None => {}
    }
}

pub(super) fn empty_ui(ui: &mut Ui, rect: Rect) {
    let at = pos2(rect.center().x, rect.top() + 45.0);
    let name = word!("cm-no-items");
    let width = shell::text_width(ui, &name.text, &TOKENS);
    Icon::Info.paint(ui.painter(), at - vec2(width / 2.0 + 14.0, 0.0), 15.0, TOKENS.link);
    let place = Rect::from_center_size(at, vec2(width + 2.0, 18.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(place));
    shell::body(&mut line, &name.text, &TOKENS);
}

/// The menu of a column: sizes, and which columns there are.
fn columns_ui(ui: &mut Ui, page: Page, column: &Column, shown: &[&Column], view: &mut View<'_>) {
    let fit = menu::entry(ui, &word!("cm-size-column"), None, true, &TOKENS);
    let fit_all = menu::entry(ui, &word!("cm-size-all-columns"), None, true, &TOKENS);
    if fit.clicked() || fit_all.clicked() {
        let sized = if fit.clicked() { vec![column] } else { shown.to_vec() };
        let widths: Vec<(&'static str, f32)> =
            sized.into_iter().map(|column| (column.id, fitting(ui, column, view))).collect();
        view.lay(|layout| {
            layout.widths.extend(widths.into_iter().map(|(id, width)| ((page, id), width)));
        });
    }
    ui.separator();
    for other in columns(page) {
        let is_shown = shown.iter().any(|column| column.id == other.id);
        let can_go = !names_row(page, other);
        if menu::entry(ui, &(other.name)(), is_shown.then_some(Icon::Check), can_go, &TOKENS)
            .clicked()
        {
            view.lay(|layout| {
                layout.chosen.insert((page, other.id), !is_shown);
            });
        }
    }
}

/// The width of a column at first: its own, or what its name needs.
fn first_width(ui: &Ui, column: &Column) -> f32 {
    column.width.max((shell::text_width(ui, &(column.name)().text, &TOKENS) + 14.0).ceil())
}

/// The width that a column needs for its name and its rows.
fn fitting(ui: &Ui, column: &Column, view: &View<'_>) -> f32 {
    let list = &view.state.list;
    let rows = (0..list.len().min(MEASURED)).filter_map(|at| list.row(at));
    let texts = rows.map(|row| (column.cell)(view.organisation, row));
    let widths = std::iter::once((column.name)().text).chain(texts);
    let widest = widths.map(|text| shell::text_width(ui, &text, &TOKENS)).fold(0.0, f32::max);
    (widest + 14.0).ceil().min(WIDEST)
}

/// The button that is pressed when a row is pressed twice.
fn double_pressed(page: Page) -> &'static str {
    match page {
        Page::ComponentStatus | Page::MessageQueries => "cm-button-show-messages",
        _ => "cm-button-properties",
    }
}

/// The icon of a row.
pub(super) fn icon(row: &Row, organisation: &Organisation) -> Icon {
    match row {
        Row::User(_) => Icon::User,
        Row::Device(_) => Icon::Device,
        Row::Collection(name, _) => collection::icon(collection::kind(organisation, name)),
        Row::Site(_) => Icon::Site,
        Row::Server(_) => Icon::Server,
        Row::Subscription => Icon::Cloud,
        Row::SiteSystem(..) | Row::Component(_) => {
            status::of(organisation, row).map_or(Icon::Gear, status::icon)
        }
        Row::Discovery(_) | Row::Query(_) => Icon::Search,
        Row::Deployment(..) => Icon::Deploy,
        Row::Certificate(..) => Icon::Certificate,
    }
}
