//! Our own tools around the stage. They are never in a picture of the stage.

mod accounts;
mod authorities;
mod bar;
mod capture;
mod choices;
mod comparison;
mod consoles;
mod control;
mod dialog;
mod dialogs;
mod enrol;
mod export;
mod lesson_band;
mod lesson_panel;
mod lessons;
mod menus;
mod notices;
mod panel;
mod plan;
mod pointer;
mod preview;
mod theme;
mod trail;

use egui::{CentralPanel, Context, Event, Frame, Id, Panel, Rect, Role, Ui, UiBuilder, Vec2, vec2};

pub(super) use pointer::{paint_lesson_pointer, paint_pointer};
pub(super) use theme::{apply_preferences, background};
pub use theme::{missing_glyphs, set_up};

use super::{App, FrameIntent, Intent};
use crate::{
    console::{self, shell},
    lesson::Surface,
    word,
};

/// Height of the bar at the top, in points.
const BAR: f32 = 34.0;
/// Width of the panel at the right, in points.
const PANEL: f32 = 256.0;

/// Marks a part of the window as ours, so that lessons tell it from the stage.
fn mark(ctx: &Context, part: Id) {
    ctx.accesskit_node_builder(part, |node| node.set_class_name(Surface::FRAME));
}

/// What a frame of the window came to.
pub(super) struct Drawn {
    /// What the person wants.
    pub intents: Vec<Intent>,
    /// Where the stage is, in points.
    pub stage: Rect,
    /// Where the controls of the lesson that is open are, in points.
    pub controls: Rect,
}

/// How large the stage is in a window of this size, in points, when no notice is shown. So
/// pictures do not change because of what the frame has to say.
pub(super) fn stage_size(window: Vec2, app: &App) -> Vec2 {
    let panel = if shows_panel(app) { PANEL } else { 0.0 };
    (window - vec2(panel, BAR)).max(Vec2::ZERO)
}

/// How large a window has to be so that its stage is so large, in points, when the panel and no
/// notice is shown.
pub(super) fn window_size(stage: Vec2) -> Vec2 {
    stage + vec2(PANEL, BAR)
}

/// An act that is asked for needs its plan beside it, whatever was chosen before.
fn shows_panel(app: &App) -> bool {
    app.preferences.panel || app.stage.asked(app.lab.organisation()).is_some()
}

/// Draws the window: what is always there, and the dialog of the frame that is open.
pub(super) fn frame_ui(ui: &mut Ui, app: &App) -> Drawn {
    forget_letters_of_access_keys(ui);
    let mut out: Vec<FrameIntent> = Vec::new();
    let mut window = UiBuilder::new().id_salt("window").max_rect(ui.max_rect());
    let covered = app.frame.dialog.is_some();
    shell::return_focus(ui, "frame-opener", covered);
    if covered {
        window = window.disabled();
    } else {
        menus::shortcuts(ui, app, &mut out);
        lesson_band::shortcuts(ui, app, &mut out);
    }
    let mut window = ui.new_child(window);
    if covered {
        shell::hide(&window);
    }
    let mut drawn = window_ui(&mut window, app, &mut out);
    dialogs::dialogs_ui(ui, app, &mut out);
    drawn.intents.extend(out.into_iter().map(Intent::Frame));
    drawn
}

/// A letter that is pressed with Alt presses a control, and types nothing. On a Mac it types.
fn forget_letters_of_access_keys(ui: &Ui) {
    ui.input_mut(|input| {
        let is_access_key = input.modifiers.alt && !input.modifiers.ctrl;
        if is_access_key && !cfg!(target_os = "macos") {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
    });
}

/// The bar at the top, notices, the panel at the right, and the stage.
fn window_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) -> Drawn {
    let tokens = theme::tokens(ui);
    let plain = Frame::new().fill(tokens.page);
    let mut wanted = Vec::new();
    Panel::top("bar").exact_size(BAR).frame(plain).show(ui, |ui| {
        let rect = ui.max_rect();
        shell::region(ui, Role::Toolbar, &word!("frame-bar"), rect, |ui| {
            mark(ui.ctx(), ui.unique_id());
            bar::bar_ui(ui, app, out, &mut wanted);
        });
    });
    let controls = lesson_band::lesson_band_ui(ui, app, out);
    notices::notices_ui(ui, app, out);
    if shows_panel(app) {
        Panel::right("panel").exact_size(PANEL).resizable(false).frame(plain).show(ui, |ui| {
            let rect = ui.max_rect();
            shell::region(ui, Role::Complementary, &word!("frame-panel"), rect, |ui| {
                mark(ui.ctx(), ui.unique_id());
                panel::panel_ui(ui, app, out, &mut wanted);
            });
        });
    }
    let stage = CentralPanel::no_frame().show(ui, |ui| {
        let stage = ui.max_rect();
        (console::stage_ui(ui, &app.stage, app.lab.organisation()), stage)
    });
    let (intents, stage) = stage.inner;
    wanted.extend(intents);
    Drawn { intents: wanted.into_iter().map(Intent::Stage).collect(), stage, controls }
}
