use std::path::{Path, PathBuf};

use super::{
    Authorities, CaptureForm, EnrolForm, ExportForm, FilePurpose, LessonList, OpenLesson,
    Preferences, SideBySide,
};
use crate::{
    console::{Stage, intune::Place},
    lab::{Lab, LabError, contoso},
    text,
};

/// Everything that the window shows.
pub struct App {
    /// The lab that is open.
    pub(super) lab: Lab,
    /// The stage.
    pub(super) stage: Stage,
    /// The frame.
    pub(super) frame: FrameState,
    /// What is remembered between runs.
    pub(super) preferences: Preferences,
    /// The lesson that is open. The lab is then its own.
    pub(super) lesson: Option<Box<OpenLesson>>,
}

/// Where the frame stands.
#[derive(Clone, Debug, Default)]
pub struct FrameState {
    /// The tab of the panel.
    pub tab: PanelTab,
    /// The dialog that is open.
    pub dialog: Option<FrameDialog>,
    /// The last thing that the person has to know.
    pub notice: Option<Notice>,
    /// The native file dialog that is open.
    pub picking: Option<Picking>,
    /// Where the record is being written.
    pub record: Option<PathBuf>,
    /// Whether the person was told that preferences cannot be kept.
    pub preferences_failed: bool,
    /// Whether a lesson is being played, which leaves all lab files alone but its own.
    pub rehearsing: bool,
}

/// A dialog of the frame.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FrameDialog {
    /// A path is typed.
    Path(PathForm),
    /// Start over?
    StartOver,
    /// What this program is.
    About,
    /// What pictures of the stage are like.
    Capture(Box<CaptureForm>),
    /// A device is enrolled.
    Enrol(Box<EnrolForm>),
    /// The lab beside another one.
    Comparison(Box<SideBySide>),
    /// What the choice of each authority would mean.
    Authorities(Box<Authorities>),
    /// A shipped lesson is chosen.
    Lessons(Box<LessonList>),
    /// A handout is made.
    Export(Box<ExportForm>),
}

/// A native file dialog that is open.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picking {
    /// The lab that was open when it opened.
    pub lab: PathBuf,
}

/// A path that is being typed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PathForm {
    /// What the file is for.
    pub purpose: FilePurpose,
    /// What is typed so far.
    pub path: String,
    /// Why the last path could not be used.
    pub error: Option<String>,
}

/// A tab of the panel.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum PanelTab {
    /// What an act would change, or what stands now.
    #[default]
    Plan,
    /// What was done.
    Trail,
    /// The accounts in this lab.
    Accounts,
    /// The steps of the lesson that is open.
    Lesson,
}

/// Something to know.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Notice {
    /// Whether something failed.
    pub kind: NoticeKind,
    /// The sentence.
    pub text: String,
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoticeKind {
    /// It worked.
    Done,
    /// It did not.
    Failed,
}

impl App {
    /// The window on the lab at `path`, which is opened or, where there is none, begun with
    /// Contoso.
    ///
    /// # Errors
    ///
    /// Why the lab cannot be opened or made.
    pub fn open(path: &Path, preferences: Preferences) -> Result<Self, LabError> {
        let lab = open_or_create(path)?;
        Ok(Self::with(lab, preferences))
    }

    /// The window on `lab`, where its stage stood last.
    pub fn with(lab: Lab, mut preferences: Preferences) -> Self {
        let stage = preferences.stage_in(lab.path());
        let stage = stage.unwrap_or_else(|| Stage::at(Place::MOBILE_DEVICE_MANAGEMENT));
        if !lab.path().as_os_str().is_empty() {
            preferences.remember(lab.path(), &stage);
        }
        let frame = FrameState::default();
        let mut app = Self { lab, stage, frame, preferences, lesson: None };
        app.open_console(app.stage.console);
        app
    }

    /// The lab that is open.
    pub fn lab(&self) -> &Lab {
        &self.lab
    }

    /// The stage.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What is remembered between runs.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Tells the person that something failed.
    pub fn say_failed(&mut self, text: String) {
        self.frame.notice = Some(Notice { kind: NoticeKind::Failed, text });
    }

    /// Tells the person that something was done.
    pub(super) fn say_done(&mut self, text: String) {
        self.frame.notice = Some(Notice { kind: NoticeKind::Done, text });
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        if let Some(lesson) = &self.lesson {
            return text!("window-title-lesson", title = lesson.title());
        }
        let name = self.lab.path().file_name().unwrap_or_default().to_string_lossy();
        if name.is_empty() {
            text!("window-title-memory")
        } else {
            text!("window-title", lab = name.as_ref())
        }
    }
}

/// Opens the lab at `path`, or begins it with Contoso where there is no file.
pub(super) fn open_or_create(path: &Path) -> Result<Lab, LabError> {
    match Lab::open(path) {
        Err(LabError::Missing { .. }) => create(path),
        opened => opened,
    }
}

/// Begins a lab with Contoso at `path`.
pub(super) fn create(path: &Path) -> Result<Lab, LabError> {
    let preset =
        contoso().map_err(|source| LabError::Preset { path: PathBuf::from("contoso"), source })?;
    Lab::create(path, &preset)
}
