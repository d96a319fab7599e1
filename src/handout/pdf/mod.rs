//! A book as a PDF that can be printed, searched and read aloud.
//!
//! | file | what it does |
//! | --- | --- |
//! | `faces`, `style` | the letters, and what everything measures |
//! | `inline`, `lines` | words to lines |
//! | `galley`, `list`, `table`, `figure`, `front` | blocks to strips, none of which is ever cut |
//! | `pages`, `running` | strips to pages, with their heads and feet |
//! | `tree`, `anchors` | what the parts of the pages mean, and what they lead to |
//! | `paint`, `brush`, `tags`, `outline` | pages to bytes; only these know the library that writes them |
//! | `packed`, `exchange` | pictures as they are in their files, put into the bytes that the library has written |
//!
//! What must stay true:
//! - The same book gives the same bytes.
//! - Everything on a page is either in the tree or marked as decoration, so that nothing is lost
//!   and nothing is said twice when the document is read aloud. The library checks it: it writes
//!   PDF/UA-1 or nothing.
//! - Text can be copied as it was written, also what the fonts cannot draw.
//! - No book is too large or too odd: what fits nowhere is broken, not left out.

mod anchors;
mod brush;
mod error;
mod exchange;
mod faces;
mod figure;
mod front;
mod galley;
mod inline;
mod lines;
mod list;
mod outline;
mod packed;
mod pages;
mod paint;
mod running;
#[cfg(test)]
mod sample;
mod strip;
mod style;
mod table;
mod tags;
mod tree;

use error::PdfError;
use faces::Faces;

use super::{Format, HandoutError, book::Book};

/// The book as a PDF: the same book, the same bytes.
///
/// # Errors
///
/// [`HandoutError::Format`], above all where a picture is no PNG.
pub fn pdf(book: &Book) -> Result<Vec<u8>, HandoutError> {
    let format = Format::Pdf.file();
    written(book).map_err(|error| HandoutError::Format { format, why: error.to_string() })
}

fn written(book: &Book) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::new()?;
    let layout = pages::lay_out(book, &faces);
    paint::paint(book, &layout, &faces)
}
