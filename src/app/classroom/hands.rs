use egui::{Context, Ui};
use serde_json::Value;

use super::beginning::console_called;
use crate::{
    app::{App, scripted::Scripted, suggest},
    lesson::{Looks, PictureFailure, Rehearsal, Seen},
    picture::Picture,
};

/// What a lesson is played with in the window.
pub(super) struct Hands<'a> {
    pub(super) app: &'a mut App,
    pub(super) script: &'a mut Scripted,
}

impl Rehearsal for Hands<'_> {
    /// The window draws itself.
    fn show(&mut self, _ui: &mut Ui) {}

    fn open_console(&mut self, name: &str) -> Result<(), Vec<String>> {
        self.app.open_console_called(name)
    }

    fn advance(&mut self, minutes: u32) -> Result<(), String> {
        self.app.advance(minutes)
    }

    fn password(&self, account: &str) -> Option<String> {
        self.app.password_of(account)
    }

    fn pick_file(&mut self, path: &str) {
        self.script.files.push_back(path.into());
    }

    fn suggest(&self, id: &str) -> Vec<String> {
        suggest::suggest(self.app, id)
    }

    fn offer_file(&mut self, path: Option<&str>) {
        self.script.offer(path);
    }

    fn file_taken(&mut self) -> Option<(String, Vec<String>)> {
        self.script.taken()
    }

    fn outcome(&self) -> Vec<(&'static str, Value)> {
        self.app.outcome()
    }

    fn consoles(&self) -> Vec<String> {
        self.app.consoles()
    }

    fn has_console(&self, name: &str) -> bool {
        console_called(name).is_some()
    }

    fn lab(&self, pointer: &str) -> Option<Value> {
        self.app.lab_at(pointer)
    }

    /// A lesson that is watched takes no pictures.
    fn pictures(
        &mut self,
        _ctx: &Context,
        _looks: &Looks,
    ) -> Result<Vec<(Picture, Seen)>, PictureFailure> {
        Err(PictureFailure::Nothing)
    }
}
