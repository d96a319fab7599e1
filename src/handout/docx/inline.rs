use super::{document::Document, relations::Kind, xml::legal};
use crate::handout::book::Inline;

/// How words are marked.
#[derive(Clone, Copy, Default)]
struct Look {
    strong: bool,
    emphasis: bool,
    link: bool,
}

impl Look {
    /// The style that has the look, or most of it.
    fn style(self, is_code: bool) -> Option<&'static str> {
        let styles = [
            (self.link && is_code, "HyperlinkCode"),
            (self.link, "Hyperlink"),
            (is_code, "HTMLCode"),
            (self.strong, "Strong"),
            (self.emphasis, "Emphasis"),
        ];
        styles.into_iter().find_map(|(is, style)| is.then_some(style))
    }
}

impl Document<'_> {
    /// A line, in the paragraph that is open.
    pub(super) fn line(&mut self, content: &[Inline]) {
        self.line_of(content, Look::default());
    }

    fn line_of(&mut self, content: &[Inline], look: Look) {
        for part in content {
            match part {
                Inline::Text(text) => self.run_of(text, look, false),
                Inline::Code(text) => self.run_of(text, look, true),
                Inline::Strong(content) => self.line_of(content, Look { strong: true, ..look }),
                Inline::Emphasis(content) => self.line_of(content, Look { emphasis: true, ..look }),
                Inline::Link { to, content } => self.link(to, content, look),
                Inline::Break => self.line_break(),
            }
        }
    }

    /// A link, or only its words where it leads nowhere or stands in another link.
    fn link(&mut self, to: &str, content: &[Inline], look: Look) {
        if look.link || !self.open_link(to) {
            return self.line_of(content, look);
        }
        self.line_of(content, Look { link: true, ..look });
        self.xml.close();
    }

    /// Whether there is where to go.
    fn open_link(&mut self, to: &str) -> bool {
        if let Some(anchor) = to.strip_prefix('#') {
            let Some(bookmark) = self.headings.bookmark(self.chapter, anchor) else { return false };
            self.xml.open("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")]);
        } else if to.is_empty() {
            return false;
        } else {
            let id = self.relations.id(Kind::Link, &address(to));
            self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
        }
        true
    }

    /// Words without marks.
    pub(super) fn run(&mut self, words: &str) {
        self.run_of(words, Look::default(), false);
    }

    fn run_of(&mut self, words: &str, look: Look, is_code: bool) {
        if words.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        if let Some(style) = look.style(is_code) {
            self.xml.open("w:rPr", &[]).value("w:rStyle", style);
            for (is, name) in [(look.strong, "w:b"), (look.emphasis, "w:i")] {
                if is {
                    self.xml.empty(name, &[]);
                }
            }
            self.xml.close();
        }
        self.xml.open("w:t", &[("xml:space", "preserve")]).text(words).close().close();
    }

    /// The end of a line within a paragraph.
    pub(super) fn line_break(&mut self) {
        self.xml.open("w:r", &[]).empty("w:br", &[]).close();
    }

    /// Begins what Word works out: what follows is what it comes to.
    pub(super) fn begin_field(&mut self, says: &str) {
        self.field_sign("begin");
        self.xml.open("w:r", &[]).open("w:instrText", &[("xml:space", "preserve")]);
        self.xml.text(&format!(" {says} ")).close().close();
        self.field_sign("separate");
    }

    /// Ends it.
    pub(super) fn end_field(&mut self) {
        self.field_sign("end");
    }

    fn field_sign(&mut self, sign: &str) {
        self.xml.open("w:r", &[]).empty("w:fldChar", &[("w:fldCharType", sign)]).close();
    }
}

/// The address with all escaped that cannot stand in one: Word does not open a file with such.
fn address(to: &str) -> String {
    const ALLOWED: &str = "-._~:/?#@!$&'()*+,;=%";
    let mut address = String::new();
    for sign in legal(to).chars() {
        if sign.is_ascii_alphanumeric() || ALLOWED.contains(sign) {
            address.push(sign);
        } else {
            let bytes = sign.to_string().into_bytes();
            address.extend(bytes.iter().map(|byte| format!("%{byte:02X}")));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_escaped() {
        for (to, expected) in [
            ("https://example.com/a?b=c&d=%20#e", "https://example.com/a?b=c&d=%20#e"),
            ("a b\u{1}\\<ä>", "a%20b%5C%3C%C3%A4%3E"),
            ("", ""),
        ] {
            assert_eq!(address(to), expected);
        }
    }
}
