use egui::{Align, Layout, Ui, UiBuilder, vec2};

use super::{consoles, control, menus, theme};
use crate::{
    app::{App, FrameIntent},
    console::{self, ConsoleName, shell},
    text, word, words,
};

/// What the button of the panel needs beside its name, in points.
const BESIDE_PANEL: f32 = 40.0;

/// The least room in which it is said who acts, in points.
const WHO: f32 = 150.0;

/// The bar: the menus, the simulated time, and who is signed in on the stage.
pub(super) fn bar_ui(
    ui: &mut Ui,
    app: &App,
    out: &mut Vec<FrameIntent>,
    stage: &mut Vec<console::Intent>,
) {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, tokens.line));
    let inside = rect.shrink2(vec2(8.0, 0.0));
    let layout = |layout| UiBuilder::new().max_rect(inside).layout(layout);
    let mut left = ui.new_child(layout(Layout::left_to_right(Align::Center)));
    menus::menus_ui(&mut left, app, out);
    left.separator();
    let organisation = app.lab.organisation();
    let clock = organisation.clock.to_string();
    shell::body(&mut left, &text!("clock", time = clock), tokens);
    menus::advance_ui(&mut left, app, out);
    menus::capture_ui(&mut left, out);
    left.separator();
    let panel = if app.preferences.panel { word!("hide-panel") } else { word!("show-panel") };
    let needed = shell::text_width(&left, &panel.text, tokens) + BESIDE_PANEL;
    let room = inside.right() - left.cursor().left() - needed;
    consoles::consoles_ui(&mut left, app, room, stage);
    let mut right = ui.new_child(layout(Layout::right_to_left(Align::Center)));
    // While an act is asked for, its plan is beside it whatever is chosen.
    let asking = app.stage.asked(organisation).is_some();
    if control::button_if(&mut right, &panel, !asking).clicked() {
        out.push(FrameIntent::TogglePanel);
    }
    let who = who(app);
    let mut room = right.available_rect_before_wrap();
    room.min.x = room.left().max(left.min_rect().right() + 16.0);
    // The beginning of a word says less than nothing.
    if room.width() < WHO {
        return;
    }
    let layout = Layout::right_to_left(Align::Center);
    let mut label = right.new_child(UiBuilder::new().max_rect(room).layout(layout));
    let text = egui::RichText::new(who).font(tokens.body_font()).color(tokens.text_weak);
    label.add(egui::Label::new(text).truncate());
}

/// Who acts in the console on the stage.
fn who(app: &App) -> String {
    let organisation = app.lab.organisation();
    let hierarchy = organisation.hierarchy.as_ref();
    match (app.stage.console, organisation.administrator()) {
        (ConsoleName::ConfigurationManager, _) => {
            let account = hierarchy.and_then(|hierarchy| hierarchy.administrators.first());
            let account = account.map(ToString::to_string).unwrap_or_default();
            text!("signed-in-as", account = account, roles = text!("full-administrator"))
        }
        (_, Some((upn, account))) => {
            text!("signed-in-as", account = upn.to_string(), roles = words::roles(&account.roles))
        }
        (_, None) => text!("nobody-signed-in"),
    }
}
