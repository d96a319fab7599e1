//! What all consoles, and the frame, are drawn with: fonts, tokens, and controls that have a
//! role, a name, a state and an author id.

mod button;
mod check_box;
mod dialog;
mod focus;
mod fonts;
mod icon;
mod link;
mod node;
mod text;
mod text_box;
mod tokens;
mod tree;

pub use button::{answers, button};
pub use check_box::check_box;
pub use dialog::{DialogEnd, dialog};
pub use focus::{keep_focus, ring, sense_in_list, without_focus};
pub use fonts::definitions as fonts;
pub use icon::Icon;
pub use link::{link, link_colored};
pub use node::{describe, describe_region, group, hide, only_region, region};
pub use text::{body, colored, heading, text_width, weak};
pub use text_box::{Masking, text_box};
pub use tokens::Tokens;
#[cfg(test)]
pub(crate) use tokens::tests;
pub use tree::{TreeAction, TreeItem, tree};
