//! The company portal as users see it, drawn small: a preview of what is typed about the
//! company.

mod color;
mod logos;
mod view;

pub use color::{BLUE, SWATCHES, color, shown_color};
pub use view::{Background, Look, portal_ui};
