use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    process,
};

use serde::{Deserialize, Serialize};

use super::{Format, HandoutError, Manifest, manifest::is_plain};
use crate::{lesson::Product, words::Language};

/// Handouts that belong together, each in a folder of its own. It says what is to be there before
/// any of it is made, so that machines that make a part of it each write the same bytes.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct HandoutSet {
    /// Who makes it: [`Manifest::PROGRAM`].
    pub program: String,
    /// The version of this form.
    pub format: u32,
    /// The documents, in order.
    pub documents: Vec<SetDocument>,
    /// The handouts, in order.
    pub cells: Vec<Cell>,
}

/// A document of a set.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct SetDocument {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes, with those of its answers file behind them, in hexadecimal.
    pub sha256: String,
}

/// A handout of a set: of one document, as one of the combinations that were asked for.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Cell {
    /// Its folder in that of the set, with `/` between the parts.
    pub folder: String,
    /// The name of its document.
    pub document: String,
    /// The version, where the document was asked for in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<Product>,
    /// The language of the program.
    pub language: Language,
    /// Width and height of the stage, in points.
    pub size: [u32; 2],
    /// Pixels for each point.
    pub scale: f32,
    /// As what it is written.
    pub formats: Vec<Format>,
}

/// Larger than any such file, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

impl HandoutSet {
    /// The name of its file.
    pub const FILE: &'static str = "set.json";
    /// What stands in [`HandoutSet::format`].
    pub const FORMAT: u32 = 1;

    /// The set of these documents and handouts.
    pub fn new(documents: Vec<SetDocument>, cells: Vec<Cell>) -> Self {
        Self { program: Manifest::PROGRAM.to_owned(), format: Self::FORMAT, documents, cells }
    }

    /// The set in a folder, if it holds one of this program and of this form.
    pub fn of(folder: &Path) -> Option<Self> {
        let file = File::open(folder.join(Self::FILE)).ok()?;
        let set: Self = serde_json::from_reader(file.take(LARGEST)).ok()?;
        let is_ours = set.program == Manifest::PROGRAM && set.format == Self::FORMAT;
        let is_inside = set.cells.iter().all(|cell| cell.folder.split('/').all(is_plain));
        let folders: BTreeSet<&str> = set.cells.iter().map(|cell| cell.folder.as_str()).collect();
        (is_ours && is_inside && folders.len() == set.cells.len()).then_some(set)
    }

    /// The bytes of its file.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A form of texts and finite numbers, for which nothing can fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }

    /// Writes its file, and makes the folder for it. A file of this name that is none of ours is
    /// left alone.
    ///
    /// # Errors
    ///
    /// [`HandoutError::NotOurs`] and [`HandoutError::System`].
    pub fn write(&self, folder: &Path) -> Result<(), HandoutError> {
        let path = folder.join(Self::FILE);
        if path.exists() && Self::of(folder).is_none() {
            return Err(HandoutError::NotOurs { path: folder.to_owned() });
        }
        // Beside its place first, so that another process never reads a half of it.
        let half = folder.join(format!(".{}.half-{}", Self::FILE, process::id()));
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&half, self.to_bytes()))
            .and_then(|()| fs::rename(&half, &path))
            .map_err(|source| {
                // Nothing is left to be done where it is not there.
                _ = fs::remove_file(&half);
                system(path, source)
            })
    }

    /// Gives a document another sum.
    pub fn renew(&mut self, document: &str, sha256: &str) {
        for own in self.documents.iter_mut().filter(|own| own.name == document) {
            sha256.clone_into(&mut own.sha256);
        }
    }

    /// The sum of a document.
    pub fn sum_of(&self, document: &str) -> Option<&str> {
        let found = self.documents.iter().find(|it| it.name == document);
        found.map(|document| document.sha256.as_str())
    }
}

impl Cell {
    /// Whether the handouts differ in scale alone, if at all.
    pub fn differs_in_scale_alone(&self, other: &Self) -> bool {
        let what = |cell: &Self| (cell.product, cell.language, cell.size);
        self.document == other.document
            && what(self) == what(other)
            && self.formats == other.formats
    }
}

fn system(path: PathBuf, source: io::Error) -> HandoutError {
    HandoutError::System { path, source }
}
