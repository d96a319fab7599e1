use super::Inline;

/// How deep marks may stand in each other. What is deeper has the marks around it only.
const DEEPEST: usize = 16;
/// What the addresses of links may begin with, before a colon.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// A line of a document as it is read.
#[derive(Default)]
pub(super) struct Line {
    parts: Vec<Inline>,
    /// The marks that are open, the outermost first, with what stands in each.
    open: Vec<(Mark, Vec<Inline>)>,
    /// How many more would be open, were they not too deep.
    too_deep: usize,
}

/// What words of a line can stand in.
#[derive(Clone)]
pub(super) enum Mark {
    Strong,
    Emphasis,
    /// A link to this address.
    Link(String),
    /// Something that is not seen.
    None,
}

impl Line {
    pub(super) fn text(&mut self, text: &str) {
        match self.end_of_parts().last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.push(Inline::Text(text.to_owned())),
        }
    }

    pub(super) fn push(&mut self, part: Inline) {
        self.end_of_parts().push(part);
    }

    pub(super) fn begin(&mut self, mark: Mark) {
        if self.too_deep > 0 || self.open.len() == DEEPEST {
            self.too_deep += 1;
        } else {
            self.open.push((mark, Vec::new()));
        }
    }

    pub(super) fn end(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some((mark, content)) = self.open.pop() else { return };
        if content.is_empty() {
            return;
        }
        match mark {
            Mark::Strong => self.push(Inline::Strong(content)),
            Mark::Emphasis => self.push(Inline::Emphasis(content)),
            Mark::Link(to) => self.push(Inline::Link { to, content }),
            Mark::None => self.end_of_parts().extend(content),
        }
    }

    /// The line so far, without spaces at its ends. The marks that are open go on behind.
    pub(super) fn cut(&mut self) -> Vec<Inline> {
        let too_deep = std::mem::take(&mut self.too_deep);
        let marks: Vec<Mark> = self.open.iter().map(|(mark, _)| mark.clone()).collect();
        while !self.open.is_empty() {
            self.end();
        }
        self.open = marks.into_iter().map(|mark| (mark, Vec::new())).collect();
        self.too_deep = too_deep;
        trimmed(std::mem::take(&mut self.parts))
    }

    fn end_of_parts(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some((_, content)) => content,
            None => &mut self.parts,
        }
    }
}

/// Whether a link is one in a handout too: to an address of the web or of a person, or to a
/// heading. Other files of the author are not there, and programs are not started.
pub(super) fn is_followed(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    address.starts_with('#') || scheme.is_some_and(|scheme| SCHEMES.contains(&&*scheme))
}

/// A line without spaces, ends of lines and empty texts at its ends.
fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    let is_blank = |part: &Inline| match part {
        Inline::Text(text) => text.trim().is_empty(),
        part => *part == Inline::Break,
    };
    let end = line.iter().rposition(|part| !is_blank(part)).map_or(0, |last| last + 1);
    line.truncate(end);
    let start = line.iter().position(|part| !is_blank(part)).unwrap_or(0);
    line.drain(..start);
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        text.truncate(text.trim_end().len());
    }
    line
}
