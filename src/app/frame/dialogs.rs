use egui::{Id, Key, Margin, Modal, Modifiers, TextEdit, Ui};

use super::{control, theme};
use crate::{
    app::{App, FilePurpose, FrameDialog, FrameIntent, PathForm},
    console::shell,
    text, word,
    words::Word,
};

const WIDTH: f32 = 420.0;
/// Width of the box for a path, which leaves room for Browse.
const BOX: f32 = 310.0;

/// The dialog of the frame that is open, if any.
pub(super) fn dialogs_ui(ui: &Ui, app: &App, out: &mut Vec<FrameIntent>) {
    match &app.frame.dialog {
        Some(FrameDialog::Path(form)) => path_ui(ui, form, out),
        Some(FrameDialog::StartOver) => start_over_ui(ui, out),
        Some(FrameDialog::About) => about_ui(ui, out),
        None => {}
    }
}

fn path_ui(ui: &Ui, form: &PathForm, out: &mut Vec<FrameIntent>) {
    let (title, submit) = match form.purpose {
        FilePurpose::New => (word!("new-title"), word!("create")),
        FilePurpose::Open => (word!("open-title"), word!("open")),
        FilePurpose::Copy => (word!("copy-title"), word!("save")),
    };
    dialog_ui(ui, &title, out, |ui, out| {
        let tokens = theme::tokens(ui);
        let entered = path_box_ui(ui, form, out);
        if let Some(error) = &form.error {
            shell::colored(ui, error, tokens.bad, tokens);
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

/// The box for the path, with Browse beside it; whether Enter was pressed in the box.
fn path_box_ui(ui: &mut Ui, form: &PathForm, out: &mut Vec<FrameIntent>) -> bool {
    let name = word!("path");
    shell::body(ui, &name.text, theme::tokens(ui));
    let mut path = form.path.clone();
    let response = ui
        .horizontal(|ui| {
            let edit = TextEdit::singleline(&mut path).id_salt(name.id).desired_width(BOX);
            let response = ui.add(edit).accessible_name(&name.text);
            if control::asking_button(ui, &word!("browse")).clicked() {
                out.push(FrameIntent::Browse(form.purpose));
            }
            response
        })
        .inner;
    shell::describe(&response, &name, |_| {});
    // Asked before the focus is given back: Enter takes it from the box.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    shell::keep_focus(&response);
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

/// A dialog over the whole window. Esc closes it; a press beside it does nothing.
fn dialog_ui(
    ui: &Ui,
    title: &Word,
    out: &mut Vec<FrameIntent>,
    add: impl FnOnce(&mut Ui, &mut Vec<FrameIntent>),
) {
    let tokens = theme::tokens(ui);
    let id = Id::unique(title.id);
    let area = Modal::default_area(id).accessible_name(&title.text).fade_in(false);
    let frame = egui::Frame::popup(ui.style()).inner_margin(Margin::same(18));
    let response =
        Modal::new(id).area(area).frame(frame).backdrop_color(tokens.veil).show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
            shell::heading(ui, title, tokens.title_font(), tokens.text);
            ui.add_space(6.0);
            add(ui, out);
        });
    ui.ctx().accesskit_node_builder(response.response.id, |node| {
        node.set_author_id(title.id);
        node.set_modal();
    });
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        out.push(FrameIntent::CloseDialog);
    }
}
