//! The wizards as they are drawn, the window over them, the roles in the details of a server,
//! and properties.

mod computer;
mod details;
mod general;
mod properties;
mod proxy;
mod results;
mod roles;

use egui::{Rect, Ui};

pub(in super::super) use details::roles_ui;
pub(in super::super) use properties::properties_ui;

use super::{Draft, Page, Wizard};
use crate::{
    console::configuration_manager::{
        Intent as Wanted, View,
        wizard::{self, form::paragraph, progress_ui},
    },
    domain::SiteSystemRole,
    text, words,
};

/// What the pages draw.
type Sheet<'a> = wizard::Sheet<'a, Draft>;

/// Draws the wizard, and the window over it.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet::new(wizard, view);
    wizard::wizard_ui(ui, stage, &mut sheet, page_ui);
    if let Some(over) = &wizard.over {
        computer::computer_ui(ui, stage, over, &mut sheet);
    }
    view.out.extend(sheet.wanted().map(Wanted::Server));
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match sheet.wizard.page {
        Page::General => general::general_ui(ui, sheet),
        Page::Proxy => proxy::proxy_ui(ui, sheet),
        Page::Roles => roles::selection_ui(ui, sheet),
        Page::Role(role) => role_ui(ui, role),
        Page::Summary => results::summary_ui(ui, sheet),
        Page::Progress => progress_ui(ui, sheet.wizard.outcome.as_ref()),
        Page::Completion => results::completion_ui(ui, sheet),
    }
}

/// The page of a role with settings. The rehearsal is about the connector, which has none.
fn role_ui(ui: &mut Ui, role: SiteSystemRole) {
    paragraph(ui, &words::site_system_role_about(role));
    paragraph(ui, &text!("server-role-about"));
}
