use egui::{Rect, Ui};

use super::{Sheet, company, files, over::over_ui, platforms};
use crate::{
    console::configuration_manager::{
        Intent as Wanted, SheetAction, View,
        sheet::{SheetFrame, sheet_ui},
        subscription::{Page, Properties},
        wizard::{form, refusal_ui, told_ui},
    },
    domain::PlatformFamily,
    word,
    words::Word,
};

/// Draws the properties of the subscription or of a platform, and the window over them.
pub fn properties_ui(ui: &mut Ui, stage: Rect, properties: &Properties, view: &mut View<'_>) {
    let form = &properties.form;
    let mut sheet = Sheet::new(form, view);
    sheet.problems = properties.problems(form.page, view.organisation);
    let tabs: Vec<Word> = properties.pages.iter().map(|page| properties.tab(*page)).collect();
    let frame = SheetFrame {
        title: &word!("subscription-properties"),
        tabs: &tabs,
        shown: properties.pages.iter().position(|page| *page == form.page).unwrap_or_default(),
        can_apply: properties.is_changed(view.organisation),
        covered: form.over.is_some(),
    };
    let mut entered = false;
    let pressed = sheet_ui(ui, stage, &frame, |ui| {
        refusal_ui(ui, form.outcome.as_ref());
        told_ui(ui, form.told, &sheet.problems);
        page_ui(ui, &mut sheet);
        entered = form::take_entered(ui);
    });
    if let Some(over) = &form.over {
        over_ui(ui, stage, over, &mut sheet, view);
    }
    let wanted = pressed.or(entered.then_some(SheetAction::Ok));
    view.out.extend(sheet.wanted().map(Wanted::Subscription));
    view.out.extend(wanted.filter(|_| !frame.covered).map(Wanted::Sheet));
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match sheet.wizard.page {
        Page::General => company::general_ui(ui, sheet),
        Page::Contact => company::contact_ui(ui, sheet),
        Page::Logo => files::logo_ui(ui, sheet),
        Page::Platform(PlatformFamily::WindowsPhone) => platforms::phone_ui(ui, sheet),
        Page::Platform(family) => platforms::platform_ui(ui, family, sheet),
        Page::PortalApp => platforms::portal_app_ui(ui, sheet),
        // No other page of the wizard is a tab.
        _ => {}
    }
}
