use egui::Context;

use super::{
    Action, Driver, Failure, Lesson, Outcome, PictureFailure, PictureOf, Rehearsal, Report, Scene,
    Shot, Step, StepReport, TakenPicture, Target,
    perform::{Hands, Stand, Turn},
};

/// Plays a lesson, a frame at a time: call [`Player::frame`] after each frame of the window.
pub struct Player {
    lesson: Lesson,
    pictures: Pictures,
    /// What is still to be done in the step, the last first.
    acts: Vec<Act>,
    stand: Stand,
    /// For how many frames the window has not rested.
    waited: u32,
    reports: Vec<StepReport>,
    taken: Option<TakenPicture>,
}

/// Whether pictures are taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pictures {
    /// They are.
    Taken,
    /// They are not, but what they would show must be there.
    LeftOut,
}

/// How far the playing is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Progress {
    /// It needs another frame.
    Playing,
    /// A picture was taken: take it over with [`Player::take_picture`] and go on at once. There
    /// is never more than one, so that a long lesson needs no more memory than a short one.
    Pictured,
    /// All is done, or a step has failed.
    Ended,
}

/// Something to do in a step.
#[derive(Clone, Copy)]
enum Act {
    /// The action with this index.
    Do(usize),
    /// Bring what the action uses into view.
    Show(usize),
    /// Take the picture that the step has without asking.
    Picture,
}

/// A window that has not come to rest after so many frames never will.
const MOST_FRAMES: u32 = 600;

impl Player {
    /// Stands at the beginning of `lesson`, which is for one version ([`Lesson::for_product`]).
    pub fn new(lesson: Lesson, pictures: Pictures) -> Self {
        let reports = Vec::new();
        let (acts, stand) = (Vec::new(), Stand::default());
        let mut player = Self { lesson, pictures, acts, stand, waited: 0, reports, taken: None };
        player.begin_step();
        player
    }

    /// How many steps are done.
    pub fn steps_done(&self) -> usize {
        self.reports.len()
    }

    /// The picture that was taken, unless it was taken over before.
    pub fn take_picture(&mut self) -> Option<TakenPicture> {
        self.taken.take()
    }

    /// Goes on, if the window rests, until it has to draw again.
    pub fn frame(&mut self, ctx: &Context, rehearsal: &mut dyn Rehearsal) -> Progress {
        let driver = ctx.plugin_or_default::<Driver>();
        let Some(tree) = driver.lock().tree.take() else { return self.wait() };
        self.waited = 0;
        let scene = Scene::new(&tree);
        while !self.has_ended() {
            let mut hands = Hands { ctx, scene: &scene, rehearsal };
            match self.act(&mut hands) {
                Ok(Some(events)) => {
                    let mut driver = driver.lock();
                    driver.rests = false;
                    driver.events = events;
                    ctx.request_repaint();
                    return Progress::Playing;
                }
                Ok(None) => {}
                Err(failure) => self.fail(failure),
            }
            if self.taken.is_some() {
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
        Report { steps: self.reports.iter().cloned().chain(rest).collect() }
    }

    fn has_ended(&self) -> bool {
        let failed = self.reports.last().is_some_and(|last| last.outcome != Outcome::Done);
        failed || self.reports.len() == self.lesson.steps.len()
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
        let Some(act) = self.acts.last().copied() else {
            self.reports.push(report(step, Outcome::Done));
            self.begin_step();
            return Ok(None);
        };
        let turn = match act {
            Act::Do(index) => match &step.actions[index].action {
                Action::Picture(Some(shot)) => {
                    let used = used_around(step, index);
                    let picture = self.picture(hands, shot, used)?;
                    self.keep(step_index, Some(index), picture);
                    Turn::Done
                }
                action => hands.turn(action, &mut self.stand)?,
            },
            Act::Show(index) => match step.actions[index].action.seen() {
                Some(target) => hands.turn(&Action::ScrollTo(target.clone()), &mut self.stand)?,
                None => Turn::Done,
            },
            Act::Picture => {
                let picture = self.picture(hands, &Shot::STAGE, None)?;
                self.keep(step_index, None, picture);
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

    fn end_act(&mut self) {
        self.acts.pop();
        self.stand = Stand::default();
    }

    fn begin_step(&mut self) {
        let step = self.lesson.steps.get(self.reports.len());
        self.acts = step.map(acts).unwrap_or_default();
        self.acts.reverse();
        self.stand = Stand::default();
    }

    /// The picture, or nothing where none are taken and what it would show is there.
    fn picture(
        &self,
        hands: &mut Hands<'_>,
        shot: &Shot,
        used: Option<&Target>,
    ) -> Result<Option<crate::picture::Picture>, Failure> {
        if self.pictures == Pictures::Taken {
            return Ok(Some(hands.rehearsal.picture(hands.ctx, shot, used)?));
        }
        match &shot.of {
            PictureOf::Dialog if hands.scene.front_dialog().is_none() => {
                Err(PictureFailure::NoDialog.into())
            }
            PictureOf::Part(target) => hands.scene.find(target).map(|_| None),
            _ => Ok(None),
        }
    }

    fn keep(
        &mut self,
        step: usize,
        action: Option<usize>,
        picture: Option<crate::picture::Picture>,
    ) {
        self.taken = picture.map(|picture| TakenPicture { step, action, picture });
    }

    fn fail(&mut self, failure: Failure) {
        let Some(step) = self.lesson.steps.get(self.reports.len()) else { return };
        let index = match self.acts.last() {
            Some(Act::Do(index) | Act::Show(index)) => Some(*index),
            _ => None,
        };
        let located = index.and_then(|index| step.actions.get(index));
        let line = located.map_or(step.line, |located| located.line);
        let action = located.map(|located| located.text.clone()).unwrap_or_default();
        self.reports.push(report(step, Outcome::Failed { line, action, failure }));
    }
}

fn report(step: &Step, outcome: Outcome) -> StepReport {
    StepReport { place: step.place.clone(), line: step.line, says: step.says.clone(), outcome }
}

/// What is to be done in a step, in order. A numbered step that asks for no picture has one
/// before its last action is done, when what that uses is in view.
fn acts(step: &Step) -> Vec<Act> {
    let pictured = |index: usize| match step.actions[index].action {
        Action::Picture(_) => vec![Act::Show(index), Act::Do(index)],
        _ => vec![Act::Do(index)],
    };
    let mut acts: Vec<Act> = (0..step.actions.len()).flat_map(pictured).collect();
    if step.number().is_some() && !step.asks_for_pictures() {
        match step.last_doing() {
            Some(last) => acts.splice(last..last, [Act::Show(last), Act::Picture]).for_each(drop),
            None => acts.push(Act::Picture),
        }
    }
    acts
}

/// The control on which the pointer stands in a picture: the one that is used next in the step,
/// or else the one that was used last.
fn used_around(step: &Step, index: usize) -> Option<&Target> {
    let (before, after) = step.actions.split_at(index);
    let mut nearest = after.iter().chain(before.iter().rev());
    nearest.find_map(|located| located.action.target().filter(|_| located.action.is_doing()))
}
