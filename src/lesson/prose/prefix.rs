//! What stands before an imperative: for which versions, where, when, why and whether.

use super::{
    Kind, Mention,
    noun::noun,
    parse::{ADVERBS, PLACES, Parser, is_imperative, preposition},
    text_of,
    verb::verb,
    version::versions,
};

/// What stands before when, why or whether something is done.
const CIRCUMSTANCES: [&str; 20] = [
    "if",
    "when",
    "once",
    "after",
    "before",
    "as",
    "while",
    "until",
    "unless",
    "to",
    "for",
    "using",
    "by",
    "prior",
    "starting",
    "beginning",
    "with",
    "because",
    "since",
    "depending",
];
/// What is done only where it is asked for.
const PROMPTS: [&str; 9] =
    ["prompt", "prompts", "prompted", "asked", "asks", "appears", "opens", "warns", "warned"];

impl Parser<'_> {
    /// What stands before an imperative.
    pub(super) fn prefixes(&mut self) {
        loop {
            let before = self.at;
            while self.next_is(&ADVERBS) || (self.at > before && self.next_is_sign(",")) {
                self.optional |= self.next_is(&["optionally"]);
                self.at += 1;
            }
            if !self.stays()
                && !self.for_versions()
                && !self.place()
                && !self.circumstance()
                && self.at == before
            {
                return;
            }
            if self.next_is_sign(",") {
                self.at += 1;
            }
        }
    }

    /// "In SP1 and R2," or "Prior to SP2,".
    pub(super) fn for_versions(&mut self) -> bool {
        let rest = self.rest();
        let is_prefix = self.next_is(&PLACES) || self.next_is(&CIRCUMSTANCES);
        if !is_prefix {
            return false;
        }
        let ends =
            (1..rest.len()).filter(|at| rest[*at].is_sign(",") || verb(&rest[*at..]).is_some());
        let found = ends.take(4).find_map(|end| Some((end, versions(&text_of(&rest[..end]))?)));
        let Some((count, versions)) = found else { return false };
        self.at += count;
        self.versions = Some(versions);
        true
    }

    /// "On the **General** page of the **X** dialog," and the like.
    pub(super) fn place(&mut self) -> bool {
        if !self.next_is(&PLACES) {
            return false;
        }
        let skip = preposition(self.rest());
        let Some((mention, count)) = noun(&self.rest()[skip..]) else { return false };
        let mut places = vec![mention];
        let mut at = self.at + skip + count;
        while self.words.get(at).is_some_and(|word| word.is_any(&["of", "in", "on"]))
            && let Some((outer, count)) = noun(&self.words[at + 1..])
        {
            places.insert(0, outer);
            at += 1 + count;
        }
        let ends_there = self.words.get(at).is_none_or(|word| word.is_sign(","))
            || verb(&self.words[at..]).is_some()
            || self.words[at].is_any(&PLACES);
        if !ends_there {
            return false;
        }
        self.at = at;
        self.within.extend(places);
        true
    }

    /// "To add a role," or "If you are asked,": up to the comma behind which it is said what to do.
    pub(super) fn circumstance(&mut self) -> bool {
        if !self.next_is(&CIRCUMSTANCES) && !self.next_is(&PLACES) {
            return false;
        }
        let rest = self.rest();
        let commas = (1..rest.len()).filter(|at| rest[*at].is_sign(","));
        let Some(comma) = commas.into_iter().find(|at| is_imperative(&rest[*at + 1..])) else {
            return false;
        };
        let phrase = &rest[..comma];
        if self.next_is(&["for"])
            && let Some((mention, count)) = noun(&phrase[1..])
            && mention.is_named()
            && count + 1 == phrase.len()
        {
            let kind = mention.kind.or(Some(Kind::Box));
            self.within.push(Mention { kind, ..mention });
        } else if self.next_is(&["if", "when"]) && phrase.iter().any(|word| word.is_any(&PROMPTS)) {
            self.if_there = true;
        } else if self.next_is(&["if"]) {
            self.asked.condition = Some(text_of(phrase));
        }
        self.at += comma;
        true
    }
}
