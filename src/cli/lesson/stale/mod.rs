//! What has changed in a handout, or in a set of them, since it was written, and bringing it up to
//! date.
//!
//! What must stay true:
//! - It is made again with the settings that stand in its manifest, or in the file of the set.
//! - Nothing is written before everything was compared, and the page that shows what has changed
//!   is written first.

mod again;
mod compared;
mod set;
mod told;

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    Failure,
    document::version,
    interrupted, print, printable,
    run::{Arguments, alone},
    to_json,
};
use crate::{
    handout::{HandoutError, HandoutSet, stale::page},
    text,
};
use told::Told;

#[derive(Args, Clone)]
pub(super) struct Beside {
    #[arg(
        long,
        value_name = "DIR",
        conflicts_with_all = ["out", "force", "scale", "size", "format", "matrix", "shard"],
        help = text!("cli-check")
    )]
    check: Option<PathBuf>,
    #[arg(long, requires = "check", help = text!("cli-update"))]
    update: bool,
    #[arg(long, requires = "check", value_name = "FILE", help = text!("cli-page"))]
    page: Option<PathBuf>,
    #[arg(long, requires = "check", help = text!("cli-json"))]
    json: bool,
}

/// Tells what has changed, and brings the folder up to date where that is asked for.
pub(super) fn check(arguments: &Arguments) -> Result<(), Failure> {
    let Beside { check: Some(folder), update, json, .. } = &arguments.stale else { return Ok(()) };
    interrupted::listen();
    let compared = match HandoutSet::of(folder) {
        Some(set) => set::compared(arguments, folder, &set)?,
        None => again::compared(arguments, folder)?,
    };
    let changes = &compared.changes;
    let is_stale = !changes.is_current();
    if interrupted::flow().is_break() {
        return Err(Failure::Interrupted);
    }
    let beside = page_of(arguments, folder);
    if is_stale {
        fs::write(&beside, page(changes))
            .map_err(|source| HandoutError::System { path: beside.clone(), source })
            .map_err(Failure::Handout)?;
    }
    let updated = (*update && is_stale).then(|| compared.update(folder)).transpose()?;
    let told = Told { folder, page: &beside, failed: &compared.failed, updated };
    match (*json, arguments.quiet) {
        (true, _) => print(&to_json(&told.json(changes)))?,
        (false, false) => print(&told.text(changes))?,
        (false, true) => {}
    }
    if (*update || !is_stale) && compared.failed.is_empty() { Ok(()) } else { Err(Failure::Told) }
}

/// Where the page goes: beside the folder, under its name.
fn page_of(arguments: &Arguments, folder: &Path) -> PathBuf {
    arguments.stale.page.clone().unwrap_or_else(|| {
        let mut name = named(folder).file_name().unwrap_or_default().to_owned();
        name.push("-changes.html");
        named(folder).with_file_name(name)
    })
}

/// The folder by a path that ends in its name: one such as .. says nothing.
fn named(folder: &Path) -> PathBuf {
    let named = Some(folder.to_owned()).filter(|folder| folder.file_name().is_some());
    named.or_else(|| fs::canonicalize(folder).ok()).unwrap_or_default()
}
