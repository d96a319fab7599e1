use std::collections::BTreeSet;

use super::{
    blocks::{Paragraph, Place},
    drawing::Drawing,
    headings::Headings,
    numbering::Lists,
    page::{self, Extent},
    parts,
    relations::{Kind, Relations},
    xml::Xml,
};
use crate::handout::book::{Book, Inline};

/// The text of the file as it grows, and what else has to be in the file for it.
pub(super) struct Document<'a> {
    pub(super) book: &'a Book,
    pub(super) xml: Xml,
    pub(super) relations: Relations,
    pub(super) headings: Headings,
    pub(super) lists: Lists,
    /// The figures that are shown, by their places in the book.
    pub(super) figures: BTreeSet<usize>,
    /// What stands at the right of the running heads, for each of them.
    pub(super) heads: Vec<String>,
    /// The chapter that is being written, by its place in the book.
    pub(super) chapter: usize,
    /// How many headings are written.
    pub(super) headings_written: usize,
    /// How many pictures are written.
    pub(super) drawings: usize,
    /// How many sections are written.
    sections: usize,
}

/// The names of elements, as all parts with text begin.
pub(super) const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];
/// A logo is no wider and no higher than 60 by 25 mm, in twips.
const LOGO: [u32; 2] = [3402, 1417];

impl<'a> Document<'a> {
    /// The whole text.
    pub(super) fn of(book: &'a Book) -> Self {
        let mut document = Self {
            book,
            xml: Xml::new("w:document", &NAMESPACES),
            relations: Relations::default(),
            headings: Headings::of(book),
            lists: Lists::default(),
            figures: BTreeSet::new(),
            heads: vec![String::new()],
            chapter: 0,
            headings_written: 0,
            drawings: 0,
            sections: 0,
        };
        document.xml.open("w:body", &[]);
        document.title_page();
        document.contents();
        document.chapters();
        document
    }

    fn title_page(&mut self) {
        let book = self.book;
        if let Some(logo) = &book.template.logo {
            let id = self.relations.id(Kind::Image, parts::LOGO);
            let extent = Extent::of([logo.width, logo.height], 1.0, LOGO);
            self.open_paragraph(&Paragraph::of("Logo"));
            let (name, alt) = ("logo.png", logo.alt.as_str());
            self.drawing(&Drawing { id: &id, name, alt, extent, line: None });
            self.xml.close();
        }
        for (style, words) in [
            ("Organisation", book.template.organisation.as_ref()),
            ("Title", Some(&book.title)),
            ("Subtitle", book.subtitle.as_ref()),
            ("Author", book.author.as_ref()),
            ("Date", book.date.as_ref()),
        ] {
            if let Some(words) = words {
                self.words(&Paragraph::of(style), words);
            }
        }
    }

    /// Each chapter is a section of its own, for its title is in the running head.
    fn chapters(&mut self) {
        let book = self.book;
        for (n, chapter) in book.chapters.iter().enumerate() {
            if !book.has_chapters() && chapter.blocks.is_empty() {
                continue;
            }
            self.xml.open("w:p", &[]).open("w:pPr", &[]).value("w:pStyle", "End");
            self.section();
            self.xml.close().close();
            self.chapter = n;
            if book.has_chapters() {
                self.heads.push(chapter.title.clone());
                self.heading(&[Inline::Text(chapter.title.clone())], Place::default());
            }
            self.blocks(&chapter.blocks, Place::default());
        }
        // A table cannot be the last thing of a section.
        self.words(&Paragraph::of("End"), "");
        self.section();
    }

    /// What the pages of a section are like, which stands at its end.
    fn section(&mut self) {
        let head = self.relations.id(Kind::Header, &parts::head_name(self.heads.len()));
        let foot = self.relations.id(Kind::Footer, parts::FOOT);
        let [width, height, margin, edge] =
            [page::WIDTH, page::HEIGHT, page::MARGIN, page::EDGE].map(|twips| twips.to_string());
        self.xml.open("w:sectPr", &[]);
        self.xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", &head)]);
        self.xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", &foot)]);
        self.xml.value("w:type", "nextPage");
        self.xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", &margin),
                ("w:right", &margin),
                ("w:bottom", &margin),
                ("w:left", &margin),
                ("w:header", &edge),
                ("w:footer", &edge),
                ("w:gutter", "0"),
            ],
        );
        if self.sections == 0 {
            self.xml.empty("w:titlePg", &[]);
        }
        self.sections += 1;
        self.xml.close();
    }
}
