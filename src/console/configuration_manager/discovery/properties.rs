use egui::{Rect, Ui};

use super::Method;
use crate::{
    console::configuration_manager::{
        Intent, SheetAction, View,
        sheet::{SheetFrame, sheet_ui},
        wizard::{Outcome, Turned, form, outcome_ui},
    },
    domain::{Command, Organisation},
    text, word,
    words::Word,
};

/// The properties of a discovery method.
#[derive(Clone, Debug, PartialEq)]
pub struct Properties {
    /// The method.
    pub method: Method,
    /// Whether the box that enables it is ticked.
    pub ticked: bool,
    /// What came of OK or Apply, where it was not done.
    pub outcome: Option<Outcome>,
}

impl Properties {
    /// The properties of this method.
    pub fn new(method: Method, organisation: &Organisation) -> Self {
        Self { method, ticked: method.is_enabled(organisation), outcome: None }
    }

    /// What OK and Apply do; none where nothing was changed.
    pub fn command(&self, organisation: &Organisation) -> Option<Command> {
        let is_changed = self.ticked && !self.method.is_enabled(organisation);
        (is_changed && self.method == Method::User).then_some(Command::EnableUserDiscovery {})
    }

    /// Does what is left of OK, Cancel or Apply once the command was given.
    pub fn act(&mut self, action: SheetAction, organisation: &Organisation) -> Turned {
        match action {
            SheetAction::Cancel => Turned::Closed,
            SheetAction::Ok if self.command(organisation).is_none() => Turned::Closed,
            SheetAction::Ok | SheetAction::Apply | SheetAction::Tab(_) => Turned::Open,
        }
    }

    /// Whether the box can be used: one method is rehearsed, and it cannot be disabled again.
    fn is_free(&self, organisation: &Organisation) -> bool {
        self.method == Method::User && !self.method.is_enabled(organisation)
    }

    fn box_name(&self) -> Word {
        word!("discovery-enable", method = self.method.name().text)
    }

    fn notes(&self, organisation: &Organisation) -> Vec<String> {
        if self.method != Method::User {
            vec![text!("discovery-not-covered", method = self.method.name().text)]
        } else if self.method.is_enabled(organisation) {
            vec![text!("discovery-stays")]
        } else {
            vec![text!("discovery-next-run"), text!("discovery-why")]
        }
    }
}

/// The properties of a discovery method: the box that enables it.
pub fn properties_ui(ui: &mut Ui, stage: Rect, properties: &Properties, view: &mut View<'_>) {
    let organisation = view.organisation;
    let frame = SheetFrame {
        title: &word!("discovery-properties", method = properties.method.name().text),
        tabs: &[word!("discovery-general")],
        shown: 0,
        can_apply: properties.command(organisation).is_some(),
        covered: false,
    };
    let mut ticked = properties.ticked;
    let action = sheet_ui(ui, stage, &frame, |ui| {
        form::paragraph(ui, &properties.method.about());
        let is_free = properties.is_free(organisation);
        form::tick_if(ui, &properties.box_name(), &mut ticked, is_free);
        for note in properties.notes(organisation) {
            form::indented(ui, &note);
            ui.add_space(8.0);
        }
        outcome_ui(ui, properties.outcome.as_ref());
    });
    if ticked != properties.ticked {
        let edited = Properties { ticked, outcome: None, ..properties.clone() };
        view.out.push(Intent::EditDiscovery(edited));
    }
    view.out.extend(action.map(Intent::Sheet));
}
