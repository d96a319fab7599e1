use egui::{CursorIcon, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{
    Intent, TOKENS, View,
    controls::{icon_button, icon_color},
    places::{Place, WORKSPACES, WorkspaceRow},
    ribbon_view::menu_ui,
    tokens::measure,
    view::Pane,
};
use crate::{
    console::shell::{self, Icon, TreeAction, TreeItem},
    word,
};

const NARROWEST: f32 = 150.0;
/// The list keeps so much of the width.
const LEFT_TO_LIST: f32 = 220.0;

/// The navigation pane: heading, tree, and the buttons of the workspaces. The answer is what it
/// leaves of `rect`.
pub(super) fn navigation_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) -> Rect {
    let layout = &view.state.layout;
    let widest = (rect.width() - LEFT_TO_LIST).max(NARROWEST);
    let width = layout.navigation_width.clamp(NARROWEST, widest);
    let width = if layout.navigation { width } else { measure::MINIMISED };
    let (pane, right) = rect.split_left_right_at_x(rect.left() + width);
    ui.painter().rect_filled(pane, 0.0, TOKENS.page);
    shell::region(ui, Role::Navigation, &word!("cm-navigation-pane"), pane, |ui| {
        if view.state.layout.navigation {
            pane_ui(ui, pane, view);
        } else {
            minimised_ui(ui, pane, view);
        }
    });
    let (splitter, content) = right.split_left_right_at_x(right.left() + measure::SPLITTER);
    splitter_ui(ui, splitter, width, view);
    content
}

fn pane_ui(ui: &mut Ui, pane: Rect, view: &mut View<'_>) {
    let workspace = view.state.place.workspace();
    let heading = Rect::from_min_size(pane.min, vec2(pane.width(), 26.0));
    let mut top = ui.new_child(UiBuilder::new().max_rect(heading.shrink2(vec2(8.0, 4.0))));
    let name = (workspace.name)();
    shell::heading(&mut top, &name, TOKENS.heading_font(), TOKENS.text_weak);
    let corner = pos2(pane.right() - 26.0, pane.top() + 1.0);
    let mut right =
        ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(corner, vec2(24.0, 24.0))));
    let minimise = word!("cm-minimise-navigation");
    if icon_button(&mut right, &minimise, Icon::CaretLeft, true).clicked() {
        view.lay(|layout| layout.navigation = false);
    }
    let buttons = measure::WORKSPACE * WORKSPACES.len() as f32 + 8.0;
    let tree = pane.with_min_y(heading.bottom()).with_max_y(pane.bottom() - buttons);
    tree_ui(ui, tree.with_min_x(pane.left() + 4.0), workspace, view);
    let below = pane.with_min_y(tree.bottom() + 4.0);
    ui.painter().hline(below.x_range(), below.top() - 1.0, (1.0, TOKENS.line));
    workspaces_ui(ui, below, view);
}

fn tree_ui(ui: &mut Ui, rect: Rect, workspace: &'static WorkspaceRow, view: &mut View<'_>) {
    let items = visible(workspace, view);
    shell::region(ui, Role::Tree, &(workspace.name)(), rect, |ui| {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let selected = view.state.place;
            let id = shell::tree_row_id(ui, selected);
            if view.focus == Some(Pane::Tree) {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            match shell::tree(ui, &items, selected, &TOKENS) {
                Some(TreeAction::Select(place)) => view.out.push(Intent::Go(place)),
                Some(TreeAction::Expand(place, open)) => {
                    view.out.push(Intent::Expand(place, open));
                }
                None => {}
            }
            for item in &items {
                if let Some(row) = ui.ctx().read_response(shell::tree_row_id(ui, item.key)) {
                    shell::menu::context_menu(ui, &row, &item.name, |ui| menu_ui(ui, view));
                }
            }
        });
    });
}

/// The rows that are not inside a closed one.
fn visible(workspace: &'static WorkspaceRow, view: &View<'_>) -> Vec<TreeItem<Place>> {
    let items = workspace.rows(view.version).into_iter().map(|row| TreeItem {
        key: row.place,
        name: (row.name)(),
        level: row.level,
        expanded: None,
        icon: Some((row.icon, icon_color(row))),
    });
    shell::visible_rows(items.collect(), |place| {
        place.is_open_at_first() != view.state.toggled.contains(&place)
    })
}

fn workspaces_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let current = view.state.place.workspace().place;
    shell::region(ui, Role::TabList, &word!("workspaces"), rect, |ui| {
        for (index, workspace) in WORKSPACES.iter().enumerate() {
            let top = rect.top() + measure::WORKSPACE * index as f32;
            let size = vec2(rect.width() - 4.0, measure::WORKSPACE - 1.0);
            let place = Rect::from_min_size(pos2(rect.left() + 2.0, top), size);
            workspace_ui(ui, place, workspace, workspace.place == current, view);
        }
    });
}

fn workspace_ui(
    ui: &Ui,
    place: Rect,
    workspace: &WorkspaceRow,
    selected: bool,
    view: &mut View<'_>,
) {
    let name = (workspace.name)();
    let response = ui.interact(place, ui.scope_id().with(name.id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), &name.text));
    shell::describe(&response, &name, |node| node.set_selected(selected));
    let font = if selected { TOKENS.strong_font() } else { TOKENS.body_font() };
    if selected {
        let line = egui::Stroke::new(1.0, TOKENS.line);
        ui.painter().rect(place, 0.0, TOKENS.selection, line, egui::StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(place, 0.0, TOKENS.hover);
    }
    let icon = pos2(place.left() + 16.0, place.center().y);
    workspace.icon.paint(ui.painter(), icon, 18.0, TOKENS.link);
    let at = pos2(place.left() + 34.0, place.center().y);
    let painter = ui.painter_at(place);
    painter.text(at, egui::Align2::LEFT_CENTER, &name.text, font, TOKENS.text);
    shell::ring(ui, &response, place, &TOKENS);
    if response.clicked() {
        view.out.push(Intent::Go(workspace.place));
    }
}

/// The pane as a narrow strip: a button that brings it back, and the icons of the workspaces.
fn minimised_ui(ui: &mut Ui, pane: Rect, view: &mut View<'_>) {
    let top = Rect::from_min_size(pane.min + vec2(5.0, 2.0), vec2(24.0, 24.0));
    let mut corner = ui.new_child(UiBuilder::new().max_rect(top));
    if icon_button(&mut corner, &word!("cm-expand-navigation"), Icon::CaretRight, true).clicked() {
        view.lay(|layout| layout.navigation = true);
    }
    let height = measure::WORKSPACE * WORKSPACES.len() as f32;
    let strip = pane.with_min_y(pane.bottom() - height - 4.0);
    let current = view.state.place.workspace().place;
    shell::region(ui, Role::TabList, &word!("workspaces"), strip, |ui| {
        for (index, workspace) in WORKSPACES.iter().enumerate() {
            let top = strip.top() + measure::WORKSPACE * index as f32;
            let size = vec2(pane.width() - 4.0, measure::WORKSPACE - 1.0);
            let place = Rect::from_min_size(pos2(pane.left() + 2.0, top), size);
            workspace_ui(ui, place, workspace, workspace.place == current, view);
        }
    });
}

/// The splitter by which the pane is made wider: with the pointer, or with the arrow keys.
fn splitter_ui(ui: &mut Ui, rect: Rect, width: f32, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.page);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), (1.0, TOKENS.line));
    if !view.state.layout.navigation {
        return;
    }
    let name = word!("cm-navigation-splitter");
    if let Some(by) = shell::splitter(ui, rect, &name, width, CursorIcon::ResizeColumn, &TOKENS) {
        view.lay(|layout| layout.navigation_width = (width + by).max(NARROWEST));
    }
}
