use egui::{Color32, CursorIcon, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{
    TOKENS, View,
    links::{self, Link},
    tokens::{TILE_COMPUTERS, TILE_MOBILE, TILE_SMALL, measure},
};
use crate::console::shell::{self, Icon, Tokens};

const LARGE: f32 = 188.0;
const SMALL: f32 = 90.0;
const GAP: f32 = 8.0;

/// The tiles of the first run (facts 1.2).
pub(super) fn dashboard_ui(ui: &mut Ui, view: &mut View<'_>) {
    ScrollArea::both().auto_shrink(false).show(ui, |ui| tiles_ui(ui, view));
}

fn tiles_ui(ui: &mut Ui, view: &mut View<'_>) {
    let corner = ui.cursor().min + vec2(10.0, 6.0);
    let large =
        |n: f32| Rect::from_min_size(corner + vec2(n * (LARGE + GAP), 0.0), vec2(LARGE, LARGE));
    let small = |column: f32, row: f32| {
        let at = vec2(2.0 * (LARGE + GAP) + column * (SMALL + GAP), row * (SMALL + GAP));
        Rect::from_min_size(corner + at, vec2(SMALL, SMALL))
    };
    let tiles: [(Rect, &Link, Color32); 6] = [
        (large(0.0), &links::TILE_MOBILE, TILE_MOBILE),
        (large(1.0), &links::TILE_COMPUTERS, TILE_COMPUTERS),
        (small(0.0, 0.0), &links::TILE_GETTING_STARTED, TILE_SMALL),
        (small(1.0, 0.0), &links::TILE_WHATS_NEW, TILE_SMALL),
        (small(0.0, 1.0), &links::TILE_SYSTEM_OVERVIEW, TILE_SMALL),
        (small(1.0, 1.0), &links::TILE_MDM, TILE_SMALL),
    ];
    for (rect, link, fill) in tiles {
        tile_ui(ui, rect, link, fill, view);
        ui.allocate_rect(rect, Sense::hover());
    }
}

fn tile_ui(ui: &mut Ui, rect: Rect, link: &Link, fill: Color32, view: &mut View<'_>) {
    let name = (link.name)();
    let response = ui
        .interact(rect, ui.scope_id().with(link.id), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
    shell::describe(&response, &name, |_| {});
    ui.painter().rect_filled(rect, 0.0, fill);
    let is_large = rect.width() == LARGE;
    let (size, color, margin) = if is_large {
        (measure::TILE_TITLE, TOKENS.text_on_strong, 16.0)
    } else {
        (TOKENS.body, TOKENS.text, 7.0)
    };
    let font = Tokens { title: size, ..TOKENS }.title_font();
    let width = rect.width() - 2.0 * margin;
    let galley = ui.painter().layout(name.text, font, color, width);
    ui.painter().galley(rect.min + vec2(margin, margin - 4.0), galley, color);
    let icon_at = if is_large {
        pos2(rect.right() - 28.0, rect.bottom() - 28.0)
    } else {
        pos2(rect.left() + 18.0, rect.bottom() - 17.0)
    };
    let icon_color = if is_large { color } else { TOKENS.strong };
    Icon::Go.paint(ui.painter(), icon_at, if is_large { 26.0 } else { 20.0 }, icon_color);
    if response.hovered() {
        ui.painter().rect_stroke(rect, 0.0, (2.0, TOKENS.strong), egui::StrokeKind::Inside);
    }
    shell::ring(ui, &response, rect, &TOKENS);
    if response.clicked() {
        view.out.push(link.intent());
    }
}
