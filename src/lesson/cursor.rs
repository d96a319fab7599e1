use super::{Expected, LessonError};

/// Reads a line of a lesson from left to right.
#[derive(Clone)]
pub(super) struct Cursor<'a> {
    source: &'a str,
    /// Where it stands, in bytes of the source.
    at: usize,
    /// Where the line ends.
    end: usize,
}

/// At most this much of what was found is told.
const LONGEST_FOUND: usize = 40;

impl<'a> Cursor<'a> {
    /// Stands at the start of `range`, which lies within one line, and at its first sign that is
    /// no space.
    pub(super) fn new(source: &'a str, range: std::ops::Range<usize>) -> Self {
        let mut cursor = Self { source, at: range.start, end: range.end };
        cursor.skip_spaces();
        cursor
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a str {
        self.source[self.at..self.end].trim_end()
    }

    /// Whether nothing is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// Takes these words, if they are next.
    pub(super) fn take(&mut self, words: &str) -> bool {
        let mut behind = self.clone();
        for word in words.split(' ') {
            if behind.peek_word() != word {
                return false;
            }
            behind.advance(word.len());
        }
        *self = behind;
        true
    }

    /// Takes this word, or fails.
    pub(super) fn require(&mut self, word: &'static str) -> Result<(), LessonError> {
        if self.take(word) { Ok(()) } else { Err(self.error(Expected::Word(word))) }
    }

    /// Takes the next word.
    pub(super) fn word(&mut self) -> &'a str {
        let word = self.peek_word();
        self.advance(word.len());
        word
    }

    /// Takes the letters and digits that are next.
    pub(super) fn letters(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|sign: char| !sign.is_alphanumeric());
        let letters = &rest[..end.unwrap_or(rest.len())];
        self.advance(letters.len());
        letters
    }

    /// Takes this sign, if it is next.
    pub(super) fn take_sign(&mut self, sign: char) -> bool {
        let is_next = self.rest().starts_with(sign);
        if is_next {
            self.advance(sign.len_utf8());
        }
        is_next
    }

    /// Takes all that is left of the line.
    pub(super) fn take_rest(&mut self) -> &'a str {
        let rest = self.rest();
        self.at = self.end;
        rest
    }

    /// Takes a name in quotes, if one is next.
    pub(super) fn quoted(&mut self) -> Result<Option<String>, LessonError> {
        let Some(inside) = self.rest().strip_prefix('"') else { return Ok(None) };
        let mut name = String::new();
        let mut signs = inside.char_indices();
        while let Some((at, sign)) = signs.next() {
            match sign {
                '"' => {
                    self.advance(1 + at + 1);
                    return Ok(Some(name));
                }
                '\\' => match signs.next() {
                    Some((_, escaped @ ('"' | '\\' | '>'))) => name.push(escaped),
                    other => {
                        name.push(sign);
                        name.extend(other.map(|(_, sign)| sign));
                    }
                },
                _ => name.push(sign),
            }
        }
        Err(self.error(Expected::ClosingQuote))
    }

    /// Takes a name in quotes, or fails.
    pub(super) fn require_quoted(&mut self) -> Result<String, LessonError> {
        self.quoted()?.ok_or_else(|| self.error(Expected::Name))
    }

    /// Something else is expected here.
    pub(super) fn error(&self, expected: Expected) -> LessonError {
        let found = self.source[self.at..self.end].trim_end().chars().take(LONGEST_FOUND).collect();
        let (line, column) = position(self.source, self.at);
        LessonError::Syntax { line, column, found, expected }
    }

    /// The next word: up to a space or a quote.
    fn peek_word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|sign: char| sign.is_whitespace() || sign == '"');
        &rest[..end.unwrap_or(rest.len())]
    }

    fn advance(&mut self, bytes: usize) {
        self.at += bytes;
        self.skip_spaces();
    }

    fn skip_spaces(&mut self) {
        let rest = &self.source[self.at..self.end];
        self.at += rest.len() - rest.trim_start().len();
    }
}

/// The line and the column, in characters, of a byte of the source; both from 1.
pub(super) fn position(source: &str, at: usize) -> (usize, usize) {
    let before = &source[..at];
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    (line, before[start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cursor(line: &str) -> Cursor<'_> {
        Cursor::new(line, 0..line.len())
    }

    #[test]
    fn words_and_names_are_taken_one_by_one() {
        let mut cursor = cursor("  check box \"Use \\\"this\\\"\\n\"  in x ");
        assert!(cursor.take("check box"));
        assert_eq!(cursor.quoted(), Ok(Some("Use \"this\"\\n".to_owned())));
        assert!(cursor.take("in"));
        assert_eq!(cursor.word(), "x");
        assert!(cursor.is_at_end());
    }

    #[test]
    fn lines_and_columns_are_counted_in_characters_from_1() {
        assert_eq!(position("ä\nöü\"", 0), (1, 1));
        assert_eq!(position("ä\nöü\"", 7), (2, 3));
    }
}
