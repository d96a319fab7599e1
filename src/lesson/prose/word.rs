use std::ops::Range;

/// A word of prose, or a marked piece of it taken as one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Word {
    /// As it stands, without marks.
    pub text: String,
    /// How it is marked.
    pub mark: Mark,
    /// Where it stands in the lesson's text, in bytes.
    pub at: Range<usize>,
}

/// How a piece of prose is marked.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Not at all.
    Plain,
    /// A sign between words.
    Sign,
    /// `**bold**`, as most writers mark the names of controls.
    Bold,
    /// `*italic*`.
    Italic,
    /// `` `code` ``.
    Code,
    /// "in quotes", straight or curly.
    Quoted,
    /// A link.
    Link,
}

impl Word {
    /// Whether it is this plain word, in any case.
    pub fn is(&self, word: &str) -> bool {
        self.mark == Mark::Plain && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: &str) -> bool {
        self.mark == Mark::Sign && self.text == sign
    }

    /// Whether it is one of these plain words.
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether it is marked as the name of something.
    pub fn is_marked(&self) -> bool {
        !matches!(self.mark, Mark::Plain | Mark::Sign)
    }

    /// Whether it is plain and begins as a name does.
    pub fn is_capital(&self) -> bool {
        self.mark == Mark::Plain && self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Words as they would be read aloud.
pub(super) fn text_of(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        let joins = word.is_sign("(") || text.is_empty() || text.ends_with('(');
        let sticks = word.mark == Mark::Sign && !word.is_sign("(") && !word.is_sign(">");
        if !text.is_empty() && !sticks && (!joins || word.is_sign("(")) {
            text.push(' ');
        }
        text.push_str(&word.text);
    }
    text
}
