//! What the choice of each authority would mean for the organisation in a lab.

use std::path::Path;

use serde::Serialize;

use crate::{
    app::{TaughtBy, taught_by},
    cli::{Failure, print, printable, to_json},
    domain::{Authority, Need, Outlook, OutlookAnswer, Plan},
    lab::Lab,
    text, words,
};

/// An outlook, with the lesson that teaches the choice.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    outlook: Outlook,
    lesson: Option<TaughtBy>,
}

pub(super) fn authorities(file: &Path, json: bool) -> Result<(), Failure> {
    let lab = Lab::open_to_read(file).map_err(Failure::Lab)?;
    let outlooks = lab.organisation().outlooks();
    let shown = outlooks.map(|outlook| {
        let lesson = taught_by(outlook.authority);
        Shown { outlook, lesson }
    });
    print(&if json { to_json(&shown) } else { shown.each_ref().map(described).join("\n\n") })
}

fn described(shown: &Shown) -> String {
    let outlook = &shown.outlook;
    let head = text!(
        "cli-fact",
        fact = words::authority(outlook.authority),
        value = words::choice(outlook.choice)
    );
    let mut lines = outlook.needs.iter().copied().map(need).collect::<Vec<_>>();
    let platforms: Vec<String> = outlook.manages.iter().copied().map(words::platform).collect();
    lines.push(labelled(text!("outlook-manages"), words::who(outlook.authority)));
    lines.push(labelled(text!("outlook-platforms"), or_none(&platforms)));
    lines.push(labelled(text!("outlook-excludes"), authorities_text(&outlook.excludes)));
    lines.push(labelled(text!("outlook-allows"), authorities_text(&outlook.allows)));
    match &outlook.answer {
        OutlookAnswer::InForce => {}
        OutlookAnswer::Plan(plan) => lines.extend(planned(outlook, plan)),
        OutlookAnswer::Refused(refusal) => {
            lines.push(labelled(text!("outlook-refused"), words::refusal_line(refusal)));
        }
    }
    if let Some(lesson) = &shown.lesson {
        lines.push(labelled(text!("outlook-lesson"), lesson.title.clone()));
        lines.push(format!("  {}", lesson.command));
    }
    let lines = lines.iter().map(|line| format!("  {}", printable(line)));
    std::iter::once(printable(&head)).chain(lines).collect::<Vec<_>>().join("\n")
}

fn need(need: Need) -> String {
    let met = if need.met { text!("need-met") } else { text!("need-not-met") };
    text!("cli-fact", fact = words::prerequisite(need.what), value = met)
}

fn planned(outlook: &Outlook, plan: &Plan) -> Vec<String> {
    let mut lines = vec![text!("outlook-changes")];
    let mut add = |line: String| lines.push(format!("  {line}"));
    plan.changes.iter().map(super::act::changed).for_each(&mut add);
    plan.lost.iter().map(|&authority| words::lost(outlook, authority)).for_each(&mut add);
    plan.for_good.iter().map(words::for_good).for_each(&mut add);
    plan.warnings.iter().map(words::warning).for_each(&mut add);
    lines
}

fn labelled(label: String, value: String) -> String {
    text!("cli-fact", fact = label, value = value)
}

fn authorities_text(authorities: &[Authority]) -> String {
    or_none(&authorities.iter().copied().map(words::authority).collect::<Vec<_>>())
}

fn or_none(names: &[String]) -> String {
    if names.is_empty() { text!("value-none") } else { names.join(", ") }
}
