//! A lesson, and the lab in which it is played.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, writable};
use crate::{
    app::{CannotBegin, Lens, OpenedLesson, Rehearsal},
    domain::ProductVersion,
    lab::Lab,
    lesson::{Lesson, Product},
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

/// A lesson for one version.
pub(super) struct Opened {
    pub(super) name: String,
    pub(super) lesson: Lesson,
}

/// The shipped lesson of this name, or the one in the file of this name.
pub(super) fn read(wanted: &str) -> Result<OpenedLesson, Failure> {
    OpenedLesson::read(wanted).map_err(|why| Failure::Lesson { path: wanted.to_owned(), why })
}

/// Where the lesson is played: in the lab that was asked for, or in one in memory that begins as
/// the lesson says. The lesson is then the one for the version in that lab.
pub(super) fn begin(
    read: &OpenedLesson,
    played_in: &PlayedIn,
    lens: Lens,
) -> Result<(Opened, Rehearsal), Failure> {
    let cannot = |error| match error {
        CannotBegin::Lab(error) => Failure::Lab(error),
        CannotBegin::Account(why) | CannotBegin::Console(why) | CannotBegin::Lesson(why) => {
            wrong(read, why)
        }
    };
    let (lab, product) = match &played_in.lab {
        Some(path) => lab_in(read, path)?,
        None => read.lab_in_memory(played_in.product.map(product)).map_err(cannot)?,
    };
    let lesson = read.lesson.for_product(product);
    let rehearsal = Rehearsal::begin(lab, &lesson.head, lens).map_err(cannot)?;
    Ok((Opened { name: read.name.clone(), lesson }, rehearsal))
}

/// A lab as it is, with its version.
fn lab_in(read: &OpenedLesson, path: &Path) -> Result<(Lab, Option<Product>), Failure> {
    let lab = writable(path)?;
    let hierarchy = lab.organisation().hierarchy.as_ref();
    let product = hierarchy.map(|hierarchy| product(hierarchy.product));
    if read.lesson.head.applies_to(product) {
        return Ok((lab, product));
    }
    let products = read.products();
    let why = match product.map(Product::text) {
        Some(product) => text!("lesson-other-lab", product = product, products = products),
        None => text!("lesson-lab-without-product", products = products),
    };
    Err(wrong(read, why))
}

fn wrong(read: &OpenedLesson, why: String) -> Failure {
    Failure::Lesson { path: read.name.clone(), why }
}

/// What lessons call the version in a lab.
fn product(version: ProductVersion) -> Product {
    match version {
        ProductVersion::Sp1 => Product::Sp1,
        ProductVersion::R2 => Product::R2,
        ProductVersion::Sp2 => Product::Sp2,
    }
}
