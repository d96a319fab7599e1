use egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{
    Intent, TOKENS, View,
    controls::{self, icon_button, icon_color, menu_state},
    places::PlaceRow,
    view::Pane,
};
use crate::{
    console::shell::{self, Icon, menu},
    word,
    words::Word,
};

/// Back, Forward and where they lead, the breadcrumb, and Refresh.
pub(super) fn address_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.frame);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, TOKENS.line));
    shell::region(ui, Role::Toolbar, &word!("cm-address"), rect, |ui| {
        let inside = rect.shrink2(vec2(4.0, 2.0));
        let mut left = ui.new_child(UiBuilder::new().max_rect(inside).layout(row()));
        steps_ui(&mut left, view);
        let start = left.min_rect().right() + 6.0;
        let crumbs = inside.with_min_x(start).with_max_x(inside.right() - controls::BUTTON - 4.0);
        let crumbs = crumbs.shrink2(vec2(0.0, 1.0));
        let line = egui::Stroke::new(1.0, TOKENS.line);
        ui.painter().rect(crumbs, 0.0, TOKENS.pane, line, egui::StrokeKind::Inside);
        shell::region(ui, Role::Group, &word!("cm-breadcrumb"), crumbs, |ui| {
            breadcrumb_ui(ui, crumbs, view);
        });
        let place = Rect::from_min_size(
            pos2(inside.right() - controls::BUTTON, inside.top()),
            vec2(controls::BUTTON, controls::BUTTON),
        );
        let mut right = ui.new_child(UiBuilder::new().max_rect(place));
        if icon_button(&mut right, &word!("cm-refresh"), Icon::Refresh, true).clicked() {
            view.out.push(Intent::Refresh);
        }
    });
}

fn row() -> egui::Layout {
    egui::Layout::left_to_right(egui::Align::Center)
}

fn steps_ui(ui: &mut Ui, view: &mut View<'_>) {
    let (back, forward) = (&view.state.back, &view.state.forward);
    if icon_button(ui, &word!("cm-back"), Icon::ArrowLeft, !back.is_empty()).clicked() {
        view.out.push(Intent::Back);
    }
    if icon_button(ui, &word!("cm-forward"), Icon::ArrowRight, !forward.is_empty()).clicked() {
        view.out.push(Intent::Forward);
    }
    let name = word!("cm-history");
    let history = icon_button(ui, &name, Icon::CaretDown, !back.is_empty());
    menu_state(&history, &name);
    menu::popup(ui, &history, &name, |ui| {
        for place in back.iter().rev() {
            let icon = place.row(view.version).map(|row| row.icon);
            // Every workspace has an Overview; the workspace tells them apart.
            let is_top = place.row(view.version).is_some_and(|row| row.level == 0);
            let name = if is_top { (place.workspace().name)() } else { place.name() };
            if menu::entry(ui, &name, icon, true, &TOKENS).clicked() {
                view.out.push(Intent::Go(*place));
            }
        }
    });
}

/// The way from the root to the node, with a list of what lies below each part.
fn breadcrumb_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let path = view.state.place.path(view.version);
    let workspace = view.state.place.workspace();
    let inside = rect.shrink2(vec2(6.0, 0.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(inside).layout(row()));
    let ui = &mut line;
    if let Some(last) = path.last() {
        let (at, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
        last.icon.paint(ui.painter(), at.center(), 15.0, icon_color(last));
    }
    shell::body(ui, "  \\ ", &TOKENS);
    caret_ui(
        ui,
        &word!("cm-below-root"),
        |ui, out| {
            for other in &super::places::WORKSPACES {
                let entry = menu::entry(ui, &(other.name)(), Some(other.icon), true, &TOKENS);
                if entry.clicked() {
                    out.push(Intent::Go(other.place));
                }
            }
        },
        view,
    );
    // The first part is the workspace itself, which stands where its overview does.
    let top = (workspace.name)();
    if part_ui(ui, &top).clicked() {
        view.out.push(Intent::Go(workspace.place));
    }
    for (index, row) in path.iter().enumerate() {
        let shown = if index == 0 { top.text.clone() } else { (path[index - 1].name)().text };
        let above =
            if index == 0 { vec![*row] } else { path[index - 1].place.children(view.version) };
        let name = word!("cm-below", name = shown);
        caret_ui(ui, &name, |ui, out| children_ui(ui, &above, out), view);
        let response = part_ui(ui, &(row.name)());
        if response.clicked() {
            view.out.push(Intent::Go(row.place));
        }
        if index + 1 == path.len() && view.focus == Some(Pane::Breadcrumb) {
            response.request_focus();
        }
    }
    if let Some(last) = path.last() {
        let below = last.place.children(view.version);
        if !below.is_empty() {
            let name = word!("cm-below", name = (last.name)().text);
            caret_ui(ui, &name, |ui, out| children_ui(ui, &below, out), view);
        }
    }
}

fn children_ui(ui: &mut Ui, children: &[&'static PlaceRow], out: &mut Vec<Intent>) {
    for child in children {
        if menu::entry(ui, &(child.name)(), Some(child.icon), true, &TOKENS).clicked() {
            out.push(Intent::Go(child.place));
        }
    }
}

fn part_ui(ui: &mut Ui, name: &Word) -> Response {
    let width = shell::text_width(ui, &name.text, &TOKENS) + 10.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name.text));
    shell::describe(&response, name, |_| {});
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, TOKENS.hover);
    }
    let font = TOKENS.body_font();
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, &name.text, font, TOKENS.text);
    shell::ring(ui, &response, rect, &TOKENS);
    response
}

fn caret_ui(
    ui: &mut Ui,
    name: &Word,
    add: impl FnOnce(&mut Ui, &mut Vec<Intent>),
    view: &mut View<'_>,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
    menu_state(&response, name);
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, TOKENS.hover);
    }
    Icon::CaretRight.paint(ui.painter(), rect.center(), 10.0, TOKENS.text);
    shell::ring(ui, &response, rect, &TOKENS);
    menu::popup(ui, &response, name, |ui| add(ui, view.out));
}
