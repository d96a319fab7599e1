use std::io::{self, IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How progress is shown on a terminal.
const TEMPLATE: &str = "{bar:30} {pos}/{len}";

/// How far a long work is: a bar on a terminal, lines elsewhere, nothing where it is to be quiet.
pub(super) struct Progress {
    bar: ProgressBar,
    tells_lines: bool,
}

impl Progress {
    /// Of a work of so many parts.
    pub(super) fn new(parts: usize, quiet: bool) -> Self {
        let is_terminal = io::stderr().is_terminal();
        let bar = if quiet || !is_terminal { ProgressBar::hidden() } else { shown(parts) };
        Self { bar, tells_lines: !quiet && !is_terminal }
    }

    /// So many parts are done.
    pub(super) fn at(&self, parts: usize) {
        self.bar.set_position(parts as u64);
    }

    /// What was done last, in a line.
    pub(super) fn line(&self, line: &str) {
        if self.tells_lines {
            // Nothing is left to be done where even this cannot be written.
            _ = writeln!(io::stderr(), "{line}");
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn shown(parts: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(parts as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template(TEMPLATE) {
        Ok(style) => bar.with_style(style),
        Err(_never) => bar,
    }
}
