//! A lesson, and the lab in which it is played.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{Failure, preset, writable};
use crate::{
    app::{CannotBegin, Lens, Rehearsal},
    domain::ProductVersion,
    lab::{CONTOSO, Lab, LabError, Preset},
    lesson::{Lesson, Product, sentence, shipped},
    text,
};

/// Where a lesson is played.
#[derive(Args)]
pub(super) struct PlayedIn {
    #[arg(long, value_enum, conflicts_with = "lab", help = text!("cli-lesson-product"))]
    product: Option<ProductVersion>,
    #[arg(long, value_name = "FILE", help = text!("cli-lesson-lab"))]
    lab: Option<PathBuf>,
}

/// A lesson with where it came from.
pub(super) struct Opened {
    pub(super) name: String,
    pub(super) lesson: Lesson,
    /// The folder from which the paths in it go out.
    folder: PathBuf,
}

impl Opened {
    /// The shipped lesson of this name, or the one in the file of this name.
    pub(super) fn read(wanted: &str) -> Result<Self, Failure> {
        let path = Path::new(wanted);
        let wrong =
            |error| Failure::Lesson { path: wanted.to_owned(), why: sentence::error(&error) };
        if let Some(shipped) = shipped().into_iter().find(|shipped| shipped.name == wanted) {
            let lesson = Lesson::parse(&shipped.source).map_err(wrong)?;
            return Ok(Self { name: shipped.name, lesson, folder: PathBuf::new() });
        }
        let unreadable = |error: io::Error| Failure::Lesson {
            path: wanted.to_owned(),
            why: match error.kind() {
                io::ErrorKind::NotFound => text!("lesson-not-found"),
                io::ErrorKind::IsADirectory => text!("lesson-is-folder"),
                _ => error.to_string(),
            },
        };
        let file = File::open(path).map_err(unreadable)?;
        let lesson = Lesson::read(file).map_err(unreadable)?.map_err(wrong)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { name, lesson, folder: path.parent().unwrap_or(Path::new("")).to_owned() })
    }

    /// Where the lesson is played: in the lab that was asked for, or in one in memory that
    /// begins as the lesson says. The lesson is then the one for the version in that lab.
    pub(super) fn begin(
        mut self,
        played_in: &PlayedIn,
        lens: Lens,
    ) -> Result<(Self, Rehearsal), Failure> {
        let (lab, product) = match &played_in.lab {
            Some(path) => self.lab_in(path)?,
            None => self.lab_in_memory(played_in.product.map(product))?,
        };
        self.lesson = self.lesson.for_product(product);
        let begun = Rehearsal::begin(lab, &self.lesson.head, lens);
        let rehearsal = begun.map_err(|error| match error {
            CannotBegin::Lab(error) => Failure::Lab(error),
            CannotBegin::Account(why) | CannotBegin::Console(why) => self.wrong(why),
        })?;
        Ok((self, rehearsal))
    }

    /// A lab as it is, with its version.
    fn lab_in(&self, path: &Path) -> Result<(Lab, Option<Product>), Failure> {
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

    /// A new lab with the version that was asked for, or else with the first that the lesson
    /// lists.
    fn lab_in_memory(&self, asked: Option<Product>) -> Result<(Lab, Option<Product>), Failure> {
        let product = asked.or(self.lesson.head.products.first().copied());
        if let Some(product) = asked.filter(|_| !self.lesson.head.applies_to(asked)) {
            let (product, products) = (product.text(), self.products());
            let why = text!("lesson-other-product", product = product, products = products);
            return Err(self.wrong(why));
        }
        let lab = Lab::in_memory(&self.preset(product)?).map_err(Failure::Lab)?;
        Ok((lab, product))
    }

    fn preset(&self, product: Option<Product>) -> Result<Preset, Failure> {
        let name = self.lesson.head.lab.as_deref().unwrap_or(CONTOSO);
        let invalid = |source| Failure::Lab(LabError::Preset { path: PathBuf::from(name), source });
        let found = preset::find(name, &self.folder).map_err(|error| match error {
            preset::NotFound::Unreadable { path, why } => {
                let path = path.display().to_string();
                self.wrong(text!("lesson-no-preset", path = path, why = why))
            }
            preset::NotFound::Invalid(source) => invalid(source),
        })?;
        match product {
            Some(product) => found.with_product(version(product)).map_err(invalid),
            None => Ok(found),
        }
    }

    /// The versions to which the lesson applies, for a message.
    fn products(&self) -> String {
        let products = self.lesson.head.products.iter();
        products.map(|product| product.text()).collect::<Vec<_>>().join(", ")
    }

    fn wrong(&self, why: String) -> Failure {
        Failure::Lesson { path: self.name.clone(), why }
    }
}

/// The version in a lab of which lessons speak.
fn version(product: Product) -> ProductVersion {
    match product {
        Product::Sp1 => ProductVersion::Sp1,
        Product::R2 => ProductVersion::R2,
        Product::Sp2 => ProductVersion::Sp2,
    }
}

/// What lessons call the version in a lab.
fn product(version: ProductVersion) -> Product {
    match version {
        ProductVersion::Sp1 => Product::Sp1,
        ProductVersion::R2 => Product::R2,
        ProductVersion::Sp2 => Product::Sp2,
    }
}
