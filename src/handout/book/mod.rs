//! What is handed over, as every format shows it: documents, their blocks and their figures.
//!
//! What must stay true: it is made from the Markdown of the handout ([`super::markdown()`]) and
//! says everything that this says, so that all formats say the same; nothing here knows a format.

mod anchor;
mod block;
mod figure;
mod inline;
mod line;
mod read;
mod reader;
mod template;

pub use anchor::anchor;
pub use block::{Alignment, Block, Table};
pub use figure::{Figure, Place};
pub use inline::Inline;
pub use read::chapter;
pub use template::{Colours, Logo, Template};

/// One or several documents that are handed over together.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// The title.
    pub title: String,
    /// What stands below the title.
    pub subtitle: Option<String>,
    /// Who has written it.
    pub author: Option<String>,
    /// Its date, as the author has written it; never that of the clock.
    pub date: Option<String>,
    /// Its language, as BCP 47 writes it.
    pub language: String,
    /// The documents in order. Where there is one it has the title of the book.
    pub chapters: Vec<Chapter>,
    /// Every picture, in order: [`Block::Figure`] is a place in here.
    pub figures: Vec<Figure>,
    /// What it looks like.
    pub template: Template,
}

/// A document of a book.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapter {
    /// Its title, which is a heading of level 1.
    pub title: String,
    /// What follows the title. Headings in it are of level 2 and below.
    pub blocks: Vec<Block>,
}

impl Book {
    /// Whether it has several documents, whose titles are headings then.
    pub fn has_chapters(&self) -> bool {
        self.chapters.len() > 1
    }
}
