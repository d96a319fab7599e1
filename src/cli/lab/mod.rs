//! `mdm-console lab …`: labs without a window.

mod act;
mod asked;
mod authorities;
mod begin;
mod compare;
mod record;
mod schema;
mod trail;

use std::path::PathBuf;

use clap::Subcommand;
use serde::Serialize;

use self::{asked::STANDARD_INPUT, begin::Beginning};
use super::{Failure, print, printable, to_json};
use crate::{
    domain::{Organisation, Standing},
    lab::{CONTOSO, Lab, shipped_names},
    text, words,
};

#[derive(Subcommand)]
pub(super) enum LabCommand {
    #[command(about = text!("cli-lab-new"), after_help = text!("cli-lab-new-more"))]
    New(Beginning),
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
    #[command(about = text!("cli-lab-compare"), after_help = text!("cli-lab-compare-more"))]
    Compare {
        #[arg(value_name = "A", help = text!("cli-compare-left"))]
        left: PathBuf,
        #[arg(value_name = "B", help = text!("cli-compare-right"))]
        right: PathBuf,
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lab-authorities"), after_help = text!("cli-lab-authorities-more"))]
    Authorities {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lab-record"), after_help = text!("cli-lab-record-more"))]
    Record {
        #[arg(help = text!("cli-file"))]
        file: PathBuf,
        #[arg(long, help = text!("cli-record-json"))]
        json: bool,
        #[arg(long, value_name = "FILE", help = text!("cli-record-out"))]
        out: Option<PathBuf>,
    },
    #[command(about = text!("cli-lab-preset"), after_help = text!("cli-lab-preset-more"))]
    Preset {
        #[arg(value_name = "NAME", default_value = CONTOSO, help = text!("cli-preset", names = shipped_names().collect::<Vec<_>>().join(", ")))]
        name: String,
    },
    #[command(about = text!("cli-lab-schema"))]
    Schema {
        #[arg(long, help = text!("cli-schema-examples"))]
        examples: bool,
    },
}

pub(super) fn lab_command(command: LabCommand) -> Result<(), Failure> {
    match command {
        LabCommand::New(beginning) => begin::begin(&beginning),
        LabCommand::Show { file, json } => {
            let lab = Lab::open_to_read(&file).map_err(Failure::Lab)?;
            let organisation = lab.organisation();
            let shown = || Shown { organisation, standing: organisation.standing() };
            print(&if json { to_json(&shown()) } else { described(organisation) })
        }
        LabCommand::Trail { file, json, csv } => {
            let lab = Lab::open_to_read(&file).map_err(Failure::Lab)?;
            let trail = lab.trail().map_err(Failure::Lab)?;
            print(&match (json, csv) {
                (true, _) => to_json(&trail),
                (_, true) => trail::csv(&trail),
                _ => trail::table(&trail),
            })
        }
        LabCommand::Apply { file, commands } => act::apply(&file, &commands),
        LabCommand::Plan { file, command, json } => act::plan(&file, &command, json),
        LabCommand::Verify { file } => {
            let count = Lab::open_to_read(&file).and_then(|lab| lab.verify());
            print(&text!("cli-verified", count = count.map_err(Failure::Lab)?))
        }
        LabCommand::Fork { file, at, new } => {
            let forked = Lab::open_to_read(&file).and_then(|lab| lab.fork(at, &new));
            forked.map_err(Failure::Lab)?;
            print(&text!("cli-created", path = new.display().to_string()))
        }
        LabCommand::Compare { left, right, json } => compare::compare(&left, &right, json),
        LabCommand::Authorities { file, json } => authorities::authorities(&file, json),
        LabCommand::Record { file, json, out } => record::record(&file, out.as_deref(), json),
        LabCommand::Preset { name } => print(begin::find(&name)?.text().trim_end()),
        LabCommand::Schema { examples } => {
            print(&if examples { schema::examples() } else { to_json(&schema::schema()) })
        }
    }
}

/// An organisation for a script, with what follows from it.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    organisation: &'a Organisation,
    standing: Standing,
}

fn described(organisation: &Organisation) -> String {
    let facts = organisation.facts().into_iter().map(|(fact, value)| {
        text!("cli-fact", fact = words::fact(fact), value = words::fact_value(&value))
    });
    let name = text!("cli-organization", name = organisation.name.as_str());
    let lines = std::iter::once(name).chain(facts);
    lines.map(|line| printable(&line)).collect::<Vec<_>>().join("\n")
}
