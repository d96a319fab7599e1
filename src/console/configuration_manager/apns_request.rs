use egui::{Key, Rect, Ui, vec2};

use super::{Intent, View, WINDOW};
use crate::{
    console::shell::{self, DialogEnd, Masking},
    text, word,
};

/// The request for a certificate, as it is typed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ApnsRequest {
    /// The file in which the request is to be written.
    pub path: String,
    /// Whether it was chosen in a dialog, which asks before a file is replaced.
    pub chosen: bool,
    /// What became of it: that it is written, or why it is not.
    pub outcome: Option<Result<String, String>>,
}

/// More than any path has, in characters.
const LONGEST_PATH: usize = 4096;

/// Request Apple Push Notification Service Certificate Signing Request (facts 3.4).
pub(super) fn apns_request_ui(
    ui: &mut Ui,
    stage: Rect,
    request: &ApnsRequest,
    view: &mut View<'_>,
) {
    let title = word!("apns-request-title");
    let mut edited = request.clone();
    let (mut wanted, mut entered) = (None, false);
    let end = shell::window(ui, stage, &title, vec2(540.0, 210.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        shell::body(ui, &text!("apns-request-about"), &WINDOW);
        ui.add_space(14.0);
        let name = word!("apns-request-file");
        shell::body(ui, &name.text, &WINDOW);
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let width = ui.available_width() - 100.0;
            ui.scope(|ui| {
                ui.set_max_width(width);
                let field = shell::edit_box(
                    ui,
                    &name,
                    &mut edited.path,
                    Masking::Plain,
                    LONGEST_PATH,
                    &WINDOW,
                );
                entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                shell::keep_focus(ui, &field);
            });
            let browse = word!("browse");
            let label = format!("{}…", browse.text);
            if shell::labeled_button(ui, &browse, &label, Key::B, true, &WINDOW).clicked() {
                wanted = Some(Intent::BrowseApnsRequest);
            }
        });
        ui.add_space(10.0);
        match &request.outcome {
            Some(Ok(done)) => drop(shell::colored(ui, done, WINDOW.good, &WINDOW)),
            Some(Err(why)) => drop(shell::colored(ui, why, WINDOW.bad, &WINDOW)),
            None => {}
        }
        let bottom = ui.max_rect().with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(egui::UiBuilder::new().max_rect(bottom));
        let can = !edited.path.trim().is_empty();
        let answers = [(&word!("download"), can), (&word!("close"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted = Some(Intent::SaveApnsRequest),
            None if entered && can => wanted = Some(Intent::SaveApnsRequest),
            Some(_) => wanted = Some(Intent::CloseApnsRequest),
            None => {}
        }
    });
    if edited != *request {
        edited.chosen = false;
        view.out.push(Intent::EditApnsRequest(edited));
    }
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseApnsRequest);
    }
    view.out.extend(wanted);
}
