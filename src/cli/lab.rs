//! `mdm-console lab …`: labs without a window.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _},
    path::{Path, PathBuf},
};

use clap::Subcommand;
use serde_json::Value;

use super::{Failure, preset, print, printable, to_json};
use crate::{
    domain::{Command, Organisation, Plan, Refusal, Time, Upn},
    lab::{CONTOSO, Entry, Lab, LabError, Outcome, sentence, shipped_names},
    text, words,
};

#[derive(Subcommand)]
pub(super) enum LabCommand {
    #[command(about = text!("cli-lab-new"))]
    New {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, value_name = "NAME", default_value = CONTOSO, help = text!("cli-preset", names = shipped_names().collect::<Vec<_>>().join(", ")))]
        preset: String,
        #[arg(long, value_name = "TIME", help = text!("cli-start"))]
        start: Option<Time>,
    },
    #[command(about = text!("cli-lab-show"))]
    Show {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lab-trail"))]
    Trail {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, help = text!("cli-json"))]
        json: bool,
        #[arg(long, conflicts_with = "json", help = text!("cli-csv"))]
        csv: bool,
    },
    #[command(about = text!("cli-lab-apply"), after_help = text!("cli-lab-apply-more"))]
    Apply {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(default_value = STANDARD_INPUT, help = text!("cli-commands"))]
        commands: PathBuf,
    },
    #[command(about = text!("cli-lab-plan"), after_help = text!("cli-lab-plan-more"))]
    Plan {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(default_value = STANDARD_INPUT, help = text!("cli-command"))]
        command: PathBuf,
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lab-verify"))]
    Verify {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
    },
    #[command(about = text!("cli-lab-fork"))]
    Fork {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, value_name = "N", help = text!("cli-fork-at"))]
        at: u32,
        #[arg(help = text!("cli-fork-new"))]
        new: PathBuf,
    },
}

/// Stands for standard input where a file is named.
const STANDARD_INPUT: &str = "-";
/// Longer than any command, in bytes.
const LONGEST_LINE: u64 = 1024 * 1024;

pub(super) fn lab_command(command: LabCommand) -> Result<(), Failure> {
    match command {
        LabCommand::New { file, preset, start } => new(&file, &preset, start),
        LabCommand::Show { file, json } => {
            let lab = Lab::open_to_read(&file).map_err(Failure::Lab)?;
            let organisation = lab.organisation();
            print(&if json { to_json(organisation) } else { described(organisation) })
        }
        LabCommand::Trail { file, json, csv } => {
            let lab = Lab::open_to_read(&file).map_err(Failure::Lab)?;
            print(&match (json, csv) {
                (true, _) => to_json(&lab.trail()),
                (_, true) => trail_csv(lab.trail()),
                _ => trail_table(lab.trail()),
            })
        }
        LabCommand::Apply { file, commands } => apply(&file, &commands),
        LabCommand::Plan { file, command, json } => plan(&file, &command, json),
        LabCommand::Verify { file } => {
            let count = Lab::open_to_read(&file).and_then(|lab| lab.verify());
            print(&text!("cli-verified", count = count.map_err(Failure::Lab)?))
        }
        LabCommand::Fork { file, at, new } => {
            let forked = Lab::open_to_read(&file).and_then(|lab| lab.fork(at, &new));
            forked.map_err(Failure::Lab)?;
            print(&text!("cli-created", path = new.display().to_string()))
        }
    }
}

fn new(file: &Path, name: &str, start: Option<Time>) -> Result<(), Failure> {
    let invalid = |source| Failure::Lab(LabError::Preset { path: PathBuf::from(name), source });
    let mut preset = preset::find(name, Path::new("")).map_err(|error| match error {
        preset::NotFound::Unreadable { path, why } => Failure::Unreadable { path, why },
        preset::NotFound::Invalid(source) => invalid(source),
    })?;
    if let Some(start) = start {
        preset = preset.starting_at(start).map_err(invalid)?;
    }
    Lab::create(file, &preset).map_err(Failure::Lab)?;
    print(&text!("cli-created", path = file.display().to_string()))
}

fn described(organisation: &Organisation) -> String {
    let facts = organisation.facts().into_iter().map(|(fact, value)| {
        text!("cli-fact", fact = words::fact(fact), value = words::fact_value(&value))
    });
    let name = text!("cli-organization", name = organisation.name.as_str());
    std::iter::once(name).chain(facts).collect::<Vec<_>>().join("\n")
}

fn who(entry: &Entry) -> String {
    entry.by.as_ref().map_or_else(|| text!("in-the-frame"), ToString::to_string)
}

fn trail_table(trail: &[Entry]) -> String {
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
fn trail_csv(trail: &[Entry]) -> String {
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

/// Does each command of the file, a line each; the answer is on disk before its line is printed.
fn apply(file: &Path, commands: &Path) -> Result<(), Failure> {
    let mut lab = super::writable(file)?;
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
        print(&serde_json::to_string(entry).unwrap_or_default())?;
    }
    if refused { Err(Failure::Told) } else { Ok(()) }
}

fn plan(file: &Path, command: &Path, json: bool) -> Result<(), Failure> {
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
    let lines: Vec<String> = changes.chain(lost).collect();
    if lines.is_empty() { text!("cli-plan-nothing") } else { lines.join("\n") }
}

fn described_refusal(refusal: &Refusal) -> String {
    let (what, way_out) = words::refusal(refusal);
    printable(&format!("{} {way_out}", text!("outcome-refused", reason = what)))
}

/// A command as it is written: who gives it may stand beside it.
struct Asked {
    by: Option<Upn>,
    command: Command,
}

impl Asked {
    /// Reads a command; why not, as the reader says it.
    fn read(text: &str) -> Result<Self, String> {
        let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let by = value.as_object_mut().and_then(|fields| fields.remove("by"));
        let by = by.map(serde_json::from_value).transpose().map_err(|error| error.to_string())?;
        let command = serde_json::from_value(value).map_err(|error| error.to_string())?;
        Ok(Self { by, command })
    }

    /// Who gives it; where nobody is named, who would in the window.
    fn by(&self, organisation: &Organisation) -> Option<Upn> {
        self.by.clone().or_else(|| organisation.actor(&self.command).cloned())
    }
}

fn wrong_line(line: u32, why: String) -> Failure {
    Failure::Line { line, why }
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// The next line, if there is one. No more than a command can have is read.
fn next_line(
    reader: &mut Box<dyn BufRead>,
    path: &Path,
    line: u32,
) -> Result<Option<String>, Failure> {
    let mut bytes = Vec::new();
    let read = reader.take(LONGEST_LINE).read_until(b'\n', &mut bytes);
    read.map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
        return Err(wrong_line(line, text!("cli-line-too-long", longest = LONGEST_LINE)));
    }
    if bytes.is_empty() {
        return Ok(None);
    }
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|_not_text| wrong_line(line, text!("cli-line-not-utf8")))
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::Unreadable { path: path.to_owned(), why: error.to_string() }
}
