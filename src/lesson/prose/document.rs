//! What a document says.

use std::ops::Range;

use super::Clause;
use crate::lesson::Product;

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// Its headings, in order.
    pub sections: Vec<Section>,
    /// Its sentences, in order. Notes and headings have none.
    pub sentences: Vec<Sentence>,
    /// What it leaves to the reader: which of several ways to go.
    pub choices: Vec<Choice>,
    /// Every name that it marks.
    pub names: Vec<String>,
    /// Where it says for each of some versions what to do, and so nothing for others.
    pub contrasts: Vec<Contrast>,
}

/// A place where a document says for each of some versions what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Where it stands, in bytes of the lesson's text.
    pub at: usize,
    /// The versions, oldest first.
    pub of: Vec<Product>,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// Its level, from 1.
    pub level: u8,
    /// Where the section stands, in bytes of the lesson's text, its own sections among it.
    pub range: Range<usize>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it says, without marks.
    pub text: String,
    /// Where it stands, in bytes of the lesson's text.
    pub at: Range<usize>,
    /// What it asks for, in order; nothing where it only tells.
    pub spoken: Vec<Spoken>,
}

/// A clause with the branch on which it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// What it asks for.
    pub clause: Clause,
    /// When: what stands farther on in the text is done later. In bytes of the lesson's text.
    pub end: usize,
    /// For which versions alone; all where there are none.
    pub only_for: Vec<Product>,
    /// On which options of which choices alone, by their places.
    pub only_if: Vec<(usize, usize)>,
}

/// Several ways to go.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is to be decided.
    pub question: String,
    /// The ways.
    pub options: Vec<String>,
    /// Which of them is gone unless an answers file says otherwise; each where there is none.
    pub usual: Option<usize>,
    /// Where the question stands, in bytes of the lesson's text.
    pub at: usize,
}
