//! A document with what answers the questions that it leaves open.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{Failure, writable};
use crate::{
    app::{PresetNotFound, find_preset},
    domain::ProductVersion,
    lab::{CONTOSO, Lab, LabError, Preset},
    lesson::{Answers, Lesson, LessonError, Product, Run, prose::Tokens, sentence, shipped},
    text,
};

/// A document with where it came from.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) lesson: Lesson,
    /// The folder from which the paths in it go out.
    folder: PathBuf,
    /// What its answers file says, if it has one.
    pub(super) answers: Option<Given>,
    /// The SHA-256 of its bytes, with those of its answers file behind them, in hexadecimal.
    pub(super) sha256: String,
}

/// An answers file.
pub(super) struct Given {
    pub(super) answers: Answers,
    pub(super) path: PathBuf,
    source: String,
}

/// The ending of the answers file beside a document.
const ANSWERS: &str = "answers.toml";

impl Document {
    /// The shipped lesson of this name, or the document in the file of this name, with the answers
    /// that stand in the file `answers` or, where none is given, beside it.
    pub(super) fn read(wanted: &str, answers: Option<&Path>) -> Result<Self, Failure> {
        let is_shipped = shipped().iter().any(|shipped| shipped.name == wanted);
        let beside = Path::new(wanted).with_extension(ANSWERS);
        let beside = Some(beside.as_path()).filter(|path| !is_shipped && path.is_file());
        let given = answers.or(beside).map(Given::read).transpose()?;
        Self::read_with(wanted, given)
    }

    /// The same, without looking for a file with answers.
    pub(super) fn read_alone(wanted: &str, answers: Option<&Path>) -> Result<Self, Failure> {
        Self::read_with(wanted, answers.map(Given::read).transpose()?)
    }

    fn read_with(wanted: &str, answers: Option<Given>) -> Result<Self, Failure> {
        let given = answers.as_ref().map(|given| given.answers.tokens.clone());
        let tokens = Tokens::new(given.unwrap_or_default());
        let wrong = |error: LessonError| Failure::Lesson {
            path: wanted.to_owned(),
            why: sentence::error(&error),
        };
        if let Some(shipped) = shipped().into_iter().find(|shipped| shipped.name == wanted) {
            let lesson = Lesson::parse_with(&shipped.source, &tokens).map_err(wrong)?;
            let sha256 = sum(Sha256::new().chain_update(&*shipped.source), answers.as_ref());
            let (name, folder) = (shipped.name, PathBuf::new());
            return Ok(Self { name, lesson, folder, answers, sha256 });
        }
        let unreadable = |error: io::Error| Failure::Lesson {
            path: wanted.to_owned(),
            why: match error.kind() {
                io::ErrorKind::NotFound => text!("lesson-not-found"),
                io::ErrorKind::IsADirectory => text!("lesson-is-folder"),
                _ => error.to_string(),
            },
        };
        let path = Path::new(wanted);
        let mut file = Summed { file: File::open(path).map_err(unreadable)?, sum: Sha256::new() };
        let lesson = Lesson::read_with(&mut file, &tokens).map_err(unreadable)?.map_err(wrong)?;
        let sha256 = sum(file.sum, answers.as_ref());
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        Ok(Self { name, lesson, folder, answers, sha256 })
    }

    /// What its answers file says.
    pub(super) fn given(&self) -> Answers {
        self.answers.as_ref().map(|given| given.answers.clone()).unwrap_or_default()
    }

    /// The ways through it, or through what is asked for of it.
    pub(super) fn runs(
        &self,
        answers: &Answers,
        section: Option<&str>,
        product: Option<Product>,
    ) -> Result<Vec<Run>, Failure> {
        let asked = product.or(answers.product);
        if let Some(asked) = asked.filter(|_| !self.lesson.head.applies_to(asked)) {
            let (product, products) = (asked.text(), self.products());
            let why = text!("lesson-other-product", product = product, products = products);
            return Err(self.wrong(why));
        }
        self.lesson.runs(answers, section, product).map_err(|none| {
            let (wanted, there) = (none.wanted.as_str(), none.there.join("; "));
            self.wrong(text!("lesson-no-section", wanted = wanted, there = there))
        })
    }

    /// The lab in a file, as it is, with its version.
    pub(super) fn lab_in(&self, path: &Path) -> Result<(Lab, Option<Product>), Failure> {
        let lab = writable(path)?;
        let hierarchy = lab.organisation().hierarchy.as_ref();
        let product = hierarchy.map(|hierarchy| product(hierarchy.product));
        if self.lesson.head.applies_to(product) {
            return Ok((lab, product));
        }
        let products = self.products();
        Err(self.wrong(match product.map(Product::text) {
            Some(product) => {
                text!("lesson-other-lab", product = product, products = products)
            }
            None => text!("lesson-lab-without-product", products = products),
        }))
    }

    /// The name of the preset with which a lab begins, unless a section says otherwise.
    pub(super) fn preset_name<'a>(&'a self, answers: &'a Answers) -> &'a str {
        let named = answers.lab.as_deref().or(self.lesson.head.lab.as_deref());
        named.unwrap_or(CONTOSO)
    }

    /// The name of the preset with which the lab for a way through it begins.
    pub(super) fn preset_of<'a>(&'a self, run: &'a Run, answers: &'a Answers) -> &'a str {
        run.lab.as_deref().unwrap_or_else(|| self.preset_name(answers))
    }

    /// What a new lab for a way through it begins with.
    pub(super) fn preset(&self, run: &Run, answers: &Answers) -> Result<Preset, Failure> {
        let name = self.preset_of(run, answers);
        let invalid = |source| Failure::Lab(LabError::Preset { path: PathBuf::from(name), source });
        let found =
            find_preset(name, self.folder_of(run, answers)).map_err(|error| match error {
                PresetNotFound::Unreadable { path, why } => {
                    let path = path.display().to_string();
                    self.wrong(text!("lesson-no-preset", path = path, why = why))
                }
                PresetNotFound::Invalid(source) => invalid(source),
            })?;
        match run.product {
            Some(product) => found.with_product(version(product)).map_err(invalid),
            None => Ok(found),
        }
    }

    /// A path stands for a file beside the one that names it.
    fn folder_of(&self, run: &Run, answers: &Answers) -> &Path {
        let given = self.answers.as_ref().filter(|_| run.lab.is_some() || answers.lab.is_some());
        given.and_then(|given| given.path.parent()).unwrap_or(&self.folder)
    }

    /// The versions to which the lesson applies, for a message.
    fn products(&self) -> String {
        let products = self.lesson.head.products.iter();
        products.map(|product| product.text()).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn wrong(&self, why: String) -> Failure {
        Failure::Lesson { path: self.name.clone(), why }
    }
}

/// A file that sums up what is read of it.
struct Summed {
    file: File,
    sum: Sha256,
}

impl Read for Summed {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(piece)?;
        self.sum.update(&piece[..read]);
        Ok(read)
    }
}

fn sum(document: Sha256, answers: Option<&Given>) -> String {
    let answers = answers.map(|given| given.source.as_str()).unwrap_or_default();
    format!("{:x}", document.chain_update(answers).finalize())
}

impl Given {
    fn read(path: &Path) -> Result<Self, Failure> {
        let unreadable = |error: io::Error| Failure::Unreadable {
            path: path.to_owned(),
            why: error.to_string(),
        };
        let mut source = String::new();
        let longest = Answers::LARGEST as u64 + 1;
        let file = File::open(path).map_err(unreadable)?;
        file.take(longest).read_to_string(&mut source).map_err(unreadable)?;
        let answers = Answers::parse(&source).map_err(|error| Failure::Answers {
            path: path.to_owned(),
            why: sentence::answers_error(&error),
        })?;
        Ok(Self { answers, path: path.to_owned(), source })
    }
}

/// The version in a lab of which lessons speak.
pub(super) fn version(product: Product) -> ProductVersion {
    match product {
        Product::Sp1 => ProductVersion::Sp1,
        Product::R2 => ProductVersion::R2,
        Product::Sp2 => ProductVersion::Sp2,
    }
}

/// What lessons call the version in a lab.
pub(super) fn product(version: ProductVersion) -> Product {
    match version {
        ProductVersion::Sp1 => Product::Sp1,
        ProductVersion::R2 => Product::R2,
        ProductVersion::Sp2 => Product::Sp2,
    }
}
