use std::path::Path;

use clap::ValueEnum as _;

use super::{
    Arguments, Failure, alone,
    compared::{Compared, Stale},
    version,
};
use crate::{
    domain::ProductVersion,
    handout::{Format, Handout, HandoutError, Manifest, Written},
    text,
    words::{self, Language},
};

/// The handout in a folder beside the same one as it would be written now.
pub(super) fn compared(arguments: &Arguments, folder: &Path) -> Result<Compared, Failure> {
    let written = Written::open(folder).map_err(Failure::Handout)?;
    let language = language(written.manifest())?;
    let mut now = words::with(language, || made_again(arguments, written.manifest()))?;
    belong(&mut now.manifest, written.manifest(), arguments)?;
    let (changes, stale) = Stale::of(written, now).map_err(Failure::Handout)?;
    Ok(Compared { changes, stale: stale.into_iter().collect(), ..Compared::default() })
}

/// Where the handout is one of a set, the documents have their sums in it.
fn belong(now: &mut Manifest, old: &Manifest, arguments: &Arguments) -> Result<(), Failure> {
    if old.lessons.iter().all(|lesson| lesson.sha256.is_none()) {
        return Ok(());
    }
    for (lesson, document) in now.lessons.iter_mut().zip(arguments.documents()?) {
        lesson.sha256 = Some(document.sha256);
    }
    Ok(())
}

/// The handout with this manifest as it would be made now. Where it says nothing of a version that
/// was asked for, as one that was made in the window, its own is where it is not the one that comes
/// by itself.
fn made_again(arguments: &Arguments, old: &Manifest) -> Result<Handout, Failure> {
    let mut again = again(arguments, old)?;
    let made_first = alone(&again);
    let is_same = made_first.as_ref().is_ok_and(|made| made.manifest.product == old.product);
    let product = old.product.as_deref().map(|name| ProductVersion::from_str(name, false));
    let may_ask = again.played.asked.product.is_none() && again.played.lab.is_none();
    match product {
        Some(Ok(product)) if may_ask && !is_same => {
            again.played.asked.product = Some(product);
            let mut made = alone(&again)?;
            made.manifest.asked.product = None;
            Ok(made)
        }
        _ => made_first,
    }
}

fn language(written: &Manifest) -> Result<Language, Failure> {
    let language = Language::from_str(&written.language, false);
    language.map_err(|_unknown| {
        Failure::Handout(HandoutError::Language { language: written.language.clone() })
    })
}

/// How the handout with this manifest is made again: as then, where nothing else is asked for now.
///
/// # Errors
///
/// [`Failure::Arguments`]: it was made with files that are not given.
pub(super) fn again(arguments: &Arguments, old: &Manifest) -> Result<Arguments, Failure> {
    let asked = &old.asked;
    let missing = arguments
        .files()
        .filter(|(option, is_given)| !is_given && asked.files.iter().any(|then| then == option));
    let missing: Vec<String> = missing.map(|(option, _)| format!("--{option}")).collect();
    if !missing.is_empty() {
        return Err(Failure::Arguments(text!("cli-check-files", options = missing.join(", "))));
    }
    let has = |format: &Format| old.texts.iter().any(|text| text.file == format.file());
    let mut again = arguments.clone();
    again.scale = old.scale;
    again.played.size = old.size;
    again.format = Format::value_variants().iter().copied().filter(has).collect();
    again.title = again.title.or_else(|| asked.title.clone());
    let now = &mut again.played.asked;
    now.section = now.section.take().or_else(|| asked.section.clone());
    if again.played.lab.is_none() {
        now.product = now.product.or_else(|| asked.product.map(version));
    }
    Ok(again)
}
