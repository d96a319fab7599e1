use egui::{Ui, ViewportCommand};

use super::{App, Effect, FrameIntent, Intent, Runner, frame};

/// The application with somebody to perform its effects. It needs no display: tests and
/// pictures show it in a context of their own.
pub struct Window<R> {
    /// The application.
    pub app: App,
    /// Who performs effects.
    pub runner: R,
    title: String,
}

impl<R: Runner> Window<R> {
    /// A window of `app`.
    pub fn new(app: App, runner: R) -> Self {
        Self { app, runner, title: String::new() }
    }

    /// Shows a frame:
    /// 1. take in what the outside world has answered;
    /// 2. draw, and gather what the person wants;
    /// 3. do it;
    /// 4. hand out what the outside world has to do.
    pub fn show(&mut self, ui: &mut Ui) {
        // In the first frame the lab that was opened becomes one of the recent ones.
        let mut effects: Vec<Effect> =
            if self.title.is_empty() { self.app.store_preferences() } else { Vec::new() };
        for answer in self.runner.answers() {
            effects.extend(self.app.handle_answer(answer));
        }
        frame::apply_preferences(ui.ctx(), self.app.preferences());
        let intents = frame::frame_ui(ui, &self.app);
        let anything = !intents.is_empty();
        for intent in intents {
            effects.extend(self.app.handle(intent));
        }
        for effect in effects {
            self.runner.perform(effect, ui.ctx());
        }
        self.keep_title(ui);
        if anything {
            ui.ctx().request_repaint();
        }
    }

    /// Keeps the size of a window that is closing.
    pub fn close(&mut self, ctx: &egui::Context) {
        let size = ctx.content_rect().size() * ctx.zoom_factor();
        let resized = FrameIntent::Resized(size.x.round() as u32, size.y.round() as u32);
        for effect in self.app.handle(Intent::Frame(resized)) {
            self.runner.perform(effect, ctx);
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
