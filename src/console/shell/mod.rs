//! What all consoles, and the frame, are drawn with: fonts, tokens, and controls that have a
//! role, a name, a state and an author id.

mod access;
mod button;
mod check_box;
mod combo_box;
mod dialog;
mod focus;
mod fonts;
mod icon;
mod link;
pub mod menu;
mod node;
mod radio;
mod splitter;
mod tab;
mod table;
mod table_head;
mod text;
mod text_box;
mod tokens;
mod tree;
mod type_ahead;
mod window;

pub use button::{answers, button, labeled_button};
pub use check_box::{CheckListAction, CheckRow, check_box, check_list};
pub use combo_box::combo_box;
pub use dialog::{DialogEnd, dialog};
pub use focus::{keep_focus, return_focus, ring, sense_in_list, without_focus};
pub use fonts::definitions as fonts;
pub use icon::Icon;
pub use link::{link, link_colored};
pub use node::{describe, describe_region, group, hide, only_region, region};
pub use radio::radio;
pub use splitter::splitter;
pub use tab::tab;
pub use table::{SortOrder, Table, TableAction, TableColumn, TableLook, TableShown};
pub use text::{body, colored, heading, text_width, weak};
pub use text_box::{Masking, edit_box, text_box};
#[cfg(test)]
pub(crate) use tokens::tests;
pub use tokens::{Tokens, set_style};
pub use tree::{TreeAction, TreeItem, tree, tree_row_id, visible_rows};
pub use window::window;
