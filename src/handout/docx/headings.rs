use std::collections::BTreeMap;

use crate::handout::book::{Block, Book, Inline, anchor};

/// All headings of the book in order, and where links to them lead.
#[derive(Default)]
pub(super) struct Headings {
    /// In order.
    pub(super) list: Vec<Heading>,
    in_chapter: BTreeMap<(usize, String), usize>,
    in_book: BTreeMap<String, usize>,
    /// How many headings of a chapter say the same: all but the first have a number.
    counts: BTreeMap<(usize, String), usize>,
}

/// A heading.
#[derive(Clone)]
pub(super) struct Heading {
    /// From 1 to 6.
    pub(super) level: u8,
    /// What it says.
    pub(super) says: String,
    /// By which name it is found. It is not the anchor: Word allows only letters, digits and
    /// underscores, 40 at most.
    pub(super) bookmark: String,
}

impl Headings {
    pub(super) fn of(book: &Book) -> Self {
        let mut headings = Self::default();
        // The title of a single document is on the title page, and no heading.
        let raised = u8::from(!book.has_chapters());
        for (chapter, written) in book.chapters.iter().enumerate() {
            if book.has_chapters() {
                headings.add(chapter, 1, written.title.clone());
            }
            each(&written.blocks, &mut |level, content| {
                let level = level.saturating_sub(raised).clamp(1, 6);
                headings.add(chapter, level, Inline::plain(content));
            });
        }
        headings
    }

    /// The bookmark of the heading with this anchor, first of all in the same chapter.
    pub(super) fn bookmark(&self, chapter: usize, anchor: &str) -> Option<&str> {
        let here = self.in_chapter.get(&(chapter, anchor.to_owned()));
        let place = here.or_else(|| self.in_book.get(anchor))?;
        self.list.get(*place).map(|heading| heading.bookmark.as_str())
    }

    fn add(&mut self, chapter: usize, level: u8, says: String) {
        let place = self.list.len();
        let plain = anchor(&says);
        let count = self.counts.entry((chapter, plain.clone())).or_default();
        let numbered = if *count == 0 { plain.clone() } else { format!("{plain}-{count}") };
        *count += 1;
        self.in_chapter.entry((chapter, numbered)).or_insert(place);
        self.in_book.entry(plain).or_insert(place);
        self.list.push(Heading { level, says, bookmark: format!("_Ref{:06}", place + 1) });
    }
}

/// Tells of each heading, in order, whatever it stands in.
fn each(blocks: &[Block], tell: &mut impl FnMut(u8, &[Inline])) {
    for block in blocks {
        match block {
            Block::Heading { level, content } => tell(*level, content),
            Block::List { items, .. } => items.iter().for_each(|item| each(item, tell)),
            Block::Quote(blocks) => each(blocks, tell),
            _ => {}
        }
    }
}
