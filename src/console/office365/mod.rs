//! The administration of security and compliance in Office 365, as of late 2015, with Mobile
//! Device Management for Office 365 in it (facts 1.11). Reconstructed: no picture of it is known.
//!
//! [`places`] is the table of what there is and what it opens; a file for each part of the window
//! and for each page that has content.

mod bar;
mod column;
mod content;
mod devices;
mod intent;
mod list;
mod managed;
mod navigation;
pub mod places;
mod start;
mod state;
mod table;
mod tokens;
mod users;
mod view;

pub use intent::Intent;
pub use list::List;
pub use places::Place;
pub use state::State;
pub use tokens::TOKENS;
pub use view::{View, console_ui};
