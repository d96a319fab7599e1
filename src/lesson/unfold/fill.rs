//! Filling in what prose leaves open.

use egui::{Role, accesskit::Toggled};

use super::{Memory, Next, Unfolder, names::key, resolve::Wanted};
use crate::lesson::{
    Action, Answer, Failure, RoleWord, Scene, Surface, Target,
    prose::{Hint, Kind, Mention},
};

impl Scene<'_> {
    /// What can be filled in or ticked on the page in front, in order.
    pub(super) fn boxes(&self) -> Vec<usize> {
        let page = self.page();
        let on_page =
            |at: &usize| page.is_none_or(|page| self.around(*at).any(|around| around == page));
        let can = |at: &usize| {
            let is_one = matches!(
                self.word(*at),
                Some(RoleWord::Box | RoleWord::CheckBox | RoleWord::RadioButton)
            );
            is_one
                && self.role(*at) != Role::SearchInput
                && !self.entries[*at].node.is_disabled()
                && self.name(*at).is_some()
        };
        self.reachable(Surface::Stage).filter(on_page).filter(can).collect()
    }
}

impl Unfolder<'_> {
    /// "specify the contact information that …": every control of the page for which there is
    /// an answer.
    pub(super) fn fill(&mut self, memory: &mut Memory) -> Result<Next, Failure> {
        loop {
            let open = self.scene.boxes().into_iter().find(|at| {
                self.scene.name(*at).is_some_and(|name| !memory.done.contains(&key(&name)))
            });
            let Some(at) = open else { return Ok(Next::Done) };
            memory.done.push(key(&self.scene.name(at).unwrap_or_default()));
            if let Some(next) = self.fill_one(at, false)? {
                return Ok(next);
            }
        }
    }

    /// Fills in one control, if there is an answer for it, or has to be one.
    pub(super) fn fill_one(&mut self, at: usize, must: bool) -> Result<Option<Next>, Failure> {
        let name = self.scene.name(at).unwrap_or_default();
        let node = &self.scene.entries[at].node;
        let id = node.author_id().unwrap_or_default().to_owned();
        let holds = node.value().unwrap_or_default();
        let mut usual = self.rehearsal.suggest(&id);
        let ticks = node.toggled().is_some();
        if self.scene.word(at) == Some(RoleWord::Box) && node.has_popup().is_some() {
            usual.insert(0, holds.clone());
            usual.dedup();
        } else if !ticks && !holds.is_empty() {
            // What stands there stays, unless it is asked for by name.
            let answer = self.ask(&name, None, vec![holds]);
            return self.put(at, answer);
        }
        let first = usual.first().filter(|first| !first.is_empty()).cloned();
        let first = match first {
            Some(first) if ticks => Some(Answer::Tick(first == "true")),
            first => first.map(Answer::Text),
        };
        let mut others: Vec<String> = usual.into_iter().skip(1).collect();
        if ticks && first.is_none() {
            others.push("true".to_owned());
        }
        let answer = self.ask(&name, first, others);
        if answer.is_none() && must {
            return Err(Failure::Open { name, place: self.place() });
        }
        self.put(at, answer)
    }

    /// Puts an answer into a control, unless it is there already.
    fn put(&self, at: usize, answer: Option<Answer>) -> Result<Option<Next>, Failure> {
        let Some(answer) = answer else { return Ok(None) };
        let target = self.scene.target_of(at)?;
        let action = self.putting(at, &answer, target);
        Ok(action.map(Next::Do))
    }

    fn putting(&self, at: usize, answer: &Answer, target: Target) -> Option<Action> {
        let node = &self.scene.entries[at].node;
        let ticked = node.toggled().map(|toggled| toggled == Toggled::True);
        match (answer, ticked) {
            (Answer::Tick(tick), Some(now)) => {
                (*tick != now).then_some(Action::Check(target, *tick))
            }
            (Answer::Text(text), None) => {
                if node.value().as_deref() == Some(text.as_str()) {
                    None
                } else if node.has_popup().is_some() {
                    Some(Action::Choose(text.clone(), target))
                } else {
                    Some(Action::Type(text.clone(), target))
                }
            }
            // A radio button is the answer by its name.
            (Answer::Text(text), Some(now)) => {
                let is_own = self.scene.name(at).is_some_and(|name| key(&name) == key(text));
                (is_own && !now).then_some(Action::Check(target, true))
            }
            _ => None,
        }
    }

    /// "type **value** in the **X** box"; without a value it is an open question.
    pub(super) fn enter(
        &mut self,
        value: Option<&str>,
        what: &Mention,
        hint: &Hint,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if memory.turns > 1 {
            return Ok(Next::Done);
        }
        let what = &by_words(what);
        let wanted = Wanted { what, within, roles: Kind::Option.roles(), below: None };
        let at = match self.scene.meant(&wanted) {
            Ok(at) => at,
            Err(missing @ Failure::Missing { .. }) => {
                return self.enter_elsewhere(value, &wanted, memory, missing);
            }
            Err(other) => return Err(other),
        };
        if self.scene.role(at) == Role::PasswordInput {
            return self.password(at);
        }
        let answer = match value {
            Some(value) => Some(self.literal(at, value)),
            None => self.open(at, hint),
        };
        Ok(self.put(at, answer)?.unwrap_or(Next::Done))
    }

    /// What is no box: a list of which an entry is picked, or something behind a dialog.
    fn enter_elsewhere(
        &mut self,
        value: Option<&str>,
        wanted: &Wanted<'_>,
        memory: &mut Memory,
        missing: Failure,
    ) -> Result<Next, Failure> {
        if !wanted.what.marked
            && value.is_none()
            && let Some(at) = self.only_box()
        {
            let answer = self.open(at, &Hint::default());
            return Ok(self.put(at, answer)?.unwrap_or(Next::Done));
        }
        if let Some(next) = self.leave_dialog(wanted, memory)? {
            memory.turns = 0;
            return Ok(next);
        }
        let Some(value) = value else { return Err(missing) };
        let list = Mention { kind: Some(Kind::List), ..wanted.what.clone() };
        let within: Vec<Mention> = wanted.within.iter().cloned().chain([list]).collect();
        let entry = Mention::named(value);
        let found = self.scene.meant(&Wanted::pressable(&entry, &within));
        found.map_err(|_not_there| missing).and_then(|at| self.click(at))
    }

    /// The box of a dialog or page that has no other.
    fn only_box(&self) -> Option<usize> {
        let is_box = |at: &usize| self.scene.word(*at) == Some(RoleWord::Box);
        let mut boxes = self.scene.boxes().into_iter().filter(is_box);
        boxes.next().filter(|_| boxes.next().is_none())
    }

    fn literal(&self, at: usize, value: &str) -> Answer {
        match (self.scene.entries[at].node.toggled(), value.to_lowercase().as_str()) {
            (Some(_), "yes" | "on" | "true" | "selected" | "enabled" | "checked") => {
                Answer::Tick(true)
            }
            (Some(_), "no" | "off" | "false" | "cleared" | "disabled" | "not selected") => {
                Answer::Tick(false)
            }
            _ => Answer::Text(value.to_owned()),
        }
    }

    /// The answer for a control of which prose says that it is to be specified.
    fn open(&mut self, at: usize, hint: &Hint) -> Option<Answer> {
        if self.scene.is_for_account(at) {
            return self.account(None).ok().map(Answer::Text);
        }
        let name = self.scene.name(at).unwrap_or_default();
        let node = &self.scene.entries[at].node;
        let id = node.author_id().unwrap_or_default().to_owned();
        let holds = node.value().unwrap_or_default();
        let (ticks, chosen) = (node.toggled().is_some(), node.has_popup().is_some());
        let mut usual: Vec<String> = hint.example.iter().cloned().collect();
        usual.extend(
            self.rehearsal.suggest(&id).into_iter().filter(|it| Some(it) != hint.example.as_ref()),
        );
        if chosen && !holds.is_empty() {
            usual.insert(0, holds.clone());
            usual.dedup();
        }
        let keeps = hint.optional || (!holds.is_empty() && !chosen);
        let first = usual.first().filter(|_| !keeps).cloned();
        let first = match first {
            Some(first) if ticks => Some(Answer::Tick(first == "true")),
            first => first.map(Answer::Text),
        };
        let others = usual.into_iter().skip(usize::from(first.is_some())).collect();
        self.ask(&name, first, others)
    }
}

/// A noun without a name is called by what it says: "type your work or school account".
fn by_words(what: &Mention) -> Mention {
    if what.is_named() {
        return what.clone();
    }
    let words = what.phrase.split([',', '(']).next().unwrap_or_default();
    let ends = [" that ", " which ", " for ", " of ", " to ", " from ", " in "];
    let end = ends.iter().filter_map(|end| words.find(end)).min().unwrap_or(words.len());
    Mention { names: vec![words[..end].trim().to_owned()], kind: None, ..what.clone() }
}
