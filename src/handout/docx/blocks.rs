use super::{
    document::Document,
    page::{CODE, ITEM, LEVELS, QUOTE},
};
use crate::handout::book::{Alignment, Block, Inline};

/// Where a block stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// How far in, in twips.
    pub(super) indent: u32,
    /// In how many lists.
    level: usize,
    /// Whether it is quoted.
    quoted: bool,
}

impl Place {
    /// The place of what stands in an item of a list that is here.
    fn item(self) -> Self {
        let step = if self.level < LEVELS { ITEM } else { 0 };
        Self { indent: self.indent + step, level: self.level + 1, ..self }
    }

    /// The place of what is quoted here. Quotes within quotes look like one.
    fn quote(self) -> Self {
        let step = if self.quoted { 0 } else { QUOTE };
        Self { indent: self.indent + step, quoted: true, ..self }
    }

    /// The style of paragraphs here.
    fn style(self) -> &'static str {
        match (self.quoted, self.level) {
            (true, _) => "Quote",
            (false, 0) => "Normal",
            (false, _) => "ListContinue",
        }
    }
}

/// What a paragraph looks like.
#[derive(Clone, Copy, Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub(super) style: &'static str,
    /// Whether it stays on one page with what follows.
    pub(super) keep_next: bool,
    /// The definition and the level of the list in which it begins an item.
    pub(super) item: Option<(usize, usize)>,
    /// How far in it stands, in twips.
    pub(super) indent: u32,
    /// How it is aligned.
    pub(super) alignment: Alignment,
}

impl Paragraph {
    /// One that looks as its style says.
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }
}

impl Document<'_> {
    /// Blocks, one below the other.
    pub(super) fn blocks(&mut self, blocks: &[Block], place: Place) {
        for (n, block) in blocks.iter().enumerate() {
            self.block(block, blocks.get(n + 1), place);
        }
    }

    fn block(&mut self, block: &Block, next: Option<&Block>, place: Place) {
        match block {
            Block::Heading { content, .. } => self.heading(content, place),
            Block::Paragraph(content) => {
                let paragraph = Paragraph {
                    keep_next: is_figure(next) || is_label(content),
                    indent: place.indent,
                    ..Paragraph::of(place.style())
                };
                self.paragraph(&paragraph, content);
            }
            Block::List { start, items } => self.list(*start, items, place),
            Block::Quote(blocks) => self.blocks(blocks, place.quote()),
            Block::Code(code) => self.code(code, place),
            Block::Table(table) => self.table(table, place),
            Block::Figure(n) => self.figure(*n, place),
            Block::Rule => {
                let indent = place.indent;
                self.words(&Paragraph { indent, ..Paragraph::of("HorizontalLine") }, "");
            }
        }
    }

    /// A heading, which links and the contents lead to.
    pub(super) fn heading(&mut self, content: &[Inline], place: Place) {
        const STYLES: [&str; 6] =
            ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
        let Some(heading) = self.headings.list.get(self.headings_written) else { return };
        self.headings_written += 1;
        let (id, bookmark) = (self.headings_written.to_string(), heading.bookmark.clone());
        let style = STYLES[usize::from(heading.level - 1)];
        self.open_paragraph(&Paragraph { indent: place.indent, ..Paragraph::of(style) });
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark)]);
        self.line(content);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]).close();
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let level = place.level.min(LEVELS - 1);
        let list = self.lists.add(start, level);
        let style = match (place.quoted, start) {
            (true, _) => place.style(),
            (false, None) => "ListBullet",
            (false, Some(_)) => "ListNumber",
        };
        let place = place.item();
        for item in items {
            // Only words can stand beside the number; anything else is below it.
            let (words, others) = match item.as_slice() {
                [Block::Paragraph(words), others @ ..] => (words.as_slice(), others),
                others => (&[][..], others),
            };
            let paragraph = Paragraph {
                keep_next: is_figure(others.first()),
                item: Some((list, level)),
                indent: place.indent,
                ..Paragraph::of(style)
            };
            self.paragraph(&paragraph, words);
            self.blocks(others, place);
        }
    }

    fn code(&mut self, code: &str, place: Place) {
        let indent = place.indent + CODE;
        self.open_paragraph(&Paragraph { indent, ..Paragraph::of("HTMLPreformatted") });
        for (n, line) in code.trim_end_matches('\n').split('\n').enumerate() {
            if n > 0 {
                self.line_break();
            }
            self.run(line);
        }
        self.xml.close();
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, content: &[Inline]) {
        self.open_paragraph(paragraph);
        self.line(content);
        self.xml.close();
    }

    /// A paragraph of words without marks.
    pub(super) fn words(&mut self, paragraph: &Paragraph, words: &str) {
        self.open_paragraph(paragraph);
        self.run(words);
        self.xml.close();
    }

    /// Begins a paragraph, with what it looks like.
    pub(super) fn open_paragraph(&mut self, paragraph: &Paragraph) {
        let xml = &mut self.xml;
        xml.open("w:p", &[]).open("w:pPr", &[]).value("w:pStyle", paragraph.style);
        if paragraph.keep_next {
            xml.empty("w:keepNext", &[]);
        }
        let hanging = if let Some((list, level)) = paragraph.item {
            xml.open("w:numPr", &[]).value("w:ilvl", &level.to_string());
            xml.value("w:numId", &list.to_string()).close();
            ITEM
        } else {
            0
        };
        if paragraph.indent > 0 {
            let (left, hanging) = (paragraph.indent.to_string(), hanging.to_string());
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        }
        match paragraph.alignment {
            Alignment::Left => {}
            Alignment::Centre => _ = xml.value("w:jc", "center"),
            Alignment::Right => _ = xml.value("w:jc", "right"),
        }
        xml.close();
    }
}

/// Whether a line is written like a heading: nothing but strong words.
fn is_label(line: &[Inline]) -> bool {
    matches!(line, [Inline::Strong(_)])
}

fn is_figure(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Figure(_)))
}
