use egui::{Role, ScrollArea, Ui, vec2};

use super::{accounts, control, lesson_panel, plan, preview, theme, trail};
use crate::{
    app::{App, FrameIntent, PanelTab},
    console::{self, shell},
    word,
};

/// The panel at the right: the lesson that is open, the plan, the trail, the accounts.
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
    let lesson = app.lesson();
    let tabs = [
        (word!("tab-lesson"), PanelTab::Lesson),
        (word!("tab-plan"), PanelTab::Plan),
        (word!("tab-trail"), PanelTab::Trail),
        (word!("tab-accounts"), PanelTab::Accounts),
    ];
    shell::group(ui, Role::TabList, &word!("frame-tabs"), |ui| {
        // While an act is asked for, its plan is shown and no other tab.
        ui.add_enabled_ui(!asked, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                let there = |tab: &PanelTab| *tab != PanelTab::Lesson || lesson.is_some();
                for (name, tab) in tabs.into_iter().filter(|(_, tab)| there(tab)) {
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
                if let Some(lesson) = lesson.filter(|_| asked) {
                    lesson_panel::current_step_ui(ui, lesson);
                }
                // While a page of the wizard is filled in, what helps with it comes first.
                preview::preview_ui(ui, app, stage);
                plan::plan_ui(ui, app, out);
            });
        }
        PanelTab::Lesson => {
            if let Some(lesson) = lesson {
                lesson_panel::lesson_ui(ui, lesson, out);
            }
        }
        PanelTab::Trail => trail::trail_ui(ui, app, out),
        PanelTab::Accounts => {
            scroll_ui(ui, |ui| accounts::accounts_ui(ui, app, out));
        }
    }
}

fn scroll_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, add);
}
