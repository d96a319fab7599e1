//! Whether it is as prose says.

use egui::Role;

use super::{
    Unfolder,
    names::{key, names},
    resolve::{PRESSABLE, Wanted, target},
};
use crate::lesson::{
    Expectation, Failure, Region, State, Surface, expect,
    prose::{Kind, Mention},
};

/// What prose says is to be seen, beside what can be pressed.
const SEEN: [Role; 20] = [
    Role::Heading,
    Role::Label,
    Role::Dialog,
    Role::AlertDialog,
    Role::Window,
    Role::Main,
    Role::Group,
    Role::List,
    Role::Table,
    Role::Grid,
    Role::Tree,
    Role::TabPanel,
    Role::Cell,
    Role::GridCell,
    Role::Status,
    Role::Alert,
    Role::Note,
    Role::Navigation,
    Role::Toolbar,
    Role::RadioGroup,
];

impl Unfolder<'_> {
    /// "The **X** dialog opens."; "**X** is selected".
    pub(super) fn see(
        &mut self,
        what: &Mention,
        state: Option<State>,
        within: &[Mention],
    ) -> Result<(), Failure> {
        let Some(state) = state else { return self.see_it(what, within) };
        let at = self.scene.meant(&Wanted::pressable(what, within))?;
        let target = self.scene.target_of(at)?;
        let ticks = self.scene.entries[at].node.toggled().is_some();
        // A box is ticked where a row is selected.
        let state = match state {
            State::Selected if ticks => State::Checked,
            other => other,
        };
        expect::check(&Expectation::InState(target, state), self.scene, self.rehearsal)
    }

    fn see_it(&self, what: &Mention, within: &[Mention]) -> Result<(), Failure> {
        let is_dialog = matches!(what.kind, Some(Kind::Wizard | Kind::Dialog));
        if !what.is_named() && is_dialog {
            return self.scene.dialog(Surface::Stage).map(|_| ()).ok_or(Failure::NoDialog);
        }
        let own = names(what);
        let there = if what.kind.is_some() {
            self.is_there(what)
        } else {
            let seen = |at: &usize| {
                let role = self.scene.role(*at);
                SEEN.contains(&role) || PRESSABLE.contains(&role)
            };
            let mut seen = self.scene.reachable(Surface::Stage).filter(seen);
            seen.any(|at| self.scene.fit(at, &own).is_some())
        };
        if there || self.is_any(what, &own) {
            return Ok(());
        }
        Err(Failure::Missing { target: target(what, within), there: self.scene.regions() })
    }

    /// Whether a control of its kind bears its name.
    fn is_any(&self, what: &Mention, own: &[super::names::Name<'_>]) -> bool {
        let roles = what.kind.map(Kind::roles).unwrap_or_default();
        let of_kind = |at: &usize| roles.contains(&self.scene.role(*at));
        let is_dialog = matches!(what.kind, Some(Kind::Wizard | Kind::Dialog));
        !is_dialog
            && self
                .scene
                .reachable(Surface::Stage)
                .filter(of_kind)
                .any(|at| self.scene.fit(at, own).is_some())
    }

    /// "The page says **X**."
    pub(super) fn read(&self, text: &str) -> Result<(), Failure> {
        let wanted = key(text);
        let shown = |at: usize| self.scene.entries[at].key.contains(&wanted);
        if self.scene.reachable(Surface::Stage).any(shown) {
            return Ok(());
        }
        let is_shown = |text: String| {
            let plain = Expectation::Text(text, Region::default());
            expect::check(&plain, self.scene, self.rehearsal)
        };
        // The period that ends what is said ends the sentence, too, and is no part of its name.
        is_shown(text.to_owned()).or_else(|missing| is_shown(format!("{text}.")).or(Err(missing)))
    }
}
