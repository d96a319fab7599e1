use egui::{Frame, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::{
    Sheet,
    wizard::form::{mark, tell_region},
};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, CheckListAction, CheckRow},
    },
    domain::{Refusal, SiteSystemRole},
    word, words,
};

/// The height of the list, in points: the connector is in view, or a sentence below the list.
const LIST: f32 = 232.0;
const LIST_AND_SENTENCE: f32 = 194.0;
/// What is said above the list while no role is chosen takes as much of it.
const TOLD: f32 = 32.0;

/// System Role Selection: the roles that may be added, the description of one of them, and why
/// the connector is not among them.
pub(super) fn selection_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("server-available-roles");
    let problem = sheet.problem(name.id).cloned();
    ui.horizontal(|ui| {
        shell::body(ui, &format!("{}:", name.text), &WINDOW);
        mark(ui, problem.as_ref());
    });
    let offered = sheet.draft.offered(sheet.organisation);
    let refusal = sheet.draft.connector_refusal(sheet.organisation);
    let tall = if refusal.is_some() { LIST_AND_SENTENCE } else { LIST };
    let told = if sheet.wizard.told && problem.is_some() { TOLD } else { 0.0 };
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), tall - told));
    shell::region(ui, Role::List, &name, place, |ui| {
        list_ui(ui, &offered, sheet);
        tell_region(ui, problem.as_ref());
    });
    ui.painter().rect_stroke(place, 0.0, Stroke::new(1.0, WINDOW.text_weak), StrokeKind::Inside);
    ui.add_space(10.0);
    description_ui(ui, sheet.draft.described);
    ui.add_space(10.0);
    if let Some(refusal) = refusal {
        refusal_ui(ui, &refusal);
    }
}

fn list_ui(ui: &mut Ui, offered: &[SiteSystemRole], sheet: &mut Sheet<'_>) {
    let inside = ui.max_rect().shrink(2.0);
    ui.painter().rect_filled(ui.max_rect(), 0.0, WINDOW.pane);
    let rows: Vec<CheckRow> = offered
        .iter()
        .map(|role| CheckRow {
            name: words::site_system_role_word(*role),
            ticked: sheet.draft.roles.contains(role),
        })
        .collect();
    let selected = offered.iter().position(|role| Some(*role) == sheet.draft.described);
    let mut list = ui.new_child(UiBuilder::new().max_rect(inside));
    ScrollArea::vertical().auto_shrink(false).show(&mut list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match shell::check_list(ui, &rows, selected, &WINDOW) {
            Some(CheckListAction::Select(row)) => {
                sheet.draft.described = offered.get(row).copied();
            }
            Some(CheckListAction::Toggle(row)) => toggle(offered.get(row).copied(), sheet),
            None => {}
        }
    });
}

fn toggle(role: Option<SiteSystemRole>, sheet: &mut Sheet<'_>) {
    let Some(role) = role else { return };
    sheet.draft.described = Some(role);
    if !sheet.draft.roles.remove(&role) {
        sheet.draft.roles.insert(role);
    }
}

fn description_ui(ui: &mut Ui, role: Option<SiteSystemRole>) {
    let name = word!("server-role-description");
    shell::body(ui, &format!("{}:", name.text), &WINDOW);
    shell::group(ui, Role::Group, &name, |ui| {
        let line = Stroke::new(1.0, WINDOW.line);
        Frame::new().stroke(line).inner_margin(6).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(32.0);
            let text = role.map_or_else(String::new, words::site_system_role_about);
            shell::body(ui, &text, &WINDOW);
        });
    });
}

/// Why the connector is not offered, as the domain says.
fn refusal_ui(ui: &mut Ui, refusal: &Refusal) {
    let (what, way_out) = words::refusal(refusal);
    shell::group(ui, Role::Note, &word!("server-not-offered"), |ui| {
        shell::body(ui, &what, &WINDOW);
        shell::body(ui, &way_out, &WINDOW);
    });
}
