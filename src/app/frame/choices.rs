//! What dialogs about pictures let a person choose.

use egui::{Role, Ui};

use super::{control, theme};
use crate::{
    app::{PictureSize, SCALES},
    console::shell::{self, Masking},
    word,
    words::Word,
};

/// Width of a box for a number of points.
const NUMBER: f32 = 90.0;
/// In characters: 8192 has four.
const LONGEST_NUMBER: usize = 5;

/// Choices beside each other, below what they are about.
pub(super) fn section_ui(ui: &mut Ui, name: &Word, add: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    shell::group(ui, Role::RadioGroup, name, |ui| {
        shell::weak(ui, &name.text, tokens);
        ui.horizontal_wrapped(add);
    });
}

/// How large pictures are, as in the window or as it is typed, and in which scale.
pub(super) fn picture_size_ui(ui: &mut Ui, size: &mut PictureSize) {
    section_ui(ui, &word!("capture-size"), |ui| size_ui(ui, size));
    section_ui(ui, &word!("capture-scale"), |ui| scale_ui(ui, size));
}

fn size_ui(ui: &mut Ui, size: &mut PictureSize) {
    for (name, choice) in [(word!("capture-as-window"), true), (word!("capture-chosen"), false)] {
        if control::radio(ui, &name, size.as_in_window == choice).clicked() {
            size.as_in_window = choice;
        }
    }
    if size.as_in_window {
        return;
    }
    ui.end_row();
    let tokens = theme::tokens(ui);
    for (name, value) in
        [(word!("capture-width"), &mut size.width), (word!("capture-height"), &mut size.height)]
    {
        ui.vertical(|ui| {
            ui.set_max_width(NUMBER);
            shell::text_box(ui, &name, value, Masking::Plain, LONGEST_NUMBER, tokens);
        });
    }
}

fn scale_ui(ui: &mut Ui, size: &mut PictureSize) {
    for scale in SCALES {
        let name = word!("capture-percent", percent = scale.0.to_string());
        if control::radio(ui, &name, size.scale == scale).clicked() {
            size.scale = scale;
        }
    }
}

/// A box that is ticked or not.
pub(super) fn tick_ui(ui: &mut Ui, name: &Word, ticked: &mut bool) {
    ui.add_space(4.0);
    if shell::check_box(ui, name, *ticked, theme::tokens(ui)).clicked() {
        *ticked = !*ticked;
    }
}
