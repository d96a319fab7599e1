//! A check for scripts.

use std::sync::Arc;

use serde::Serialize;

use super::{document::Document, lines::Ended, pages::pages, played::Played};
use crate::lesson::{Outcome, PageReport, Product, SentenceReport, StepReport, Verdict, sentence};

/// A document that was checked.
#[derive(Serialize)]
pub(super) struct Checked<'a> {
    document: &'a str,
    title: &'a str,
    /// Whether every way did.
    passed: bool,
    runs: Vec<CheckedRun<'a>>,
    /// Over all ways together, each page once.
    pages: Vec<CheckedPage>,
}

/// A way through it.
#[derive(Serialize)]
struct CheckedRun<'a> {
    /// The sections that it goes through; none where it is the whole.
    sections: &'a [String],
    /// The preset with which its lab began, or the lab that was asked for.
    lab: &'a str,
    /// The version in which it was played, where one was asked for or the document speaks of some.
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<&'static str>,
    /// Which ways it takes where there are several.
    options: &'a [String],
    passed: bool,
    sentences: Vec<CheckedSentence<'a>>,
    steps: Vec<CheckedStep<'a>>,
    pages: Vec<CheckedPage>,
}

#[derive(Serialize)]
struct CheckedSentence<'a> {
    text: &'a str,
    line: usize,
    /// The number of its step, if it stands in one.
    step: Option<u64>,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    /// What was done for it, as comments of lessons would say it.
    did: &'a [String],
}

#[derive(Serialize)]
struct CheckedStep<'a> {
    /// Nothing for actions between steps, and for the end of a section.
    number: Option<u64>,
    line: usize,
    text: &'a str,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    failed: Option<FailedAction<'a>>,
}

#[derive(Serialize)]
struct FailedAction<'a> {
    line: usize,
    action: &'a str,
    why: String,
}

#[derive(Serialize)]
struct CheckedPage {
    /// Its name, behind that of its dialog.
    page: String,
    /// The controls on it of which the document never speaks.
    unmentioned: Vec<String>,
}

pub(super) fn json<'a>(document: &'a Document, played: &'a [Arc<Played>]) -> Checked<'a> {
    Checked {
        document: &document.name,
        title: &document.lesson.head.title,
        passed: played.iter().all(|played| played.report.is_done()),
        runs: played.iter().map(|played| run(played)).collect(),
        pages: pages(played).into_iter().map(page).collect(),
    }
}

fn run(played: &Played) -> CheckedRun<'_> {
    CheckedRun {
        sections: &played.run.sections,
        lab: &played.lab,
        product: played.run.product.map(Product::text),
        options: &played.run.options,
        passed: played.report.is_done(),
        sentences: played.report.sentences.iter().map(sentence_of).collect(),
        steps: played.report.steps.iter().map(step).collect(),
        pages: played.report.pages.iter().cloned().map(page).collect(),
    }
}

fn sentence_of(report: &SentenceReport) -> CheckedSentence<'_> {
    let why = match &report.verdict {
        Verdict::Failed(failure) => Some(sentence::failure(failure)),
        _ => None,
    };
    let result = Ended::of(&report.verdict).code();
    let SentenceReport { text, line, step, did, .. } = report;
    CheckedSentence { text, line: *line, step: *step, result, why, did }
}

fn step(report: &StepReport) -> CheckedStep<'_> {
    let failed = match &report.outcome {
        Outcome::Failed { line, action, failure } => {
            Some(FailedAction { line: *line, action, why: sentence::failure(failure) })
        }
        Outcome::Done | Outcome::NotReached => None,
    };
    let result = Ended::of_step(report).code();
    CheckedStep { number: report.number(), line: report.line, text: &report.says, result, failed }
}

fn page(report: PageReport) -> CheckedPage {
    CheckedPage { page: report.page, unmentioned: report.unmentioned }
}
