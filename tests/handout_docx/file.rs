//! Reads a file for Word: its parts, and their elements.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use mdm_console::handout::{book::Book, docx};
use quick_xml::{Reader, XmlVersion, events::Event};
use zip::ZipArchive;

/// The elements of a part, in the order in which they begin.
pub(crate) type Elements = Vec<Element>;

pub(crate) struct Element {
    /// The name of the one around it.
    pub(crate) parent: String,
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// What is said in it, before another begins.
    pub(crate) says: String,
}

/// The parts of the file, by their names.
pub(crate) fn parts(book: &Book) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(docx(book).unwrap())).unwrap();
    let mut parts = BTreeMap::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        parts.insert(name, bytes);
    }
    parts
}

/// What the name of a part ends with.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap()
}

/// The elements of an XML file; one that is not well formed fails.
pub(crate) fn elements(xml: &[u8]) -> Elements {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut elements = Elements::new();
    let mut open: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                let name = name_of(start.name().as_ref());
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap();
                    (name_of(attribute.key.as_ref()), value.into_owned())
                });
                let parent = open.last().cloned().unwrap_or_default();
                open.push(name.clone());
                let attributes = attributes.collect();
                elements.push(Element { parent, name, attributes, says: String::new() });
            }
            Event::Text(words) => {
                let words = words.decode().unwrap();
                assert!(words.chars().all(|sign| sign >= ' ' || "\n\t".contains(sign)));
                if let Some(last) = elements.last_mut() {
                    last.says.push_str(&words);
                }
            }
            Event::GeneralRef(name) => {
                let sign = format!("&{};", name.decode().unwrap());
                let sign = quick_xml::escape::unescape(&sign).unwrap();
                elements.last_mut().unwrap().says.push_str(&sign);
            }
            Event::End(_) => _ = open.pop(),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, [""; 0]);
    elements
}

fn name_of(name: &[u8]) -> String {
    String::from_utf8(name.to_vec()).unwrap()
}

pub(crate) fn document(book: &Book) -> Elements {
    elements(&parts(book)["word/document.xml"])
}

/// What an attribute says, of all elements of a name.
pub(crate) fn values(elements: &Elements, name: &str, attribute: &str) -> Vec<String> {
    let named = elements.iter().filter(|element| element.name == name);
    named.filter_map(|element| element.attributes.get(attribute).cloned()).collect()
}

/// Everything that is said in the text.
pub(crate) fn words(elements: &Elements) -> Vec<String> {
    let said = elements.iter().filter(|element| element.name == "w:t");
    said.map(|element| element.says.clone()).collect()
}
