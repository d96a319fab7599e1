//! The Microsoft Intune subscription: the wizard that creates it (seed, "To create the Microsoft
//! Intune subscription"; facts 3), and its [`Properties`], whose tabs are pages of the wizard.
//!
//! What must stay true: pages edit a [`Draft`] and nothing else; the summary sends one command,
//! the properties one for each part that was changed; a password goes from its box to the door
//! and nowhere else.

mod draft;
mod file;
mod intent;
mod over;
mod page;
mod platforms_draft;
mod problem;
mod properties;
mod view;

pub use draft::Draft;
use draft::primary_sites;
pub use file::{FileContent, FileSlot, FileState, HandedFile};
pub use intent::Intent;
pub use over::{KeyForm, Over, PrivacyPage, SignIn, SignInStep};
pub use page::Page;
pub use platforms_draft::{PhoneSigningChoice, PlatformsDraft};
pub use properties::Properties;
pub use view::{properties_ui, wizard_ui};

/// Where the wizard stands.
pub type Wizard = super::wizard::Wizard<Draft>;
