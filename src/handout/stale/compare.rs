use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Changes, Difference, FileChanges, Kind, PictureChange, TextChange, difference,
    lines::lines,
    pairs::{Pair, pairs},
};
use crate::{
    handout::{Handout, HandoutError, Manifest, PictureFile, manifest::sha256},
    picture::Picture,
};

/// Reads the file of this name in the folder of a handout, if it is there.
pub type Read<'a> = dyn FnMut(&str) -> Result<Option<Vec<u8>>, HandoutError> + 'a;

/// What would change in the folder of the handout `old`, whose files `read` reads, if `new` was
/// written there; and which of its files that means.
///
/// # Errors
///
/// What `read` answers.
pub fn compare(
    old: &Manifest,
    read: &mut Read<'_>,
    new: &Handout,
) -> Result<(Changes, FileChanges), HandoutError> {
    let new_bytes = new.files.iter().map(|(name, bytes)| (name.as_str(), bytes)).collect();
    let manifest = (read(Manifest::FILE)?, new.manifest.to_bytes());
    let mut files = files(old, read, new)?;
    files.manifest = manifest.0.as_deref() != Some(&manifest.1);
    let title = new.manifest.lessons.first().map(|it| it.title.clone()).unwrap_or_default();
    let mut changes = Changes { title, ..Changes::default() };
    let mut beside = Beside { read, new_bytes, write: &files.write };
    for pair in pairs(&old.pictures, &new.manifest.pictures) {
        match beside.picture(pair)? {
            Some(change) => changes.pictures.push(change),
            None => changes.same += 1,
        }
    }
    changes.texts = beside.texts(old, &new.manifest)?;
    if files.manifest && changes.pictures.is_empty() && changes.texts.is_empty() {
        let old = manifest.0.unwrap_or_default();
        changes.texts.push(TextChange::of(Manifest::FILE, &old, &manifest.1));
    }
    Ok((changes, files))
}

/// Which files are to be written and removed.
fn files(old: &Manifest, read: &mut Read<'_>, new: &Handout) -> Result<FileChanges, HandoutError> {
    let mut changes = FileChanges::default();
    let ours = old.files();
    for (name, bytes) in &new.files {
        let there = read(name)?;
        if there.as_deref() == Some(bytes) {
            continue;
        }
        if there.is_some() && !ours.contains(name) {
            changes.in_the_way.insert(name.clone());
        }
        changes.write.insert(name.clone());
    }
    let stays = new.manifest.files();
    for name in ours.difference(&stays) {
        if read(name)?.is_some() {
            changes.remove.insert(name.clone());
        }
    }
    Ok(changes)
}

/// The handout in the folder beside the new one.
struct Beside<'a, 'r> {
    read: &'a mut Read<'r>,
    new_bytes: BTreeMap<&'a str, &'a Arc<[u8]>>,
    write: &'a BTreeSet<String>,
}

impl Beside<'_, '_> {
    /// What has become of a picture, if it is not as it was.
    fn picture(&mut self, (was, is): Pair<'_>) -> Result<Option<PictureChange>, HandoutError> {
        let Some(one) = is.or(was) else { return Ok(None) };
        if is.is_some_and(|is| self.is_there(&is.file)) {
            return Ok(None);
        }
        let old = match was {
            Some(was) => self.before(&was.file)?,
            None => None,
        };
        let new = is.and_then(|is| self.new_bytes.get(&*is.file)).map(|bytes| Arc::clone(bytes));
        let sum = was.map(|was| &*was.sha256);
        let shown = old.as_deref().and_then(|bytes| Picture::from_png(bytes).ok());
        let kind = match kind(sum, old.as_deref(), new.as_deref()) {
            Kind::Edited if shown.is_none() => Kind::Damaged,
            kind => kind,
        };
        let alt = |file: Option<&PictureFile>| file.map(|it| it.alt.clone()).unwrap_or_default();
        Ok(Some(PictureChange {
            file: one.file.clone(),
            was: was.map(|was| was.file.clone()).filter(|name| *name != one.file),
            kind,
            caption: one.caption.clone(),
            difference: shown
                .as_ref()
                .filter(|_| kind != Kind::Moved)
                .and_then(|old| differs(old, new.as_deref()?)),
            before: shown.and(old).map(|bytes| (Arc::from(bytes), alt(was))),
            after: new.map(|bytes| (bytes, alt(is))),
        }))
    }

    /// The texts that are not as they were.
    fn texts(&mut self, old: &Manifest, new: &Manifest) -> Result<Vec<TextChange>, HandoutError> {
        let known = |name: &str| old.texts.iter().find(|text| text.file == name);
        let gone = old.texts.iter().filter(|old| new.texts.iter().all(|it| it.file != old.file));
        let mut changes = Vec::new();
        for text in new.texts.iter().chain(gone) {
            let new = self.new_bytes.get(&*text.file).copied();
            if new.is_some() && self.is_there(&text.file) {
                continue;
            }
            let old = self.before(&text.file)?;
            let sum = known(&text.file).map(|text| &*text.sha256);
            changes.push(TextChange {
                file: text.file.clone(),
                kind: kind(sum, old.as_deref(), new.map(|bytes| &**bytes)),
                lines: old.zip(new).map(|(old, new)| lines(&old, new)).unwrap_or_default(),
            });
        }
        Ok(changes)
    }

    /// Whether a new file stands in the folder already.
    fn is_there(&self, name: &str) -> bool {
        self.new_bytes.contains_key(name) && !self.write.contains(name)
    }

    /// What stood in the folder, unless something new does already.
    fn before(&mut self, name: &str) -> Result<Option<Vec<u8>>, HandoutError> {
        if self.is_there(name) { Ok(None) } else { (self.read)(name) }
    }
}

/// What has become of a file that had the sum `was`, by what stands in the folder and what would
/// now.
fn kind(was: Option<&str>, there: Option<&[u8]>, new: Option<&[u8]>) -> Kind {
    match (was, there, new) {
        (_, _, None) => Kind::Gone,
        (None, _, _) => Kind::Added,
        (_, None, _) => Kind::Missing,
        (_, Some(there), Some(new)) if there == new => Kind::Moved,
        (Some(was), Some(there), _) if sha256(there) != was => Kind::Edited,
        _ => Kind::Changed,
    }
}

impl TextChange {
    /// A text that is always there, and is written otherwise now.
    pub fn of(file: &str, old: &[u8], new: &[u8]) -> Self {
        Self { file: file.to_owned(), kind: Kind::Changed, lines: lines(old, new) }
    }
}

fn differs(old: &Picture, new: &[u8]) -> Option<Difference> {
    difference(old, &Picture::from_png(new).ok()?)
}
