use std::{
    io::{self, IsTerminal as _},
    ops::ControlFlow,
    path::PathBuf,
};

use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{
    Failure, PlayedWith,
    check::{Way, keep_first_ways, warn_of_unused},
    document::Document,
    interrupted, lens,
    played::Plays,
    print,
};
use crate::{
    app::Lens,
    handout::{Existing, Figure, Folder, Manifest, PictureFile, TextFile, markdown},
    lesson::{Lesson, Outcome, Pictures, Product, Report, Run, Step, TakenPicture, Told, sentence},
    text, words,
};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[arg(help = text!("cli-lesson"))]
    lesson: String,
    #[arg(long, value_name = "DIR", help = text!("cli-out"))]
    out: PathBuf,
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = scale, help = text!("cli-scale"))]
    scale: f32,
    #[command(flatten)]
    played: PlayedWith,
    #[arg(long, help = text!("cli-force"))]
    force: bool,
}

/// The name of the text in a handout.
const TEXT: &str = "lesson.md";
/// The progress of a lesson on a terminal.
const TEMPLATE: &str = "{bar:30} {pos}/{len}";

fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse::<f32>().ok().filter(|scale| Lens::SCALES.contains(scale));
    scale.ok_or_else(|| text!("cli-not-a-scale"))
}

/// Writes the pictures of a document: the first way through each of its sections.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let with = &arguments.played;
    let lens = lens(with.size, arguments.scale)?;
    let document = Document::read(&arguments.lesson, with.answers.as_deref())?;
    let existing = if arguments.force { Existing::Filled } else { Existing::Kept };
    let folder = Folder::begin(&arguments.out, existing).map_err(Failure::Handout)?;
    let mut plays = Plays::new(&document, lens);
    interrupted::listen();
    let mut way = Way::new(&document, &mut plays, with)?;
    keep_first_ways(&mut way.runs);
    let mut writer = Writer { folder, figures: Vec::new(), files: Vec::new(), failed: None };
    let progress = progress(way.runs.iter().map(|run| run.lesson.steps.len()).sum());
    for run in &way.runs {
        let before = progress.position();
        let lab = with.lab.as_deref().map(|path| document.lab_in(path)).transpose()?;
        let tell = &mut |told| {
            match told {
                Told::Frame(done) => progress.set_position(before + done as u64),
                Told::Picture(taken) => writer.keep(&document, run, &taken),
            }
            if writer.failed.is_some() { ControlFlow::Break(()) } else { interrupted::flow() }
        };
        let lab = lab.map(|(lab, _)| lab);
        let played = plays.one(run, &way.answers, lab, Pictures::Taken, tell);
        if let Some(failed) = writer.failed.take() {
            return Err(failed);
        }
        if let Some(failed) = failed_step(&played?.report) {
            progress.finish_and_clear();
            plays.warn();
            return Err(Failure::Step(failed));
        }
    }
    progress.finish_and_clear();
    plays.warn();
    warn_of_unused(&document, &mut plays, &way.answers)?;
    let pictures = writer.files.len();
    writer.finish(&document, &way.runs, arguments)?;
    let out = arguments.out.display().to_string();
    print(&text!("cli-lesson-written", count = pictures, path = out))
}

/// Writes pictures as they are taken.
struct Writer {
    folder: Folder,
    figures: Vec<Figure>,
    files: Vec<PictureFile>,
    failed: Option<Failure>,
}

impl Writer {
    /// Keeps a picture of a way through a document, in which it gets the place of its step. One
    /// of a step that asks for nothing is left out, unless the document was written as a lesson.
    fn keep(&mut self, document: &Document, run: &Run, taken: &TakenPicture) {
        let file = format!("{:02}.png", self.files.len() + 1);
        let own = run.lesson.steps.get(taken.step);
        if document.is_of_others() && own.is_none_or(|own| own.actions.is_empty()) {
            return;
        }
        let written = taken.picture.to_png().map_err(|_no_pixels| Failure::Size).and_then(|png| {
            self.folder.write(&file, &png).map_err(Failure::Handout)?;
            let number = own.and_then(Step::number);
            self.files.push(PictureFile::new(&file, number, &taken.picture, &png));
            Ok(())
        });
        self.failed = written.err();
        if let Some((step, action)) =
            own.and_then(|own| in_whole(&document.lesson, own, taken.action))
        {
            self.figures.push(Figure { step, action, file });
        }
    }

    fn finish(
        self,
        document: &Document,
        runs: &[Run],
        arguments: &Arguments,
    ) -> Result<(), Failure> {
        let text = markdown(&document.lesson, &self.figures).into_bytes();
        let manifest = Manifest {
            program: Manifest::PROGRAM.to_owned(),
            format: Manifest::FORMAT,
            lesson: document.name.clone(),
            title: document.lesson.head.title.clone(),
            product: product(runs),
            language: words::current().code().to_owned(),
            size: arguments.played.size,
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

/// The place in the whole lesson of a step of a way through it, and of an action of that step.
fn in_whole(lesson: &Lesson, own: &Step, action: Option<usize>) -> Option<(usize, Option<usize>)> {
    let is_own = |step: &Step| match own.number() {
        Some(_) => step.place == own.place,
        None => own.actions.iter().all(|located| step.actions.contains(located)),
    };
    let at = lesson.steps.iter().position(is_own)?;
    let located = action.and_then(|action| own.actions.get(action));
    let nth =
        own.actions.iter().take(action.unwrap_or(0)).filter(|one| Some(*one) == located).count();
    let mut same = lesson.steps[at].actions.iter().enumerate();
    let action =
        located.and_then(|located| same.by_ref().filter(|(_, one)| *one == located).nth(nth));
    Some((at, action.map(|(index, _)| index)))
}

/// The version in the pictures, where it is the same in all of them that show one.
fn product(runs: &[Run]) -> Option<String> {
    let mut products: Vec<Product> = runs.iter().filter_map(|run| run.product).collect();
    products.dedup();
    match products.as_slice() {
        [one] => Some(one.text().to_owned()),
        _ => None,
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
