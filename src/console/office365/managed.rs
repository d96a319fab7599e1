use egui::{Role, Ui};

use super::{TOKENS, View, devices, users};
use crate::{
    console::shell::{self, Icon},
    word, words,
};

const GAP: f32 = 16.0;

/// What is set, the devices, and who manages whose devices, one below the other.
pub(super) fn managed_ui(ui: &mut Ui, view: &mut View<'_>) {
    authority_ui(ui, view);
    ui.add_space(GAP);
    let room = ui.available_rect_before_wrap();
    // Both tables are of the same height.
    let tables = room.height() - devices::ABOVE_TABLE - users::ABOVE_TABLE - GAP;
    let bottom = (room.top() + devices::ABOVE_TABLE + tables / 2.0).round();
    devices::devices_ui(ui, room.with_max_y(bottom), view);
    users::users_ui(ui, room.with_min_y(bottom + GAP), view);
}

/// The authority that is set.
pub(super) fn authority_ui(ui: &mut Ui, view: &View<'_>) {
    let authority = view.organisation.tenant.authority;
    let (icon, color) = if authority.includes_office365() {
        (Icon::Good, TOKENS.good)
    } else {
        (Icon::Info, TOKENS.link)
    };
    let name = word!("o365-authority");
    shell::group(ui, Role::Group, &name, |ui| {
        shell::heading(ui, &name, TOKENS.heading_font(), TOKENS.text);
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let (place, _) = ui.allocate_exact_size(egui::vec2(24.0, 20.0), egui::Sense::hover());
            icon.paint(ui.painter(), place.center(), 18.0, color);
            shell::body(ui, &words::authority_line(authority), &TOKENS);
        });
    });
}
