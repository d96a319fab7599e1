use egui::{Rect, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    TOKENS, View,
    column::Column,
    dashboard,
    links::{self, Link},
    mobile_device_management, overview,
    places::Page,
    tokens::measure,
};
use crate::{console::shell, text, word, words::Word};

/// The page of the place on which the stage stands.
pub(super) fn content_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.page);
    let (page, name) = view.stage.place.page();
    match page {
        Page::Dashboard => {
            shell::region(ui, Role::Main, &name, rect, |ui| dashboard::dashboard_ui(ui, view));
        }
        Page::Overview => {
            page_ui(ui, rect, &word!("title-overview"), view, &overview::column(), |ui, view| {
                overview::overview_ui(ui, view);
            });
        }
        Page::MobileDeviceManagement => {
            let column = mobile_device_management::column(view.organisation);
            page_ui(ui, rect, &name, view, &column, |ui, view| {
                mobile_device_management::page_ui(ui, view);
            });
        }
        Page::Uncovered => {
            let column = Column { tasks: Vec::new(), learn: Vec::new() };
            page_ui(ui, rect, &name, view, &column, |ui, view| uncovered_ui(ui, &name, view));
        }
    }
}

/// The title, the content below it, and the column at the right.
fn page_ui(
    ui: &mut Ui,
    rect: Rect,
    title: &Word,
    view: &mut View<'_>,
    column: &Column,
    add: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    shell::region(ui, Role::Main, title, rect, |ui| {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let width = rect.width().max(measure::CONTENT_SMALLEST);
            let page = Rect::from_min_size(ui.cursor().min, vec2(width, rect.height()));
            let inside = page.with_min_x(page.left() + measure::CONTENT_LEFT);
            let title_at = inside.translate(vec2(0.0, 19.0));
            let mut heading = ui.new_child(UiBuilder::new().max_rect(title_at));
            shell::heading(&mut heading, title, TOKENS.title_font(), TOKENS.text);
            let body = inside.with_min_y(heading.min_rect().bottom() + 32.0);
            let used = body_ui(ui, body.with_max_x(body.right() - 16.0), column, view, add);
            ui.allocate_rect(page.with_max_y(used + 16.0), egui::Sense::hover());
        });
    });
}

/// The content with the column at its right, or below it where there is little room. The answer
/// is where it ends.
fn body_ui(
    ui: &mut Ui,
    rect: Rect,
    column: &Column,
    view: &mut View<'_>,
    add: impl FnOnce(&mut Ui, &mut View<'_>),
) -> f32 {
    let has_column = !column.tasks.is_empty() || !column.learn.is_empty();
    let beside = has_column && rect.width() >= measure::CONTENT_BESIDE_COLUMN;
    let (left, right) = rect.split_left_right_at_x(rect.right() - measure::TASKS + 8.0);
    let content = if beside { left.with_max_x(left.right() - 16.0) } else { rect };
    let mut body = ui.new_child(UiBuilder::new().max_rect(content));
    add(&mut body, view);
    let end = body.min_rect().bottom();
    let place = if beside { right } else { rect.with_min_y(end + 18.0) };
    let mut side = ui.new_child(UiBuilder::new().max_rect(place));
    column_ui(&mut side, column, view);
    side.min_rect().bottom().max(end)
}

fn column_ui(ui: &mut Ui, column: &Column, view: &mut View<'_>) {
    if !column.tasks.is_empty() {
        list_ui(ui, &word!("tasks"), &column.tasks, view);
        ui.add_space(18.0);
    }
    if !column.learn.is_empty() {
        list_ui(ui, &word!("learn-about"), &column.learn, view);
    }
}

fn list_ui(ui: &mut Ui, name: &Word, links: &[&'static Link], view: &mut View<'_>) {
    shell::group(ui, Role::List, name, |ui| {
        shell::heading(ui, name, TOKENS.heading_font(), TOKENS.text_weak);
        for link in links {
            ui.add_space(6.0);
            view.link(ui, link);
        }
    });
}

fn uncovered_ui(ui: &mut Ui, name: &Word, view: &mut View<'_>) {
    shell::body(ui, &text!("uncovered", name = name.text.as_str()), &TOKENS);
    ui.add_space(10.0);
    view.link(ui, &links::BACK_TO_MDM);
}
