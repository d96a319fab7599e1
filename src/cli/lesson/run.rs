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
    played::{Manner, Plays},
    print, styles,
};
use crate::{
    app::Lens,
    handout::{Existing, Folder, Format, Handout, Maker, Wanted},
    lesson::{Outcome, Pictures, Product, Report, Told, sentence},
    picture::mark::MarkTheme,
    text,
};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[arg(required = true, help = text!("cli-lessons"))]
    lessons: Vec<String>,
    #[arg(long, value_name = "DIR", help = text!("cli-out"))]
    out: PathBuf,
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = scale, help = text!("cli-scale"))]
    scale: f32,
    #[command(flatten)]
    played: PlayedWith,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS", help = text!("cli-format"))]
    format: Vec<Format>,
    #[arg(long, value_name = "FILE", help = text!("cli-template"))]
    template: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = text!("cli-theme"))]
    theme: Option<PathBuf>,
    #[arg(long, value_name = "TITLE", help = text!("cli-title"))]
    title: Option<String>,
    #[arg(long, help = text!("cli-force"))]
    force: bool,
}

/// The progress of a lesson on a terminal.
const TEMPLATE: &str = "{bar:30} {pos}/{len}";

fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse::<f32>().ok().filter(|scale| Lens::SCALES.contains(scale));
    scale.ok_or_else(|| text!("cli-not-a-scale"))
}

/// Writes a handout of documents: of each the first way through each of its sections.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let existing = if arguments.force { Existing::Filled } else { Existing::Kept };
    interrupted::listen();
    let folder = Folder::begin(&arguments.out, existing).map_err(Failure::Handout)?;
    let handout = made(arguments)?;
    if interrupted::flow().is_break() {
        return Err(Failure::Interrupted);
    }
    handout.write(folder).map_err(Failure::Handout)?;
    let out = arguments.out.display().to_string();
    print(&text!("cli-lesson-written", count = handout.manifest.pictures.len(), path = out))
}

fn made(arguments: &Arguments) -> Result<Handout, Failure> {
    let lens = lens(arguments.played.size, arguments.scale)?;
    let template = styles::template(arguments.template.as_deref())?;
    let theme = arguments.theme.as_deref().map(styles::theme).transpose()?;
    let mut maker = Maker::new(arguments.scale);
    let (mut products, mut badges) = (Vec::new(), 0);
    for lesson in &arguments.lessons {
        let document = Document::read(lesson, arguments.played.answers.as_deref())?;
        products.extend(play(
            &document,
            lens,
            &arguments.played,
            theme.as_ref(),
            &mut maker,
            &mut badges,
        )?);
    }
    products.dedup();
    let product = match products.as_slice() {
        [one] => Some(one.text().to_owned()),
        _ => None,
    };
    let formats =
        if arguments.format.is_empty() { vec![Format::Md] } else { arguments.format.clone() };
    let wanted = Wanted {
        formats: formats.into_iter().collect(),
        title: arguments.title.clone(),
        template,
        product,
        size: arguments.played.size,
    };
    maker.finish(&wanted).map_err(Failure::Handout)
}

/// Plays a document and keeps its pictures. The answer is the versions that are shown.
fn play(
    document: &Document,
    lens: Lens,
    with: &PlayedWith,
    theme: Option<&MarkTheme>,
    maker: &mut Maker,
    badges: &mut u32,
) -> Result<Vec<Product>, Failure> {
    let mut plays = Plays::new(document, lens);
    let mut way = Way::new(document, &mut plays, with)?;
    keep_first_ways(&mut way.runs);
    maker.begin(&document.name, &document.lesson);
    let progress = progress(way.runs.iter().map(|run| run.lesson.steps.len()).sum());
    for run in &way.runs {
        let before = progress.position();
        let lab = with.lab.as_deref().map(|path| document.lab_in(path)).transpose()?;
        let mut kept = Ok(());
        let tell = &mut |told| {
            match told {
                Told::Frame(done) => progress.set_position(before + done as u64),
                Told::Picture(taken) => kept = maker.keep(run, &taken),
            }
            if kept.is_err() { ControlFlow::Break(()) } else { interrupted::flow() }
        };
        let lab = lab.map(|(lab, _)| lab);
        let manner =
            Manner { lab, pictures: Pictures::Taken, badges: *badges, theme: theme.cloned() };
        let played = plays.one(run, &way.answers, manner, tell);
        kept.map_err(Failure::Handout)?;
        let played = played?;
        *badges = played.badges;
        if let Some(failed) = failed_step(&played.report) {
            progress.finish_and_clear();
            plays.warn();
            return Err(Failure::Step(failed));
        }
    }
    progress.finish_and_clear();
    plays.warn();
    warn_of_unused(document, &mut plays, &way.answers)?;
    Ok(way.runs.iter().filter_map(|run| run.product).collect())
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
