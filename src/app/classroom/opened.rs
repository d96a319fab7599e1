use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use crate::{
    app::{CannotBegin, PresetNotFound, find_preset},
    domain::ProductVersion,
    lab::{CONTOSO, Lab, LabError, Preset},
    lesson::{Lesson, Product, sentence, shipped},
    text,
};

/// A lesson with where it came from.
#[derive(Clone)]
pub struct OpenedLesson {
    /// The name of a shipped one, or of its file without the ending.
    pub name: String,
    /// The lesson, for all the versions to which it applies.
    pub lesson: Lesson,
    /// The folder from which the paths in it go out.
    folder: PathBuf,
}

impl OpenedLesson {
    /// The shipped lesson of this name, or the one in the file of this name.
    ///
    /// # Errors
    ///
    /// Why there is none, in words that go on after the name of the file.
    pub fn read(wanted: &str) -> Result<Self, String> {
        match shipped().into_iter().find(|shipped| shipped.name == wanted) {
            Some(shipped) => {
                let lesson = Lesson::parse(&shipped.source);
                let lesson = lesson.map_err(|error| sentence::error(&error))?;
                Ok(Self { name: shipped.name, lesson, folder: PathBuf::new() })
            }
            None => Self::in_file(Path::new(wanted)),
        }
    }

    /// The lesson in a file.
    ///
    /// # Errors
    ///
    /// Why there is none, in words that go on after the name of the file.
    pub fn in_file(path: &Path) -> Result<Self, String> {
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => text!("lesson-not-found"),
            io::ErrorKind::IsADirectory => text!("lesson-is-folder"),
            _ => error.to_string(),
        };
        // Asked before it is opened: opening a pipe would wait for somebody to write to it.
        let about = fs::metadata(path).map_err(unreadable)?;
        if about.is_dir() {
            return Err(text!("lesson-is-folder"));
        }
        if !about.is_file() {
            return Err(text!("file-is-none"));
        }
        let read = File::open(path).and_then(Lesson::read).map_err(unreadable)?;
        let lesson = read.map_err(|error| sentence::error(&error))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, lesson, folder: path.parent().unwrap_or(Path::new("")).to_owned() })
    }

    /// A new lab in memory that begins as the lesson says, and its version: the one that was
    /// asked for, or else the first that the lesson lists.
    ///
    /// # Errors
    ///
    /// [`CannotBegin::Lesson`], where it does not apply to that version or its preset is not
    /// there, and [`CannotBegin::Lab`].
    pub fn lab_in_memory(
        &self,
        asked: Option<Product>,
    ) -> Result<(Lab, Option<Product>), CannotBegin> {
        let product = asked.or(self.lesson.head.products.first().copied());
        if let Some(product) = asked.filter(|_| !self.lesson.head.applies_to(asked)) {
            let (product, products) = (product.text(), self.products());
            let why = text!("lesson-other-product", product = product, products = products);
            return Err(CannotBegin::Lesson(why));
        }
        let lab = Lab::in_memory(&self.preset(product)?).map_err(CannotBegin::Lab)?;
        Ok((lab, product))
    }

    /// The versions to which the lesson applies, for a message.
    pub fn products(&self) -> String {
        let products = self.lesson.head.products.iter();
        products.map(|product| product.text()).collect::<Vec<_>>().join(", ")
    }

    fn preset(&self, product: Option<Product>) -> Result<Preset, CannotBegin> {
        let name = self.lesson.head.lab.as_deref().unwrap_or(CONTOSO);
        let invalid =
            |source| CannotBegin::Lab(LabError::Preset { path: PathBuf::from(name), source });
        let found = find_preset(name, &self.folder).map_err(|error| match error {
            PresetNotFound::Unreadable { path, why } => {
                let path = path.display().to_string();
                CannotBegin::Lesson(text!("lesson-no-preset", path = path, why = why))
            }
            PresetNotFound::Invalid(source) => invalid(source),
        })?;
        match product {
            Some(product) => found.with_product(product_version(product)).map_err(invalid),
            None => Ok(found),
        }
    }
}

/// The version in a lab of which lessons speak.
fn product_version(product: Product) -> ProductVersion {
    match product {
        Product::Sp1 => ProductVersion::Sp1,
        Product::R2 => ProductVersion::R2,
        Product::Sp2 => ProductVersion::Sp2,
    }
}
