use egui::{Key, Role, Ui};

use super::{
    authorities, capture, comparison, control,
    dialog::{browsed_box_ui, dialog_ui},
    enrol, export, lessons, theme,
};
use crate::{
    app::{App, FilePurpose, FrameDialog, FrameIntent, PathForm},
    console::shell,
    text, word,
};

/// The dialog of the frame that is open, if any.
pub(super) fn dialogs_ui(ui: &Ui, app: &App, out: &mut Vec<FrameIntent>) {
    match &app.frame.dialog {
        Some(FrameDialog::Path(form)) => path_ui(ui, app, form, out),
        Some(FrameDialog::StartOver) => start_over_ui(ui, out),
        Some(FrameDialog::About) => about_ui(ui, out),
        Some(FrameDialog::Capture(form)) => capture::capture_ui(ui, form, out),
        Some(FrameDialog::Enrol(form)) => enrol::enrol_ui(ui, form, out),
        Some(FrameDialog::Comparison(shown)) => comparison::comparison_ui(ui, app, shown, out),
        Some(FrameDialog::Authorities(shown)) => authorities::authorities_ui(ui, shown, out),
        Some(FrameDialog::Lessons(list)) => lessons::lessons_ui(ui, list, out),
        Some(FrameDialog::Export(form)) => export::export_ui(ui, app, form, out),
        None => {}
    }
}

fn path_ui(ui: &Ui, app: &App, form: &PathForm, out: &mut Vec<FrameIntent>) {
    let (title, submit) = match form.purpose {
        FilePurpose::New => (word!("new-title"), word!("create")),
        FilePurpose::Open => (word!("open-title"), word!("open")),
        FilePurpose::Fork(_) => (word!("fork-title"), word!("create")),
        FilePurpose::Compare => (word!("compare-title"), word!("compare")),
        FilePurpose::Record => (word!("record-save-title"), word!("save")),
        FilePurpose::Lesson => (word!("lesson-open-title"), word!("open")),
        // The others have forms of their own.
        FilePurpose::Copy
        | FilePurpose::Pictures
        | FilePurpose::Handout
        | FilePurpose::Upload(_)
        | FilePurpose::ApnsRequest => (word!("copy-title"), word!("save")),
    };
    dialog_ui(ui, &title, out, |ui, out| {
        let tokens = theme::tokens(ui);
        let entered = path_box_ui(ui, form, out);
        if let Some(error) = &form.error {
            shell::colored(ui, error, tokens.bad, tokens);
        }
        if form.purpose == FilePurpose::Compare {
            compared_ui(ui, app, out);
        }
        ui.add_space(10.0);
        match shell::answers(ui, &[(&submit, true), (&word!("cancel"), true)], tokens) {
            Some(0) => out.push(FrameIntent::SubmitPath),
            Some(_) => out.push(FrameIntent::CloseDialog),
            None if entered => out.push(FrameIntent::SubmitPath),
            None => {}
        }
    });
}

/// What can be compared besides a lab whose path is typed: how this one began, and recent labs.
fn compared_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    ui.add_space(10.0);
    let name = word!("compare-or-with");
    shell::weak(ui, &name.text, theme::tokens(ui));
    shell::group(ui, Role::Group, &name, |ui| {
        if control::button(ui, &word!("compare-beginning")).clicked() {
            out.push(FrameIntent::CompareWithEntry(0));
        }
        // A lesson is compared with no lab of the person.
        let recent = app.preferences.recent.iter().filter(|_| app.lesson().is_none());
        for lab in recent.filter(|lab| lab.path != app.lab.path()) {
            let name = lab.path.file_name().unwrap_or_default().to_string_lossy();
            let name = word!("compare-recent", name = name.as_ref());
            let response = control::button(ui, &name);
            if response.on_hover_text(lab.path.display().to_string()).clicked() {
                out.push(FrameIntent::CompareWithRecent(lab.path.clone()));
            }
        }
    });
}

/// The box for the path; whether Enter was pressed in it.
fn path_box_ui(ui: &mut Ui, form: &PathForm, out: &mut Vec<FrameIntent>) -> bool {
    let mut path = form.path.clone();
    let response = browsed_box_ui(ui, &word!("path"), &mut path, form.purpose, out);
    // Asked before the focus is given back: Enter takes it from the box.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    shell::keep_focus(ui, &response);
    if path != form.path {
        out.push(FrameIntent::TypePath(path));
    }
    entered
}

fn start_over_ui(ui: &Ui, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("start-over-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        shell::body(ui, &text!("start-over-question"), tokens);
        ui.add_space(10.0);
        let answers = [(&word!("start-over"), true), (&word!("cancel"), true)];
        match shell::answers(ui, &answers, tokens) {
            Some(0) => out.push(FrameIntent::StartOver),
            Some(_) => out.push(FrameIntent::CloseDialog),
            None => {}
        }
    });
}

fn about_ui(ui: &Ui, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("about-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let version = env!("CARGO_PKG_VERSION");
        shell::body(ui, &text!("about-version", version = version), tokens);
        shell::body(ui, &text!("about-simulation"), tokens);
        shell::body(ui, &text!("about-fonts"), tokens);
        ui.add_space(10.0);
        if shell::answers(ui, &[(&word!("close"), true)], tokens).is_some() {
            out.push(FrameIntent::CloseDialog);
        }
    });
}
