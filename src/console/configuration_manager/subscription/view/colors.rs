use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::{Intent, Over, Sheet, form};
use crate::{
    console::{
        configuration_manager::WINDOW,
        portal,
        shell::{self, DialogEnd, Masking},
    },
    domain::Field,
    text, word,
};

const SWATCH: f32 = 34.0;
const COLUMNS: usize = 8;

/// The colours for the company portal: some to press, and a box to type any other.
pub(super) fn colors_ui(ui: &mut Ui, stage: Rect, typed: &str, sheet: &mut Sheet<'_>) {
    let title = word!("colors-title");
    let mut edited = typed.to_owned();
    let mut wanted = None;
    let end = shell::window(ui, stage, &title, vec2(340.0, 250.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(16.0, 14.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::group(ui, Role::Group, &word!("colors-swatches"), |ui| {
            for row in portal::SWATCHES.chunks(COLUMNS) {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    for code in row {
                        let chosen = portal::shown_color(typed) == *code;
                        let pressed = swatch_ui(ui, code, chosen).then(|| (*code).to_owned());
                        edited = pressed.unwrap_or(std::mem::take(&mut edited));
                    }
                });
                ui.add_space(4.0);
            }
        });
        ui.add_space(8.0);
        let name = word!("colors-code");
        let field = shell::text_box(ui, &name, &mut edited, Masking::Plain, 32, &WINDOW);
        let entered = form::entered(ui, &field);
        shell::keep_focus(ui, &field);
        let valid = Field::Color.check(&edited).is_ok();
        if !valid {
            ui.add_space(4.0);
            shell::colored(ui, &text!("colors-not-a-color"), WINDOW.bad, &WINDOW);
        }
        let bottom = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(bottom));
        let answers = [(&word!("ok"), valid), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted = Some(Intent::ChooseColor(edited.clone())),
            Some(_) => wanted = Some(Intent::CloseOver),
            None if entered && valid => wanted = Some(Intent::ChooseColor(edited.clone())),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseOver);
    }
    let changed = (edited != typed).then(|| Intent::EditOver(Box::new(Over::Color(edited))));
    sheet.out.extend(wanted.or(changed));
}

/// A colour to press. Its name is its code.
fn swatch_ui(ui: &mut Ui, code: &str, chosen: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(SWATCH, SWATCH), Sense::click());
    let name = word!("colors-swatch", code = code);
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, &name.text)
    });
    shell::describe(&response, &name, |_| {});
    let line = if chosen { (3.0, WINDOW.text) } else { (1.0, WINDOW.text_weak) };
    let line = Stroke::new(line.0, line.1);
    ui.painter().rect(rect, 0.0, portal::color(code), line, StrokeKind::Inside);
    shell::ring(ui, &response, rect.expand(1.0), &WINDOW);
    response.clicked()
}
