//! What the consoles that are pages on the Internet share: somebody signs in to them, and a
//! confirmation covers them.

use egui::{Rect, Ui};

use super::{
    Intent, Stage, confirmation::confirmation_ui, shell, shell::Tokens, sign_in::sign_in_ui,
    stage::behind_ui,
};
use crate::{domain::Organisation, words::Word};

/// How such a console looks, and what it is called.
pub(super) struct WebConsole {
    /// Its colours and sizes.
    pub tokens: &'static Tokens,
    /// Its name, above the sign-in page.
    pub product: Word,
    /// The name of the sign-in page.
    pub sign_in: Word,
}

impl WebConsole {
    /// Draws the sign-in page where nobody is signed in, otherwise what `add` draws; and the
    /// confirmation that is open.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        stage: &Stage,
        organisation: &Organisation,
        out: &mut Vec<Intent>,
        add: impl FnOnce(&mut Ui, Rect, &mut Vec<Intent>),
    ) {
        let rect = ui.max_rect();
        shell::set_style(ui, self.tokens, self.tokens.hover);
        ui.painter().rect_filled(rect, 0.0, self.tokens.page);
        let confirmation = stage.open_confirmation();
        behind_ui(ui, rect, confirmation.is_some(), |ui| {
            if organisation.signed_in.is_some() {
                add(ui, rect, out);
            } else {
                sign_in_ui(ui, rect, self, &stage.sign_in, out);
            }
        });
        if let Some(confirmation) = confirmation {
            confirmation_ui(ui, rect, confirmation, organisation, self.tokens, out);
        }
    }
}
