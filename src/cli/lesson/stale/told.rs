use std::path::Path;

use serde::Serialize;

use super::printable;
use crate::{
    handout::stale::{Changes, PictureChange, Region, TextChange, sentences},
    text,
};

/// What is told of the changes.
pub(super) struct Told<'a> {
    pub(super) folder: &'a Path,
    pub(super) page: &'a Path,
    /// The folders of handouts that are not there, or cannot be made any more.
    pub(super) failed: &'a [String],
    /// Where it was brought up to date, how many files were written, and how many removed.
    pub(super) updated: Option<[usize; 2]>,
}

impl Told<'_> {
    /// For people.
    pub(super) fn text(&self, changes: &Changes) -> String {
        let page = self.page.display().to_string();
        let mut lines = sentences(changes);
        lines.push(text!("stale-same", count = changes.same));
        if !changes.is_current() {
            lines.push(text!("stale-page", path = page));
        } else if self.failed.is_empty() && self.page.exists() {
            lines.push(text!("stale-old-page", path = page));
        }
        if let Some([written, removed]) = self.updated {
            let path = self.folder.display().to_string();
            lines.push(text!("stale-updated", written = written, removed = removed, path = path));
        }
        lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
    }

    /// For scripts.
    pub(super) fn json<'a>(&'a self, changes: &'a Changes) -> Checked<'a> {
        Checked {
            current: changes.is_current() && self.failed.is_empty(),
            pictures: changes.pictures.iter().map(Picture::of).collect(),
            texts: changes.texts.iter().map(Text::of).collect(),
            same: changes.same,
            failed: self.failed,
            page: (!changes.is_current()).then_some(self.page),
            updated: self.updated.is_some(),
        }
    }
}

/// A handout or a set that was compared.
#[derive(Serialize)]
pub(super) struct Checked<'a> {
    /// Whether it is as it would be written now.
    current: bool,
    /// Those that are not as they were.
    pictures: Vec<Picture<'a>>,
    /// Those that are not as they were.
    texts: Vec<Text<'a>>,
    /// How many pictures are as they were.
    same: usize,
    /// The handouts of a set that are not there, or cannot be made any more, by their folders.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    failed: &'a [String],
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
