//! Sentences for what goes wrong with a lesson.

use serde_json::Value;

use super::{AnswersError, Expected, Failure, LessonError, PictureFailure, error::role_words};
use crate::text;

/// What is wrong with a text that is to be a lesson.
pub fn error(error: &LessonError) -> String {
    match error {
        LessonError::Syntax { line, column, found, expected } => {
            let (line, column) = (line.to_string(), column.to_string());
            let expected = self::expected(*expected);
            if found.is_empty() {
                text!("lesson-error-end", line = line, column = column, expected = expected)
            } else {
                let found = found.as_str();
                text!(
                    "lesson-error-syntax",
                    line = line,
                    column = column,
                    found = found,
                    expected = expected
                )
            }
        }
        LessonError::TooLarge { largest } => {
            text!("lesson-error-too-large", largest = largest.to_string())
        }
        LessonError::NotUtf8 { line } => text!("lesson-error-not-utf8", line = line.to_string()),
        LessonError::Empty => text!("lesson-error-empty"),
    }
}

/// What is wrong with what an answers file expects at the end of a section.
pub(super) fn end_error(text: &str, error: &LessonError) -> String {
    match error {
        LessonError::Syntax { column, expected, .. } => text!(
            "answers-error-end",
            text = text,
            column = column.to_string(),
            expected = self::expected(*expected)
        ),
        other => self::error(other),
    }
}

/// What is wrong with a text that is to be an answers file.
pub fn answers_error(error: &AnswersError) -> String {
    match error {
        AnswersError::Syntax { line, why } => {
            let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
            text!("answers-error-syntax", line = line.to_string(), why = why)
        }
        AnswersError::TooLarge { largest } => {
            text!("answers-error-too-large", largest = largest.to_string())
        }
    }
}

fn expected(expected: Expected) -> String {
    match expected {
        Expected::EndOfHead => text!("expected-end-of-head"),
        Expected::KeyAndValue => text!("expected-key-and-value"),
        Expected::Key => text!("expected-key"),
        Expected::NewKey => text!("expected-new-key"),
        Expected::Title => text!("expected-title"),
        Expected::Product => text!("expected-product"),
        Expected::NewProduct => text!("expected-new-product"),
        Expected::ListedProduct => text!("expected-listed-product"),
        Expected::ProductInHead => text!("expected-product-in-head"),
        Expected::Comma => text!("expected-comma"),
        Expected::Colon => text!("expected-colon"),
        Expected::Console => text!("expected-console"),
        Expected::EndOfComment => text!("expected-end-of-comment"),
        Expected::WholeComment => text!("expected-whole-comment"),
        Expected::Action => text!("expected-action"),
        Expected::Word(word) => text!("expected-word", word = word),
        Expected::Target => text!("expected-target", roles = role_words()),
        Expected::Name => text!("expected-name"),
        Expected::ClosingQuote => text!("expected-closing-quote"),
        Expected::State => text!("expected-state"),
        Expected::Keys => text!("expected-keys"),
        Expected::Duration => text!("expected-duration"),
        Expected::Pointer => text!("expected-pointer"),
        Expected::Json => text!("expected-json"),
        Expected::Style => text!("expected-style"),
        Expected::When => text!("expected-when"),
        Expected::Padding => text!("expected-padding"),
        Expected::EndOfLine => text!("expected-end-of-line"),
    }
}

/// Why a step failed.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Missing { target, there } if there.is_empty() => {
            text!("failure-missing-alone", target = target.to_string())
        }
        Failure::Missing { target, there } => {
            text!("failure-missing", target = target.to_string(), there = there.join("; "))
        }
        Failure::Ambiguous { target, there } => {
            text!("failure-ambiguous", target = target.to_string(), there = there.join("; "))
        }
        Failure::Disabled { target } => text!("failure-disabled", target = target.to_string()),
        Failure::Covered { target, by } => {
            text!("failure-covered", target = target.to_string(), by = by.as_str())
        }
        Failure::OutOfSight { target } => {
            text!("failure-out-of-sight", target = target.to_string())
        }
        Failure::NoState { target, state } => {
            text!("failure-no-state", target = target.to_string(), state = state.text())
        }
        Failure::NoBox { target } => text!("failure-no-box", target = target.to_string()),
        Failure::NoPasswordBox { target } => {
            text!("failure-no-password-box", target = target.to_string())
        }
        Failure::OtherState { target, state } => {
            text!("failure-other-state", target = target.to_string(), state = state.text())
        }
        Failure::OtherText { target, wanted, found } => text!(
            "failure-other-text",
            target = target.to_string(),
            wanted = wanted.as_str(),
            found = found.as_str()
        ),
        Failure::There { what } => text!("failure-there", what = what.as_str()),
        Failure::NoText { text } => text!("failure-no-text", text = text.as_str()),
        Failure::TextThere { text } => text!("failure-text-there", text = text.as_str()),
        Failure::Lab { pointer, wanted, found } => text!(
            "failure-lab",
            pointer = pointer.as_str(),
            wanted = value(wanted.as_ref()),
            found = value(found.as_ref())
        ),
        Failure::NoPassword { account } => {
            text!("failure-no-password", account = account.as_str())
        }
        Failure::NoConsole { name, there } => {
            text!("failure-no-console", name = name.as_str(), there = there.join("; "))
        }
        Failure::Time { why } => text!("failure-time", why = why.as_str()),
        Failure::NeverRests { frames } => {
            text!("failure-never-rests", frames = frames.to_string())
        }
        Failure::Picture(failure) => picture(failure),
        Failure::Stuck { page, says } if says.is_empty() => {
            text!("failure-stuck-alone", page = page.as_str())
        }
        Failure::Stuck { page, says } => {
            text!("failure-stuck", page = page.as_str(), says = says.join(" "))
        }
        Failure::NoWizard => text!("failure-no-wizard"),
        Failure::NoDialog => text!("failure-no-dialog"),
        Failure::Open { place, name } => {
            text!("failure-open", place = place.as_str(), name = name.as_str())
        }
        Failure::NoEnd { turns } => text!("failure-no-end", turns = turns.to_string()),
    }
}

/// Why a picture cannot be taken.
pub fn picture(failure: &PictureFailure) -> String {
    match failure {
        PictureFailure::NotThere(why) => self::failure(why),
        PictureFailure::NoDialog => text!("picture-no-dialog"),
        PictureFailure::Nothing => text!("picture-nothing"),
    }
}

/// A value of the lab; long ones are cut.
fn value(value: Option<&Value>) -> String {
    const LONGEST: usize = 200;
    let text = value.map_or_else(|| text!("failure-lab-nothing"), Value::to_string);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
