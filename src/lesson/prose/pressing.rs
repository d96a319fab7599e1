//! What is pressed, chosen and ticked.

use super::{
    Ask, Kind, Mention, Word,
    noun::noun,
    parse::Parser,
    text_of,
    verb::{Verb, verb},
    word::Mark,
};

/// What is picked in a dialog of the system, and not on the stage.
const FILES: [&str; 4] = ["file", "files", "folder", "image"];

impl Parser<'_> {
    pub(super) fn press(&mut self, verb: Verb) {
        if self.keys(verb) || self.one_of() || self.introduces(verb) {
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
    pub(super) fn for_what(&mut self) -> Option<Mention> {
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

    /// "until the **X** page appears": on, as often as it takes.
    pub(super) fn until(&mut self, regions: usize) {
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

    pub(super) fn path(&mut self, first: Mention) {
        let mut path = vec![first];
        while self.next_is_sign(">") {
            self.at += 1;
            let Some(mention) = self.take_noun() else { break };
            path.push(mention);
        }
        self.say(Ask::Path(path));
    }

    /// Whether a file is to be picked, in a dialog of the system: "select the .pem file".
    pub(super) fn is_about_file(&self) -> bool {
        let rest = self.rest().iter();
        let mut words = rest.take_while(|word| {
            word.mark == Mark::Plain && !word.is_any(&["that", "which", "for", "of", "and"])
        });
        words.any(|word| word.is_any(&FILES))
    }

    /// Whether a colon follows behind which it is told how: "pick another color: click …".
    pub(super) fn is_said_behind(&self) -> bool {
        self.next_is_sign(":") && verb(&self.rest()[1..]).is_some()
    }

    /// "choose the steps that are appropriate for your version", "do one of the following".
    pub(super) fn introduces(&mut self, verb: Verb) -> bool {
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
}
