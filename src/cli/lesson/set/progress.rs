use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::atomic::{AtomicUsize, Ordering},
};

use indicatif::ProgressBar;

use super::super::bar::bar;
use crate::handout::Cell;

/// How far the making of a set is: one bar on a terminal, a line for each handout elsewhere.
pub(super) struct Progress {
    bar: ProgressBar,
    tells_lines: bool,
    made: AtomicUsize,
    of: usize,
}

impl Progress {
    /// Of so many handouts.
    pub(super) fn new(of: usize, quiet: bool) -> Self {
        let tells_lines = !quiet && !io::stderr().is_terminal();
        Self { bar: bar(of, quiet), tells_lines, made: AtomicUsize::new(0), of }
    }

    /// A handout is made.
    pub(super) fn made(&self, cell: &Cell) {
        // Held before it is counted, so that lines stand in the order of their numbers.
        let mut output = io::stderr().lock();
        let made = self.made.fetch_add(1, Ordering::Relaxed) + 1;
        if self.tells_lines {
            let name = cell.folder.replacen('/', " ", 1);
            // Nothing is left to be done where even this cannot be written.
            _ = writeln!(output, "[{made}/{}] {name}", self.of);
        }
        drop(output);
        self.bar.set_position(made as u64);
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
