use egui::{Context, Ui, Vec2};
use serde_json::Value;

use super::{
    Camera, CannotBegin, Lens, Preferences, Window,
    camera::{PointerAt, Wish},
    classroom::{beginning, console_called},
    frame,
    scripted::Scripted,
    suggest,
};
use crate::{
    lab::Lab,
    lesson::{self, Head, Looks, PictureFailure, Seen},
    picture::{Picture, mark::MarkTheme},
};

/// The window without a display, in which a lesson is played and pictured.
pub struct Rehearsal {
    window: Window<Scripted>,
    /// The size of the stage, in points.
    size: Vec2,
    cameras: Vec<(Lens, Camera)>,
}

impl Rehearsal {
    /// A window on `lab`, with the console and the account of `head`, at the page to which
    /// signing in leads. Its pictures are taken with each of `lenses`, which differ in scale
    /// alone; there is at least one.
    ///
    /// # Errors
    ///
    /// [`CannotBegin`].
    pub fn begin(lab: Lab, head: &Head, lenses: &[Lens]) -> Result<Self, CannotBegin> {
        let app = beginning(lab, head, Preferences::default())?;
        let window = Window::new(app, Scripted::default());
        let size = lenses.first().map_or(Lens::SMALLEST, |lens| lens.size);
        // One for each, because a camera keeps glyphs of one scale.
        let cameras = lenses.iter().map(|lens| (*lens, Camera::default())).collect();
        Ok(Self { window, size, cameras })
    }

    /// This window, in whose pictures marks look like this.
    #[must_use]
    pub fn with_theme(mut self, theme: &MarkTheme) -> Self {
        for (_, camera) in &mut self.cameras {
            camera.set_theme(theme.clone());
        }
        self
    }

    /// How large the window has to be so that its stage is as large as in the pictures, in
    /// points.
    pub fn window_size(&self) -> Vec2 {
        frame::window_size(self.size)
    }
}

impl lesson::Rehearsal for Rehearsal {
    fn show(&mut self, ui: &mut Ui) {
        self.window.show(ui);
    }

    fn open_console(&mut self, name: &str) -> Result<(), Vec<String>> {
        self.window.app.open_console_called(name)
    }

    fn advance(&mut self, minutes: u32) -> Result<(), String> {
        self.window.app.advance(minutes)
    }

    fn password(&self, account: &str) -> Option<String> {
        self.window.app.password_of(account)
    }

    fn pick_file(&mut self, path: &str) {
        self.window.runner.files.push_back(path.into());
    }

    fn suggest(&self, id: &str) -> Vec<String> {
        suggest::suggest(&self.window.app, id)
    }

    fn offer_file(&mut self, path: Option<&str>) {
        self.window.runner.offer(path);
    }

    fn file_taken(&mut self) -> Option<(String, Vec<String>)> {
        self.window.runner.taken()
    }

    fn outcome(&self) -> Vec<(&'static str, Value)> {
        self.window.app.outcome()
    }

    fn consoles(&self) -> Vec<String> {
        self.window.app.consoles()
    }

    fn has_console(&self, name: &str) -> bool {
        console_called(name).is_some()
    }

    fn lab(&self, pointer: &str) -> Option<Value> {
        self.window.app.lab_at(pointer)
    }

    fn pictures(
        &mut self,
        ctx: &Context,
        looks: &Looks,
    ) -> Result<Vec<(Picture, Seen)>, PictureFailure> {
        let place = self.window.pointer_on_stage(ctx);
        let pointer = PointerAt { control: looks.pointer.as_ref(), place };
        let pointer = looks.shot.pointer.then_some(pointer);
        let shot = &looks.shot;
        let take = |(lens, camera): &mut (Lens, Camera)| {
            let wish = Wish { of: &shot.of, lens: *lens, pointer, focus: shot.focus };
            camera.take_marked(&self.window.app, ctx, &wish, looks)
        };
        self.cameras.iter_mut().map(take).collect()
    }
}
