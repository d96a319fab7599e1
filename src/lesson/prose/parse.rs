//! A sentence to what it asks for.

use super::{
    Ask, Clause, Kind, Mention, Word,
    clause::{Hint, Press},
    noun::noun,
    statement,
    verb::{Verb, verb},
    word::Mark,
};
use crate::lesson::Product;

/// What a sentence asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Asked {
    /// In order.
    pub clauses: Vec<Said>,
    /// Whether what follows it are the fields of which it speaks; then how many of its clauses
    /// come before them.
    pub fields: Option<usize>,
    /// Whether its list holds alternatives.
    pub alternatives: bool,
    /// "If …": an open question.
    pub condition: Option<String>,
    /// "Optionally, …".
    pub optional: bool,
    /// "Do the same for **X**."
    pub again: Option<Mention>,
}

/// A clause, where its words end, and for which versions it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub clause: Clause,
    pub end: usize,
    pub versions: Option<Vec<Product>>,
}

/// Words that say when, and not what.
pub(super) const ADVERBS: [&str; 19] = [
    "back",
    "then",
    "next",
    "now",
    "finally",
    "first",
    "second",
    "third",
    "also",
    "again",
    "please",
    "lastly",
    "afterwards",
    "instead",
    "optionally",
    "immediately",
    "simply",
    "just",
    "and",
];
/// What stands before where something is.
pub(super) const PLACES: [&str; 12] = [
    "in", "on", "from", "under", "at", "within", "inside", "beside", "next", "below", "above",
    "near",
];
/// What may follow an imperative in the middle of a sentence.
const OBJECTS: [&str; 34] = [
    "the", "a", "an", "your", "this", "these", "on", "in", "by", "to", "as", "it", "them",
    "whether", "one", "all", "each", "any", "again", "with", "that", "how", "what", "for", "at",
    "into", "back", "up", "out", "until", "both", "what", "where", "another",
];

pub(super) struct Parser<'a> {
    pub(super) words: &'a [Word],
    pub(super) at: usize,
    pub(super) within: Vec<Mention>,
    pub(super) asked: Asked,
    pub(super) versions: Option<Vec<Product>>,
    pub(super) optional: bool,
    /// Whether what follows is done only where it is there.
    pub(super) if_there: bool,
    /// Whether the regions named before an imperative are those where one is still.
    pub(super) stays: bool,
}

/// In words. Nobody follows a longer sentence, and the time to read one grows with the square.
const LONGEST_SENTENCE: usize = 200;

/// Reads a sentence. One that is too long for a reader asks for nothing.
pub(super) fn parse(words: &[Word]) -> Asked {
    parser(words, Vec::new()).read()
}

/// Reads a sentence about a field.
pub(super) fn parse_in(words: &[Word], within: &[Mention], field: &Mention) -> Asked {
    let field = Mention { kind: Some(Kind::Option), ..field.clone() };
    let within = within.iter().cloned().chain([field]).collect();
    parser(words, within).read()
}

fn parser(words: &[Word], within: Vec<Mention>) -> Parser<'_> {
    let words = if words.len() > LONGEST_SENTENCE { &[] } else { words };
    // What ends with a parenthesis needs it, unless all of it stands in one.
    let is_aside = words.first().is_some_and(|word| word.is_sign("("));
    let ends = if is_aside { &[".", "!", ";", ")"][..] } else { &[".", "!", ";"] };
    let is_end = |word: &Word| ends.iter().any(|sign| word.is_sign(sign));
    let end = words.iter().rposition(|word| !is_end(word)).map_or(0, |last| last + 1);
    let start =
        words[..end].iter().take_while(|word| word.is_sign("(") || word.is_sign(")")).count();
    let words = &words[start..end];
    let asked = Asked::default();
    let (versions, optional, if_there, stays) = (None, false, false, false);
    Parser { words, at: 0, within, asked, versions, optional, if_there, stays }
}

impl<'a> Parser<'a> {
    fn read(mut self) -> Asked {
        self.sentence();
        self.asked.optional = self.optional;
        self.asked
    }

    fn sentence(&mut self) {
        let mut is_first = true;
        loop {
            let regions = self.within.len();
            self.prefixes();
            let Some((verb, count)) = verb(self.rest()) else {
                if !is_first {
                    return;
                }
                // "On the **General** page:" leads in what is said of it.
                if self.rest().iter().all(|word| word.mark == Mark::Sign) {
                    return self.go_where_it_says(regions);
                }
                self.within.truncate(regions);
                if let Some(at) = so(self.rest()) {
                    self.at += at;
                    continue;
                }
                let seen = statement::seen(self.rest());
                self.extend(seen);
                return;
            };
            self.go_where_it_says(regions);
            self.at += count;
            self.imperative(verb);
            is_first = false;
            if !self.goes_on() {
                return;
            }
        }
    }

    pub(super) fn rest(&self) -> &'a [Word] {
        &self.words[self.at.min(self.words.len())..]
    }

    pub(super) fn next_is(&self, words: &[&str]) -> bool {
        self.rest().first().is_some_and(|word| word.is_any(words))
    }

    pub(super) fn next_is_sign(&self, sign: &str) -> bool {
        self.rest().first().is_some_and(|word| word.is_sign(sign))
    }

    pub(super) fn say(&mut self, mut ask: Ask) {
        let end = self.words.get(self.at.saturating_sub(1)).map_or(0, |word| word.at.end);
        let within = self.within.clone();
        let versions = self.versions.clone();
        if let Some((of, special)) = special(&mut ask) {
            let others = Product::ALL.into_iter().filter(|product| !of.contains(product)).collect();
            let clause = Clause { ask: special, within: within.clone() };
            self.asked.clauses.push(Said { clause, end, versions: Some(of) });
            let clause = Clause { ask, within };
            return self.asked.clauses.push(Said { clause, end, versions: Some(others) });
        }
        self.asked.clauses.push(Said { clause: Clause { ask, within }, end, versions });
    }

    fn extend(&mut self, asks: Vec<Ask>) {
        self.at = self.words.len();
        for ask in asks {
            self.say(ask);
        }
    }

    pub(super) fn hint(&self) -> Hint {
        Hint { example: example(self.words), optional: self.optional }
    }

    /// The regions that stand before an imperative are gone to before it is done.
    fn go_where_it_says(&mut self, from: usize) {
        if std::mem::take(&mut self.stays) {
            return;
        }
        let named = self.within.split_off(from);
        for mention in named {
            // A box is what something is typed into, and no place.
            if !matches!(mention.kind, Some(Kind::Box)) {
                self.say(Ask::Go(mention.clone()));
            }
            self.within.push(Mention { variant: None, ..mention });
        }
    }

    /// Whether another imperative follows; what lies before it says why, and is passed by.
    fn goes_on(&mut self) -> bool {
        // "to save the changes and close it" is one purpose.
        let mut in_purpose = false;
        while self.at < self.words.len() {
            if let Some(seen) = statement::purpose(self.rest()) {
                self.say(seen);
            }
            if self.next_is(&["or"]) && is_imperative(&self.rest()[1..]) {
                // Another way to do the same.
                return false;
            }
            in_purpose |= self.next_is(&["to"]);
            let count = self.rest().iter().take_while(|word| is_joint(word)).count();
            let joint = &self.rest()[..count];
            in_purpose &= !joint.iter().any(|word| word.mark == Mark::Sign || word.is("then"));
            if count > 0 && !in_purpose && is_imperative(&self.rest()[count..]) {
                self.at += count;
                return true;
            }
            self.at += count.max(1);
        }
        false
    }
}

/// Whether another imperative begins here, behind what joins it.
pub(super) fn goes_on(words: &[Word]) -> bool {
    let joins = |word: &&Word| word.is_any(&["and", "then"]) || word.mark == Mark::Sign;
    let count = words.iter().take_while(joins).count();
    count > 0 && is_imperative(&words[count..])
}

/// What is asked for in the versions in which it is called otherwise.
fn special(ask: &mut Ask) -> Option<(Vec<Product>, Ask)> {
    let renamed = |what: &mut Mention| {
        let (of, name) = what.variant.take()?;
        Some((of, Mention { names: vec![name], ..what.clone() }))
    };
    match ask {
        Ask::Press(what, how) => renamed(what).map(|(of, what)| (of, Ask::Press(what, *how))),
        Ask::Expand(what, open) => renamed(what).map(|(of, what)| (of, Ask::Expand(what, *open))),
        Ask::Go(what) => renamed(what).map(|(of, what)| (of, Ask::Go(what))),
        _ => None,
    }
}

/// Whether a word joins two imperatives.
fn is_joint(word: &Word) -> bool {
    const SIGNS: [&str; 5] = [",", ";", ":", "–", "—"];
    word.is_any(&ADVERBS) || SIGNS.iter().any(|sign| word.is_sign(sign))
}

/// Where a statement goes on to tell what to do: "…, so click **Next**".
fn so(words: &[Word]) -> Option<usize> {
    let tells = |at: usize| {
        let (count, rest) = (at + 1, &words[at + 1..]);
        let marked = || rest.iter().take(6).any(Word::is_marked);
        (words[at].is("so") && is_imperative(rest) && marked()).then_some(count)
    };
    (1..words.len()).find_map(tells)
}

/// Whether these words tell to do something, where a sentence goes on.
pub(super) fn is_imperative(words: &[Word]) -> bool {
    let words = &words
        [words.iter().take_while(|word| word.is_any(&ADVERBS) || word.is_sign(",")).count()..];
    if let Some((_, count)) = verb(words) {
        let object = words.get(count);
        return object.is_none_or(|word| {
            word.mark != Mark::Plain || word.is_any(&OBJECTS) || word.is_capital()
        });
    }
    let is_prefix = words
        .first()
        .is_some_and(|word| word.is_any(&PLACES) || word.is_any(&["if", "to", "when"]));
    if !is_prefix {
        return false;
    }
    // "and on the **X** page click …" takes no comma.
    let behind = noun(&words[1..]).map(|(_, count)| &words[1 + count..]);
    if behind.is_some_and(|words| verb(words).is_some()) {
        return true;
    }
    let comma = words.iter().position(|word| word.is_sign(","));
    comma.is_some_and(|comma| is_imperative(&words[comma + 1..]))
}

/// How many words the preposition takes: "next to" takes two.
pub(super) fn preposition(words: &[Word]) -> usize {
    1 + usize::from(words.get(1).is_some_and(|word| word.is("to") && words[0].is("next")))
}

/// What follows "for example".
pub(super) fn example(words: &[Word]) -> Option<String> {
    let at =
        words.iter().position(|word| word.is("example") || word.is("e.g.") || word.is("as"))?;
    let before = at.checked_sub(1).map(|at| &words[at]);
    let introduces =
        words[at].is("e.g.") || before.is_some_and(|word| word.is("for") || word.is("such"));
    let behind = words[at + 1..].iter().find(|word| word.mark != Mark::Sign)?;
    let is_value = behind.is_marked() || behind.text.contains(['.', '@', ':']);
    (introduces && is_value).then(|| behind.text.clone())
}

/// "If prompted, …" presses only what is there.
impl Press {
    pub(super) fn if_there(self, if_there: bool) -> Self {
        if if_there { Self::IfThere } else { self }
    }
}

impl Verb {
    /// How it presses.
    pub(super) fn press(self) -> Press {
        match self {
            Self::DoubleClick => Press::Double,
            Self::RightClick => Press::Secondary,
            _ => Press::Once,
        }
    }
}
