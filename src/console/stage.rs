use std::collections::BTreeSet;

use egui::{Rect, Role, Ui, UiBuilder};

use super::{Act, ConsoleName, Intent, configuration_manager, intune, intune::Place, shell};
use crate::{
    domain::{Command, Organisation, Refusal, Secret},
    word,
};

/// Where the stage stands: what is open, and what is typed but not yet done.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The console that is on it.
    pub console: ConsoleName,
    /// The Configuration Manager console.
    pub configuration_manager: configuration_manager::State,
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
            console: ConsoleName::Intune,
            configuration_manager: configuration_manager::State::at(
                configuration_manager::Place::ADMINISTRATION,
            ),
            place,
            toggled: BTreeSet::new(),
            confirmation: None,
            sign_in: SignInDraft::default(),
        }
    }
}

impl Stage {
    /// Lets the Microsoft Intune console begin anew at `place`, as after signing in or out.
    pub fn begin_at(&mut self, place: Place) {
        self.place = place;
        self.toggled.clear();
        self.confirmation = None;
        self.sign_in = SignInDraft::default();
    }

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

impl Stage {
    /// The command of the act that is being asked for, of which the plan is shown beside the
    /// stage: in a confirmation, or on the summary of a wizard.
    pub fn asked(&self, organisation: &Organisation) -> Option<Command> {
        match self.console {
            ConsoleName::Intune => Some(self.confirmation.as_ref()?.act.confirmed()),
            ConsoleName::ConfigurationManager => {
                self.configuration_manager.window.as_ref()?.asked(organisation)
            }
        }
    }

    /// The pages of the subscription that are open on the console on the stage: of the wizard, or
    /// of the properties.
    pub fn form(&self) -> Option<&configuration_manager::subscription::Wizard> {
        match self.console {
            ConsoleName::Intune => None,
            ConsoleName::ConfigurationManager => self.configuration_manager.window.as_ref()?.form(),
        }
    }

    /// The wizard that is open on the console on the stage.
    pub fn wizard(&self) -> Option<&configuration_manager::subscription::Wizard> {
        match &self.configuration_manager.window {
            Some(configuration_manager::Window::Subscription(wizard))
                if self.console == ConsoleName::ConfigurationManager =>
            {
                Some(wizard)
            }
            _ => None,
        }
    }
}

/// Draws the stage into the room that `ui` has, and answers what the person wants.
pub fn stage_ui(ui: &mut Ui, stage: &Stage, organisation: &Organisation) -> Vec<Intent> {
    let rect = ui.max_rect();
    let mut out = Vec::new();
    shell::only_region(ui, Role::Application, &word!("stage"), rect, |ui| match stage.console {
        ConsoleName::Intune => intune_ui(ui, stage, organisation, &mut out),
        ConsoleName::ConfigurationManager => {
            configuration_manager_ui(ui, stage, organisation, &mut out);
        }
    });
    out
}

fn intune_ui(ui: &mut Ui, stage: &Stage, organisation: &Organisation, out: &mut Vec<Intent>) {
    let rect = ui.max_rect();
    intune::set_style(ui);
    ui.painter().rect_filled(rect, 0.0, intune::TOKENS.page);
    let mut view = intune::View { organisation, stage, out };
    behind_ui(ui, rect, stage.confirmation.is_some(), |ui| {
        if organisation.signed_in.is_some() {
            intune::console_ui(ui, rect, &mut view);
        } else {
            intune::sign_in_ui(ui, rect, &mut view);
        }
    });
    if stage.confirmation.is_some() {
        intune::confirmation_ui(ui, rect, &mut view);
    }
}

fn configuration_manager_ui(
    ui: &mut Ui,
    stage: &Stage,
    organisation: &Organisation,
    out: &mut Vec<Intent>,
) {
    let rect = ui.max_rect();
    configuration_manager::set_style(ui);
    ui.painter().rect_filled(rect, 0.0, configuration_manager::TOKENS.page);
    let mut wanted = Vec::new();
    let console = &stage.configuration_manager;
    let version = configuration_manager::version(organisation);
    let mut view = configuration_manager::View {
        organisation,
        state: console,
        version,
        focus: None,
        out: &mut wanted,
    };
    behind_ui(ui, rect, console.window.is_some(), |ui| {
        configuration_manager::console_ui(ui, rect, &mut view);
    });
    configuration_manager::window_ui(ui, rect, &mut view);
    out.extend(wanted.into_iter().map(Intent::ConfigurationManager));
}

/// The console. While a dialog is open nobody can reach it, with whatever tool: it is disabled
/// for pointer and keyboard, and hidden from the accessibility tree.
fn behind_ui(ui: &mut Ui, rect: Rect, covered: bool, add: impl FnOnce(&mut Ui)) {
    shell::return_focus(ui, "stage-opener", covered);
    let mut builder = UiBuilder::new().id_salt("console").max_rect(rect);
    if covered {
        builder = builder.disabled();
    }
    let mut console = ui.new_child(builder);
    console.set_clip_rect(rect);
    if covered {
        shell::hide(&console);
    }
    add(&mut console);
}
