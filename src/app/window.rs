use egui::{Context, Pos2, Rect, Ui, ViewportCommand};

use super::{
    Answer, App, Camera, CaptureSettings, Destination, Effect, FrameIntent, Intent, LessonIntent,
    PointerAt, Runner, Wish, classroom::Teacher, frame,
};
use crate::{lesson::sentence, text};

/// The application with somebody to perform its effects. It needs no display: tests and
/// pictures show it in a context of their own.
pub struct Window<R> {
    /// The application.
    pub app: App,
    /// Who performs effects.
    pub runner: R,
    title: String,
    /// Made when the first picture is taken.
    camera: Option<Camera>,
    /// Where the stage was in the last frame.
    pub(super) stage: Rect,
    /// Where the controls of a lesson were in it.
    pub(super) controls: Rect,
    teacher: Teacher,
}

impl<R: Runner> Window<R> {
    /// A window of `app`.
    pub fn new(app: App, runner: R) -> Self {
        Self {
            app,
            runner,
            title: String::new(),
            camera: None,
            stage: Rect::ZERO,
            controls: Rect::NOTHING,
            teacher: Teacher::default(),
        }
    }

    /// Shows a frame, in which the lesson that is open goes on.
    pub fn show(&mut self, ui: &mut Ui) {
        let mut teacher = std::mem::take(&mut self.teacher);
        teacher.go_on(self, ui.ctx());
        self.draw(ui);
        if let Some(pointer) = teacher.wake(self, ui.ctx()) {
            frame::paint_lesson_pointer(ui.ctx(), pointer);
        }
        self.teacher = teacher;
        self.keep_title(ui);
    }

    /// Draws a frame:
    /// 1. take in what the outside world has answered;
    /// 2. draw, and gather what the person wants;
    /// 3. do it;
    /// 4. hand out what the outside world has to do.
    pub(super) fn draw(&mut self, ui: &mut Ui) {
        // In the first frame the lab that was opened becomes one of the recent ones.
        let mut effects: Vec<Effect> =
            if self.title.is_empty() { self.app.store_preferences() } else { Vec::new() };
        let mut answers = self.runner.answers();
        if let Some(lesson) = &mut self.app.lesson {
            answers.extend(lesson.script.answers());
        }
        for answer in answers {
            effects.extend(self.app.handle_answer(answer));
        }
        frame::apply_preferences(ui.ctx(), self.app.preferences());
        let frame::Drawn { intents, stage, controls } = frame::frame_ui(ui, &self.app);
        (self.stage, self.controls) = (stage, controls);
        let anything = !intents.is_empty();
        for intent in intents {
            effects.extend(self.app.handle(intent));
        }
        for effect in effects {
            self.perform(effect, ui.ctx());
        }
        if anything {
            ui.ctx().request_repaint();
        }
    }

    /// Lets an effect happen: a picture here, what belongs to a lesson by its script, everything
    /// else by the runner.
    fn perform(&mut self, effect: Effect, ctx: &Context) {
        match effect {
            Effect::ListRegions => {
                let size = frame::stage_size(ctx.content_rect().size(), &self.app);
                let camera = self.camera.get_or_insert_default();
                let regions = camera.regions(&self.app, ctx, size);
                self.app.handle_answer(Answer::Regions(regions));
            }
            Effect::TakePicture(settings, destination) => {
                match self.picture(&settings, destination, ctx) {
                    Ok(effect) => self.runner.perform(effect, ctx),
                    Err(why) => drop(self.app.handle_answer(Answer::NoPicture(why))),
                }
            }
            other => match &mut self.app.lesson {
                Some(lesson) if lesson.script.has(&other) => lesson.script.perform(other, ctx),
                _ => self.runner.perform(other, ctx),
            },
        }
    }

    /// Takes a picture of the stage; what is left to do with it, or why there is none.
    fn picture(
        &mut self,
        settings: &CaptureSettings,
        destination: Destination,
        ctx: &Context,
    ) -> Result<Effect, String> {
        let window = frame::stage_size(ctx.content_rect().size(), &self.app);
        let lens = settings.lens(window);
        if !lens.is_valid() {
            return Err(text!("size-out-of-range"));
        }
        let place = settings.pointer(self.pointer_on_stage(ctx), window);
        let pointer = place.map(|place| PointerAt { control: None, place: Some(place) });
        let of = settings.picture_of();
        let wish = Wish { of: &of, lens, pointer, focus: settings.focus };
        let camera = self.camera.get_or_insert_default();
        let picture = camera.take(&self.app, ctx, &wish);
        let picture = picture.map_err(|failure| sentence::picture(&failure))?;
        match destination {
            Destination::Clipboard => Ok(Effect::CopyPicture(picture)),
            Destination::File => {
                let bytes = picture.to_png().map_err(|error| error.to_string())?;
                Ok(Effect::SavePicture(settings.folder.clone(), bytes))
            }
        }
    }

    /// Where the pointer is, from the corner of the stage, if it is on it.
    pub(super) fn pointer_on_stage(&self, ctx: &Context) -> Option<Pos2> {
        let hovered = ctx.pointer_latest_pos().filter(|place| self.stage.contains(*place));
        hovered.map(|place| place - self.stage.min.to_vec2())
    }

    /// Closes the lesson in a window that is closing, and keeps its size.
    pub fn close(&mut self, ctx: &Context) {
        let size = ctx.content_rect().size() * ctx.zoom_factor();
        let resized = FrameIntent::Resized(size.x.round() as u32, size.y.round() as u32);
        for intent in [FrameIntent::Lesson(LessonIntent::Close), resized] {
            for effect in self.app.handle(Intent::Frame(intent)) {
                self.runner.perform(effect, ctx);
            }
        }
    }

    fn keep_title(&mut self, ui: &Ui) {
        let title = self.app.title();
        if title != self.title {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}
