//! The book as a file for Word.
//!
//! It can be worked on as if it had been written there: headings, lists, captions and contents are
//! those of Word, by its own names for styles.
//!
//! - [`document`] is the text from the title page to the last chapter, [`blocks`], [`inline`],
//!   [`table`] and [`drawing`] what it consists of;
//! - [`headings`], [`numbering`] and [`relations`] collect what other parts of the file say of it;
//! - `parts/` holds the files that are always the same but for colours and language;
//! - [`package`] makes one file of all.
//!
//! What must stay true:
//! - Elements stand in the order in which the standard (ISO/IEC 29500) lists them; Word takes a
//!   file for damaged otherwise.
//! - Nothing is marked to be worked out when the file is opened, for Word asks its reader a
//!   question before it does. What fields come to is written with them. Only the pages in the
//!   contents are not known here: Word fills them when it prints, and all programs when they are
//!   asked to update the contents. Until then the contents are links without numbers.
//! - Fonts are those that come with Word on every system, and none is in the file.

mod blocks;
mod contents;
mod document;
mod drawing;
mod headings;
mod inline;
mod numbering;
mod package;
mod page;
mod parts;
mod relations;
mod table;
mod xml;

use super::{HandoutError, book::Book};

/// The book as a file for Word: the same book, the same bytes.
///
/// # Errors
///
/// [`HandoutError::Format`] where it is larger than such a file can be.
pub fn docx(book: &Book) -> Result<Vec<u8>, HandoutError> {
    let document = document::Document::of(book);
    package::packed(&parts::parts(book, document))
        .map_err(|error| HandoutError::Format { format: "DOCX", why: error.to_string() })
}
