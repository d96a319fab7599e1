//! What all wizards of the console share: pages that edit a draft, a list of them at the left,
//! and a summary from which one command is sent (facts 3.1).
//!
//! A wizard is made of a [`Draft`]: its pages, what is missing on each, and its command. The
//! rest is here: where a person may go ([`Wizard`]), what the window looks like
//! ([`wizard_ui`]), rows of a form (`form`), and the last pages (`results`).
//!
//! What must stay true: Next can always be pressed and says what is missing; nothing is done
//! before the summary; a refusal leads back, and cancelling changes nothing.

mod chrome;
mod draft;
pub(super) mod form;
mod intent;
mod outcome;
mod problem;
mod results;
mod state;
mod steps;

pub(super) use chrome::told_ui;
pub use chrome::{Sheet, wizard_ui};
pub use draft::{Draft, Page};
pub use intent::{Intent, Turn};
pub use outcome::Outcome;
pub use problem::Problem;
pub(super) use results::{line, outcome_ui, progress_ui, refusal_ui, summary_section};
pub use state::{Turned, Wizard};
