//! The stage: the copied consoles, faithful to the originals.
//!
//! There are three: [`intune`], [`configuration_manager`] and [`office365`]. [`stage_ui`] draws
//! the one that [`Stage`] names. [`shell`] has the controls that all of them are made of,
//! `web_console` what those have in common to which somebody signs in, and [`portal`] the company
//! portal as users see it.
//!
//! What must stay true:
//! - A view draws the organisation and the [`Stage`], and answers with [`Intent`]s. It changes
//!   nothing and asks nothing of the outside world.
//! - Every control has a role, a name, a state and an author id, and belongs to a named region.
//! - Nothing leads nowhere: the tables of each console say what every place and link opens.

mod act;
pub mod configuration_manager;
mod confirmation;
mod intent;
pub mod intune;
mod name;
pub mod office365;
pub mod portal;
pub mod shell;
mod sign_in;
mod stage;
mod web_console;

pub use act::Act;
pub use confirmation::Confirmation;
pub use intent::Intent;
pub use name::ConsoleName;
pub use sign_in::SignInDraft;
pub use stage::{Stage, stage_ui};
