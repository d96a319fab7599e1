use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use confy::ConfyError;
use serde::{Deserialize, Serialize};

use super::{CaptureSettings, ExportSettings};
use crate::{
    console::{ConsoleName, Stage, configuration_manager, intune::Place, office365},
    lesson::Speed,
};

/// What the program remembers for a person. It never holds what a lab holds.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Preferences {
    /// The version of this form.
    pub version: u32,
    /// Width of the window, in points.
    pub width: u32,
    /// Height of the window, in points.
    pub height: u32,
    /// The theme of the frame.
    pub theme: ThemeChoice,
    /// The zoom, in percent.
    pub zoom: u16,
    /// Whether the panel at the right is shown.
    pub panel: bool,
    /// How fast lessons are played.
    pub lesson_speed: Speed,
    /// What pictures of the stage are like.
    pub capture: CaptureSettings,
    /// What handouts are like.
    pub export: ExportSettings,
    /// The labs opened last, the newest first.
    pub recent: Vec<RecentLab>,
}

/// The theme of the frame. The stage is as light as the original.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A lab that was open, and where its stage stood.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct RecentLab {
    /// Where the lab is.
    pub path: PathBuf,
    /// Where its Microsoft Intune console stood.
    pub place: Place,
    /// The console that was on its stage.
    #[serde(default)]
    pub console: ConsoleName,
    /// Where its Configuration Manager console stood.
    #[serde(default)]
    pub node: configuration_manager::Place,
    /// Where its Office 365 console stood.
    #[serde(default)]
    pub office365: office365::Place,
}

/// What was wrong with stored preferences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PreferencesError {
    /// They are damaged or of another version, and were kept in this file.
    KeptAside(PathBuf),
    /// They cannot be read; why.
    Unreadable(String),
}

/// The version of the form, written into it.
const VERSION: u32 = 1;

/// How many labs are remembered.
const RECENT_LABS: usize = 8;

impl Default for Preferences {
    fn default() -> Self {
        Self {
            version: VERSION,
            width: 1280,
            height: 800,
            theme: ThemeChoice::System,
            zoom: 100,
            panel: true,
            lesson_speed: Speed::Normal,
            capture: CaptureSettings::default(),
            export: ExportSettings::default(),
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// Reads the preferences at `path`. The second answer is what was wrong, if anything was;
    /// the preferences are then the original ones.
    pub fn load(path: &Path) -> (Self, Option<PreferencesError>) {
        match confy::load_path::<Self>(path) {
            damaged if is_damage(&damaged) => {
                let aside = path.with_extension("damaged.toml");
                let error = match fs::rename(path, &aside) {
                    Ok(()) => PreferencesError::KeptAside(aside),
                    Err(error) => PreferencesError::Unreadable(error.to_string()),
                };
                (Self::default(), Some(error))
            }
            Ok(preferences) => (preferences.within_range(), None),
            Err(error) => (Self::default(), Some(PreferencesError::Unreadable(error.to_string()))),
        }
    }

    /// Writes the preferences to `path`: beside, then moved into place, so that a crash leaves
    /// the old ones or the new ones.
    ///
    /// # Errors
    ///
    /// What the system reports.
    pub fn store(&self, path: &Path) -> Result<(), String> {
        // A name of this process's own: two windows may store at once.
        let half = path.with_extension(format!("{}.toml", std::process::id()));
        confy::store_path(&half, self).map_err(|error| error.to_string())?;
        OpenOptions::new()
            .write(true)
            .open(&half)
            .and_then(|file| file.sync_all())
            .and_then(|()| fs::rename(&half, path))
            .map_err(|error| error.to_string())
    }

    /// Notes that the lab at `path` is open and how its stage stands.
    pub fn remember(&mut self, path: &Path, stage: &Stage) {
        // A path that is no text cannot stand in the file, and would keep all else out of it.
        if path.to_str().is_none() {
            return;
        }
        self.recent.retain(|lab| lab.path != path);
        let lab = RecentLab {
            path: path.to_owned(),
            place: stage.place,
            console: stage.console,
            node: stage.configuration_manager.place,
            office365: stage.office365.place,
        };
        self.recent.insert(0, lab);
        self.recent.truncate(RECENT_LABS);
    }

    /// The stage of the lab at `path`, as it stood.
    pub fn stage_in(&self, path: &Path) -> Option<Stage> {
        let lab = self.recent.iter().find(|lab| lab.path == path)?;
        let mut stage = Stage::at(lab.place);
        stage.console = lab.console;
        stage.configuration_manager = configuration_manager::State::at(lab.node);
        stage.office365 = office365::State::at(lab.office365);
        Some(stage)
    }

    fn within_range(mut self) -> Self {
        self.width = self.width.clamp(640, 10_000);
        self.height = self.height.clamp(480, 10_000);
        self.zoom = self.zoom.clamp(50, 300);
        self.recent.truncate(RECENT_LABS);
        self.capture = self.capture.within_range();
        self.export = self.export.within_range();
        self
    }
}

/// Whether what was read is not a form of this version: another text, or another version.
fn is_damage(read: &Result<Preferences, ConfyError>) -> bool {
    match read {
        Ok(preferences) => preferences.version != VERSION,
        Err(ConfyError::BadTomlData(_)) => true,
        Err(ConfyError::ReadConfigurationFileError(error)) => {
            error.kind() == io::ErrorKind::InvalidData
        }
        Err(_) => false,
    }
}
