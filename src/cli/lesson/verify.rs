use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::{Failure, print, printable, to_json};
use crate::{
    handout::{self, Problem, ProblemKind, Verified},
    text,
};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[arg(value_name = "DIR", help = text!("cli-verify-folder"))]
    folder: PathBuf,
    #[arg(long, help = text!("cli-json"))]
    json: bool,
}

/// Says whether a handout, or a set of them, is whole.
pub(super) fn verify(arguments: &Arguments) -> Result<(), Failure> {
    let verified = handout::verify(&arguments.folder).map_err(Failure::Handout)?;
    let is_whole = verified.problems.is_empty();
    print(&if arguments.json { data(&verified, is_whole) } else { lines(&verified, is_whole) })?;
    if is_whole { Ok(()) } else { Err(Failure::Told) }
}

fn data(verified: &Verified, is_whole: bool) -> String {
    let Verified { handouts, files, problems } = verified;
    to_json(&json!({
        "whole": is_whole, "handouts": handouts, "files": files, "problems": problems,
    }))
}

fn lines(verified: &Verified, is_whole: bool) -> String {
    let mut lines: Vec<String> = verified.problems.iter().map(line).collect();
    lines.push(if is_whole {
        text!("verify-whole", handouts = verified.handouts, files = verified.files)
    } else {
        text!("verify-not-whole", count = verified.problems.len())
    });
    lines.join("\n")
}

fn line(problem: &Problem) -> String {
    let path = printable(&problem.path);
    match problem.kind {
        ProblemKind::Missing => text!("verify-missing", path = path),
        ProblemKind::Changed => text!("verify-changed", path = path),
        ProblemKind::Extra => text!("verify-extra", path = path),
        ProblemKind::Foreign => text!("verify-foreign", path = path),
        ProblemKind::Unreadable => text!("verify-unreadable", path = path),
    }
}
