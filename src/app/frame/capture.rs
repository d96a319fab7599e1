use egui::{Role, Ui};

use super::{
    control,
    dialog::{browsed_box_ui, dialog_ui},
    theme,
};
use crate::{
    app::{CaptureForm, CaptureOf, Destination, FilePurpose, FrameIntent, SCALES},
    console::shell::{self, Masking},
    text, word,
    words::Word,
};

/// Width of a box for a number of points.
const NUMBER: f32 = 90.0;
/// In characters: 8192 has four.
const LONGEST_NUMBER: usize = 5;

/// The dialog in which it is chosen what pictures are like.
pub(super) fn capture_ui(ui: &Ui, form: &CaptureForm, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("capture-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let mut edited = form.clone();
        shell::weak(ui, &text!("capture-hint"), tokens);
        ui.add_space(4.0);
        section_ui(ui, &word!("capture-of"), |ui| of_ui(ui, &mut edited));
        section_ui(ui, &word!("capture-size"), |ui| size_ui(ui, &mut edited));
        section_ui(ui, &word!("capture-scale"), |ui| scale_ui(ui, &mut edited));
        let settings = &mut edited.settings;
        tick_ui(ui, &word!("capture-pointer"), &mut settings.pointer);
        tick_ui(ui, &word!("capture-focus"), &mut settings.focus);
        ui.add_space(4.0);
        let (name, purpose) = (word!("capture-folder"), FilePurpose::Pictures);
        browsed_box_ui(ui, &name, &mut edited.folder, purpose, out);
        if let Some(error) = &form.error {
            shell::colored(ui, error, tokens.bad, tokens);
        }
        ui.add_space(8.0);
        let (save, copy) = (word!("capture-save"), word!("capture-copy"));
        let answers = [(&save, true), (&copy, true), (&word!("cancel"), true)];
        let answer = shell::answers(ui, &answers, tokens);
        if edited != *form {
            edited.error = None;
            out.push(FrameIntent::EditCapture(Box::new(edited)));
        }
        out.extend(answer.map(|answer| match answer {
            0 => FrameIntent::Capture(Destination::File),
            1 => FrameIntent::Capture(Destination::Clipboard),
            _ => FrameIntent::CloseDialog,
        }));
    });
}

fn section_ui(ui: &mut Ui, name: &Word, add: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    shell::group(ui, Role::RadioGroup, name, |ui| {
        shell::weak(ui, &name.text, tokens);
        ui.horizontal_wrapped(add);
    });
}

fn of_ui(ui: &mut Ui, form: &mut CaptureForm) {
    let of = &mut form.settings.of;
    for (name, choice) in
        [(word!("capture-stage"), CaptureOf::Stage), (word!("capture-dialog"), CaptureOf::Dialog)]
    {
        if control::radio(ui, &name, *of == choice).clicked() {
            *of = choice;
        }
    }
    let region = match of {
        CaptureOf::Region(name) => Some(name.clone()),
        _ => None,
    };
    let chosen = region.is_some();
    let first = region.or_else(|| form.regions.first().cloned());
    let Some(shown) = first else { return };
    if control::radio(ui, &word!("capture-region"), chosen).clicked() {
        *of = CaptureOf::Region(shown.clone());
    }
    ui.add_enabled_ui(chosen, |ui| {
        control::menu(ui, &word!("capture-region-name", name = shown.as_str()), |ui| {
            for name in &form.regions {
                let choice = word!("capture-region-choice", name = name.as_str());
                if control::menu_choice(ui, &choice, *name == shown).clicked() {
                    *of = CaptureOf::Region(name.clone());
                }
            }
        });
    });
}

fn size_ui(ui: &mut Ui, form: &mut CaptureForm) {
    for (name, choice) in [(word!("capture-as-window"), true), (word!("capture-chosen"), false)] {
        if control::radio(ui, &name, form.as_in_window == choice).clicked() {
            form.as_in_window = choice;
        }
    }
    if form.as_in_window {
        return;
    }
    ui.end_row();
    let tokens = theme::tokens(ui);
    for (name, value) in
        [(word!("capture-width"), &mut form.width), (word!("capture-height"), &mut form.height)]
    {
        ui.vertical(|ui| {
            ui.set_max_width(NUMBER);
            shell::text_box(ui, &name, value, Masking::Plain, LONGEST_NUMBER, tokens);
        });
    }
}

fn scale_ui(ui: &mut Ui, form: &mut CaptureForm) {
    for scale in SCALES {
        let name = word!("capture-percent", percent = scale.0.to_string());
        if control::radio(ui, &name, form.settings.scale == scale).clicked() {
            form.settings.scale = scale;
        }
    }
}

fn tick_ui(ui: &mut Ui, name: &Word, ticked: &mut bool) {
    ui.add_space(4.0);
    if shell::check_box(ui, name, *ticked, theme::tokens(ui)).clicked() {
        *ticked = !*ticked;
    }
}
