use egui::{Rect, Ui};

use super::{Over, Sheet, authority, collections, colors, keys, privacy, sign_in};
use crate::console::configuration_manager::{View, apns_request::apns_request_ui};

/// Draws the window over the wizard, or over the properties.
pub(super) fn over_ui(
    ui: &mut Ui,
    stage: Rect,
    over: &Over,
    sheet: &mut Sheet<'_>,
    view: &mut View<'_>,
) {
    match over {
        Over::SignIn(typed) => sign_in::sign_in_ui(ui, stage, typed, sheet),
        Over::Authority { account, ticked } => {
            authority::authority_ui(ui, stage, account, *ticked, sheet);
        }
        Over::Collections(open) => collections::collections_ui(ui, stage, open, sheet),
        Over::Color(typed) => colors::colors_ui(ui, stage, typed, sheet),
        Over::ApnsRequest(request) => apns_request_ui(ui, stage, request, view),
        Over::Key(form) => keys::key_ui(ui, stage, form, sheet),
        Over::Privacy(page) => privacy::privacy_ui(ui, stage, *page, sheet),
    }
}
