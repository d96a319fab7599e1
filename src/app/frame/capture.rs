use egui::Ui;

use super::{
    choices::{picture_size_ui, section_ui, tick_ui},
    control,
    dialog::{browsed_box_ui, dialog_ui},
    theme,
};
use crate::{
    app::{CaptureForm, CaptureOf, Destination, FilePurpose, FrameIntent},
    console::shell,
    text, word,
};

/// The dialog in which it is chosen what pictures are like.
pub(super) fn capture_ui(ui: &Ui, form: &CaptureForm, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("capture-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let mut edited = form.clone();
        shell::weak(ui, &text!("capture-hint"), tokens);
        ui.add_space(4.0);
        section_ui(ui, &word!("capture-of"), |ui| of_ui(ui, &mut edited));
        picture_size_ui(ui, &mut edited.size);
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
