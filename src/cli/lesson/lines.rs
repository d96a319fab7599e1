//! How a way through a document went, line by line: its sentences, or its steps where comments
//! say what those do.

use super::printable;
use crate::{
    lab::CONTOSO,
    lesson::{
        Asks, Outcome, Product, Run, SentenceReport, Source, Step, StepReport, Verdict, sentence,
    },
    text,
};

use super::played::Played;

/// A line of a report.
pub(super) struct Line {
    /// The number of the step.
    pub(super) number: Option<u64>,
    /// What stands in the document.
    pub(super) says: String,
    /// The line of the file, from 1.
    pub(super) at: usize,
    pub(super) result: Ended,
    /// The action of a comment that failed.
    pub(super) action: Option<String>,
    /// Why it failed.
    pub(super) why: Option<String>,
    /// What was done for it.
    pub(super) did: Vec<String>,
}

/// How it ended.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Ended {
    Done,
    Met,
    Tells,
    Elsewhere,
    OtherWay,
    Failed,
    NotReached,
}

impl Ended {
    pub(super) const ALL: [Self; 7] = [
        Self::Done,
        Self::Met,
        Self::Tells,
        Self::Elsewhere,
        Self::OtherWay,
        Self::Failed,
        Self::NotReached,
    ];

    pub(super) fn of(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Done => Self::Done,
            Verdict::Met => Self::Met,
            Verdict::Tells => Self::Tells,
            Verdict::Elsewhere => Self::Elsewhere,
            Verdict::OtherWay => Self::OtherWay,
            Verdict::Failed(_) => Self::Failed,
            Verdict::NotReached => Self::NotReached,
        }
    }

    pub(super) fn of_step(step: &StepReport) -> Self {
        match step.outcome {
            Outcome::Done => Self::Done,
            Outcome::Failed { .. } => Self::Failed,
            Outcome::NotReached => Self::NotReached,
        }
    }

    /// Its word for scripts.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Met => "met",
            Self::Tells => "not-an-action",
            Self::Elsewhere => "elsewhere",
            Self::OtherWay => "other-way",
            Self::Failed => "failed",
            Self::NotReached => "not-reached",
        }
    }

    pub(super) fn text(self) -> String {
        match self {
            Self::Done => text!("step-done"),
            Self::Met => text!("sentence-met"),
            Self::Tells => text!("sentence-tells"),
            Self::Elsewhere => text!("sentence-elsewhere"),
            Self::OtherWay => text!("sentence-other-way"),
            Self::Failed => text!("sentence-failed"),
            Self::NotReached => text!("step-not-reached"),
        }
    }
}

/// The name of a way: its sections, its preset unless that is Contoso, its version and the options that it takes.
pub(super) fn heading(title: &str, played: &Played) -> String {
    let run = &played.run;
    let lab = Some(played.lab.clone()).filter(|lab| lab != CONTOSO);
    let sections = if run.sections.is_empty() { title.to_owned() } else { run.sections.join("; ") };
    let product = run.product.map(|product| Product::text(product).to_owned());
    let way: Vec<String> =
        lab.into_iter().chain(product).chain(run.options.iter().cloned()).collect();
    if way.is_empty() {
        return sections;
    }
    text!("lesson-way", sections = sections, way = way.join("; "))
}

/// The lines of a way.
pub(super) fn lines(played: &Played) -> Vec<Line> {
    let Played { run, report, .. } = played;
    let part = &run.lesson.part;
    let asks = run
        .lesson
        .sentences
        .iter()
        .any(|sentence| sentence.asks == Asks::Something && part.contains(&sentence.at.start));
    if !asks {
        return report.steps.iter().enumerate().map(|(at, step)| of_step(run, at, step)).collect();
    }
    let mut lines: Vec<Line> = report.sentences.iter().map(of_sentence).collect();
    let steps = report.steps.iter().enumerate();
    let more = steps.filter(|(at, step)| is_end(run, *at) || failed_in_comment(run, *at, step));
    for (at, step) in more {
        let behind = lines.iter().rposition(|line| line.at <= step.line);
        lines.insert(behind.map_or(0, |last| last + 1), of_step(run, at, step));
    }
    lines
}

fn is_end(run: &Run, at: usize) -> bool {
    run.lesson.steps.get(at).is_some_and(Step::is_end)
}

/// Whether it was an action of a comment that failed in a step.
fn failed_in_comment(run: &Run, at: usize, step: &StepReport) -> bool {
    let Outcome::Failed { line, action, .. } = &step.outcome else { return false };
    let actions = run.lesson.steps.get(at).into_iter().flat_map(|step| &step.actions);
    actions.into_iter().any(|located| {
        matches!(located.source, Source::Comment(_))
            && located.line == *line
            && located.text == *action
    })
}

fn of_sentence(sentence: &SentenceReport) -> Line {
    let why = match &sentence.verdict {
        Verdict::Failed(failure) => Some(sentence::failure(failure)),
        _ => None,
    };
    Line {
        number: sentence.step,
        says: sentence.text.clone(),
        at: sentence.line,
        result: Ended::of(&sentence.verdict),
        action: None,
        why,
        did: sentence.did.clone(),
    }
}

fn of_step(run: &Run, at: usize, step: &StepReport) -> Line {
    let says = match (is_end(run, at), step.number()) {
        (true, _) => text!("lesson-ends", section = step.says.as_str()),
        (false, None) => text!("step-between"),
        (false, Some(_)) => step.says.clone(),
    };
    let (line, action, why) = match &step.outcome {
        Outcome::Failed { line, action, failure } => {
            (*line, Some(action.clone()), Some(sentence::failure(failure)))
        }
        _ => (step.line, None, None),
    };
    let result = match Ended::of_step(step) {
        Ended::Done if is_end(run, at) => Ended::Met,
        result => result,
    };
    Line { number: step.number(), says, at: line, result, action, why, did: Vec::new() }
}

impl Line {
    /// For people: what it says takes `width` characters; with what was done for it where that is
    /// wanted.
    pub(super) fn text(&self, width: usize, verbose: bool) -> String {
        let number = self.number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        let line = self.at.to_string();
        let result = match (&self.action, &self.why) {
            (Some(action), Some(why)) => {
                text!("step-failed", line = line, action = action.as_str(), why = why.as_str())
            }
            (None, Some(why)) => text!("sentence-failed-why", line = line, why = why.as_str()),
            (_, None) => self.result.text(),
        };
        let own = printable(&format!("{number:>3}  {:<width$}  {result}", self.shortened()));
        let did = self.did.iter().filter(|_| verbose);
        did.fold(own, |lines, did| format!("{lines}\n       {}", printable(did)))
    }

    /// What it says, cut to a line.
    pub(super) fn shortened(&self) -> String {
        const LONGEST: usize = 60;
        match self.says.char_indices().nth(LONGEST) {
            Some((end, _)) => format!("{}…", self.says[..end].trim_end()),
            None => self.says.clone(),
        }
    }
}
