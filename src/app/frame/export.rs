use std::collections::BTreeSet;

use egui::{CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

use super::{
    choices::{picture_size_ui, section_ui, tick_ui},
    control,
    dialog::{browsed_box_ui, dialog_ui},
    lesson_panel, stage_size, theme,
};
use crate::{
    app::{App, ExportForm, ExportIntent, ExportStage, Exported, FilePurpose, FrameIntent},
    console::shell::{self, Icon},
    handout::Format,
    text, word,
    words::Word,
};

/// The formats in the order in which they are offered, for readers first.
const FORMATS: [Format; 4] = [Format::Docx, Format::Pdf, Format::Html, Format::Md];
/// How many of them stand below each other.
const A_COLUMN: usize = 2;
/// The height of the bar that shows how far it is, in points.
const BAR: f32 = 12.0;

/// The dialog in which a handout is made.
pub(super) fn export_ui(ui: &Ui, app: &App, form: &ExportForm, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("export-title"), out, |ui, out| match &form.stage {
        ExportStage::Asking => asking_ui(ui, app, form, out),
        ExportStage::Making { done, of, stopping } => making_ui(ui, *done, *of, *stopping, out),
        ExportStage::Made(made) => made_ui(ui, made, out),
    });
}

fn asking_ui(ui: &mut Ui, app: &App, form: &ExportForm, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let mut edited = form.clone();
    shell::weak(ui, &text!("export-hint"), tokens);
    ui.add_space(4.0);
    if let Some(whole) = &mut edited.whole {
        section_ui(ui, &word!("export-what"), |ui| what_ui(ui, app, whole));
    }
    formats_ui(ui, &mut edited.formats);
    picture_size_ui(ui, &mut edited.size);
    ui.add_space(4.0);
    let (name, purpose) = (word!("export-folder"), FilePurpose::Handout);
    browsed_box_ui(ui, &name, &mut edited.folder, purpose, out);
    if let Some(error) = &form.error {
        shell::group(ui, Role::Alert, &word!("export-error"), |ui| {
            shell::colored(ui, error, tokens.bad, tokens);
        });
    }
    ui.add_space(8.0);
    let answers = [(&word!("export-begin"), true), (&word!("cancel"), true)];
    let answer = shell::answers(ui, &answers, tokens);
    if edited != *form {
        edited.error = None;
        out.push(FrameIntent::Export(ExportIntent::Edit(Box::new(edited))));
    }
    let stage = stage_size(ui.ctx().content_rect().size(), app);
    out.extend(answer.map(|answer| match answer {
        0 => FrameIntent::Export(ExportIntent::Begin([stage.x as u32, stage.y as u32])),
        _ => FrameIntent::CloseDialog,
    }));
}

/// The whole document, or the way that is played in the window.
fn what_ui(ui: &mut Ui, app: &App, whole: &mut bool) {
    let way = app.lesson().and_then(|lesson| lesson.ways().get(lesson.way()));
    let way = way.map(lesson_panel::name_of).unwrap_or_default();
    for (name, choice) in
        [(word!("export-whole"), true), (word!("export-part", way = way.as_str()), false)]
    {
        if control::radio(ui, &name, *whole == choice).clicked() {
            *whole = choice;
        }
    }
}

fn formats_ui(ui: &mut Ui, formats: &mut BTreeSet<Format>) {
    let name = word!("export-formats");
    shell::group(ui, Role::Group, &name, |ui| {
        shell::weak(ui, &name.text, theme::tokens(ui));
        ui.columns(FORMATS.len() / A_COLUMN, |columns| {
            for (index, format) in FORMATS.into_iter().enumerate() {
                let mut ticked = formats.contains(&format);
                tick_ui(&mut columns[index / A_COLUMN], &format_name(format), &mut ticked);
                if ticked {
                    formats.insert(format);
                } else {
                    formats.remove(&format);
                }
            }
        });
        ui.add_space(4.0);
    });
}

fn format_name(format: Format) -> Word {
    match format {
        Format::Docx => word!("export-docx"),
        Format::Pdf => word!("export-pdf"),
        Format::Html => word!("export-html"),
        Format::Md => word!("export-md"),
    }
}

fn making_ui(ui: &mut Ui, done: usize, of: usize, stopping: bool, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let says = if stopping {
        text!("export-stopping")
    } else if done < of {
        text!("export-picture", number = (done + 1).to_string(), of = of.to_string())
    } else {
        text!("export-writing")
    };
    shell::group(ui, Role::Status, &word!("export-state"), |ui| shell::body(ui, &says, tokens));
    ui.add_space(6.0);
    bar_ui(ui, done, of);
    ui.add_space(16.0);
    if shell::answers(ui, &[(&word!("cancel"), !stopping)], tokens).is_some() {
        out.push(FrameIntent::Export(ExportIntent::Stop));
    }
}

/// A bar that is as full as there are pictures.
fn bar_ui(ui: &mut Ui, done: usize, of: usize) {
    let tokens = theme::tokens(ui);
    let name = word!("export-progress");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name.text));
    shell::describe(&response, &name, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(of as f64);
        node.set_numeric_value(done.min(of) as f64);
    });
    let corner = CornerRadius::same(tokens.button_corner);
    let mut full = rect;
    full.set_width(rect.width() * done.min(of) as f32 / of.max(1) as f32);
    ui.painter().rect_filled(rect, corner, tokens.hover);
    ui.painter().rect_filled(full, corner, tokens.strong);
    let line = (1.0, tokens.button_line);
    ui.painter().rect_stroke(rect, corner, line, egui::StrokeKind::Inside);
}

fn made_ui(ui: &mut Ui, made: &Exported, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let what = text!("export-in-folder", what = consists_of(made));
    shell::group(ui, Role::Status, &word!("export-done"), |ui| {
        let what = format!("{what}\n{}", made.folder.display());
        control::item(ui, Icon::Good, tokens.good, &what);
        if !made.missing.is_empty() {
            let list = made.missing.iter().map(char::to_string).collect::<Vec<_>>().join(", ");
            shell::colored(ui, &text!("cli-missing-glyphs", list = list), tokens.bad, tokens);
        }
    });
    ui.add_space(16.0);
    if shell::answers(ui, &[(&word!("close"), true)], tokens).is_some() {
        out.push(FrameIntent::CloseDialog);
    }
}

/// The pictures and the documents, as a list in a sentence.
fn consists_of(made: &Exported) -> String {
    let formats = FORMATS.into_iter().filter(|format| made.formats.contains(format));
    let mut names: Vec<String> = formats.map(|format| format_name(format).text).collect();
    let last = names.pop().unwrap_or_default();
    let pictures = text!("export-pictures", count = made.pictures);
    let before = names
        .into_iter()
        .fold(pictures, |before, next| text!("export-list", before = before, next = next));
    text!("export-and", before = before, last = last)
}
