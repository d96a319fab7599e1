use eframe::{CreationContext, Frame, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};

use super::{App, DesktopRunner, Window, frame};

/// The smallest window, in points; pages that need more room can be scrolled.
const SMALLEST: [f32; 2] = [800.0, 560.0];

/// Opens the native window and stays until it is closed.
///
/// # Errors
///
/// Why no window can be opened, as eframe says it.
pub fn run(app: App, runner: DesktopRunner) -> Result<(), eframe::Error> {
    let preferences = app.preferences();
    let size = [preferences.width as f32, preferences.height as f32];
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id("mdm-console")
            .with_title(app.title())
            .with_inner_size(size)
            .with_min_inner_size(SMALLEST),
        renderer: Renderer::default(),
        persist_window: false,
        ..NativeOptions::default()
    };
    let create = |context: &CreationContext<'_>| {
        frame::set_up(&context.egui_ctx);
        Ok(Box::new(Desktop(Window::new(app, runner))) as Box<dyn eframe::App>)
    };
    eframe::run_native("mdm-console", options, Box::new(create))
}

struct Desktop(Window<DesktopRunner>);

impl eframe::App for Desktop {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.0.show(ui);
        if ui.input(|input| input.viewport().close_requested()) {
            self.0.close(ui.ctx());
        }
    }
}
