use similar::{ChangeTag, TextDiff};

/// A line of a text that is shown because it differs, or stands near one that does.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// What stands in it.
    pub text: String,
}

/// What a line of a difference is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LineKind {
    /// It is as it was.
    Same,
    /// It is not there any more.
    Removed,
    /// It is new.
    Added,
    /// It stands for lines that are as they were, and are left out.
    LeftOut,
}

/// So many lines around one that differs are shown too.
const AROUND: usize = 2;
/// Of a longer line the rest is left out, in characters.
const LONGEST_LINE: usize = 600;
/// Longer texts, in bytes and without the data of pictures, are not compared by lines.
const LONGEST_TEXT: usize = 4 * 1024 * 1024;
/// Nor are texts of more lines: with all of them different, the time grows with their square.
const MOST_LINES: usize = 20_000;
/// What the data of a picture in a text begin with.
const DATA: &str = ";base64,";

/// The lines in which two texts differ; none where one of them is no text.
pub(super) fn lines(before: &[u8], after: &[u8]) -> Vec<Line> {
    let [Some(before), Some(after)] = [before, after].map(text) else { return Vec::new() };
    let difference = TextDiff::from_lines(&before, &after);
    let mut lines = Vec::new();
    for group in difference.grouped_ops(AROUND) {
        if !lines.is_empty() {
            lines.push(Line { kind: LineKind::LeftOut, text: String::new() });
        }
        let changes = group.iter().flat_map(|part| difference.iter_changes(part));
        lines.extend(changes.map(|change| Line {
            kind: kind(change.tag()),
            text: shortened(change.value().trim_end_matches(['\r', '\n'])),
        }));
    }
    lines
}

/// The bytes as a text without the data of pictures.
fn text(bytes: &[u8]) -> Option<String> {
    let text = without_data(std::str::from_utf8(bytes).ok()?);
    Some(text).filter(|it| it.len() <= LONGEST_TEXT && it.lines().count() <= MOST_LINES)
}

fn without_data(text: &str) -> String {
    let is_data = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '+' | '/' | '=');
    let mut parts = text.split(DATA);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.extend([DATA, "…", part.trim_start_matches(is_data)]);
    }
    out
}

fn kind(tag: ChangeTag) -> LineKind {
    match tag {
        ChangeTag::Equal => LineKind::Same,
        ChangeTag::Delete => LineKind::Removed,
        ChangeTag::Insert => LineKind::Added,
    }
}

fn shortened(line: &str) -> String {
    match line.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a difference as they are usually written.
    fn written(before: &str, after: &str) -> String {
        let line = |line: Line| match line.kind {
            LineKind::Same => format!(" {}", line.text),
            LineKind::Removed => format!("-{}", line.text),
            LineKind::Added => format!("+{}", line.text),
            LineKind::LeftOut => "…".to_owned(),
        };
        let lines = lines(before.as_bytes(), after.as_bytes());
        lines.into_iter().map(line).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn lines_that_differ_are_shown_with_some_around_them() {
        for (before, after, wanted) in [
            ("", "", ""),
            ("a\n", "a\n", ""),
            ("a\n", "b\n", "-a|+b"),
            ("a\nb\n", "a\n", " a|-b"),
            ("1\n2\n3\n4\nx\n6\n7\n8\n", "1\n2\n3\n4\n6\n7\n8\n", " 3| 4|-x| 6| 7"),
            ("x\n1\n2\n3\n4\n5\n", "1\n2\n3\n4\n5\ny\n", "-x| 1| 2|…| 4| 5|+y"),
            ("a\r\n", "b\r\n", "-a|+b"),
        ] {
            assert_eq!(written(before, after), wanted, "{before:?} {after:?}");
        }
    }

    #[test]
    fn the_data_of_pictures_are_left_out() {
        let page = |data: &str, alt: &str| {
            format!("<img src=\"data:image/png;base64,{data}\" alt=\"{alt}\">")
        };
        assert_eq!(written(&page("iVBO+/==", "A"), &page("AAAA", "A")), "");
        let wanted = format!("-{}|+{}", page("…", "A"), page("…", "B"));
        assert_eq!(written(&page("iVBO", "A"), &page("AAAA", "B")), wanted);
    }

    #[test]
    fn a_long_line_is_cut_and_what_is_too_long_or_no_text_has_no_lines() {
        assert!(written("", &"é".repeat(1_000)).ends_with("é…"));
        assert_eq!(lines(b"a\n", b"\xff\n"), []);
        assert_eq!(lines(b"", &b"a".repeat(LONGEST_TEXT)).len(), 1);
        assert_eq!(lines(b"", &b"a".repeat(LONGEST_TEXT + 1)), []);
        assert_eq!(lines(b"", &b"a\n".repeat(MOST_LINES)).len(), MOST_LINES);
        assert_eq!(lines(b"", &b"a\n".repeat(MOST_LINES + 1)), []);
    }
}
