//! The shared module: one simulated organisation and its rules.
//!
//! Consoles, command line, lessons and tests all act through it, so that a rehearsal has the
//! same consequences wherever it is done.
//!
//! What must stay true:
//! - No input or output, no clock, no chance: time, identity and the outcome of a password
//!   check come in as arguments.
//! - [`Organisation::apply`] decides and changes nothing; [`Organisation::fold`] changes and
//!   decides nothing. Folding the same events always gives the same organisation.
//! - What was refused has no events.
//! - A [`Plan`] is computed by the code that does the act.
//! - No words for people: a refusal or a fact is data, its sentence is a language entry.
//!
//! Sources are named as "seed" (the document "Set your MDM Management Authority") or by the
//! number of a fact of the reference collection, as in "facts 1.7".

mod authority;
mod command;
mod directory;
mod due;
mod event;
mod organisation;
mod plan;
mod platform;
mod refusal;
mod secret;
mod sign_in;
mod tenant;
mod time;

pub use authority::Authority;
pub use command::{Command, PasswordCheck};
pub use directory::{Account, Directory, Domain, InvalidUpn, Licence, Product, Role, Upn};
pub use due::Due;
pub use event::Event;
pub use organisation::Organisation;
pub use plan::{Change, Fact, FactValue, Plan};
pub use platform::{Platform, PlatformState};
pub use refusal::Refusal;
pub use secret::Secret;
pub use tenant::Tenant;
pub use time::{InvalidTime, Time};
