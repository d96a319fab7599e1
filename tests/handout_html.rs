//! A book as HTML says everything that is in it, in one file that loads nothing, and what an
//! author writes is never more than words.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use mdm_console::handout::{
    book::{Book, Chapter, Colours, Figure, Logo, Place, Template, chapter},
    click_through, html,
};

/// Pictures are `1.png` and so on.
fn chapter_of(markdown: &str) -> Chapter {
    let figure_of = |address: &str| {
        let number: usize = address.strip_suffix(".png")?.parse().ok()?;
        number.checked_sub(1)
    };
    chapter(markdown, &figure_of)
}

fn book(documents: &[&str]) -> Book {
    Book {
        title: "The connector".into(),
        subtitle: None,
        author: None,
        date: None,
        language: "en".into(),
        chapters: documents.iter().map(|markdown| chapter_of(markdown)).collect(),
        figures: vec![figure("Add the role", Some(2)), figure("The role is there", None)],
        template: Template::default(),
    }
}

/// A picture of 100 by 50 points.
fn figure(says: &str, step: Option<u64>) -> Figure {
    let place = step.map(|_| Place { left: 50, top: 20, width: 20, height: 10 });
    Figure {
        file: "01.png".into(),
        png: b"PNG".as_slice().into(),
        width: 200,
        height: 100,
        scale: 2.0,
        caption: format!("{says}, briefly"),
        alt: format!("{says}, described"),
        says: format!("{says}."),
        step,
        place,
    }
}

/// What stands between two texts, each time that they follow each other.
fn all_between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|behind| Some(behind.split_once(end)?.0)).collect()
}

fn assert_in_order(page: &str, parts: &[&str]) {
    let mut rest = page;
    for part in parts {
        let at = rest.find(part);
        assert!(at.is_some(), "{part} is not in its place:\n{page}");
        rest = &rest[at.unwrap() + part.len()..];
    }
}

#[test]
fn the_page_begins_with_what_is_known_of_the_book() {
    let mut book = book(&["# The connector\n\nText."]);
    book.subtitle = Some("For two servers".into());
    book.author = Some("Allie Bellew".into());
    book.date = Some("May 2016".into());
    book.language = "de-AT".into();
    book.template = Template {
        organisation: Some("Contoso".into()),
        foot: Some("Internal".into()),
        colours: Colours { accent: [0x7a, 0, 0x0b], ..Colours::default() },
        logo: Some(Logo {
            png: b"LOGO".as_slice().into(),
            width: 30,
            height: 20,
            alt: "A ship".into(),
        }),
    };
    assert_in_order(
        &html(&book),
        &[
            "<!DOCTYPE html>\n<html lang=\"de-AT\">",
            "<meta name=\"author\" content=\"Allie Bellew\">",
            "<title>The connector</title>",
            "--accent:#7a000b;",
            "alt=\"A ship\" width=\"30\" height=\"20\" src=\"data:image/png;base64,TE9HTw==\"",
            "<p class=\"organisation\">Contoso</p>",
            "<h1>The connector</h1>",
            "<p class=\"subtitle\">For two servers</p>",
            "<p class=\"by\">Allie Bellew · May 2016</p>",
            "<main id=\"text\">\n<section>\n<p>Text.</p>",
            "<p>Contoso · Internal</p>",
        ],
    );
}

#[test]
fn what_is_not_known_leaves_nothing_behind() {
    let page = html(&book(&[]));
    for sign in ["<p class", "<footer", "<nav", "<img", "<section", "name=\"author\""] {
        assert!(!page.contains(sign), "{sign}:\n{page}");
    }
}

#[test]
fn every_block_of_a_document_is_there() {
    for (markdown, expected) in [
        ("**a** *b* `c` d", "<p><strong>a</strong> <em>b</em> <code>c</code> d</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("[a](https://x.y/?z&w)", "<a href=\"https://x.y/?z&amp;w\">a</a>"),
        ("3. a", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n</ol>"),
        ("1. a\n2. b", "<ol>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>"),
        ("- a", "<ul>\n<li>\n<p>a</p>\n</li>\n</ul>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("```\na\n <b>\n```", "<pre><code>a\n &lt;b&gt;</code></pre>"),
        ("---", "<hr>"),
        (
            "| a | |\n|--:|:-:|\n| c | d |",
            "<thead>\n<tr><th scope=\"col\" class=\"right\">a</th><td class=\"centre\"></td></tr>\n\
             </thead>\n<tbody>\n<tr><td class=\"right\">c</td><td class=\"centre\">d</td></tr>",
        ),
        (
            "![](1.png)",
            "<figure id=\"figure-1\">\n<img alt=\"Add the role, described\" width=\"100\" \
             height=\"50\" src=\"data:image/png;base64,UE5H\">\n\
             <figcaption>Figure 1. Add the role, briefly</figcaption>\n</figure>",
        ),
    ] {
        let page = html(&book(&[markdown]));
        assert!(page.contains(expected), "{markdown}:\n{page}");
    }
}

#[test]
fn headings_leave_out_no_level_and_chapters_are_headings_where_there_are_several() {
    for (documents, levels) in [
        (&["# a\n\n## b\n\n### c\n\n## d"][..], vec!["1", "2", "2", "3", "2"]),
        (&["# a\n\n#### b\n\n###### c\n\n## d"], vec!["1", "2", "2", "3", "2"]),
        (&["# a\n\n## b", "# c\n\n##### d"], vec!["1", "2", "2", "3", "2", "3"]),
        (&["# a", "# b"], vec!["1", "2", "2", "2"]),
    ] {
        let page = html(&book(documents));
        let found: Vec<&str> = page.split("<h").skip(1).map(|behind| &behind[..1]).collect();
        let found: Vec<&str> = found.into_iter().filter(|level| *level < "7").collect();
        assert_eq!(found, levels, "{documents:?}");
    }
}

#[test]
fn contents_and_links_lead_to_a_heading_of_their_own_chapter() {
    let page = html(&book(&[
        "# One\n\n## Steps\n\n[a](#steps) [b](#one) [c](#gone)",
        "# Two\n\n## Steps\n\n## Steps\n\n[d](#steps) [e](#steps-1)",
    ]));
    assert_in_order(
        &page,
        &[
            "<h2 id=\"contents\">Contents</h2>\n<ol>\n<li><a href=\"#to-one\">One</a>\n<ol>\n\
             <li><a href=\"#to-steps\">Steps</a></li>\n</ol>\n</li>\n\
             <li><a href=\"#to-two\">Two</a>\n<ol>\n<li><a href=\"#to-steps-1\">Steps</a></li>\n",
            "<h3 id=\"to-steps\">Steps</h3>",
            "<a href=\"#to-steps\">a</a> <a href=\"#to-one\">b</a> c",
            "<h3 id=\"to-steps-1\">Steps</h3>\n<h3 id=\"to-steps-1-1\">Steps</h3>",
            "<a href=\"#to-steps-1\">d</a> <a href=\"#to-steps-1-1\">e</a>",
        ],
    );
    assert_ids_are_whole(&page);
}

/// Fails unless every id is there once and every link within the page leads to one.
fn assert_ids_are_whole(page: &str) {
    let ids = all_between(page, " id=\"", "\"");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    for to in all_between(page, "href=\"#", "\"") {
        assert!(unique.contains(to), "{to}: {ids:?}");
    }
}

#[test]
fn a_picture_that_is_shown_twice_has_one_id() {
    let page = html(&book(&["![](1.png)\n\n![](1.png)\n\n![](2.png)\n\n## Figure-1\n\n## Text"]));
    assert_eq!(page.matches("Figure 1. ").count(), 2);
    assert_ids_are_whole(&page);
}

#[test]
fn what_an_author_writes_is_never_more_than_words() {
    let evil = "</title></style><script>alert(1)</script>\"'>";
    let mut book = book(&["&lt;script&gt; ![](1.png) `<script>`\n\n## &lt;script>", "# b"]);
    book.title = evil.into();
    book.subtitle = Some(evil.into());
    book.author = Some(evil.into());
    book.language = evil.into();
    book.template.organisation = Some(evil.into());
    book.template.foot = Some(evil.into());
    let figure = &mut book.figures[0];
    (figure.caption, figure.alt, figure.says) = (evil.into(), evil.into(), evil.into());
    for (page, scripts) in [(html(&book), 0), (click_through(&book), 1)] {
        assert_eq!(page.matches("<script").count(), scripts, "{page}");
        assert_eq!(page.matches("</style").count(), 1, "{page}");
        assert_eq!(page.matches("</title").count(), 1, "{page}");
    }
}

#[test]
fn nothing_is_loaded_from_outside() {
    let book = book(&["# a\n\n![x](https://x.y/z.png) ![](1.png)", "# b\n\n![](2.png)"]);
    for page in [html(&book), click_through(&book)] {
        for source in all_between(&page, "src=\"", "\"") {
            assert!(source.starts_with("data:"), "{source}");
        }
        for sign in ["http:", "https:", "url(", "@import", "<link", "<iframe"] {
            assert!(!page.contains(sign), "{sign}");
        }
    }
}

#[test]
fn a_click_through_has_a_step_for_each_picture() {
    let page = click_through(&book(&[]));
    assert_in_order(
        &page,
        &[
            "<title>The connector</title>",
            "<section id=\"figure-1\"",
            "<h2 id=\"progress-1\">Picture 1 of 2</h2>\n<p class=\"says\">2. Add the role.</p>",
            "<img alt=\"Add the role, described\" width=\"100\" height=\"50\"",
            "<button type=\"button\" id=\"place-1\" class=\"place\" aria-label=\"Press here: go on\">",
            "<section id=\"figure-2\"",
            "Picture 2 of 2</h2>\n<p class=\"says\">The role is there.</p>",
            "<a href=\"#figure-1\">Add the role, briefly</a>",
            "<a href=\"#figure-2\">The role is there, briefly</a>",
        ],
    );
    assert_ids_are_whole(&page);
}

#[test]
fn the_button_over_a_picture_lies_where_the_step_presses() {
    let page = click_through(&book(&[]));
    // The middle of what is pressed, and its size, as parts of 200 by 100 pixels.
    assert!(page.contains("#place-1{left:30.00%;top:25.00%;width:10.00%;height:10.00%}"), "{page}");
    assert!(!page.contains("place-2"), "nothing is pressed in the second picture");
}

#[test]
fn a_picture_between_steps_says_what_it_shows() {
    let mut book = book(&[]);
    book.figures[1].says.clear();
    assert!(click_through(&book).contains("<p class=\"says\">The role is there, briefly</p>"));
}

#[test]
fn without_its_script_a_click_through_shows_all_pictures_and_no_buttons() {
    let page = click_through(&book(&[]));
    // Only the script says that it plays, and only then steps are hidden and buttons shown.
    let body = all_between(&page, "<body>", "<script>").concat();
    assert!(!body.contains("hidden") && !body.contains("playing"), "{body}");
    for rule in [".place {\n  display: none;", ".controls { display: none;"] {
        assert!(page.contains(rule), "{rule}");
    }
    assert!(page.contains(".playing section:not(.current) { display: none; }"));
}
