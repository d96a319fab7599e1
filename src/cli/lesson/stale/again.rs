use std::path::Path;

use clap::ValueEnum as _;

use super::{
    Arguments, Failure, alone,
    compared::{Compared, Stale},
    version,
};
use crate::{
    handout::{Format, HandoutError, Manifest, Written},
    text,
    words::{self, Language},
};

/// The handout in a folder beside the same one as it would be written now.
pub(super) fn compared(arguments: &Arguments, folder: &Path) -> Result<Compared, Failure> {
    let written = Written::open(folder).map_err(Failure::Handout)?;
    let language = language(written.manifest())?;
    let again = again(arguments, written.manifest())?;
    let now = words::with(language, || alone(&again))?;
    let (changes, stale) = Stale::of(written, now).map_err(Failure::Handout)?;
    Ok(Compared { changes, stale: stale.into_iter().collect(), set: None, failed: Vec::new() })
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
