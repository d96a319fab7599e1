//! The window: the frame around the stage, and the one door through which everything changes.
//!
//! What must stay true:
//! - [`App::handle`] is the only place where state changes, with the part for lab files in
//!   `labs.rs`, the one for lessons in `classroom` and the one for handouts in `export`. It writes lab files, through [`crate::lab::Lab`], and no others; what it does
//!   not do itself it returns as [`Effect`]s.
//! - Views draw and answer with intents. The next frame shows what came of them.
//! - A typed password is compared in `handle` and forgotten; only the outcome goes on.
//! - Nothing here needs a display: [`Window`] runs in tests with a runner of their own.

mod camera;
mod capture;
mod classroom;
mod configuration_manager;
mod desktop;
mod effect;
mod enrol;
mod export;
mod files;
mod found;
mod frame;
mod futures;
mod handle;
mod intent;
mod labs;
mod marking;
mod native_dialog;
mod office365;
mod picture_size;
mod preferences;
mod preset_file;
mod rehearsal;
mod runner;
mod scripted;
mod state;
mod suggest;
mod taught;
mod uploads;
mod window;

pub use camera::{Camera, Lens, PointerAt, Wish};
pub use capture::{CaptureForm, CaptureOf, CaptureSettings, Destination};
pub use classroom::{
    CannotBegin, LessonIntent, LessonList, ListedLesson, OpenLesson, OpenedLesson, Playing,
    StepState,
};
pub use desktop::run;
pub use effect::{Answer, Effect, FilePurpose, Runner};
pub use enrol::EnrolForm;
pub use export::{
    Export, ExportError, ExportForm, ExportIntent, ExportSettings, ExportStage, Exported,
};
pub use frame::{missing_glyphs, set_up};
pub use futures::{Authorities, ComparedWith, SideBySide};
pub use intent::{FrameIntent, Intent, ZoomPercent};
pub use picture_size::{PictureSize, SCALES, ScalePercent};
pub use preferences::{Preferences, PreferencesError, RecentLab, ThemeChoice};
pub use preset_file::{PresetNotFound, find_preset};
pub use rehearsal::Rehearsal;
pub use runner::DesktopRunner;
pub use state::{App, FrameDialog, FrameState, Notice, NoticeKind, PanelTab, PathForm, Picking};
pub use taught::{TaughtBy, taught_by};
pub use window::Window;
