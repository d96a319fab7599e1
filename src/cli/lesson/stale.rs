//! What has changed in a handout since it was written, and bringing it up to date.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum as _};
use serde::Serialize;

use super::{
    Failure, interrupted, print, printable,
    run::{Arguments, alone},
    to_json,
};
use crate::{
    domain::ProductVersion,
    handout::{
        Format, Handout, HandoutError, Manifest, Written,
        stale::{Changes, PictureChange, Region, TextChange, compare, page, sentences},
    },
    text,
    words::{self, Language},
};

#[derive(Args, Clone)]
pub(super) struct Beside {
    #[arg(
        long,
        value_name = "DIR",
        conflicts_with_all = ["out", "force", "scale", "size", "format", "matrix"],
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
    let written = Written::open(folder).map_err(Failure::Handout)?;
    let language = language(written.manifest())?;
    interrupted::listen();
    let new = words::with(language, || made_again(arguments, written.manifest()))?;
    let changes = compare(written.manifest(), &mut |name| written.read(name), &new)
        .map_err(Failure::Handout)?;
    let told = Told { folder, page: &page_of(arguments, folder), is_updated: *update };
    if !changes.is_current() {
        fs::write(told.page, page(&changes))
            .map_err(|source| HandoutError::System { path: told.page.to_owned(), source })
            .map_err(Failure::Handout)?;
    }
    if *update {
        written.update(&changes, &new).map_err(Failure::Handout)?;
    }
    match (*json, arguments.quiet) {
        (true, _) => print(&to_json(&told.json(&changes)))?,
        (false, false) => print(&told.text(&changes))?,
        (false, true) => {}
    }
    if *update || changes.is_current() { Ok(()) } else { Err(Failure::Told) }
}

fn language(written: &Manifest) -> Result<Language, Failure> {
    let language = Language::from_str(&written.language, false);
    language.map_err(|_unknown| {
        Failure::Handout(HandoutError::Language { language: written.language.clone() })
    })
}

/// The handout as it would be written now, with the settings that it was written with. Of the
/// version it does not say whether it was asked for: it is, where it is not the one that comes by
/// itself.
fn made_again(arguments: &Arguments, old: &Manifest) -> Result<Handout, Failure> {
    let has = |format: &Format| old.texts.iter().any(|text| text.file == format.file());
    let mut again = arguments.clone();
    again.scale = old.scale;
    again.played.size = old.size;
    again.format = Format::value_variants().iter().copied().filter(has).collect();
    let made_first = alone(&again);
    let is_same = made_first.as_ref().is_ok_and(|made| made.manifest.product == old.product);
    let product = old.product.as_deref().map(|name| ProductVersion::from_str(name, false));
    let may_ask = again.played.asked.product.is_none() && again.played.lab.is_none();
    match product {
        Some(Ok(product)) if may_ask && !is_same => {
            again.played.asked.product = Some(product);
            alone(&again)
        }
        _ => made_first,
    }
}

/// Where the page goes: beside the folder, under its name.
fn page_of(arguments: &Arguments, folder: &Path) -> PathBuf {
    arguments.stale.page.clone().unwrap_or_else(|| {
        // A name such as .. says nothing.
        let named = Some(folder.to_owned()).filter(|folder| folder.file_name().is_some());
        let named = named.or_else(|| fs::canonicalize(folder).ok()).unwrap_or_default();
        let mut name = named.file_name().unwrap_or_default().to_owned();
        name.push("-changes.html");
        named.with_file_name(name)
    })
}

/// What is told of the changes.
struct Told<'a> {
    folder: &'a Path,
    page: &'a Path,
    is_updated: bool,
}

impl Told<'_> {
    /// For people.
    fn text(&self, changes: &Changes) -> String {
        let page = self.page.display().to_string();
        let mut lines = sentences(changes);
        lines.push(text!("stale-same", count = changes.same));
        if !changes.is_current() {
            lines.push(text!("stale-page", path = page));
        } else if self.page.exists() {
            lines.push(text!("stale-old-page", path = page));
        }
        if self.is_updated && !changes.is_current() {
            let written = changes.write.len() + 1;
            let (removed, path) = (changes.remove.len(), self.folder.display().to_string());
            lines.push(text!("stale-updated", written = written, removed = removed, path = path));
        }
        lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
    }

    /// For scripts.
    fn json<'a>(&'a self, changes: &'a Changes) -> Checked<'a> {
        let is_current = changes.is_current();
        Checked {
            current: is_current,
            pictures: changes.pictures.iter().map(Picture::of).collect(),
            texts: changes.texts.iter().map(Text::of).collect(),
            manifest: changes.manifest,
            same: changes.same,
            page: (!is_current).then_some(self.page),
            updated: self.is_updated && !is_current,
        }
    }
}

/// A handout that was compared.
#[derive(Serialize)]
struct Checked<'a> {
    /// Whether it is as it would be written now.
    current: bool,
    /// Those that are not as they were.
    pictures: Vec<Picture<'a>>,
    /// Those that are not as they were.
    texts: Vec<Text<'a>>,
    /// Whether the manifest is not as it was.
    manifest: bool,
    /// How many pictures are as they were.
    same: usize,
    /// The page that shows what has changed, if anything has.
    page: Option<&'a Path>,
    /// Whether the folder was changed.
    updated: bool,
}

#[derive(Serialize)]
struct Picture<'a> {
    file: &'a str,
    /// The name that it had, where that was another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<&'a str>,
    change: &'static str,
    /// How many pixels differ, where both can be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pixels: Option<usize>,
    /// Where they differ.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    regions: &'a [Region],
}

#[derive(Serialize)]
struct Text<'a> {
    file: &'a str,
    change: &'static str,
}

impl<'a> Picture<'a> {
    fn of(change: &'a PictureChange) -> Self {
        Self {
            file: &change.file,
            was: change.was.as_deref(),
            change: change.kind.code(),
            pixels: change.difference.as_ref().map(|difference| difference.pixels),
            regions: change.difference.as_ref().map(|it| &*it.regions).unwrap_or_default(),
        }
    }
}

impl<'a> Text<'a> {
    fn of(change: &'a TextChange) -> Self {
        Self { file: &change.file, change: change.kind.code() }
    }
}
