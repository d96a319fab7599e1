//! A book as a file for Word is one that Word takes: whole, in order, with everything that is
//! referred to in it, and the same in every run.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
    sync::Arc,
};

use mdm_console::handout::{
    book::{
        Alignment, Block, Book, Chapter, Colours, Figure, Inline, Logo, Table, Template,
    },
    docx,
};
use quick_xml::{Reader, XmlVersion, events::Event};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// The elements of a part: what begins, with its attributes, and what is said in it.
type Elements = Vec<(String, BTreeMap<String, String>, String)>;

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, content: text(words) }
}

fn numbered(start: u64, items: &[&str]) -> Block {
    let items = items.iter().map(|item| vec![paragraph(item)]).collect();
    Block::List { start: Some(start), items }
}

fn link(to: &str, words: &str) -> Block {
    Block::Paragraph(vec![Inline::Link { to: to.to_owned(), content: text(words) }])
}

fn figure(n: usize) -> Figure {
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

fn book(blocks: Vec<Block>) -> Book {
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
fn full_book() -> Book {
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

/// The parts of the file, by their names.
fn parts(book: &Book) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(docx(book).unwrap())).unwrap();
    let mut parts = BTreeMap::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.insert(part.name().to_owned(), bytes);
    }
    parts
}

/// The elements of an XML file in order; a file that is not well formed fails.
fn elements(xml: &[u8]) -> Elements {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut elements = Elements::new();
    let mut open = 0_usize;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open += 1;
                let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap();
                    (String::from_utf8(attribute.key.as_ref().to_vec()).unwrap(), value.into_owned())
                });
                elements.push((name, attributes.collect(), String::new()));
            }
            Event::Text(words) => {
                let words = words.decode().unwrap();
                assert!(words.chars().all(|sign| sign >= ' ' || "\n\t".contains(sign)));
                if let Some((_, _, said)) = elements.last_mut() {
                    said.push_str(&words);
                }
            }
            Event::GeneralRef(name) => {
                let name = format!("&{};", name.decode().unwrap());
                let sign = quick_xml::escape::unescape(&name).unwrap().into_owned();
                elements.last_mut().unwrap().2.push_str(&sign);
            }
            Event::End(_) => open -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
    elements
}

fn document(book: &Book) -> Elements {
    elements(&parts(book)["word/document.xml"])
}

/// What an attribute says, of all elements of a name.
fn values(elements: &Elements, name: &str, attribute: &str) -> Vec<String> {
    let named = elements.iter().filter(|(found, ..)| found == name);
    named.filter_map(|(_, attributes, _)| attributes.get(attribute).cloned()).collect()
}

/// Everything that is said in the text.
fn words(elements: &Elements) -> Vec<String> {
    let said = elements.iter().filter(|(name, ..)| name == "w:t");
    said.map(|(_, _, words)| words.clone()).collect()
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(docx(&full_book()).unwrap(), docx(&full_book()).unwrap());
}

#[test]
fn no_part_has_a_time_and_pictures_are_not_packed_again() {
    let mut archive = ZipArchive::new(Cursor::new(docx(&full_book()).unwrap())).unwrap();
    assert_eq!(archive.by_index(0).unwrap().name(), "[Content_Types].xml");
    for n in 0..archive.len() {
        let part = archive.by_index(n).unwrap();
        let is_picture = part.name().ends_with(".png");
        assert_eq!(part.last_modified(), Some(DateTime::DEFAULT));
        assert_eq!(part.compression() == CompressionMethod::Stored, is_picture, "{}", part.name());
    }
}

#[test]
fn every_part_is_well_formed_and_says_what_it_is() {
    let parts = parts(&full_book());
    let types = elements(&parts["[Content_Types].xml"]);
    let named: BTreeSet<String> = values(&types, "Override", "PartName").into_iter().collect();
    for (name, bytes) in &parts {
        let ending = name.rsplit('.').next().unwrap();
        if ending != "png" {
            elements(bytes);
        }
        let is_named = named.contains(&format!("/{name}"));
        assert_eq!(is_named, ending == "xml" && name != "[Content_Types].xml", "{name}");
    }
    assert_eq!(named.len(), parts.keys().filter(|name| name.ends_with(".xml")).count() - 1);
}

#[test]
fn what_is_referred_to_is_in_the_file_and_nothing_else() {
    let parts = parts(&full_book());
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for (file, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        expected.insert(file.to_owned());
        for (_, attributes, _) in &elements(&parts[file])[1..] {
            if attributes.contains_key("TargetMode") {
                assert_eq!(attributes["Target"], "https://example.com/?a=1&b=2");
            } else {
                expected.insert(format!("{folder}{}", attributes["Target"]));
            }
        }
    }
    expected.insert("[Content_Types].xml".to_owned());
    assert_eq!(parts.keys().cloned().collect::<BTreeSet<_>>(), expected);

    let ids = values(&elements(&parts["word/_rels/document.xml.rels"]), "Relationship", "Id");
    let text = elements(&parts["word/document.xml"]);
    for (name, attribute) in [("a:blip", "r:embed"), ("w:hyperlink", "r:id")] {
        assert!(values(&text, name, attribute).iter().all(|id| ids.contains(id)));
    }
}

#[test]
fn what_all_blocks_say_stands_in_order() {
    let said = words(&document(&full_book()));
    let said: Vec<&String> =
        said.iter().filter(|words| words.trim_start().starts_with('w')).collect();
    // The headings are in the contents too, behind the title page.
    let before = ["w1", "w2", "w3", "w4", "w5", "w6", "w8", "w19"].map(str::to_owned);
    let text = (6..=23).map(|n| format!("{}w{n}", if n == 12 { "  " } else { "" }));
    let expected: Vec<String> = before.into_iter().chain(text).collect();
    assert_eq!(said, expected.iter().collect::<Vec<_>>());
}

#[test]
fn every_picture_has_its_name_its_alternative_text_and_a_caption() {
    let text = document(&full_book());
    let expected = ["Contoso", "Shows <1> & \"more\"", "Shows <2> & \"more\""];
    assert_eq!(values(&text, "wp:docPr", "descr"), expected);
    assert_eq!(values(&text, "wp:docPr", "name"), ["logo.png", "01.png", "02.png"]);
    let said = words(&text).concat();
    assert!(said.contains("Figure 1. caption1") && said.contains("Figure 2. caption2"), "{said}");
    let fields = text.iter().filter(|(name, _, says)| name == "w:instrText" && says.contains("SEQ"));
    assert_eq!(fields.count(), 2);
}

#[test]
fn a_picture_is_no_wider_than_the_text_around_it() {
    let width = |book: &Book| values(&document(book), "wp:extent", "cx")[0].parse::<u64>().unwrap();
    let text = width(&book(vec![Block::Figure(0)]));
    let item = Block::List { start: None, items: vec![vec![Block::Figure(0)]] };
    // 166 mm, and less by the indent of a list.
    assert_eq!(text, 9412 * 635);
    assert_eq!(width(&book(vec![item])), (9412 - 482) * 635);
    let mut small = book(vec![Block::Figure(0)]);
    small.figures[0].width = 96;
    assert_eq!(width(&small), 914_400);
}

#[test]
fn every_list_begins_with_its_own_number() {
    let lists = vec![numbered(1, &["a", "b"]), numbered(1, &["c"]), numbered(7, &["d"])];
    let book = book(lists);
    let ids = values(&document(&book), "w:numId", "w:val");
    assert_eq!(ids[0], ids[1]);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3);
    let numbering = elements(&parts(&book)["word/numbering.xml"]);
    assert_eq!(values(&numbering, "w:startOverride", "w:val"), ["1", "1", "7"]);
    let defined = values(&numbering, "w:num", "w:numId");
    assert!(ids.iter().all(|id| defined.contains(id)));
}

#[test]
fn styles_that_are_used_are_there() {
    let parts = parts(&full_book());
    let styles = elements(&parts["word/styles.xml"]);
    let there = values(&styles, "w:style", "w:styleId");
    let text = elements(&parts["word/document.xml"]);
    let names = ["w:pStyle", "w:rStyle", "w:tblStyle"];
    for style in names.iter().flat_map(|name| values(&text, name, "w:val")) {
        assert!(there.contains(&style), "{style}");
    }
    let based = ["w:basedOn", "w:next"];
    for style in based.iter().flat_map(|name| values(&styles, name, "w:val")) {
        assert!(there.contains(&style), "{style}");
    }
    assert!(values(&styles, "w:color", "w:val").contains(&"010203".to_owned()));
    assert_eq!(values(&styles, "w:lang", "w:val"), ["en"]);
}

#[test]
fn headings_of_a_single_document_begin_with_the_first_level() {
    let styles = |book: &Book| values(&document(book), "w:pStyle", "w:val");
    let single = book(vec![heading(2, "A"), heading(3, "B")]);
    let mut several = single.clone();
    several.chapters.push(Chapter { title: "C".to_owned(), blocks: Vec::new() });
    for (book, expected) in [
        (single, vec!["Heading1", "Heading2"]),
        (several, vec!["Heading1", "Heading2", "Heading3", "Heading1"]),
    ] {
        let found: Vec<String> =
            styles(&book).into_iter().filter(|style| style.starts_with("Heading")).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn links_lead_to_headings_and_those_that_lead_nowhere_are_words() {
    let book = book(vec![
        link("#step-2", "to the second"),
        link("#step", "to the first"),
        link("#nowhere", "nowhere"),
        link("", "nowhere either"),
        heading(2, "Step"),
        Block::Quote(vec![heading(3, "Step 2")]),
    ]);
    let text = document(&book);
    let marks = values(&text, "w:bookmarkStart", "w:name");
    let links = values(&text, "w:hyperlink", "w:anchor");
    let contents = [marks[0].clone(), marks[1].clone()];
    assert_eq!(links, [&contents[..], &[marks[1].clone(), marks[0].clone()]].concat());
    assert!(words(&text).contains(&"nowhere either".to_owned()));
}

#[test]
fn running_heads_name_the_chapter() {
    let parts = parts(&full_book());
    let said = |name: &str| words(&elements(&parts[name]));
    assert_eq!(said("word/header1.xml"), ["w1 · w2", ""]);
    assert_eq!(said("word/header2.xml"), ["w1 · w2", "w6"]);
    assert_eq!(said("word/header3.xml"), ["w1 · w2", "w19"]);
    assert_eq!(said("word/footer1.xml"), ["The foot", "1"]);
}

#[test]
fn signs_that_xml_cannot_hold_are_left_out() {
    let mut book = book(vec![
        paragraph("a\u{0}\u{1b}<b>\u{FFFF}&amp;"),
        Block::Code("c\u{8}".to_owned()),
        link("https://example.com/\u{1}a b", "d"),
        Block::Figure(0),
    ]);
    book.title = "\u{2}T".to_owned();
    book.language = "e\u{3}n\"".to_owned();
    book.figures[0].alt = "\u{4}alt".to_owned();
    book.figures[0].caption = "\u{0}x".to_owned();
    let parts = parts(&book);
    for (_, bytes) in parts.iter().filter(|(name, _)| !name.ends_with(".png")) {
        elements(bytes);
    }
    let text = elements(&parts["word/document.xml"]);
    assert_eq!(words(&text)[..5], ["T", "a<b>&amp;", "c", "d", "Figure "]);
    assert_eq!(values(&text, "wp:docPr", "descr"), ["alt"]);
}

#[test]
fn whatever_is_missing_the_file_has_a_page() {
    let table = |columns, rows| Table { columns, head: Vec::new(), rows };
    for blocks in [
        vec![],
        vec![Block::Figure(9), Block::Code(String::new()), Block::Quote(vec![])],
        vec![Block::List { start: Some(u64::MAX), items: vec![vec![], vec![Block::Rule]] }],
        vec![Block::Table(table(vec![], vec![vec![text("a")]]))],
        vec![Block::Table(table(vec![Alignment::Centre; 70], vec![vec![]]))],
        vec![Block::Heading { level: 0, content: vec![] }, heading(255, "")],
    ] {
        let text = document(&book(blocks));
        assert_eq!(text.last().map(|(name, ..)| name.as_str()), Some("w:pgMar"));
    }
    let nothing = Book { chapters: Vec::new(), ..book(Vec::new()) };
    assert_eq!(values(&document(&nothing), "w:pStyle", "w:val"), ["Title", "End"]);
}
