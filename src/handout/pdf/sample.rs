//! Books for the tests of this room.

use super::{
    super::book::{Block, Book, Chapter, Figure, Inline, Template},
    faces::Faces,
    pages::{Layout, lay_out},
    strip::{Content, Item},
};

/// A line with these words.
pub(super) fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

/// A paragraph.
pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(words(text))
}

/// A heading below the title.
pub(super) fn heading(text: &str) -> Block {
    Block::Heading { level: 2, content: words(text) }
}

/// A figure as wide as a screen.
pub(super) fn figure() -> Figure {
    Figure {
        file: "1.png".to_owned(),
        png: [].into(),
        width: 1280,
        height: 800,
        scale: 1.0,
        caption: "Seen".to_owned(),
        alt: "What is seen".to_owned(),
        says: String::new(),
        step: None,
        place: None,
    }
}

/// A book of one chapter.
pub(super) fn book(blocks: Vec<Block>) -> Book {
    Book {
        title: "Book".to_owned(),
        subtitle: None,
        author: None,
        date: None,
        language: "en".to_owned(),
        chapters: vec![Chapter { title: "Book".to_owned(), blocks }],
        figures: vec![figure(); 3],
        template: Template::default(),
    }
}

/// Its pages.
pub(super) fn laid_out(blocks: Vec<Block>) -> Layout {
    lay_out(&book(blocks), &Faces::new().unwrap())
}

/// What the pages say, without heads and feet.
pub(super) fn texts(layout: &Layout) -> Vec<String> {
    let says = |item: &Item| match &item.content {
        Content::Text(span) => span.text.clone(),
        Content::Picture { .. } => "[picture]".to_owned(),
        Content::Dots => String::new(),
    };
    layout.pages.iter().map(|page| page.items.iter().map(says).collect()).collect()
}
