//! The part of the door for handouts.

use std::path::Path;

use super::{Export, ExportError, ExportForm, ExportIntent, ExportStage, Exported};
use crate::{
    app::{App, Effect, FrameDialog},
    text,
};

impl App {
    /// Does what the person wants of handouts.
    pub(in crate::app) fn handle_export(&mut self, intent: ExportIntent) -> Vec<Effect> {
        match intent {
            ExportIntent::Open => self.open_export(),
            ExportIntent::Edit(form) => {
                if let Some(open) = self.export_form() {
                    *open = *form;
                }
            }
            ExportIntent::Begin(window) => return self.begin_export(window),
            ExportIntent::Stop => return self.stop_export(),
        }
        Vec::new()
    }

    /// The form for a handout, while its dialog is open.
    pub(in crate::app) fn export_form(&mut self) -> Option<&mut ExportForm> {
        match &mut self.frame.dialog {
            Some(FrameDialog::Export(form)) => Some(form),
            _ => None,
        }
    }

    /// Whether a handout is being made.
    pub(in crate::app) fn is_exporting(&self) -> bool {
        matches!(&self.frame.dialog, Some(FrameDialog::Export(form)) if form.is_making())
    }

    /// Goes on with a folder that was chosen.
    pub(in crate::app) fn export_folder_picked(&mut self, folder: &Path) {
        if let Some(form) = self.export_form() {
            form.put_into(folder);
        }
    }

    /// Notes how many pictures there are.
    pub(in crate::app) fn export_went(&mut self, pictures: usize) {
        if let Some(ExportStage::Making { done, .. }) =
            self.export_form().map(|form| &mut form.stage)
        {
            *done = pictures;
        }
    }

    /// Goes on with what has come of a handout.
    pub(in crate::app) fn exported(&mut self, end: Result<Exported, ExportError>) {
        let Some(form) = self.export_form() else { return };
        (form.stage, form.error) = match end {
            Ok(made) => (ExportStage::Made(made), None),
            Err(ExportError::Stopped) => (ExportStage::Asking, None),
            Err(ExportError::Failed { why }) => (ExportStage::Asking, Some(why)),
        };
    }

    fn open_export(&mut self) {
        let Some(lesson) = self.lesson() else { return };
        // Where what is played is all that there is, nothing is to be chosen.
        let whole = Some(true).filter(|_| lesson.runs(true) != lesson.runs(false));
        let form = ExportForm::new(&lesson.opened().name, whole, &self.preferences.export);
        self.frame.dialog = Some(FrameDialog::Export(Box::new(form)));
    }

    fn begin_export(&mut self, window: [u32; 2]) -> Vec<Effect> {
        let is_picking = self.frame.picking.is_some();
        let Some(form) = self.export_form().filter(|form| !form.is_making()) else {
            return Vec::new();
        };
        if is_picking {
            // What is chosen there could be another lesson, in place of this dialog.
            form.error = Some(text!("lesson-file-dialog"));
            return Vec::new();
        }
        let (settings, folder) = match form.read() {
            Ok(read) => read,
            Err(why) => {
                form.error = Some(why);
                return Vec::new();
            }
        };
        let size = settings.size.unwrap_or(window);
        if !settings.scale.goes_with(size) {
            form.error = Some(text!("size-out-of-range"));
            return Vec::new();
        }
        let is_whole = form.whole.unwrap_or_default();
        let Some(lesson) = self.lesson() else { return Vec::new() };
        let (runs, lesson) = (lesson.runs(is_whole), lesson.opened().clone());
        let (formats, scale) = (settings.formats.clone(), settings.scale);
        let export = Export { lesson, runs, formats, size, scale, folder };
        self.preferences.export = settings;
        if let Some(form) = self.export_form() {
            let of = export.pictures();
            form.stage = ExportStage::Making { done: 0, of, stopping: false };
            form.error = None;
        }
        let mut effects = self.store_preferences();
        effects.push(Effect::Export(Box::new(export)));
        effects
    }

    fn stop_export(&mut self) -> Vec<Effect> {
        let stage = self.export_form().map(|form| &mut form.stage);
        let Some(ExportStage::Making { stopping, .. }) = stage else { return Vec::new() };
        *stopping = true;
        vec![Effect::StopExport]
    }
}
