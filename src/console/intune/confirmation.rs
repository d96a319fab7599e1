use egui::{Rect, Ui};

use super::{TOKENS, View};
use crate::{
    console::{Act, Intent, shell, shell::DialogEnd},
    domain::Refusal,
    text, word, words,
};

/// The dialog that asks before a one-way act. Its words come from the act, and its Yes can be
/// pressed once the box is ticked (facts 1.6).
pub fn confirmation_ui(ui: &mut Ui, stage: Rect, view: &mut View<'_>) {
    let Some(confirmation) = &view.stage.confirmation else { return };
    let Act::SetAuthority(authority) = confirmation.act;
    let name = words::authority(authority);
    let mut wanted = None;
    let end = shell::dialog(ui, stage, &word!("set-mdm-authority"), 420.0, &TOKENS, |ui| {
        shell::body(ui, &text!("confirm-question", authority = name.as_str()), &TOKENS);
        ui.add_space(10.0);
        shell::body(ui, &text!("confirm-warning"), &TOKENS);
        ui.add_space(16.0);
        let box_name = word!("confirm-box", authority = name);
        let box_response = shell::check_box(ui, &box_name, confirmation.ticked, &TOKENS);
        shell::keep_focus(ui, &box_response);
        if box_response.clicked() {
            wanted = Some(Intent::Tick(!confirmation.ticked));
        }
        if let Some(refusal) = &confirmation.refusal {
            ui.add_space(14.0);
            refusal_ui(ui, refusal);
        }
        ui.add_space(20.0);
        let answers = [(&word!("yes"), confirmation.ticked), (&word!("no"), true)];
        match shell::answers(ui, &answers, &TOKENS) {
            Some(0) => wanted = Some(Intent::Confirmed(confirmation.act)),
            Some(_) => wanted = Some(Intent::Dismiss),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::Dismiss);
    }
    view.out.extend(wanted);
}

/// Why it was refused, and the way out.
pub(super) fn refusal_ui(ui: &mut Ui, refusal: &Refusal) {
    let (what, way_out) = words::refusal(refusal);
    shell::group(ui, egui::Role::Alert, &word!("refusal"), |ui| {
        shell::colored(ui, &what, TOKENS.bad, &TOKENS);
        ui.add_space(3.0);
        shell::body(ui, &way_out, &TOKENS);
    });
}
