use std::{
    io,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::super::{printable, progress::Progress};
use crate::handout::Cell;

/// How far the making of a set is, handout by handout, of which several are made at once.
pub(in crate::cli::lesson) struct SetProgress {
    progress: Progress,
    made: AtomicUsize,
    of: usize,
}

impl SetProgress {
    /// Of so many handouts.
    pub(in crate::cli::lesson) fn new(of: usize, quiet: bool) -> Self {
        Self { progress: Progress::new(of, quiet), made: AtomicUsize::new(0), of }
    }

    /// A handout is made.
    pub(in crate::cli::lesson) fn made(&self, cell: &Cell) {
        // Held before it is counted, so that lines stand in the order of their numbers.
        let output = io::stderr().lock();
        let made = self.made.fetch_add(1, Ordering::Relaxed) + 1;
        let name = cell.folder.replacen('/', " ", 1);
        self.progress.line(&printable(&format!("[{made}/{}] {name}", self.of)));
        drop(output);
        self.progress.at(made);
    }

    /// Takes the bar away.
    pub(in crate::cli::lesson) fn end(&self) {
        self.progress.end();
    }
}
