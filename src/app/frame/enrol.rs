use egui::{Key, Response, Ui};

use super::{dialog::dialog_ui, theme};
use crate::{
    app::{EnrolForm, FrameIntent},
    console::shell::{self, Masking},
    domain::Platform,
    text, word, words,
    words::Word,
};

/// In characters: longer than any field may be, so that the rules say what is wrong.
const LONGEST: usize = 256;

/// The dialog in which a device is enrolled in place of its user.
pub(super) fn enrol_ui(ui: &Ui, form: &EnrolForm, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("enrol-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let mut edited = form.clone();
        shell::weak(ui, &text!("enrol-hint"), tokens);
        ui.add_space(4.0);
        let entered = fields_ui(ui, &mut edited);
        if let Some(refusal) = &form.refusal {
            let (what, way_out) = words::refusal(refusal);
            shell::group(ui, egui::Role::Alert, &word!("refusal"), |ui| {
                shell::colored(ui, &what, tokens.bad, tokens);
                shell::body(ui, &way_out, tokens);
            });
        }
        if let Some(why) = &form.failure {
            shell::group(ui, egui::Role::Alert, &word!("not-written"), |ui| {
                shell::colored(ui, why, tokens.bad, tokens);
            });
        }
        ui.add_space(8.0);
        let answers = [(&word!("enrol"), form.is_complete()), (&word!("cancel"), true)];
        let answer = shell::answers(ui, &answers, tokens);
        if edited != *form {
            out.push(FrameIntent::EditEnrol(Box::new(edited)));
        }
        match answer {
            Some(0) => out.push(FrameIntent::Enrol),
            Some(_) => out.push(FrameIntent::CloseDialog),
            None if entered => out.push(FrameIntent::Enrol),
            None => {}
        }
    });
}

/// What is asked for; whether Enter was pressed in a box.
fn fields_ui(ui: &mut Ui, form: &mut EnrolForm) -> bool {
    let account = box_ui(ui, &word!("enrol-account"), &mut form.account);
    let by_enter = |ui: &Ui, response: &Response| {
        response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    };
    // Asked before the focus is given back: Enter takes it from the box.
    let mut entered = by_enter(ui, &account);
    shell::keep_focus(ui, &account);
    platform_ui(ui, &mut form.platform);
    let model = box_ui(ui, &word!("enrol-model"), &mut form.model);
    let serial = box_ui(ui, &word!("enrol-serial"), &mut form.serial);
    entered |= by_enter(ui, &model) || by_enter(ui, &serial);
    entered
}

fn box_ui(ui: &mut Ui, name: &Word, value: &mut String) -> Response {
    shell::text_box(ui, name, value, Masking::Plain, LONGEST, theme::tokens(ui))
}

fn platform_ui(ui: &mut Ui, platform: &mut Platform) {
    let tokens = theme::tokens(ui);
    let name = word!("enrol-platform");
    let names = Platform::ALL.map(words::platform);
    let chosen = Platform::ALL.iter().position(|other| other == platform);
    shell::body(ui, &name.text, tokens);
    let width = ui.available_width();
    let (_, picked) = shell::combo_box(ui, &name, &names, chosen, width, tokens);
    if let Some(picked) = picked.and_then(|at| Platform::ALL.get(at)) {
        *platform = *picked;
    }
}
