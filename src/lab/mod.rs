//! A lab: one organisation, how it began, and everything that was done to it, in one file.
//!
//! What must stay true:
//! - [`Lab::perform`] is the only way to act in a lab. What it reports as done is on disk
//!   before it returns; what was refused, or could not be written, changed nothing.
//! - A file that is not a whole lab is left as it was.
//! - One program writes to a lab at a time; the others read.
//! - The organisation is always the preset with the events of the trail folded in. A snapshot
//!   only says sooner what that would give, and `Lab::verify` compares the two.
//! - A [`Comparison`] and a [`Record`] are made from labs that stay as they are.

mod access;
mod compare;
mod copy;
mod entry;
mod error;
mod file;
mod fork;
mod header;
mod opened;
mod preset;
mod record;
mod schema;
pub mod sentence;
mod shipped;
mod snapshot;
mod stand;
mod start_over;
mod trail;
mod verify;

pub use access::{Access, ReadOnlyReason};
pub use compare::{About, Comparison, Row, Topic, Value};
pub use copy::Replace;
pub use entry::{Entry, Outcome};
pub use error::LabError;
pub use opened::Lab;
pub use preset::{AccountNote, HierarchyShape, Preset, PresetError};
pub use record::{Record, Recorded, SeenPlan, Standing};
pub use shipped::{CONTOSO, EXAMPLES, contoso, shipped, shipped_names};
pub use stand::Stand;

/// The ending of every lab file.
pub const EXTENSION: &str = "lab";
