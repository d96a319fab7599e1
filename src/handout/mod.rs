//! A lesson and its pictures as documents that can be handed over.
//!
//! What must stay true:
//! - The same lesson and pictures give the same bytes: no time, no name of a machine.
//! - A folder is there whole or not at all. Only what a manifest of ours names is ever replaced
//!   with it; into a folder with anything else files are put where that was asked for.
//! - A set says what is to be there before any of it is made, and the same on every machine.
//! - A handout that is brought up to date keeps the files that have not changed, and its manifest
//!   comes last, so that a second attempt finds what a first one has left.

mod asked;
pub mod book;
mod contrast;
mod describe;
mod docx;
mod error;
mod folder;
mod format;
mod html;
mod made;
mod maker;
mod manifest;
mod markdown;
mod pdf;
mod sentence;
mod set;
pub mod stale;
mod template_file;
mod verify;
mod written;

pub use asked::AskedFor;
pub use docx::docx;
pub use error::HandoutError;
pub use folder::{Existing, Folder};
pub use format::Format;
pub use html::{click_through, html};
pub use made::{Handout, NamedFile, Wanted};
pub use maker::Maker;
pub use manifest::{LessonFile, Manifest, PictureFile, TextFile};
pub use markdown::{Placed, markdown};
pub use pdf::pdf;
pub use sentence::{handout_error, template_error};
pub use set::{Cell, HandoutSet, SetDocument};
pub use template_file::TemplateError;
pub use verify::{Problem, ProblemKind, Verified, verify};
pub use written::Written;
