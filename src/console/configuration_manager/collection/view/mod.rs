//! The windows of collections as they are drawn.

mod adding;
mod members;
mod properties;
mod table;
mod wizard;

pub use members::members_ui;
pub use properties::properties_ui;
pub use wizard::wizard_ui;
