//! Books to be written.

use std::sync::Arc;

use mdm_console::handout::book::{
    Alignment, Block, Book, Chapter, Colours, Figure, Inline, Logo, Table, Template,
};

pub(crate) fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

pub(crate) fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

pub(crate) fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, content: text(words) }
}

pub(crate) fn numbered(start: u64, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![paragraph(item)]).collect();
    Block::List { start: Some(start), items }
}

pub(crate) fn link(to: &str, words: &str) -> Block {
    Block::Paragraph(vec![Inline::Link { to: to.to_owned(), content: text(words) }])
}

pub(crate) fn figure(n: usize) -> Figure {
    Figure {
        file: format!("0{n}.png"),
        png: Arc::from(format!("PNG {n}").into_bytes()),
        width: 1280,
        height: 800,
        scale: 1.0,
        caption: format!("caption{n}"),
        alt: format!("Shows <{n}> & \"more\""),
        says: String::new(),
        step: None,
        place: None,
    }
}

pub(crate) fn book(blocks: Vec<Block>) -> Book {
    Book {
        title: "The title".to_owned(),
        subtitle: None,
        author: None,
        date: None,
        language: "en".to_owned(),
        chapters: vec![Chapter { title: "The title".to_owned(), blocks }],
        figures: vec![figure(1), figure(2)],
        template: Template::default(),
    }
}

/// A book with everything in it. Its words are w1, w2, and so on, as they are read.
pub(crate) fn full_book() -> Book {
    let table = Table {
        columns: vec![Alignment::Left, Alignment::Right],
        head: vec![text("w15"), text("w16")],
        rows: vec![vec![text("w17"), text("w18")]],
    };
    let first = vec![
        paragraph("w7"),
        heading(2, "w8"),
        Block::List {
            start: Some(1),
            items: vec![
                vec![paragraph("w9"), Block::Figure(0), numbered(3, &["w10"])],
                vec![Block::Code("w11\n  w12".to_owned())],
            ],
        },
        Block::Quote(vec![
            paragraph("w13"),
            Block::List { start: None, items: vec![vec![paragraph("w14")]] },
        ]),
        Block::Table(table),
        Block::Rule,
    ];
    let marked = vec![
        Inline::Strong(text("w20")),
        Inline::Emphasis(text("w21")),
        Inline::Code("w22".to_owned()),
        Inline::Break,
        Inline::Link { to: "https://example.com/?a=1&b=2".to_owned(), content: text("w23") },
    ];
    let logo =
        Logo { png: Arc::from(*b"PNG logo"), width: 300, height: 100, alt: "Contoso".to_owned() };
    Book {
        title: "w2".to_owned(),
        subtitle: Some("w3".to_owned()),
        author: Some("w4".to_owned()),
        date: Some("w5".to_owned()),
        chapters: vec![
            Chapter { title: "w6".to_owned(), blocks: first },
            Chapter {
                title: "w19".to_owned(),
                blocks: vec![Block::Paragraph(marked), Block::Figure(1)],
            },
        ],
        template: Template {
            organisation: Some("w1".to_owned()),
            foot: Some("The foot".to_owned()),
            colours: Colours { accent: [1, 2, 3], ..Colours::default() },
            logo: Some(logo),
        },
        ..book(Vec::new())
    }
}
