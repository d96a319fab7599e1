use egui::{Role, Ui, vec2};

use super::{Outcome, form::paragraph};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, Icon},
    },
    text, word, words,
    words::Word,
};

/// A part of the summary: labels with their values, under a heading. What was left empty is not
/// worth a line.
pub(in super::super) fn summary_section(ui: &mut Ui, name: &Word, facts: &[(String, String)]) {
    shell::group(ui, Role::Group, name, |ui| {
        shell::heading(ui, name, WINDOW.strong_font(), WINDOW.text);
        ui.add_space(3.0);
        for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
            ui.horizontal_top(|ui| {
                ui.add_space(10.0);
                ui.scope(|ui| {
                    ui.set_width(170.0);
                    shell::weak(ui, label, &WINDOW);
                });
                ui.add_space(6.0);
                shell::body(ui, value, &WINDOW);
            });
            ui.add_space(2.0);
        }
    });
    ui.add_space(8.0);
}

/// Progress: what has happened, or why nothing has.
pub(in super::super) fn progress_ui(ui: &mut Ui, outcome: Option<&Outcome>) {
    match outcome {
        Some(Outcome::Done(events)) => {
            paragraph(ui, &text!("wizard-progress-done"));
            shell::group(ui, Role::List, &word!("wizard-progress-list"), |ui| {
                for event in events {
                    line(ui, Icon::Good, WINDOW.good, &words::event(event));
                }
            });
        }
        other => not_done_ui(ui, other, Some(&text!("wizard-nothing-changed"))),
    }
}

/// Why something was not done, and that nothing was.
pub(in super::super) fn outcome_ui(ui: &mut Ui, outcome: Option<&Outcome>) {
    not_done_ui(ui, outcome, Some(&text!("nothing-changed")));
}

/// Why one thing was not done; another one may have been.
pub(in super::super) fn refusal_ui(ui: &mut Ui, outcome: Option<&Outcome>) {
    not_done_ui(ui, outcome, None);
}

fn not_done_ui(ui: &mut Ui, outcome: Option<&Outcome>, then: Option<&str>) {
    let (what, way_out) = match outcome {
        Some(Outcome::Refused(refusal)) => words::refusal(refusal),
        Some(Outcome::Failed(why)) => (why.clone(), String::new()),
        Some(Outcome::Done(_)) | None => return,
    };
    shell::group(ui, Role::Alert, &word!("refusal"), |ui| {
        line(ui, Icon::Failed, WINDOW.bad, &what);
        for text in [way_out.as_str()].into_iter().chain(then).filter(|text| !text.is_empty()) {
            paragraph(ui, text);
        }
    });
}

/// A sentence with an icon before it.
pub(in super::super) fn line(ui: &mut Ui, icon: Icon, color: egui::Color32, text: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), egui::Sense::hover());
        icon.paint(ui.painter(), rect.center(), 15.0, color);
        ui.add_space(5.0);
        shell::body(ui, text, &WINDOW);
    });
    ui.add_space(5.0);
}
