use std::path::Path;

use super::{
    super::{
        at_once::at_once,
        document::Document,
        set::{SetProgress, differ_in_name, handouts, warn_once},
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
    let Arguments { played, .. } = arguments;
    if played.lab.is_some() {
        return Err(Failure::Arguments(text!("cli-set-lab")));
    }
    if played.asked.product.is_some() && set.cells.iter().any(|cell| cell.product.is_some()) {
        return Err(Failure::Arguments(text!("cli-set-product")));
    }
    let (styles, documents) = (arguments.styles()?, arguments.documents()?);
    differ_in_name(&documents)?;
    are_of(set, &documents)?;
    let comparing = Comparing { arguments, folder, styles, documents };
    let together = comparing.opened(set)?;
    let mut compared = comparing.compared(&together)?;
    compared.changes.title = named(folder).file_name().unwrap_or_default().display().to_string();
    let mut now = set.clone();
    let failed = |cell: &Cell| compared.failed.contains(&cell.folder);
    for cell in set.cells.iter().filter(|cell| !failed(cell)) {
        if let Some(document) = comparing.document(cell) {
            now.renew(&document.name, &document.sha256);
        }
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
    if let Some(other) = documents.iter().find(|it| set.sum_of(&it.name).is_none()) {
        let names: Vec<&str> = set.documents.iter().map(|it| &*it.name).collect();
        let (document, documents) = (other.name.as_str(), names.join(", "));
        let why = text!("cli-not-in-set", document = document, documents = documents);
        return Err(Failure::Arguments(why));
    }
    let is_named = |name: &str| documents.iter().any(|it| it.name == name);
    let names = set.documents.iter().map(|it| &*it.name);
    let left_out: Vec<&str> = names.filter(|name| !is_named(name)).collect();
    if !left_out.is_empty() {
        warn(&text!("cli-not-compared", documents = left_out.join(", ")));
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

/// Handouts of a document that differ in scale alone, and how they are made again.
struct Together<'a> {
    cells: Vec<&'a Cell>,
    /// Those that would belong to them, and are not there.
    missing: Vec<&'a Cell>,
    document: &'a Document,
    arguments: Arguments,
}

/// What came of them.
struct Done {
    /// What has changed in each.
    compared: Result<Vec<(Changes, Option<Stale>)>, Failure>,
    /// What is to be told of it, in sentences.
    warnings: Vec<String>,
}

impl Comparing<'_> {
    fn document(&self, cell: &Cell) -> Option<&Document> {
        self.documents.iter().find(|document| document.name == cell.document)
    }

    fn written(&self, cell: &Cell) -> Result<Written, Failure> {
        Written::open(&self.folder.join(&cell.folder)).map_err(Failure::Handout)
    }

    /// What is compared; nothing of it where it is to be made with files that are not given.
    fn opened<'a>(&'a self, set: &'a HandoutSet) -> Result<Vec<Together<'a>>, Failure> {
        let mut all = Vec::new();
        for cells in set.cells.chunk_by(Cell::differs_in_scale_alone) {
            let Some(document) = self.document(&cells[0]) else { continue };
            let (cells, missing): (Vec<&Cell>, Vec<&Cell>) =
                cells.iter().partition(|cell| self.written(cell).is_ok());
            let arguments = match cells.first() {
                Some(cell) => again(self.arguments, self.written(cell)?.manifest())?,
                None => self.arguments.clone(),
            };
            all.push(Together { cells, missing, document, arguments });
        }
        Ok(all)
    }

    fn compared(&self, all: &[Together<'_>]) -> Result<Compared, Failure> {
        let of = all.iter().map(|together| together.cells.len()).sum();
        let progress = SetProgress::new(of, self.arguments.quiet);
        let done = at_once(self.arguments.set.jobs(), all.len(), |at| {
            let mut warnings = Vec::new();
            let compared = self.together(&all[at], &mut warnings);
            if compared.is_ok() {
                all[at].cells.iter().for_each(|cell| progress.made(cell));
            }
            Done { compared, warnings }
        });
        progress.end();
        let (mut compared, mut told_already) = (Compared::default(), Vec::new());
        for (Together { cells, missing, .. }, done) in all.iter().zip(done) {
            let Done { compared: own, warnings } = done.unwrap_or_else(|_panic| Done {
                compared: Err(Failure::Step(text!("cli-cell-panicked"))),
                warnings: Vec::new(),
            });
            warn_once(warnings, &mut told_already);
            compared.fail(missing, &text!("cli-cell-missing"));
            match own {
                Ok(own) => cells.iter().zip(own).for_each(|(cell, own)| compared.add(cell, own)),
                Err(Failure::Interrupted) => return Err(Failure::Interrupted),
                Err(failure) => compared.fail(cells, &told(&failure).0),
            }
        }
        Ok(compared)
    }

    fn together(
        &self,
        together: &Together<'_>,
        warnings: &mut Vec<String>,
    ) -> Result<Vec<(Changes, Option<Stale>)>, Failure> {
        let Together { cells, document, arguments, .. } = together;
        if cells.is_empty() {
            return Ok(Vec::new());
        }
        let now = handouts(cells, document, &self.styles, arguments, warnings)?;
        let stale = cells
            .iter()
            .zip(now)
            .map(|(cell, now)| Stale::of(self.written(cell)?, now).map_err(Failure::Handout));
        stale.collect()
    }
}

impl Compared {
    fn add(&mut self, cell: &Cell, (changes, stale): (Changes, Option<Stale>)) {
        self.changes.add(&cell.folder, changes);
        self.stale.extend(stale);
    }

    fn fail(&mut self, cells: &[&Cell], why: &str) {
        for Cell { folder, .. } in cells {
            warn(&text!("cli-cell-failed", cell = folder.as_str(), why = why));
            self.failed.push(folder.clone());
        }
    }
}
