use egui::Context;

use super::{
    Action, Answers, Driver, Failure, Lesson, Looks, Outcome, Question, Rehearsal, Report, Scene,
    Step, StepReport, TakenPicture, Target,
    act::{Act, acts},
    looks,
    perform::{Hands, Stand, Turn},
    prose::Clause,
    reading::Reading,
};

/// Plays a lesson, a frame at a time: call [`Player::frame`] after each frame of the window.
pub struct Player {
    pub(super) lesson: Lesson,
    pictures: Pictures,
    /// What is still to be done in the step, the last first.
    pub(super) acts: Vec<Act>,
    stand: Stand,
    /// For how many frames the window has not rested.
    waited: u32,
    until: Until,
    /// Whether something was done in the step that is being played.
    begun: bool,
    pub(super) reports: Vec<StepReport>,
    /// Of one moment, the last first.
    taken: Vec<TakenPicture>,
    /// The number of the last badge.
    badges: u32,
    /// What it keeps of the prose.
    pub(super) reading: Reading,
}

/// Whether pictures are taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pictures {
    /// They are.
    Taken,
    /// They are not, but what they would show must be there.
    LeftOut,
}

/// How far a lesson is played.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Until {
    /// To its end.
    #[default]
    End,
    /// Until so many steps are done.
    Steps(usize),
    /// Until the action is done that is being done.
    Action,
}

/// How far the playing is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Progress {
    /// It needs another frame.
    Playing,
    /// Pictures of one moment were taken: take each over with [`Player::take_picture`] and go on.
    /// There are never those of two, so that a long lesson needs no more memory than a short one.
    Pictured,
    /// It is as far as it was to go ([`Player::go_on_until`]).
    Stopped,
    /// All is done, or a step has failed.
    Ended,
}

/// A window that has not come to rest after so many frames never will.
const MOST_FRAMES: u32 = 600;

impl Player {
    /// Stands at the beginning of `lesson`, which is for one version ([`Lesson::for_product`]).
    pub fn new(lesson: Lesson, pictures: Pictures) -> Self {
        let reports = Vec::new();
        let (acts, stand) = (Vec::new(), Stand::default());
        let (reading, until) = (Reading::default(), Until::default());
        let mut player = Self {
            lesson,
            pictures,
            acts,
            stand,
            waited: 0,
            until,
            begun: false,
            reports,
            taken: Vec::new(),
            badges: 0,
            reading,
        };
        player.reading.console.is_known = player.lesson.head.console.is_some();
        player.begin_step();
        player
    }

    /// This player, with answers to what the prose of the lesson leaves open.
    #[must_use]
    pub fn with_answers(mut self, answers: Answers) -> Self {
        self.reading.answers = answers;
        self
    }

    /// This player, whose badges are numbered on from there.
    #[must_use]
    pub fn with_badges(mut self, last: u32) -> Self {
        self.badges = last;
        self
    }

    /// The number of the last badge.
    pub fn badges(&self) -> u32 {
        self.badges
    }

    /// What the prose has left open so far, and how it was answered.
    pub fn questions(&self) -> &[Question] {
        &self.reading.questions
    }

    /// The lesson.
    pub fn lesson(&self) -> &Lesson {
        &self.lesson
    }

    /// How the steps went that were played to their end, or failed.
    pub fn reports(&self) -> &[StepReport] {
        &self.reports
    }

    /// Whether a step is done in part, or has failed.
    pub fn is_within_step(&self) -> bool {
        let failed = self.reports.last().is_some_and(|last| last.outcome != Outcome::Done);
        self.begun || failed
    }

    /// How far it goes from now on.
    pub fn go_on_until(&mut self, until: Until) {
        self.until = until;
    }

    /// How many steps are done.
    pub fn steps_done(&self) -> usize {
        self.reports.len()
    }

    /// The next of the pictures that were taken and not taken over yet.
    pub fn take_picture(&mut self) -> Option<TakenPicture> {
        self.taken.pop()
    }

    /// Goes on, if the window rests, until it has to draw again.
    pub fn frame(&mut self, ctx: &Context, rehearsal: &mut dyn Rehearsal) -> Progress {
        let driver = ctx.plugin_or_default::<Driver>();
        let Some(tree) = driver.lock().tree.take() else { return self.wait() };
        self.waited = 0;
        let scene = Scene::new(&tree);
        self.reading.visited.see(&scene);
        while !self.has_ended() {
            if self.is_to_stop() {
                return Progress::Stopped;
            }
            let mut hands = Hands { ctx, scene: &scene, rehearsal };
            match self.act(&mut hands) {
                Ok(Some(events)) => {
                    driver.lock().give(events);
                    ctx.request_repaint();
                    return Progress::Playing;
                }
                Ok(None) => {}
                Err(failure) => self.fail(failure),
            }
            if !self.taken.is_empty() {
                driver.lock().tree = Some(tree);
                return Progress::Pictured;
            }
        }
        Progress::Ended
    }

    /// How it went; steps that were not reached included.
    pub fn report(&self) -> Report {
        let rest = self.lesson.steps.iter().skip(self.reports.len());
        let rest = rest.map(|step| report(step, Outcome::NotReached));
        let steps: Vec<StepReport> = self.reports.iter().cloned().chain(rest).collect();
        let sentences = self.sentences(&steps);
        Report {
            steps,
            sentences,
            pages: self.reading.visited.report(&self.lesson, &self.reading.did),
        }
    }

    /// Whether all is done, or a step has failed.
    pub fn has_ended(&self) -> bool {
        let failed = self.reports.last().is_some_and(|last| last.outcome != Outcome::Done);
        failed || self.reports.len() == self.lesson.steps.len()
    }

    fn is_to_stop(&self) -> bool {
        match self.until {
            Until::End => false,
            Until::Steps(count) => self.reports.len() >= count && !self.begun,
            Until::Action => self.stand == Stand::default() && !self.acts.is_empty(),
        }
    }

    /// A window that does not rest asks for its next frame by itself.
    fn wait(&mut self) -> Progress {
        self.waited += 1;
        if self.waited > MOST_FRAMES {
            self.fail(Failure::NeverRests { frames: MOST_FRAMES });
            return Progress::Ended;
        }
        Progress::Playing
    }

    /// Does a turn of what is next. The answer is what the window has to be given before it can
    /// go on.
    fn act(&mut self, hands: &mut Hands<'_>) -> Result<Option<Vec<egui::Event>>, Failure> {
        let step_index = self.reports.len();
        let Some(step) = self.lesson.steps.get(step_index) else { return Ok(None) };
        let Some(act) = self.acts.last().cloned() else {
            self.reports.push(report(step, Outcome::Done));
            self.begin_step();
            return Ok(None);
        };
        self.begun = true;
        let turn = match act {
            Act::Do(index) => match &step.actions[index].action {
                Action::Prose(clause) => {
                    let clause = clause.clone();
                    return self.unfold(index, &clause, hands).map(|()| None);
                }
                action => {
                    self.reading.console.is_known |= action.is_doing();
                    hands.turn(action, &mut self.stand)?
                }
            },
            Act::Exact(_, action) => hands.turn(&action, &mut self.stand)?,
            Act::Show(index) => match step.actions[index].action.seen() {
                Some(target) => hands.turn(&Action::ScrollTo(target.clone()), &mut self.stand)?,
                None => Turn::Done,
            },
            Act::Picture { is_ready: false, .. } => {
                return self.make_ready(hands).map(|()| None);
            }
            Act::Picture { asked, is_second, .. } => {
                self.picture(hands, asked, is_second)?;
                Turn::Done
            }
        };
        Ok(match turn {
            Turn::Done => {
                self.end_act();
                None
            }
            Turn::Last(events) => {
                self.end_act();
                Some(events)
            }
            Turn::Next(events) => {
                self.stand.next_phase();
                Some(events)
            }
            Turn::Again(events) => Some(events),
        })
    }

    /// Does the next of what a clause of prose comes to.
    fn unfold(
        &mut self,
        index: usize,
        clause: &Clause,
        hands: &mut Hands<'_>,
    ) -> Result<(), Failure> {
        let source = self.lesson.steps[self.reports.len()].actions[index].source;
        match self.reading.next(clause, source, hands.scene, hands.rehearsal)? {
            Some(action) => {
                self.acts.push(Act::Exact(index, action));
                self.stand = Stand::default();
            }
            None => self.end_act(),
        }
        Ok(())
    }

    fn end_act(&mut self) {
        self.acts.pop();
        self.stand = Stand::default();
    }

    fn begin_step(&mut self) {
        let step = self.lesson.steps.get(self.reports.len());
        self.acts = step.map(|step| acts(&self.lesson, step)).unwrap_or_default();
        self.acts.reverse();
        self.stand = Stand::default();
        self.reading.begin_step();
        self.begun = false;
    }

    /// Lets prose that is done behind a picture come to what the picture is to show, and brings
    /// that into view.
    fn make_ready(&mut self, hands: &mut Hands<'_>) -> Result<(), Failure> {
        let Some(Act::Picture { asked, is_second, .. }) = self.acts.pop() else { return Ok(()) };
        let step = &self.lesson.steps[self.reports.len()];
        if let Some(Act::Do(next)) = self.acts.last()
            && let Action::Prose(clause) = &step.actions[*next].action
            && clause.is_doing()
        {
            let (next, clause) = (*next, clause.clone());
            self.unfold(next, &clause, hands)?;
        }
        self.acts.push(Act::Picture { asked, is_second, is_ready: true });
        if let (None, Some(target)) = (asked, self.used_next()) {
            let index = self.acts.iter().rev().find_map(Act::index).unwrap_or_default();
            self.acts.push(Act::Exact(index, Action::ScrollTo(target)));
        }
        Ok(())
    }

    /// What is used next in the step.
    fn used_next(&self) -> Option<Target> {
        let step = self.lesson.steps.get(self.reports.len())?;
        let mut next = self.acts.iter().rev().filter_map(|act| act.action(step));
        next.find(|action| action.is_doing())?.target().cloned()
    }

    /// Takes the pictures of a moment; where none are taken, what it would show must be there.
    fn picture(
        &mut self,
        hands: &mut Hands<'_>,
        asked: Option<usize>,
        is_second: bool,
    ) -> Result<(), Failure> {
        let step = self.reports.len();
        let used = self.used_next();
        let looks = Looks::of(&self.lesson, step, asked, is_second, used, &mut self.badges);
        if self.pictures == Pictures::LeftOut {
            return Ok(looks::check(hands.scene, &looks)?);
        }
        let pictures = hands.rehearsal.pictures(hands.ctx, &looks)?;
        let taken = pictures.into_iter().enumerate().map(|(lens, (picture, seen))| {
            let (alt, caption) = (looks.alt.clone(), looks.caption.clone());
            TakenPicture { step, action: asked, lens, picture, seen, alt, caption }
        });
        self.taken = taken.rev().collect();
        Ok(())
    }

    fn fail(&mut self, failure: Failure) {
        let Some(step) = self.lesson.steps.get(self.reports.len()) else { return };
        let act = self.acts.last();
        let index = act.and_then(Act::index);
        let note = act.filter(|act| matches!(act, Act::Picture { .. }));
        let note = note.and_then(|_| step.actions.iter().find(|it| it.is_note_of(&failure)));
        let located = note.or_else(|| index.and_then(|index| step.actions.get(index)));
        let line = located.map_or(step.line, |located| located.line);
        let action = located.map(|located| located.text.clone()).unwrap_or_default();
        self.reports.push(report(step, Outcome::Failed { line, action, failure }));
    }
}

fn report(step: &Step, outcome: Outcome) -> StepReport {
    StepReport { place: step.place.clone(), line: step.line, says: step.says.clone(), outcome }
}
