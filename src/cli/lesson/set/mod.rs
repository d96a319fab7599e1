//! `lesson run --matrix …`: a handout of every document for each combination of versions,
//! languages, sizes and scales, many at once, or on many machines.
//!
//! What must stay true:
//! - Which handouts there are, and which machine makes which, follows from the arguments and the
//!   documents alone, so that the parts of a set are put together by copying them.
//! - What differs in scale alone is played once.
//! - Every handout is there whole or not at all, and one that fails keeps no other from being made.

mod matrix;
mod plan;
mod progress;
mod shard;

use std::{
    fs,
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    super::{Failure, print, told, warn},
    at_once::{at_once, cores},
    document::{Document, version},
    interrupted,
    run::{Arguments, made},
    styles::Styles,
};
use crate::{
    handout::{Cell, Folder, Handout, HandoutError, Maker},
    text, words,
};
use matrix::{Axis, Matrix};
use plan::Plan;
pub(super) use plan::differ_in_name;
pub(super) use progress::SetProgress;
use shard::Shard;

/// What of a set is made, and how.
#[derive(Args, Clone)]
pub(super) struct Set {
    #[arg(long, num_args = 1.., value_name = "KEY=VALUES", value_parser = matrix::axis, conflicts_with = "lab", help = text!("cli-matrix"))]
    matrix: Vec<Axis>,
    #[arg(long, value_name = "N", requires = "matrix", help = text!("cli-jobs"))]
    jobs: Option<NonZeroUsize>,
    #[arg(long, value_name = "I/N", requires = "matrix", value_parser = Shard::parse, help = text!("cli-shard"))]
    shard: Option<Shard>,
}

impl Set {
    pub(super) fn is_asked(&self) -> bool {
        !self.matrix.is_empty()
    }

    /// How many handouts are made at once.
    pub(super) fn jobs(&self) -> usize {
        self.jobs.map_or_else(cores, NonZeroUsize::get)
    }
}

/// Writes a handout of each document for each combination.
pub(super) fn run(arguments: &Arguments, out: &Path) -> Result<(), Failure> {
    let matrix = Matrix::new(&arguments.set.matrix)?;
    if matrix.products.is_some() && arguments.played.asked.product.is_some() {
        return Err(Failure::Arguments(text!("cli-matrix-product")));
    }
    let (styles, documents) = (arguments.styles()?, arguments.documents()?);
    let plan = Plan::new(&matrix, &documents, arguments)?;
    plan.left_out.iter().for_each(|sentence| warn(sentence));
    if plan.set.cells.is_empty() {
        return Err(Failure::Arguments(text!("cli-matrix-nothing")));
    }
    interrupted::listen();
    plan.set.write(out).map_err(Failure::Handout)?;
    Making { arguments, out, styles, documents, plan }.run()
}

/// A set that is being made.
struct Making<'a> {
    arguments: &'a Arguments,
    /// The folder of the whole set.
    out: &'a Path,
    styles: Styles,
    documents: Vec<Document>,
    plan: Plan,
}

/// What came of handouts that were made together.
struct Done {
    /// How many pictures each has.
    pictures: Result<Vec<usize>, Failure>,
    /// What is to be told of it, in sentences.
    warnings: Vec<String>,
}

impl Done {
    fn panicked() -> Self {
        let why = Failure::Step(text!("cli-cell-panicked"));
        Self { pictures: Err(why), warnings: Vec::new() }
    }
}

impl Making<'_> {
    fn run(&self) -> Result<(), Failure> {
        let shard = self.arguments.set.shard;
        let all: Vec<usize> = (0..self.plan.set.cells.len()).collect();
        // What is played once is made by one machine.
        let cells = &self.plan.set.cells;
        let are_together =
            |one: &usize, next: &usize| cells[*one].differs_in_scale_alone(&cells[*next]);
        let together: Vec<&[usize]> = all
            .chunk_by(are_together)
            .enumerate()
            .filter(|(index, _)| shard.is_none_or(|shard| shard.has(*index)))
            .map(|(_, together)| together)
            .collect();
        let own = together.concat();
        let jobs = self.arguments.set.jobs();
        let progress = SetProgress::new(own.len(), self.arguments.quiet);
        let folders = self.folders(&own)?;
        let done = at_once(jobs, together.len(), |at| {
            let done = self.together(together[at]);
            if done.pictures.is_ok() {
                together[at].iter().for_each(|index| progress.made(&self.plan.set.cells[*index]));
            }
            done
        });
        progress.end();
        for folder in folders {
            // One that is not empty, as it should be, cannot be removed.
            _ = fs::remove_dir(folder);
        }
        let done = done.into_iter().map(|done| done.unwrap_or_else(|_panic| Done::panicked()));
        self.tell(&own, &together, done.collect())
    }

    /// Makes the folders of documents, in which several threads will work.
    fn folders(&self, own: &[usize]) -> Result<Vec<PathBuf>, Failure> {
        let mut folders = Vec::new();
        for index in own {
            let Some((document, _)) = self.plan.set.cells[*index].folder.split_once('/') else {
                continue;
            };
            let folder = self.out.join(document);
            fs::create_dir_all(&folder).map_err(|source| {
                Failure::Handout(HandoutError::System { path: folder.clone(), source })
            })?;
            folders.push(folder);
        }
        folders.dedup();
        Ok(folders)
    }

    /// Makes the handouts of a document that differ in scale alone.
    fn together(&self, indices: &[usize]) -> Done {
        let cells: Vec<&Cell> = indices.iter().map(|index| &self.plan.set.cells[*index]).collect();
        let document = &self.documents[self.plan.of[indices[0]]];
        let mut warnings = Vec::new();
        let pictures = self.made(&cells, document, &mut warnings);
        Done { pictures, warnings }
    }

    fn made(
        &self,
        cells: &[&Cell],
        document: &Document,
        warnings: &mut Vec<String>,
    ) -> Result<Vec<usize>, Failure> {
        if interrupted::flow().is_break() {
            return Err(Failure::Interrupted);
        }
        let existing = self.arguments.existing();
        let folders: Vec<Folder> = cells
            .iter()
            .map(|cell| Folder::begin(&self.out.join(&cell.folder), existing))
            .collect::<Result<_, _>>()
            .map_err(Failure::Handout)?;
        let handouts = handouts(cells, document, &self.styles, self.arguments, warnings)?;
        if interrupted::flow().is_break() {
            return Err(Failure::Interrupted);
        }
        let mut pictures = Vec::new();
        for (handout, folder) in handouts.into_iter().zip(folders) {
            handout.write(folder).map_err(Failure::Handout)?;
            pictures.push(handout.manifest.pictures.len());
        }
        Ok(pictures)
    }

    /// Tells what came of it, in the order of the handouts.
    fn tell(&self, own: &[usize], together: &[&[usize]], done: Vec<Done>) -> Result<(), Failure> {
        let (mut told_already, mut pictures) = (Vec::new(), 0);
        let (mut made, mut failed, mut interrupted) = (0, false, false);
        for (indices, done) in together.iter().zip(done) {
            warn_once(done.warnings, &mut told_already);
            match done.pictures {
                Ok(own) => {
                    (made, pictures) = (made + own.len(), pictures + own.iter().sum::<usize>());
                }
                Err(Failure::Interrupted) => interrupted = true,
                Err(failure) => {
                    let (why, _) = told(&failure);
                    for index in *indices {
                        let cell = self.plan.set.cells[*index].folder.as_str();
                        warn(&text!("cli-cell-failed", cell = cell, why = why.as_str()));
                    }
                    failed = true;
                }
            }
        }
        if interrupted {
            return Err(Failure::SetInterrupted { made, of: own.len() });
        }
        if failed {
            return Err(Failure::Told);
        }
        let (count, path) = (made, self.out.display().to_string());
        let sentence = text!("cli-set-written", count = count, pictures = pictures, path = path);
        if self.arguments.quiet { Ok(()) } else { print(&sentence) }
    }
}

/// Tells what was not told already: every handout of a document gives the same.
pub(super) fn warn_once(sentences: Vec<String>, told_already: &mut Vec<String>) {
    for sentence in sentences {
        if !told_already.contains(&sentence) {
            warn(&sentence);
            told_already.push(sentence);
        }
    }
}

/// The handouts of a document in a set that differ in scale alone. What is to be told beside
/// them is added to `warnings`.
pub(super) fn handouts(
    cells: &[&Cell],
    document: &Document,
    styles: &Styles,
    arguments: &Arguments,
    warnings: &mut Vec<String>,
) -> Result<Vec<Handout>, Failure> {
    let arguments = arguments.for_cell(cells[0]);
    let makers = cells.iter().map(|cell| Maker::new(cell.scale)).collect();
    let documents = std::slice::from_ref(document);
    let mut handouts =
        words::with(cells[0].language, || made(documents, styles, &arguments, makers, warnings))?;
    for lesson in handouts.iter_mut().flat_map(|handout| &mut handout.manifest.lessons) {
        lesson.sha256 = Some(document.sha256.clone());
    }
    Ok(handouts)
}

impl Arguments {
    /// How the handouts of a set are made that differ from this one in scale alone.
    fn for_cell(&self, cell: &Cell) -> Self {
        let mut own = self.clone();
        own.played.size = cell.size;
        own.format.clone_from(&cell.formats);
        own.played.asked.product = cell.product.map(version).or(self.played.asked.product);
        own.quiet = true;
        own
    }
}
