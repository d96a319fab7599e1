//! How each action is done: in turns, between which the window draws until it rests.

use egui::{
    Context, Event, PointerButton, Pos2, Role,
    accesskit::{Action as Asked, NodeId},
};

use super::{
    Action, ClickCount, Failure, Part, Rehearsal, RoleWord, Scene, State, Target, events, expect,
    find::Reach,
};

/// What a turn came to.
pub(super) enum Turn {
    /// The action is done.
    Done,
    /// The action is done once the window has these events.
    Last(Vec<Event>),
    /// The window gets these events, and then the next phase begins.
    Next(Vec<Event>),
    /// The window gets these events, and then the phase is tried again.
    Again(Vec<Event>),
}

/// How far an action is.
#[derive(Default, Eq, PartialEq)]
pub(super) struct Stand {
    /// How many of its phases are over.
    phase: u32,
    /// Whether its target was scrolled to.
    scrolled: bool,
    /// How often the wheel was turned in search of a row, and what was seen then.
    wheel: u32,
    seen: Vec<String>,
}

/// What an action is done with.
pub(super) struct Hands<'a> {
    pub(super) ctx: &'a Context,
    pub(super) scene: &'a Scene<'a>,
    pub(super) rehearsal: &'a mut dyn Rehearsal,
}

/// Farther than any list is long, in points.
const TO_THE_TOP: f32 = -1.0e7;
/// How much of a list is passed by at a time.
const PART_OF_A_LIST: f32 = 0.8;
/// How often the wheel is turned before a row is given up: enough for 100,000 rows.
const MOST_WHEEL_TURNS: u32 = 20_000;

impl Hands<'_> {
    /// Does the next turn of an action.
    pub(super) fn turn(&mut self, action: &Action, stand: &mut Stand) -> Result<Turn, Failure> {
        match action {
            Action::Click(target, button, count) => self.click(target, *button, *count, stand),
            Action::Expand(target, open) => self.expand(target, *open, stand),
            Action::Check(target, ticked) => self.check(target, *ticked, stand),
            Action::Choose(entry, target) => self.choose(entry, target, stand),
            Action::Type(text, target) => self.type_text(text, target, stand),
            Action::TypePassword(account, target) => {
                let password = self.rehearsal.password(account);
                let password =
                    password.ok_or_else(|| Failure::NoPassword { account: account.clone() })?;
                if stand.phase == 0 {
                    let at = self.scene.find(target)?;
                    if self.scene.entries[at].node.role() != Role::PasswordInput {
                        return Err(Failure::NoPasswordBox { target: target.clone() });
                    }
                }
                self.type_text(&password, target, stand)
            }
            Action::Press(modifiers, key) => Ok(Turn::Last(events::key(*modifiers, *key))),
            Action::ScrollTo(target) => self.scroll_to(target, stand),
            Action::OpenConsole(name) => {
                let opened = self.rehearsal.open_console(name);
                opened.map_err(|there| Failure::NoConsole { name: name.clone(), there })?;
                Ok(Turn::Last(Vec::new()))
            }
            Action::PickFile(path) => {
                self.rehearsal.pick_file(path);
                Ok(Turn::Done)
            }
            Action::Advance(minutes) => {
                self.rehearsal.advance(*minutes).map_err(|why| Failure::Time { why })?;
                Ok(Turn::Last(Vec::new()))
            }
            Action::Expect(expectation) => {
                expect::check(expectation, self.scene, self.rehearsal).map(|()| Turn::Done)
            }
            // The player takes pictures itself, and unfolds prose.
            Action::Picture(_) | Action::Note(_) | Action::Prose(_) => Ok(Turn::Done),
        }
    }

    fn click(
        &self,
        target: &Target,
        button: PointerButton,
        count: ClickCount,
        stand: &mut Stand,
    ) -> Result<Turn, Failure> {
        let at = self.scene.find(target)?;
        self.at_place(at, target, stand, |place| {
            let mut presses = events::click(place, button);
            if count == ClickCount::Twice {
                presses.extend(events::click(place, button));
            }
            Turn::Last(presses)
        })
    }

    /// Goes on where the control can be pressed; scrolls to it first where it is not in view.
    fn at_place(
        &self,
        at: usize,
        target: &Target,
        stand: &mut Stand,
        go_on: impl FnOnce(Pos2) -> Turn,
    ) -> Result<Turn, Failure> {
        match self.scene.reach(self.ctx, at, target)? {
            Reach::At(place) => Ok(go_on(place)),
            Reach::Elsewhere(node) => scroll_into_view(node, target, stand),
        }
    }

    fn expand(&self, target: &Target, open: bool, stand: &mut Stand) -> Result<Turn, Failure> {
        let at = self.scene.find(target)?;
        let entry = &self.scene.entries[at];
        let (state, ask) = if open {
            (State::Expanded, Asked::Expand)
        } else {
            (State::Collapsed, Asked::Collapse)
        };
        match entry.node.data().is_expanded() {
            None => Err(Failure::NoState { target: target.clone(), state }),
            Some(is_open) if is_open == open => Ok(Turn::Done),
            Some(_) => {
                let node = entry.node.locate().0;
                let asks = self.scene.can(at, ask);
                self.at_place(at, target, stand, |place| {
                    Turn::Last(if asks {
                        // The pointer shows to a person who watches what it is.
                        let to = Event::PointerMoved(place);
                        std::iter::once(to).chain(events::ask(node, ask)).collect()
                    } else {
                        events::click(place, PointerButton::Primary)
                    })
                })
            }
        }
    }

    fn check(&self, target: &Target, ticked: bool, stand: &mut Stand) -> Result<Turn, Failure> {
        let at = self.scene.find(target)?;
        let state = if ticked { State::Checked } else { State::Unchecked };
        // A radio button loses its tick only to another one.
        let can_be = ticked || self.scene.word(at) != Some(RoleWord::RadioButton);
        match self.scene.entries[at].node.toggled().filter(|_| can_be) {
            None => Err(Failure::NoState { target: target.clone(), state }),
            Some(toggled) if (toggled == egui::accesskit::Toggled::True) == ticked => {
                Ok(Turn::Done)
            }
            Some(_) => self.click(target, PointerButton::Primary, ClickCount::Once, stand),
        }
    }

    /// Opens the list of a box where it has one, then presses the entry.
    fn choose(&self, entry: &str, target: &Target, stand: &mut Stand) -> Result<Turn, Failure> {
        let mut wanted = Target {
            part: Part { role: None, name: Some(entry.to_owned()) },
            region: target.region.clone(),
        };
        if stand.phase == 0 {
            let at = self.scene.find(target)?;
            if self.scene.entries[at].node.has_popup().is_some() {
                return self.at_place(at, target, stand, |place| {
                    Turn::Next(events::click(place, PointerButton::Primary))
                });
            }
            wanted.region.within.insert(0, target.part.clone());
        }
        let reachable = self.scene.reachable(wanted.region.surface);
        let entries = reachable.filter(|at| self.scene.word(*at).is_some_and(RoleWord::is_entry));
        if stand.phase > 0 {
            // What has opened lies on its own, wherever the box is.
            wanted.region.within.clear();
        }
        let found = self.scene.all(&wanted, entries);
        let at = match found.as_slice() {
            [one] => *one,
            _ => self.scene.find(&wanted)?,
        };
        self.at_place(at, &wanted, stand, |place| {
            Turn::Last(events::click(place, PointerButton::Primary))
        })
    }

    fn type_text(&self, text: &str, target: &Target, stand: &mut Stand) -> Result<Turn, Failure> {
        if stand.phase > 0 {
            return Ok(Turn::Last(events::replace(text)));
        }
        let at = self.scene.find(target)?;
        if self.scene.word(at) != Some(RoleWord::Box) {
            return Err(Failure::NoBox { target: target.clone() });
        }
        self.at_place(at, target, stand, |place| {
            Turn::Next(events::click(place, PointerButton::Primary))
        })
    }

    fn scroll_to(&self, target: &Target, stand: &mut Stand) -> Result<Turn, Failure> {
        match self.scene.find(target) {
            Ok(at) => match self.scene.place(self.ctx, at) {
                Reach::At(_) => Ok(Turn::Done),
                Reach::Elsewhere(node) => scroll_into_view(node, target, stand),
            },
            Err(missing @ Failure::Missing { .. }) => {
                self.look_further(target, stand).ok_or(missing)
            }
            Err(other) => Err(other),
        }
    }

    /// Turns the wheel over the region in which a row is looked for, from its top to its end.
    fn look_further(&self, target: &Target, stand: &mut Stand) -> Option<Turn> {
        let (part, within) = target.region.within.split_first()?;
        let mut region = target.region.clone();
        region.within = within.to_vec();
        let at = self.scene.find(&Target { part: part.clone(), region }).ok()?;
        let rect = self.scene.rect(at)?;
        let inside = (0..self.scene.entries.len())
            .filter(|inner| self.scene.around(*inner).any(|outer| outer == at));
        let seen: Vec<String> = inside.filter_map(|inner| self.scene.name(inner)).collect();
        let is_new = std::mem::replace(&mut stand.seen, seen) != stand.seen;
        stand.wheel += 1;
        let points = match stand.wheel {
            1 => TO_THE_TOP,
            // The top may have been seen already; whether there is more is learned below.
            2 => rect.height() * PART_OF_A_LIST,
            3..MOST_WHEEL_TURNS if is_new => rect.height() * PART_OF_A_LIST,
            _ => return None,
        };
        Some(Turn::Again(events::wheel(rect.center(), points)))
    }
}

/// Scrolls to a control, once.
fn scroll_into_view(node: NodeId, target: &Target, stand: &mut Stand) -> Result<Turn, Failure> {
    if std::mem::replace(&mut stand.scrolled, true) {
        return Err(Failure::OutOfSight { target: target.clone() });
    }
    Ok(Turn::Again(events::ask(node, Asked::ScrollIntoView)))
}

impl Stand {
    /// The next phase begins.
    pub(super) fn next_phase(&mut self) {
        self.phase += 1;
        self.scrolled = false;
    }
}
