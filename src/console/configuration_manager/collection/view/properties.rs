use egui::{Key, Rect, Ui, vec2};

use super::{
    super::{Intent, Properties},
    adding::adding_ui,
    table::{search_ui, table_ui},
};
use crate::{
    console::{
        configuration_manager::{
            Intent as Wanted, View, WINDOW,
            sheet::{SheetFrame, sheet_ui},
            value::yes_no,
            wizard::{form, outcome_ui, summary_section},
        },
        shell,
    },
    domain::{Collection, Organisation, Refusal},
    text, word, words,
    words::Word,
};

const LIST: f32 = 200.0;

/// The properties of a collection, and over them the window in which a member is found.
pub fn properties_ui(ui: &mut Ui, stage: Rect, properties: &Properties, view: &mut View<'_>) {
    let organisation = view.organisation;
    let tabs = [word!("collection-general"), word!("collection-membership-rules")];
    let frame = SheetFrame {
        title: &word!("collection-properties", collection = properties.collection.as_str()),
        tabs: &tabs,
        shown: properties.tab,
        can_apply: properties.is_changed(),
        covered: properties.adding.is_some(),
    };
    let mut wanted = Vec::new();
    let action = sheet_ui(ui, stage, &frame, |ui| match properties.tab {
        0 => general_ui(ui, &tabs[0], properties, organisation),
        _ => wanted = rules_ui(ui, properties, organisation),
    });
    if let Some(adding) = &properties.adding {
        wanted.extend(adding_ui(ui, stage, adding, properties.kind, organisation));
    }
    view.out.extend(wanted.into_iter().map(Wanted::Collection));
    view.out.extend(action.filter(|_| !frame.covered).map(Wanted::Sheet));
}

fn general_ui(ui: &mut Ui, name: &Word, properties: &Properties, organisation: &Organisation) {
    let Some(found) = properties.of(organisation) else { return };
    summary_section(
        ui,
        name,
        &[
            (text!("detail-name"), properties.collection.clone()),
            (text!("detail-kind"), words::collection_type(properties.kind)),
            (text!("detail-limited-to"), found.limited_to.clone().unwrap_or_default()),
            (text!("detail-members"), properties.count.to_string()),
            (text!("detail-built-in"), yes_no(found.is_built_in())),
        ],
    );
}

/// Membership Rules: the members that were chosen by hand.
fn rules_ui(ui: &mut Ui, properties: &Properties, organisation: &Organisation) -> Vec<Intent> {
    let is_built_in = properties.of(organisation).is_none_or(Collection::is_built_in);
    if is_built_in {
        let collection = properties.collection.clone();
        let (what, way_out) = words::refusal(&Refusal::BuiltInCollection { collection });
        form::paragraph(ui, &what);
        form::paragraph(ui, &way_out);
        return Vec::new();
    }
    form::paragraph(ui, &text!("collection-rules-about"));
    outcome_ui(ui, properties.outcome.as_ref());
    let (search, _) = search_ui(ui, &properties.list);
    ui.add_space(6.0);
    let (_, place) = ui.allocate_space(vec2(ui.available_width(), LIST));
    let name = word!("members-list");
    let (kind, list) = (properties.kind, &properties.list);
    let (done, _) = table_ui(ui, place, &name, list, kind, organisation);
    let mut wanted: Vec<Intent> = search.into_iter().chain(done).map(Intent::Members).collect();
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let add = word!("member-add");
        let label = format!("{}…", add.text);
        if shell::labeled_button(ui, &add, &label, Key::A, true, &WINDOW).clicked() {
            wanted.push(Intent::OpenAdding);
        }
        let remove = word!("member-remove");
        let can = list.selected().is_some();
        if shell::labeled_button(ui, &remove, &remove.text, Key::R, can, &WINDOW).clicked() {
            wanted.push(Intent::Remove);
        }
    });
    wanted
}
