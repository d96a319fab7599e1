use quick_xml::escape::escape;

/// The text of an XML file as it grows. What is opened last is closed first, so that it is
/// always well formed.
pub(super) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

/// The names and values of an element's attributes.
type Attributes<'a> = [(&'a str, &'a str)];

impl Xml {
    /// A file that is all within one element.
    pub(super) fn new(root: &'static str, attributes: &Attributes<'_>) -> Self {
        let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        let mut xml = Self { text: declaration.to_owned(), open: Vec::new() };
        xml.open(root, attributes);
        xml
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: &Attributes<'_>) -> &mut Self {
        self.tag(name, attributes, ">");
        self.open.push(name);
        self
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            self.text.extend(["</", name, ">"]);
        }
        self
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &Attributes<'_>) -> &mut Self {
        self.tag(name, attributes, "/>");
        self
    }

    /// An element that only has a value, as most properties in Word have.
    pub(super) fn value(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that only has words in it.
    pub(super) fn words(&mut self, name: &'static str, words: &str) -> &mut Self {
        self.open(name, &[]).text(words).close()
    }

    /// Words as they are.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        self.text.push_str(&escape(legal(words)));
        self
    }

    /// The whole file.
    pub(super) fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.text.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &Attributes<'_>, end: &str) {
        self.text.extend(["<", name]);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\"", &escape(legal(value)), "\""]);
        }
        self.text.push_str(end);
    }
}

/// The words without the signs that no XML file can hold.
pub(super) fn legal(words: &str) -> String {
    let is_legal = |sign: &char| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    words.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_xml_are_escaped_and_those_it_cannot_hold_left_out() {
        let mut xml = Xml::new("a", &[("b", "\"<\u{1}&")]);
        xml.empty("c", &[]).text("x\u{0}\u{FFFE} < 'y'\u{1F600}");
        let expected = "<a b=\"&quot;&lt;&amp;\"><c/>x &lt; &apos;y&apos;\u{1F600}</a>";
        let file = String::from_utf8(xml.finish()).unwrap();
        assert_eq!(file.lines().last(), Some(expected));
    }
}
