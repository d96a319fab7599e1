//! Deploying a setting or an application to a user collection (seed, "push settings and
//! applications").
//!
//! What must stay true: what can be deployed where is asked of the domain.

mod draft;
mod page;
mod view;

pub use draft::Draft;
pub use page::Page;
pub use view::wizard_ui;

/// Where the wizard that deploys something stands.
pub type Wizard = super::wizard::Wizard<Draft>;
