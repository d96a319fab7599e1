//! Actions as comments of lessons say them.

use std::fmt;

use egui::{Modifiers, PointerButton};

use super::{
    Action, ClickCount, Expectation, Note, Part, PictureOf, Redaction, Region, Shot, Surface,
    Target, grammar::HELD,
};

/// A name in quotes, as comments have it.
pub(super) struct Quoted<'a>(pub(super) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let escaped = self.0.replace('\\', "\\\\").replace('"', "\\\"");
        // What would end the comment.
        write!(f, "\"{}\"", escaped.replace("->", "-\\>"))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.role, &self.name) {
            (Some(role), Some(name)) => write!(f, "{} {}", role.text(), Quoted(name)),
            (Some(role), None) => f.write_str(role.text()),
            (None, Some(name)) => Quoted(name).fmt(f),
            (None, None) => Ok(()),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.part, self.region)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.within {
            write!(f, " in {part}")?;
        }
        match self.surface {
            Surface::Stage => Ok(()),
            Surface::Frame => f.write_str(" in the frame"),
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpenConsole(name) => write!(f, "open console {}", Quoted(name)),
            Self::Click(target, button, count) => write!(f, "{} {target}", click(*button, *count)),
            Self::Expand(target, true) => write!(f, "expand {target}"),
            Self::Expand(target, false) => write!(f, "collapse {target}"),
            Self::Check(target, true) => write!(f, "check {target}"),
            Self::Check(target, false) => write!(f, "uncheck {target}"),
            Self::Choose(name, target) => write!(f, "choose {} in {target}", Quoted(name)),
            Self::Type(text, target) => write!(f, "type {} in {target}", Quoted(text)),
            Self::TypePassword(account, target) => {
                write!(f, "type password of {} in {target}", Quoted(account))
            }
            Self::Press(modifiers, key) => write!(f, "press {}{}", held(*modifiers), key.name()),
            Self::PickFile(path) => write!(f, "pick file {}", Quoted(path)),
            Self::ScrollTo(target) => write!(f, "scroll to {target}"),
            Self::Advance(minutes) => write!(f, "advance {minutes} minutes"),
            Self::Expect(expectation) => write!(f, "expect {expectation}"),
            Self::Picture(None) => f.write_str("picture none"),
            Self::Picture(Some(shot)) => write!(f, "picture{shot}"),
            Self::Note(note) => note.fmt(f),
            // It stands in a sentence, and in no comment.
            Self::Prose(clause) => clause.fmt(f),
        }
    }
}

fn click(button: PointerButton, count: ClickCount) -> &'static str {
    match (button, count) {
        (PointerButton::Secondary, _) => "right-click",
        (_, ClickCount::Twice) => "double-click",
        (_, ClickCount::Once) => "click",
    }
}

fn held(modifiers: Modifiers) -> String {
    let held = HELD.iter().filter(|(_, one)| modifiers.contains(*one));
    held.flat_map(|(name, _)| [*name, "+"]).collect()
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::There(target) => target.fmt(f),
            Self::InState(target, state) => write!(f, "{target} is {}", state.text()),
            Self::Holds(target, text) => write!(f, "{target} holds {}", Quoted(text)),
            Self::Absent(target) => write!(f, "no {target}"),
            Self::Text(text, region) => write!(f, "text {}{region}", Quoted(text)),
            Self::NoText(text, region) => write!(f, "no text {}{region}", Quoted(text)),
            Self::Lab(pointer, value) => {
                let value = value.to_string().replace("->", "-\\u003e");
                write!(f, "lab {pointer} is {value}")
            }
            Self::NoLab(pointer) => write!(f, "no lab {pointer}"),
        }
    }
}

impl fmt::Display for Shot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            PictureOf::Stage => {}
            PictureOf::Window => f.write_str(" window")?,
            PictureOf::Dialog => f.write_str(" dialog")?,
            PictureOf::Part(target) => write!(f, " {target}")?,
        }
        let padding = format!("padding {}", self.padding);
        let with = [
            (self.pointer, "pointer"),
            (self.focus, "focus"),
            (self.padding > 0, padding.as_str()),
        ];
        joined(f, with.into_iter().filter(|(is_there, _)| *is_there).map(|(_, word)| word))
    }
}

/// Words behind `with`.
fn joined<'a>(f: &mut fmt::Formatter<'_>, words: impl Iterator<Item = &'a str>) -> fmt::Result {
    for (index, word) in words.enumerate() {
        write!(f, " {} {word}", if index == 0 { "with" } else { "and" })?;
    }
    Ok(())
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(target, styles) => {
                f.write_str("mark")?;
                if let Some(target) = target {
                    write!(f, " {target}")?;
                }
                joined(f, styles.iter().map(|style| style.text()))
            }
            Self::Unmarked => f.write_str("mark none"),
            Self::Callout(text, None) => write!(f, "callout {}", Quoted(text)),
            Self::Callout(text, Some(target)) => {
                write!(f, "callout {} at {target}", Quoted(text))
            }
            Self::Redact(Redaction::Text(text)) => write!(f, "redact text {}", Quoted(text)),
            Self::Redact(Redaction::Target(target)) => write!(f, "redact {target}"),
            Self::Alt(text) => write!(f, "alt {}", Quoted(text)),
            Self::Caption(text) => write!(f, "caption {}", Quoted(text)),
            Self::When(when) => write!(f, "picture {}", when.text()),
        }
    }
}
