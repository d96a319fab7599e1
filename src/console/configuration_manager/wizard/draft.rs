use std::fmt::Debug;

use super::{Problem, Turn};
use crate::{
    domain::{Command, Organisation},
    words::Word,
};

/// What is chosen and typed in a wizard so far, and with it what the wizard is made of.
pub trait Draft: Clone + Debug + PartialEq {
    /// Its pages.
    type Page: Page;
    /// The windows over it.
    type Over: Clone + Debug + PartialEq;
    /// What a person wants in it: to go somewhere else, to change the draft, and perhaps more.
    type Intent: From<Turn<Self::Page>> + From<Box<Self>>;

    /// The title of the window.
    fn title(&self) -> Word;

    /// The pages that it has with what is chosen, in order.
    fn pages(&self, organisation: &Organisation) -> Vec<Self::Page>;

    /// Everything that keeps `page` from being complete, in the order of its fields.
    fn problems(&self, page: Self::Page, organisation: &Organisation) -> Vec<Problem>;

    /// The command that the summary sends; none before there can be one.
    fn command(&self, organisation: &Organisation) -> Option<Command>;
}

/// A page of a wizard. They are ordered as they follow on one another.
pub trait Page: Copy + Debug + Ord {
    /// The page on which everything that was chosen stands, and from which the command is sent.
    const SUMMARY: Self;
    /// The page that says what has happened, or why nothing has.
    const PROGRESS: Self;
    /// The last page.
    const COMPLETION: Self;

    /// Its name, in the list at the left and in the band at the top.
    fn name(self) -> Word;

    /// Its heading.
    fn heading(self) -> Word;

    /// Whether it lies below another one in the list at the left.
    fn is_inner(self) -> bool {
        false
    }
}
