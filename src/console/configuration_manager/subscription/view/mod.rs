//! The wizard as it is drawn: its window, its pages, and the windows over it.

mod account;
mod authority;
mod collections;
mod colors;
mod company;
mod files;
mod keys;
mod platforms;
mod privacy;
mod results;
mod sign_in;
mod texts;

use egui::{Rect, Ui};

use super::{Draft, Intent, Over, Page, Wizard};
use crate::console::configuration_manager::{
    Intent as Wanted, View,
    apns_request::apns_request_ui,
    wizard::{self, form, progress_ui},
};

/// What the pages draw.
type Sheet<'a> = wizard::Sheet<'a, Draft>;

/// Draws the wizard, and the window over it.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet::new(wizard, view);
    wizard::wizard_ui(ui, stage, &mut sheet, page_ui);
    match &wizard.over {
        Some(Over::SignIn(typed)) => sign_in::sign_in_ui(ui, stage, typed, &mut sheet),
        Some(Over::Authority { account, ticked }) => {
            authority::authority_ui(ui, stage, account, *ticked, &mut sheet);
        }
        Some(Over::Collections { search, selected }) => {
            collections::collections_ui(ui, stage, search, selected.as_deref(), &mut sheet);
        }
        Some(Over::Color(typed)) => colors::colors_ui(ui, stage, typed, &mut sheet),
        Some(Over::ApnsRequest(request)) => apns_request_ui(ui, stage, request, view),
        Some(Over::Key(form)) => keys::key_ui(ui, stage, form, &mut sheet),
        Some(Over::Privacy(page)) => privacy::privacy_ui(ui, stage, *page, &mut sheet),
        None => {}
    }
    view.out.extend(sheet.edited().map(Intent::Edit).map(Wanted::Subscription));
    view.out.extend(sheet.out.into_iter().map(Wanted::Subscription));
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
        Page::Summary => results::summary_ui(ui, sheet),
        Page::Progress => progress_ui(ui, sheet.wizard.outcome.as_ref()),
        Page::Completion => results::completion_ui(ui, sheet),
    }
}
