use super::OpenedLesson;
use crate::{
    app::{FrameState, scripted::Scripted},
    console::Stage,
    lab::Lab,
    lesson::{Outcome, Pictures, Player, Run, Step, Until},
};

/// A lesson that is open in the window.
pub struct OpenLesson {
    pub(super) opened: OpenedLesson,
    /// The way on which it is played, by its place among those that there are.
    pub(super) way: usize,
    pub(super) player: Player,
    pub(super) playing: Playing,
    /// What performs the effects of the lesson.
    pub(in crate::app) script: Scripted,
    pub(super) aside: Aside,
    /// How often a lesson has begun in the window, so that it is noticed when one begins anew.
    pub(super) beginning: u32,
}

/// What was in the window when a lesson was opened.
pub(super) struct Aside {
    pub(super) lab: Lab,
    pub(super) stage: Stage,
    pub(super) frame: FrameState,
    /// Whether the panel was shown.
    pub(super) panel: bool,
}

/// What becomes of a lesson by itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Playing {
    /// It stands still.
    Paused,
    /// It goes on, so that it can be followed.
    Shown,
    /// It goes on as fast as it can, without being shown.
    Hurried,
    /// It stops as soon as the action in hand is done.
    Stopping,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StepState<'a> {
    /// It was done.
    Done,
    /// It is the next one, or is being done.
    Current,
    /// It failed so.
    Failed(&'a Outcome),
    /// It comes later.
    Later,
}

impl OpenLesson {
    pub(super) fn new(opened: OpenedLesson, way: usize, aside: Aside, beginning: u32) -> Self {
        let run = opened.ways.get(way).map(|run| run.lesson.clone());
        let lesson = run.unwrap_or_else(|| opened.lesson.for_product(None));
        let player = Player::new(lesson, Pictures::LeftOut).with_answers(opened.answers.clone());
        let (playing, script) = (Playing::Paused, Scripted::default());
        Self { opened, way, player, playing, script, aside, beginning }
    }

    /// Its title, or the name of its file where it has none.
    pub fn title(&self) -> &str {
        let title = &self.opened.lesson.head.title;
        if title.is_empty() { &self.opened.name } else { title }
    }

    /// The document, with where it came from.
    pub(in crate::app) fn opened(&self) -> &OpenedLesson {
        &self.opened
    }

    /// What a handout shows of it: of each of its parts the first way, or the one that is chosen,
    /// where it is to show the `whole`, and else only that one.
    pub(in crate::app) fn runs(&self, whole: bool) -> Vec<Run> {
        match self.ways().get(self.way) {
            Some(chosen) if whole => self.opened.whole(chosen),
            chosen => chosen.cloned().into_iter().collect(),
        }
    }

    /// The ways through it of which one is played.
    pub fn ways(&self) -> &[Run] {
        &self.opened.ways
    }

    /// The way on which it is played, by its place among those.
    pub fn way(&self) -> usize {
        self.way
    }

    /// What becomes of it by itself.
    pub fn playing(&self) -> Playing {
        self.playing
    }

    /// Whether it can go on: it is not at its end, and no step has failed.
    pub fn can_go_on(&self) -> bool {
        !self.player.has_ended()
    }

    /// Whether something of it was done.
    pub fn has_begun(&self) -> bool {
        self.player.is_within_step() || self.player.steps_done() > 0
    }

    /// Whether all steps were done.
    pub fn is_done(&self) -> bool {
        self.player.has_ended() && !self.has_failed()
    }

    fn has_failed(&self) -> bool {
        self.player.reports().last().is_some_and(|last| last.outcome != Outcome::Done)
    }

    /// The steps to be listed, with how they stand: those with a number, and what has failed
    /// between them.
    pub fn steps(&self) -> impl Iterator<Item = (&Step, StepState<'_>)> {
        let reports = self.player.reports();
        let current = self.next_numbered().filter(|_| self.can_go_on());
        let all = self.player.lesson().steps.iter().enumerate().map(move |(index, step)| {
            let state = match reports.get(index).map(|report| &report.outcome) {
                Some(Outcome::Done) => StepState::Done,
                Some(failed) => StepState::Failed(failed),
                None if current == Some(index) => StepState::Current,
                None => StepState::Later,
            };
            (step, state)
        });
        all.filter(|(step, state)| step.number().is_some() || matches!(state, StepState::Failed(_)))
    }

    /// The step that is done now or next, or that has failed.
    pub fn current(&self) -> Option<(&Step, StepState<'_>)> {
        self.steps().find(|(_, state)| matches!(state, StepState::Current | StepState::Failed(_)))
    }

    /// The first numbered step that is not done. What stands before it belongs to it.
    fn next_numbered(&self) -> Option<usize> {
        let done = self.player.steps_done();
        let mut rest = self.player.lesson().steps.iter().enumerate().skip(done);
        rest.find(|(_, step)| step.number().is_some()).map(|(index, _)| index)
    }

    /// How many steps are done when the next numbered one is.
    pub(super) fn after_next(&self) -> Until {
        self.next_numbered().map_or(Until::End, |index| Until::Steps(index + 1))
    }

    /// How many steps were done where going back leads to: to before the step that is done in part
    /// or has failed, or else the last one.
    pub(super) fn before(&self) -> usize {
        let steps = &self.player.lesson().steps;
        let done = self.player.reports().iter().filter(|report| report.outcome == Outcome::Done);
        let done = done.count();
        let reached = if self.player.is_within_step() { done + 1 } else { done };
        let ends = (1..reached).rev().filter(|end| steps[end - 1].number().is_some());
        ends.into_iter().next().unwrap_or(0)
    }
}
