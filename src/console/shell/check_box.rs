use egui::{
    Align2, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Tokens, focus, node};
use crate::words::Word;

const BOX: f32 = 13.0;
const GAP: f32 = 8.0;
/// From the edge of a list to its boxes, in points.
const EDGE: f32 = 4.0;

/// A row of a list of boxes.
pub struct CheckRow {
    /// Its name.
    pub name: Word,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// What a person did to a list of boxes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CheckListAction {
    /// Went to a row.
    Select(usize),
    /// Ticked a row, or took its tick away.
    Toggle(usize),
}

/// A box with a text beside it that wraps. The answer says whether it was just pressed; the
/// caller owns the tick.
pub fn check_box(ui: &mut Ui, name: &Word, ticked: bool, tokens: &Tokens) -> Response {
    let width = ui.available_width() - BOX - GAP;
    let galley = ui.painter().layout(name.text.clone(), tokens.body_font(), tokens.text, width);
    let size = vec2(BOX + GAP + galley.size().x, galley.size().y.max(BOX));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, &name.text));
    node::describe(&response, name, |_| {});
    let first_line = galley.rows.first().map_or(BOX, |row| row.height());
    let square = Rect::from_min_size(
        pos2(rect.left(), rect.top() + ((first_line - BOX) / 2.0).round()),
        vec2(BOX, BOX),
    );
    paint_square(ui, square, ticked, &response, tokens);
    ui.painter().galley(pos2(square.right() + GAP, rect.top()), galley, tokens.text);
    focus::ring(ui, &response, rect.expand(4.0), tokens);
    response
}

/// Boxes in a list, of which one row is selected. It is one stop of the Tab key: arrows go from
/// row to row, and the space bar ticks.
pub fn check_list(
    ui: &mut Ui,
    rows: &[CheckRow],
    selected: Option<usize>,
    tokens: &Tokens,
) -> Option<CheckListAction> {
    let id = |ui: &Ui, row: usize| ui.scope_id().with(rows[row].name.id);
    let stop = selected.filter(|row| *row < rows.len()).unwrap_or(0);
    let mut action = None;
    for (index, row) in rows.iter().enumerate() {
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), tokens.row_height));
        let sense = focus::sense_in_list(ui, id(ui, index), index == stop);
        let response = ui.interact(place, id(ui, index), sense);
        row_ui(ui, place, row, selected == Some(index), &response, tokens);
        if response.clicked() {
            ui.memory_mut(|memory| memory.request_focus(response.id));
            action = Some(CheckListAction::Toggle(index));
        } else if let Some(next) = moved_to(ui, &response, index, rows.len()) {
            let next_id = id(ui, next);
            ui.memory_mut(|memory| memory.request_focus(next_id));
            action = Some(CheckListAction::Select(next));
        }
    }
    action
}

fn row_ui(
    ui: &Ui,
    place: Rect,
    row: &CheckRow,
    selected: bool,
    response: &Response,
    tokens: &Tokens,
) {
    let name = &row.name;
    response.widget_info(|| {
        WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), row.ticked, &name.text)
    });
    node::describe(response, name, |_| {});
    if response.gained_focus() {
        ui.scroll_to_rect(place, None);
    }
    let (fill, color) = match selected {
        true => (tokens.selection, tokens.text_on_selection),
        false if response.hovered() => (tokens.hover, tokens.text),
        false => (tokens.pane, tokens.text),
    };
    ui.painter().rect_filled(place, 0.0, fill);
    let corner = pos2(place.left() + EDGE, (place.center().y - BOX / 2.0).round());
    paint_square(ui, Rect::from_min_size(corner, vec2(BOX, BOX)), row.ticked, response, tokens);
    let at = pos2(corner.x + BOX + GAP, place.center().y);
    ui.painter_at(place).text(at, Align2::LEFT_CENTER, &name.text, tokens.body_font(), color);
    focus::ring(ui, response, place, tokens);
}

/// Where an arrow key leads from the row that has the focus.
fn moved_to(ui: &Ui, response: &Response, index: usize, rows: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let keys = [
        (Key::ArrowDown, (index + 1).min(rows - 1)),
        (Key::ArrowUp, index.saturating_sub(1)),
        (Key::Home, 0),
        (Key::End, rows - 1),
    ];
    let next = keys.into_iter().find(|(key, _)| pressed(*key)).map(|(_, row)| row);
    next.filter(|row| *row != index)
}

fn paint_square(ui: &Ui, square: Rect, ticked: bool, response: &Response, tokens: &Tokens) {
    let line = if response.hovered() { tokens.strong } else { tokens.text_weak };
    ui.painter().rect(square, 0.0, tokens.pane, Stroke::new(1.0, line), StrokeKind::Inside);
    if ticked {
        let at = |x: f32, y: f32| square.min + vec2(x, y);
        let tick = vec![at(3.0, 6.5), at(5.5, 9.0), at(10.0, 3.5)];
        ui.painter().line(tick, Stroke::new(1.8, tokens.text));
    }
}
