//! How a lesson went, for people and for programs.

use serde::Serialize;

use crate::{
    lesson::{Head, Outcome, Product, Report, StepReport, sentence},
    text,
};

/// A line for each step.
pub(super) fn lines(report: &Report) -> String {
    let line = |step: &StepReport| {
        let number = step.number().map_or_else(|| "-".to_owned(), |number| number.to_string());
        let says = shortened(step);
        let outcome = match &step.outcome {
            Outcome::Done => text!("step-done"),
            Outcome::NotReached => text!("step-not-reached"),
            Outcome::Failed { line, action, failure } => {
                let why = sentence::failure(failure);
                text!("step-failed", line = line.to_string(), action = action.as_str(), why = why)
            }
        };
        super::printable(&format!("{number:>3}  {says}  {outcome}"))
    };
    report.steps.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What a step says, cut to a line.
fn shortened(step: &StepReport) -> String {
    const LONGEST: usize = 60;
    let says = if step.number().is_none() { text!("step-between") } else { step.says.clone() };
    match says.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", says[..end].trim_end()),
        None => says,
    }
}

#[derive(Serialize)]
pub(super) struct Checked<'a> {
    lesson: &'a str,
    title: &'a str,
    /// The version in which it was played, where it lists any.
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<&'static str>,
    passed: bool,
    steps: Vec<CheckedStep<'a>>,
}

#[derive(Serialize)]
struct CheckedStep<'a> {
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

/// For a script. `head` is that of the lesson for the version in which it was played.
pub(super) fn json<'a>(lesson: &'a str, head: &'a Head, report: &'a Report) -> Checked<'a> {
    let step = |step: &'a StepReport| {
        let (result, failed) = match &step.outcome {
            Outcome::Done => ("done", None),
            Outcome::NotReached => ("not-reached", None),
            Outcome::Failed { line, action, failure } => {
                let why = sentence::failure(failure);
                ("failed", Some(FailedAction { line: *line, action, why }))
            }
        };
        CheckedStep { number: step.number(), line: step.line, text: &step.says, result, failed }
    };
    let steps = report.steps.iter().map(step).collect();
    let product = head.products.first().copied().map(Product::text);
    Checked { lesson, title: &head.title, product, passed: report.is_done(), steps }
}

/// In the form that build servers read: a suite for the lesson, a case for each step.
pub(super) fn junit(lesson: &str, title: &str, report: &Report) -> String {
    let count = |wanted: fn(&Outcome) -> bool| {
        report.steps.iter().filter(|step| wanted(&step.outcome)).count()
    };
    let failures = count(|outcome| matches!(outcome, Outcome::Failed { .. }));
    let skipped = count(|outcome| *outcome == Outcome::NotReached);
    let cases: String = report.steps.iter().map(|step| case(lesson, step)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"{}\" \
         tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n{cases}  \
         </testsuite>\n</testsuites>\n",
        escaped(title),
        report.steps.len(),
    )
}

fn case(lesson: &str, step: &StepReport) -> String {
    let number = step.number().map(|number| format!("{number}. ")).unwrap_or_default();
    let name = escaped(&format!("{number}{}", shortened(step)));
    let inside = match &step.outcome {
        Outcome::Done => String::new(),
        Outcome::NotReached => "<skipped/>".to_owned(),
        Outcome::Failed { line, action, failure } => format!(
            "<failure message=\"{}\">{}</failure>",
            escaped(&sentence::failure(failure)),
            escaped(&format!("{lesson}:{line}: {action}")),
        ),
    };
    format!("    <testcase classname=\"{}\" name=\"{name}\">{inside}</testcase>\n", escaped(lesson))
}

/// A text in XML 1.0, which has no place for most control characters.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => {}
            sign => out.push(sign),
        }
    }
    out
}
