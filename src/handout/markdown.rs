use std::ops::Range;

use crate::lesson::{Lesson, Place, Step};

/// A picture in its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Figure {
    /// The step, by its place in the lesson.
    pub step: usize,
    /// The action that asked for it, by its place in the step.
    pub action: Option<usize>,
    /// The name of its file.
    pub file: String,
}

/// A piece of the lesson's text that something else stands for.
struct Edit {
    range: Range<usize>,
    /// Pictures, each a paragraph of its own.
    pictures: Vec<String>,
    /// How far the paragraphs are indented, in characters.
    indent: usize,
}

/// The lesson as Markdown: its title and its text, with the pictures in place of the actions.
pub fn markdown(lesson: &Lesson, figures: &[Figure]) -> String {
    let mut edits: Vec<Edit> = Vec::new();
    for (index, step) in lesson.steps.iter().enumerate() {
        let own = |action| {
            let own = figures.iter().filter(move |f| f.step == index && f.action == action);
            own.map(|figure| image(step, figure)).collect::<Vec<_>>()
        };
        comments(lesson, step, own, &mut edits);
        if let Place::Step { item, .. } = &step.place {
            let end = item.start + lesson.text[item.clone()].trim_end().len();
            let indent = content_column(&lesson.text, item);
            edits.push(Edit { range: end..end, pictures: own(None), indent });
        }
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    apply(&lesson.head.title, &lesson.text, &edits)
}

/// An edit for each comment of a step, with the pictures that its actions asked for.
fn comments(
    lesson: &Lesson,
    step: &Step,
    own: impl Fn(Option<usize>) -> Vec<String>,
    edits: &mut Vec<Edit>,
) {
    let mut actions = step.actions.iter().enumerate().peekable();
    while let Some((first, located)) = actions.next() {
        let mut pictures = own(Some(first));
        while let Some((next, _)) = actions.next_if(|(_, next)| next.comment == located.comment) {
            pictures.extend(own(Some(next)));
        }
        let range = whole_line(&lesson.text, &located.comment);
        let line_start = lesson.text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let line = &lesson.text[line_start..located.comment.start];
        let indent = line.chars().take_while(|sign| sign.is_whitespace()).count();
        edits.push(Edit { range, pictures, indent });
    }
}

fn image(step: &Step, figure: &Figure) -> String {
    let alt: String = step
        .says
        .chars()
        .flat_map(|sign| {
            let escaped = matches!(sign, '[' | ']' | '\\').then_some('\\');
            escaped.into_iter().chain(std::iter::once(sign))
        })
        .collect();
    format!("![{alt}]({})", figure.file)
}

/// The comment with its line, where it has it for itself.
fn whole_line(text: &str, comment: &Range<usize>) -> Range<usize> {
    let start = text[..comment.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[comment.end..].find('\n').map_or(text.len(), |end| comment.end + end + 1);
    let alone =
        text[start..comment.start].trim().is_empty() && text[comment.end..end].trim().is_empty();
    if alone { start..end } else { comment.clone() }
}

/// Where the text of an item begins in its line, in characters: behind its number and the spaces
/// after it.
fn content_column(text: &str, item: &Range<usize>) -> usize {
    let line_start = text[..item.start].rfind('\n').map_or(0, |end| end + 1);
    let before = text[line_start..item.start].chars().count();
    let own = &text[item.clone()];
    let number = own.find(|sign: char| !sign.is_ascii_digit()).map_or(0, |digits| digits + 1);
    let spaces = own[number.min(own.len())..].chars().take_while(|sign| *sign == ' ').count();
    before + number + spaces.clamp(1, 4)
}

fn apply(title: &str, text: &str, edits: &[Edit]) -> String {
    let mut out = format!("# {title}\n\n");
    let mut at = 0;
    for edit in edits {
        push(&mut out, &text[at..edit.range.start.max(at)]);
        at = edit.range.end.max(at);
        for picture in &edit.pictures {
            out.truncate(out.trim_end().len());
            out.push_str("\n\n");
            out.extend(std::iter::repeat_n(' ', edit.indent));
            out.push_str(picture);
            out.push_str("\n\n");
        }
    }
    push(&mut out, &text[at..]);
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Adds a piece of text. Where a line was taken away before it, one empty line is left of two.
fn push(out: &mut String, piece: &str) {
    let piece = if out.ends_with("\n\n") { piece.trim_start_matches(['\r', '\n']) } else { piece };
    out.push_str(piece);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, figures: &[(usize, Option<usize>)], expected: &str) {
        let lesson = Lesson::parse(&format!("---\ntitle: T\n---\n{source}")).unwrap();
        let figures: Vec<Figure> = figures
            .iter()
            .enumerate()
            .map(|(n, (step, action))| Figure {
                step: *step,
                action: *action,
                file: format!("{n}.png"),
            })
            .collect();
        assert_eq!(markdown(&lesson, &figures), format!("# T\n\n{expected}"));
    }

    #[test]
    fn actions_are_left_out_and_the_picture_of_a_step_ends_it() {
        check(
            "Before.\n\n1.  Do **this**.\n\n    <!-- click link \"A\" -->\n    <!-- expect no dialog -->\n\n2.  Then.\n    <!-- press Enter -->\n",
            &[(0, None), (1, None)],
            "Before.\n\n1.  Do **this**.\n\n    ![Do this.](0.png)\n\n2.  Then.\n\n    ![Then.](1.png)\n",
        );
    }

    #[test]
    fn a_picture_that_is_asked_for_stands_where_it_is_asked_for() {
        check(
            "1. One.\n   <!-- picture -->\n\n   More. <!-- press Enter -->\n\nAfter.\n",
            &[(0, Some(0))],
            "1. One.\n\n   ![One. More.](0.png)\n\n   More. \n\nAfter.\n",
        );
    }

    #[test]
    fn brackets_in_a_step_do_not_end_the_text_for_its_picture() {
        check("1. A [b] c\n", &[(0, None)], "1. A [b] c\n\n   ![A \\[b\\] c](0.png)\n");
    }
}
