//! Strips to pages.

use std::mem;

use super::{
    super::book::Book,
    faces::Faces,
    galley::{Galley, Heading},
    inline::Link,
    running::add_running,
    strip::{Fill, Item, Strip},
    style::{BOTTOM, TOP},
    tree::{Role, Tree},
};

/// A book that is laid out.
pub(super) struct Layout {
    /// Its pages.
    pub(super) pages: Vec<Page>,
    /// What is on them.
    pub(super) tree: Tree,
    /// Its headings in order.
    pub(super) headings: Vec<Heading>,
    /// Where each of them is.
    pub(super) places: Vec<Place>,
    /// Its links.
    pub(super) links: Vec<Link>,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// What is behind everything.
    pub(super) fills: Vec<Fill>,
    /// What it says.
    pub(super) items: Vec<Item>,
    /// What is above that on every page.
    pub(super) head: Vec<Item>,
    /// What is below that on every page.
    pub(super) foot: Vec<Item>,
}

/// A place in the book.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// The page, from 0.
    pub(super) page: usize,
    /// From the top of the page.
    pub(super) top: f32,
}

/// Lays out a whole book.
pub(super) fn lay_out(book: &Book, faces: &Faces) -> Layout {
    let mut galley = Galley::new(book, faces);
    let [title, contents, chapters] = [(); 3].map(|()| galley.tree.group(Tree::ROOT, Role::Part));
    galley.title_page(title);
    let mut pages = Press::print(&mut galley).pages;
    let titles = pages.len();
    galley.chapters(chapters);
    let body = Press::print(&mut galley);
    // How many pages the contents have does not depend on the numbers in them.
    let numbers = |before: usize| -> Vec<usize> {
        body.places.iter().map(|place| before + place.page).collect()
    };
    let mut trial = Galley::new(book, faces);
    trial.headings.clone_from(&galley.headings);
    trial.contents(&numbers(0), Tree::ROOT);
    let before = titles + Press::print(&mut trial).pages.len();
    galley.contents(&numbers(before), contents);
    pages.extend(Press::print(&mut galley).pages);
    pages.extend(body.pages);
    let places: Vec<Place> =
        body.places.into_iter().map(|place| Place { page: before + place.page, ..place }).collect();
    add_running(&mut pages, titles, before, &places, &galley);
    let Galley { tree, headings, links, .. } = galley;
    Layout { pages, tree, headings, places, links }
}

/// Puts strips on pages.
#[derive(Default)]
struct Press {
    pages: Vec<Page>,
    /// Where each heading is.
    places: Vec<Place>,
    /// Where the next strip comes on the last page.
    bottom: f32,
    /// Whether nothing is on the last page yet.
    is_fresh: bool,
}

impl Press {
    /// Takes the strips of a galley.
    fn print(galley: &mut Galley<'_>) -> Self {
        let mut press = Self::default();
        let mut strips = mem::take(&mut galley.strips);
        for number in 0..strips.len() {
            let head = strips[number].head.and_then(|head| galley.heads.get(head));
            let head = head.map(Vec::as_slice).unwrap_or_default();
            if press.wants_new_page(&strips[number..], head) {
                press.new_page(head);
            }
            press.place(mem::take(&mut strips[number]));
        }
        press
    }

    /// Whether the first of the strips is to be on a page of its own: it must, or it and those
    /// that it stays with are too high for the rest of this page, but not for the next one.
    fn wants_new_page(&self, strips: &[Strip], head: &[Strip]) -> bool {
        let Some(strip) = strips.first() else { return false };
        if self.pages.is_empty() {
            return true;
        }
        if self.is_fresh || bottom_of(self.bottom + strip.gap, strips) <= BOTTOM {
            return strip.new_page && !self.is_fresh;
        }
        let on_next = bottom_of(bottom_of_all(TOP, head), strips);
        strip.new_page || on_next <= BOTTOM || self.bottom + strip.gap + strip.height > BOTTOM
    }

    fn new_page(&mut self, head: &[Strip]) {
        let is_first = self.pages.is_empty();
        self.pages.push(Page::default());
        self.bottom = TOP;
        self.is_fresh = true;
        // A head that leaves no room for the table is not repeated.
        if !is_first && bottom_of_all(TOP, head) < f32::midpoint(TOP, BOTTOM) {
            head.iter().cloned().for_each(|strip| self.place(strip));
        }
    }

    fn place(&mut self, strip: Strip) {
        let Some(page) = self.pages.last_mut() else { return };
        let above = self.bottom;
        let top = if self.is_fresh { above } else { above + strip.gap };
        for fill in strip.fills {
            let joined = if fill.joined { above } else { top + fill.top };
            page.fill(Fill { top: joined, bottom: top + fill.bottom, ..fill });
        }
        page.items.extend(strip.items.into_iter().map(|item| Item { top: top + item.top, ..item }));
        if strip.heading.is_some() {
            self.places.push(Place { page: self.pages.len() - 1, top });
        }
        self.bottom = top + strip.height;
        self.is_fresh = false;
    }
}

impl Page {
    /// Adds a rectangle, as one with that which ends where it begins: two would show a seam.
    fn fill(&mut self, fill: Fill) {
        const NEAR: usize = 12;
        let continued = |other: &&mut Fill| {
            other.bottom == fill.top
                && (other.left, other.width, other.ink) == (fill.left, fill.width, fill.ink)
        };
        match self.fills.iter_mut().rev().take(NEAR).find(continued) {
            Some(other) => other.bottom = fill.bottom,
            None => self.fills.push(fill),
        }
    }
}

/// Where the first of the strips ends, with those that it stays with, if it begins at `top`.
/// There is no need to look further than the end of a page.
fn bottom_of(top: f32, strips: &[Strip]) -> f32 {
    let mut bottom = top;
    for (number, strip) in strips.iter().enumerate() {
        if number > 0 {
            bottom += strip.gap;
        }
        bottom += strip.height;
        if !strip.keep || bottom > BOTTOM {
            break;
        }
    }
    bottom
}

fn bottom_of_all(top: f32, strips: &[Strip]) -> f32 {
    strips.iter().fold(top, |bottom, strip| bottom + strip.height)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            super::book::{Alignment, Block, Inline, Table},
            sample::{book, heading, laid_out, paragraph, texts, words},
            strip::Content,
            style::{MARGIN, PAGE_WIDTH},
        },
        *,
    };

    /// The page of the only one that says this.
    fn page_of(layout: &Layout, says: &str) -> usize {
        let pages = texts(layout);
        let mut found = (0..pages.len()).filter(|page| pages[*page].contains(says));
        let page = found.next().unwrap();
        assert_eq!(found.next(), None, "{says} is on several pages");
        page
    }

    /// Lines that fill a page down to all of its heights.
    fn fillings() -> impl Iterator<Item = Vec<Block>> {
        (0..45).map(|count| vec![Block::Code("line\n".repeat(count)), paragraph("Filled.")])
    }

    #[test]
    fn a_heading_is_never_the_last_on_its_page() {
        for mut blocks in fillings() {
            blocks.extend([heading("Begin here"), heading("Then"), paragraph("Words behind it")]);
            let layout = laid_out(blocks);
            let page = page_of(&layout, "Words behind it");
            assert_eq!([layout.places[0].page, layout.places[1].page], [page, page]);
        }
    }

    #[test]
    fn a_picture_is_on_the_page_of_its_caption_and_of_the_line_before_it() {
        for mut blocks in fillings() {
            blocks.extend([paragraph("Before it"), Block::Figure(0), paragraph("Behind it")]);
            let layout = laid_out(blocks);
            let page = page_of(&layout, "[picture]");
            let others = ["Before it", "Figure 1. Seen"].map(|says| page_of(&layout, says));
            assert_eq!(others, [page, page]);
        }
    }

    #[test]
    fn no_line_of_a_paragraph_is_left_alone() {
        let lines = ["First ", "second ", "third ", "fourth "];
        let line = |text: &&str| [Inline::Text((*text).to_owned()), Inline::Break];
        for mut blocks in fillings() {
            blocks.push(Block::Paragraph(lines.iter().flat_map(line).collect()));
            let layout = laid_out(blocks);
            let pages = lines.map(|line| page_of(&layout, line));
            assert_eq!((pages[0], pages[2]), (pages[1], pages[3]));
        }
    }

    #[test]
    fn the_contents_say_on_which_pages_the_headings_are() {
        let long = "Words. ".repeat(3000);
        let headings = (0..80).flat_map(|_| [heading("Heading"), paragraph(&long)]);
        let layout = laid_out(headings.collect());
        let contents: String = texts(&layout)[1..4].concat();
        let numbers = layout.places.iter().map(|place| format!("Heading {}", place.page + 1));
        assert_eq!(contents, format!("Contents{}", numbers.collect::<String>()));
        assert_eq!(layout.places[0].page, 4);
    }

    #[test]
    fn the_head_of_a_table_is_on_every_page_of_it() {
        let row = |number: usize| vec![words(&format!("Row {number}")), words("What it says")];
        let rows = (0..100).map(row).collect();
        let head = vec![words("Name"), words("Says")];
        let columns = vec![Alignment::Left, Alignment::Right];
        let layout = laid_out(vec![Block::Table(Table { columns, head, rows })]);
        let pages = texts(&layout);
        assert!(pages.len() > 3);
        assert!(pages[1..].iter().all(|page| page.starts_with("NameSaysRow ")), "{pages:?}");
        let heads =
            |page: &Page| page.items.iter().take(2).filter(|item| item.leaf().is_some()).count();
        let read: Vec<usize> = layout.pages[1..].iter().map(heads).collect();
        assert_eq!(read[0], 2);
        assert!(read[1..].iter().all(|count| *count == 0), "a head is read once");
    }

    #[test]
    fn no_letter_is_lost_and_none_stands_outside_of_the_page() {
        let long = "Windows".repeat(900);
        let cell = words(&long);
        let row = vec![cell.clone(), cell];
        let mut quoted = paragraph("deep");
        for _ in 0..60 {
            quoted = Block::Quote(vec![Block::List {
                start: Some(u64::MAX),
                items: vec![vec![quoted]],
            }]);
        }
        for (blocks, count) in [
            (vec![paragraph(&long)], 900),
            (vec![Block::Code(long.clone())], 900),
            (vec![heading(&long)], 1800),
            (
                vec![Block::Table(Table {
                    columns: vec![Alignment::Centre; 2],
                    head: row.clone(),
                    rows: vec![row],
                })],
                3600,
            ),
            (vec![quoted, paragraph(&long)], 900),
        ] {
            let layout = laid_out(blocks);
            let texts = texts(&layout).concat();
            assert_eq!(texts.matches('W').count(), count);
            for item in layout.pages.iter().flat_map(|page| &page.items) {
                assert!(item.left > MARGIN / 2.0, "{item:?}");
                assert!(item.left + item.width < PAGE_WIDTH - MARGIN / 2.0, "{item:?}");
                assert!(item.top > TOP && item.top < BOTTOM, "{item:?}");
            }
        }
    }

    #[test]
    fn a_book_of_anything_has_a_page_at_least() {
        let empty = Book { title: String::new(), chapters: Vec::new(), ..book(Vec::new()) };
        assert_eq!(lay_out(&empty, &Faces::new().unwrap()).pages.len(), 1);
        let nothing = Table { columns: Vec::new(), head: Vec::new(), rows: Vec::new() };
        let blocks = vec![
            paragraph(""),
            heading(" "),
            Block::List { start: None, items: vec![Vec::new()] },
            Block::Quote(Vec::new()),
            Block::Code(String::new()),
            Block::Table(nothing),
            Block::Figure(9),
            Block::Rule,
        ];
        assert_eq!(laid_out(blocks).pages.len(), 2);
    }

    #[test]
    fn running_heads_say_where_one_is() {
        let long = "Words. ".repeat(3000);
        let blocks = vec![heading("First"), paragraph(&long), heading("Second")];
        let layout = laid_out(blocks);
        let says = |items: &[Item]| match items.last().map(|item| &item.content) {
            Some(Content::Text(span)) => span.text.clone(),
            _ => String::new(),
        };
        let heads: Vec<String> = layout.pages.iter().map(|page| says(&page.head)).collect();
        assert_eq!(heads[..4], ["", "Contents", "First", "First"]);
        assert_eq!(heads.last().map(String::as_str), Some("First"));
        let feet: Vec<String> = layout.pages.iter().map(|page| says(&page.foot)).collect();
        assert_eq!(feet[..3], ["", "2", "3"]);
    }
}
