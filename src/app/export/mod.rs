//! Handouts of the lesson that is open.
//!
//! What must stay true:
//! - A handout is made in labs of its own: neither the person's lab nor the lesson as it stands in
//!   the window takes part in it.
//! - It is the one that the command line makes of the same ways, byte for byte.
//! - Where it is stopped or fails nothing is left of it.

mod door;
mod form;
mod intent;
mod order;
mod settings;

pub use form::{ExportForm, ExportStage};
pub use intent::ExportIntent;
pub use order::{Export, ExportError, Exported};
pub use settings::ExportSettings;
