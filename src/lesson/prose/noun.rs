//! What nouns speak of: controls and regions by name, by kind, or by what is said of them.

use super::{
    Mention, Word,
    mention::{Kind, is_plural},
    text_of,
    verb::verb,
    version::versions,
    word::Mark,
};
use crate::lesson::Product;

/// What may stand before a noun.
const DETERMINERS: [&str; 21] = [
    "the",
    "a",
    "an",
    "your",
    "this",
    "that",
    "these",
    "those",
    "each",
    "every",
    "all",
    "both",
    "its",
    "any",
    "one",
    "of",
    "same",
    "appropriate",
    "correct",
    "corresponding",
    "desired",
];
/// What ends a noun that is not marked.
const ENDS: [&str; 46] = [
    "there", "here", "once", "without", "that", "which", "who", "whose", "where", "on", "in",
    "for", "to", "from", "of", "by", "with", "at", "as", "under", "into", "and", "or", "if", "so",
    "before", "after", "when", "until", "again", "using", "then", "twice", "next", "beside",
    "because", "is", "are", "opens", "appears", "starts", "says", "shows", "displays", "reads",
    "has",
];
/// Small words within a name that begins with a capital.
const WITHIN_NAMES: [&str; 6] = ["of", "and", "the", "for", "to", "in"];
/// Nouns that stand for something said before.
const PRONOUNS: [&str; 12] = [
    "it",
    "them",
    "this",
    "that",
    "these",
    "those",
    "all",
    "everything",
    "anything",
    "each",
    "one",
    "none",
];

/// The noun with which these words begin, and how many words it takes.
pub(super) fn noun(words: &[Word]) -> Option<(Mention, usize)> {
    let start = words.iter().take_while(|word| word.is_any(&DETERMINERS)).count();
    let (mention, count) = marked(&words[start..])
        .or_else(|| kind_before_name(&words[start..]))
        .or_else(|| capital(&words[start..]))
        .or_else(|| described(&words[start..]))?;
    Some((mention, start + count))
}

/// `**X** page`, `**X** or **Y**`, `**X** (**Y** in SP1)`.
fn marked(words: &[Word]) -> Option<(Mention, usize)> {
    let mut names = vec![words.first().filter(|word| word.is_marked())?.text.clone()];
    let mut at = 1;
    let mut variant = None;
    loop {
        let rest = &words[at..];
        let or = rest.first().is_some_and(|word| word.is("or"));
        let skip = 1 + rest.iter().skip(1).take_while(|word| word.is_any(&DETERMINERS)).count();
        if or && rest.get(skip).is_some_and(Word::is_marked) {
            names.push(rest[skip].text.clone());
            at += skip + 1;
        } else if let Some(length) = parenthesis(rest) {
            variant = variant.or(self::variant(&rest[1..length - 1]));
            at += length;
        } else {
            break;
        }
    }
    let (kind, count, many) = kind(&words[at..]).unwrap_or((None, 0, false));
    let kind = kind.or(names[0].ends_with("onsole").then_some(Kind::Console));
    let kind = kind.or(names[0].ends_with("Portal").then_some(Kind::Console));
    Some((Mention { names, kind, many, marked: true, phrase: String::new(), variant }, at + count))
}

/// How many words stand in the parenthesis that begins here, its signs among them.
fn parenthesis(words: &[Word]) -> Option<usize> {
    words.first().filter(|word| word.is_sign("("))?;
    words.iter().position(|word| word.is_sign(")")).map(|end| end + 1)
}

/// What is called otherwise in some versions: `in SP1 **Y**`, `SP1: **Y**`.
fn variant(words: &[Word]) -> Option<(Vec<Product>, String)> {
    let at = words.iter().position(Word::is_marked)?;
    let verb = (0..at).find(|at| verb(&words[*at..]).is_some()).unwrap_or(at);
    Some((versions(&text_of(&words[..verb]))?, words[at].text.clone()))
}

fn kind(words: &[Word]) -> Option<(Option<Kind>, usize, bool)> {
    let plain: Vec<&str> = words
        .iter()
        .take(3)
        .take_while(|word| word.mark == Mark::Plain)
        .map(|word| word.text.as_str())
        .collect();
    Kind::read(&plain).map(|(kind, count, many)| (Some(kind), count, many))
}

/// `check box **X**`.
fn kind_before_name(words: &[Word]) -> Option<(Mention, usize)> {
    let (kind, count, _) = kind(words)?;
    let called = words[count..].iter().take_while(|word| word.is_any(&["named", "called"])).count();
    let name = words.get(count + called).filter(|word| word.is_marked())?;
    let mention = Mention { kind, ..Mention::named(&name.text) };
    Some((mention, count + called + 1))
}

/// `Create Site System Server Wizard`, `Microsoft Intune administration console`.
fn capital(words: &[Word]) -> Option<(Mention, usize)> {
    words.first().filter(|word| word.is_capital())?;
    let is_part = |at: usize| {
        let Some(word) = words.get(at) else { return false };
        let is_small = word.is_any(&WITHIN_NAMES)
            && words.get(at + 1).is_some_and(Word::is_capital)
            && verb(&words[at + 1..]).is_none();
        let is_number = word.text.starts_with(|c: char| c.is_ascii_digit());
        word.is_capital() || is_small || (word.mark == Mark::Plain && is_number)
    };
    let mut count = (0..words.len()).take_while(|at| is_part(*at)).count();
    let last = words[count - 1].text.to_lowercase();
    let own = Kind::read(&[last.as_str()]).map(|(kind, ..)| kind);
    // Words in small letters up to the kind belong to what a console or a wizard is called.
    let rest: Vec<&str> = words[count..]
        .iter()
        .take(4)
        .take_while(|word| word.mark == Mark::Plain && !word.is_any(&ENDS))
        .map(|word| word.text.as_str())
        .collect();
    let behind = (0..rest.len()).find_map(|at| Kind::read(&rest[at..]).map(|found| (at, found)));
    let mut name = text_of(&words[..count]);
    let mut kind = own;
    if let Some((at, (found, length, _))) = behind {
        if at > 0 {
            name = text_of(&words[..count + at]);
        }
        count += at + length;
        kind = Some(found);
    }
    let mut names = vec![name];
    // "the Microsoft Intune subscription": the noun may be part of the name.
    if kind.is_none()
        && let Some(noun) = words.get(count).filter(|word| {
            word.mark == Mark::Plain && !word.is_any(&ENDS) && verb(&words[count..]).is_none()
        })
    {
        names.insert(0, format!("{} {}", names[0], noun.text));
        count += 1;
    }
    Some((Mention { names, kind, ..Mention::default() }, count))
}

/// `the privacy links`, `the check box`, `the server on which you want to install the role`.
fn described(words: &[Word]) -> Option<(Mention, usize)> {
    let is_noun = |word: &&Word| word.mark == Mark::Plain && !word.is_any(&ENDS);
    let count = words.iter().take_while(is_noun).count();
    if count == 0 || words[..count].iter().all(|word| word.is_any(&PRONOUNS)) {
        return None;
    }
    let plain: Vec<&str> = words[..count].iter().map(|word| word.text.as_str()).collect();
    // What it is stands last: "dialog box" and not "box".
    let found = (0..count)
        .find_map(|at| Kind::read(&plain[at..]).filter(|(_, length, _)| at + length == count));
    let last = plain[count - 1].to_lowercase();
    let many = match found {
        Some((.., many)) => many,
        None => looks_plural(&last),
    };
    let phrase = text_of(&words[..count + clause(&words[count..])]);
    let kind = found.map(|(kind, ..)| kind);
    Some((Mention { kind, many, phrase, ..Mention::default() }, count))
}

fn looks_plural(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| !stem.ends_with('s') && is_plural(word, stem))
        || word.ends_with("ies")
}

/// How many words of a relative clause follow: to a comma, or to what is to be done next.
fn clause(words: &[Word]) -> usize {
    let opens = ["that", "which", "who", "whose", "where", "on", "for", "to", "of", "from", "in"];
    if !words.first().is_some_and(|word| word.is_any(&opens)) {
        return 0;
    }
    let ends = |at: &usize| {
        let word = &words[*at];
        let goes_on = word.is_any(&["and", "then"])
            && words[*at + 1..].iter().find(|word| !word.is("then")).is_some()
            && verb(after_then(&words[*at + 1..])).is_some();
        word.mark == Mark::Sign || goes_on
    };
    (0..words.len()).find(ends).unwrap_or(words.len())
}

fn after_then(words: &[Word]) -> &[Word] {
    match words.first() {
        Some(word) if word.is("then") => &words[1..],
        _ => words,
    }
}
