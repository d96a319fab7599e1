use std::{collections::BTreeSet, ops::ControlFlow, path::PathBuf};

use clap::Args;

use super::{
    Failure, PlayedWith,
    check::{Way, keep_first_ways, unused},
    document::{Document, product},
    interrupted, lens, lines,
    played::{Manner, Plays},
    print, printable,
    progress::Progress,
    scale,
    set::{self, Set},
    stale,
    styles::Styles,
    warn,
};
use crate::{
    handout::{AskedFor, Existing, Folder, Format, Handout, Maker, Wanted},
    lesson::{Pictures, Product, Told, sentence},
    text,
};

#[derive(Args, Clone)]
pub(in crate::cli) struct Arguments {
    #[arg(required = true, help = text!("cli-lessons"))]
    lessons: Vec<String>,
    #[arg(long, value_name = "DIR", required_unless_present = "check", help = text!("cli-out"))]
    out: Option<PathBuf>,
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = scale, help = text!("cli-scale"))]
    pub(super) scale: f32,
    #[command(flatten)]
    pub(super) played: PlayedWith,
    #[command(flatten)]
    pub(super) set: Set,
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS", help = text!("cli-format"))]
    pub(super) format: Vec<Format>,
    #[arg(long, value_name = "FILE", help = text!("cli-template"))]
    template: Option<PathBuf>,
    #[arg(long, value_name = "FILE", help = text!("cli-theme"))]
    theme: Option<PathBuf>,
    #[arg(long, value_name = "TITLE", help = text!("cli-title"))]
    pub(super) title: Option<String>,
    #[arg(long, help = text!("cli-force"))]
    force: bool,
    #[arg(long, short, help = text!("cli-quiet"))]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) stale: stale::Beside,
}

impl Arguments {
    pub(super) fn documents(&self) -> Result<Vec<Document>, Failure> {
        let answers = self.played.answers.as_deref();
        self.lessons.iter().map(|lesson| Document::read(lesson, answers)).collect()
    }

    /// What of it does not follow from the rest of a manifest.
    pub(super) fn asked_for(&self) -> AskedFor {
        let PlayedWith { asked, .. } = &self.played;
        AskedFor {
            section: asked.section.clone(),
            product: asked.product.map(product),
            title: self.title.clone(),
            files: self
                .files()
                .filter(|(_, is_given)| *is_given)
                .map(|(it, _)| it.into())
                .collect(),
        }
    }

    /// The options that name files, and whether they are given.
    pub(super) fn files(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let Self { template, theme, played: PlayedWith { answers, lab, .. }, .. } = self;
        let files = [("template", template), ("theme", theme), ("answers", answers), ("lab", lab)];
        files.map(|(option, file)| (option, file.is_some())).into_iter()
    }

    pub(super) fn styles(&self) -> Result<Styles, Failure> {
        Styles::read(self.template.as_deref(), self.theme.as_deref())
    }

    pub(super) fn existing(&self) -> Existing {
        if self.force { Existing::Filled } else { Existing::Kept }
    }

    pub(super) fn formats(&self) -> BTreeSet<Format> {
        let usual = if self.format.is_empty() { Some(Format::Md) } else { None };
        self.format.iter().copied().chain(usual).collect()
    }
}

/// Writes a handout of documents: of each the first way through each of its sections.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Some(out) = &arguments.out else { return stale::check(arguments) };
    if arguments.set.is_asked() {
        return set::run(arguments, out);
    }
    interrupted::listen();
    let folder = Folder::begin(out, arguments.existing()).map_err(Failure::Handout)?;
    let handout = alone(arguments)?;
    if interrupted::flow().is_break() {
        return Err(Failure::Interrupted);
    }
    handout.write(folder).map_err(Failure::Handout)?;
    if arguments.quiet {
        return Ok(());
    }
    let out = out.display().to_string();
    print(&text!("cli-lesson-written", count = handout.manifest.pictures.len(), path = out))
}

/// The handout of all documents together.
pub(super) fn alone(arguments: &Arguments) -> Result<Handout, Failure> {
    let (styles, documents) = (arguments.styles()?, arguments.documents()?);
    let mut warnings = Vec::new();
    let makers = vec![Maker::new(arguments.scale)];
    let made = made(&documents, &styles, arguments, makers, &mut warnings);
    for sentence in &warnings {
        warn(sentence);
    }
    let mut handouts = made?;
    Ok(handouts.remove(0))
}

/// The handouts of documents, one by each of `makers`, which differ in scale alone: so documents
/// are played once. What is to be told beside it is added to `warnings`.
pub(super) fn made(
    documents: &[Document],
    styles: &Styles,
    arguments: &Arguments,
    mut makers: Vec<Maker>,
    warnings: &mut Vec<String>,
) -> Result<Vec<Handout>, Failure> {
    let (mut products, mut badges) = (Vec::new(), 0);
    for document in documents {
        products.extend(play(document, styles, arguments, &mut makers, &mut badges, warnings)?);
    }
    let wanted = Wanted {
        formats: arguments.formats(),
        asked: arguments.asked_for(),
        template: styles.template.clone(),
        product: Product::common(products).map(|product| product.text().to_owned()),
        size: arguments.played.size,
    };
    let finished = makers.into_iter().map(|maker| maker.finish(&wanted));
    finished.collect::<Result<_, _>>().map_err(Failure::Handout)
}

/// Plays a document and keeps its pictures. The answer is the versions that are shown.
fn play(
    document: &Document,
    styles: &Styles,
    arguments: &Arguments,
    makers: &mut [Maker],
    badges: &mut u32,
    warnings: &mut Vec<String>,
) -> Result<Vec<Product>, Failure> {
    let with = &arguments.played;
    let lenses = makers.iter().map(|maker| lens(with.size, maker.scale()));
    let mut plays = Plays::new(document, lenses.collect::<Result<_, _>>()?);
    let mut way = Way::new(document, &mut plays, with)?;
    keep_first_ways(&mut way.runs);
    for maker in makers.iter_mut() {
        maker.begin(&document.name, &document.lesson);
    }
    let steps = way.runs.iter().map(|run| run.lesson.steps.len()).sum();
    let progress = Progress::new(steps, arguments.quiet);
    let mut before = 0;
    for run in &way.runs {
        let already = makers[0].pictures();
        let lab = with.lab.as_deref().map(|path| document.lab_in(path)).transpose()?;
        let mut kept = Ok(());
        let tell = &mut |told| {
            match told {
                Told::Frame(done) => progress.at(before + done),
                Told::Picture(taken) => kept = makers[taken.lens].keep(run, &taken),
            }
            if kept.is_err() { ControlFlow::Break(()) } else { interrupted::flow() }
        };
        let lab = lab.map(|(lab, _)| lab);
        let manner =
            Manner { lab, pictures: Pictures::Taken, badges: *badges, theme: styles.theme.clone() };
        let played = plays.one(run, &way.answers, manner, tell);
        kept.map_err(Failure::Handout)?;
        let played = played?;
        *badges = played.badges;
        if let Some((line, failure)) = played.report.failed() {
            progress.end();
            warnings.extend(plays.missing());
            let (line, why) = (line.to_string(), sentence::failure(failure));
            return Err(Failure::Step(text!("cli-step-failed", line = line, why = why)));
        }
        before += run.lesson.steps.len();
        if arguments.out.is_some() {
            let way = lines::heading(&document.name, &played);
            let count = makers[0].pictures() - already;
            progress.line(&printable(&text!("cli-way-pictured", way = way, count = count)));
        }
    }
    progress.end();
    warnings.extend(plays.missing());
    warnings.extend(unused(document, &mut plays, &way.answers)?);
    Ok(way.runs.iter().filter_map(|run| run.product).collect())
}
