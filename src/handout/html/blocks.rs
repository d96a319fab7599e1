use std::{collections::BTreeSet, slice::Iter};

use super::{
    encode,
    outline::{Heading, Outline},
};
use crate::{
    handout::book::{Alignment, Block, Book, Figure, Inline, Table},
    text,
};

/// Writes blocks as HTML.
pub(super) struct Writer<'a> {
    book: &'a Book,
    outline: &'a Outline,
    /// The headings that are still to come.
    headings: Iter<'a, Heading>,
    /// The chapter that is being written.
    chapter: usize,
    /// The pictures that were there before.
    shown: BTreeSet<usize>,
    out: String,
}

impl<'a> Writer<'a> {
    pub(super) fn new(book: &'a Book, outline: &'a Outline) -> Self {
        let headings = outline.headings.iter();
        Self { book, outline, headings, chapter: 0, shown: BTreeSet::new(), out: String::new() }
    }

    /// All chapters.
    pub(super) fn chapters(mut self) -> String {
        for (place, chapter) in self.book.chapters.iter().enumerate() {
            self.chapter = place;
            self.put("<section>\n");
            if self.book.has_chapters() {
                self.heading(&encode::text(&chapter.title));
            }
            self.blocks(&chapter.blocks);
            self.put("</section>\n");
        }
        self.out
    }

    fn put(&mut self, html: &str) {
        self.out.push_str(html);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { content, .. } => self.heading(&self.line(content)),
            Block::Paragraph(content) => self.element("p", &self.line(content)),
            Block::Code(code) => {
                self.element("pre", &format!("<code>{}</code>", encode::text(code)));
            }
            Block::Rule => self.put("<hr>\n"),
            Block::Quote(blocks) => {
                self.put("<blockquote>\n");
                self.blocks(blocks);
                self.put("</blockquote>\n");
            }
            Block::List { start, items } => self.list(*start, items),
            Block::Table(table) => self.table(table),
            Block::Figure(place) => self.figure(*place),
        }
    }

    fn element(&mut self, name: &str, content: &str) {
        self.put(&format!("<{name}>{content}</{name}>\n"));
    }

    /// The next heading of the outline.
    fn heading(&mut self, content: &str) {
        if let Some(Heading { level, id, .. }) = self.headings.next() {
            self.put(&format!("<h{level} id=\"{}\">{content}</h{level}>\n", encode::text(id)));
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let (name, begin) = match start {
            None => ("ul", "<ul>".to_owned()),
            Some(1) => ("ol", "<ol>".to_owned()),
            Some(start) => ("ol", format!("<ol start=\"{start}\">")),
        };
        self.put(&begin);
        for item in items {
            self.put("\n<li>\n");
            self.blocks(item);
            self.put("</li>");
        }
        self.put(&format!("\n</{name}>\n"));
    }

    fn table(&mut self, table: &Table) {
        // What is wider than the window is reached by keyboard too.
        let name = encode::text(&text!("handout-table"));
        self.put(&format!(
            "<div class=\"table\" role=\"group\" aria-label=\"{name}\" tabindex=\"0\">\n\
             <table>\n<thead>\n"
        ));
        self.row(table, &table.head, true);
        self.put("</thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(table, row, false);
        }
        self.put("</tbody>\n</table>\n</div>\n");
    }

    fn row(&mut self, table: &Table, cells: &[Vec<Inline>], is_head: bool) {
        self.put("<tr>");
        for (column, cell) in table.columns.iter().zip(cells) {
            let aligned = match column {
                Alignment::Left => "",
                Alignment::Centre => " class=\"centre\"",
                Alignment::Right => " class=\"right\"",
            };
            let content = self.line(cell);
            // A cell that says nothing heads nothing.
            self.put(&if is_head && !content.is_empty() {
                format!("<th scope=\"col\"{aligned}>{content}</th>")
            } else {
                format!("<td{aligned}>{content}</td>")
            });
        }
        self.put("</tr>\n");
    }

    fn figure(&mut self, place: usize) {
        let Some(figure) = self.book.figures.get(place) else { return };
        let number = place + 1;
        let id = if self.shown.insert(place) {
            format!(" id=\"figure-{number}\"")
        } else {
            String::new()
        };
        self.put(&format!(
            "<figure{id}>\n{}\n<figcaption>{}</figcaption>\n</figure>\n",
            image(figure),
            caption(figure, number)
        ));
    }

    fn line(&self, parts: &[Inline]) -> String {
        parts.iter().map(|part| self.part(part)).collect()
    }

    fn part(&self, part: &Inline) -> String {
        match part {
            Inline::Text(text) => encode::text(text),
            Inline::Code(code) => format!("<code>{}</code>", encode::text(code)),
            Inline::Strong(content) => format!("<strong>{}</strong>", self.line(content)),
            Inline::Emphasis(content) => format!("<em>{}</em>", self.line(content)),
            Inline::Break => "<br>\n".to_owned(),
            Inline::Link { to, content } => self.link(to, content),
        }
    }

    /// A link, or its words alone where there is nothing to which it leads.
    fn link(&self, to: &str, content: &[Inline]) -> String {
        let says = self.line(content);
        let to = match to.strip_prefix('#') {
            Some(anchor) => self.outline.id(self.chapter, anchor).map(|id| format!("#{id}")),
            None => Some(to.to_owned()),
        };
        match to {
            Some(to) => format!("<a href=\"{}\">{says}</a>", encode::text(&to)),
            None => says,
        }
    }
}

/// A picture in the size in which it was on the screen.
pub(super) fn image(figure: &Figure) -> String {
    let (width, height) = points(figure);
    format!(
        "<img alt=\"{}\" width=\"{width}\" height=\"{height}\" src=\"{}\">",
        encode::text(&figure.alt),
        encode::picture(&figure.png)
    )
}

/// How wide and how high a picture was on the screen, in points.
pub(super) fn points(figure: &Figure) -> (u32, u32) {
    let points = |pixels: u32| (pixels as f32 / figure.scale).round() as u32;
    (points(figure.width), points(figure.height))
}

/// What stands below a picture.
pub(super) fn caption(figure: &Figure, number: usize) -> String {
    let caption = figure.caption.as_str();
    encode::text(&text!("handout-figure", number = number.to_string(), caption = caption))
}
