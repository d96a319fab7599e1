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
    done: AtomicUsize,
    of: usize,
}

impl Progress {
    /// Of so many handouts.
    pub(super) fn new(of: usize, quiet: bool) -> Self {
        let tells_lines = !quiet && !io::stderr().is_terminal();
        Self { bar: bar(of, quiet), tells_lines, done: AtomicUsize::new(0), of }
    }

    /// A handout is done.
    pub(super) fn done(&self, cell: &Cell) {
        // Held before it is counted, so that lines stand in the order of their numbers.
        let mut output = io::stderr().lock();
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.tells_lines {
            let name = cell.folder.replacen('/', " ", 1);
            // Nothing is left to be done where even this cannot be written.
            _ = writeln!(output, "[{done}/{}] {name}", self.of);
        }
        drop(output);
        self.bar.set_position(done as u64);
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
