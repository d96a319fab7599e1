//! A book as one file of HTML: to read and print, or to step through its pictures.
//!
//! What must stay true: a file loads nothing from outside, and says all it has to say without
//! its script, without a mouse, without colours, and on a screen 320 points wide.

mod blocks;
mod click_through;
pub(super) mod encode;
mod outline;
mod page;

pub use click_through::click_through;
pub use page::html;
