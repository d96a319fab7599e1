//! Markdown to an outline: headings, texts, lists, tables, as words with their marks.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{
    Tokens, Word,
    split::{Piece, piece, words_of},
    word::Mark,
};

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A heading with its level, from 1.
    Heading(u8, Vec<Word>, Range<usize>),
    /// A paragraph, or what an item of a list says.
    Text(Vec<Word>),
    /// A list.
    List(List),
    /// The cells of a table, row by row, its head first.
    Table(Vec<Vec<Vec<Word>>>),
    /// A note or another quote, which tells and does not instruct.
    Aside,
}

/// A list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct List {
    /// Whether its items are numbered.
    pub numbered: bool,
    /// What each item holds.
    pub items: Vec<Vec<Node>>,
}

/// Reads the outline of a text. What tokens mean comes from `tokens`.
pub(super) fn outline(text: &str, tokens: &Tokens) -> Vec<Node> {
    let mut builder = Builder {
        text,
        tokens,
        open: vec![Open::Root(Vec::new())],
        words: Vec::new(),
        spans: Vec::new(),
        asides: 0,
        skipped: 0,
        includes: includes(text),
        too_deep: 0,
    };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        builder.event(event, range);
    }
    builder.flush();
    match builder.open.into_iter().next() {
        Some(Open::Root(nodes)) => nodes,
        _ => Vec::new(),
    }
}

/// The names of the tokens of a text, each once, in order.
pub fn tokens_in(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for include in includes(text) {
        if !names.contains(&include.name) {
            names.push(include.name);
        }
    }
    names
}

/// A token of the form `[!INCLUDE[name](path)]`.
struct Include {
    range: Range<usize>,
    name: String,
}

/// Where tokens stand, in order, none in another.
fn includes(text: &str) -> Vec<Include> {
    const OPENING: &str = "[!include";
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Include> = Vec::new();
    for (start, _) in lower.match_indices(OPENING) {
        let is_apart = found.last().is_none_or(|before| before.range.end <= start);
        found.extend(include(text, start, OPENING.len()).filter(|_| is_apart));
    }
    found
}

/// The token that begins here with so many signs.
fn include(text: &str, start: usize, opening: usize) -> Option<Include> {
    let inside = text[start + opening..].trim_start_matches(' ').strip_prefix('[')?;
    let name = &inside[..near(inside, "]")?];
    let behind = inside[name.len() + 1..].strip_prefix('(')?;
    let end = text.len() - behind.len() + near(behind, ")]")? + 2;
    Some(Include { range: start..end, name: name.to_owned() })
}

/// Where these signs are, in the same line and not far: a search to the end of the text for each
/// token that is never closed would take a time with the square of their number.
fn near(text: &str, signs: &str) -> Option<usize> {
    const FARTHEST: usize = 1000;
    let line = text.bytes().take(FARTHEST).take_while(|byte| *byte != b'\n').count();
    text.as_bytes()[..line].windows(signs.len()).position(|here| here == signs.as_bytes())
}

/// A part that has not ended.
enum Open {
    Root(Vec<Node>),
    List(List),
    Item(Vec<Node>),
    Table(Vec<Vec<Vec<Word>>>),
    Row(Vec<Vec<Word>>),
}

struct Builder<'a> {
    text: &'a str,
    tokens: &'a Tokens,
    open: Vec<Open>,
    /// The words of the part that is being read.
    words: Vec<Word>,
    /// The marks around what is being read, each with what it has held so far.
    spans: Vec<Piece>,
    /// How many quotes are open.
    asides: usize,
    /// How many parts are open in which no prose stands: code and pictures.
    skipped: usize,
    includes: Vec<Include>,
    /// How many parts are open that lie in too many others.
    too_deep: usize,
}

/// In no more lists than this lies anything that is read: what is nested is read and let go of by
/// recursion.
const DEEPEST: usize = 32;

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.is_too_deep(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) if self.skipped == 0 => self.say(&text, range),
            Event::Code(text) if self.skipped == 0 => {
                self.push(&Piece { text: text.into_string(), mark: Mark::Code, at: range });
            }
            Event::SoftBreak | Event::HardBreak => self.say(" ", range),
            _ => {}
        }
    }

    fn is_too_deep(&mut self, event: &Event<'_>) -> bool {
        let lists = || self.open.iter().filter(|open| matches!(open, Open::List(_))).count();
        match event {
            Event::Start(Tag::List(_)) if self.too_deep == 0 && lists() >= DEEPEST => {
                self.too_deep = 1;
            }
            Event::Start(_) if self.too_deep > 0 => self.too_deep += 1,
            Event::End(_) if self.too_deep > 0 => self.too_deep -= 1,
            _ => return self.too_deep > 0,
        }
        true
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::List(first) => {
                self.flush();
                self.open.push(Open::List(List { numbered: first.is_some(), items: Vec::new() }));
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::Table(_) => self.open.push(Open::Table(Vec::new())),
            Tag::TableHead | Tag::TableRow => self.open.push(Open::Row(Vec::new())),
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => self.flush(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.asides += 1;
            }
            Tag::CodeBlock(_) | Tag::Image { .. } => self.skipped += 1,
            Tag::Strong => self.span(Mark::Bold, range),
            Tag::Emphasis => self.span(Mark::Italic, range),
            Tag::Link { .. } => self.span(Mark::Link, range),
            _ => {}
        }
    }

    fn span(&mut self, mark: Mark, range: Range<usize>) {
        self.spans.push(Piece { text: String::new(), mark, at: range });
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.flush(),
            TagEnd::Heading(level) => {
                let words = std::mem::take(&mut self.words);
                self.add(Node::Heading(level as u8, words, range));
            }
            TagEnd::Item => {
                self.flush();
                if let Some(Open::Item(nodes)) = self.open.pop()
                    && let Some(Open::List(list)) = self.open.last_mut()
                {
                    list.items.push(nodes);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List(list)) = self.open.pop() {
                    self.add(Node::List(list));
                }
            }
            TagEnd::TableCell => {
                let words = std::mem::take(&mut self.words);
                if let Some(Open::Row(cells)) = self.open.last_mut() {
                    cells.push(words);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                if let Some(Open::Row(cells)) = self.open.pop()
                    && let Some(Open::Table(rows)) = self.open.last_mut()
                {
                    rows.push(cells);
                }
            }
            TagEnd::Table => {
                if let Some(Open::Table(rows)) = self.open.pop() {
                    self.add(Node::Table(rows));
                }
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.asides -= 1;
                self.add(Node::Aside);
            }
            TagEnd::CodeBlock | TagEnd::Image => self.skipped -= 1,
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => {
                if let Some(piece) = self.spans.pop() {
                    self.push(&piece);
                }
            }
            _ => {}
        }
    }

    /// What the part that has ended says becomes a text.
    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.is_empty() {
            self.add(Node::Text(words));
        }
    }

    fn add(&mut self, node: Node) {
        if self.asides > 0 {
            return;
        }
        if let Some(Open::Root(nodes) | Open::Item(nodes)) = self.open.last_mut() {
            nodes.push(node);
        }
    }

    /// Takes in a text; tokens in it become what they mean.
    fn say(&mut self, text: &str, range: Range<usize>) {
        // Where signs were written as entities places within the text are unknown.
        let exact = text.len() == range.len() && self.text.get(range.clone()) == Some(text);
        let mut at = range.start;
        let touching: Vec<(Range<usize>, String)> = self
            .includes_behind(range.start)
            .take_while(|include| include.range.start < range.end)
            .map(|include| (include.range.clone(), include.name.clone()))
            .collect();
        for (include, name) in touching {
            if exact && at < include.start {
                self.say_plain(
                    &text[at - range.start..include.start - range.start],
                    at..include.start,
                );
            }
            if range.start <= include.start {
                let meaning = self.tokens.meaning(&name);
                self.say_plain(&meaning, include.clone());
            }
            at = include.end.max(at);
        }
        if at <= range.start {
            self.say_plain(text, range);
        } else if exact && at < range.end {
            self.say_plain(&text[at - range.start..], at..range.end);
        }
    }

    /// The tokens that end behind a place.
    fn includes_behind(&self, at: usize) -> impl Iterator<Item = &Include> {
        let first = self.includes.partition_point(|include| include.range.end <= at);
        self.includes[first..].iter()
    }

    fn say_plain(&mut self, text: &str, at: Range<usize>) {
        match self.spans.last_mut() {
            Some(piece) => piece.text.push_str(text),
            None => self.words.extend(words_of(text, &at)),
        }
    }

    /// A marked piece; in another one it is part of that.
    fn push(&mut self, inner: &Piece) {
        let in_include = self.includes_behind(inner.at.start).next().is_some_and(|include| {
            include.range.start < inner.at.start && inner.at.end < include.range.end
        });
        if in_include {
            return;
        }
        match self.spans.last_mut() {
            Some(outer) => outer.text.push_str(&inner.text),
            None => self.words.extend(piece(inner)),
        }
    }
}
