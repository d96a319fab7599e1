use crate::{domain::Refusal, words};

/// Something that is missing or wrong on a page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// The field that it is about, by the id of its word.
    pub field: &'static str,
    /// What it is, in a sentence.
    pub why: String,
}

impl Problem {
    /// What the domain refuses about `field`, if it does.
    pub fn of(field: &'static str, checked: Result<(), Refusal>) -> Option<Self> {
        checked.err().map(|refusal| Self::refused(field, &refusal))
    }

    /// What the domain would refuse about `field`.
    pub fn refused(field: &'static str, refusal: &Refusal) -> Self {
        Self { field, why: words::refusal_line(refusal) }
    }
}
