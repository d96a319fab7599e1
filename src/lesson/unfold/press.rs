//! Pressing what prose names, or speaks of.

use std::cmp::Reverse;

use egui::{PointerButton, Role};

use super::{
    Memory, Next, Unfolder,
    names::key,
    resolve::{Wanted, target, words_of},
};
use crate::lesson::{
    Action, Answer, ClickCount, Failure, RoleWord, Surface,
    prose::{Hint, Kind, Mention, Press},
};

/// No more items of a tree are opened in search of one.
const MOST_SEARCHED: u32 = 60;
/// How many of several are pressed at most.
const MOST_PRESSED: usize = 20;

impl Unfolder<'_> {
    /// Presses a control; what it is decides how.
    pub(super) fn press(
        &mut self,
        what: &Mention,
        how: Press,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if !what.is_named() {
            return self.press_described(what, how, within, memory);
        }
        let times = match how {
            Press::Repeated(times) => u32::from(times),
            _ => 1,
        };
        if memory.done.len() as u32 >= times {
            self.take_file(memory);
            return Ok(Next::Done);
        }
        match self.press_named_as(what, how, within, memory) {
            Err(Failure::Missing { .. }) if how == Press::IfThere => Ok(Next::Done),
            other => other,
        }
    }

    pub(super) fn press_named(
        &mut self,
        what: &Mention,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if !memory.done.is_empty() {
            return Ok(Next::Done);
        }
        self.press_named_as(what, Press::Once, within, memory)
    }

    fn press_named_as(
        &mut self,
        what: &Mention,
        how: Press,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        let opened = memory.opened.clone().and_then(|name| self.item(&name));
        let wanted = Wanted { below: opened, ..Wanted::pressable(what, within) };
        let found = self.scene.meant(&wanted);
        let at = match found {
            Ok(at) => at,
            Err(missing @ Failure::Missing { .. }) => {
                if let Some(next) = self.leave_dialog(&wanted, memory)? {
                    return Ok(next);
                }
                if what.kind == Some(Kind::Node)
                    && let Some(next) = self.search_tree(memory)?
                {
                    return Ok(next);
                }
                return self.press_in_box(what, within, memory).unwrap_or(Err(missing));
            }
            Err(other) => return Err(other),
        };
        memory.done.push(key(what.key()));
        self.offer_file(what);
        self.pressed(at, how)
    }

    fn item(&self, name: &str) -> Option<usize> {
        let item = |at: &usize| self.scene.role(*at) == Role::TreeItem;
        self.scene
            .reachable(Surface::Stage)
            .filter(item)
            .find(|at| self.scene.entries[*at].key == name)
    }

    /// Opens the next item of the tree that is closed, in search of one below it.
    fn search_tree(&self, memory: &mut Memory) -> Result<Option<Next>, Failure> {
        let is_closed = |at: &usize| {
            self.scene.role(*at) == Role::TreeItem
                && self.scene.entries[*at].node.data().is_expanded() == Some(false)
        };
        let closed = self.scene.reachable(Surface::Stage).find(is_closed);
        memory.searched += 1;
        match closed.filter(|_| memory.searched < MOST_SEARCHED) {
            Some(at) => Ok(Some(Next::Do(Action::Expand(self.scene.target_of(at)?, true)))),
            None => Ok(None),
        }
    }

    /// An entry of a list that has to be opened first.
    fn press_in_box(
        &mut self,
        what: &Mention,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Option<Result<Next, Failure>> {
        let (list, around) = within.split_last()?;
        let roles = &[Role::ComboBox, Role::EditableComboBox];
        let at =
            self.scene.meant(&Wanted { what: list, within: around, roles, below: None }).ok()?;
        memory.done.push(key(what.key()));
        let target = self.scene.target_of(at);
        Some(target.map(|target| Next::Do(Action::Choose(what.key().to_owned(), target))))
    }

    fn pressed(&self, at: usize, how: Press) -> Result<Next, Failure> {
        let target = self.scene.target_of(at)?;
        let ticks = matches!(self.scene.word(at), Some(RoleWord::CheckBox | RoleWord::RadioButton));
        Ok(Next::Do(match how {
            Press::Double => Action::Click(target, PointerButton::Primary, ClickCount::Twice),
            Press::Secondary => Action::Click(target, PointerButton::Secondary, ClickCount::Once),
            _ if ticks => Action::Check(target, true),
            _ => Action::Click(target, PointerButton::Primary, ClickCount::Once),
        }))
    }

    /// If pressing it asks for a file, this one is picked.
    fn offer_file(&mut self, what: &Mention) {
        let place = self.place();
        let file = match self.answers.answer(&place, what.key()) {
            Some(Answer::Text(path)) => Some(path.clone()),
            _ => None,
        };
        self.rehearsal.offer_file(file.as_deref());
    }

    /// Notes which file was picked.
    fn take_file(&mut self, memory: &Memory) {
        if let (Some((file, others)), Some(_)) = (self.rehearsal.file_taken(), memory.done.last()) {
            self.ask("Browse", Some(Answer::Text(file)), others);
        }
    }

    /// "click **A** > **B**".
    pub(super) fn path(&mut self, path: &[Mention], memory: &mut Memory) -> Result<Next, Failure> {
        let index = memory.done.len();
        if let Some(item) = index.checked_sub(1).and_then(|last| path.get(last))
            && index < path.len()
            && let Some(at) = self.item(&key(item.key()))
            && self.scene.entries[at].node.data().is_expanded() == Some(false)
        {
            let target = self.scene.target_of(at)?;
            return Ok(Next::Do(Action::Expand(target, true)));
        }
        let Some(what) = path.get(index) else { return Ok(Next::Done) };
        if index == 0 && what.kind == Some(Kind::Console) {
            memory.done.push(key(what.key()));
            return Ok(Next::Do(Action::OpenConsole(what.key().to_owned())));
        }
        memory.opened = index.checked_sub(1).map(|last| key(path[last].key()));
        let leading = Mention { kind: what.kind, ..what.clone() };
        self.press_named_as(&leading, Press::Once, &[], memory)
    }

    /// "expand **X**".
    pub(super) fn expand(
        &mut self,
        what: &Mention,
        open: bool,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if !memory.done.is_empty() {
            return Ok(Next::Done);
        }
        let roles = &[Role::TreeItem, Role::Button, Role::Group];
        let wanted = Wanted { what, within, roles, below: None };
        match self.scene.meant(&wanted) {
            Ok(at) => {
                memory.done.push(key(what.key()));
                memory.opened = Some(self.scene.entries[at].key.clone());
                Ok(Next::Do(Action::Expand(self.scene.target_of(at)?, open)))
            }
            Err(missing) => match self.leave_dialog(&wanted, memory)? {
                Some(next) => Ok(next),
                None => Err(missing),
            },
        }
    }

    /// "clear the **X** check box".
    pub(super) fn clear(
        &mut self,
        what: &Mention,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if !memory.done.is_empty() {
            return Ok(Next::Done);
        }
        let at = if what.is_named() {
            self.scene.meant(&Wanted {
                what,
                within,
                roles: Kind::CheckBox.roles(),
                below: None,
            })?
        } else {
            self.described(what, Kind::CheckBox)?
        };
        memory.done.push(key(what.key()));
        Ok(Next::Do(Action::Check(self.scene.target_of(at)?, false)))
    }

    /// "select one of the following options:" with those that there are.
    pub(super) fn one_of(
        &mut self,
        question: &str,
        options: &[String],
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if !memory.done.is_empty() {
            return Ok(Next::Done);
        }
        let usual = options.first().cloned().map(Answer::Text);
        let others = options.iter().skip(1).cloned().collect();
        let Some(Answer::Text(option)) = self.ask(question, usual, others) else {
            return Ok(Next::Done);
        };
        self.press_named(&Mention::named(option), within, memory)
    }

    /// "Check the box", "Click the privacy links", "Click the server on which …".
    fn press_described(
        &mut self,
        what: &Mention,
        how: Press,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        if what.many
            && let Some(kind) = what.kind
        {
            return self.press_several(what, kind, memory);
        }
        if !memory.done.is_empty() {
            return Ok(Next::Done);
        }
        match what.kind {
            Some(kind) if !matches!(kind, Kind::Row | Kind::Console) => {
                let at = self.described(what, kind)?;
                memory.done.push(what.phrase.clone());
                self.pressed(at, how)
            }
            _ => self.press_row(what, how, within, memory),
        }
    }

    /// The only control of a kind, or the only one that has all the words that are said of it.
    fn described(&self, what: &Mention, kind: Kind) -> Result<usize, Failure> {
        let found = self.scene.of_kind(what, kind);
        match found.as_slice() {
            [one] => Ok(*one),
            several => {
                let target = target(what, &[]);
                let there = several.iter().map(|at| self.scene.describe(*at)).collect();
                Err(if several.is_empty() {
                    Failure::Missing { target, there }
                } else {
                    Failure::Ambiguous { target, there }
                })
            }
        }
    }

    /// Each of several controls; a dialog that one of them opens is left.
    fn press_several(
        &mut self,
        what: &Mention,
        kind: Kind,
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        self.remember_dialog(memory);
        if self.has_opened(memory)
            && let Some(next) = self.leave(memory)?
        {
            return Ok(next);
        }
        let found = self.scene.of_kind(what, kind);
        if found.is_empty() && memory.done.is_empty() {
            let wanted = Wanted { what, within: &[], roles: kind.roles(), below: None };
            if memory.left == 0
                && self.scene.dialog(Surface::Stage).is_some()
                && !self.scene.is_wizard()
            {
                memory.dialog = None;
                if let Some(next) = self.leave(memory)? {
                    return Ok(next);
                }
            }
            return Err(Failure::Missing { target: target(wanted.what, &[]), there: Vec::new() });
        }
        let next = found.into_iter().find(|at| {
            let name = self.scene.name(*at).unwrap_or_default();
            !memory.done.contains(&key(&name))
        });
        match next.filter(|_| memory.done.len() < MOST_PRESSED) {
            Some(at) => {
                memory.done.push(key(&self.scene.name(at).unwrap_or_default()));
                self.pressed(at, Press::Once)
            }
            None => Ok(Next::Done),
        }
    }

    /// A row that prose does not name is an open question.
    fn press_row(
        &mut self,
        what: &Mention,
        how: Press,
        within: &[Mention],
        memory: &mut Memory,
    ) -> Result<Next, Failure> {
        let rows = self.scene.rows(what);
        if rows.is_empty() {
            let hint = Hint::default();
            return self.enter(None, what, &hint, within, memory);
        }
        let mut names: Vec<String> = rows.iter().filter_map(|at| self.scene.name(*at)).collect();
        let noun = words_of(&what.phrase);
        let suggested: Vec<String> =
            noun.iter().flat_map(|noun| self.rehearsal.suggest(noun)).collect();
        let is_new = noun.iter().any(|word| word == "new");
        let made = |name: &str| is_new && self.questions.iter().any(|it| it.holds(name));
        // What was made before, what has most of the words, what is usual.
        let shared = |name: &str| words_of(name).iter().filter(|it| noun.contains(it)).count();
        names.sort_by_key(|name| {
            let usual = suggested.iter().position(|it| it == name).unwrap_or(usize::MAX);
            (!made(name), Reverse(shared(name)), usual)
        });
        let usual = names.first().cloned().map(Answer::Text);
        let others = names.into_iter().skip(1).collect();
        let Some(Answer::Text(row)) = self.ask(&what.phrase, usual, others) else {
            return Ok(Next::Done);
        };
        let wanted = Mention { kind: Some(Kind::Row), ..Mention::named(&row) };
        let at = self.scene.meant(&Wanted {
            what: &wanted,
            within,
            roles: Kind::Row.roles(),
            below: None,
        })?;
        memory.done.push(what.phrase.clone());
        self.pressed(at, how)
    }
}
