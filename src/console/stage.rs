use std::collections::BTreeSet;

use egui::{Rect, Role, Ui, UiBuilder};

use super::{
    Confirmation, ConsoleName, Intent, SignInDraft, configuration_manager, intune, intune::Place,
    office365, shell, web_console::WebConsole,
};
use crate::{
    domain::{Command, Organisation},
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
    /// The Office 365 console.
    pub office365: office365::State,
    /// The confirmation that is open, in one console.
    pub confirmation: Option<Confirmation>,
    /// What is typed in the sign-in page.
    pub sign_in: SignInDraft,
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
            office365: office365::State::default(),
            confirmation: None,
            sign_in: SignInDraft::default(),
        }
    }
}

impl Stage {
    /// Lets the consoles to which somebody signs in begin anew, that of Microsoft Intune at
    /// `place`, as after signing in or out.
    pub fn begin_at(&mut self, place: Place) {
        self.place = place;
        self.toggled.clear();
        self.office365 = office365::State::default();
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
            ConsoleName::Intune | ConsoleName::Office365 => {
                self.open_confirmation()?.act.confirmed(organisation)
            }
            ConsoleName::ConfigurationManager => {
                self.configuration_manager.window.as_ref()?.asked(organisation)
            }
        }
    }

    /// The pages of the subscription that are open on the console on the stage: of the wizard, or
    /// of the properties.
    pub fn form(&self) -> Option<&configuration_manager::subscription::Wizard> {
        match self.console {
            ConsoleName::Intune | ConsoleName::Office365 => None,
            ConsoleName::ConfigurationManager => self.configuration_manager.window.as_ref()?.form(),
        }
    }

    /// The confirmation that is open in the console on the stage.
    pub fn open_confirmation(&self) -> Option<&Confirmation> {
        self.confirmation.as_ref().filter(|asked| asked.console == self.console)
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
        ConsoleName::Office365 => office365_ui(ui, stage, organisation, &mut out),
    });
    out
}

fn intune_ui(ui: &mut Ui, stage: &Stage, organisation: &Organisation, out: &mut Vec<Intent>) {
    let console = WebConsole {
        tokens: &intune::TOKENS,
        product: word!("product-intune"),
        sign_in: word!("sign-in-page"),
    };
    console.show(ui, stage, organisation, out, |ui, rect, out| {
        intune::console_ui(ui, rect, &mut intune::View { organisation, stage, out });
    });
}

fn office365_ui(ui: &mut Ui, stage: &Stage, organisation: &Organisation, out: &mut Vec<Intent>) {
    let console = WebConsole {
        tokens: &office365::TOKENS,
        product: word!("product-office365"),
        sign_in: word!("o365-sign-in-page"),
    };
    console.show(ui, stage, organisation, out, |ui, rect, out| {
        let mut view = office365::View { organisation, state: &stage.office365, out };
        office365::console_ui(ui, rect, &mut view);
    });
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
pub(super) fn behind_ui(ui: &mut Ui, rect: Rect, covered: bool, add: impl FnOnce(&mut Ui)) {
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
