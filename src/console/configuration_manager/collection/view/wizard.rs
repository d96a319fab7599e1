use egui::{Rect, Ui};

use super::super::{Draft, Page, Wizard};
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

/// Create User Collection Wizard, or Create Device Collection Wizard.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet::new(wizard, view);
    wizard::wizard_ui(ui, stage, &mut sheet, page_ui);
    let (kind, about) = (wizard.draft.kind, text!("collection-limit-about"));
    browse_ui(ui, stage, kind, &about, &mut sheet, |draft| &mut draft.limited_to);
    view.out.extend(sheet.wanted().map(Wanted::CreateCollection));
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_, Draft>) {
    match sheet.wizard.page {
        Page::General => general_ui(ui, sheet),
        Page::MembershipRules => {
            form::paragraph(ui, &text!("collection-rules-later"));
            form::paragraph(ui, &text!("collection-rules-until-then"));
        }
        Page::Summary => summary_ui(ui, sheet),
        Page::Progress => progress_ui(ui, sheet.wizard.outcome.as_ref()),
        Page::Completion => {
            line(ui, Icon::Good, WINDOW.good, &text!("collection-completed"));
            ui.add_space(8.0);
            form::paragraph(ui, &text!("collection-completed-next"));
        }
    }
}

/// General: the name, and the limiting collection.
fn general_ui(ui: &mut Ui, sheet: &mut Sheet<'_, Draft>) {
    form::paragraph(
        ui,
        &match sheet.draft.kind {
            CollectionKind::User => text!("collection-general-users"),
            CollectionKind::Device => text!("collection-general-devices"),
        },
    );
    form::text(ui, &word!("collection-name"), sheet, |draft| &mut draft.name);
    let name = word!("collection-limited-to");
    let problem = sheet.problem(name.id).cloned();
    if form::browsed(ui, &name, &mut sheet.draft.limited_to, problem.as_ref()) {
        let over = SelectCollection::at(&sheet.draft.limited_to);
        sheet.out.push(Intent::Over(Some(Box::new(over))));
    }
}

/// Summary: everything that was typed.
fn summary_ui(ui: &mut Ui, sheet: &Sheet<'_, Draft>) {
    let draft = &sheet.draft;
    form::paragraph(ui, &text!("collection-summary-about"));
    summary_section(
        ui,
        &Page::General.name(),
        &[
            (text!("detail-name"), draft.name.clone()),
            (text!("detail-kind"), words::collection_type(draft.kind)),
            (text!("detail-limited-to"), draft.limited_to.clone()),
        ],
    );
    summary_section(
        ui,
        &Page::MembershipRules.name(),
        &[(text!("detail-members"), text!("collection-no-members"))],
    );
}
