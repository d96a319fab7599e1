//! Collections: the wizard that creates one, its properties with its members, and the list of
//! all that is in it (facts 2.6).
//!
//! What must stay true: lists of members are loaded when something changes, not when they are
//! drawn; who may be a member is asked of the domain; before OK or Apply nothing is done.

mod draft;
mod intent;
mod member_list;
mod page;
mod properties;
mod rows;
mod view;

pub use draft::Draft;
pub use intent::Intent;
pub use member_list::{MemberIntent, MemberList};
pub use page::Page;
pub use properties::{Adding, Properties};
pub(super) use rows::{icon, kind};
pub use view::{members_ui, properties_ui, wizard_ui};

/// Where the wizard that creates a collection stands.
pub type Wizard = super::wizard::Wizard<Draft>;
