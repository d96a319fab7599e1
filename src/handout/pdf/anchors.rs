//! What a link leads to.

use std::collections::BTreeMap;

use super::super::book::{Block, Book, Inline};

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
            if book.has_chapters() {
                anchors.add(says(&[Inline::Text(chapter.title.clone())]));
            }
            anchors.add_all(&chapter.blocks);
        }
        anchors
    }

    /// Where a link in a chapter leads, if a reader of the document can go there: not to files
    /// that were beside the text.
    pub(super) fn target(&self, chapter: usize, to: &str) -> Option<Target> {
        if let Some(name) = to.strip_prefix('#') {
            let here = self.chapters.get(chapter);
            let mut all = here.into_iter().chain(&self.chapters);
            return all.find_map(|chapter| chapter.get(name)).copied().map(Target::Heading);
        }
        let scheme = to.split_once(':')?.0.to_ascii_lowercase();
        let opens = matches!(scheme.as_str(), "http" | "https" | "mailto");
        opens.then(|| Target::Address(ascii(to)))
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

    /// Adds a heading. Others of the same name have a number behind it; after the ninth, links do
    /// not tell them apart.
    fn add(&mut self, says: Option<String>) {
        let Some(says) = says else { return };
        let number = self.count;
        self.count += 1;
        let Some(chapter) = self.chapters.last_mut() else { return };
        let name = name(&says);
        let mut names = (0..10).map(|again| match again {
            0 => name.clone(),
            _ => format!("{name}-{again}"),
        });
        if let Some(free) = names.find(|name| !chapter.contains_key(name)) {
            chapter.insert(free, number);
        }
    }
}

/// What a link calls a heading: its letters and digits in lower case, with hyphens for spaces.
fn name(says: &str) -> String {
    says.chars()
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
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
    use super::{super::super::book::Chapter, *};

    fn book(chapters: &[&[&str]]) -> Book {
        let heading = |says: &&str| Block::Heading {
            level: 2,
            content: vec![Inline::Text((*says).to_owned())],
        };
        let chapter = |(number, headings): (usize, &&[&str])| Chapter {
            title: format!("Chapter {number}"),
            blocks: headings.iter().map(heading).collect(),
        };
        Book {
            title: "Book".to_owned(),
            subtitle: None,
            author: None,
            date: None,
            language: "en".to_owned(),
            chapters: chapters.iter().enumerate().map(chapter).collect(),
            figures: Vec::new(),
            template: super::super::super::book::Template::default(),
        }
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
    fn only_addresses_that_a_reader_can_open_are_links() {
        let anchors = Anchors::of(&book(&[]));
        for (to, opens) in [
            ("https://contoso.com/ü b", Some("https://contoso.com/%C3%BC%20b")),
            ("mailto:admin@contoso.com", Some("mailto:admin@contoso.com")),
            ("other.md", None),
            ("javascript:alert(1)", None),
            ("C:\\file", None),
        ] {
            let target = opens.map(|address| Target::Address(address.to_owned()));
            assert_eq!(anchors.target(0, to), target, "{to}");
        }
    }
}
