//! `mdm-console lesson …`: lessons without a window.

use std::{
    io::{self, IsTerminal as _},
    ops::ControlFlow,
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

use clap::{Args, Subcommand};
use egui::{Context, vec2};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{
    Failure, checked,
    opened::{self, Opened, PlayedIn},
    print, to_json,
};
use crate::{
    app::{self, Lens, ListedLesson, Rehearsal},
    handout::{Existing, Figure, Folder, HandoutError, Manifest, PictureFile, TextFile, markdown},
    lesson::{self, Lesson, Outcome, Pictures, Player, Report, TakenPicture, Told, sentence},
    text, words,
};

#[derive(Subcommand)]
pub(super) enum LessonCommand {
    #[command(about = text!("cli-lesson-list"))]
    List {
        #[arg(long, help = text!("cli-json"))]
        json: bool,
    },
    #[command(about = text!("cli-lesson-run"), after_help = text!("cli-lesson-run-more"))]
    Run(RunArguments),
    #[command(about = text!("cli-lesson-check"), after_help = text!("cli-lesson-check-more"))]
    Check(CheckArguments),
}

#[derive(Args)]
pub(super) struct RunArguments {
    #[arg(help = text!("cli-lesson"))]
    lesson: String,
    #[arg(long, value_name = "DIR", help = text!("cli-out"))]
    out: PathBuf,
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size, help = text!("cli-size"))]
    size: [u32; 2],
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = scale, help = text!("cli-scale"))]
    scale: f32,
    #[command(flatten)]
    played_in: PlayedIn,
    #[arg(long, help = text!("cli-force"))]
    force: bool,
}

#[derive(Args)]
pub(super) struct CheckArguments {
    #[arg(help = text!("cli-lesson"))]
    lesson: String,
    #[arg(long, value_name = "WxH", default_value = "1280x800", value_parser = size, help = text!("cli-size"))]
    size: [u32; 2],
    #[command(flatten)]
    played_in: PlayedIn,
    #[arg(long, help = text!("cli-json"))]
    json: bool,
    #[arg(long, value_name = "FILE", help = text!("cli-junit"))]
    junit: Option<PathBuf>,
}

/// The name of the text in a handout.
const TEXT: &str = "lesson.md";
/// The progress of a lesson on a terminal.
const TEMPLATE: &str = "{bar:30} {pos}/{len}";

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

pub(super) fn lesson_command(command: LessonCommand) -> Result<(), Failure> {
    match command {
        LessonCommand::List { json } => list(json),
        LessonCommand::Run(arguments) => run(&arguments),
        LessonCommand::Check(arguments) => check(&arguments),
    }
}

/// What stands behind the name of a lesson.
fn says(lesson: &ListedLesson) -> String {
    if lesson.products.is_empty() {
        return lesson.title.clone();
    }
    let products = lesson.products.iter().map(|product| product.text());
    let products = products.collect::<Vec<_>>().join(", ");
    text!("lesson-listed-products", title = lesson.title.as_str(), products = products)
}

fn list(json: bool) -> Result<(), Failure> {
    let listed = ListedLesson::all();
    if json {
        return print(&to_json(&listed));
    }
    let longest = listed.iter().map(|lesson| lesson.name.len()).max().unwrap_or(0);
    let line = |lesson: &ListedLesson| format!("{:longest$}  {}", lesson.name, says(lesson));
    print(&listed.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn check(arguments: &CheckArguments) -> Result<(), Failure> {
    let read = opened::read(&arguments.lesson)?;
    let lens = lens(arguments.size, 1.0)?;
    let (read, mut rehearsal) = opened::begin(&read, &arguments.played_in, lens)?;
    let interrupted = interrupted_flag();
    let report = play(&read, Pictures::LeftOut, &mut rehearsal, &mut |_told| {
        if interrupted() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let report = report.ok_or(Failure::Interrupted)?;
    if arguments.json {
        print(&to_json(&checked::json(&read.name, &read.lesson.head, &report)))?;
    } else {
        print(&checked::lines(&report))?;
    }
    if let Some(path) = &arguments.junit {
        let junit = checked::junit(&read.name, &read.lesson.head.title, &report);
        std::fs::write(path, junit)
            .map_err(|source| HandoutError::System { path: path.clone(), source })
            .map_err(Failure::Handout)?;
    }
    if report.is_done() { Ok(()) } else { Err(Failure::Told) }
}

fn run(arguments: &RunArguments) -> Result<(), Failure> {
    let lens = lens(arguments.size, arguments.scale)?;
    let read = opened::read(&arguments.lesson)?;
    let existing = if arguments.force { Existing::Filled } else { Existing::Kept };
    let folder = Folder::begin(&arguments.out, existing).map_err(Failure::Handout)?;
    let (read, mut rehearsal) = opened::begin(&read, &arguments.played_in, lens)?;
    let mut writer = Writer { folder, figures: Vec::new(), files: Vec::new(), failed: None };
    let progress = progress(read.lesson.steps.len());
    let interrupted = interrupted_flag();
    let report = play(&read, Pictures::Taken, &mut rehearsal, &mut |told| {
        match told {
            Told::Frame(done) => progress.set_position(done as u64),
            Told::Picture(taken) => writer.keep(&read.lesson, &taken),
        }
        if interrupted() || writer.failed.is_some() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    progress.finish_and_clear();
    if let Some(failed) = writer.failed.take() {
        return Err(failed);
    }
    let report = report.ok_or(Failure::Interrupted)?;
    if let Some(failed) = failed_step(&report) {
        return Err(Failure::Step(failed));
    }
    let pictures = writer.files.len();
    writer.finish(&read, arguments)?;
    let out = arguments.out.display().to_string();
    print(&text!("cli-lesson-written", count = pictures, path = out))
}

/// Plays a lesson, and says what could not be drawn.
fn play(
    read: &Opened,
    pictures: Pictures,
    rehearsal: &mut Rehearsal,
    tell: &mut dyn FnMut(Told) -> ControlFlow<()>,
) -> Option<Report> {
    let ctx = Context::default();
    app::set_up(&ctx);
    let size = rehearsal.window_size();
    let player = Player::new(read.lesson.clone(), pictures);
    let player = lesson::play(&ctx, player, size, rehearsal, tell);
    let report = player.map(|player| player.report());
    let missing = app::missing_glyphs(&ctx);
    if !missing.is_empty() {
        let list: Vec<String> =
            missing.iter().map(|sign| format!("{sign} (U+{:04X})", u32::from(*sign))).collect();
        super::warn(&text!("cli-missing-glyphs", list = list.join(", ")));
    }
    report
}

fn lens(size: [u32; 2], scale: f32) -> Result<Lens, Failure> {
    let [width, height] = size.map(|side| side as f32);
    let lens = Lens { size: vec2(width, height), scale };
    if lens.is_valid() { Ok(lens) } else { Err(Failure::Size) }
}

/// Writes pictures as they are taken.
struct Writer {
    folder: Folder,
    figures: Vec<Figure>,
    files: Vec<PictureFile>,
    failed: Option<Failure>,
}

impl Writer {
    fn keep(&mut self, lesson: &Lesson, taken: &TakenPicture) {
        let file = format!("{:02}.png", self.files.len() + 1);
        let written = taken.picture.to_png().map_err(|_no_pixels| Failure::Size).and_then(|png| {
            self.folder.write(&file, &png).map_err(Failure::Handout)?;
            let number = lesson.steps.get(taken.step).and_then(lesson::Step::number);
            self.files.push(PictureFile::new(&file, number, &taken.picture, &png));
            Ok(())
        });
        self.failed = written.err();
        self.figures.push(Figure { step: taken.step, action: taken.action, file });
    }

    fn finish(self, read: &Opened, arguments: &RunArguments) -> Result<(), Failure> {
        let text = markdown(&read.lesson, &self.figures).into_bytes();
        let manifest = Manifest {
            program: Manifest::PROGRAM.to_owned(),
            format: Manifest::FORMAT,
            lesson: read.name.clone(),
            title: read.lesson.head.title.clone(),
            product: read.lesson.head.products.first().map(|product| product.text().to_owned()),
            language: words::current().code().to_owned(),
            size: arguments.size,
            scale: arguments.scale,
            text: TextFile::new(TEXT, &text),
            pictures: self.files,
        };
        let folder = self.folder;
        folder
            .write(TEXT, &text)
            .and_then(|()| folder.write(Manifest::FILE, &manifest.to_bytes()))
            .and_then(|()| folder.finish())
            .map_err(Failure::Handout)
    }
}

/// What failed, in a sentence.
fn failed_step(report: &Report) -> Option<String> {
    report.steps.iter().find_map(|step| match &step.outcome {
        Outcome::Failed { line, failure, .. } => {
            let why = sentence::failure(failure);
            Some(text!("cli-step-failed", line = line.to_string(), why = why))
        }
        _ => None,
    })
}

/// A bar on a terminal, nothing elsewhere.
fn progress(steps: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::stderr());
    match ProgressStyle::with_template(TEMPLATE) {
        Ok(style) => bar.with_style(style),
        Err(_never) => bar,
    }
}

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Begins to listen for Ctrl+C. The answer tells whether it was pressed.
fn interrupted_flag() -> impl Fn() -> bool {
    // Where it cannot listen Ctrl+C ends the program at once, and leaves the half that was
    // written in a hidden folder beside.
    _ = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst));
    || INTERRUPTED.load(Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Shipped;

    #[test]
    fn a_list_says_to_which_versions_each_lesson_applies() {
        for (line, says, products) in [
            ("", "A", "[]"),
            ("product: r2\n", "A (for r2)", "[\"r2\"]"),
            ("product: sp2, r2\n", "A (for sp2, r2)", "[\"sp2\",\"r2\"]"),
        ] {
            let source = format!("---\ntitle: A\n{line}---\n1. B\n").into();
            let listed = ListedLesson::new(Shipped { name: "a".to_owned(), source });
            assert_eq!(super::says(&listed), says);
            let json = serde_json::to_string(&listed).unwrap();
            assert_eq!(json, format!("{{\"name\":\"a\",\"title\":\"A\",\"products\":{products}}}"));
        }
    }
}
