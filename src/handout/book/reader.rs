use pulldown_cmark::{Alignment as Column, BlockQuoteKind, Event, Options, Parser, Tag, TagEnd};

use super::{
    Alignment, Block, Inline, Table,
    line::{Line, Mark, is_followed},
};
use crate::text;

/// How deep blocks may stand in each other. What is deeper stands there side by side.
const DEEPEST: usize = 32;

/// The blocks of a document, with headings as high as it has them.
pub(super) fn read(markdown: &str, figure_of: &dyn Fn(&str) -> Option<usize>) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader::new(figure_of);
    for event in Parser::new_ext(markdown, options) {
        reader.event(event);
    }
    reader.end_line();
    reader.blocks
}

/// What a document has become so far.
struct Reader<'a> {
    figure_of: &'a dyn Fn(&str) -> Option<usize>,
    blocks: Vec<Block>,
    /// What the next block stands in, the outermost first.
    open: Vec<Open>,
    /// How many more it would stand in, were they not too deep.
    too_deep: usize,
    line: Line,
    /// The level of the heading that the line is.
    heading: Option<u8>,
    table: Option<Table>,
    /// The pictures that stood in a heading or table, and come behind it.
    behind: Vec<usize>,
    code: Option<String>,
    html: String,
    image: Option<Image>,
}

/// What blocks stand in.
enum Open {
    Quote(Vec<Block>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
}

/// A picture whose description is being read.
struct Image {
    address: String,
    alt: String,
    /// How many pictures its description is in.
    depth: usize,
}

impl<'a> Reader<'a> {
    fn new(figure_of: &'a dyn Fn(&str) -> Option<usize>) -> Self {
        Self {
            figure_of,
            blocks: Vec::new(),
            open: Vec::new(),
            too_deep: 0,
            line: Line::default(),
            heading: None,
            table: None,
            behind: Vec::new(),
            code: None,
            html: String::new(),
            image: None,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        if let Some(image) = &mut self.image {
            if image.is_over(&event) {
                self.end_image();
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some(code) => code.push_str(&text),
                None => self.line.text(&text),
            },
            Event::Code(code) => self.line.push(Inline::Code(code.into_string())),
            Event::SoftBreak => self.line.text(" "),
            Event::HardBreak => self.line.push(Inline::Break),
            Event::FootnoteReference(label) => self.line.text(&format!("[{label}]")),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) if tag.starts_with("<br") => self.line.push(Inline::Break),
            Event::Rule => {
                self.end_line();
                self.put(Block::Rule);
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.line.begin(Mark::Strong),
            Tag::Emphasis => self.line.begin(Mark::Emphasis),
            Tag::Link { dest_url: to, .. } if is_followed(&to) => {
                self.line.begin(Mark::Link(to.into_string()));
            }
            Tag::Link { .. } => self.line.begin(Mark::None),
            Tag::Image { dest_url, .. } => self.image = Some(Image::new(dest_url.into_string())),
            Tag::BlockQuote(kind) => self.enter(Open::Quote(kind.map(note).into_iter().collect())),
            Tag::List(start) => self.enter(Open::List { start, items: Vec::new() }),
            Tag::Item => self.enter(Open::Item(Vec::new())),
            Tag::Heading { level, .. } => {
                self.end_line();
                self.heading = Some(level as u8);
            }
            Tag::CodeBlock(_) => {
                self.end_line();
                self.code = Some(String::new());
            }
            Tag::FootnoteDefinition(label) => {
                self.end_line();
                self.line.text(&format!("[{label}] "));
            }
            Tag::Table(columns) => {
                self.end_line();
                let columns = columns.into_iter().map(alignment).collect();
                self.table = Some(Table { columns, head: Vec::new(), rows: Vec::new() });
            }
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::HtmlBlock => self.end_line(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => self.line.end(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::FootnoteDefinition => self.end_line(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => self.leave(),
            TagEnd::CodeBlock => {
                let code = self.code.take().unwrap_or_default();
                self.put(Block::Code(code.trim_end_matches('\n').to_owned()));
            }
            TagEnd::TableCell => {
                let cell = self.line.cut();
                if let Some(table) = &mut self.table {
                    table.rows.last_mut().unwrap_or(&mut table.head).push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    self.put(Block::Table(table));
                }
                self.end_line();
            }
            TagEnd::HtmlBlock => {
                let words = words_of(&std::mem::take(&mut self.html));
                self.line.text(&words);
                self.end_line();
            }
            _ => {}
        }
    }

    /// What follows stands in this, unless that is too deep.
    fn enter(&mut self, open: Open) {
        self.end_line();
        if self.too_deep > 0 || self.open.len() == DEEPEST {
            self.too_deep += 1;
        } else {
            self.open.push(open);
        }
    }

    fn leave(&mut self) {
        self.end_line();
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        match self.open.pop() {
            Some(Open::Quote(blocks)) => self.put(Block::Quote(blocks)),
            Some(Open::List { start, items }) => self.put(Block::List { start, items }),
            Some(Open::Item(blocks)) => match self.open.last_mut() {
                Some(Open::List { items, .. }) => items.push(blocks),
                _ => blocks.into_iter().for_each(|block| self.put(block)),
            },
            None => {}
        }
    }

    fn put(&mut self, block: Block) {
        match self.open.last_mut() {
            None => self.blocks.push(block),
            Some(Open::Quote(blocks) | Open::Item(blocks)) => blocks.push(block),
            // What would be an item were it not too deep.
            Some(Open::List { items, .. }) => items.push(vec![block]),
        }
    }

    /// The line is over, if there is one, and with it the heading or table.
    fn end_line(&mut self) {
        let content = self.line.cut();
        let heading = self.heading.take();
        if !content.is_empty() {
            self.put(match heading {
                Some(level) => Block::Heading { level, content },
                None => Block::Paragraph(content),
            });
        }
        for figure in std::mem::take(&mut self.behind) {
            self.put(Block::Figure(figure));
        }
    }

    fn end_image(&mut self) {
        let Some(image) = self.image.take() else { return };
        let figure = (self.figure_of)(&image.address);
        let is_alone = self.heading.is_none() && self.table.is_none();
        match figure {
            Some(figure) if is_alone => {
                self.end_line();
                self.put(Block::Figure(figure));
            }
            _ => {
                self.behind.extend(figure);
                self.line.begin(Mark::Emphasis);
                self.line.text(&image.alt);
                self.line.end();
            }
        }
    }
}

impl Image {
    fn new(address: String) -> Self {
        Self { address, alt: String::new(), depth: 1 }
    }

    /// Whether the picture is over with this, which is else a part of its description.
    fn is_over(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Start(Tag::Image { .. }) => self.depth += 1,
            Event::End(TagEnd::Image) => self.depth -= 1,
            Event::Text(text) | Event::Code(text) => self.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.alt.push(' '),
            _ => {}
        }
        self.depth == 0
    }
}

/// What a note of this kind begins with.
fn note(kind: BlockQuoteKind) -> Block {
    let word = match kind {
        BlockQuoteKind::Note => text!("handout-note"),
        BlockQuoteKind::Tip => text!("handout-tip"),
        BlockQuoteKind::Important => text!("handout-important"),
        BlockQuoteKind::Warning => text!("handout-warning"),
        BlockQuoteKind::Caution => text!("handout-caution"),
    };
    Block::Paragraph(vec![Inline::Strong(vec![Inline::Text(word)])])
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None | Column::Left => Alignment::Left,
        Column::Center => Alignment::Centre,
        Column::Right => Alignment::Right,
    }
}

/// The words of HTML, without its tags and comments.
fn words_of(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once('<') {
        words.push_str(before);
        let end = if behind.starts_with("!--") {
            "-->"
        } else if behind
            .starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!?".contains(sign))
        {
            ">"
        } else {
            words.push('<');
            rest = behind;
            continue;
        };
        // One that does not end goes on to the end.
        rest = behind.split_once(end).map_or("", |(_, behind)| behind);
    }
    words.push_str(rest);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
