//! Parts of a line to words in their styles.

use super::{
    super::book::Inline,
    anchors::Target,
    faces::Face,
    galley::Galley,
    lines::Span,
    style::{Ink, Style},
    tree::{Group, Role},
};

/// The size of code, in sizes of the text around it.
const CODE_SIZE: f32 = 0.94;

/// A link of the book.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Where it leads.
    pub(super) target: Target,
    /// Its place in the tree.
    pub(super) group: Group,
    /// What it says.
    pub(super) says: String,
}

/// What words look like, and where they belong.
#[derive(Clone, Copy)]
struct Look {
    style: Style,
    group: Group,
    link: Option<usize>,
}

impl Galley<'_> {
    /// The words of a line, which belong to a group.
    pub(super) fn spans(&mut self, line: &[Inline], style: Style, group: Group) -> Vec<Span> {
        let mut spans = Vec::new();
        self.add_line(line, Look { style, group, link: None }, &mut spans);
        spans
    }

    fn add_line(&mut self, line: &[Inline], look: Look, spans: &mut Vec<Span>) {
        for part in line {
            self.add_part(part, look, spans);
        }
    }

    fn add_part(&mut self, part: &Inline, look: Look, spans: &mut Vec<Span>) {
        let style = look.style;
        match part {
            Inline::Text(text) => self.add_text(text, look, spans),
            Inline::Strong(content) => {
                let look = Look { style: Style { face: Face::Semibold, ..style }, ..look };
                let look = self.tagged(Role::Strong, look);
                self.add_line(content, look, spans);
            }
            Inline::Emphasis(content) => {
                let look = Look { style: Style { slanted: true, ..style }, ..look };
                let look = self.tagged(Role::Emphasis, look);
                self.add_line(content, look, spans);
            }
            Inline::Code(text) => {
                let style = Style { tinted: true, size: style.size * CODE_SIZE, ..style };
                let look = self.tagged(Role::Code, Look { style, ..look });
                self.add_text(text, look, spans);
            }
            Inline::Link { to, content } => self.add_link(to, content, look, spans),
            Inline::Break => {
                if let Some(span) = spans.last_mut() {
                    span.text.push('\n');
                }
            }
        }
    }

    fn add_link(&mut self, to: &str, content: &[Inline], look: Look, spans: &mut Vec<Span>) {
        let says = Inline::plain(content);
        let target = self.anchors.target(self.chapter, to);
        let (Some(target), false) = (target, says.trim().is_empty()) else {
            return self.add_line(content, look, spans);
        };
        let style = Style { ink: Ink::Accent, ..look.style };
        let link = Some(self.links.len());
        let look = self.tagged(Role::Link, Look { style, link, ..look });
        self.links.push(Link { target, group: look.group, says });
        self.add_line(content, look, spans);
    }

    /// The same look in a group of its own.
    fn tagged(&mut self, role: Role, look: Look) -> Look {
        Look { group: self.tree.group(look.group, role), ..look }
    }

    /// Adds words, in which a space is as good as several.
    fn add_text(&mut self, text: &str, look: Look, spans: &mut Vec<Span>) {
        let mut words = String::with_capacity(text.len());
        let mut after_space =
            spans.last().is_none_or(|span: &Span| span.text.ends_with([' ', '\n']));
        for letter in text.chars() {
            let is_space = letter.is_ascii_whitespace();
            if !(is_space && after_space) {
                words.push(if is_space { ' ' } else { letter });
            }
            after_space = is_space;
        }
        if !words.is_empty() {
            let leaf = Some(self.tree.leaf(look.group));
            spans.push(Span { text: words, style: look.style, leaf, link: look.link });
        }
    }
}
