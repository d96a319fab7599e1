//! The Configuration Manager console, as a person uses it: what it shows of the lab, and where
//! everything on it leads, in each product version.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod support;

mod accessibility;
mod breadcrumb;
mod columns;
mod details;
mod hand;
mod keyboard;
mod lists;
mod menus;
mod monitoring;
mod narrow;
mod navigation;
mod nothing_leads_nowhere;
mod panes;
mod switch;
mod trees;
