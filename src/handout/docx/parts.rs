use std::borrow::Cow;

use super::{
    document::{Document, NAMESPACES},
    package::{Content, Part},
    relations::{Kind, Relations},
    xml::Xml,
};
use crate::handout::book::Book;

/// Where the logo is, seen from the text.
pub(super) const LOGO: &str = "media/logo.png";
/// Where the foot of the pages is, seen from the text.
pub(super) const FOOT: &str = "footer1.xml";

/// A file that is the same for all books, but for words in braces.
struct Fixed {
    kind: Kind,
    name: &'static str,
    content: &'static str,
    text: &'static str,
}

const FIXED: [Fixed; 3] = [
    Fixed {
        kind: Kind::Styles,
        name: "styles.xml",
        content: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        text: include_str!("parts/styles.xml"),
    },
    Fixed {
        kind: Kind::Settings,
        name: "settings.xml",
        content: "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
        text: include_str!("parts/settings.xml"),
    },
    Fixed {
        kind: Kind::FontTable,
        name: "fontTable.xml",
        content: "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
        text: include_str!("parts/fontTable.xml"),
    },
];
const RELATIONS: &str = "word/_rels/document.xml.rels";
const DOCUMENT_CONTENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const NUMBERING_CONTENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
const HEADER_CONTENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
const FOOTER_CONTENT: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";
const CORE_CONTENT: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const APP_CONTENT: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/// Where a running head is, seen from the text.
pub(super) fn head_name(number: usize) -> String {
    format!("header{number}.xml")
}

/// Where the picture of a figure is, seen from the text.
pub(super) fn figure_name(n: usize) -> String {
    format!("media/figure{}.png", n + 1)
}

/// A colour as files of Word have it.
pub(super) fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// All parts of the file, in their order.
pub(super) fn parts<'a>(book: &'a Book, document: Document<'a>) -> Vec<Part<'a>> {
    let Document { xml, mut relations, lists, figures, heads, .. } = document;
    let mut parts = properties(book);
    parts.push(part("word/document.xml", DOCUMENT_CONTENT, xml.finish()));
    for fixed in &FIXED {
        relations.id(fixed.kind, fixed.name);
        parts.push(part(&format!("word/{}", fixed.name), fixed.content, filled(fixed.text, book)));
    }
    relations.id(Kind::Numbering, "numbering.xml");
    parts.push(part("word/numbering.xml", NUMBERING_CONTENT, lists.to_xml()));
    for (n, chapter) in heads.iter().enumerate() {
        let name = format!("word/{}", head_name(n + 1));
        parts.push(part(&name, HEADER_CONTENT, head(book, chapter)));
    }
    parts.push(part(&format!("word/{FOOT}"), FOOTER_CONTENT, foot(book)));
    parts.push(Part {
        name: RELATIONS.to_owned(),
        content: Content::Relations,
        bytes: relations.to_xml().into(),
    });
    let logo = book.template.logo.iter().map(|logo| (LOGO.to_owned(), &logo.png));
    let figures =
        figures.iter().filter_map(|n| Some((figure_name(*n), &book.figures.get(*n)?.png)));
    for (name, png) in logo.chain(figures) {
        let bytes = Cow::Borrowed(&**png);
        parts.push(Part { name: format!("word/{name}"), content: Content::Png, bytes });
    }
    parts
}

fn part(name: &str, content: &'static str, bytes: Vec<u8>) -> Part<'static> {
    Part { name: name.to_owned(), content: Content::Xml(content), bytes: bytes.into() }
}

/// What the file says of itself, and where its text is.
fn properties(book: &Book) -> Vec<Part<'static>> {
    let mut relations = Relations::default();
    relations.id(Kind::Document, "word/document.xml");
    relations.id(Kind::CoreProperties, "docProps/core.xml");
    relations.id(Kind::Properties, "docProps/app.xml");
    vec![
        Part {
            name: "_rels/.rels".to_owned(),
            content: Content::Relations,
            bytes: relations.to_xml().into(),
        },
        part("docProps/core.xml", CORE_CONTENT, core(book)),
        part("docProps/app.xml", APP_CONTENT, app(book)),
    ]
}

fn core(book: &Book) -> Vec<u8> {
    let mut xml = Xml::new(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.words("dc:title", &book.title);
    for (name, words) in [("dc:subject", &book.subtitle), ("dc:creator", &book.author)] {
        if let Some(words) = words {
            xml.words(name, words);
        }
    }
    xml.words("dc:language", &book.language);
    xml.finish()
}

fn app(book: &Book) -> Vec<u8> {
    let properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::new("Properties", &[("xmlns", properties)]);
    if let Some(organisation) = &book.template.organisation {
        xml.words("Company", organisation);
    }
    xml.finish()
}

/// A fixed file with the language and the colours of the book.
fn filled(text: &str, book: &Book) -> Vec<u8> {
    let colours = &book.template.colours;
    let language = quick_xml::escape::escape(&*book.language).into_owned();
    let values = [
        ("{language}", language),
        ("{accent}", hex(colours.accent)),
        ("{text}", hex(colours.text)),
        ("{quiet}", hex(colours.quiet)),
        ("{tint}", hex(colours.tint)),
    ];
    let fill = |text: String, (name, value): &(&str, String)| text.replace(name, value);
    values.iter().fold(text.to_owned(), fill).into_bytes()
}

/// The head of the pages of a chapter.
fn head(book: &Book, chapter: &str) -> Vec<u8> {
    let mut xml = Xml::new("w:hdr", &NAMESPACES);
    let organisation = book.template.organisation.as_deref();
    let title: Vec<&str> = organisation.into_iter().chain([book.title.as_str()]).collect();
    open_line(&mut xml, "Header", &title.join(" · "));
    xml.open("w:r", &[]).words("w:t", chapter).close();
    xml.finish()
}

/// The foot of all pages.
fn foot(book: &Book) -> Vec<u8> {
    let mut xml = Xml::new("w:ftr", &NAMESPACES);
    open_line(&mut xml, "Footer", book.template.foot.as_deref().unwrap_or_default());
    xml.open("w:fldSimple", &[("w:instr", " PAGE ")]);
    xml.open("w:r", &[]).words("w:t", "1").close();
    xml.finish()
}

/// Begins a line, with words at its left; what follows is at its right.
fn open_line(xml: &mut Xml, style: &'static str, left: &str) {
    xml.open("w:p", &[]).open("w:pPr", &[]).value("w:pStyle", style).close();
    xml.open("w:r", &[]).words("w:t", left).close();
    xml.open("w:r", &[]).empty("w:tab", &[]).close();
}
