use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{
    super::{Adding, Intent},
    table::{search_ui, table_ui},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            wizard::{form, outcome_ui},
        },
        shell::{self, DialogEnd},
    },
    domain::{CollectionKind, Organisation},
    text, word,
};

/// The window in which a member is found: by its row, or by the whole name.
pub(super) fn adding_ui(
    ui: &Ui,
    stage: Rect,
    adding: &Adding,
    kind: CollectionKind,
    organisation: &Organisation,
) -> Vec<Intent> {
    let mut wanted = Vec::new();
    let (title, about, name) = match kind {
        CollectionKind::User => {
            (word!("add-users-title"), text!("add-users-about"), word!("add-users-list"))
        }
        CollectionKind::Device => {
            (word!("add-devices-title"), text!("add-devices-about"), word!("add-devices-list"))
        }
    };
    let end = shell::window(ui, stage, &title, vec2(470.0, 380.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(14.0, 12.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::body(ui, &about, &WINDOW);
        ui.add_space(6.0);
        let (search, field) = search_ui(ui, &adding.list);
        let entered = form::entered(ui, &field);
        shell::keep_focus(ui, &field);
        ui.add_space(6.0);
        outcome_ui(ui, adding.outcome.as_ref());
        let bottom = inside.bottom() - 36.0;
        let place = Rect::from_min_max(ui.cursor().min, pos2(inside.right(), bottom));
        let (done, opened) = table_ui(ui, place, &name, &adding.list, kind, organisation);
        wanted.extend(search.into_iter().chain(done).map(Intent::Candidates));
        let row = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers = [(&word!("ok"), true), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted.push(Intent::Add),
            Some(_) => wanted.push(Intent::CloseAdding),
            None if entered || opened => wanted.push(Intent::Add),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted.push(Intent::CloseAdding);
    }
    wanted
}
