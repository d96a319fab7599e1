//! A table of any length: a head whose columns can be sorted and resized, and rows of which only
//! those in view are drawn. The keyboard acts on the table as a whole; the selected row is what a
//! screen reader is told of.

use std::ops::Range;

use egui::{
    Align2, Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui,
    UiBuilder, WidgetInfo,
    accesskit::Action,
    pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use super::{
    Icon, Tokens, focus, node,
    table_head::{column_ui, edge_ui, grip_ui},
    text::text_width,
    type_ahead::type_ahead,
};
use crate::words::Word;

/// What a table shows.
pub struct Table<'a> {
    /// Its name.
    pub name: &'a Word,
    /// Its columns, without that of the icons, which is the first.
    pub columns: &'a [TableColumn],
    /// The column of the icons.
    pub icons: TableColumn,
    /// How many rows there are.
    pub rows: usize,
    /// The row that is selected.
    pub selected: Option<usize>,
    /// The text in a row and column. The first column names the row, unless [`TableLook`] says
    /// otherwise.
    pub cell: &'a dyn Fn(usize, usize) -> String,
    /// The icon of a row.
    pub icon: &'a dyn Fn(usize) -> Icon,
}

/// How the rows of a table look, where they do not all look alike.
pub struct TableLook<'a> {
    /// The column that names a row, from 0.
    pub named_by: usize,
    /// The colour of a row's icon.
    pub icon: &'a dyn Fn(usize) -> Color32,
    /// What a row stands on that is neither selected nor under the pointer.
    pub fill: &'a dyn Fn(usize) -> Option<Color32>,
}

/// A column of a table.
pub struct TableColumn {
    /// Its name.
    pub name: Word,
    /// Its width, in points.
    pub width: f32,
    /// How the rows are sorted by it, if they are.
    pub sorted: Option<SortOrder>,
}

/// How rows are sorted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SortOrder {
    /// From A to Z.
    Ascending,
    /// From Z to A.
    Descending,
}

/// What a person did to a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TableAction {
    /// Went to a row.
    Select(usize),
    /// Pressed a row twice, or Enter on it.
    Open(usize),
    /// Asked for the rows to be sorted by a column.
    Sort(usize),
    /// Made a column this wide, in points.
    Resize(usize, f32),
}

/// What came of drawing a table.
pub struct TableShown {
    /// What was done to it.
    pub action: Option<TableAction>,
    /// The heads of its columns, for menus.
    pub heads: Vec<Response>,
    /// All its rows together, for menus.
    pub body: Response,
}

const HEAD: f32 = 24.0;
/// The narrowest column of icons, in points.
const ICONS: f32 = 36.0;
pub(super) const EDGE: f32 = 6.0;
/// The narrowest column, in points.
const NARROWEST: f32 = 30.0;

impl SortOrder {
    /// How rows are sorted by `column`, if they are; `sorted` is by which they are, and how.
    pub fn by<C: Copy + PartialEq>(column: C, sorted: Option<(C, Self)>) -> Option<Self> {
        sorted.filter(|(by, _)| *by == column).map(|(_, order)| order)
    }

    /// How they are to be sorted once the head of `column` is pressed: from A to Z, or where they
    /// are already, the other way.
    pub fn pressed<C: Copy + PartialEq>(column: C, sorted: Option<(C, Self)>) -> Self {
        match Self::by(column, sorted) {
            Some(Self::Ascending) => Self::Descending,
            _ => Self::Ascending,
        }
    }
}

impl TableColumn {
    /// The column of the icons, as wide as its name.
    pub fn of_icons(ui: &Ui, name: Word, tokens: &Tokens) -> Self {
        let width = (text_width(ui, &name.text, tokens) + 2.0 * EDGE).max(ICONS).ceil();
        Self { name, width, sorted: None }
    }
}

impl Table<'_> {
    /// Draws the table into the room that `ui` has.
    pub fn show(&self, ui: &mut Ui, tokens: &Tokens) -> TableShown {
        let look = TableLook { named_by: 0, icon: &|_| tokens.link, fill: &|_| None };
        self.show_as(ui, &look, tokens)
    }

    /// As above, with rows that look as `look` says.
    pub fn show_as(&self, ui: &mut Ui, look: &TableLook<'_>, tokens: &Tokens) -> TableShown {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, tokens.pane);
        node::region(ui, Role::Table, self.name, rect, |ui| {
            let (head, below) = rect.split_top_bottom_at_y(rect.top() + HEAD);
            let (mut action, body, offset) = self.rows_ui(ui, below, look, tokens);
            let heads = self.head_ui(ui, head, offset, &mut action, tokens);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_row_count(self.rows);
                node.set_column_count(self.columns.len() + 1);
            });
            TableShown { action, heads, body }
        })
    }

    fn width(&self) -> f32 {
        self.icons.width + self.columns.iter().map(|column| column.width).sum::<f32>()
    }

    /// Where each column begins and ends, from the left edge of the table.
    fn spans(&self) -> impl Iterator<Item = (f32, f32)> {
        self.columns.iter().scan(self.icons.width, |at, column| {
            let start = *at;
            *at += column.width;
            Some((start, *at))
        })
    }

    /// The rows in view. The answer has how far they are scrolled to the right.
    fn rows_ui(
        &self,
        ui: &mut Ui,
        rect: Rect,
        look: &TableLook<'_>,
        tokens: &Tokens,
    ) -> (Option<TableAction>, Response, f32) {
        let mut inside = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(rect));
        let area = ScrollArea::both().auto_shrink(false).animated(false);
        let shown = area.show_viewport(&mut inside, |ui, view| {
            let height = tokens.row_height * self.rows as f32;
            ui.set_min_size(vec2(self.width(), height));
            let all = Rect::from_min_size(ui.max_rect().min, vec2(self.width(), height));
            let seen = all.union(ui.clip_rect()).intersect(ui.clip_rect());
            let body = ui.interact(seen, ui.scope_id().with("body"), Sense::click());
            self.describe_body(ui, &body);
            let first = (view.top() / tokens.row_height).floor().max(0.0) as usize;
            let last = (view.bottom() / tokens.row_height).ceil().max(0.0) as usize;
            for row in first..last.min(self.rows) {
                self.row_ui(ui, all, row, &body, look, tokens);
            }
            self.keep_in_view(ui, all, view, tokens);
            let page = (view.height() / tokens.row_height).floor().max(2.0) as usize - 1;
            let action = self.pointer(ui, all, &body, tokens);
            let action = action.or_else(|| self.keyboard(ui, all, &body, (page, look), tokens));
            focus::ring(ui, &body, seen, tokens);
            (action.or_else(|| asked(ui, &body, first..last.min(self.rows))), body)
        });
        let (action, body) = shown.inner;
        (action, body, shown.state.clamped_offset().x)
    }

    fn describe_body(&self, ui: &Ui, body: &Response) {
        let selected = self.selected.map(|row| row_id(body, row));
        body.widget_info(|| WidgetInfo::labeled(Role::RowGroup, ui.is_enabled(), &self.name.text));
        node::describe(body, self.name, |node| {
            if let Some(selected) = selected {
                node.set_active_descendant(selected.accesskit_id());
            }
        });
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        all: Rect,
        row: usize,
        body: &Response,
        look: &TableLook<'_>,
        tokens: &Tokens,
    ) {
        let rect = row_rect(all, row, tokens).expand2(vec2(ui.clip_rect().width(), 0.0));
        let rect = rect.with_min_x(all.left());
        let selected = self.selected == Some(row);
        let hovered = body.hover_pos().is_some_and(|at| at.y >= rect.top() && at.y < rect.bottom());
        let fill = match (selected, hovered) {
            (true, _) => Some(tokens.selection),
            (false, true) => Some(tokens.hover),
            _ => (look.fill)(row),
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        let name = (self.cell)(row, look.named_by);
        let id = row_id(body, row);
        let builder = UiBuilder::new()
            .scope_id(id)
            .accessibility_parent(body.id)
            .accessibility_role(Role::Row)
            .accessibility_label(&name)
            .max_rect(rect);
        let mut line = ui.new_child(builder);
        let node_id = line.unique_id();
        ui.ctx().accesskit_node_builder(node_id, |node| {
            node.set_bounds(node::bounds(rect.intersect(body.rect)));
            node.set_selected(selected);
            node.set_row_index(row);
            node.add_action(Action::Click);
        });
        let color = if selected { tokens.text_on_selection } else { tokens.text };
        let icon = pos2(rect.left() + self.icons.width / 2.0, rect.center().y);
        // On a dark selection the icon is as light as the text.
        let dark = selected && tokens.text_on_selection != tokens.text;
        let tint = if dark { color } else { (look.icon)(row) };
        (self.icon)(row).paint(line.painter(), icon, 16.0, tint);
        for (column, span) in self.spans().enumerate() {
            let is_name = column == look.named_by;
            let text = if is_name { name.clone() } else { (self.cell)(row, column) };
            cell_ui(&mut line, rect, span, &text, color, tokens);
        }
    }

    /// Scrolls to the selected row when it has just become that or is so at first, and when the
    /// room has changed, as it does when details open below.
    fn keep_in_view(&self, ui: &Ui, all: Rect, view: Rect, tokens: &Tokens) {
        let now = (self.selected, view.height() as u32);
        let id = ui.scope_id().with("kept");
        let before = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<_>>(id).replace(now));
        if let Some(row) = self.selected.filter(|_| before != Some(now)) {
            ui.scroll_to_rect(row_rect(all, row, tokens).with_max_x(all.left()), None);
        }
    }

    fn row_at(&self, all: Rect, y: f32, tokens: &Tokens) -> Option<usize> {
        let row = ((y - all.top()) / tokens.row_height).floor();
        Some(row).filter(|row| *row >= 0.0).map(|row| row as usize).filter(|row| *row < self.rows)
    }

    fn pointer(&self, ui: &Ui, all: Rect, body: &Response, tokens: &Tokens) -> Option<TableAction> {
        let pressed = body.clicked() || body.secondary_clicked() || body.double_clicked();
        let row = self.row_at(all, body.interact_pointer_pos()?.y, tokens);
        if !pressed {
            return None;
        }
        ui.memory_mut(|memory| memory.request_focus(body.id));
        row.map(if body.double_clicked() { TableAction::Open } else { TableAction::Select })
    }

    fn keyboard(
        &self,
        ui: &Ui,
        all: Rect,
        body: &Response,
        (page, look): (usize, &TableLook<'_>),
        tokens: &Tokens,
    ) -> Option<TableAction> {
        if !body.has_focus() || self.rows == 0 {
            return None;
        }
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(body.id, arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if let Some(row) = self.selected.filter(|_| pressed(Key::Enter)) {
            return Some(TableAction::Open(row));
        }
        let last = self.rows - 1;
        let from = |step: fn(usize, usize) -> usize, by: usize| {
            self.selected.map_or(0, |row| step(row, by).min(last))
        };
        let steps: [(Key, usize); 6] = [
            (Key::ArrowDown, from(usize::saturating_add, 1)),
            (Key::ArrowUp, from(usize::saturating_sub, 1)),
            (Key::PageDown, from(usize::saturating_add, page)),
            (Key::PageUp, from(usize::saturating_sub, page)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        let typed = || {
            type_ahead(ui, body.id, self.selected, self.rows, |row, start| {
                (self.cell)(row, look.named_by).to_lowercase().starts_with(start)
            })
        };
        let by_key = steps.into_iter().find(|(key, _)| pressed(*key)).map(|(_, row)| row);
        let row = by_key.or_else(typed)?;
        ui.scroll_to_rect(row_rect(all, row, tokens).with_max_x(all.left()), None);
        Some(TableAction::Select(row))
    }

    fn head_ui(
        &self,
        ui: &mut Ui,
        rect: Rect,
        offset: f32,
        action: &mut Option<TableAction>,
        tokens: &Tokens,
    ) -> Vec<Response> {
        let mut inside = ui.new_child(UiBuilder::new().id_salt("head").max_rect(rect));
        inside.set_clip_rect(rect.intersect(ui.clip_rect()));
        let ui = &mut inside;
        ui.painter().rect_filled(rect, 0.0, tokens.pane);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, tokens.line));
        let left = rect.left() - offset;
        let icons = Rect::from_x_y_ranges(left..=left + self.icons.width, rect.y_range());
        let font = tokens.body_font();
        let at = pos2(icons.left() + EDGE, icons.center().y + 2.0);
        ui.painter().text(at, Align2::LEFT_CENTER, &self.icons.name.text, font, tokens.text);
        edge_ui(ui, icons, tokens);
        let mut heads = Vec::new();
        for (index, (start, end)) in self.spans().enumerate() {
            let place = Rect::from_x_y_ranges(left + start..=left + end, rect.y_range());
            let response = column_ui(ui, place, &self.columns[index], index, tokens);
            if response.clicked() {
                *action = Some(TableAction::Sort(index));
            }
            let width = grip_ui(ui, place, index).map(|width| width.max(NARROWEST));
            if let Some(width) = width.filter(|width| *width != end - start) {
                *action = Some(TableAction::Resize(index, width));
            }
            heads.push(response);
        }
        heads
    }
}

/// What a screen reader, or a lesson, asked of a row.
fn asked(ui: &Ui, body: &Response, seen: Range<usize>) -> Option<TableAction> {
    let asked = |row: &usize| node::asked_to(ui, row_id(body, *row), Action::Click);
    seen.into_iter().find(asked).map(TableAction::Select)
}

fn row_id(body: &Response, row: usize) -> Id {
    body.id.with(row)
}

fn row_rect(all: Rect, row: usize, tokens: &Tokens) -> Rect {
    let top = all.top() + tokens.row_height * row as f32;
    Rect::from_min_size(pos2(all.left(), top), vec2(all.width(), tokens.row_height))
}

fn cell_ui(
    ui: &mut Ui,
    row: Rect,
    (start, end): (f32, f32),
    text: &str,
    color: Color32,
    tokens: &Tokens,
) {
    let left = row.left();
    let rect = Rect::from_x_y_ranges(left + start..=left + end, row.y_range());
    let format = TextFormat::simple(tokens.body_font(), color);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap = TextWrapping::truncate_at_width(rect.width() - 2.0 * EDGE);
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left() + EDGE, rect.center().y - galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley(at, galley, color);
    let response = ui.interact(rect, ui.scope_id().with(start as u32), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, text));
    if cut {
        response.on_hover_text(text);
    }
}
