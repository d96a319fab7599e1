use super::{
    Action, Answers, Failure, Question, Rehearsal, Scene, Source,
    prose::{Ask, Clause},
    unfold::{Memory, Next, OpenConsole, Unfolder},
    visited::Visited,
};

/// What a player keeps of the prose that it plays.
#[derive(Default)]
pub(super) struct Reading {
    /// What prose leaves open is answered from here.
    pub(super) answers: Answers,
    /// What was open so far.
    pub(super) questions: Vec<Question>,
    /// What was done for sentences so far: the place of each, and the action.
    pub(super) did: Vec<(usize, String)>,
    /// The sentences that speak of what is not on the stage.
    pub(super) elsewhere: Vec<usize>,
    /// What was seen so far.
    pub(super) visited: Visited,
    /// Which console the lesson means.
    pub(super) console: OpenConsole,
    /// How far the clause is that is being done.
    memory: Memory,
    /// Whether the step has gone to a place that is not on the stage.
    is_elsewhere: bool,
}

impl Reading {
    /// A new step is on the stage again.
    pub(super) fn begin_step(&mut self) {
        self.is_elsewhere = false;
        self.memory = Memory::default();
    }

    /// The next action to which a clause comes, or nothing when it is over.
    pub(super) fn next(
        &mut self,
        clause: &Clause,
        source: Source,
        scene: &Scene<'_>,
        rehearsal: &mut dyn Rehearsal,
    ) -> Result<Option<Action>, Failure> {
        let comes_back =
            matches!(&clause.ask, Ask::Go(place) if rehearsal.has_console(place.key()));
        self.is_elsewhere &= !comes_back;
        if self.is_elsewhere {
            return Ok(self.pass_by(source));
        }
        let (answers, questions, console) = (&self.answers, &mut self.questions, &mut self.console);
        let mut unfolder = Unfolder { scene, rehearsal, answers, questions, console };
        match unfolder.next(clause, &mut self.memory)? {
            Next::Do(action) => {
                if let Source::Sentence(sentence) = source {
                    self.did.push((sentence, action.to_string()));
                }
                Ok(Some(action))
            }
            Next::Done => {
                self.memory = self.memory.for_next();
                Ok(None)
            }
            Next::Elsewhere => {
                self.is_elsewhere = true;
                Ok(self.pass_by(source))
            }
        }
    }

    /// Nothing is done for a sentence.
    fn pass_by(&mut self, source: Source) -> Option<Action> {
        if let Source::Sentence(sentence) = source {
            self.elsewhere.push(sentence);
        }
        None
    }
}
