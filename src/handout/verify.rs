//! Whether a handout, or a set of them, is whole: by what its manifests say, without playing
//! anything.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Cell, HandoutError, HandoutSet, Manifest};

/// What was found in a folder.
#[derive(Debug, Default, PartialEq)]
pub struct Verified {
    /// How many handouts there are to be.
    pub handouts: usize,
    /// How many files were compared with their sums.
    pub files: usize,
    /// What is not as it is to be, in order.
    pub problems: Vec<Problem>,
}

/// Something that is not as it is to be.
#[derive(Debug, Eq, PartialEq, Serialize)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where, from the folder on, with `/` between the parts.
    pub path: String,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ProblemKind {
    /// It is to be there, and is not.
    Missing,
    /// Its bytes are not those that were written.
    Changed,
    /// It is there, and nothing names it.
    Extra,
    /// It is the manifest of another handout, or of other documents.
    Foreign,
    /// It cannot be read.
    Unreadable,
}

/// Verifies the set in a folder, or the handout in it.
///
/// # Errors
///
/// [`HandoutError::None`], and [`HandoutError::System`] for a folder that cannot be read.
pub fn verify(folder: &Path) -> Result<Verified, HandoutError> {
    let system = |source| HandoutError::System { path: folder.to_owned(), source };
    let mut verifier = Verifier { root: folder, verified: Verified::default() };
    let there = names_in(folder).map_err(system)?;
    match HandoutSet::of(folder) {
        Some(set) => verifier.set(&set, &there),
        None if Manifest::of(folder).is_some() => verifier.handout("", None),
        None => return Err(HandoutError::None { path: folder.to_owned() }),
    }
    Ok(verifier.verified)
}

struct Verifier<'a> {
    root: &'a Path,
    verified: Verified,
}

/// Names with whether they are folders.
type Names = BTreeMap<String, bool>;

/// What one name in the folder of a set is for.
#[derive(Default)]
struct Named<'a> {
    /// The handout that lies there.
    own: Option<&'a Cell>,
    /// The handouts that lie in it.
    within: BTreeMap<&'a str, &'a Cell>,
}

impl Verifier<'_> {
    fn set(&mut self, set: &HandoutSet, there: &Names) {
        let mut named: BTreeMap<&str, Named<'_>> = BTreeMap::new();
        for cell in &set.cells {
            match cell.folder.split_once('/') {
                None => named.entry(&cell.folder).or_default().own = Some(cell),
                Some((first, rest)) => {
                    named.entry(first).or_default().within.insert(rest, cell);
                }
            }
        }
        let is_known = |name: &str| name == HandoutSet::FILE || named.contains_key(name);
        self.extra("", there.keys().filter(|name| !is_known(name)));
        for (name, named) in named {
            if let Some(cell) = named.own {
                self.handout(&cell.folder, Some((set, cell)));
            } else {
                let there = names_in(&self.root.join(name)).unwrap_or_default();
                self.extra(name, there.keys().filter(|it| !named.within.contains_key(it.as_str())));
                for (folder, cell) in named.within {
                    if there.contains_key(folder) {
                        self.handout(&cell.folder, Some((set, cell)));
                    } else {
                        self.verified.handouts += 1;
                        self.problem(ProblemKind::Missing, &cell.folder);
                    }
                }
            }
        }
    }

    /// Verifies the handout in a folder, and that it is the one of a set that belongs there.
    fn handout(&mut self, folder: &str, of: Option<(&HandoutSet, &Cell)>) {
        self.verified.handouts += 1;
        let path = self.root.join(folder);
        let Ok(there) = names_in(&path) else { return self.problem(ProblemKind::Missing, folder) };
        let manifest = within(folder, Manifest::FILE);
        let Some(read) = Manifest::of(&path) else {
            let is_there = there.contains_key(Manifest::FILE);
            let kind = if is_there { ProblemKind::Unreadable } else { ProblemKind::Missing };
            return self.problem(kind, &manifest);
        };
        if of.is_some_and(|(set, cell)| !read.is_of(set, cell)) {
            self.problem(ProblemKind::Foreign, &manifest);
        }
        for (name, sum) in read.sums() {
            self.file(&within(folder, name), there.get(name), sum);
        }
        let named = read.files();
        self.extra(folder, there.keys().filter(|name| !named.contains(*name)));
    }

    fn file(&mut self, path: &str, is_folder: Option<&bool>, sum: &str) {
        match is_folder {
            None => self.problem(ProblemKind::Missing, path),
            Some(true) => self.problem(ProblemKind::Unreadable, path),
            Some(false) => match sum_of(&self.root.join(path)) {
                Ok(found) if found == sum => self.verified.files += 1,
                Ok(_) => self.problem(ProblemKind::Changed, path),
                Err(_) => self.problem(ProblemKind::Unreadable, path),
            },
        }
    }

    fn extra<'n>(&mut self, folder: &str, names: impl Iterator<Item = &'n String>) {
        for name in names {
            self.problem(ProblemKind::Extra, &within(folder, name));
        }
    }

    fn problem(&mut self, kind: ProblemKind, path: &str) {
        self.verified.problems.push(Problem { kind, path: path.to_owned() });
    }
}

impl Manifest {
    /// Whether it is that of a handout of a set.
    fn is_of(&self, set: &HandoutSet, cell: &Cell) -> bool {
        let is_document = match self.lessons.as_slice() {
            [one] => {
                one.name == cell.document
                    && one.sha256.as_deref().is_none_or(|sum| set.sum_of(&one.name) == Some(sum))
            }
            _ => false,
        };
        let formats = cell.formats.iter().all(|format| {
            let file = format.file();
            self.texts.iter().any(|text| text.file == file)
        });
        is_document
            && formats
            && cell.product.is_none_or(|product| self.product.as_deref() == Some(product.text()))
            && self.language == cell.language.code()
            && self.size == cell.size
            && self.scale == cell.scale
    }

    /// Its files with their sums.
    fn sums(&self) -> impl Iterator<Item = (&str, &str)> {
        let texts = self.texts.iter().map(|text| (text.file.as_str(), text.sha256.as_str()));
        let pictures =
            self.pictures.iter().map(|picture| (picture.file.as_str(), picture.sha256.as_str()));
        texts.chain(pictures)
    }
}

fn names_in(folder: &Path) -> io::Result<Names> {
    let name = |entry: io::Result<fs::DirEntry>| {
        let entry = entry?;
        let is_folder = entry.path().is_dir();
        Ok((entry.file_name().to_string_lossy().into_owned(), is_folder))
    };
    fs::read_dir(folder)?.map(name).collect()
}

fn within(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The SHA-256 of a file, in hexadecimal, which is read in pieces. Only a plain file is read: what
/// else may lie there might never end.
fn sum_of(path: &PathBuf) -> io::Result<String> {
    const PIECE: usize = 64 * 1024;
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut file = File::open(path)?;
    let (mut sum, mut piece) = (Sha256::new(), vec![0; PIECE]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(format!("{:x}", sum.finalize())),
            read => sum.update(&piece[..read]),
        }
    }
}
