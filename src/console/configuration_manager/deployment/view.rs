use egui::{Rect, Ui};

use super::{Draft, Page, Wizard};
use crate::{
    console::{
        configuration_manager::{
            Intent as Wanted, SelectCollection, View, WINDOW,
            select_collection::browse_ui,
            wizard::{self, Intent, Page as _, Sheet, form, line, progress_ui, summary_section},
        },
        shell::Icon,
    },
    domain::CollectionKind,
    text, word, words,
};

/// The wizard that deploys an application or a configuration baseline.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet::new(wizard, view);
    wizard::wizard_ui(ui, stage, &mut sheet, page_ui);
    let (kind, about) = (CollectionKind::User, text!("deploy-collection-about"));
    browse_ui(ui, stage, kind, &about, &mut sheet, |draft| &mut draft.collection);
    view.out.extend(sheet.wanted().map(Wanted::Deploy));
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_, Draft>) {
    match sheet.wizard.page {
        Page::General => general_ui(ui, sheet),
        Page::Summary => summary_ui(ui, sheet),
        Page::Progress => progress_ui(ui, sheet.wizard.outcome.as_ref()),
        Page::Completion => {
            line(ui, Icon::Good, WINDOW.good, &text!("deploy-completed"));
            ui.add_space(8.0);
            form::paragraph(ui, &text!("deploy-completed-next"));
        }
    }
}

/// General: what is deployed, and to whom.
fn general_ui(ui: &mut Ui, sheet: &mut Sheet<'_, Draft>) {
    form::paragraph(ui, &text!("deploy-general-about"));
    let name = sheet.draft.field();
    form::text(ui, &name, sheet, |draft| &mut draft.name);
    let name = word!("deploy-collection");
    let problem = sheet.problem(name.id).cloned();
    if form::browsed(ui, &name, &mut sheet.draft.collection, problem.as_ref()) {
        let over = SelectCollection::at(&sheet.draft.collection);
        sheet.out.push(Intent::Over(Some(Box::new(over))));
    }
}

/// Summary: everything that was typed.
fn summary_ui(ui: &mut Ui, sheet: &Sheet<'_, Draft>) {
    let draft = &sheet.draft;
    form::paragraph(ui, &text!("deploy-summary-about"));
    summary_section(
        ui,
        &Page::General.name(),
        &[
            (text!("detail-name"), draft.name.clone()),
            (text!("detail-kind"), words::feature_type(draft.kind)),
            (text!("detail-collection"), draft.collection.clone()),
        ],
    );
}
