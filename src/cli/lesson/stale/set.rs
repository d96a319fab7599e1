use std::path::Path;

use super::{
    super::{
        at_once::{at_once, cores},
        document::Document,
        set::{SetProgress, handouts, warn_once},
        styles::Styles,
        told, warn,
    },
    Arguments, Failure,
    again::again,
    compared::{Compared, Stale},
    named,
};
use crate::{
    handout::{
        Cell, HandoutSet, Written,
        stale::{Changes, TextChange},
    },
    text,
};

/// A set beside the same one as it would be written now. Documents that are not named are left
/// aside.
pub(super) fn compared(
    arguments: &Arguments,
    folder: &Path,
    set: &HandoutSet,
) -> Result<Compared, Failure> {
    if arguments.played.asked.product.is_some() && set.cells.iter().any(|it| it.product.is_some()) {
        return Err(Failure::Arguments(text!("cli-matrix-product")));
    }
    let (styles, documents) = (arguments.styles()?, arguments.documents()?);
    are_of(set, &documents)?;
    let comparing = Comparing { arguments, folder, styles, documents };
    let mut compared = comparing.handouts(set)?;
    compared.changes.title = named(folder).file_name().unwrap_or_default().display().to_string();
    let mut now = set.clone();
    for document in &comparing.documents {
        now.renew(&document.name, &document.sha256);
    }
    if now != *set {
        if compared.changes.is_current() {
            let change = TextChange::of(HandoutSet::FILE, &set.to_bytes(), &now.to_bytes());
            compared.changes.texts.push(change);
        }
        compared.set = Some(now);
    }
    Ok(compared)
}

/// That all documents belong to the set; of those that are not named it is told.
fn are_of(set: &HandoutSet, documents: &[Document]) -> Result<(), Failure> {
    let list = |names: &[&str]| names.join(", ");
    if let Some(other) = documents.iter().find(|it| set.sum_of(&it.name).is_none()) {
        let names: Vec<&str> = set.documents.iter().map(|it| &*it.name).collect();
        let (document, documents) = (other.name.as_str(), list(&names));
        let why = text!("cli-not-in-set", document = document, documents = documents);
        return Err(Failure::Arguments(why));
    }
    let is_named = |name: &str| documents.iter().any(|it| it.name == name);
    let names = set.documents.iter().map(|it| &*it.name);
    let left_out: Vec<&str> = names.filter(|name| !is_named(name)).collect();
    if !left_out.is_empty() {
        warn(&text!("cli-not-compared", documents = list(&left_out)));
    }
    Ok(())
}

/// A set that is being compared.
struct Comparing<'a> {
    arguments: &'a Arguments,
    /// The folder of the whole set.
    folder: &'a Path,
    styles: Styles,
    documents: Vec<Document>,
}

/// What has changed in each of the handouts that were compared together, and what is to be told
/// beside it.
type Together = (Vec<(Changes, Option<Stale>)>, Vec<String>);

impl Comparing<'_> {
    fn handouts(&self, set: &HandoutSet) -> Result<Compared, Failure> {
        let together = set.cells.chunk_by(Cell::differs_in_scale_alone);
        let together: Vec<&[Cell]> =
            together.filter(|cells| self.document(&cells[0]).is_some()).collect();
        let of = together.iter().map(|cells| cells.len()).sum();
        let progress = SetProgress::new(of, self.arguments.quiet);
        let done = at_once(cores(), together.len(), |at| {
            let done = self.together(together[at]);
            together[at].iter().for_each(|cell| progress.made(cell));
            done
        });
        progress.end();
        let (mut changes, mut told_already) = (Changes::default(), Vec::new());
        let (mut stale, mut failed) = (Vec::new(), Vec::new());
        for (cells, done) in together.into_iter().zip(done) {
            match done.unwrap_or_else(|_panic| Err(Failure::Step(text!("cli-cell-panicked")))) {
                Ok((done, warnings)) => {
                    warn_once(warnings, &mut told_already);
                    for (cell, (own, brought)) in cells.iter().zip(done) {
                        changes.add(&cell.folder, own);
                        stale.extend(brought);
                    }
                }
                Err(Failure::Interrupted) => return Err(Failure::Interrupted),
                Err(failure) => {
                    let (why, _) = told(&failure);
                    for Cell { folder, .. } in cells {
                        warn(&text!("cli-cell-failed", cell = folder.as_str(), why = why.as_str()));
                        failed.push(folder.clone());
                    }
                }
            }
        }
        Ok(Compared { changes, stale, set: None, failed })
    }

    fn document(&self, cell: &Cell) -> Option<&Document> {
        self.documents.iter().find(|document| document.name == cell.document)
    }

    /// Compares handouts that differ in scale alone.
    fn together(&self, cells: &[Cell]) -> Result<Together, Failure> {
        let Some(document) = self.document(&cells[0]) else { return Ok(Together::default()) };
        let written = cells.iter().map(|cell| Written::open(&self.folder.join(&cell.folder)));
        let written: Vec<Written> = written.collect::<Result<_, _>>().map_err(Failure::Handout)?;
        let Some(first) = written.first() else { return Ok(Together::default()) };
        let arguments = again(self.arguments, first.manifest())?;
        let cells: Vec<&Cell> = cells.iter().collect();
        let mut warnings = Vec::new();
        let now = handouts(&cells, document, &self.styles, &arguments, &mut warnings)?;
        let stale = written.into_iter().zip(now).map(|(written, now)| Stale::of(written, now));
        let compared = stale.collect::<Result<_, _>>().map_err(Failure::Handout)?;
        Ok((compared, warnings))
    }
}
