use egui::{Rect, Role, ScrollArea, Ui, vec2};

use super::{Intent, TOKENS, View, places::PLACES};
use crate::{
    console::shell::{self, TreeAction, TreeItem},
    word,
};

/// The places at the left, all of them open.
pub(super) fn navigation_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.frame);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), (1.0, TOKENS.line));
    let items: Vec<_> = PLACES
        .iter()
        .filter_map(|row| {
            let level = row.level?;
            Some(TreeItem { key: row.place, name: (row.name)(), level, expanded: None, icon: None })
        })
        .collect();
    let inside = rect.shrink2(vec2(1.0, 10.0));
    shell::region(ui, Role::Tree, &word!("o365-navigation"), inside, |ui| {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let action = shell::tree(ui, &items, view.state.place.row(), &TOKENS);
            if let Some(TreeAction::Select(place)) = action {
                view.want(Some(Intent::Go(place)));
            }
        });
    });
}
