//! Create Microsoft Intune Subscription Wizard (seed, "To create the Microsoft Intune
//! subscription"; facts 3).
//!
//! What must stay true: pages edit a [`Draft`] and nothing else; the summary sends one command;
//! a password goes from its box to the door and nowhere else.

mod draft;
mod file;
mod intent;
mod over;
mod page;
mod problem;
mod view;

pub use draft::{Draft, PhoneSigningChoice, PlatformsDraft, primary_sites};
pub use file::{FileContent, FileSlot, FileState, HandedFile};
pub use intent::Intent;
pub use over::{KeyForm, Over, PrivacyPage, SignIn, SignInStep};
pub use page::Page;
pub use view::wizard_ui;

/// Where the wizard stands.
pub type Wizard = super::wizard::Wizard<Draft>;
