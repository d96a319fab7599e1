//! Text to words and signs.

use std::ops::Range;

use super::{Word, word::Mark};

/// A marked piece of text.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) mark: Mark,
    pub(super) at: Range<usize>,
}

/// Signs that stand before a word.
const BEFORE: [char; 2] = ['(', '['];
/// Signs that stand behind a word.
const BEHIND: [char; 8] = ['.', ',', ';', ':', '!', '?', ')', ']'];
/// Signs that stand alone.
const ALONE: [&str; 8] = [">", "→", "-", "–", "—", "=", "|", "/"];
/// Abbreviations, whose period ends no sentence.
const ABBREVIATIONS: [&str; 6] = ["e.g.", "i.e.", "etc.", "vs.", "no.", "approx."];
/// What opens a quotation, with what closes it.
const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('„', '“'), ('‘', '’')];
/// No name is longer, in bytes.
const LONGEST_NAME: usize = 200;

/// The words of a marked piece: one, or several where it is a path, and the signs at its end.
pub(super) fn piece(piece: &Piece) -> Vec<Word> {
    // Code is taken letter by letter: in it signs are part of what is named.
    if piece.mark == Mark::Code {
        return vec![Word { text: piece.text.clone(), mark: piece.mark, at: piece.at.clone() }];
    }
    let mut words = Vec::new();
    let text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = text.trim_end_matches([',', ';', ':']);
    let signs = &text[name.len()..];
    // One sign ends a sentence; three periods are part of a name.
    let ends = name.len() - name.trim_end_matches(['.', '!', '?']).len();
    let (name, period) = if ends == 1 { name.split_at(name.len() - 1) } else { (name, "") };
    for (index, part) in name.split(['>', '→']).map(str::trim).enumerate() {
        if index > 0 {
            words.push(sign(">", &piece.at));
        }
        if !part.is_empty() {
            let part = unquoted(part);
            words.push(Word { text: part.to_owned(), mark: piece.mark, at: piece.at.clone() });
        }
    }
    words.extend(period.chars().chain(signs.chars()).map(|it| sign(&it.to_string(), &piece.at)));
    words
}

fn unquoted(text: &str) -> &str {
    let inside = QUOTES.iter().find_map(|(open, close)| {
        text.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close))
    });
    inside.unwrap_or(text)
}

fn sign(text: &str, at: &Range<usize>) -> Word {
    Word { text: text.to_owned(), mark: Mark::Sign, at: at.clone() }
}

/// The words of a text without marks, which stands at `at`.
pub(super) fn words_of(text: &str, at: &Range<usize>) -> Vec<Word> {
    let exact = text.len() == at.len();
    let place = |from: usize, to: usize| {
        if exact { at.start + from..at.start + to } else { at.clone() }
    };
    let mut words = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| !c.is_whitespace()).map(|s| rest + s) {
        let here = &text[start..];
        if let Some(length) = quotation(here) {
            let inside = unquoted(&here[..length]);
            let inside = inside.trim_end_matches([',', '.']);
            words.push(Word {
                text: inside.to_owned(),
                mark: Mark::Quoted,
                at: place(start, start + length),
            });
            rest = start + length;
            continue;
        }
        let end = here.find(char::is_whitespace).unwrap_or(here.len());
        word(&here[..end], start, &place, &mut words);
        rest = start + end;
    }
    words
}

/// How long the quotation is that begins here.
fn quotation(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let (open, close) = QUOTES.iter().find(|(open, _)| *open == first)?;
    let inside = &text[open.len_utf8()..];
    // Never far: a search to the end for each quote that is not closed would take too long.
    let mut near = inside.char_indices().take_while(|(at, _)| *at < LONGEST_NAME);
    let (end, _) = near.find(|(_, sign)| sign == close).filter(|(end, _)| *end > 0)?;
    Some(open.len_utf8() + end + close.len_utf8())
}

/// A word with the signs around it.
fn word(
    text: &str,
    start: usize,
    place: &dyn Fn(usize, usize) -> Range<usize>,
    words: &mut Vec<Word>,
) {
    let mut push = |from: usize, to: usize, mark: Mark| {
        let text = text[from..to].to_owned();
        words.push(Word { text, mark, at: place(start + from, start + to) });
    };
    if ALONE.contains(&text) {
        return push(0, text.len(), Mark::Sign);
    }
    let inside = text.trim_start_matches(BEFORE);
    let from = text.len() - inside.len();
    (0..from).for_each(|at| push(at, at + 1, Mark::Sign));
    let is_abbreviation = ABBREVIATIONS.iter().any(|known| inside.eq_ignore_ascii_case(known));
    let core = if is_abbreviation { inside } else { inside.trim_end_matches(BEHIND) };
    if !core.is_empty() {
        push(from, from + core.len(), Mark::Plain);
    }
    (from + core.len()..text.len()).for_each(|at| push(at, at + 1, Mark::Sign));
}
