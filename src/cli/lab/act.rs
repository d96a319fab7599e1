//! Commands for a lab: done, or only planned.

use std::path::Path;

use super::asked::{Asked, next_line, open, whole, wrong_line};
use crate::{
    cli::{Failure, print, printable, to_json, writable},
    domain::{Change, Plan, Refusal},
    lab::{Lab, Outcome},
    text, words,
};

/// Does each command of the file, a line each; the answer is on disk before its line is printed.
pub(super) fn apply(file: &Path, commands: &Path) -> Result<(), Failure> {
    let mut lab = writable(file)?;
    let mut reader = open(commands)?;
    let mut refused = false;
    for line in 1_u32.. {
        let Some(text) = next_line(&mut reader, commands, line)? else { break };
        if text.trim().is_empty() {
            continue;
        }
        let asked = Asked::read(&text).map_err(|why| wrong_line(line, why))?;
        let by = asked.by(lab.organisation());
        let entry = lab.perform(by.as_ref(), asked.command).map_err(Failure::Lab)?;
        refused |= matches!(entry.outcome, Outcome::Refused(_));
        print(&serde_json::to_string(&entry).unwrap_or_default())?;
    }
    if refused { Err(Failure::Told) } else { Ok(()) }
}

pub(super) fn plan(file: &Path, command: &Path, json: bool) -> Result<(), Failure> {
    let lab = Lab::open_to_read(file).map_err(Failure::Lab)?;
    let asked = Asked::read(&whole(command)?).map_err(|why| Failure::Command { why })?;
    let organisation = lab.organisation();
    let answer = organisation.plan(asked.by(organisation).as_ref(), &asked.command);
    print(&match (&answer, json) {
        (Ok(plan), true) => to_json(plan),
        (Err(refusal), true) => to_json(refusal),
        (Ok(plan), false) => described_plan(plan),
        (Err(refusal), false) => described_refusal(refusal),
    })?;
    if answer.is_ok() { Ok(()) } else { Err(Failure::Told) }
}

fn described_plan(plan: &Plan) -> String {
    let mut lines: Vec<String> = plan.changes.iter().map(changed).collect();
    if lines.is_empty() {
        // Nothing of what an overview shows, so that what would happen is told instead.
        lines.extend(plan.events.iter().map(words::event));
    }
    let lost = plan.lost.iter().map(|authority| words::authority(*authority));
    lines.extend(lost.map(|authority| text!("cli-plan-lost", authority = authority)));
    lines.extend(plan.for_good.iter().map(words::for_good));
    lines.extend(plan.warnings.iter().map(words::warning));
    lines.iter().map(|line| printable(line)).collect::<Vec<_>>().join("\n")
}

pub(super) fn changed(change: &Change) -> String {
    let (before, after) = (words::fact_value(&change.before), words::fact_value(&change.after));
    let both = text!("before-after", before = before, after = after);
    text!("cli-fact", fact = words::fact(change.fact), value = both)
}

fn described_refusal(refusal: &Refusal) -> String {
    let (what, way_out) = words::refusal(refusal);
    printable(&format!("{} {way_out}", text!("outcome-refused", reason = what)))
}
