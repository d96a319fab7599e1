//! The Microsoft Intune administration console of 2015 (facts 1).
//!
//! [`places`] and [`links`] are the tables of what there is and what it opens; a file for each
//! part of the window and for each page that has content.

mod bars;
mod column;
mod content;
mod dashboard;
pub mod links;
mod mobile_device_management;
mod navigation;
mod overview;
pub mod places;
mod rail;
mod section;
mod tokens;
mod view;

pub use places::Place;
pub use tokens::TOKENS;
pub use view::{View, console_ui};
