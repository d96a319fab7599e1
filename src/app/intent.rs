use std::path::PathBuf;

use super::{
    CaptureForm, Destination, EnrolForm, ExportIntent, FilePurpose, LessonIntent, PanelTab,
    ThemeChoice,
};
use crate::{
    console,
    domain::{Authority, Upn},
};

/// What a person wants, on the stage or in the frame.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// On the stage.
    Stage(console::Intent),
    /// In the frame.
    Frame(FrameIntent),
}

/// What a person wants in the frame.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FrameIntent {
    /// Choose a file in a native dialog.
    Browse(FilePurpose),
    /// Choose a file by typing its path.
    OpenPathForm(FilePurpose),
    /// Change the typed path.
    TypePath(String),
    /// Use the typed path.
    SubmitPath,
    /// Open a lab of the recent ones.
    OpenRecent(PathBuf),
    /// Set the lab beside how it stood after an entry of its trail; 0 is its beginning.
    CompareWithEntry(u32),
    /// Set the lab beside one of the recent ones.
    CompareWithRecent(PathBuf),
    /// Show only what differs between two labs, or everything.
    ShowOnlyDifferences(bool),
    /// Show what the choice of each authority would mean.
    OpenAuthorities,
    /// Put the command line on the clipboard that plays the lesson for an authority.
    CopyCommand(Authority),
    /// Ask whether to start the lab over.
    AskStartOver,
    /// Start it over.
    StartOver,
    /// Show what this program is.
    OpenAbout,
    /// Something about lessons.
    Lesson(LessonIntent),
    /// Choose what pictures of the stage are like.
    OpenCapture,
    /// Change what is chosen and typed for pictures.
    EditCapture(Box<CaptureForm>),
    /// Take a picture of the stage.
    Capture(Destination),
    /// Something about handouts.
    Export(ExportIntent),
    /// Enrol a device in place of its user, of this account where one was chosen.
    OpenEnrol(Option<Upn>),
    /// Change what is typed and chosen for it.
    EditEnrol(Box<EnrolForm>),
    /// Enrol it.
    Enrol,
    /// Close the dialog of the frame; nothing is done.
    CloseDialog,
    /// Read again what another window has written.
    Reload,
    /// Let simulated time pass, in minutes.
    Advance(u32),
    /// Show a tab of the panel, and the panel.
    ShowTab(PanelTab),
    /// Show or hide the panel.
    TogglePanel,
    /// Put the fictional password of an account on the clipboard.
    CopyPassword(Upn),
    /// Choose the theme of the frame.
    ChooseTheme(ThemeChoice),
    /// Choose the zoom, in percent of the system's size.
    Zoom(ZoomPercent),
    /// Take the notice away.
    DismissNotice,
    /// The window has another size, in points.
    Resized(u32, u32),
}

/// A zoom, in percent, from 50 to 300.
pub type ZoomPercent = u16;
