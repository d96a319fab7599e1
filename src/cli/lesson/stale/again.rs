use std::path::Path;

use clap::ValueEnum as _;

use super::{
    Arguments, Failure, alone,
    compared::{Compared, Stale},
};
use crate::{
    domain::ProductVersion,
    handout::{Format, Handout, HandoutError, Manifest, Written},
    words::{self, Language},
};

/// The handout in a folder beside the same one as it would be written now.
pub(super) fn compared(arguments: &Arguments, folder: &Path) -> Result<Compared, Failure> {
    let written = Written::open(folder).map_err(Failure::Handout)?;
    let language = language(written.manifest())?;
    let now = words::with(language, || again(arguments, written.manifest()))?;
    let (changes, stale) = Stale::of(written, now).map_err(Failure::Handout)?;
    Ok(Compared { changes, stale: stale.into_iter().collect(), set: None, failed: Vec::new() })
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
fn again(arguments: &Arguments, old: &Manifest) -> Result<Handout, Failure> {
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
