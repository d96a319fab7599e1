//! The console of System Center 2012 Configuration Manager, in three versions (facts 2 and 3).
//!
//! [`places`] and [`ribbon`] are the tables of what there is and what it opens, [`columns`] of
//! what lists show; a file for each part of the window of the console, and a folder for each kind
//! of thing that has windows of its own: [`subscription`], [`server`], [`collection`],
//! [`deployment`] and [`discovery`].
//!
//! A button opens a [`Window`], by its [`Opening`]. [`wizard`] is what wizards share, `sheet` what
//! windows of properties share, `select_collection` a window that several of them open; [`viewer`]
//! is the window of status messages and logs.
//!
//! What must stay true: no version is told apart but in tables; a list is loaded when something
//! changes, not when it is drawn; a window asks for commands and gives none, which
//! [`Window::commands`] hands to the one door.

mod address;
mod apns_request;
mod certificate;
pub mod collection;
mod column;
mod console;
mod content;
mod controls;
pub mod deployment;
mod detail;
mod detail_tab;
mod details_pane;
pub mod discovery;
mod intent;
mod list;
mod navigation;
mod not_covered;
mod opening;
pub mod places;
mod question;
mod results;
mod retire;
pub mod ribbon;
mod ribbon_view;
mod row;
mod select_collection;
pub mod server;
mod sheet;
mod state;
mod status;
pub mod subscription;
mod tokens;
mod value;
mod versions;
mod view;
pub mod viewer;
mod viewer_view;
mod window;
mod windows;
pub mod wizard;

pub use apns_request::ApnsRequest;
pub use column::{Column, columns};
pub use console::console_ui;
pub use detail::details;
pub use detail_tab::{DetailTab, Section};
pub use intent::Intent;
pub use list::List;
pub use opening::Opening;
pub use places::{Page, Place, PlaceRow, WORKSPACES, WorkspaceRow};
pub use question::{Ask, Question};
pub use retire::Retire;
pub use row::Row;
pub use select_collection::SelectCollection;
pub use sheet::SheetAction;
pub use state::{Layout, State, version};
pub use tokens::{TOKENS, WINDOW, set_style};
pub use view::{Pane, View};
pub use viewer::Messages;
pub use window::Window;
pub use windows::window_ui;
