//! stub
#![allow(missing_docs)]
use super::{HandoutError, book::Book};
pub fn docx(_book: &Book) -> Result<Vec<u8>, HandoutError> {
    Ok(Vec::new())
}
