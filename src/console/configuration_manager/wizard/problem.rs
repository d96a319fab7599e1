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
    /// What the domain would refuse about `field`.
    pub fn refused(field: &'static str, refusal: &Refusal) -> Self {
        let (what, way_out) = words::refusal(refusal);
        Self { field, why: format!("{what} {way_out}") }
    }
}
