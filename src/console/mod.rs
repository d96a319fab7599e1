//! The stage: the copied consoles, faithful to the originals.
//!
//! What must stay true:
//! - A view draws the organisation and the [`Stage`], and answers with [`Intent`]s. It changes
//!   nothing and asks nothing of the outside world.
//! - Every control has a role, a name, a state and an author id, and belongs to a named region.
//! - Nothing leads nowhere: the tables of each console say what every place and link opens.

mod act;
pub mod configuration_manager;
mod intent;
pub mod intune;
mod name;
pub mod portal;
pub mod shell;
mod stage;

pub use act::Act;
pub use intent::Intent;
pub use name::ConsoleName;
pub use stage::{Confirmation, SignInDraft, Stage, stage_ui};
