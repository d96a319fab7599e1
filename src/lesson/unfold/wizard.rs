//! Going on in wizards, and leaving dialogs.

use egui::Role;

use super::{Memory, Next, Unfolder, names::key, resolve::Wanted};
use crate::lesson::{
    Answer, Failure, RoleWord, Scene, Surface,
    prose::{Kind, Mention},
};

/// What goes on.
const NEXT: [&str; 1] = ["Next"];
/// What ends a wizard that has done its work.
const END: [&str; 3] = ["Finish", "Close", "Done"];
/// What leaves a dialog with what was done in it, the first that there is.
const LEAVE: [&str; 7] = ["OK", "Close", "Yes", "Finish", "Done", "Save", "Next"];
/// Under this name it is asked what leaves a dialog.
const LEAVING: &str = "leave";
/// No sentence leaves more dialogs than this.
const MOST_DIALOGS: u32 = 4;

impl Scene<'_> {
    /// The button of the dialog in front with the first of these names that there is, if it can
    /// be pressed.
    pub(super) fn button(&self, names: &[&str]) -> Option<usize> {
        let bears = |name: &&str| {
            self.reachable(Surface::Stage).find(|at| {
                let entry = &self.entries[*at];
                let is_button = self.word(*at) == Some(RoleWord::Button);
                is_button && !entry.node.is_disabled() && self.is_called(*at, name)
            })
        };
        names.iter().find_map(bears)
    }

    fn is_called(&self, at: usize, name: &str) -> bool {
        let mention = Mention::named(name);
        self.fit(at, &super::names::names(&mention)).is_some()
    }

    /// Whether the dialog in front goes on from page to page.
    pub(super) fn is_wizard(&self) -> bool {
        self.dialog(Surface::Stage).is_some()
            && self.button(&["Next", "Previous", "Summary"]).is_some()
    }

    /// What a dialog says is missing.
    fn alerts(&self) -> Vec<String> {
        let in_alert = |at: &usize| self.around(*at).any(|at| self.role(at) == Role::Alert);
        let texts = self.reachable(Surface::Stage).filter(in_alert);
        texts.filter(|at| self.role(*at) == Role::Label).filter_map(|at| self.name(at)).collect()
    }
}

impl Unfolder<'_> {
    /// Presses Next. Where the page stays what is missing on it is an open question.
    pub(super) fn next_page(&mut self, memory: &mut Memory) -> Result<Next, Failure> {
        let page = self.page();
        if memory.page.is_some() && memory.page == page {
            if let Some(next) = self.fill_missing(memory)? {
                return Ok(next);
            }
            if memory.done.iter().any(|done| Some(done) == page.as_ref()) {
                return Err(self.stuck(page));
            }
            memory.done.extend(page.clone());
        }
        match self.scene.button(&NEXT) {
            Some(at) => {
                memory.page = page;
                self.click(at)
            }
            None => Err(self.stuck(page)),
        }
    }

    fn stuck(&self, page: Option<String>) -> Failure {
        Failure::Stuck { page: page.unwrap_or_default(), says: self.scene.alerts() }
    }

    /// "Complete the wizard.": on to its end.
    pub(super) fn complete(&mut self, memory: &mut Memory) -> Result<Next, Failure> {
        let dialog = self.dialog();
        let begun = memory.dialog.get_or_insert_with(|| dialog.clone());
        match begun.as_str() {
            "" => Err(Failure::NoWizard),
            begun if begun != dialog => Ok(Next::Done),
            _ => match self.scene.button(&NEXT) {
                Some(_) => self.next_page(memory),
                None => match self.scene.button(&END) {
                    Some(at) => self.click(at),
                    None => Err(self.stuck(self.page())),
                },
            },
        }
    }

    /// "Close the dialog."
    pub(super) fn close(&mut self, what: &Mention, memory: &mut Memory) -> Result<Next, Failure> {
        if memory.turns > 1 {
            return Ok(Next::Done);
        }
        let names_dialog =
            what.is_named() && matches!(what.kind, Some(Kind::Dialog | Kind::Wizard));
        if names_dialog && !self.is_there(what) {
            return self.go(what, memory);
        }
        match self.scene.button(&["Close", "OK", "Close window", "Cancel"]) {
            Some(at) if self.scene.dialog(Surface::Stage).is_some() => self.click(at),
            _ => Err(Failure::NoDialog),
        }
    }

    /// Where prose goes on behind a dialog: what leaves the dialog is an open question.
    pub(super) fn leave_dialog(
        &mut self,
        wanted: &Wanted<'_>,
        memory: &mut Memory,
    ) -> Result<Option<Next>, Failure> {
        if !self.scene.is_behind(wanted) || memory.left >= MOST_DIALOGS || self.scene.is_wizard() {
            return Ok(None);
        }
        self.leave(memory)
    }

    /// Leaves the dialog in front.
    pub(super) fn leave(&mut self, memory: &mut Memory) -> Result<Option<Next>, Failure> {
        let ways: Vec<String> = LEAVE
            .iter()
            .filter(|name| self.scene.button(&[name]).is_some())
            .map(|name| (*name).to_owned())
            .collect();
        let usual = ways.first().cloned().map(Answer::Text);
        let others = ways.into_iter().skip(1).chain(["Cancel".to_owned()]).collect();
        let Some(Answer::Text(button)) = self.ask(LEAVING, usual, others) else { return Ok(None) };
        memory.left += 1;
        match self.scene.button(&[&button]) {
            Some(at) => self.click(at).map(Some),
            None => Ok(None),
        }
    }

    /// The name of the dialog in front, empty where there is none.
    fn dialog(&self) -> String {
        let dialog = self.scene.dialog(Surface::Stage).and_then(|at| self.scene.name(at));
        dialog.unwrap_or_default()
    }

    /// Whether another dialog is in front than when the clause began.
    pub(super) fn has_opened(&self, memory: &Memory) -> bool {
        let now = self.dialog();
        !now.is_empty() && memory.dialog.as_ref().is_some_and(|begun| *begun != now)
    }

    /// Remembers which dialog is in front.
    pub(super) fn remember_dialog(&self, memory: &mut Memory) {
        memory.dialog.get_or_insert_with(|| self.dialog());
    }

    /// Fills in the next control that the page says is missing.
    fn fill_missing(&mut self, memory: &mut Memory) -> Result<Option<Next>, Failure> {
        let missing = self.scene.boxes().into_iter().find(|at| {
            let invalid = self.scene.entries[*at].node.data().invalid().is_some();
            let name = self.scene.name(*at).unwrap_or_default();
            invalid && !memory.done.contains(&key(&name))
        });
        let Some(at) = missing else { return Ok(None) };
        memory.done.push(key(&self.scene.name(at).unwrap_or_default()));
        self.fill_one(at, true)
    }
}
