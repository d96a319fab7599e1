use std::ops::Range;

use crate::lesson::{Comment, Lesson, Place, Source, Step};

/// A picture in its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Placed {
    /// The step, by its place in the lesson.
    pub step: usize,
    /// The action that asked for it, by its place in the step.
    pub action: Option<usize>,
    /// The name of its file.
    pub file: String,
    /// What is read to those who do not see it.
    pub alt: String,
}

/// Something that is done to the lesson's text.
struct Edit {
    /// What is taken away.
    range: Range<usize>,
    /// What comes in its place.
    put: Put,
}

enum Put {
    /// Nothing: it stood in a sentence.
    Nothing,
    /// The end of what came before it: it stood on lines of its own.
    Gap,
    /// A mark that keeps two lists apart.
    Mark,
    /// A picture, a paragraph of its own whose lines begin with this.
    Picture { image: String, prefix: String },
}

/// Keeps two lists apart, and is not seen.
const MARK: &str = "<!-- -->";
/// What has a meaning in Markdown, and has none with a backslash before it.
const SPECIAL: [char; 9] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#'];

/// The lesson as Markdown: its title, unless its text says that, and its text, with the pictures in place of the actions.
/// Pictures that the lesson refers to itself stay as they are.
pub fn markdown(lesson: &Lesson, figures: &[Placed]) -> String {
    let mut edits: Vec<Edit> =
        lesson.comments.iter().map(|comment| without(lesson, comment)).collect();
    for figure in figures {
        let Some(step) = lesson.steps.get(figure.step) else { continue };
        let image = format!("![{}]({})", escaped(&figure.alt), figure.file);
        let (at, prefix) = place(lesson, step, figure);
        edits.push(Edit { range: at..at, put: Put::Picture { image, prefix } });
    }
    // A picture comes before what is taken away at the same place; the order of figures stays.
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    apply(title_before(lesson), &lesson.text, &edits)
}

/// The title, where the lesson's text has none itself.
fn title_before(lesson: &Lesson) -> &str {
    let has_one = lesson.sections.iter().any(|section| section.level == 1);
    if has_one { "" } else { &lesson.head.title }
}

/// Takes a comment away.
fn without(lesson: &Lesson, comment: &Comment) -> Edit {
    let Some(range) = own_lines(lesson, comment) else {
        return Edit { range: comment.range.clone(), put: Put::Nothing };
    };
    let rest = lesson.text[range.end..].trim_start();
    let put = if comment.follows_list && begins_list(rest) { Put::Mark } else { Put::Gap };
    Edit { range, put }
}

/// Where a picture comes, and what its lines begin with: in place of the comment that asked for
/// it, where that has lines of its own; otherwise at the end of the step, or of the paragraph
/// between steps.
fn place(lesson: &Lesson, step: &Step, figure: &Placed) -> (usize, String) {
    let comment =
        figure.action.and_then(|action| step.actions.get(action)).and_then(|located| match located
            .source
        {
            Source::Comment(comment) => lesson.comments.get(comment),
            Source::Sentence(_) | Source::Answers => None,
        });
    if let Some((comment, lines)) = comment.and_then(|c| Some((c, own_lines(lesson, c)?))) {
        return (lines.start, lesson.text[lines.start..comment.range.start].to_owned());
    }
    match (comment, &step.place) {
        (_, Place::Step { item, content, .. }) => {
            let end = item.start + lesson.text[item.clone()].trim_end().len();
            (end, continuation(&lesson.text, *content))
        }
        (Some(comment), Place::Between) => {
            let end = lesson.text[..comment.block_end].trim_end().len();
            (end, String::new())
        }
        (None, Place::Between) => (lesson.text.len(), String::new()),
    }
}

/// The lines of a comment, where it has them for itself.
fn own_lines(lesson: &Lesson, comment: &Comment) -> Option<Range<usize>> {
    let (text, range) = (lesson.text.as_str(), &comment.range);
    let start = line_start(text, range.start);
    let end = text[range.end..].find('\n').map_or(text.len(), |end| range.end + end + 1);
    let is_margin = |sign: char| sign.is_whitespace() || sign == '>';
    let alone =
        text[start..range.start].chars().all(is_margin) && text[range.end..end].trim().is_empty();
    (alone && !comment.is_inline).then_some(start..end)
}

/// What further lines of an item begin with: what its first line begins with, up to where it
/// says something, without its number.
fn continuation(text: &str, content: usize) -> String {
    let start = &text[line_start(text, content)..content];
    let kept = |sign: char| if sign.is_whitespace() || sign == '>' { sign } else { ' ' };
    start.chars().map(kept).collect()
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Whether a list begins with this text.
fn begins_list(text: &str) -> bool {
    let after_number = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = after_number.len() < text.len() && after_number.starts_with(['.', ')']);
    numbered || text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ")
}

/// A text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if SPECIAL.contains(&sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

fn apply(title: &str, text: &str, edits: &[Edit]) -> String {
    let title = if title.is_empty() { String::new() } else { format!("# {}\n\n", escaped(title)) };
    let mut out = Output { text: title, after_gap: true };
    let mut at = 0;
    for edit in edits {
        out.push(&text[at..edit.range.start.max(at)]);
        at = edit.range.end.max(at);
        match &edit.put {
            Put::Nothing => out.trim_before(&text[at..]),
            Put::Gap => out.gap(""),
            Put::Mark => out.paragraph(MARK, ""),
            Put::Picture { image, prefix } => out.paragraph(image, prefix),
        }
    }
    out.push(&text[at..]);
    format!("{}\n", out.text.trim_end())
}

/// The document as it grows.
struct Output {
    text: String,
    /// Whether it ends with an empty line, after which no other is needed.
    after_gap: bool,
}

impl Output {
    fn push(&mut self, piece: &str) {
        let piece = if self.after_gap { piece.trim_start_matches('\n') } else { piece };
        self.after_gap &= piece.is_empty();
        self.text.push_str(piece);
    }

    /// Ends what came before with one empty line, which in a quote has the sign of the quote.
    fn gap(&mut self, prefix: &str) {
        if self.after_gap {
            return;
        }
        self.text.truncate(self.text.trim_end().len());
        self.text.push('\n');
        self.text.push_str(prefix.trim_end());
        self.text.push('\n');
        self.after_gap = true;
    }

    /// Adds a paragraph whose only line begins with `prefix`.
    fn paragraph(&mut self, line: &str, prefix: &str) {
        self.gap(prefix);
        self.after_gap = false;
        self.text.push_str(prefix);
        self.text.push_str(line);
        self.gap(prefix);
    }

    /// Where a comment was taken out of a sentence, one space is left of two, and none at the
    /// end of a line, where it would have a meaning.
    fn trim_before(&mut self, rest: &str) {
        if rest.is_empty() || rest.starts_with([' ', '\n']) {
            self.text.truncate(self.text.trim_end_matches(' ').len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Product;

    fn check(source: &str, figures: &[(usize, Option<usize>)], expected: &str) {
        let lesson = Lesson::parse(&format!("---\ntitle: T\n---\n{source}")).unwrap();
        let figures: Vec<Placed> = figures
            .iter()
            .enumerate()
            .map(|(n, (step, action))| Placed {
                step: *step,
                action: *action,
                file: format!("{n}.png"),
                alt: lesson.steps[*step].says.clone(),
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
            "1. One.\n\n   ![One. More.](0.png)\n\n   More.\n\nAfter.\n",
        );
    }

    #[test]
    fn a_picture_that_is_asked_for_in_a_sentence_comes_after_it() {
        check(
            "1. Click <!-- picture --> the button.\n2. <!-- picture --> Look.\n",
            &[(0, Some(0)), (1, Some(0))],
            "1. Click the button.\n\n   ![Click the button.](0.png)\n\n2. Look.\n\n   ![Look.](1.png)\n",
        );
        check(
            "1. A\n\n| a <!-- picture --> | b |\n| --- | --- |\n| c | d |\n\nEnd\n",
            &[(1, Some(0))],
            "1. A\n\n| a | b |\n| --- | --- |\n| c | d |\n\n![](0.png)\n\nEnd\n",
        );
    }

    #[test]
    fn further_lines_of_an_item_begin_as_its_first_one() {
        check("1.\tA\n", &[(0, None)], "1.\tA\n\n  \t![A](0.png)\n");
        check("> 1. A\n> 2. B\n", &[(0, None)], "> 1. A\n>\n>    ![A](0.png)\n>\n> 2. B\n");
        check("10) A\n", &[(0, None)], "10) A\n\n    ![A](0.png)\n");
    }

    #[test]
    fn what_stood_apart_stays_apart() {
        check("Do.\n<!-- press A -->\n---\n1. A\n", &[], "Do.\n\n---\n1. A\n");
        check("1. A\n2. B\n\n<!-- press A -->\n\n1. C\n", &[], "1. A\n2. B\n\n<!-- -->\n\n1. C\n");
        check("1. A <!-- press A --> <!-- press B -->\n   B\n", &[], "1. A\n   B\n");
    }

    #[test]
    fn actions_for_other_versions_leave_no_trace() {
        let source = "---\ntitle: T\nproduct: sp2, sp1\n---\nBefore.\n\n\
            <!-- for sp1: press A -->\n\n1. A\n   <!-- for sp1: picture -->\n   \
            <!-- for sp2: press B -->\n\n   More. <!-- for sp1: press C -->\n\n2. B\n";
        let lesson = Lesson::parse(source).unwrap();
        let figure = |step, action: Option<usize>, alt: &str| Placed {
            step,
            action,
            file: format!("{step}-{}.png", action.is_some()),
            alt: alt.to_owned(),
        };
        for (product, figures, first) in [
            (
                Product::Sp2,
                [figure(0, None, "A More."), figure(1, None, "B")],
                "More.\n\n   ![A More.](0-false.png)",
            ),
            (
                Product::Sp1,
                [figure(1, Some(0), "A More."), figure(2, None, "B")],
                "![A More.](1-true.png)\n\n   More.",
            ),
        ] {
            let last = figures[1].file.clone();
            let text = markdown(&lesson.for_product(Some(product)), &figures);
            let expected =
                format!("# T\n\nBefore.\n\n1. A\n\n   {first}\n\n2. B\n\n   ![B]({last})\n");
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn remarks_are_for_authors_only() {
        check("1. A\n\n<!-- # a remark -->\n\nB\n", &[], "1. A\n\nB\n");
    }

    #[test]
    fn signs_of_markdown_in_a_step_do_nothing_in_the_text_for_its_picture() {
        check(
            "1. A \\[b\\] `*c*`\n",
            &[(0, None)],
            "1. A \\[b\\] `*c*`\n\n   ![A \\[b\\] \\*c\\*](0.png)\n",
        );
    }

    #[test]
    fn line_ends_are_those_of_unix() {
        check("1. A\r\n   <!-- press A -->\r\n2. B\r\n", &[], "1. A\n\n2. B\n");
    }
}
