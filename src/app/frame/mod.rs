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

use egui::{CentralPanel, Frame, Panel, Role, Ui};

pub(super) use theme::apply_preferences;
pub use theme::set_up;

use super::{App, FrameIntent, Intent};
use crate::{
    console::{self, shell},
    word,
};

const BAR: f32 = 34.0;
const PANEL: f32 = 256.0;

/// Draws the window: the bar at the top, notices, the panel at the right, and the stage.
pub(super) fn frame_ui(ui: &mut Ui, app: &App) -> Vec<Intent> {
    let mut out: Vec<FrameIntent> = Vec::new();
    let mut intents = Vec::new();
    if app.frame.dialog.is_some() {
        ui.disable();
    } else {
        menus::shortcuts(ui, app, &mut out);
    }
    let tokens = theme::tokens(ui);
    let plain = Frame::new().fill(tokens.page);
    Panel::top("bar").exact_size(BAR).frame(plain).show(ui, |ui| {
        let rect = ui.max_rect();
        shell::region(ui, Role::Toolbar, &word!("frame-bar"), rect, |ui| {
            bar::bar_ui(ui, app, &mut out);
        });
    });
    notices::notices_ui(ui, app, &mut out);
    // An open confirmation needs its plan beside it, whatever was chosen before.
    if app.preferences.panel || app.stage.confirmation.is_some() {
        Panel::right("panel").exact_size(PANEL).resizable(false).frame(plain).show(ui, |ui| {
            let rect = ui.max_rect();
            shell::region(ui, Role::Complementary, &word!("frame-panel"), rect, |ui| {
                panel::panel_ui(ui, app, &mut out);
            });
        });
    }
    CentralPanel::no_frame().show(ui, |ui| {
        let wanted = console::stage_ui(ui, &app.stage, app.lab.organisation());
        intents.extend(wanted.into_iter().map(Intent::Stage));
    });
    dialogs::dialogs_ui(ui, app, &mut out);
    intents.extend(out.into_iter().map(Intent::Frame));
    intents
}
