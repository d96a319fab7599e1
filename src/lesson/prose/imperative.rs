//! What each imperative asks for.

use egui::{Key, Modifiers};

use super::{
    Ask, Mention, Word,
    clause::Press,
    mention::Kind,
    noun::noun,
    parse::{Parser, goes_on, preposition},
    statement, text_of,
    verb::{Verb, verb},
    word::Mark,
};

/// What stands before a place behind what something is done to.
const PLACES_BEHIND: [&str; 12] =
    ["in", "on", "from", "under", "at", "within", "into", "of", "inside", "next", "beside", "near"];
/// Words that say that what to fill in follows.
const FOLLOWING: [&str; 4] = ["following", "below", "table", "listed"];
/// What is picked in a dialog of the system, and not on the stage.
const FILES: [&str; 4] = ["file", "files", "folder", "image"];
/// Units of time with their minutes.
const UNITS: [(&str, u32); 6] =
    [("minute", 1), ("minutes", 1), ("hour", 60), ("hours", 60), ("day", 1440), ("days", 1440)];
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
/// How often, in words.
const TIMES: [(&str, u8); 3] = [("once", 1), ("twice", 2), ("thrice", 3)];
/// Names of keys that are not called as egui calls them.
const KEYS: [(&str, Key); 5] = [
    ("esc", Key::Escape),
    ("spacebar", Key::Space),
    ("space bar", Key::Space),
    ("del", Key::Delete),
    ("return", Key::Enter),
];

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
            Verb::SignIn => self.sign_in(),
            Verb::Complete => self.complete(),
            Verb::Close => self.close(),
            Verb::Cancel => self.say(Ask::Press(Mention::of(Kind::Button, "Cancel"), Press::Once)),
            Verb::Verify => {
                let seen = statement::verified(self.rest());
                // What is to be seen on a tab is looked for there.
                let tab = statement::tab_behind(self.rest()).filter(|_| !seen.is_empty());
                self.at = self.words.len();
                tab.into_iter().for_each(|tab| self.say(Ask::Go(tab)));
                seen.into_iter().for_each(|ask| self.say(ask));
            }
            Verb::Wait => self.wait(),
            Verb::Again => self.asked.again = self.take_noun(),
            Verb::Mind => self.mind(),
        }
    }

    fn take_noun(&mut self) -> Option<Mention> {
        let (mention, count) = noun(self.rest())?;
        self.at += count;
        Some(mention)
    }

    /// Several nouns: `**A**, **B** and **C**`.
    fn nouns(&mut self) -> Vec<Mention> {
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
    fn places_behind(&mut self) -> Option<Mention> {
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

    fn press(&mut self, verb: Verb) {
        if self.keys(verb) || self.introduces(verb) {
            return;
        }
        if self.next_is(&["whether", "if", "how", "who", "which", "what", "when"]) {
            let phrase = self.phrase();
            return self.say(Ask::Fill(phrase));
        }
        let regions = self.within.len();
        if self.is_about_file() {
            return;
        }
        let Some(mut first) = self.take_noun() else { return };
        if self.next_is_sign(">") {
            return self.path(first);
        }
        // A file is picked in a dialog of the system; what stands before a colon is said behind it.
        if !first.is_named() && self.is_said_behind() {
            return;
        }
        let ticks = [Kind::CheckBox, Kind::Box, Kind::Option, Kind::RadioButton];
        if verb == Verb::Tick
            && !first.is_named()
            && !first.kind.is_some_and(|it| ticks.contains(&it))
        {
            // "Check the result."
            return;
        }
        // A box that is ticked is no box for text.
        if !first.is_named() && first.kind == Some(Kind::Box) {
            first.kind = Some(Kind::CheckBox);
        }
        if !first.is_named() && first.many && first.kind.is_none_or(|kind| kind == Kind::Option) {
            return self.say(Ask::Fill(first.phrase));
        }
        // "click **Next** again and then **Close**"
        self.at += self.rest().iter().take_while(|word| word.is_any(&["again", "also"])).count();
        let mut all = vec![first];
        let joint = self
            .rest()
            .iter()
            .take_while(|word| word.is_any(&["and", "then"]) || word.is_sign(","));
        let joint = joint.count();
        if joint > 0 && self.words.get(self.at + joint).is_some_and(Word::is_marked) {
            self.at += joint;
            all.extend(self.nouns());
        }
        let inside = self.places_behind().or_else(|| self.for_what());
        let is_choice = verb == Verb::Choose && all[0].marked;
        let within = inside.or_else(|| self.box_around().filter(|_| is_choice));
        let how = self.times().unwrap_or(verb.press()).if_there(self.if_there);
        match within {
            Some(within) if within.is_named() => {
                let values: Vec<String> = all.iter().map(|it| it.key().to_owned()).collect();
                let hint = self.hint();
                let value = all[0].is_named().then(|| values.join(", "));
                self.say(Ask::Enter(value, within, hint));
            }
            _ => all.into_iter().for_each(|mention| self.say(Ask::Press(mention, how))),
        }
        self.until(regions);
    }

    /// "select **PS1** for **Site code**".
    fn for_what(&mut self) -> Option<Mention> {
        if !self.next_is(&["for", "as"])
            || !self
                .words
                .get(self.at + 1)
                .is_some_and(|word| word.is_marked() || word.is_any(&["the", "your"]))
        {
            return None;
        }
        let (mention, count) = noun(&self.rest()[1..])?;
        let is_control = mention.is_named()
            && mention
                .kind
                .is_none_or(|kind| matches!(kind, Kind::Box | Kind::Option | Kind::List));
        is_control.then(|| {
            self.at += 1 + count;
            mention
        })
    }

    fn times(&mut self) -> Option<Press> {
        let word = self.rest().first()?.text.to_lowercase();
        let found = TIMES.iter().find(|(text, _)| *text == word);
        let digits = || {
            let count = match word.as_str() {
                "two" => 2,
                "three" => 3,
                "four" => 4,
                other => other.parse().ok()?,
            };
            self.rest().get(1).filter(|word| word.is("times"))?;
            Some(count)
        };
        let count = found.map(|(_, count)| *count).or_else(digits)?;
        Some(Press::Repeated(count))
    }

    /// "until the **X** page appears": on, as often as it takes.
    fn until(&mut self, regions: usize) {
        let rest = self.rest();
        let Some(at) = rest.iter().position(|word| word.is("until")) else { return };
        let behind = &rest[at + 1..];
        let skip = behind
            .iter()
            .take_while(|word| word.is_any(&["you", "reach", "get", "to", "see", "are", "on"]))
            .count();
        if at > 1 {
            return;
        }
        if let Some((mention, count)) = noun(&behind[skip..])
            && matches!(mention.kind, Some(Kind::Page))
            && mention.is_named()
        {
            self.at += at + 1 + skip + count;
            self.within.truncate(regions);
            self.asked.clauses.pop();
            self.say(Ask::Go(mention));
        }
    }

    fn path(&mut self, first: Mention) {
        let mut path = vec![first];
        while self.next_is_sign(">") {
            self.at += 1;
            let Some(mention) = self.take_noun() else { break };
            path.push(mention);
        }
        self.say(Ask::Path(path));
    }

    /// Whether a file is to be picked, in a dialog of the system: "select the .pem file".
    fn is_about_file(&self) -> bool {
        let rest = self.rest().iter();
        let mut words = rest.take_while(|word| {
            word.mark == Mark::Plain && !word.is_any(&["that", "which", "for", "of", "and"])
        });
        words.any(|word| word.is_any(&FILES))
    }

    /// Whether a colon follows behind which it is told how: "pick another color: click …".
    fn is_said_behind(&self) -> bool {
        self.next_is_sign(":") && verb(&self.rest()[1..]).is_some()
    }

    /// "press **Enter**".
    fn keys(&mut self, verb: Verb) -> bool {
        if verb != Verb::Click {
            return false;
        }
        let start = usize::from(self.next_is(&["the"]));
        let Some(word) = self.rest().get(start) else { return false };
        let is_pressed = self.at > 0 && self.words[self.at - 1].is_any(&["press", "push"]);
        let Some((modifiers, key)) = keys(&word.text).filter(|_| is_pressed) else { return false };
        self.at += start + 1;
        self.say(Ask::Keys(modifiers, key));
        true
    }

    /// "choose the steps that are appropriate for your version", "do one of the following".
    fn introduces(&mut self, verb: Verb) -> bool {
        let rest = self.rest();
        let phrase = text_of(rest).to_lowercase();
        let one = phrase.starts_with("one of ") || phrase.starts_with("either of ");
        let steps = ["the steps", "the step", "the procedure", "the appropriate"];
        if one || steps.iter().any(|start| phrase.starts_with(start)) {
            self.asked.alternatives = true;
            self.asked.fields = (one && verb == Verb::Choose).then_some(self.asked.clauses.len());
            self.at = self.words.len();
            return true;
        }
        let things = self.is_following();
        if things {
            self.asked.fields = Some(self.asked.clauses.len());
            self.pass_phrase();
        }
        things
    }

    /// Whether what to fill in follows, in a list or table.
    fn is_following(&self) -> bool {
        let phrase =
            self.rest().iter().take_while(|word| word.mark != Mark::Sign && !word.is("and"));
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

    fn pass_phrase(&mut self) {
        while self.at < self.words.len()
            && !self.next_is_sign(",")
            && !self.next_is_sign(";")
            && !self.next_is_sign(":")
            && !self.next_is(&["and"])
        {
            self.at += 1;
        }
    }

    /// "type **value** in the **X** box".
    fn enter(&mut self) {
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
    fn enter_more(&mut self) {
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
    fn box_around(&self) -> Option<Mention> {
        self.within
            .iter()
            .rev()
            .find(|it| matches!(it.kind, Some(Kind::Box | Kind::Option)))
            .cloned()
    }

    /// What something is typed into: the box around, or what is named last before.
    fn typed_into(&self) -> Option<Mention> {
        let last = self.within.last().filter(|it| it.kind.is_none() && it.marked).cloned();
        self.box_around().or(last)
    }

    /// "specify the following options", "specify the contact information that …".
    fn specify(&mut self) {
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
    fn set(&mut self) {
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

    fn set_one(&mut self, mention: Mention) {
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

    fn wait(&mut self) {
        let rest = self.rest();
        let count = rest.first().and_then(|word| word.text.parse::<u32>().ok());
        let unit = rest.get(1).and_then(|word| UNITS.iter().find(|(unit, _)| word.is(unit)));
        if let Some(minutes) =
            count.zip(unit).and_then(|(count, (_, unit))| count.checked_mul(*unit))
        {
            self.at += 2;
            self.say(Ask::Wait(minutes));
        }
    }

    /// Nothing is done; but the steps below may be alternatives.
    fn mind(&mut self) {
        let phrase = text_of(self.rest()).to_lowercase();
        let ways =
            ["one of the following", "associated", "appropriate", "one of these", "either of"];
        self.asked.alternatives |= ways.iter().any(|way| phrase.contains(way));
    }
}

/// Whether the marked word before is followed by what it is.
fn kind_follows(words: &[Word]) -> bool {
    noun(words).is_some_and(|(mention, _)| mention.kind.is_some())
}

/// Whether only capitals tell that it is a name: too little where the verb speaks of ends, as in
/// "Configure the Microsoft Intune Connector".
fn is_capital_only(mention: &Mention) -> bool {
    mention.is_named() && mention.kind.is_none() && !mention.marked
}

/// The keys of which a text speaks: "Enter", "Ctrl+A".
fn keys(text: &str) -> Option<(Modifiers, Key)> {
    let mut parts: Vec<&str> = text.split('+').map(str::trim).collect();
    let last = parts.pop()?.to_lowercase();
    let named = KEYS.iter().find(|(name, _)| *name == last).map(|(_, key)| *key);
    let by_name = || {
        let mut signs = last.chars();
        let first = signs.next()?.to_uppercase().collect::<String>();
        Key::from_name(&(first + signs.as_str()))
    };
    let key = named.or_else(by_name)?;
    let mut modifiers = Modifiers::NONE;
    for part in parts {
        modifiers |= match part.to_lowercase().as_str() {
            "ctrl" | "control" => Modifiers::COMMAND,
            "shift" => Modifiers::SHIFT,
            "alt" => Modifiers::ALT,
            _ => return None,
        };
    }
    Some((modifiers, key))
}
