use egui::{Context, Ui};
use serde_json::Value;

use super::{Looks, PictureFailure, Seen};
use crate::picture::Picture;

/// What a lesson is played in: an application that is drawn with egui.
pub trait Rehearsal {
    /// Draws a frame.
    fn show(&mut self, ui: &mut Ui);

    /// Puts a console on the stage.
    ///
    /// # Errors
    ///
    /// The names of the consoles that there are.
    fn open_console(&mut self, name: &str) -> Result<(), Vec<String>>;

    /// The consoles that there are, by name.
    fn consoles(&self) -> Vec<String>;

    /// Whether a console is one of those that there are, however much of its name is said.
    fn has_console(&self, name: &str) -> bool;

    /// Lets simulated time pass.
    ///
    /// # Errors
    ///
    /// Why it cannot, in a sentence.
    fn advance(&mut self, minutes: u32) -> Result<(), String>;

    /// The fictional password of an account.
    fn password(&self, account: &str) -> Option<String>;

    /// Has the next file dialog answered with this path.
    fn pick_file(&mut self, path: &str);

    /// What could stand in the control with this author id, the usual first; nothing where
    /// nobody knows. For a box to tick it is `true` or `false`; for `account`, who may sign in.
    fn suggest(&self, id: &str) -> Vec<String>;

    /// If the next press asks for a file, it is answered with this path, or the usual one.
    fn offer_file(&mut self, path: Option<&str>);

    /// The path with which the last press was answered, if it asked for a file, and what else
    /// could have been.
    fn file_taken(&mut self) -> Option<(String, Vec<String>)>;

    /// What the lab has come to, as values at JSON pointers.
    fn outcome(&self) -> Vec<(&'static str, Value)>;

    /// What the lab holds at a JSON pointer.
    fn lab(&self, pointer: &str) -> Option<Value>;

    /// Takes a picture of how it stands with each of its lenses, and says what is seen in it.
    /// `ctx` is the context of the window.
    ///
    /// # Errors
    ///
    /// [`PictureFailure`]: what is to be seen is not there.
    fn pictures(
        &mut self,
        ctx: &Context,
        looks: &Looks,
    ) -> Result<Vec<(Picture, Seen)>, PictureFailure>;
}
