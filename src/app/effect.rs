use std::path::PathBuf;

use super::{CaptureSettings, Destination, Export, ExportError, Exported, Preferences};
use crate::{
    console::configuration_manager::subscription::FileSlot,
    domain::{Secret, Time},
    lab::Replace,
    picture::Picture,
};

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FilePurpose {
    /// To begin a lab in it.
    New,
    /// To open the lab in it.
    Open,
    /// To write a copy of the lab to it.
    Copy,
    /// To begin a lab in it that stands where this one stood after an entry of the trail.
    Fork(u32),
    /// To set the lab in it beside this one.
    Compare,
    /// To write the record of what was done to it.
    Record,
    /// To open the lesson in it.
    Lesson,
    /// To save pictures in it; a folder.
    Pictures,
    /// To put the folder of a handout into it; a folder.
    Handout,
    /// To hand it over on a page of the subscription wizard.
    Upload(FileSlot),
    /// To write the request for an APNs certificate to it.
    ApnsRequest,
}

/// Something that the outside world has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Let the person choose a file, beginning with this folder or suggested file.
    PickFile(FilePurpose, PathBuf),
    /// Read a file that is handed over, within bounds.
    ReadFile(FileSlot, PathBuf),
    /// Write these bytes to a file; to one that is there already only where the person was asked.
    WriteFile(PathBuf, Vec<u8>, Replace),
    /// Keep the preferences.
    StorePreferences(Box<Preferences>),
    /// Put a text on the clipboard.
    CopyText(Secret),
    /// Say what time it really is.
    TellTime,
    /// Name the regions of the stage. The window does it itself.
    ListRegions,
    /// Take a picture of the stage. The window does it itself, and asks for one of the next two.
    TakePicture(CaptureSettings, Destination),
    /// Save the bytes of a picture in a folder, under the next number.
    SavePicture(PathBuf, Vec<u8>),
    /// Put a picture on the clipboard.
    CopyPicture(Picture),
    /// Make a handout, and tell meanwhile how many pictures there are.
    Export(Box<Export>),
    /// Stop making it.
    StopExport,
}

/// What the outside world answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Answer {
    /// A file was chosen.
    Picked(FilePurpose, PathBuf),
    /// The dialog was cancelled.
    PickCancelled,
    /// No native dialog can open here.
    NoNativeDialog(FilePurpose),
    /// What is in a file that is handed over, or why it cannot be read.
    FileRead(FileSlot, PathBuf, Result<Vec<u8>, String>),
    /// Whether a file was written; why not.
    FileWritten(Result<(), String>),
    /// The preferences could not be kept; why.
    PreferencesNotStored(String),
    /// The real time.
    RealTime(Time),
    /// The regions of the stage.
    Regions(Vec<String>),
    /// A picture was saved in this file.
    PictureSaved(PathBuf),
    /// A picture is on the clipboard.
    PictureCopied,
    /// A picture could not be taken or saved; why.
    NoPicture(String),
    /// The handout that is being made has so many pictures.
    ExportWent(usize),
    /// A handout was made, or there is none.
    Exported(Result<Exported, ExportError>),
}

/// Who performs effects: the desktop, or a script.
pub trait Runner {
    /// Begins `effect`; answers may come later. `ctx` is to be woken when they do.
    fn perform(&mut self, effect: Effect, ctx: &egui::Context);
    /// Takes the answers that have come.
    fn answers(&mut self) -> Vec<Answer>;
}
