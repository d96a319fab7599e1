//! The wizard and the properties as they are drawn: their windows, the pages that they share, and
//! the windows over them.

mod account;
mod authority;
mod collections;
mod colors;
mod company;
mod files;
mod keys;
mod over;
mod platforms;
mod privacy;
mod properties;
mod results;
mod sign_in;
mod texts;

use egui::{Rect, Ui};

use super::{Draft, Intent, Over, Page, Wizard};
use crate::console::configuration_manager::{
    Intent as Wanted, View,
    wizard::{self, form, progress_ui},
};

pub use properties::properties_ui;

/// What the pages draw.
type Sheet<'a> = wizard::Sheet<'a, Draft>;

/// Draws the wizard, and the window over it.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet::new(wizard, view);
    wizard::wizard_ui(ui, stage, &mut sheet, page_ui);
    if let Some(over) = &wizard.over {
        over::over_ui(ui, stage, over, &mut sheet, view);
    }
    view.out.extend(sheet.wanted().map(Wanted::Subscription));
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match sheet.wizard.page {
        Page::Introduction => texts::introduction_ui(ui),
        Page::Subscription => account::account_ui(ui, sheet),
        Page::General => company::general_ui(ui, sheet),
        Page::Contact => company::contact_ui(ui, sheet),
        Page::Logo => files::logo_ui(ui, sheet),
        Page::Platforms => platforms::platforms_ui(ui, sheet),
        Page::Platform(family) => platforms::platform_ui(ui, family, sheet),
        Page::PortalApp => platforms::portal_app_ui(ui, sheet),
        Page::Summary => results::summary_ui(ui, sheet),
        Page::Progress => progress_ui(ui, sheet.wizard.outcome.as_ref()),
        Page::Completion => results::completion_ui(ui, sheet),
    }
}
