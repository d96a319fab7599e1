//! What comments say of pictures: which are taken, and what is marked, hidden and said of them.

use super::{
    Action, Expected, LessonError, Note, PictureOf, Redaction, Shot, Style,
    cursor::Cursor,
    grammar::{some_text, target},
    note::{STYLES, TIMES},
};

/// Reads what follows `picture`.
pub(super) fn picture(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    if line.take("none") {
        return Ok(Action::Picture(None));
    }
    if let Some((when, _)) = TIMES.iter().find(|(_, word)| line.take(word)) {
        return Ok(Action::Note(Note::When(*when)));
    }
    let of = if line.is_at_end() || line.take("stage") || line.rest().starts_with("with ") {
        PictureOf::Stage
    } else if line.take("window") {
        PictureOf::Window
    } else if line.rest() == "dialog" || line.rest().starts_with("dialog with") {
        line.require("dialog")?;
        PictureOf::Dialog
    } else {
        PictureOf::Part(target(line)?)
    };
    let mut shot = Shot { of, ..Shot::STAGE };
    let mut goes_on = line.take("with");
    while goes_on {
        if line.take("pointer") {
            shot.pointer = true;
        } else if line.take("padding") {
            shot.padding = padding(line)?;
        } else {
            line.require("focus")?;
            shot.focus = true;
        }
        goes_on = line.take("and");
    }
    Ok(Action::Picture(Some(shot)))
}

fn padding(line: &mut Cursor<'_>) -> Result<u16, LessonError> {
    let start = line.clone();
    let padding = line.word().parse().ok().filter(|padding| *padding <= Shot::MOST_PADDING);
    padding.ok_or_else(|| start.error(Expected::Padding))
}

/// Reads what follows `mark`.
pub(super) fn mark(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    if line.take("none") {
        return Ok(Action::Note(Note::Unmarked));
    }
    let is_alone = line.is_at_end() || line.rest().starts_with("with ");
    let target = if is_alone { None } else { Some(target(line)?) };
    let mut styles = Vec::new();
    let mut goes_on = line.take("with");
    while goes_on {
        styles.push(style(line)?);
        goes_on = line.take("and");
    }
    Ok(Action::Note(Note::Mark(target, styles)))
}

fn style(line: &mut Cursor<'_>) -> Result<Style, LessonError> {
    let style = STYLES.iter().find(|(_, word)| line.take(word));
    style.map(|(style, _)| *style).ok_or_else(|| line.error(Expected::Style))
}

/// Reads the styles, or `none`, that are all of a value of the front matter.
pub(super) fn styles(line: &mut Cursor<'_>) -> Result<Vec<Style>, LessonError> {
    let mut styles = Vec::new();
    if line.take("none") {
        return Ok(styles);
    }
    loop {
        let start = line.clone();
        let word = line.letters();
        let style = STYLES.iter().find(|(_, text)| *text == word);
        styles.push(style.ok_or_else(|| start.error(Expected::Style))?.0);
        if !line.take_sign(',') {
            return Ok(styles);
        }
    }
}

/// Reads what follows `callout`.
pub(super) fn callout(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let text = some_text(line)?;
    let target = if line.take("at") { Some(target(line)?) } else { None };
    Ok(Action::Note(Note::Callout(text, target)))
}

/// Reads what follows `redact`.
pub(super) fn redact(line: &mut Cursor<'_>) -> Result<Action, LessonError> {
    let redaction = if line.take("text") {
        Redaction::Text(some_text(line)?)
    } else {
        Redaction::Target(target(line)?)
    };
    Ok(Action::Note(Note::Redact(redaction)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::{RoleWord, Target, When, grammar::action};

    fn button() -> Target {
        Target::on_stage(RoleWord::Button, Some("Yes"))
    }

    #[test]
    fn what_is_said_of_pictures_is_read_and_printed() {
        for (written, note) in [
            ("mark none", Note::Unmarked),
            ("mark", Note::Mark(None, vec![])),
            ("mark with badge", Note::Mark(None, vec![Style::Badge])),
            (
                "mark button \"Yes\" with outline and arrow",
                Note::Mark(Some(button()), vec![Style::Outline, Style::Arrow]),
            ),
            ("callout \"Here\"", Note::Callout("Here".into(), None)),
            ("callout \"Here\" at button \"Yes\"", Note::Callout("Here".into(), Some(button()))),
            ("redact text \"Allie\"", Note::Redact(Redaction::Text("Allie".into()))),
            ("redact button \"Yes\"", Note::Redact(Redaction::Target(button()))),
            ("alt \"The page\"", Note::Alt("The page".into())),
            ("caption \"\"", Note::Caption(String::new())),
            ("picture both", Note::When(When::Both)),
        ] {
            let (_, read) = action(written, 0..written.len(), &[]).unwrap();
            assert_eq!(read, Action::Note(note), "{written}");
            assert_eq!(read.to_string(), written);
        }
    }

    #[test]
    fn a_picture_says_what_it_shows_and_how() {
        let shot = |of, pointer, focus, padding| Shot { of, pointer, focus, padding };
        for (written, shot) in [
            ("picture", Shot::STAGE),
            ("picture with focus", shot(PictureOf::Stage, false, true, 0)),
            ("picture window with pointer", shot(PictureOf::Window, true, false, 0)),
            ("picture dialog with pointer and focus", shot(PictureOf::Dialog, true, true, 0)),
            ("picture dialog with padding 16", shot(PictureOf::Dialog, false, false, 16)),
            (
                "picture button \"Yes\" with pointer and padding 8",
                shot(PictureOf::Part(button()), true, false, 8),
            ),
        ] {
            let (_, read) = action(written, 0..written.len(), &[]).unwrap();
            assert_eq!(read, Action::Picture(Some(shot)), "{written}");
            assert_eq!(read.to_string(), written);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_column() {
        for (written, column, found, expected) in [
            ("mark with ring", 11, "ring", Expected::Style),
            ("mark button \"Yes\" with badge and", 33, "", Expected::Style),
            ("callout Here", 9, "Here", Expected::Name),
            ("redact", 7, "", Expected::Target),
            ("redact text \"\"", 13, "\"\"", Expected::Name),
            ("alt", 4, "", Expected::Name),
            ("picture dialog with padding 9999", 29, "9999", Expected::Padding),
            ("picture with pointer and ring", 26, "ring", Expected::Word("focus")),
        ] {
            let found = found.to_owned();
            let error = LessonError::Syntax { line: 1, column, found, expected };
            assert_eq!(action(written, 0..written.len(), &[]), Err(error), "{written}");
        }
    }
}
