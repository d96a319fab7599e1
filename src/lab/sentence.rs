//! Sentences for what this room answers as data.

use std::path::Path;

use super::{About, Entry, LabError, Outcome, PresetError, ReadOnlyReason, Topic, Value};
use crate::{text, word, words, words::Word};

/// A line of the trail: what was asked for, and what came of it.
pub fn trail_line(entry: &Entry) -> (String, String) {
    let outcome = match &entry.outcome {
        Outcome::Done(_) => text!("outcome-done"),
        Outcome::Refused(reason) => text!("outcome-refused", reason = words::refusal(reason).0),
    };
    (words::command(&entry.command), outcome)
}

/// The name of a topic of a comparison.
pub fn topic(topic: Topic) -> Word {
    match topic {
        Topic::Authority => word!("comparison-authority"),
        Topic::Platforms => word!("comparison-platforms"),
        Topic::Devices => word!("comparison-devices"),
        Topic::Subscription => word!("comparison-subscription"),
        Topic::Hierarchy => word!("comparison-hierarchy"),
        Topic::Rehearsal => word!("comparison-rehearsal"),
    }
}

/// The name of what a row of a comparison is about.
pub fn about(about: About) -> String {
    match about {
        About::Fact(fact) => words::fact(fact),
        About::Choice(authority) => words::choice_of(authority),
        About::RefusedCommands => text!("refused-commands"),
    }
}

/// What stands in a row of a comparison.
pub fn value(value: Option<&Value>) -> String {
    match value {
        Some(Value::Fact(value)) => words::fact_value(value),
        Some(Value::Choice(choice)) => words::choice(*choice),
        Some(Value::Count(count)) => count.to_string(),
        None => text!("value-not-there"),
    }
}

/// Why a lab could not be opened or written, with the way out.
pub fn error(error: &LabError) -> String {
    let shown = |path: &Path| path.display().to_string();
    match error {
        LabError::WrongExtension { path } => text!("lab-error-wrong-extension", path = shown(path)),
        LabError::Missing { path } => text!("lab-error-missing", path = shown(path)),
        LabError::Exists { path } => text!("lab-error-exists", path = shown(path)),
        LabError::IsFolder { path } => text!("lab-error-is-folder", path = shown(path)),
        LabError::NotALab { path } => text!("lab-error-not-a-lab", path = shown(path)),
        LabError::Newer { path, found, known } => {
            text!("lab-error-newer", path = shown(path), found = *found, known = *known)
        }
        LabError::Truncated { path, found, expected } => text!(
            "lab-error-truncated",
            path = shown(path),
            found = found.to_string(),
            expected = expected.to_string()
        ),
        LabError::Damaged { path, detail } => {
            text!("lab-error-damaged", path = shown(path), detail = detail.as_str())
        }
        LabError::NoPermission { path } => text!("lab-error-no-permission", path = shown(path)),
        LabError::DiskFull { path } => text!("lab-error-disk-full", path = shown(path)),
        LabError::ReadOnly { reason, .. } => read_only(*reason),
        LabError::InUse { path } => text!("lab-error-in-use", path = shown(path)),
        LabError::Changed { path } => text!("lab-error-changed", path = shown(path)),
        LabError::TooLarge { path, largest } => {
            text!("lab-error-too-large", path = shown(path), largest = largest.to_string())
        }
        LabError::NoSuchEntry { path, number, last } => text!(
            "lab-error-no-such-entry",
            path = shown(path),
            number = number.to_string(),
            last = last.to_string()
        ),
        LabError::Preset { path, source } => {
            text!("lab-error-preset", path = shown(path), detail = preset_error(source))
        }
        LabError::Other { path, detail } => {
            text!("lab-error-other", path = shown(path), detail = detail.as_str())
        }
    }
}

/// Why a lab can only be looked at, and what to do.
pub fn read_only(reason: ReadOnlyReason) -> String {
    match reason {
        ReadOnlyReason::OpenElsewhere => text!("read-only-open-elsewhere"),
        ReadOnlyReason::NoPermission => text!("read-only-no-permission"),
        ReadOnlyReason::CannotLock => text!("read-only-cannot-lock"),
        ReadOnlyReason::Asked => text!("read-only-asked"),
    }
}

/// Why a preset cannot be changed as somebody wanted. Lines are left out: they would be those
/// of a text that nobody has seen.
pub fn does_not_go(error: &PresetError) -> String {
    match error {
        PresetError::CommandRefused { number, refusal, .. } => {
            let (what, way_out) = words::refusal(refusal);
            let number = number.to_string();
            text!("preset-command-refused", number = number, what = what, out = way_out)
        }
        other => preset_error(other),
    }
}

/// Why a text is not a preset.
fn preset_error(error: &PresetError) -> String {
    match error {
        PresetError::Syntax { line, column, message } => text!(
            "preset-error-syntax",
            line = line.to_string(),
            column = column.to_string(),
            message = message.as_str()
        ),
        PresetError::Newer { found, known } => {
            text!("preset-error-newer", found = *found, known = *known)
        }
        PresetError::Duplicate { line, account } => {
            text!("preset-error-duplicate", line = line.to_string(), account = account.to_string())
        }
        PresetError::DuplicateDomain { domain } => {
            text!("preset-error-duplicate-domain", domain = domain.as_str())
        }
        PresetError::InvalidDomain { domain } => {
            text!("preset-error-invalid-domain", domain = domain.as_str())
        }
        PresetError::UnknownDomain { line, account, domain } => text!(
            "preset-error-unknown-domain",
            line = line.to_string(),
            account = account.to_string(),
            domain = domain.as_str()
        ),
        PresetError::UnknownSignedIn { line, account } => text!(
            "preset-error-unknown-signed-in",
            line = line.to_string(),
            account = account.to_string()
        ),
        PresetError::Rule { line, field, refusal } => text!(
            "preset-error-rule",
            line = line.to_string(),
            field = field.as_str(),
            why = words::refusal(refusal).0
        ),
        PresetError::Command { line, number, message } => text!(
            "preset-error-command",
            line = line.to_string(),
            number = number.to_string(),
            message = message.as_str()
        ),
        PresetError::CommandRefused { line, number, refusal } => text!(
            "preset-error-command-refused",
            line = line.to_string(),
            number = number.to_string(),
            why = words::refusal(refusal).0
        ),
        PresetError::NoHierarchy {} => text!("preset-error-no-hierarchy"),
        PresetError::NotStandAlone {} => text!("preset-error-not-stand-alone"),
    }
}
