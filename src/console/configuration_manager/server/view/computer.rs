use egui::{Rect, Role, Ui, UiBuilder, vec2};

use super::{
    Sheet,
    wizard::{Intent, form},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            server::{SelectComputer, Target},
        },
        shell::{self, DialogEnd, Masking},
    },
    text, word, words,
};

/// More than any name of a server has, in characters.
const LONGEST: usize = 300;

/// Select Computer: finds a computer by its name. The organisation keeps no list of them.
pub(super) fn computer_ui(ui: &mut Ui, stage: Rect, over: &SelectComputer, sheet: &mut Sheet<'_>) {
    let mut edited = over.clone();
    let mut answer = None;
    let title = word!("computer-title");
    let end = shell::window(ui, stage, &title, vec2(430.0, 220.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(16.0, 14.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::body(ui, &text!("computer-about"), &WINDOW);
        ui.add_space(8.0);
        let name = word!("computer-name");
        let field = shell::text_box(ui, &name, &mut edited.typed, Masking::Plain, LONGEST, &WINDOW);
        let entered = form::entered(ui, &field);
        shell::keep_focus(ui, &field);
        ui.add_space(8.0);
        if let Some(refusal) = &over.refusal {
            shell::group(ui, Role::Alert, &word!("refusal"), |ui| {
                shell::colored(ui, &words::refusal_line(refusal), WINDOW.bad, &WINDOW);
            });
        }
        let row = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let is_named = !edited.typed.trim().is_empty();
        let answers = [(&word!("ok"), is_named), (&word!("wizard-cancel"), true)];
        answer = shell::answers(&mut row, &answers, &WINDOW).or((entered && is_named).then_some(0));
    });
    if answer == Some(0) {
        take(edited, sheet);
    } else if answer.is_some() || end == DialogEnd::Escaped {
        sheet.out.push(Intent::Over(None));
    } else if edited != *over {
        sheet.out.push(Intent::Over(Some(Box::new(edited))));
    }
}

/// Takes the computer that was found, or says why it is not taken.
fn take(over: SelectComputer, sheet: &mut Sheet<'_>) {
    let next = match over.found(&sheet.draft, sheet.organisation) {
        Ok(name) => {
            sheet.draft.target = Target::New(name);
            None
        }
        Err(refusal) => Some(Box::new(SelectComputer { refusal: Some(refusal), ..over })),
    };
    sheet.out.push(Intent::Over(next));
}
