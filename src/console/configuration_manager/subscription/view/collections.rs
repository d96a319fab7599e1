use egui::{Rect, Ui};

use super::{Intent, Over, Sheet};
use crate::{
    console::configuration_manager::select_collection::{
        SelectCollection, Selecting, select_collection_ui,
    },
    domain::CollectionKind,
    text,
};

/// Select Collection: the user collections of the hierarchy.
pub(super) fn collections_ui(ui: &Ui, stage: Rect, open: &SelectCollection, sheet: &mut Sheet<'_>) {
    let (kind, about) = (CollectionKind::User, text!("collections-about"));
    let wanted = select_collection_ui(ui, stage, kind, &about, open, sheet.organisation);
    sheet.out.extend(wanted.map(|wanted| match wanted {
        Selecting::Take(name) => Intent::ChooseCollection(name),
        Selecting::Close => Intent::CloseOver,
        Selecting::Edit(edited) => Intent::EditOver(Box::new(Over::Collections(edited))),
    }));
}
