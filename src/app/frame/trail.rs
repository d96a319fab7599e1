use egui::{Label, RichText, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::{control, theme};
use crate::{
    app::{App, FilePurpose, FrameIntent},
    console::shell,
    lab::{Entry, Outcome, sentence},
    text, word,
};

const LINE: f32 = 18.0;
/// Three lines, a button, and the gap to the next.
const ROW: f32 = 3.0 * LINE + 22.0 + 12.0;

/// Everything that was asked for, the newest first, each with a way back to it. Only the rows in
/// view are drawn.
pub(super) fn trail_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let lab = app.lab();
    let tokens = theme::tokens(ui);
    let count = lab.count();
    if count == 0 {
        shell::body(ui, &text!("trail-empty"), tokens);
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    shell::group(ui, Role::List, &word!("tab-trail"), |ui| {
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, count as usize, |ui, rows| {
            let (newest, oldest) = (count - rows.start as u32, count - rows.end as u32 + 1);
            match lab.entries(oldest..newest + 1) {
                Ok(entries) => entries.iter().rev().for_each(|entry| entry_ui(ui, app, entry, out)),
                Err(error) => {
                    shell::body(ui, &sentence::error(&error), tokens);
                }
            }
        });
    });
}

fn entry_ui(ui: &mut Ui, app: &App, entry: &Entry, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let (what, outcome) = sentence::trail_line(entry);
    let by = entry.by.as_ref().map_or_else(|| text!("in-the-frame"), ToString::to_string);
    let number = entry.number.to_string();
    let first = text!("trail-head", number = number.as_str(), at = entry.at.to_string(), by = by);
    let color = match entry.outcome {
        Outcome::Done(_) => tokens.good,
        Outcome::Refused(_) => tokens.bad,
    };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
    let name = word!("trail-entry", number = number.as_str());
    shell::region(ui, Role::ListItem, &name, rect, |ui| {
        let mut lines = ui.new_child(UiBuilder::new().max_rect(rect));
        for (text, color) in [(first, tokens.text_weak), (what, tokens.text), (outcome, color)] {
            let line = RichText::new(&text).font(tokens.body_font()).color(color);
            lines.add(Label::new(line).truncate());
        }
        lines.add_space(2.0);
        lines.horizontal(|ui| {
            let name = word!("fork-here", number = number.as_str());
            // The copy would be a lab of the person.
            let enabled = app.lesson().is_none();
            let fork = ui.add_enabled_ui(enabled, |ui| {
                control::short_button(ui, &name, &text!("fork-here-short"))
            });
            if fork.inner.clicked() {
                out.push(FrameIntent::Browse(FilePurpose::Fork(entry.number)));
            }
            let name = word!("compare-here", number = number.as_str());
            if control::short_button(ui, &name, &text!("compare")).clicked() {
                out.push(FrameIntent::CompareWithEntry(entry.number));
            }
        });
    });
}
