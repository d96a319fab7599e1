//! The trail of a lab, for people and for a spreadsheet.

use crate::{
    cli::printable,
    lab::{Entry, Outcome, sentence},
    text,
};

fn who(entry: &Entry) -> String {
    entry.by.as_ref().map_or_else(|| text!("in-the-frame"), ToString::to_string)
}

pub(super) fn table(trail: &[Entry]) -> String {
    let lines = trail.iter().map(|entry| {
        let (what, outcome) = sentence::trail_line(entry);
        let by = who(entry);
        printable(&format!("{:>5}  {}  {by}  {what}  {outcome}", entry.number, entry.at))
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { text!("trail-empty") } else { lines.join("\n") }
}

/// The trail for a spreadsheet: a line of headings, then a line for each entry. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe.
pub(super) fn csv(trail: &[Entry]) -> String {
    let cell = |text: &str| {
        let text = printable(text);
        let guard = if text.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    let row = |cells: [&str; 6]| cells.map(cell).join(",");
    let headings = row(["number", "time", "account", "command", "outcome", "code"]);
    let entries = trail.iter().map(|entry| {
        let (what, outcome) = sentence::trail_line(entry);
        let code = match &entry.outcome {
            Outcome::Done(_) => "",
            Outcome::Refused(refusal) => refusal.code(),
        };
        let (number, at) = (entry.number.to_string(), entry.at.to_string());
        row([&number, &at, &who(entry), &what, &outcome, code])
    });
    std::iter::once(headings).chain(entries).collect::<Vec<_>>().join("\n")
}
