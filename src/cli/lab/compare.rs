//! Two labs side by side.

use std::path::Path;

use crate::{
    cli::{Failure, print, printable, to_json},
    lab::{Comparison, Lab, Row, Stand, Topic, sentence},
    text,
};

/// Compares two labs at the same simulated time. That they differ is told by the exit code too.
pub(super) fn compare(left: &Path, right: &Path, json: bool) -> Result<(), Failure> {
    let comparison = Comparison::of(&stand(left)?, &stand(right)?);
    print(&if json { to_json(&comparison) } else { described(&comparison, left, right) })?;
    if comparison.same { Ok(()) } else { Err(Failure::Told) }
}

fn stand(path: &Path) -> Result<Stand, Failure> {
    Lab::open_to_read(path).and_then(|lab| lab.stand()).map_err(Failure::Lab)
}

fn described(comparison: &Comparison, left: &Path, right: &Path) -> String {
    let sides = [(left, comparison.left_stands_at), (right, comparison.right_stands_at)];
    let sides = sides.map(|(path, at)| {
        text!("cli-compared-lab", path = path.display().to_string(), at = at.to_string())
    });
    let mut lines = vec![text!("cli-compared-at", at = comparison.at.to_string())];
    lines.extend(sides);
    for topic in Topic::ALL {
        let mut rows = comparison.rows_of(topic).map(line).peekable();
        if rows.peek().is_some() {
            lines.push(sentence::topic(topic).text);
            lines.extend(rows);
        }
    }
    if comparison.same {
        lines.push(text!("comparison-same"));
    }
    lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
}

fn line(row: &Row) -> String {
    let what = sentence::about(row.about);
    let (left, right) = (sentence::value(row.left.as_ref()), sentence::value(row.right.as_ref()));
    if row.differs {
        format!("* {}", text!("cli-compared-different", fact = what, left = left, right = right))
    } else {
        format!("  {}", text!("cli-fact", fact = what, value = left))
    }
}
