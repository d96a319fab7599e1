//! The part of the door for the Office 365 console.

use super::{App, Effect};
use crate::console::office365::Intent;

impl App {
    pub(super) fn in_office365(&mut self, intent: Intent) -> Vec<Effect> {
        let moves = matches!(intent, Intent::Go(_));
        self.stage.office365.handle(intent, self.lab.organisation());
        if moves { self.remember_place() } else { Vec::new() }
    }
}
