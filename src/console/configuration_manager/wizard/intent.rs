use super::Draft;

/// Where a person wants to go in a wizard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Turn<P> {
    /// Go on to the next page; on the summary, do it.
    Next,
    /// Go back to the page before.
    Previous,
    /// Go to the summary.
    Summary,
    /// Go to a page in the list at the left.
    GoTo(P),
    /// Leave the wizard; nothing is done.
    Cancel,
}

/// What a person wants in a wizard that has nothing of its own to ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent<D: Draft> {
    /// Go somewhere else.
    Turn(Turn<D::Page>),
    /// Change what is chosen and typed.
    Edit(Box<D>),
    /// Open a window over the wizard, change what is chosen in it, or close it.
    Over(Option<Box<D::Over>>),
}

impl<D: Draft> From<Box<D>> for Intent<D> {
    fn from(draft: Box<D>) -> Self {
        Self::Edit(draft)
    }
}

impl<D: Draft<Page = P>, P> From<Turn<P>> for Intent<D> {
    fn from(turn: Turn<P>) -> Self {
        Self::Turn(turn)
    }
}
