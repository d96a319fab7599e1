//! What each imperative asks for.

use super::{
    Ask, Kind, Mention, Word,
    clause::Press,
    noun::noun,
    parse::{Parser, preposition},
    statement, text_of,
    verb::Verb,
    word::Mark,
};

/// What stands before a place behind what something is done to.
const PLACES_BEHIND: [&str; 12] =
    ["in", "on", "from", "under", "at", "within", "into", "of", "inside", "next", "beside", "near"];
impl Parser<'_> {
    /// Takes in what an imperative is done to.
    pub(super) fn imperative(&mut self, verb: Verb) {
        match verb {
            Verb::Click | Verb::DoubleClick | Verb::RightClick | Verb::Choose | Verb::Tick => {
                self.press(verb);
            }
            Verb::Expand => self.each(|mention| Ask::Expand(mention, true)),
            Verb::Collapse => self.each(|mention| Ask::Expand(mention, false)),
            Verb::Clear => self.each(Ask::Clear),
            Verb::Type => self.enter(),
            Verb::Specify => self.specify(),
            Verb::Set => self.set(),
            Verb::Open => self.open(),
            Verb::Move => self.each(Ask::Go),
            Verb::SignIn => self.sign_in(),
            Verb::Complete => self.complete(),
            Verb::Close => self.close(),
            Verb::Cancel => self.say(Ask::Press(Mention::of(Kind::Button, "Cancel"), Press::Once)),
            Verb::Verify => {
                let seen = statement::verified(self.rest());
                // What is to be seen on a tab is looked for there.
                let tab = statement::tab_behind(self.rest()).filter(|_| !seen.is_empty());
                self.at = self.words.len();
                for ask in tab.into_iter().map(Ask::Go).chain(seen) {
                    self.say(ask);
                }
            }
            Verb::Wait => self.wait(),
            Verb::Again => self.asked.again = self.take_noun(),
            Verb::Mind => self.mind(),
        }
    }

    pub(super) fn take_noun(&mut self) -> Option<Mention> {
        let (mention, count) = noun(self.rest())?;
        self.at += count;
        Some(mention)
    }

    /// Several nouns: `**A**, **B** and **C**`.
    pub(super) fn nouns(&mut self) -> Vec<Mention> {
        let mut all = Vec::new();
        while let Some(mention) = self.take_noun() {
            all.push(mention);
            let joint = self
                .rest()
                .iter()
                .take_while(|word| word.is_any(&["and", "then"]) || word.is_sign(","));
            let count = joint.count();
            let behind = self.words.get(self.at + count);
            if count == 0 || !behind.is_some_and(Word::is_marked) {
                break;
            }
            self.at += count;
        }
        all
    }

    fn each(&mut self, ask: impl Fn(Mention) -> Ask) {
        for mention in self.nouns() {
            self.places_behind();
            self.say(ask(mention));
        }
    }

    /// "in the **Tasks** list", behind what it is done to.
    pub(super) fn places_behind(&mut self) -> Option<Mention> {
        while self.next_is(&PLACES_BEHIND) {
            let skip = preposition(self.rest());
            let (mention, count) = noun(&self.rest()[skip..])?;
            if !mention.is_named() && mention.kind.is_none() {
                if !self.next_is(&["of"]) {
                    return None;
                }
                // "the name of the server in the **X** box"
                self.at += skip + count;
                continue;
            }
            self.at += skip + count;
            if matches!(mention.kind, Some(Kind::Box | Kind::Option)) {
                return Some(mention);
            }
            if mention.is_named() {
                self.within.push(mention);
            }
        }
        None
    }

    /// "open the **X** workspace", "go to **A** > **B**".
    fn open(&mut self) {
        let Some(first) = self.take_noun() else { return };
        if self.next_is_sign(">") {
            return self.path(first);
        }
        self.places_behind();
        let is_place = matches!(
            first.kind,
            Some(
                Kind::Console
                    | Kind::Workspace
                    | Kind::Page
                    | Kind::Dialog
                    | Kind::Wizard
                    | Kind::Node
                    | Kind::Tab
                    | Kind::Menu
            )
        );
        if is_place && first.is_named() {
            self.say(Ask::Go(first));
        } else if first.is_named() && !is_capital_only(&first) {
            self.say(Ask::Press(first, Press::Once.if_there(self.if_there)));
        }
    }

    /// "sign in to the X console as **account**".
    fn sign_in(&mut self) {
        let rest = self.rest();
        if self.next_is(&["to"])
            && let Some((mention, count)) = noun(&rest[1..])
            && mention.kind == Some(Kind::Console)
        {
            self.at += 1 + count;
            self.say(Ask::Go(mention));
        }
        let account =
            self.rest().iter().find(|word| word.text.contains('@') && word.text.len() > 2);
        let account = account.map(|word| word.text.clone());
        self.say(Ask::SignIn(account));
    }

    fn complete(&mut self) {
        let rest = self.rest();
        if rest.iter().take(6).any(|word| word.text.to_lowercase().ends_with("wizard")) {
            self.at += rest.iter().take_while(|word| word.mark != Mark::Sign).count();
            self.say(Ask::Complete);
        } else {
            self.specify();
        }
    }

    fn close(&mut self) {
        let what = self.take_noun().unwrap_or_default();
        self.say(Ask::Close(what));
    }

    /// Nothing is done; but the steps below may be alternatives.
    fn mind(&mut self) {
        let phrase = text_of(self.rest()).to_lowercase();
        let ways =
            ["one of the following", "associated", "appropriate", "one of these", "either of"];
        self.asked.alternatives |= ways.iter().any(|way| phrase.contains(way));
    }
}

/// Whether only capitals tell that it is a name: too little where the verb speaks of ends, as in
/// "Configure the Microsoft Intune Connector".
pub(super) fn is_capital_only(mention: &Mention) -> bool {
    mention.is_named() && mention.kind.is_none() && !mention.marked
}
