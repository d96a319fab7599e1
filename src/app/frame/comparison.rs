use egui::{Align, Color32, Frame, Layout, Margin, Role, Ui, vec2};

use super::{control, dialog::wide_dialog_ui, theme};
use crate::{
    app::{App, ComparedWith, FrameIntent, SideBySide},
    console::shell::{self, Icon},
    domain::Time,
    lab::{Row, Topic, sentence},
    text, word,
};

/// Width of the column that says what differs, in points.
const MARK: f32 = 112.0;
/// Between two columns, in points.
const GAP: f32 = 12.0;

/// The lab beside another one, at the same simulated time.
pub(super) fn comparison_ui(ui: &Ui, app: &App, shown: &SideBySide, out: &mut Vec<FrameIntent>) {
    let names = [name_of(app.lab.path()), other_name(shown)];
    wide_dialog_ui(
        ui,
        &word!("compare-side-by-side"),
        out,
        |ui, out| {
            head_ui(ui, shown, &names, out);
            names_ui(ui, &names);
        },
        |ui| {
            for topic in Topic::ALL {
                topic_ui(ui, shown, topic);
            }
            if shown.only_differences && shown.comparison.same {
                shell::body(ui, &text!("comparison-same"), theme::tokens(ui));
            }
        },
    );
}

/// At which time they are compared, how much differs, and the box that leaves out the rest.
fn head_ui(ui: &mut Ui, shown: &SideBySide, names: &[String; 2], out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let comparison = &shown.comparison;
    let at = |time: Time| time.to_string();
    shell::body(ui, &text!("compare-at", at = at(comparison.at)), tokens);
    let sides = [comparison.left_stands_at, comparison.right_stands_at];
    for (name, stands_at) in names.iter().zip(sides).filter(|(_, time)| *time != comparison.at) {
        let behind = text!("compare-behind", name = name.as_str(), at = at(stands_at));
        shell::weak(ui, &behind, tokens);
    }
    ui.add_space(6.0);
    let differ = comparison.rows.iter().filter(|row| row.differs).count();
    shell::group(ui, Role::Status, &word!("compare-count"), |ui| {
        let count = text!("compare-differ", count = differ, all = comparison.rows.len());
        shell::body(ui, &count, tokens);
    });
    ui.add_space(6.0);
    let only = word!("only-differences");
    if shell::check_box(ui, &only, shown.only_differences, tokens).clicked() {
        out.push(FrameIntent::ShowOnlyDifferences(!shown.only_differences));
    }
    ui.add_space(8.0);
}

fn names_ui(ui: &mut Ui, names: &[String; 2]) {
    let tokens = theme::tokens(ui);
    let [left, right] = names;
    line_ui(ui, Color32::TRANSPARENT, |ui, widths| {
        for (width, name) in widths.into_iter().zip(["", left, right]) {
            cell_ui(ui, width, |ui| {
                let name = egui::RichText::new(name).font(tokens.strong_font()).color(tokens.text);
                ui.add(egui::Label::new(name).truncate());
            });
        }
    });
}

fn topic_ui(ui: &mut Ui, shown: &SideBySide, topic: Topic) {
    let rows = shown.comparison.rows_of(topic).filter(|row| row.differs || !shown.only_differences);
    let rows: Vec<&Row> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let tokens = theme::tokens(ui);
    let name = sentence::topic(topic);
    ui.add_space(10.0);
    shell::heading(ui, &name, tokens.heading_font(), tokens.text);
    ui.add_space(2.0);
    shell::group(ui, Role::List, &name, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows {
            row_ui(ui, row);
        }
    });
}

/// A row: what it is, how it is here and there, and whether that differs.
fn row_ui(ui: &mut Ui, row: &Row) {
    let tokens = theme::tokens(ui);
    let name = sentence::about(row.about);
    let (left, right) = (sentence::value(row.left.as_ref()), sentence::value(row.right.as_ref()));
    let fill = if row.differs { tokens.notice } else { Color32::TRANSPARENT };
    shell::group(ui, Role::ListItem, &word!("comparison-row", name = name.as_str()), |ui| {
        line_ui(ui, fill, |ui, [what, here, there]| {
            cell_ui(ui, what, |ui| _ = shell::body(ui, &name, tokens));
            cell_ui(ui, here, |ui| _ = shell::body(ui, &left, tokens));
            cell_ui(ui, there, |ui| _ = shell::body(ui, &right, tokens));
            if row.differs {
                let different = text!("compare-different");
                cell_ui(ui, MARK, |ui| {
                    control::item(ui, Icon::Warning, tokens.notice_line, &different);
                });
            }
        });
    });
}

/// A line of the table, with the widths of its columns, in points, but for that of the mark.
fn line_ui(ui: &mut Ui, fill: Color32, add: impl FnOnce(&mut Ui, [f32; 3])) {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(6, 3)).show(ui, |ui| {
        let room = ui.available_width() - MARK - 3.0 * GAP;
        let widths = [0.4, 0.3, 0.3].map(|part| (room * part).floor());
        ui.set_width(ui.available_width());
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            add(ui, widths);
        });
    });
}

fn cell_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// What the lab at hand is called.
fn name_of(path: &std::path::Path) -> String {
    match path.file_name() {
        Some(name) => text!("compare-this-lab", name = name.to_string_lossy().into_owned()),
        None => text!("compare-this-lab-in-memory"),
    }
}

/// What the other lab is called.
fn other_name(shown: &SideBySide) -> String {
    match &shown.with {
        ComparedWith::Entry(0) => text!("compare-beginning"),
        ComparedWith::Entry(number) => text!("compare-after-entry", number = number.to_string()),
        ComparedWith::Lab(path) => {
            path.file_name().unwrap_or_default().to_string_lossy().into_owned()
        }
    }
}
