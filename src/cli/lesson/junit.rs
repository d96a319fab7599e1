//! A check in the form that build servers read: a suite for each way, a case for each sentence.

use std::sync::Arc;

use super::{
    document::Document,
    lines::{Ended, Line, heading, lines},
    played::Played,
};

pub(super) fn junit(document: &Document, played: &[Arc<Played>]) -> String {
    let suites: String = played.iter().map(|played| suite(document, played)).collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n{suites}</testsuites>\n")
}

fn suite(document: &Document, played: &Played) -> String {
    let lines = lines(played);
    let count = |is: fn(Ended) -> bool| lines.iter().filter(|line| is(line.result)).count();
    let failures = count(|result| result == Ended::Failed);
    let skipped = count(is_skipped);
    let cases: String = lines.iter().map(|line| case(&document.name, line)).collect();
    format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" \
         skipped=\"{skipped}\">\n{cases}  </testsuite>\n",
        escaped(&heading(&document.lesson.head.title, played)),
        lines.len(),
    )
}

fn is_skipped(result: Ended) -> bool {
    matches!(result, Ended::Tells | Ended::Elsewhere | Ended::OtherWay | Ended::NotReached)
}

fn case(document: &str, line: &Line) -> String {
    let number = line.number.map(|number| format!("{number}. ")).unwrap_or_default();
    let name = escaped(&format!("{number}{}", line.shortened()));
    let inside = match line.result {
        Ended::Failed => format!(
            "<failure message=\"{}\">{}</failure>",
            escaped(line.why.as_deref().unwrap_or_default()),
            escaped(&format!(
                "{document}:{}: {}",
                line.at,
                line.action.as_deref().unwrap_or(&line.says)
            )),
        ),
        result if is_skipped(result) => {
            format!("<skipped message=\"{}\"/>", escaped(&result.text()))
        }
        _ => String::new(),
    };
    let class = escaped(document);
    format!("    <testcase classname=\"{class}\" name=\"{name}\">{inside}</testcase>\n")
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
