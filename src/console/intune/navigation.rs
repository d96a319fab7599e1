use egui::{Rect, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    Place, TOKENS, View,
    places::{PlaceRow, WorkspaceRow},
    tokens::measure,
};
use crate::console::{
    Intent,
    shell::{self, TreeAction, TreeItem},
};

/// The tree of a workspace under its heading, with the splitter at the right.
pub(super) fn navigation_ui(
    ui: &mut Ui,
    rect: Rect,
    workspace: &WorkspaceRow,
    view: &mut View<'_>,
) {
    let (pane, splitter) = rect.split_left_right_at_x(rect.right() - measure::SPLITTER);
    ui.painter().rect_filled(pane, 0.0, TOKENS.pane);
    ui.painter().rect_filled(splitter, 0.0, TOKENS.line);
    let heading = (workspace.heading)();
    let inside = ui.new_child(
        UiBuilder::new().max_rect(pane.with_min_x(pane.left() + 11.0).with_min_y(pane.top() + 8.0)),
    );
    let mut inside = inside;
    shell::heading(&mut inside, &heading, TOKENS.heading_font(), TOKENS.text);
    let below = pane.with_min_x(pane.left() + 10.0).with_min_y(pane.top() + 32.0);
    let items = visible(workspace.tree, view);
    shell::region(ui, Role::Tree, &heading, below, |ui| {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            match shell::tree(ui, &items, view.stage.place, &TOKENS) {
                Some(TreeAction::Select(place)) => view.out.push(Intent::Go(place)),
                Some(TreeAction::Expand(place, open)) => {
                    view.out.push(Intent::Expand(place, open));
                }
                None => {}
            }
        });
    });
}

/// The rows that are there and not inside a closed one.
fn visible(tree: &[PlaceRow], view: &View<'_>) -> Vec<TreeItem<Place>> {
    let there = tree.iter().filter(|row| row.shown.holds(view.organisation));
    let items = there.map(|row| TreeItem {
        key: row.place,
        name: (row.name)(),
        level: row.level,
        expanded: None,
        icon: None,
    });
    shell::visible_rows(items.collect(), |place| {
        place.is_open_at_first() != view.stage.toggled.contains(&place)
    })
}
