use std::collections::BTreeMap;

use crate::handout::book::{Block, Book, Inline, anchor};

/// The headings of a book below its title, in order, and where links to them lead.
pub(super) struct Outline {
    pub(super) headings: Vec<Heading>,
    /// By the chapter and the anchor that a link in it names, the id.
    anchors: BTreeMap<(usize, String), String>,
}

/// A heading.
pub(super) struct Heading {
    /// From 2. Each is at most one below the one before it, so that none is left out.
    pub(super) level: u8,
    /// There is no other element with it.
    pub(super) id: String,
    /// What it says.
    pub(super) says: String,
}

/// Names that are given out once each.
#[derive(Default)]
struct Names {
    given: BTreeMap<String, usize>,
}

impl Outline {
    pub(super) fn of(book: &Book) -> Self {
        let mut outline = Self { headings: Vec::new(), anchors: BTreeMap::new() };
        let mut ids = Names::default();
        for (place, chapter) in book.chapters.iter().enumerate() {
            let mut found = Vec::new();
            gather(&chapter.blocks, &mut found);
            let below = u8::from(book.has_chapters());
            let title = book.has_chapters().then(|| (1, chapter.title.clone()));
            let mut anchors = Names::default();
            if title.is_none() {
                anchors.give(anchor(&chapter.title));
            }
            for (level, says) in title.into_iter().chain(found) {
                let before = outline.headings.last().map_or(1, |heading| heading.level);
                let level = (level + below).min(before + 1).min(6);
                let name = anchors.give(anchor(&says));
                // Ids begin with what no other element's does.
                let id = ids.give(format!("to-{name}"));
                outline.anchors.insert((place, name), id.clone());
                outline.headings.push(Heading { level, id, says });
            }
        }
        outline
    }

    /// The id of the heading to which a link in a chapter leads, if that is there.
    pub(super) fn id(&self, chapter: usize, anchor: &str) -> Option<&str> {
        self.anchors.get(&(chapter, anchor.to_owned())).map(String::as_str)
    }
}

impl Names {
    /// This name, or with a number where it was given out before.
    fn give(&mut self, name: String) -> String {
        let mut number = self.given.get(&name).copied().unwrap_or(0);
        let mut given = name.clone();
        while self.given.contains_key(&given) {
            number += 1;
            given = format!("{name}-{number}");
        }
        self.given.insert(name, number);
        self.given.entry(given.clone()).or_insert(0);
        given
    }
}

fn gather(blocks: &[Block], found: &mut Vec<(u8, String)>) {
    for block in blocks {
        match block {
            Block::Heading { level, content } => found.push((*level, Inline::plain(content))),
            Block::Quote(blocks) => gather(blocks, found),
            Block::List { items, .. } => {
                for item in items {
                    gather(item, found);
                }
            }
            _ => {}
        }
    }
}
