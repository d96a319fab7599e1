use crate::domain::{Event, Refusal};

/// What came of a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is done; what has happened.
    Done(Vec<Event>),
    /// It was refused; nothing has happened.
    Refused(Box<Refusal>),
    /// It could not be written down; why, in a sentence.
    Failed(String),
}
