//! Actions as they stand in comments; the grammar is in the documentation of the room.

use std::ops::Range;

use egui::{Key, Modifiers, PointerButton};

use super::{
    Action, Expectation, Expected, LessonError, Note, Part, Product, Region, RoleWord, Surface,
    Target,
    action::{ClickCount, STATES},
    cursor::Cursor,
    picturing,
    product::only_for,
};

type Parser = fn(&mut Cursor<'_>) -> Result<Action, LessonError>;

/// Every action by its first words, and how it goes on.
const ACTIONS: [(&str, Parser); 21] = [
    ("open console", |line| Ok(Action::OpenConsole(line.require_quoted()?))),
    ("click", |line| click(line, PointerButton::Primary, ClickCount::Once)),
    ("double-click", |line| click(line, PointerButton::Primary, ClickCount::Twice)),
    ("right-click", |line| click(line, PointerButton::Secondary, ClickCount::Once)),
    ("expand", |line| Ok(Action::Expand(target(line)?, true))),
    ("collapse", |line| Ok(Action::Expand(target(line)?, false))),
    ("check", |line| Ok(Action::Check(target(line)?, true))),
    ("uncheck", |line| Ok(Action::Check(target(line)?, false))),
    ("choose", choose),
    ("type", type_text),
    ("press", press),
    ("pick file", |line| Ok(Action::PickFile(line.require_quoted()?))),
    ("scroll to", |line| Ok(Action::ScrollTo(target(line)?))),
    ("advance", advance),
    ("expect", |line| Ok(Action::Expect(expectation(line)?))),
    ("picture", picturing::picture),
    ("mark", picturing::mark),
    ("callout", picturing::callout),
    ("redact", picturing::redact),
    ("alt", |line| Ok(Action::Note(Note::Alt(line.require_quoted()?)))),
    ("caption", |line| Ok(Action::Note(Note::Caption(line.require_quoted()?)))),
];

/// Units of time, in minutes; each also with an s.
const UNITS: [(&str, u32); 3] = [("minute", 1), ("hour", 60), ("day", 24 * 60)];

/// Keys that are held down while another is pressed.
pub(super) const HELD: [(&str, Modifiers); 3] =
    [("Ctrl", Modifiers::COMMAND), ("Shift", Modifiers::SHIFT), ("Alt", Modifiers::ALT)];

/// Whether a line begins as an action does.
pub(super) fn begins_action(line: &str) -> bool {
    let mut line = Cursor::new(line, 0..line.len());
    line.take("for") || ACTIONS.iter().any(|(words, _)| line.take(words))
}

/// Reads the action that stands in `range`, which lies within one line, and the versions for which
/// alone it is. The lesson applies to the versions that are `listed`.
pub(super) fn action(
    source: &str,
    range: Range<usize>,
    listed: &[Product],
) -> Result<(Vec<Product>, Action), LessonError> {
    let mut line = Cursor::new(source, range);
    let only_for = only_for(&mut line, listed)?;
    let parser = ACTIONS.iter().find(|(words, _)| line.take(words)).map(|(_, parser)| parser);
    let action = parser.ok_or_else(|| line.error(Expected::Action))?(&mut line)?;
    if line.is_at_end() { Ok((only_for, action)) } else { Err(line.error(Expected::EndOfLine)) }
}

fn click(
    line: &mut Cursor<'_>,
    button: PointerButton,
    count: ClickCount,
) -> Result<Action, LessonError> {
    Ok(Action::Click(target(line)?, button, count))
}

fn choose(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let entry = line.require_quoted()?;
    line.require("in")?;
    Ok(Action::Choose(entry, target(line)?))
}

fn type_text(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let is_password = line.take("password of");
    let text = line.require_quoted()?;
    line.require("in")?;
    let target = target(line)?;
    Ok(if is_password { Action::TypePassword(text, target) } else { Action::Type(text, target) })
}

fn press(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let start = line.clone();
    let mut parts: Vec<&str> = line.word().split('+').collect();
    let key = parts.pop().and_then(Key::from_name);
    let mut modifiers = Modifiers::NONE;
    for part in parts {
        let held = HELD.iter().find(|(name, _)| *name == part);
        modifiers |= held.ok_or_else(|| start.error(Expected::Keys))?.1;
    }
    Ok(Action::Press(modifiers, key.ok_or_else(|| start.error(Expected::Keys))?))
}

fn advance(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let start = line.clone();
    let count = line.word().parse::<u32>().ok();
    let word = line.word();
    let unit = UNITS.iter().find(|(unit, _)| word.strip_suffix('s').unwrap_or(word) == *unit);
    let minutes = count.zip(unit).and_then(|(count, (_, minutes))| count.checked_mul(*minutes));
    minutes.map(Action::Advance).ok_or_else(|| start.error(Expected::Duration))
}

/// Reads an expectation that stands alone.
pub(super) fn expectation_alone(text: &str) -> Result<Expectation, LessonError> {
    let mut line = Cursor::new(text, 0..text.len());
    let expectation = expectation(&mut line)?;
    if line.is_at_end() { Ok(expectation) } else { Err(line.error(Expected::EndOfLine)) }
}

fn expectation(line: &mut Cursor<'_>) -> Result<Expectation, LessonError> {
    if line.take("no") {
        return absence(line);
    }
    if line.take("text") {
        return Ok(Expectation::Text(some_text(line)?, region(line)?));
    }
    if line.take("lab") {
        let pointer = pointer(line)?;
        line.require("is")?;
        let start = line.clone();
        let value = serde_json::from_str(line.take_rest());
        return Ok(Expectation::Lab(pointer, value.map_err(|_why| start.error(Expected::Json))?));
    }
    let target = target(line)?;
    if line.take("holds") {
        return Ok(Expectation::Holds(target, line.require_quoted()?));
    }
    if !line.take("is") {
        return Ok(Expectation::There(target));
    }
    let state = STATES.iter().find(|(_, word)| line.take(word));
    let (state, _) = state.ok_or_else(|| line.error(Expected::State))?;
    Ok(Expectation::InState(target, *state))
}

/// A text that is not empty, and so not everywhere.
pub(super) fn some_text(line: &mut Cursor<'_>) -> Result<String, LessonError> {
    let start = line.clone();
    let text = line.require_quoted()?;
    if text.is_empty() { Err(start.error(Expected::Name)) } else { Ok(text) }
}

fn absence(line: &mut Cursor<'_>) -> Result<Expectation, LessonError> {
    if line.take("text") {
        return Ok(Expectation::NoText(some_text(line)?, region(line)?));
    }
    if line.take("lab") {
        return Ok(Expectation::NoLab(pointer(line)?));
    }
    Ok(Expectation::Absent(target(line)?))
}

fn pointer(line: &mut Cursor<'_>) -> Result<String, LessonError> {
    let start = line.clone();
    let pointer = line.word();
    if pointer.starts_with('/') {
        Ok(pointer.to_owned())
    } else {
        Err(start.error(Expected::Pointer))
    }
}

pub(super) fn target(line: &mut Cursor<'_>) -> Result<Target, LessonError> {
    Ok(Target { part: part(line)?, region: region(line)? })
}

/// Any number of regions, each around the one before, and whose they are.
fn region(line: &mut Cursor<'_>) -> Result<Region, LessonError> {
    let mut region = Region::default();
    while line.take("in") {
        if line.take("the frame") {
            region.surface = Surface::Frame;
            break;
        }
        region.within.push(part(line)?);
    }
    Ok(region)
}

fn part(line: &mut Cursor<'_>) -> Result<Part, LessonError> {
    // The longest word: "tree item" begins with "tree".
    let role = RoleWord::all()
        .filter(|(_, words)| line.clone().take(words))
        .max_by_key(|(_, words)| words.len());
    if let Some((_, words)) = role {
        line.take(words);
    }
    let name = line.quoted()?;
    if role.is_none() && name.is_none() {
        return Err(line.error(Expected::Target));
    }
    Ok(Part { role: role.map(|(role, _)| role), name })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lesson::State;

    fn read(line: &str) -> Action {
        let (only_for, action) = action(line, 0..line.len(), &[]).unwrap();
        assert_eq!(only_for, [], "{line}");
        action
    }

    fn link(name: &str) -> Target {
        Target::on_stage(RoleWord::Link, Some(name))
    }

    #[test]
    fn targets_have_roles_names_and_regions() {
        let part = |role, name: &str| Part { role, name: Some(name.to_owned()) };
        let (button, group, tab) = (RoleWord::Button, RoleWord::Group, RoleWord::Tab);
        let server = part(Some(group), "Server");
        for (written, target) in [
            ("link \"Help\"", link("Help")),
            ("check box", Target::on_stage(RoleWord::CheckBox, None)),
            ("radio button \"A\"", Target::on_stage(RoleWord::RadioButton, Some("A"))),
            ("cell \"PS1\"", Target::on_stage(RoleWord::Cell, Some("PS1"))),
            ("column \"Name\"", Target::on_stage(RoleWord::Column, Some("Name"))),
            (
                "button \"Properties\" in group \"Server\" in tab \"Home\"",
                Target {
                    part: part(Some(button), "Properties"),
                    region: Region {
                        within: vec![server, part(Some(tab), "Home")],
                        surface: Surface::Stage,
                    },
                },
            ),
            (
                "tree item \"A\" in \"Tasks\" in the frame",
                Target {
                    part: part(Some(RoleWord::TreeItem), "A"),
                    region: Region { within: vec![part(None, "Tasks")], surface: Surface::Frame },
                },
            ),
        ] {
            let click = Action::Click(target.clone(), PointerButton::Primary, ClickCount::Once);
            assert_eq!(read(&format!("click {written}")), click);
            assert_eq!(target.to_string(), written);
        }
    }

    #[test]
    fn each_action_is_read() {
        let check_box = Target::on_stage(RoleWord::CheckBox, None);
        let account = || Target::on_stage(RoleWord::Box, Some("Account"));
        let expect = Action::Expect;
        for (written, action) in [
            ("open console \"Intune\"", Action::OpenConsole("Intune".into())),
            (
                "double-click link \"A\"",
                Action::Click(link("A"), PointerButton::Primary, ClickCount::Twice),
            ),
            (
                "right-click link \"A\"",
                Action::Click(link("A"), PointerButton::Secondary, ClickCount::Once),
            ),
            ("expand link \"A\"", Action::Expand(link("A"), true)),
            ("collapse link \"A\"", Action::Expand(link("A"), false)),
            ("check check box", Action::Check(check_box.clone(), true)),
            ("uncheck check box", Action::Check(check_box.clone(), false)),
            ("choose \"PS1\" in box \"Account\"", Action::Choose("PS1".into(), account())),
            ("type \"a b\" in box \"Account\"", Action::Type("a b".into(), account())),
            (
                "type password of \"a@b\" in box \"Account\"",
                Action::TypePassword("a@b".into(), account()),
            ),
            ("press Enter", Action::Press(Modifiers::NONE, Key::Enter)),
            ("press Ctrl+Shift+A", Action::Press(Modifiers::COMMAND | Modifiers::SHIFT, Key::A)),
            ("pick file \"a.png\"", Action::PickFile("a.png".into())),
            ("scroll to link \"A\"", Action::ScrollTo(link("A"))),
            ("advance 8 hours", Action::Advance(480)),
            ("advance 1 day", Action::Advance(1440)),
            ("expect link \"A\"", expect(Expectation::There(link("A")))),
            ("expect no link \"A\"", expect(Expectation::Absent(link("A")))),
            (
                "expect check box is checked",
                expect(Expectation::InState(check_box, State::Checked)),
            ),
            (
                "expect box \"Account\" holds \"x\"",
                expect(Expectation::Holds(account(), "x".into())),
            ),
            ("expect text \"x\"", expect(Expectation::Text("x".into(), Region::default()))),
            ("expect no text \"x\"", expect(Expectation::NoText("x".into(), Region::default()))),
            (
                "expect lab /a/0 is {\"b\": 1}",
                expect(Expectation::Lab("/a/0".into(), json!({"b": 1}))),
            ),
            ("expect no lab /a", expect(Expectation::NoLab("/a".into()))),
            ("picture none", Action::Picture(None)),
        ] {
            assert_eq!(read(written), action, "{written}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_column() {
        for (written, column, found, expected) in [
            ("clik link \"A\"", 1, "clik link \"A\"", Expected::Action),
            ("click", 6, "", Expected::Target),
            ("click knob \"A\"", 7, "knob \"A\"", Expected::Target),
            ("click link \"A", 12, "\"A", Expected::ClosingQuote),
            ("click link \"A\" now", 16, "now", Expected::EndOfLine),
            ("click link \u{201c}A\u{201d}", 12, "\u{201c}A\u{201d}", Expected::EndOfLine),
            ("type \"a\" into box", 10, "into box", Expected::Word("in")),
            ("press Hyper+A", 7, "Hyper+A", Expected::Keys),
            ("press Nothing", 7, "Nothing", Expected::Keys),
            ("advance soon", 9, "soon", Expected::Duration),
            ("advance 2 hourss", 9, "2 hourss", Expected::Duration),
            ("expect text \"\"", 13, "\"\"", Expected::Name),
            ("advance 4294967295 days", 9, "4294967295 days", Expected::Duration),
            ("expect link \"A\" is nice", 20, "nice", Expected::State),
            ("expect lab tenant is 1", 12, "tenant is 1", Expected::Pointer),
            ("expect lab /tenant is intune", 23, "intune", Expected::Json),
        ] {
            let found = found.to_owned();
            let error = LessonError::Syntax { line: 1, column, found, expected };
            assert_eq!(action(written, 0..written.len(), &[]), Err(error));
        }
    }

    #[test]
    fn an_action_may_be_for_some_versions_only() {
        let (sp1, r2, sp2) = (Product::Sp1, Product::R2, Product::Sp2);
        for (written, products) in [
            ("press Enter", vec![]),
            ("for sp1: press Enter", vec![sp1]),
            ("for sp2, sp1: press Enter", vec![sp2, sp1]),
            ("for r2,sp1 ,sp2 :press Enter", vec![r2, sp1, sp2]),
        ] {
            let enter = Action::Press(Modifiers::NONE, Key::Enter);
            let read = action(written, 0..written.len(), &Product::ALL);
            assert_eq!(read, Ok((products, enter)), "{written}");
        }
    }

    #[test]
    fn versions_that_are_wrong_are_told_with_their_column() {
        let listed = [Product::Sp2, Product::R2];
        for (written, listed, column, expected) in [
            ("for sp2: press Enter", &[][..], 1, Expected::ProductInHead),
            ("for press Enter", &listed, 5, Expected::Product),
            ("for sp2, 2003: press Enter", &listed, 10, Expected::Product),
            ("for sp2, : press Enter", &listed, 10, Expected::Product),
            ("for sp2, sp1: press Enter", &listed, 10, Expected::ListedProduct),
            ("for sp2, sp2: press Enter", &listed, 10, Expected::NewProduct),
            ("for sp2 r2: press Enter", &listed, 9, Expected::Colon),
            ("for sp2", &listed, 8, Expected::Colon),
            ("for sp2:", &listed, 9, Expected::Action),
            ("for sp2: for r2: press Enter", &listed, 10, Expected::Action),
            ("for: press Enter", &listed, 1, Expected::Action),
        ] {
            let found = written[column - 1..].to_owned();
            let error = LessonError::Syntax { line: 1, column, found, expected };
            assert_eq!(action(written, 0..written.len(), listed), Err(error), "{written}");
        }
    }
}
