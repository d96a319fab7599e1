//! `mdm-console lesson …`: lessons and documents without a window.
//!
//! What must stay true:
//! - A document runs as it is: what it leaves open is answered by its answers file, or by what a
//!   trial finds, which is what a starter for such a file says.
//! - Every way through a document is played in a new lab in memory, and what is told of them
//!   stands in the same order however many are played at once.

mod answers;
mod at_once;
mod check;
mod document;
mod interrupted;
mod json;
mod junit;
mod lines;
mod list;
mod pages;
mod played;
mod progress;
mod run;
mod set;
mod stale;
mod styles;
mod trial;
mod verify;

use clap::{Args, Subcommand};
use egui::vec2;
use std::path::PathBuf;

use super::{Failure, print, printable, to_json, told, warn, writable};
use crate::{app::Lens, domain::ProductVersion, text};

#[derive(Subcommand)]
pub(super) enum LessonCommand {
    #[command(about = text!("cli-lesson-list"))]
    List {
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lesson-run"), after_help = text!("cli-lesson-run-more"))]
    Run(Box<run::Arguments>),
    #[command(about = text!("cli-lesson-check"), after_help = text!("cli-lesson-check-more"))]
    Check(check::Arguments),
    #[command(about = text!("cli-lesson-verify"), after_help = text!("cli-lesson-verify-more"))]
    Verify(verify::Arguments),
    #[command(about = text!("cli-lesson-answers"), after_help = text!("cli-lesson-answers-more"))]
    Answers(answers::Arguments),
}

/// What of a document is played.
#[derive(Args, Clone)]
struct Asked {
    #[arg(long, value_name = "HEADING", help = text!("cli-lesson-section"))]
    section: Option<String>,
    #[arg(long, value_enum, help = text!("cli-lesson-product"))]
    product: Option<ProductVersion>,
}

/// How it is played.
#[derive(Args, Clone)]
struct PlayedWith {
    #[command(flatten)]
    asked: Asked,
    #[arg(long, value_name = "FILE", help = text!("cli-lesson-answers-file"))]
    answers: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "product", help = text!("cli-lesson-lab"))]
    lab: Option<PathBuf>,
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size, help = text!("cli-size"))]
    size: [u32; 2],
}

pub(super) fn lesson_command(command: LessonCommand) -> Result<(), Failure> {
    match command {
        LessonCommand::List { json } => list::list(json),
        LessonCommand::Run(arguments) => run::run(&arguments),
        LessonCommand::Check(arguments) => check::check(&arguments),
        LessonCommand::Verify(arguments) => verify::verify(&arguments),
        LessonCommand::Answers(arguments) => answers::answers(&arguments),
    }
}

fn size(text: &str) -> Result<[u32; 2], String> {
    let sides = text.split_once('x').and_then(|(width, height)| {
        Some([width.parse::<u32>().ok()?, height.parse::<u32>().ok()?])
    });
    sides.ok_or_else(|| text!("cli-not-a-size"))
}

fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse::<f32>().ok().filter(|scale| Lens::SCALES.contains(scale));
    scale.ok_or_else(|| text!("cli-not-a-scale"))
}

fn lens(size: [u32; 2], scale: f32) -> Result<Lens, Failure> {
    let [width, height] = size.map(|side| side as f32);
    let lens = Lens { size: vec2(width, height), scale };
    if lens.is_valid() { Ok(lens) } else { Err(Failure::Size) }
}
