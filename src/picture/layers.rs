use super::piece::Piece;

/// The pieces that lie in a row of a picture, in the order in which they are painted, from row to
/// row.
pub(super) struct Layers<'a> {
    pieces: &'a [&'a Piece<'a>],
    /// Where among the pieces those of the row stand.
    own: Vec<usize>,
    /// Those that begin below, from the bottom up.
    below: Vec<usize>,
    /// The row at which the next of its pieces is over.
    next_end: usize,
    /// Whether each of its pieces looks alike in all of its rows.
    are_upright: bool,
}

/// How a row differs from the one above.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Step {
    /// All of its pixels are as those above.
    Same,
    /// They may be others.
    Other,
}

impl<'a> Layers<'a> {
    /// Before the row `first` of the picture.
    pub(super) fn new(pieces: &'a [&'a Piece<'a>], first: usize) -> Self {
        let mut below: Vec<usize> =
            (0..pieces.len()).filter(|at| pieces[*at].rows().end > first).collect();
        below.sort_by_key(|at| std::cmp::Reverse(pieces[*at].rows().start));
        Self { pieces, own: Vec::new(), below, next_end: 0, are_upright: false }
    }

    /// Goes on to the row `y`, which lies below the last.
    pub(super) fn go_to(&mut self, y: usize) -> Step {
        let Self { pieces, own, below, next_end, are_upright } = self;
        let count = own.len();
        while let Some(at) = below.pop_if(|at| pieces[*at].rows().start <= y) {
            own.push(at);
        }
        if own.len() == count && y < *next_end {
            return if *are_upright { Step::Same } else { Step::Other };
        }
        own.retain(|at| pieces[*at].rows().end > y);
        own.sort_unstable();
        *next_end = own.iter().map(|at| pieces[*at].rows().end).min().unwrap_or(usize::MAX);
        *are_upright = own.iter().all(|at| pieces[*at].is_upright());
        Step::Other
    }

    /// What lies in the row.
    pub(super) fn own(&self) -> impl Iterator<Item = &'a Piece<'a>> {
        self.own.iter().map(|at| self.pieces[*at])
    }
}
