//! stub
#![allow(missing_docs)]
use super::book::Book;
pub fn html(_book: &Book) -> String {
    String::new()
}
pub fn click_through(_book: &Book) -> String {
    String::new()
}
