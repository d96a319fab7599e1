//! Commands for a lab: done, or only planned.

use std::path::Path;

use super::asked::{Asked, next_line, open, wrong_line};
use crate::{
    cli::{Failure, print, printable, to_json, writable},
    domain::{Plan, Refusal},
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
    let mut reader = open(command)?;
    let text = next_line(&mut reader, command, 1)?.unwrap_or_default();
    let asked = Asked::read(&text).map_err(|why| wrong_line(1, why))?;
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
    let changes = plan.changes.iter().map(|change| {
        let (before, after) = (words::fact_value(&change.before), words::fact_value(&change.after));
        let both = text!("before-after", before = before, after = after);
        text!("cli-fact", fact = words::fact(change.fact), value = both)
    });
    let lost = plan
        .lost
        .iter()
        .map(|authority| text!("cli-plan-lost", authority = words::authority(*authority)));
    let for_good = plan.for_good.iter().map(words::for_good);
    let warnings = plan.warnings.iter().map(words::warning);
    let lines: Vec<String> = changes.chain(lost).chain(for_good).chain(warnings).collect();
    if lines.is_empty() { text!("cli-plan-nothing") } else { lines.join("\n") }
}

fn described_refusal(refusal: &Refusal) -> String {
    let (what, way_out) = words::refusal(refusal);
    printable(&format!("{} {way_out}", text!("outcome-refused", reason = what)))
}
