//! Signing in, wherever the window asks who one is.

use egui::Role;

use super::{Memory, Next, Unfolder};
use crate::lesson::{Action, Answer, Failure, RoleWord, Scene, Surface};

/// What goes on when one has said who one is.
const GO_ON: [&str; 7] = ["Sign in", "Continue", "Next", "Log on", "Log in", "Yes", "OK"];
/// What a box is called in which an account is typed.
const ACCOUNT: [&str; 5] = ["account", "user", "email", "e-mail", "upn"];
/// Signing in takes no more than this.
const MOST_TURNS: u32 = 12;

impl Scene<'_> {
    fn box_that(&self, is_wanted: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        self.reachable(Surface::Stage).find(|at| {
            self.word(*at) == Some(RoleWord::Box)
                && !self.entries[*at].node.is_disabled()
                && is_wanted(self, *at)
        })
    }

    pub(super) fn is_for_account(&self, at: usize) -> bool {
        let name = self.name(at).unwrap_or_default().to_lowercase();
        let id = self.entries[at].node.author_id().unwrap_or_default();
        self.role(at) == Role::TextInput
            && ACCOUNT.iter().any(|word| name.contains(word) || id.contains(word))
    }
}

impl Unfolder<'_> {
    /// Types who one is and the password, and goes on, until nothing is asked any more.
    pub(super) fn sign_in(
        &mut self,
        account: Option<&str>,
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        let password = self.scene.box_that(|scene, at| scene.role(at) == Role::PasswordInput);
        let name = self.scene.box_that(Scene::is_for_account);
        if password.is_none() && name.is_none() || memory.turns > MOST_TURNS {
            return Ok(Next::Done);
        }
        let account = self.account(account)?;
        let is_open =
            |at: &usize| self.scene.entries[*at].node.value().unwrap_or_default() != account;
        if let Some(at) = name.filter(is_open) {
            return Ok(Next::Do(Action::Type(account, self.scene.target_of(at)?)));
        }
        let is_empty =
            |at: &usize| self.scene.entries[*at].node.value().unwrap_or_default().is_empty();
        if let Some(at) = password.filter(is_empty) {
            return Ok(Next::Do(Action::TypePassword(account, self.scene.target_of(at)?)));
        }
        match self.scene.button(&GO_ON) {
            Some(at) => self.click(at),
            None => Ok(Next::Done),
        }
    }

    /// The password of who signs in.
    pub(super) fn password(&mut self, at: usize) -> Result<Next, Failure> {
        let account = self.account(None)?;
        Ok(Next::Do(Action::TypePassword(account, self.scene.target_of(at)?)))
    }

    /// Who signs in.
    pub(super) fn account(&mut self, said: Option<&str>) -> Result<String, Failure> {
        if let Some(account) = said {
            return Ok(account.to_owned());
        }
        let mut usual = self.rehearsal.suggest(Self::ACCOUNT);
        let given = self.answers.account.clone().map(Answer::Text);
        let first = given.or_else(|| usual.first().cloned().map(Answer::Text));
        let others = usual.split_off(usual.len().min(1));
        match self.ask_in("", Self::ACCOUNT, first, others) {
            Some(Answer::Text(account)) => Ok(account),
            _ => Err(Failure::Open { name: Self::ACCOUNT.to_owned(), place: String::new() }),
        }
    }

    /// Under this name it is asked who signs in.
    const ACCOUNT: &'static str = "account";
}
