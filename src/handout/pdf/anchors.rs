//! What a link leads to.

use std::collections::BTreeMap;

use super::super::book::{Block, Book, Inline, anchor};

/// Where a link leads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Target {
    /// An address outside the book.
    Address(String),
    /// A heading, by its place in the list of headings.
    Heading(usize),
}

/// The headings of a book by what a link calls them, in the order in which they are laid out.
#[derive(Default)]
pub(super) struct Anchors {
    /// The heading of each name, for each chapter.
    chapters: Vec<BTreeMap<String, usize>>,
    /// How often each name was given in the last chapter.
    given: BTreeMap<String, usize>,
    /// How many headings there are.
    count: usize,
}

/// What a heading says, if it says anything; others are left out.
pub(super) fn says(content: &[Inline]) -> Option<String> {
    let says = Inline::plain(content).split_whitespace().collect::<Vec<_>>().join(" ");
    (!says.is_empty()).then_some(says)
}

impl Anchors {
    /// All that a book has.
    pub(super) fn of(book: &Book) -> Self {
        let mut anchors = Self::default();
        for chapter in &book.chapters {
            anchors.chapters.push(BTreeMap::new());
            anchors.given.clear();
            if book.has_chapters() {
                anchors.add(says(&[Inline::Text(chapter.title.clone())]));
            }
            anchors.add_all(&chapter.blocks);
        }
        anchors
    }

    /// Where a link in a chapter leads: to a heading of this chapter, or else of another one, or
    /// out of the book. Nowhere if no heading has that name.
    pub(super) fn target(&self, chapter: usize, to: &str) -> Option<Target> {
        let Some(name) = to.strip_prefix('#') else {
            return Some(Target::Address(ascii(to)));
        };
        let here = self.chapters.get(chapter);
        let mut all = here.into_iter().chain(&self.chapters);
        all.find_map(|chapter| chapter.get(name)).copied().map(Target::Heading)
    }

    fn add_all(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { content, .. } => self.add(says(content)),
                Block::Quote(blocks) => self.add_all(blocks),
                Block::List { items, .. } => items.iter().for_each(|item| self.add_all(item)),
                _ => {}
            }
        }
    }

    /// Adds a heading. Another one of the same name has a number behind it.
    fn add(&mut self, says: Option<String>) {
        let (Some(says), Some(chapter)) = (says, self.chapters.last_mut()) else { return };
        let name = anchor(&says);
        let given = self.given.entry(name.clone()).or_default();
        let numbered = if *given == 0 { name } else { format!("{name}-{given}") };
        *given += 1;
        chapter.entry(numbered).or_insert(self.count);
        self.count += 1;
    }
}

/// An address as the format wants it.
fn ascii(address: &str) -> String {
    let byte = |byte: u8| match byte {
        b'!'..=b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    address.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{super::book::Chapter, sample},
        *,
    };

    fn book(chapters: &[&[&str]]) -> Book {
        let chapter = |(number, headings): (usize, &&[&str])| Chapter {
            title: format!("Chapter {number}"),
            blocks: headings.iter().copied().map(sample::heading).collect(),
        };
        let chapters = chapters.iter().enumerate().map(chapter).collect();
        Book { chapters, ..sample::book(Vec::new()) }
    }

    #[test]
    fn a_link_leads_to_the_heading_of_that_name() {
        let anchors = Anchors::of(&book(&[&["Before you begin", "Was it done?", "Was it done?"]]));
        for (to, heading) in [
            ("#before-you-begin", Some(0)),
            ("#was-it-done", Some(1)),
            ("#was-it-done-1", Some(2)),
            ("#nowhere", None),
        ] {
            assert_eq!(anchors.target(0, to), heading.map(Target::Heading), "{to}");
        }
    }

    #[test]
    fn a_link_leads_to_its_own_chapter_first() {
        let anchors = Anchors::of(&book(&[&["Begin"], &["Begin", "End"]]));
        for (chapter, to, heading) in
            [(0, "#begin", 1), (1, "#begin", 3), (0, "#end", 4), (0, "#chapter-1", 2)]
        {
            assert_eq!(anchors.target(chapter, to), Some(Target::Heading(heading)), "{to}");
        }
    }

    #[test]
    fn an_address_is_written_with_signs_that_the_format_knows() {
        let anchors = Anchors::of(&book(&[]));
        for (to, address) in [
            ("https://contoso.com/ü b", "https://contoso.com/%C3%BC%20b"),
            ("mailto:admin@contoso.com", "mailto:admin@contoso.com"),
        ] {
            assert_eq!(anchors.target(0, to), Some(Target::Address(address.to_owned())));
        }
    }
}
