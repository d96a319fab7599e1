//! Our own tools around the stage. They are never in a picture of the stage.

mod accounts;
mod bar;
mod control;
mod dialogs;
mod menus;
mod notices;
mod panel;
mod plan;
mod theme;
mod trail;

use egui::{CentralPanel, Frame, Panel, Role, Ui, UiBuilder};

pub(super) use theme::apply_preferences;
pub use theme::set_up;

use super::{App, FrameIntent, Intent};
use crate::{
    console::{self, shell},
    word,
};

const BAR: f32 = 34.0;
const PANEL: f32 = 256.0;

/// Draws the window: what is always there, and the dialog of the frame that is open.
pub(super) fn frame_ui(ui: &mut Ui, app: &App) -> Vec<Intent> {
    let mut out: Vec<FrameIntent> = Vec::new();
    let mut window = UiBuilder::new().id_salt("window").max_rect(ui.max_rect());
    let covered = app.frame.dialog.is_some();
    if covered {
        window = window.disabled();
    } else {
        menus::shortcuts(ui, app, &mut out);
    }
    let mut window = ui.new_child(window);
    if covered {
        shell::hide(&window);
    }
    let mut intents: Vec<Intent> = window_ui(&mut window, app, &mut out);
    dialogs::dialogs_ui(ui, app, &mut out);
    intents.extend(out.into_iter().map(Intent::Frame));
    intents
}

/// The bar at the top, notices, the panel at the right, and the stage.
fn window_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) -> Vec<Intent> {
    let tokens = theme::tokens(ui);
    let plain = Frame::new().fill(tokens.page);
    Panel::top("bar").exact_size(BAR).frame(plain).show(ui, |ui| {
        let rect = ui.max_rect();
        shell::region(ui, Role::Toolbar, &word!("frame-bar"), rect, |ui| {
            bar::bar_ui(ui, app, out);
        });
    });
    notices::notices_ui(ui, app, out);
    // An open confirmation needs its plan beside it, whatever was chosen before.
    if app.preferences.panel || app.stage.confirmation.is_some() {
        Panel::right("panel").exact_size(PANEL).resizable(false).frame(plain).show(ui, |ui| {
            let rect = ui.max_rect();
            shell::region(ui, Role::Complementary, &word!("frame-panel"), rect, |ui| {
                panel::panel_ui(ui, app, out);
            });
        });
    }
    let stage = CentralPanel::no_frame()
        .show(ui, |ui| console::stage_ui(ui, &app.stage, app.lab.organisation()));
    stage.inner.into_iter().map(Intent::Stage).collect()
}
