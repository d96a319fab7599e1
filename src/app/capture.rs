//! The part of the door that takes pictures of the stage.

use std::path::{Path, PathBuf};

use egui::{Pos2, Vec2};
use serde::{Deserialize, Serialize};

use super::{App, Effect, FrameDialog, Lens, PictureSize, ScalePercent, picture_size::points};
use crate::{
    lesson::{Part, PictureOf, Region, Target},
    text,
};

/// What pictures of the stage are like.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct CaptureSettings {
    /// What is seen.
    pub of: CaptureOf,
    /// Width and height, in points; as in the window where none are given.
    pub size: Option<[u32; 2]>,
    /// Pixels for each hundred points.
    pub scale: ScalePercent,
    /// Whether the pointer is seen.
    pub pointer: bool,
    /// Whether the focus ring is seen.
    pub focus: bool,
    /// The folder into which they are saved.
    pub folder: PathBuf,
}

/// What a captured picture shows.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaptureOf {
    /// The whole stage.
    #[default]
    Stage,
    /// The dialog in front.
    Dialog,
    /// The region with this name.
    Region(String),
}

/// The dialog in which it is chosen what pictures are like.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CaptureForm {
    /// What is chosen; size and folder stand beside it as they are typed.
    pub settings: CaptureSettings,
    /// How large the picture is to be.
    pub size: PictureSize,
    /// The typed folder.
    pub folder: String,
    /// The regions that there are.
    pub regions: Vec<String>,
    /// What is wrong with what was typed.
    pub error: Option<String>,
}

/// Where a captured picture goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Destination {
    /// Into a file of the folder.
    File,
    /// To the clipboard.
    Clipboard,
}

impl CaptureSettings {
    /// What the picture shows, as the camera is told.
    pub(super) fn picture_of(&self) -> PictureOf {
        match &self.of {
            CaptureOf::Stage => PictureOf::Stage,
            CaptureOf::Dialog => PictureOf::Dialog,
            CaptureOf::Region(name) => PictureOf::Part(Target {
                part: Part { role: None, name: Some(name.clone()) },
                region: Region::default(),
            }),
        }
    }

    /// How large the picture is, where the stage is `window` large.
    pub(super) fn lens(&self, window: Vec2) -> Lens {
        self.scale.lens(self.size.map_or(window, points))
    }

    /// Where the pointer is in the picture, where it is at `place` of a stage that is `window`
    /// large.
    pub(super) fn pointer(&self, place: Option<Pos2>, window: Vec2) -> Option<Pos2> {
        place.filter(|_| self.pointer && self.lens(window).size == window)
    }

    /// Keeps what a file says within what there is.
    pub(super) fn within_range(mut self) -> Self {
        self.scale = self.scale.within_range();
        self.size = self.size.filter(|size| self.scale.goes_with(*size));
        self
    }
}

impl CaptureForm {
    /// The form with these settings.
    fn new(settings: CaptureSettings) -> Self {
        Self {
            size: PictureSize::new(settings.size, settings.scale),
            folder: settings.folder.display().to_string(),
            settings,
            regions: Vec::new(),
            error: None,
        }
    }

    /// What it says, or what is wrong with it.
    fn read(&self) -> Result<CaptureSettings, String> {
        let mut settings = self.settings.clone();
        settings.folder = PathBuf::from(self.folder.trim());
        (settings.size, settings.scale) = (self.size.read()?, self.size.scale);
        if settings.folder.as_os_str().is_empty() {
            return Err(text!("capture-no-folder"));
        }
        Ok(settings)
    }
}

impl App {
    pub(super) fn open_capture(&mut self) -> Vec<Effect> {
        let form = CaptureForm::new(self.preferences.capture.clone());
        self.frame.dialog = Some(FrameDialog::Capture(Box::new(form)));
        vec![Effect::ListRegions]
    }

    pub(super) fn regions_listed(&mut self, regions: Vec<String>) {
        if let Some(form) = self.capture_form() {
            form.regions = regions;
        }
    }

    pub(super) fn capture_form(&mut self) -> Option<&mut CaptureForm> {
        match &mut self.frame.dialog {
            Some(FrameDialog::Capture(form)) => Some(form),
            _ => None,
        }
    }

    /// Takes a picture as the open form says, or else as was chosen last.
    pub(super) fn capture(&mut self, destination: Destination) -> Vec<Effect> {
        let mut effects = Vec::new();
        if let Some(form) = self.capture_form() {
            match form.read() {
                Ok(settings) => {
                    self.preferences.capture = settings;
                    self.frame.dialog = None;
                    effects = self.store_preferences();
                }
                Err(error) => {
                    form.error = Some(error);
                    return Vec::new();
                }
            }
        }
        if self.preferences.capture.folder.as_os_str().is_empty() {
            return self.open_capture();
        }
        effects.push(Effect::TakePicture(self.preferences.capture.clone(), destination));
        effects
    }

    pub(super) fn folder_picked(&mut self, folder: &Path) {
        if let Some(form) = self.capture_form() {
            form.folder = folder.display().to_string();
        }
    }
}
