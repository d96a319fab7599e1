use egui::{Role, ScrollArea, Ui, vec2};

use super::{accounts, control, plan, preview, theme, trail};
use crate::{
    app::{App, FrameIntent, PanelTab},
    console::{self, shell},
    word,
};

/// The panel at the right: the plan, the trail, the accounts.
pub(super) fn panel_ui(
    ui: &mut Ui,
    app: &App,
    out: &mut Vec<FrameIntent>,
    stage: &mut Vec<console::Intent>,
) {
    let tokens = theme::tokens(ui);
    let rect = ui.max_rect();
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), (1.0, tokens.line));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink2(vec2(12.0, 8.0))));
    let ui = &mut inside;
    let asked = app.stage.asked(app.lab.organisation()).is_some();
    let shown = if asked { PanelTab::Plan } else { app.frame.tab };
    let tabs = [
        (word!("tab-plan"), PanelTab::Plan),
        (word!("tab-trail"), PanelTab::Trail),
        (word!("tab-accounts"), PanelTab::Accounts),
    ];
    shell::group(ui, Role::TabList, &word!("frame-tabs"), |ui| {
        // While an act is asked for, its plan is shown and no other tab.
        ui.add_enabled_ui(!asked, |ui| {
            ui.horizontal(|ui| {
                for (name, tab) in tabs {
                    if control::tab(ui, &name, shown == tab).clicked() {
                        out.push(FrameIntent::ShowTab(tab));
                    }
                }
            })
        });
    });
    ui.add_space(6.0);
    match shown {
        PanelTab::Plan => {
            scroll_ui(ui, |ui| {
                // While a page of the wizard is filled in, what helps with it comes first.
                preview::preview_ui(ui, app, stage);
                plan::plan_ui(ui, app, out);
            });
        }
        PanelTab::Trail => trail::trail_ui(ui, &app.lab, out),
        PanelTab::Accounts => {
            scroll_ui(ui, |ui| accounts::accounts_ui(ui, app, out));
        }
    }
}

fn scroll_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, add);
}
