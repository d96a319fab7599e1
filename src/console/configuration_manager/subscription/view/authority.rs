use egui::{Rect, Ui, UiBuilder, vec2};

use super::{Intent, Over, Sheet};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, DialogEnd},
    },
    domain::{Authority, Upn},
    text, word,
};

/// Set the Mobile Device Management Authority (seed, step 4). Its box must be ticked to go on.
pub(super) fn authority_ui(
    ui: &mut Ui,
    stage: Rect,
    account: &Upn,
    ticked: bool,
    sheet: &mut Sheet<'_>,
) {
    let title = word!("authority-dialog-title");
    // A subscription that was deleted leaves the authority where it is.
    let known = sheet.organisation.tenant.authority == Authority::ConfigurationManager;
    let end = shell::window(ui, stage, &title, vec2(470.0, 270.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        let about =
            if known { text!("authority-dialog-again") } else { text!("authority-dialog-about") };
        shell::body(ui, &about, &WINDOW);
        ui.add_space(10.0);
        shell::body(ui, &text!("authority-dialog-warning"), &WINDOW);
        ui.add_space(16.0);
        let name = word!("authority-dialog-box");
        let response = shell::check_box(ui, &name, ticked, &WINDOW);
        shell::keep_focus(ui, &response);
        if response.clicked() {
            let account = account.clone();
            let over = Over::Authority { account, ticked: !ticked };
            sheet.out.push(Intent::EditOver(Box::new(over)));
        }
        let bottom = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(bottom));
        let answers = [(&word!("ok"), ticked), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => sheet.out.push(Intent::Confirm),
            Some(_) => sheet.out.push(Intent::CloseOver),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        sheet.out.push(Intent::CloseOver);
    }
}
