use super::{Failure, Place, Seen};
use crate::picture::Picture;

/// How a lesson went.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Every step, in order.
    pub steps: Vec<StepReport>,
    /// Every sentence, in order.
    pub sentences: Vec<SentenceReport>,
    /// The pages that were visited, in order, with what the lesson never speaks of.
    pub pages: Vec<PageReport>,
}

/// How a sentence went.
#[derive(Clone, Debug, PartialEq)]
pub struct SentenceReport {
    /// What it says.
    pub text: String,
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// The number of the step in which it stands, if it is in one.
    pub step: Option<u64>,
    /// How it went.
    pub verdict: Verdict,
    /// What was done for it, as comments of lessons would say it.
    pub did: Vec<String>,
}

/// How a sentence went.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// What it asks for was done.
    Done,
    /// It is as it says.
    Met,
    /// It asks for nothing.
    Tells,
    /// It speaks of a place that is not on the stage, such as a site of somebody else.
    Elsewhere,
    /// It is for another version, or for another way.
    OtherWay,
    /// What it asks for cannot be done, or it is not as it says.
    Failed(Failure),
    /// One before it failed.
    NotReached,
}

/// A page that was visited.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PageReport {
    /// Its name, behind that of its dialog.
    pub page: String,
    /// The controls on it of which the lesson never speaks, with their roles.
    pub unmentioned: Vec<String>,
}

/// How a step went.
#[derive(Clone, Debug, PartialEq)]
pub struct StepReport {
    /// Where it stands.
    pub place: Place,
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// What it says.
    pub says: String,
    /// How it went.
    pub outcome: Outcome,
}

/// How a step went.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Everything in it was done, and is as expected.
    Done,
    /// An action failed.
    Failed {
        /// The line of the action, from 1.
        line: usize,
        /// The action, as it is written.
        action: String,
        /// Why.
        failure: Failure,
    },
    /// A step before it failed.
    NotReached,
}

impl StepReport {
    /// The number of the step, if it has one.
    pub fn number(&self) -> Option<u64> {
        self.place.number()
    }
}

impl Report {
    /// The line of the action that failed, from 1, and why, where one did.
    pub fn failed(&self) -> Option<(usize, &Failure)> {
        self.steps.iter().find_map(|step| match &step.outcome {
            Outcome::Failed { line, failure, .. } => Some((*line, failure)),
            Outcome::Done | Outcome::NotReached => None,
        })
    }

    /// Whether every step was done.
    pub fn is_done(&self) -> bool {
        self.steps.iter().all(|step| step.outcome == Outcome::Done)
    }
}

/// A picture that was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenPicture {
    /// The step in which it was taken, by its place in the lesson.
    pub step: usize,
    /// The action that asked for it, by its place in the step; nothing where the step has its
    /// picture without asking.
    pub action: Option<usize>,
    /// The lens with which it was taken, by its place among those of the rehearsal.
    pub lens: usize,
    /// The picture.
    pub picture: Picture,
    /// What is seen in it.
    pub seen: Seen,
    /// What is read to those who do not see it, where the author has said it.
    pub alt: Option<String>,
    /// What stands below it, where the author has said it.
    pub caption: Option<String>,
}
