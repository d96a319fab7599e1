//! A handout is also a PDF: one that can be read aloud, searched and printed, and that is the
//! same in every run.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use mdm_console::{
    handout::{
        HandoutError,
        book::{Alignment, Block, Book, Chapter, Figure, Inline, Logo, Table, Template},
        pdf,
    },
    picture::Picture,
};

/// A picture of one colour.
fn png(width: u32, height: u32) -> Arc<[u8]> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let pixels = vec![200; width as usize * height as usize * 3];
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    bytes.into()
}

fn figure() -> Figure {
    Figure {
        file: "1.png".to_owned(),
        png: png(64, 40),
        width: 64,
        height: 40,
        scale: 1.0,
        caption: "The workspace".to_owned(),
        alt: "The workspace Administration".to_owned(),
        says: "Click Administration.".to_owned(),
        step: Some(1),
        place: None,
    }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn link(to: &str) -> Inline {
    Inline::Link { to: to.to_owned(), content: text("here") }
}

/// A book with everything that a book can have.
fn book() -> Book {
    let step = vec![Block::Paragraph(vec![Inline::Strong(text("Click"))]), Block::Figure(0)];
    let blocks = vec![
        Block::Heading { level: 2, content: text("Before you begin") },
        Block::Heading { level: 9, content: text("Details") },
        Block::Paragraph(vec![
            Inline::Emphasis(text("Read ")),
            link("#before-you-begin"),
            Inline::Break,
            link("https://contoso.com/"),
            Inline::Code("typed".to_owned()),
        ]),
        Block::List { start: Some(1), items: vec![step] },
        Block::List {
            start: None, items: vec![vec![Block::Paragraph(text("Ünïcode 中文 😀"))]]
        },
        Block::Quote(vec![Block::Paragraph(text("Note."))]),
        Block::Code("let it = \"be\";\n\tas it is".to_owned()),
        Block::Table(Table {
            columns: vec![Alignment::Left; 2],
            head: vec![text("Name"), text("Value")],
            rows: vec![vec![text("One"), Vec::new()]],
        }),
        Block::Rule,
    ];
    let chapter = |title: &str| Chapter { title: title.to_owned(), blocks: blocks.clone() };
    Book {
        title: "Set the authority".to_owned(),
        subtitle: Some("A rehearsal".to_owned()),
        author: Some("Isabella Simonsen".to_owned()),
        date: Some("12 March 2015".to_owned()),
        language: "en-GB".to_owned(),
        chapters: vec![chapter("First"), chapter("Second")],
        figures: vec![figure()],
        template: Template {
            organisation: Some("Contoso".to_owned()),
            foot: Some("Internal".to_owned()),
            logo: Some(Logo { png: png(40, 10), width: 40, height: 10, alt: "Contoso".to_owned() }),
            ..Template::default()
        },
    }
}

/// Whether the file has this somewhere outside of what is compressed.
fn has(pdf: &[u8], what: &str) -> bool {
    pdf.windows(what.len()).any(|window| window == what.as_bytes())
}

/// How often the file has it.
fn count(pdf: &[u8], what: &str) -> usize {
    pdf.windows(what.len()).filter(|window| *window == what.as_bytes()).count()
}

/// A picture of many colours.
fn colourful(seed: u32) -> Picture {
    let pixel = |n: u32| (n * n * 31 + seed).to_be_bytes().map(|byte| byte ^ n as u8);
    let pixels = (0..64 * 40).map(|n| pixel(n)[1..].try_into().unwrap());
    Picture::of_pixels(64, &pixels.collect::<Vec<_>>())
}

/// A book that shows these pictures.
fn book_of(pictures: &[Picture]) -> Book {
    let figure = |picture: &Picture| Figure { png: picture.to_png().unwrap().into(), ..figure() };
    let blocks = (0..pictures.len()).map(Block::Figure).collect();
    let chapters = vec![Chapter { title: String::new(), blocks }];
    Book { chapters, figures: pictures.iter().map(figure).collect(), ..book() }
}

/// The objects of a file by its table, each from its number on.
fn objects(pdf: &[u8]) -> Vec<&[u8]> {
    let lines = |from: usize| pdf[from..].split(|byte| *byte == b'\n');
    let number = |text: &[u8]| str::from_utf8(text).unwrap().trim().parse::<usize>().unwrap();
    let last = pdf.windows(9).rposition(|window| window == b"startxref").unwrap();
    let table = lines(number(lines(last).nth(1).unwrap())).skip(3);
    let entries = table.take_while(|line| !line.starts_with(b"trailer"));
    entries.map(|entry| &pdf[number(&entry[..10])..]).collect()
}

/// What stands in a text between this and the next of that.
fn between<'a>(text: &'a str, this: &str, that: char) -> &'a str {
    text.split_once(this).unwrap().1.split_once(that).unwrap().0
}

/// The pictures in a file that are packed as PNG files are.
fn pictures(pdf: &[u8]) -> Vec<Picture> {
    let picture = |object: &&[u8]| {
        let end = object.windows(7).position(|window| window == b"stream\n")? + 7;
        let head = String::from_utf8_lossy(&object[..end]);
        let number = |key| between(&head, key, '/').trim_end_matches('>').parse::<u32>().unwrap();
        head.contains("/Subtype/Image").then_some(())?;
        head.contains("/Predictor 15/Colors 3/").then_some(())?;
        let [width, height] = ["/Width ", "/Height "].map(number);
        assert_eq!(number("/Columns "), width);
        let rows = &object[end..end + number("/Length ") as usize];
        assert!(object[end + rows.len()..].starts_with(b"\nendstream\nendobj\n"));
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, width, height);
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_chunk(png::chunk::IDAT, rows).unwrap();
        writer.finish().unwrap();
        Some(Picture::from_png(&file).unwrap())
    };
    objects(pdf).iter().filter_map(picture).collect()
}

#[test]
fn the_same_book_gives_the_same_bytes() {
    assert_eq!(pdf(&book()).unwrap(), pdf(&book()).unwrap());
}

#[test]
fn it_names_what_it_is() {
    let pdf = pdf(&book()).unwrap();
    for what in [
        "%PDF-1.7",
        "/Title(Set the authority)",
        "/Author(Isabella Simonsen)",
        "/Subject(A rehearsal)",
        "/Lang(en-GB)",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/DisplayDocTitle true",
    ] {
        assert!(has(&pdf, what), "{what}");
    }
    assert!(!has(&pdf, "CreationDate"), "the date of the clock");
}

#[test]
fn it_can_be_read_aloud_with_what_its_parts_mean() {
    let pdf = pdf(&book()).unwrap();
    for (what, times) in [
        ("/S/Document", 1),
        ("/S/Title", 1),
        // The contents and two chapters.
        ("/S/H1", 3),
        ("/S/H2", 2),
        ("/S/H6", 2),
        ("/S/TOCI", 4),
        ("/S/L/", 4),
        ("/S/LI", 4),
        ("/S/Lbl", 4),
        ("/S/LBody", 4),
        ("/S/BlockQuote", 2),
        ("/S/TR", 4),
        ("/S/TH", 4),
        ("/S/TD", 4),
        ("/S/Figure", 3),
        ("/S/Caption", 2),
        ("/Alt(The workspace Administration)", 2),
        ("/S/Strong", 2),
        ("/S/Em", 2),
    ] {
        assert_eq!(count(&pdf, what), times, "{what}");
    }
}

#[test]
fn one_can_go_where_its_contents_links_and_bookmarks_lead() {
    let pdf = pdf(&book()).unwrap();
    // Four lines of the contents, and two links in each chapter.
    assert_eq!(count(&pdf, "/Subtype/Link"), 8);
    assert_eq!(count(&pdf, "/Type/OBJR"), 8, "each of them is read where its words are");
    assert_eq!(count(&pdf, "/URI(https://contoso.com/)"), 2);
    for bookmark in ["/Title(First)", "/Title(Second)", "/Title(Before you begin)"] {
        assert!(has(&pdf, bookmark), "{bookmark}");
    }
    assert!(has(&pdf, "/Outlines"));
}

#[test]
fn it_brings_its_letters_along() {
    let pdf = pdf(&book()).unwrap();
    assert_eq!(count(&pdf, "/FontFile2"), 2);
    assert_eq!(count(&pdf, "/ToUnicode"), 2);
    assert!(pdf.len() < 60_000, "only those letters that it needs: {} bytes", pdf.len());
}

#[test]
fn a_picture_that_is_on_many_pages_is_in_the_file_once() {
    let chapters = vec![Chapter { title: String::new(), blocks: vec![Block::Figure(0); 1000] }];
    let pdf = pdf(&Book { chapters, ..book() }).unwrap();
    assert_eq!(count(&pdf, "/Subtype/Image"), 2, "it and the logo");
    assert_eq!(count(&pdf, "/S/Caption"), 1000);
}

#[test]
fn equal_pictures_are_in_the_file_once() {
    let pdf = pdf(&book_of(&[colourful(1), colourful(2), colourful(1)])).unwrap();
    assert_eq!(count(&pdf, "/Subtype/Image"), 3, "two of them and the logo");
    assert_eq!(count(&pdf, "/S/Caption"), 3);
}

#[test]
fn pictures_are_in_it_pixel_by_pixel() {
    let wide = Picture::of_pixels(300, &[[7, 8, 9]; 600]);
    let shown = [colourful(1), wide, colourful(2)];
    let logo = Picture::from_png(&png(40, 10)).unwrap();
    let found = pictures(&pdf(&book_of(&shown)).unwrap());
    assert_eq!(found, [&[logo], &shown[..]].concat(), "the title page is the first");
}

#[test]
fn all_its_objects_are_where_it_says() {
    let pdf = pdf(&book_of(&[colourful(1), colourful(2)])).unwrap();
    let objects = objects(&pdf);
    assert_eq!(objects.len(), count(&pdf, " 0 obj\n"));
    for (number, object) in (1..).zip(objects) {
        assert!(object.starts_with(format!("{number} 0 obj\n").as_bytes()), "{number}");
    }
}

#[test]
fn books_with_other_pictures_are_other_documents() {
    let identifiers = [1, 2].map(|seed| {
        let pdf = pdf(&book_of(&[colourful(seed)])).unwrap();
        let text = String::from_utf8_lossy(&pdf).into_owned();
        between(&text, "<xmpMM:InstanceID>", '<').to_owned()
    });
    assert_ne!(identifiers[0], identifiers[1]);
}

#[test]
fn a_picture_that_nothing_shows_is_left_out() {
    let figures = vec![figure(), Figure { png: png(8, 8), ..figure() }];
    let pdf = pdf(&Book { figures, ..book() }).unwrap();
    assert_eq!(count(&pdf, "/Subtype/Image"), 2, "the other one and the logo");
}

#[test]
fn a_logo_of_another_kind_is_shown_too() {
    for (kind, samples, images) in [
        (png::ColorType::Grayscale, 1, 2),
        (png::ColorType::Indexed, 1, 2),
        // What shines through is an image of its own.
        (png::ColorType::Rgba, 4, 3),
    ] {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, 32, 1);
        encoder.set_color(kind);
        encoder.set_palette(vec![10, 20, 30]);
        encoder.write_header().unwrap().write_image_data(&vec![0; 32 * samples]).unwrap();
        let logo = Logo { png: file.into(), width: 32, height: 1, alt: "Contoso".to_owned() };
        let template = Template { logo: Some(logo), ..Template::default() };
        let shown = [colourful(1)];
        let pdf = pdf(&Book { template, ..book_of(&shown) }).unwrap();
        assert_eq!(count(&pdf, "/Subtype/Image"), images, "{kind:?}");
        assert_eq!(pictures(&pdf), shown, "{kind:?}");
    }
}

#[test]
fn a_book_without_anything_is_a_page() {
    let empty = Book {
        title: String::new(),
        subtitle: None,
        author: None,
        date: None,
        language: String::new(),
        chapters: Vec::new(),
        figures: Vec::new(),
        template: Template::default(),
    };
    assert_eq!(count(&pdf(&empty).unwrap(), "/Type/Page/"), 1);
}

#[test]
fn a_picture_that_is_none_is_named() {
    let figures = vec![Figure { png: [1, 2, 3].into(), ..figure() }];
    let error = pdf(&Book { figures, ..book() }).unwrap_err();
    assert!(matches!(error, HandoutError::Format { why, .. } if why.starts_with("1.png")));
}

#[test]
fn a_picture_that_breaks_off_is_an_error_too() {
    let whole = png(64, 40);
    let figures = vec![Figure { png: whole[..whole.len() / 2].into(), ..figure() }];
    assert!(pdf(&Book { figures, ..book() }).is_err());
}

#[test]
fn a_picture_that_is_damaged_is_an_error_too() {
    let whole = colourful(1).to_png().unwrap();
    for at in [8, 20, 25, 60, whole.len() / 2, whole.len() - 20] {
        let mut file = whole.clone();
        file[at] ^= 1;
        let figures = vec![Figure { png: file.into(), ..figure() }];
        assert!(pdf(&Book { figures, ..book() }).is_err(), "byte {at} is another");
    }
}
