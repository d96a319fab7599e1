use egui::{Align, Id, Key, Layout, Margin, Modal, Modifiers, TextEdit, Ui};

use super::{control, theme};
use crate::{
    app::{App, FilePurpose, FrameDialog, FrameIntent, PathForm},
    console::shell,
    text, word,
    words::Word,
};

const WIDTH: f32 = 420.0;

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
        let name = word!("path");
        shell::body(ui, &name.text, tokens);
        let mut path = form.path.clone();
        let edit = TextEdit::singleline(&mut path).id_salt(name.id).desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(&name.text);
        shell::describe(&response, &name, |_| {});
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if path != form.path {
            out.push(FrameIntent::TypePath(path));
        }
        if let Some(error) = &form.error {
            shell::colored(ui, error, tokens.bad, tokens);
        }
        answers_ui(ui, |ui| {
            if control::button(ui, &word!("cancel")).clicked() {
                out.push(FrameIntent::CloseDialog);
            }
            if control::button(ui, &submit).clicked() || entered {
                out.push(FrameIntent::SubmitPath);
            }
            if control::asking_button(ui, &word!("browse")).clicked() {
                out.push(FrameIntent::Browse(form.purpose));
            }
        });
    });
}

fn start_over_ui(ui: &Ui, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("start-over-title"), out, |ui, out| {
        shell::body(ui, &text!("start-over-question"), theme::tokens(ui));
        answers_ui(ui, |ui| {
            if control::button(ui, &word!("cancel")).clicked() {
                out.push(FrameIntent::CloseDialog);
            }
            if control::button(ui, &word!("start-over")).clicked() {
                out.push(FrameIntent::StartOver);
            }
        });
    });
}

fn about_ui(ui: &Ui, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("about-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let version = env!("CARGO_PKG_VERSION");
        shell::body(ui, &text!("about-version", version = version), tokens);
        shell::body(ui, &text!("about-simulation"), tokens);
        shell::body(ui, &text!("about-fonts"), tokens);
        answers_ui(ui, |ui| {
            if control::button(ui, &word!("close")).clicked() {
                out.push(FrameIntent::CloseDialog);
            }
        });
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

fn answers_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.add_space(10.0);
    ui.with_layout(Layout::right_to_left(Align::Min), add);
}
