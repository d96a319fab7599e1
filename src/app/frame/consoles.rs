use egui::{Role, Ui};

use super::{control, theme::tokens};
use crate::{
    app::App,
    console::{ConsoleName, Intent, configuration_manager, shell},
    domain::ProductVersion,
    text, word,
    words::Word,
};

/// A console with its name, and whether the organisation has it.
type Choice = (Word, ConsoleName, bool);

/// The switch that puts a console on the stage. The second one bears the product version of the
/// lab. Where less than `room` points are left they are the entries of a menu.
pub(super) fn consoles_ui(ui: &mut Ui, app: &App, room: f32, out: &mut Vec<Intent>) {
    let choices = choices(app);
    let widths = choices.iter().map(|(name, ..)| shell::text_width(ui, &name.text, tokens(ui)));
    let fits = widths.map(|width| width + BESIDE_NAME).sum::<f32>() <= room;
    let name = word!("consoles");
    if fits {
        shell::group(ui, Role::TabList, &name, |ui| {
            ui.horizontal(|ui| tabs_ui(ui, app, &choices, out));
        });
    } else {
        control::menu(ui, &name, |ui| {
            for (name, console, enabled) in &choices {
                let chosen = app.stage.console == *console;
                let entry =
                    ui.add_enabled_ui(*enabled, |ui| control::menu_choice(ui, name, chosen));
                if entry.inner.clicked() {
                    out.push(Intent::OpenConsole(*console));
                }
            }
        });
    }
}

/// What a tab has beside its name, in points.
const BESIDE_NAME: f32 = 26.0;

fn choices(app: &App) -> [Choice; 3] {
    let organisation = app.lab.organisation();
    let product = match configuration_manager::version(organisation) {
        ProductVersion::Sp1 => text!("product-short-sp1"),
        ProductVersion::R2 => text!("product-short-r2"),
        ProductVersion::Sp2 => text!("product-short-sp2"),
    };
    [
        (word!("console-intune"), ConsoleName::Intune, true),
        (
            word!("console-configuration-manager", product = product),
            ConsoleName::ConfigurationManager,
            organisation.hierarchy.is_some(),
        ),
        (word!("console-office365"), ConsoleName::Office365, true),
    ]
}

fn tabs_ui(ui: &mut Ui, app: &App, choices: &[Choice], out: &mut Vec<Intent>) {
    for (name, console, enabled) in choices {
        let selected = app.stage.console == *console;
        let tab = ui.add_enabled_ui(*enabled, |ui| control::tab(ui, name, selected));
        let response = tab.inner.on_disabled_hover_text(text!("no-configuration-manager"));
        if response.clicked() {
            out.push(Intent::OpenConsole(*console));
        }
    }
}
