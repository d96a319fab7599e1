//! Blocks to strips, one below the other.

use super::{
    super::book::{Alignment, Block, Book, Chapter, Inline},
    anchors::{Anchors, says},
    faces::Faces,
    inline::Link,
    lines::{Line, Span, lines},
    list::is_tight,
    strip::{Content, Fill, Item, Strip},
    style::{
        BAR, BLOCK_GAP, BODY, CODE, Column, HAIRLINE, ITEM_GAP, Ink, PADDING, PICTURE_GAP, Style,
        TEXT, heading,
    },
    tree::{Group, Role, Tree},
};

/// A heading of the book, in the order of the pages.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Its level, from 1.
    pub(super) level: u8,
    /// What it says.
    pub(super) title: String,
}

/// What has been laid out so far.
pub(super) struct Galley<'a> {
    pub(super) book: &'a Book,
    pub(super) faces: &'a Faces,
    pub(super) anchors: Anchors,
    /// The chapter that is being laid out, by its place in the book.
    pub(super) chapter: usize,
    pub(super) tree: Tree,
    pub(super) strips: Vec<Strip>,
    pub(super) headings: Vec<Heading>,
    pub(super) links: Vec<Link>,
    /// Heads of tables, for the pages on which their tables go on.
    pub(super) heads: Vec<Vec<Strip>>,
}

impl<'a> Galley<'a> {
    /// An empty one.
    pub(super) fn new(book: &'a Book, faces: &'a Faces) -> Self {
        Self {
            book,
            faces,
            anchors: Anchors::of(book),
            chapter: 0,
            tree: Tree::new(),
            strips: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// Lays out all chapters.
    pub(super) fn chapters(&mut self, parent: Group) {
        let book = self.book;
        for (number, chapter) in book.chapters.iter().enumerate() {
            self.chapter = number;
            self.chapter(chapter, parent);
        }
    }

    fn chapter(&mut self, chapter: &Chapter, parent: Group) {
        let first = self.strips.len();
        if self.book.has_chapters() {
            self.heading(1, &[Inline::Text(chapter.title.clone())], TEXT, parent);
        }
        self.blocks(&chapter.blocks, TEXT, parent);
        if let Some(strip) = self.strips.get_mut(first) {
            strip.new_page = true;
        }
    }

    /// Lays out blocks with the usual distances between them.
    pub(super) fn blocks(&mut self, blocks: &[Block], column: Column, parent: Group) {
        for block in blocks {
            let first = self.strips.len();
            self.block(block, column, parent);
            self.set_gap(first, gap_before(block));
        }
    }

    fn block(&mut self, block: &Block, column: Column, parent: Group) {
        match block {
            Block::Heading { level, content } => self.heading(*level, content, column, parent),
            Block::Paragraph(content) => {
                let group = self.tree.group(parent, Role::Paragraph);
                let spans = self.spans(content, BODY, group);
                self.text(&spans, BODY, column);
            }
            Block::List { start, items } => self.list(*start, items, column, parent),
            Block::Quote(blocks) => {
                let group = self.tree.group(parent, Role::Quote);
                self.boxed(column, Some(Ink::Accent), |galley, column| {
                    galley.blocks(blocks, column, group);
                });
            }
            Block::Code(code) => self.code(code, column, parent),
            Block::Table(table) => self.table(table, column, parent),
            Block::Figure(figure) => self.figure(*figure, column, parent),
            Block::Rule => self.rule(column),
        }
    }

    fn heading(&mut self, level: u8, content: &[Inline], column: Column, parent: Group) {
        let Some(title) = says(content) else { return };
        let level = level.clamp(1, 6);
        let (style, _) = heading(level);
        let first = self.strips.len();
        let group = self.tree.group(parent, Role::Heading(level, title.clone()));
        let spans = self.spans(content, style, group);
        self.text(&spans, style, column);
        let Some(strips) = self.strips.get_mut(first..) else { return };
        for strip in strips.iter_mut() {
            strip.keep = true;
        }
        if let Some(strip) = strips.first_mut() {
            strip.heading = Some(self.headings.len());
        }
        self.headings.push(Heading { level, title });
    }

    fn code(&mut self, code: &str, column: Column, parent: Group) {
        let paragraph = self.tree.group(parent, Role::Paragraph);
        let group = self.tree.group(paragraph, Role::Code);
        let leaf = Some(self.tree.leaf(group));
        let text = code.trim_end_matches(['\n', '\r']).replace("\r\n", "\n").replace('\t', "    ");
        let span = Span { text, style: CODE, leaf, link: None };
        self.boxed(column, None, |galley, column| galley.text(&[span], CODE, column));
    }

    fn rule(&mut self, column: Column) {
        let mut strip = Strip::space(BLOCK_GAP);
        let top = BLOCK_GAP / 2.0;
        strip.fills.push(Fill {
            left: column.left,
            width: column.width,
            top,
            bottom: top + HAIRLINE,
            ink: Ink::Line,
            joined: false,
        });
        self.strips.push(strip);
    }

    /// Lays out something on a background, beside a bar if that has a colour; without them where
    /// it is nested too deep for that.
    fn boxed(&mut self, column: Column, bar: Option<Ink>, lay: impl FnOnce(&mut Self, Column)) {
        let left = if bar.is_some() { BAR + 2.0 * PADDING } else { 1.5 * PADDING };
        let within = column.within(left, 1.5 * PADDING);
        if within.left == column.left {
            return lay(self, column);
        }
        let first = self.strips.len();
        self.strips.push(Strip { keep: true, ..Strip::space(PADDING) });
        lay(self, within);
        self.set_gap(first + 1, 0.0);
        if let Some(last) = self.strips.last_mut() {
            last.keep = true;
        }
        self.strips.push(Strip::space(PADDING));
        let fill = |width, ink, strip: &Strip, joined| Fill {
            left: column.left,
            width,
            top: 0.0,
            bottom: strip.height,
            ink,
            joined,
        };
        for (number, strip) in self.strips.iter_mut().skip(first).enumerate() {
            let tint = fill(column.width, Ink::Tint, strip, number > 0);
            let bar = bar.map(|ink| fill(BAR, ink, strip, number > 0));
            strip.fills.splice(0..0, [tint].into_iter().chain(bar));
        }
    }

    /// Lays out lines of text, of which neither the first nor the last is alone on a page.
    pub(super) fn text(&mut self, words: &[Span], style: Style, column: Column) {
        let first = self.strips.len();
        for line in lines(self.faces, words, column.width) {
            let baseline = style.baseline();
            let mut strip = Strip { baseline: Some(baseline), ..Strip::space(style.leading) };
            set(&mut strip, line, column, Alignment::Left, baseline);
            self.strips.push(strip);
        }
        let last = self.strips.len();
        if last >= first + 2 {
            self.strips[first].keep = true;
            self.strips[last - 2].keep = true;
        }
    }

    /// Changes the distance of a strip to the one before it, if it is there.
    pub(super) fn set_gap(&mut self, strip: usize, gap: f32) {
        if let Some(strip) = self.strips.get_mut(strip) {
            strip.gap = gap;
        }
    }
}

/// Puts a line into a strip, with its letters at a height.
pub(super) fn set(
    strip: &mut Strip,
    line: Line,
    column: Column,
    alignment: Alignment,
    baseline: f32,
) {
    let free = column.width - line.width;
    let start = column.left
        + match alignment {
            Alignment::Left => 0.0,
            Alignment::Centre => free / 2.0,
            Alignment::Right => free,
        };
    for run in line.runs {
        let left = start + run.left;
        if run.width > 0.0 {
            strip.fills.extend(behind(&run.span, left, run.width, baseline));
        }
        let content = Content::Text(run.span);
        strip.items.push(Item { left, width: run.width, top: baseline, content });
    }
}

/// What is behind words: the background of code, and the line below a link.
fn behind(span: &Span, left: f32, width: f32, baseline: f32) -> Option<Fill> {
    let size = span.style.size;
    if span.style.tinted {
        let (top, bottom) = (baseline - 0.98 * size, baseline + 0.34 * size);
        let (left, width) = (left - 1.5, width + 3.0);
        return Some(Fill { left, width, top, bottom, ink: Ink::Tint, joined: false });
    }
    span.link.map(|_| Fill {
        left,
        width,
        top: baseline + 1.5,
        bottom: baseline + 1.5 + HAIRLINE,
        ink: Ink::Accent,
        joined: false,
    })
}

fn gap_before(block: &Block) -> f32 {
    match block {
        Block::Heading { level, .. } => heading(*level).1,
        Block::Figure(_) | Block::Quote(_) | Block::Code(_) | Block::Table(_) => PICTURE_GAP,
        Block::List { items, .. } if is_tight(items) => ITEM_GAP + 2.0,
        _ => BLOCK_GAP,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{laid_out, paragraph, texts, words},
        *,
    };

    #[test]
    fn a_space_is_as_good_as_several() {
        let line = [words("One\n  two "), words("  three")].concat();
        assert_eq!(texts(&laid_out(vec![Block::Paragraph(line)]))[1], "One two three");
    }

    #[test]
    fn the_background_of_a_quote_is_in_one_piece() {
        let quote = Block::Quote(vec![paragraph("One"), paragraph("two")]);
        let layout = laid_out(vec![paragraph("Before"), quote]);
        let count = |ink| layout.pages[1].fills.iter().filter(|fill| fill.ink == ink).count();
        assert_eq!([count(Ink::Tint), count(Ink::Accent)], [1, 1]);
    }
}
