//! Words to lines: no word is cut unless it is longer than a line.

use super::{
    faces::{Faces, is_seen},
    style::Style,
    tree::Leaf,
};

/// Words that look alike and belong together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    /// What they say; a line feed ends a line.
    pub(super) text: String,
    /// What they look like.
    pub(super) style: Style,
    /// What they belong to; nothing where they are decoration.
    pub(super) leaf: Option<Leaf>,
    /// The link they are in, by its place in the list of links.
    pub(super) link: Option<usize>,
}

impl Span {
    /// Words that belong to nothing.
    pub(super) fn decoration(text: String, style: Style) -> Self {
        Self { text, style, leaf: None, link: None }
    }

    /// Other words in its place.
    fn saying(&self, text: String) -> Self {
        Self { text, style: self.style, leaf: self.leaf, link: self.link }
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Its parts; a space at its end is there, but not counted.
    pub(super) runs: Vec<Run>,
    /// How wide what is seen of it is.
    pub(super) width: f32,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Its letters.
    pub(super) span: Span,
    /// Where it begins, from the left of the line.
    pub(super) left: f32,
    /// How wide what is seen of it is.
    pub(super) width: f32,
}

struct Letter {
    sign: char,
    span: usize,
    advance: f32,
}

/// The lines of these words, none wider than `width` unless a single letter is.
pub(super) fn lines(faces: &Faces, spans: &[Span], width: f32) -> Vec<Line> {
    let letters = letters(faces, spans);
    let mut rest = letters.as_slice();
    let mut lines = Vec::new();
    while !rest.is_empty() {
        let (line, others) = rest.split_at(fitting(rest, width));
        lines.push(to_line(spans, line));
        rest = others;
    }
    lines
}

/// How wide the words are on one line, and the widest of them.
pub(super) fn extent(faces: &Faces, spans: &[Span]) -> (f32, f32) {
    let (mut line, mut word) = (0.0_f32, 0.0_f32);
    let (mut widest_line, mut widest_word) = (0.0_f32, 0.0_f32);
    for letter in letters(faces, spans) {
        line = if letter.sign == '\n' { 0.0 } else { line + letter.advance };
        word = if is_space(letter.sign) { 0.0 } else { word + letter.advance };
        widest_line = widest_line.max(line);
        widest_word = widest_word.max(word);
    }
    (widest_line, widest_word)
}

/// As much of a text as fits on one line, with an ellipsis where that is not all.
pub(super) fn cut(faces: &Faces, text: &str, style: Style, width: f32) -> String {
    let advance = |letter| faces.advance(style.face, letter) * style.size;
    let whole: f32 = text.chars().map(advance).sum();
    if whole <= width {
        return text.to_owned();
    }
    let mut left = width - advance('…');
    let fits = |letter: &char| {
        left -= advance(*letter);
        left >= 0.0
    };
    let cut: String = text.chars().take_while(fits).collect();
    format!("{}…", cut.trim_end())
}

fn letters(faces: &Faces, spans: &[Span]) -> Vec<Letter> {
    let of_span = |(span, words): (usize, &Span)| {
        let style = words.style;
        let seen = words.text.chars().filter(|letter| *letter == '\n' || is_seen(*letter));
        let letter = |sign: char| Letter {
            sign,
            span,
            advance: if sign == '\n' { 0.0 } else { faces.advance(style.face, sign) * style.size },
        };
        seen.map(letter).collect::<Vec<_>>()
    };
    spans.iter().enumerate().flat_map(of_span).collect()
}

/// How many letters come into the line that they begin; one at least. Spaces may reach over its
/// edge.
fn fitting(letters: &[Letter], width: f32) -> usize {
    let mut right = 0.0;
    let mut after_space = None;
    for (at, letter) in letters.iter().enumerate() {
        if letter.sign == '\n' {
            return at + 1;
        }
        right += letter.advance;
        if letter.sign == ' ' {
            after_space = Some(at + 1);
        } else if right > width && at > 0 {
            return after_space.unwrap_or(at);
        }
    }
    letters.len()
}

fn to_line(spans: &[Span], letters: &[Letter]) -> Line {
    let mut line = Line { runs: Vec::new(), width: 0.0 };
    let mut left = 0.0;
    for run in letters.chunk_by(|one, next| one.span == next.span) {
        let mut width = 0.0;
        let mut seen = 0.0;
        for letter in run {
            width += letter.advance;
            if !is_space(letter.sign) {
                seen = width;
                line.width = left + width;
            }
        }
        // Lines are told apart by a space where only their letters are read.
        let text = run.iter().map(|letter| if letter.sign == '\n' { ' ' } else { letter.sign });
        let span = run.first().and_then(|letter| spans.get(letter.span));
        let span = span.map(|span| span.saying(text.collect()));
        line.runs.extend(span.map(|span| Run { span, left, width: seen }));
        left += width;
    }
    line
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\n')
}

#[cfg(test)]
mod tests {
    use super::{super::style::BODY, *};

    fn check(text: &str, width: f32, expected: &[&str]) {
        let faces = Faces::new().unwrap();
        let span = Span::decoration(text.to_owned(), BODY);
        let text = |line: &Line| line.runs.iter().map(|run| run.span.text.as_str()).collect();
        let lines: Vec<String> = lines(&faces, &[span], width).iter().map(text).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn words_wrap_between_words() {
        check("Click the button.", 60.0, &["Click the ", "button."]);
        check("Click the button.", 600.0, &["Click the button."]);
        check("", 60.0, &[]);
    }

    #[test]
    fn a_word_is_cut_only_if_it_is_longer_than_a_line() {
        check("a mmmmmmmmmm b", 50.0, &["a ", "mmmmm", "mmmmm ", "b"]);
        check("mm", 1.0, &["m", "m"]);
    }

    #[test]
    fn a_line_ends_where_its_author_ends_it() {
        check("One\n\nthree", 60.0, &["One ", " ", "three"]);
    }

    #[test]
    fn what_is_not_seen_is_left_out() {
        check("a\u{ad}b\u{0}c\u{feff}\u{202e}d", 60.0, &["abcd"]);
    }

    #[test]
    fn letters_that_the_font_does_not_have_are_kept() {
        check("中文 😀", 600.0, &["中文 😀"]);
    }

    #[test]
    fn a_space_at_the_end_of_a_line_does_not_count() {
        let faces = Faces::new().unwrap();
        let width = |text: &str| {
            let span = Span::decoration(text.to_owned(), BODY);
            lines(&faces, &[span], 600.0)[0].width
        };
        assert_eq!(width("Yes "), width("Yes"));
        assert!(width("Yes No") > width("Yes"));
    }

    #[test]
    fn what_is_too_long_for_a_running_head_is_cut() {
        let faces = Faces::new().unwrap();
        assert_eq!(cut(&faces, "Set your authority", BODY, 600.0), "Set your authority");
        assert_eq!(cut(&faces, "Set your authority", BODY, 60.0), "Set your a…");
    }
}
