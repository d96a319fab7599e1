use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    super::MemberList,
    table::{search_ui, table_ui},
};
use crate::{
    console::{
        configuration_manager::{Intent, View, WINDOW},
        shell::{self, DialogEnd},
    },
    text, word,
};

/// Show Members: everybody or everything in a collection.
pub fn members_ui(ui: &Ui, stage: Rect, members: &MemberList, view: &mut View<'_>) {
    let list = &members.list;
    let title = word!("members-title", collection = members.collection.as_str());
    let mut closed = false;
    let end = shell::window(ui, stage, &title, vec2(520.0, 400.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(14.0, 12.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let (search, field) = search_ui(&mut body, list);
        shell::keep_focus(&body, &field);
        body.add_space(6.0);
        let bottom = inside.bottom() - 36.0;
        let place = Rect::from_min_max(body.cursor().min, pos2(inside.right(), bottom));
        let name = word!("members-list");
        let (done, _) = table_ui(&mut body, place, &name, list, members.kind, view.organisation);
        view.out.extend(search.into_iter().chain(done).map(Intent::Members));
        let row = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = body.new_child(UiBuilder::new().max_rect(row));
        shell::weak(&mut row, &text!("cm-items", count = list.len().to_string()), &WINDOW);
        let mut row = body.new_child(UiBuilder::new().max_rect(row.max_rect()));
        closed = shell::answers(&mut row, &[(&word!("close"), true)], &WINDOW).is_some();
    });
    if closed || end == DialogEnd::Escaped {
        view.out.push(Intent::CloseWindow);
    }
}
