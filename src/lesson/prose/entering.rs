//! What is typed, specified and set.

use super::{
    Ask, Kind, Mention, Word,
    imperative::is_capital_only,
    noun::noun,
    parse::{Parser, goes_on},
    text_of,
    word::Mark,
};

/// Words that say that what to fill in follows.
const FOLLOWING: [&str; 4] = ["following", "below", "table", "listed"];
/// Nouns for things to fill in that have no name of their own.
const THINGS: [&str; 22] = [
    "options",
    "settings",
    "information",
    "details",
    "fields",
    "values",
    "properties",
    "data",
    "types",
    "platforms",
    "devices",
    "choices",
    "requirements",
    "items",
    "boxes",
    "defaults",
    "preferences",
    "parameters",
    "contact",
    "logo",
    "logos",
    "configuration",
];

impl Parser<'_> {
    /// "type **value** in the **X** box".
    pub(super) fn enter(&mut self) {
        let rest = self.rest();
        if self.is_following() {
            self.asked.fields = Some(self.asked.clauses.len());
            return self.pass_phrase();
        }
        let value = rest.first().filter(|word| {
            word.is_marked() || word.text.contains(['@', '/']) || word.text.contains('.')
        });
        let value = value.map(|word| word.text.clone());
        let object = if value.is_some() && !kind_follows(rest) {
            self.at += 1;
            None
        } else {
            self.take_noun()
        };
        let hint = self.hint();
        let regions = self.within.len();
        let inside = self.places_behind().or_else(|| self.for_what());
        let place = self.within.get(regions..).and_then(|new| new.last()).cloned();
        // "enter a name under **Search**"
        let named = place.clone().filter(|it| it.kind.is_none() && it.marked);
        let around = || self.typed_into().filter(|_| place.is_none());
        let inside = inside.or(named).or_else(around);
        let ask = match (inside, object) {
            (Some(inside), object) => {
                let literal = object.filter(Mention::is_named).map(|it| it.key().to_owned());
                Ask::Enter(value.or(literal), inside, hint)
            }
            (None, Some(object)) => Ask::Enter(None, object, hint),
            // A marked word alone names the box.
            (None, None) => match value {
                Some(name) => Ask::Enter(None, Mention::named(name), hint),
                None => return,
            },
        };
        self.say(ask);
        self.enter_more();
    }

    /// "…, and the text in the **Y** box", behind "type the name in the **X** box".
    pub(super) fn enter_more(&mut self) {
        while self.at < self.words.len() && !goes_on(self.rest()) {
            let is_place = self.next_is(&["in", "into"]);
            if is_place
                && let Some((inside, count)) = noun(&self.rest()[1..])
                && inside.marked
                && matches!(inside.kind, Some(Kind::Box | Kind::Option))
            {
                self.at += 1 + count;
                let hint = self.hint();
                self.say(Ask::Enter(None, inside, hint));
            } else {
                self.at += 1;
            }
        }
    }

    /// The box in which it is said to be done: "In the **X** box, type …".
    pub(super) fn box_around(&self) -> Option<Mention> {
        self.within
            .iter()
            .rev()
            .find(|it| matches!(it.kind, Some(Kind::Box | Kind::Option)))
            .cloned()
    }

    /// What something is typed into: the box around, or what is named last before.
    pub(super) fn typed_into(&self) -> Option<Mention> {
        let last = self.within.last().filter(|it| it.kind.is_none() && it.marked).cloned();
        self.box_around().or(last)
    }

    /// "specify the following options", "specify the contact information that …".
    pub(super) fn specify(&mut self) {
        if self.is_following() {
            self.asked.fields = Some(self.asked.clauses.len());
            return self.pass_phrase();
        }
        if self.next_is(&["whether", "how", "who", "which", "what"]) {
            let phrase = self.phrase();
            return self.say(Ask::Fill(phrase));
        }
        let hint = self.hint();
        if let Some(inside) = self.box_around() {
            self.pass_phrase();
            return self.say(Ask::Enter(None, inside, hint));
        }
        let all = self.nouns();
        if all.iter().any(|it| it.is_named() && is_capital_only(it)) || all.is_empty() {
            return;
        }
        for mention in all {
            if self.next_is_sign(":")
                && mention.is_named()
                && self.words.get(self.at + 1).is_some_and(Word::is_marked)
            {
                self.at += 1;
                for mention in self.nouns() {
                    self.say(Ask::Enter(None, mention, hint.clone()));
                }
                continue;
            }
            if let Some(inside) = self.places_behind() {
                self.say(Ask::Enter(None, inside, hint.clone()));
            } else if mention.is_named() {
                self.say(Ask::Enter(None, mention, hint.clone()));
            } else if self.next_is_sign(":")
                && self.words.get(self.at + 1).is_some_and(Word::is_marked)
            {
                // "Specify the other options: **A**, **B** and **C**."
                self.at += 1;
                for mention in self.nouns() {
                    self.say(Ask::Enter(None, mention, hint.clone()));
                }
            } else {
                self.say(Ask::Fill(mention.phrase));
            }
        }
    }

    /// "set **X** to **Y**".
    pub(super) fn set(&mut self) {
        if self.is_following() {
            self.asked.fields = Some(self.asked.clauses.len());
            return self.pass_phrase();
        }
        while let Some(mention) = self.take_noun() {
            self.set_one(mention);
            let goes_on =
                self.next_is(&["and"]) && self.words.get(self.at + 1).is_some_and(Word::is_marked);
            if !goes_on {
                return;
            }
            self.at += 1;
        }
    }

    pub(super) fn set_one(&mut self, mention: Mention) {
        let things = THINGS
            .iter()
            .any(|thing| mention.phrase.to_lowercase().split(' ').any(|word| word == *thing));
        if !mention.is_named() && mention.many && things && !self.within.is_empty() {
            return self.say(Ask::Fill(mention.phrase));
        }
        let from = self.rest().iter().position(|word| word.is("to")).filter(|at| *at <= 3);
        let value = from.and_then(|at| self.words.get(self.at + at + 1));
        if let (Some(at), Some(value), true) = (from, value, mention.is_named())
            && !value.is("be")
        {
            // What is neither marked nor looks like a value only tells of it.
            let looks = |c: char| c.is_ascii_digit() || "@/".contains(c);
            let is_value = value.is_marked() || value.is_capital() || value.text.contains(looks);
            let value = is_value.then(|| value.text.clone());
            self.at += at + 2;
            let hint = self.hint();
            self.say(Ask::Enter(value, mention, hint));
        }
    }

    /// Whether what to fill in follows, in a list or table.
    pub(super) fn is_following(&self) -> bool {
        let phrase = self.rest().iter();
        let phrase = phrase.take_while(|word| word.mark == Mark::Plain && !word.is("and"));
        let count = phrase.clone().count();
        let leads = self.rest().get(count).is_some_and(|word| word.is_sign(":"));
        let ends = self.at + count + 1 >= self.words.len();
        (leads && ends) || phrase.take(8).any(|word| word.is_any(&FOLLOWING))
    }

    /// Everything up to what is to be done next.
    pub(super) fn phrase(&mut self) -> String {
        let start = self.at;
        self.pass_phrase();
        text_of(&self.words[start..self.at])
    }

    pub(super) fn pass_phrase(&mut self) {
        while self.at < self.words.len()
            && !self.next_is_sign(",")
            && !self.next_is_sign(";")
            && !self.next_is_sign(":")
            && !self.next_is(&["and"])
        {
            self.at += 1;
        }
    }
}

/// Whether the marked word before is followed by what it is.
fn kind_follows(words: &[Word]) -> bool {
    noun(words).is_some_and(|(mention, _)| mention.kind.is_some())
}
