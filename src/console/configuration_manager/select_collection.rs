use egui::{Rect, Ui, UiBuilder, vec2};

use super::{
    WINDOW, collection, results,
    wizard::{Draft, Intent, Sheet, form},
};
use crate::{
    console::shell::{self, DialogEnd, Masking, Table, TableAction, TableColumn},
    domain::{CollectionKind, Organisation},
    word,
    words::Word,
};

/// Select Collection, as it is typed and chosen in.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SelectCollection {
    /// What is searched for.
    pub search: String,
    /// The collection that is selected.
    pub selected: Option<String>,
}

/// What a person wants in Select Collection.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Selecting {
    /// Search for something else, or select another collection.
    Edit(SelectCollection),
    /// Take this collection.
    Take(String),
    /// Close the window; nothing is taken.
    Close,
}

impl SelectCollection {
    /// The window with this collection selected; none where the name is empty.
    pub fn at(name: &str) -> Self {
        let selected = Some(name.to_owned()).filter(|name| !name.is_empty());
        Self { search: String::new(), selected }
    }
}

/// Select Collection: the collections of a kind, with a search. `about` says what for.
pub(super) fn select_collection_ui(
    ui: &Ui,
    stage: Rect,
    kind: CollectionKind,
    about: &str,
    open: &SelectCollection,
    organisation: &Organisation,
) -> Option<Selecting> {
    let names = names(organisation, kind, &open.search);
    let at = names.iter().position(|name| Some(name) == open.selected.as_ref());
    let mut edited = open.clone();
    let mut wanted = None;
    let take = |at: Option<usize>| at.and_then(|at| names.get(at)).cloned().map(Selecting::Take);
    let title = word!("collections-title");
    let end = shell::window(ui, stage, &title, vec2(430.0, 360.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(14.0, 12.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut body;
        shell::body(ui, about, &WINDOW);
        ui.add_space(6.0);
        let name = word!("collections-search");
        let field = shell::text_box(ui, &name, &mut edited.search, Masking::Plain, 255, &WINDOW);
        let entered = form::entered(ui, &field);
        shell::keep_focus(ui, &field);
        ui.add_space(6.0);
        let bottom = inside.bottom() - 36.0;
        let place = Rect::from_min_max(ui.cursor().min, egui::pos2(inside.right(), bottom));
        match list_ui(ui, place, kind, &names, at) {
            Some(TableAction::Select(row)) => edited.selected = names.get(row).cloned(),
            Some(TableAction::Open(row)) => wanted = take(Some(row)),
            _ => {}
        }
        let row = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(row));
        let answers = [(&word!("ok"), at.is_some()), (&word!("wizard-cancel"), true)];
        match shell::answers(&mut row, &answers, &WINDOW) {
            Some(0) => wanted = take(at),
            Some(_) => wanted = Some(Selecting::Close),
            None if entered => wanted = take(at),
            None => {}
        }
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Selecting::Close);
    }
    wanted.or_else(|| (edited != *open).then_some(Selecting::Edit(edited)))
}

/// Select Collection over a wizard that opens no other window; `of` is where the collection
/// stands that is taken.
pub(super) fn browse_ui<D>(
    ui: &Ui,
    stage: Rect,
    kind: CollectionKind,
    about: &str,
    sheet: &mut Sheet<'_, D>,
    of: impl FnOnce(&mut D) -> &mut String,
) where
    D: Draft<Over = SelectCollection, Intent = Intent<D>>,
{
    let Some(open) = &sheet.wizard.over else { return };
    let wanted = select_collection_ui(ui, stage, kind, about, open, sheet.organisation);
    let over = match wanted {
        Some(Selecting::Edit(edited)) => Some(Box::new(edited)),
        Some(Selecting::Take(name)) => {
            *of(&mut sheet.draft) = name;
            None
        }
        Some(Selecting::Close) => None,
        None => return,
    };
    sheet.out.push(Intent::Over(over));
}

fn list_name(kind: CollectionKind) -> Word {
    match kind {
        CollectionKind::User => word!("collections-list"),
        CollectionKind::Device => word!("device-collections-list"),
    }
}

fn list_ui(
    ui: &mut Ui,
    place: Rect,
    kind: CollectionKind,
    names: &[String],
    at: Option<usize>,
) -> Option<TableAction> {
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
    inside.set_clip_rect(place);
    let column =
        TableColumn { name: word!("column-name"), width: place.width() - 50.0, sorted: None };
    let cell = |row: usize, _: usize| names.get(row).cloned().unwrap_or_default();
    let table = Table {
        name: &list_name(kind),
        columns: &[column],
        icons: TableColumn::of_icons(ui, word!("column-icon"), &WINDOW),
        rows: names.len(),
        selected: at,
        cell: &cell,
        icon: &|_| collection::icon(kind),
    };
    let shown = table.show(&mut inside, &WINDOW);
    let line = egui::Stroke::new(1.0, WINDOW.line);
    ui.painter().rect_stroke(place, 0.0, line, egui::StrokeKind::Inside);
    if names.is_empty() {
        results::empty_ui(ui, place);
    }
    shown.action
}

fn names(organisation: &Organisation, kind: CollectionKind, search: &str) -> Vec<String> {
    let wanted = search.trim().to_lowercase();
    let hierarchy = organisation.hierarchy.iter();
    let of_kind = hierarchy.flat_map(|hierarchy| hierarchy.collections_of(kind));
    let found = of_kind.filter(|(name, _)| name.to_lowercase().contains(&wanted));
    found.map(|(name, _)| name.clone()).collect()
}
