//! Site system servers and their roles, first of all the Microsoft Intune Connector: the two
//! wizards that add roles, properties, and the roles in the details of a server (seed, "The
//! Microsoft Intune Connector Site System Role"; facts 2.4 and 4).
//!
//! What must stay true: which role may be where says the domain, and why it may not; both wizards
//! are one, which tells itself apart by its [`Target`].

mod draft;
mod over;
mod page;
mod problem;
mod properties;
mod proxy;
mod view;

pub use draft::{Draft, Target};
pub use over::SelectComputer;
pub use page::Page;
pub use properties::{Properties, Subject};
pub use proxy::ProxyDraft;
pub use view::wizard_ui;
pub(super) use view::{properties_ui, roles_ui};

/// Where the wizard stands.
pub type Wizard = super::wizard::Wizard<Draft>;

/// What a person wants in the wizard.
pub type Intent = super::wizard::Intent<Draft>;
