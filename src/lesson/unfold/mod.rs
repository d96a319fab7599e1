//! From what prose asks for to exact actions, one at a time, by what the window shows then.
//!
//! What must stay true:
//! - Only one control can be meant; two are a failure that names both.
//! - What prose leaves open is answered from the [`Answers`], or else as usual, and noted as a
//!   [`Question`].
//! - Every loop is bounded.

mod described;
mod fill;
mod look;
mod names;
mod place;
mod press;
mod resolve;
mod sign_in;
mod wizard;

use super::{
    Action, Answer, Answers, Failure, Question, Rehearsal, Scene,
    prose::{Ask, Clause},
};

pub(super) use names::key;

/// What a clause comes to next.
#[derive(Debug)]
pub(super) enum Next {
    /// This, and then it is asked again.
    Do(Action),
    /// Nothing more.
    Done,
    /// It goes on where nothing can be shown: on a site of somebody else.
    Elsewhere,
}

/// How far a clause is.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// How often it was asked for more.
    turns: u32,
    /// What it has done so far, by name.
    done: Vec<String>,
    /// How many dialogs it has left.
    left: u32,
    /// How many items of a tree it has opened in search of one.
    searched: u32,
    /// The page that was in front when it went on.
    page: Option<String>,
    /// The dialog that was in front when it began, empty where there was none.
    dialog: Option<String>,
    /// The item of a tree that the sentence has opened.
    opened: Option<String>,
}

impl Memory {
    /// An action that is all of a clause.
    fn once(&self, action: Action) -> Next {
        if self.turns == 1 { Next::Do(action) } else { Next::Done }
    }

    /// What the next clause has to know of this one.
    pub(super) fn for_next(&mut self) -> Self {
        Self { opened: self.opened.take(), ..Self::default() }
    }
}

/// No clause asks for more actions than this.
const MOST_TURNS: u32 = 400;

/// What a clause is unfolded with.
pub(super) struct Unfolder<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) rehearsal: &'a mut dyn Rehearsal,
    pub(super) answers: &'a Answers,
    pub(super) questions: &'a mut Vec<Question>,
    pub(super) console: &'a mut OpenConsole,
}

/// Which console a document means that does not say so.
#[derive(Clone, Debug, Default)]
pub(super) struct OpenConsole {
    /// Whether it is known: something was found in it.
    pub(super) is_known: bool,
    /// How many were tried.
    tried: usize,
    /// Why it is not the one that was on the stage at first.
    failure: Option<Failure>,
}

impl Unfolder<'_> {
    /// What a clause comes to next.
    pub(super) fn next(&mut self, clause: &Clause, memory: &mut Memory) -> Result<Next, Failure> {
        let names_console = matches!(&clause.ask, Ask::Go(place) if place::is_console(place));
        match self.next_here(clause, memory) {
            Err(failure @ Failure::Missing { .. }) if !self.console.is_known && !names_console => {
                self.other_console(failure, memory)
            }
            Ok(Next::Do(action)) => {
                self.know_console();
                Ok(Next::Do(action))
            }
            Ok(Next::Done) if clause.names_place() => {
                self.know_console();
                Ok(Next::Done)
            }
            other => other,
        }
    }

    /// Where nothing was done yet, and what is asked for is not there: the next console.
    fn other_console(&mut self, failure: Failure, memory: &mut Memory) -> Result<Next, Failure> {
        let first = self.console.failure.get_or_insert(failure).clone();
        let consoles = self.consoles();
        let Some(name) = consoles.get(self.console.tried) else { return Err(first) };
        self.console.tried += 1;
        *memory = Memory::default();
        Ok(Next::Do(Action::OpenConsole(name.clone())))
    }

    /// The console that is answered, or else all that there are.
    fn consoles(&self) -> Vec<String> {
        let given = self.answers.console.clone();
        given.map_or_else(|| self.rehearsal.consoles(), |given| vec![given])
    }

    /// The console on the stage is the one that is meant.
    fn know_console(&mut self) {
        if self.console.is_known {
            return;
        }
        self.console.is_known = true;
        let consoles = self.consoles();
        if let Some(name) = self.console.tried.checked_sub(1).and_then(|at| consoles.get(at)) {
            let all = self.rehearsal.consoles().into_iter();
            let others = all.filter(|other| other != name).collect();
            self.ask_in("", "console", Some(Answer::Text(name.clone())), others);
        }
    }

    fn next_here(&mut self, clause: &Clause, memory: &mut Memory) -> Result<Next, Failure> {
        memory.turns += 1;
        if memory.turns > MOST_TURNS {
            return Err(Failure::NoEnd { turns: MOST_TURNS });
        }
        let within = &clause.within;
        match &clause.ask {
            Ask::Go(place) => self.go(place, memory),
            Ask::Press(what, how) => self.press(what, *how, within, memory),
            Ask::Path(path) => self.path(path, memory),
            Ask::Expand(what, open) => self.expand(what, *open, within, memory),
            Ask::Clear(what) => self.clear(what, within, memory),
            Ask::Enter(value, what, hint) => {
                self.enter(value.as_deref(), what, hint, within, memory)
            }
            Ask::Fill(_) => self.fill(memory),
            Ask::OneOf(question, names) => self.one_of(question, names, within, memory),
            Ask::SignIn(account) => self.sign_in(account.as_deref(), memory),
            Ask::Complete => self.complete(memory),
            Ask::Close(what) => self.close(what, memory),
            Ask::Keys(modifiers, key) => Ok(memory.once(Action::Press(*modifiers, *key))),
            Ask::Wait(minutes) => Ok(memory.once(Action::Advance(*minutes))),
            Ask::See(what, state) => self.see(what, *state, within).map(|()| Next::Done),
            Ask::Read(text) => self.read(text).map(|()| Next::Done),
        }
    }

    /// Where the window stands: the dialog in front and its page.
    fn place(&self) -> String {
        self.scene.front()
    }

    /// The name of the page in front.
    fn page(&self) -> Option<String> {
        self.scene.page().and_then(|at| self.scene.name(at))
    }

    /// The answer to an open question, or the usual one. What is asked is noted.
    fn ask(&mut self, name: &str, usual: Option<Answer>, others: Vec<String>) -> Option<Answer> {
        let place = self.place();
        self.ask_in(&place, name, usual, others)
    }

    fn ask_in(
        &mut self,
        place: &str,
        name: &str,
        usual: Option<Answer>,
        others: Vec<String>,
    ) -> Option<Answer> {
        let answer = self.answers.answer(place, name).cloned().or(usual);
        let question = Question {
            place: place.to_owned(),
            name: name.to_owned(),
            answer: answer.clone(),
            others,
        };
        let asked = |other: &Question| other.place == question.place && other.name == question.name;
        if !self.questions.iter().any(asked) {
            self.questions.push(question);
        }
        answer
    }
}
