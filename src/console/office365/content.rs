use egui::{Rect, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    Place, TOKENS, View, managed,
    places::{PLACES, Page},
    start,
    tokens::measure,
};
use crate::{console::shell, text, word};

/// The page of the place at which the console stands.
pub(super) fn content_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let (page, name) = view.state.place.page();
    shell::region(ui, Role::Main, &name, rect, |ui| {
        ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let smallest = vec2(measure::SMALLEST_WIDTH, measure::SMALLEST_HEIGHT);
            let room = Rect::from_min_size(ui.cursor().min, rect.size().max(smallest));
            ui.allocate_rect(room, egui::Sense::hover());
            let inside = room.shrink2(vec2(measure::MARGIN, measure::MARGIN));
            let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
            shell::heading(&mut body, &name, TOKENS.title_font(), TOKENS.text);
            body.add_space(12.0);
            match page {
                Page::DataLossPrevention => index_ui(&mut body, view),
                Page::DeviceSecurityPolicies => policies_ui(&mut body, view),
                Page::ManagedDevices => {
                    if view.organisation.tenant.authority.includes_office365() {
                        managed::managed_ui(&mut body, view);
                    } else {
                        start::start_ui(&mut body, view);
                    }
                }
                Page::Uncovered => {
                    shell::body(&mut body, &text!("uncovered", name = name.text.as_str()), &TOKENS);
                    body.add_space(10.0);
                    let back = word!("o365-back");
                    view.link(&mut body, &back, Place::MANAGED_DEVICES);
                }
            }
        });
    });
}

/// Links to what lies below the place.
fn index_ui(ui: &mut Ui, view: &mut View<'_>) {
    shell::body(ui, &text!("o365-index-about"), &TOKENS);
    for row in PLACES.iter().filter(|row| row.level == Some(1)) {
        ui.add_space(10.0);
        view.link(ui, &(row.name)(), row.place);
    }
}

fn policies_ui(ui: &mut Ui, view: &mut View<'_>) {
    shell::body(ui, &text!("o365-policies-about"), &TOKENS);
    for (name, place) in [
        (word!("o365-view-devices"), Place::MANAGED_DEVICES),
        (word!("o365-access-settings"), Place::ACCESS_SETTINGS),
    ] {
        ui.add_space(10.0);
        view.link(ui, &name, place);
    }
}
