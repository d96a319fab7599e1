//! The heads of the columns of a table.

use egui::{
    CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    accesskit::SortDirection,
    epaint::PathShape,
    pos2,
    text::{LayoutJob, TextFormat, TextWrapping},
    vec2,
};

use super::{SortOrder, TableColumn, Tokens, focus, node, table::EDGE};

/// Half the width in which the edge of a column is grasped, in points.
const GRIP: f32 = 3.0;

/// The head of a column; a press on it sorts.
pub(super) fn column_ui(
    ui: &Ui,
    place: Rect,
    column: &TableColumn,
    index: usize,
    tokens: &Tokens,
) -> Response {
    let response = ui.interact(place, ui.scope_id().with(("head", index)), Sense::click());
    let name = &column.name;
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &name.text));
    node::describe(&response, name, |node| match column.sorted {
        Some(SortOrder::Ascending) => node.set_sort_direction(SortDirection::Ascending),
        Some(SortOrder::Descending) => node.set_sort_direction(SortDirection::Descending),
        None => {}
    });
    if response.hovered() {
        ui.painter().rect_filled(place.shrink(1.0), 0.0, tokens.hover);
    }
    let format = TextFormat::simple(tokens.body_font(), tokens.text);
    let mut job = LayoutJob::single_section(name.text.clone(), format);
    job.wrap = TextWrapping::truncate_at_width(place.width() - 2.0 * EDGE);
    let galley = ui.painter().layout_job(job);
    let at = pos2(place.left() + EDGE, place.center().y + 2.0 - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.text);
    if let Some(order) = column.sorted {
        paint_order(ui, pos2(place.center().x, place.top() + 3.0), order, tokens);
    }
    edge_ui(ui, place, tokens);
    focus::ring(ui, &response, place, tokens);
    response
}

/// The arrow above the name of the column by which the rows are sorted.
fn paint_order(ui: &Ui, top: egui::Pos2, order: SortOrder, tokens: &Tokens) {
    let (tip, base) = match order {
        SortOrder::Ascending => (0.0, 4.0),
        SortOrder::Descending => (4.0, 0.0),
    };
    let points = vec![top + vec2(-4.0, base), top + vec2(0.0, tip), top + vec2(4.0, base)];
    ui.painter().add(PathShape::convex_polygon(points, tokens.text_weak, Stroke::NONE));
}

/// The line at the right of a column.
pub(super) fn edge_ui(ui: &Ui, column: Rect, tokens: &Tokens) {
    ui.painter().vline(column.right() - 0.5, column.y_range(), (1.0, tokens.line));
}

/// The edge of a column, by which it is made wider; the answer is its new width.
pub(super) fn grip_ui(ui: &Ui, column: Rect, index: usize) -> Option<f32> {
    let edge =
        Rect::from_x_y_ranges(column.right() - GRIP..=column.right() + GRIP, column.y_range());
    let response = ui.interact(edge, ui.scope_id().with(("grip", index)), Sense::DRAG);
    let response = response.on_hover_cursor(CursorIcon::ResizeColumn);
    let at = response.interact_pointer_pos().filter(|_| response.dragged())?;
    Some((at.x - column.left()).round())
}
