//! A book as a file for Word is one that Word takes: whole, in order, with everything that is
//! referred to in it, and the same in every run.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod file;
mod order;
mod sample;

use std::{collections::BTreeSet, io::Cursor};

use mdm_console::handout::{
    book::{Alignment, Block, Book, Chapter, Inline, Table},
    docx,
};
use zip::{CompressionMethod, DateTime, ZipArchive};

use file::{Element, document, elements, ending, parts, values, words};
use sample::{book, full_book, heading, link, numbered, paragraph, text};

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(docx(&full_book()).unwrap(), docx(&full_book()).unwrap());
}

#[test]
fn no_part_has_a_time_and_pictures_are_not_packed_again() {
    let mut archive = ZipArchive::new(Cursor::new(docx(&full_book()).unwrap())).unwrap();
    assert_eq!(archive.by_index(0).unwrap().name().unwrap(), "[Content_Types].xml");
    for n in 0..archive.len() {
        let part = archive.by_index(n).unwrap();
        let is_picture = ending(&part.name().unwrap()) == "png";
        assert_eq!(part.last_modified(), Some(DateTime::DEFAULT));
        assert_eq!(part.compression() == CompressionMethod::Stored, is_picture);
    }
}

#[test]
fn every_part_is_well_formed_and_says_what_it_is() {
    let parts = parts(&full_book());
    let types = elements(&parts["[Content_Types].xml"]);
    let named: BTreeSet<String> = values(&types, "Override", "PartName").into_iter().collect();
    for (name, bytes) in &parts {
        if ending(name) != "png" {
            elements(bytes);
        }
        let is_named = named.contains(&format!("/{name}"));
        assert_eq!(is_named, ending(name) == "xml" && name != "[Content_Types].xml", "{name}");
    }
    let xml = parts.keys().filter(|name| ending(name) == "xml");
    assert_eq!(named.len(), xml.count() - 1);
}

#[test]
fn what_is_referred_to_is_in_the_file_and_nothing_else() {
    let parts = parts(&full_book());
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for (file, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        expected.insert(file.to_owned());
        for Element { attributes, .. } in &elements(&parts[file])[1..] {
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
    let fields = text.iter().filter(|element| element.says == " SEQ Figure \\* ARABIC ");
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
    (small.figures[0].width, small.figures[0].height) = (96, 60);
    assert_eq!(width(&small), 914_400);
}

#[test]
fn what_belongs_to_what_follows_stays_on_its_page() {
    let label = Block::Paragraph(vec![Inline::Strong(text("Note"))]);
    for (first, expected) in [(label, 1), (paragraph("Look:"), 0)] {
        let text = document(&book(vec![first, paragraph("that")]));
        assert_eq!(text.iter().filter(|element| element.name == "w:keepNext").count(), expected);
    }
    let step = document(&book(vec![paragraph("Look:"), Block::Figure(0)]));
    assert_eq!(step.iter().filter(|element| element.name == "w:keepNext").count(), 1);
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
    assert_eq!(values(&text, "w:hyperlink", "r:id"), [""; 0]);
}

#[test]
fn links_lead_to_their_own_chapter_first() {
    let blocks = vec![heading(2, "Step"), link("#step", "the step"), link("#a", "the other")];
    let chapter = |title: &str| Chapter { title: title.to_owned(), blocks: blocks.clone() };
    let book = Book { chapters: vec![chapter("A"), chapter("B")], ..book(Vec::new()) };
    let text = document(&book);
    let [a, first, b, second] = values(&text, "w:bookmarkStart", "w:name").try_into().unwrap();
    let expected = [&a, &first, &b, &second, &first, &a, &second, &a];
    assert_eq!(values(&text, "w:hyperlink", "w:anchor").iter().collect::<Vec<_>>(), expected);
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
    for (_, bytes) in parts.iter().filter(|(name, _)| ending(name) != "png") {
        elements(bytes);
    }
    let text = elements(&parts["word/document.xml"]);
    assert_eq!(words(&text)[..5], ["T", "a<b>&amp;", "c", "d", "Figure "]);
    assert_eq!(values(&text, "wp:docPr", "descr"), ["alt"]);
}

#[test]
fn whatever_is_missing_or_too_much_the_file_has_a_page() {
    let table = |columns, rows| Table { columns, head: Vec::new(), rows };
    let within = |blocks, _| vec![Block::List { start: Some(1), items: vec![blocks] }];
    let wide = table(vec![Alignment::Centre; 70], vec![vec![]]);
    for blocks in [
        vec![],
        vec![Block::Figure(9), Block::Code(String::new()), Block::Quote(vec![])],
        vec![Block::List { start: Some(u64::MAX), items: vec![vec![], vec![Block::Rule]] }],
        vec![Block::Table(table(vec![], vec![vec![text("a")]]))],
        vec![Block::Heading { level: 0, content: vec![] }, heading(255, "")],
        (0..40).fold(vec![Block::Table(wide), Block::Figure(0)], within),
    ] {
        let text = document(&book(blocks));
        assert!(!values(&text, "w:pgSz", "w:w").is_empty());
        let count = |name| text.iter().filter(|element| element.name == name).count();
        assert!(count("w:tr") <= count("w:tc"));
        let before_it = text.iter().rfind(|element| element.parent == "w:body");
        assert_eq!(before_it.map(|element| element.name.as_str()), Some("w:sectPr"));
    }
    let nothing = Book { chapters: Vec::new(), ..book(Vec::new()) };
    assert_eq!(values(&document(&nothing), "w:pStyle", "w:val"), ["Title", "End"]);
}
