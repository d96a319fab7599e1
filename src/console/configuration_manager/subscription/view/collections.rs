use egui::{Rect, Ui, UiBuilder, vec2};

use super::{Intent, Over, Sheet, form};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, DialogEnd, Icon, Masking, Table, TableAction, TableColumn},
    },
    domain::CollectionKind,
    text, word,
};

/// Select Collection: the user collections of the hierarchy, with a search.
pub(super) fn collections_ui(
    ui: &mut Ui,
    stage: Rect,
    search: &str,
    selected: Option<&str>,
    sheet: &mut Sheet<'_>,
) {
    let title = word!("collections-title");
    let names = names(sheet, search);
    let at = names.iter().position(|name| Some(name.as_str()) == selected);
    let mut typed = search.to_owned();
    let mut chosen = selected.map(str::to_owned);
    let mut taken = None;
    let end = shell::window(ui, stage, &title, vec2(430.0, 360.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(14.0, 12.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::body(ui, &text!("collections-about"), &WINDOW);
        ui.add_space(6.0);
        let name = word!("collections-search");
        let field = shell::text_box(ui, &name, &mut typed, Masking::Plain, 255, &WINDOW);
        let entered = form::entered(ui, &field);
        shell::keep_focus(ui, &field);
        ui.add_space(6.0);
        let bottom = inside.bottom() - 36.0;
        let place = Rect::from_min_max(ui.cursor().min, egui::pos2(inside.right(), bottom));
        match list_ui(ui, place, &names, at) {
            Some(TableAction::Select(row)) => chosen = names.get(row).cloned(),
            Some(TableAction::Open(row)) => taken = names.get(row).cloned(),
            _ => {}
        }
        let row = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers = [(&word!("ok"), at.is_some()), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => taken = at.and_then(|at| names.get(at)).cloned(),
            Some(_) => sheet.out.push(Intent::CloseOver),
            None if entered => taken = at.and_then(|at| names.get(at)).cloned(),
            None => {}
        }
    });
    if let Some(name) = taken {
        sheet.out.push(Intent::ChooseCollection(name));
    } else if typed != search || chosen.as_deref() != selected {
        let over = Over::Collections { search: typed, selected: chosen };
        sheet.out.push(Intent::EditOver(Box::new(over)));
    }
    if end == DialogEnd::Escaped {
        sheet.out.push(Intent::CloseOver);
    }
}

fn list_ui(ui: &mut Ui, place: Rect, names: &[String], at: Option<usize>) -> Option<TableAction> {
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
    inside.set_clip_rect(place);
    let name = word!("collections-list");
    let column =
        TableColumn { name: word!("column-name"), width: place.width() - 50.0, sorted: None };
    let cell = |row: usize, _: usize| names.get(row).cloned().unwrap_or_default();
    let table = Table {
        name: &name,
        columns: &[column],
        icons: TableColumn::of_icons(ui, word!("column-icon"), &WINDOW),
        rows: names.len(),
        selected: at,
        cell: &cell,
        icon: &|_| Icon::People,
    };
    let shown = table.show(&mut inside, &WINDOW);
    let line = egui::Stroke::new(1.0, WINDOW.line);
    ui.painter().rect_stroke(place, 0.0, line, egui::StrokeKind::Inside);
    shown.action
}

fn names(sheet: &Sheet<'_>, search: &str) -> Vec<String> {
    let wanted = search.trim().to_lowercase();
    let all = sheet.organisation.hierarchy.iter().flat_map(|hierarchy| &hierarchy.collections);
    let of_users = all.filter(|(_, collection)| collection.kind() == CollectionKind::User);
    let found = of_users.filter(|(name, _)| name.to_lowercase().contains(&wanted));
    found.map(|(name, _)| name.clone()).collect()
}
