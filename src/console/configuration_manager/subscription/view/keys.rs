use egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::{Intent, Over, Sheet, form};
use crate::{
    console::{
        configuration_manager::{WINDOW, results, subscription::KeyForm},
        shell::{self, DialogEnd, Icon, Masking, Table, TableAction, TableColumn},
    },
    text, word,
};

const TALL: f32 = 76.0;
/// Longer texts than fit can be typed, so that it is said by how much they are too long.
const LONGEST: usize = 200;

/// The sideloading keys, with Add and Remove.
pub(super) fn keys_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let place = ui.allocate_space(vec2(ui.available_width(), TALL)).1;
    if let Some(TableAction::Select(row) | TableAction::Open(row)) = list_ui(ui, place, sheet) {
        sheet.draft.platforms.selected_key = Some(row);
    }
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let add = word!("key-add");
        let label = format!("{}…", add.text);
        if shell::labeled_button(ui, &add, &label, egui::Key::D, true, &WINDOW).clicked() {
            sheet.out.push(Intent::OpenKey);
        }
        let chosen = &mut sheet.draft.platforms;
        let selected = chosen.selected_key.filter(|at| *at < chosen.keys.len());
        let remove = word!("key-remove");
        if shell::button(ui, &remove, selected.is_some(), &WINDOW).clicked()
            && let Some(at) = selected
        {
            drop(chosen.keys.remove(at));
            chosen.selected_key = None;
        }
    });
}

fn list_ui(ui: &mut Ui, place: Rect, sheet: &Sheet<'_>) -> Option<TableAction> {
    let keys = &sheet.draft.platforms.keys;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
    inside.set_clip_rect(place.intersect(ui.clip_rect()));
    let width = place.width() - 40.0;
    let column = |name, part: f32| TableColumn { name, width: width * part, sorted: None };
    let columns = [
        column(word!("key-name"), 0.25),
        column(word!("key-key"), 0.54),
        column(word!("key-activations"), 0.2),
    ];
    let cell = |row: usize, column: usize| {
        keys.get(row).map_or_else(String::new, |key| match column {
            0 => key.name.clone(),
            1 => key.masked(),
            _ => key.activations.to_string(),
        })
    };
    let table = Table {
        name: &word!("wizard-side-loading"),
        icons: TableColumn::of_icons(ui, word!("column-icon"), &WINDOW),
        columns: &columns,
        rows: keys.len(),
        selected: sheet.draft.platforms.selected_key,
        cell: &cell,
        icon: &|_| Icon::Key,
    };
    let shown = table.show(&mut inside, &WINDOW);
    ui.painter().rect_stroke(place, 0.0, Stroke::new(1.0, WINDOW.line), StrokeKind::Inside);
    if keys.is_empty() {
        results::empty_ui(ui, place);
    }
    shown.action
}

/// The window in which a sideloading key is typed.
pub(super) fn key_ui(ui: &mut Ui, stage: Rect, form: &KeyForm, sheet: &mut Sheet<'_>) {
    let title = word!("key-title");
    let mut edited = form.clone();
    let mut wanted = None;
    let end = shell::window(ui, stage, &title, vec2(400.0, 330.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 14.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::body(ui, &text!("key-about"), &WINDOW);
        ui.add_space(10.0);
        let fields = [
            (word!("key-name"), &mut edited.name),
            (word!("key-key"), &mut edited.key),
            (word!("key-activations"), &mut edited.activations),
        ];
        let mut entered = false;
        for (name, value) in fields {
            let field = shell::text_box(ui, &name, value, Masking::Plain, LONGEST, &WINDOW);
            entered |= form::entered(ui, &field);
            shell::keep_focus(ui, &field);
            ui.add_space(6.0);
        }
        if let Some(why) = &form.problem {
            shell::group(ui, egui::Role::Alert, &word!("refusal"), |ui| {
                shell::colored(ui, why, WINDOW.bad, &WINDOW);
            });
        }
        let bottom = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(bottom));
        let answers = [(&word!("ok"), true), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted = Some(Intent::AddKey),
            Some(_) => wanted = Some(Intent::CloseOver),
            None if entered => wanted = Some(Intent::AddKey),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseOver);
    }
    let changed = (edited != *form).then(|| Intent::EditOver(Box::new(Over::Key(edited))));
    sheet.out.extend(changed);
    sheet.out.extend(wanted);
}
