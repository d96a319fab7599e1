use egui::Ui;

use super::form::{paragraph, point};
use crate::{
    console::{configuration_manager::WINDOW, shell},
    text, word,
};

/// Introduction: what the wizard does, what is needed, and what cannot be undone.
pub(super) fn introduction_ui(ui: &mut Ui) {
    paragraph(ui, &text!("wizard-introduction-does"));
    heading(ui, &word!("wizard-introduction-needs"));
    for need in [
        text!("wizard-need-account"),
        text!("wizard-need-collection"),
        text!("wizard-need-certificates"),
    ] {
        point(ui, &need);
    }
    ui.add_space(8.0);
    heading(ui, &word!("wizard-introduction-for-good"));
    paragraph(ui, &text!("wizard-introduction-once"));
    paragraph(ui, &text!("wizard-introduction-cancel"));
}

fn heading(ui: &mut Ui, name: &crate::words::Word) {
    shell::heading(ui, name, WINDOW.strong_font(), WINDOW.text);
    ui.add_space(5.0);
}
