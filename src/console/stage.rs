use std::collections::BTreeSet;

use egui::{Id, Memory, Rect, Role, Ui, UiBuilder};

use super::{Act, Intent, intune, intune::Place, shell};
use crate::{
    domain::{Organisation, Refusal, Secret},
    word,
};

/// Where the stage stands: what is open, and what is typed but not yet done.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The place in the Microsoft Intune administration console.
    pub place: Place,
    /// Places of the tree that are not as they are at first: closed rather than open, or open
    /// rather than closed.
    pub toggled: BTreeSet<Place>,
    /// The confirmation that is open.
    pub confirmation: Option<Confirmation>,
    /// What is typed in the sign-in page.
    pub sign_in: SignInDraft,
}

/// A confirmation that waits for its answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Confirmation {
    /// What is to be confirmed.
    pub act: Act,
    /// Whether the box is ticked.
    pub ticked: bool,
    /// Why the act was refused after Yes.
    pub refusal: Option<Refusal>,
}

/// What is typed in the sign-in page.
#[derive(Clone, Debug, Default)]
pub struct SignInDraft {
    /// The account.
    pub account: String,
    /// The password. It is compared and forgotten.
    pub password: Secret,
    /// Why the last try was refused.
    pub refusal: Option<Refusal>,
}

impl Stage {
    /// The stage at `place`, nothing open.
    pub fn at(place: Place) -> Self {
        Self {
            place,
            toggled: BTreeSet::new(),
            confirmation: None,
            sign_in: SignInDraft::default(),
        }
    }
}

impl Stage {
    /// Opens or closes a place of the tree. Where the stage stands inside a place that is
    /// closed, it goes to that place, so that it always stands where it can be seen.
    pub fn expand(&mut self, place: Place, open: bool) {
        if place.is_open_at_first() == open {
            self.toggled.remove(&place);
        } else {
            self.toggled.insert(place);
        }
        if !open && self.place.lies_in(place) {
            self.place = place;
        }
    }
}

/// Draws the stage into the room that `ui` has, and answers what the person wants.
pub fn stage_ui(ui: &mut Ui, stage: &Stage, organisation: &Organisation) -> Vec<Intent> {
    let rect = ui.max_rect();
    let mut out = Vec::new();
    shell::only_region(ui, Role::Application, &word!("stage"), rect, |ui| {
        intune::set_style(ui);
        ui.painter().rect_filled(rect, 0.0, intune::TOKENS.page);
        let mut view = intune::View { organisation, stage, out: &mut out };
        console_ui(ui, rect, &mut view);
        if stage.confirmation.is_some() {
            intune::confirmation_ui(ui, rect, &mut view);
        }
    });
    out
}

/// The console. While a dialog is open nobody can reach it, with whatever tool: it is disabled
/// for pointer and keyboard, and hidden from the accessibility tree.
fn console_ui(ui: &mut Ui, rect: Rect, view: &mut intune::View<'_>) {
    let covered = view.stage.confirmation.is_some();
    return_focus(ui, covered);
    let mut builder = UiBuilder::new().id_salt("console").max_rect(rect);
    if covered {
        builder = builder.disabled();
    }
    let mut console = ui.new_child(builder);
    console.set_clip_rect(rect);
    if covered {
        shell::hide(&console);
    }
    if view.organisation.signed_in.is_some() {
        intune::console_ui(&mut console, rect, view);
    } else {
        intune::sign_in_ui(&mut console, rect, view);
    }
}

/// Gives the keyboard focus back to what opened a dialog once the dialog is closed.
fn return_focus(ui: &Ui, covered: bool) {
    let id = Id::unique("stage-opener");
    let focused = ui.memory(Memory::focused);
    let opener = ui.data_mut(|data| {
        if covered {
            data.get_temp_mut_or::<Option<Id>>(id, focused);
            None
        } else {
            data.remove_temp::<Option<Id>>(id).flatten()
        }
    });
    if let Some(opener) = opener {
        ui.memory_mut(|memory| memory.request_focus(opener));
    }
}
