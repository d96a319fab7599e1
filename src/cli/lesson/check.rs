use std::{path::PathBuf, sync::Arc};

use clap::Args;

use super::{
    Failure, PlayedWith,
    document::{Document, product},
    interrupted, json, junit, lens,
    lines::{Ended, heading, lines},
    pages,
    played::{Manner, Played, Plays},
    print, to_json,
    trial::Tried,
    warn,
};
use crate::{
    handout::HandoutError,
    lesson::{Answers, Question, Run},
    text,
};

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[arg(help = text!("cli-lesson"))]
    lesson: String,
    #[command(flatten)]
    played: PlayedWith,
    #[arg(long, help = text!("cli-json"))]
    json: bool,
    #[arg(long, value_name = "FILE", help = text!("cli-junit"))]
    junit: Option<PathBuf>,
    #[arg(long, short, help = text!("cli-lesson-verbose"))]
    verbose: bool,
}

/// Plays every way through a document, and says how each sentence went.
pub(super) fn check(arguments: &Arguments) -> Result<(), Failure> {
    let document = Document::read(&arguments.lesson, arguments.played.answers.as_deref())?;
    let mut plays = Plays::new(&document, vec![lens(arguments.played.size, 1.0)?]);
    interrupted::listen();
    let played = played(&document, &mut plays, &arguments.played)?;
    if let Some(missing) = plays.missing() {
        warn(&missing);
    }
    if arguments.json {
        print(&to_json(&json::json(&document, &played)))?;
    } else {
        print(&report(&document, &played, arguments.verbose))?;
    }
    if let Some(path) = &arguments.junit {
        std::fs::write(path, junit::junit(&document, &played))
            .map_err(|source| HandoutError::System { path: path.clone(), source })
            .map_err(Failure::Handout)?;
    }
    if played.iter().all(|played| played.report.is_done()) { Ok(()) } else { Err(Failure::Told) }
}

fn played(
    document: &Document,
    plays: &mut Plays<'_>,
    with: &PlayedWith,
) -> Result<Vec<Arc<Played>>, Failure> {
    let way = Way::new(document, plays, with)?;
    let played = match &with.lab {
        None => plays.all(&way.runs, &way.answers)?,
        Some(_) => in_lab(document, plays, with, &way)?,
    };
    unused(document, plays, &way.answers)?.iter().for_each(|line| warn(line));
    Ok(played)
}

/// How what is asked for of a document is played.
pub(super) struct Way {
    pub(super) answers: Answers,
    pub(super) runs: Vec<Run>,
}

impl Way {
    /// With the answers of its file, and those of a trial.
    pub(super) fn new(
        document: &Document,
        plays: &mut Plays<'_>,
        with: &PlayedWith,
    ) -> Result<Self, Failure> {
        let section = with.asked.section.as_deref();
        let in_lab = with.lab.as_deref().map(|path| document.lab_in(path)).transpose()?;
        let asked = match &in_lab {
            Some((_, product)) => *product,
            None => with.asked.product.map(product),
        };
        let given = document.given();
        let answers = if in_lab.is_some() || !document.lesson.is_of_others() {
            given
        } else {
            Tried { document, section, product: asked, answers: &given }.answers(plays)?
        };
        let mut runs = document.runs(&answers, section, asked)?;
        if in_lab.is_some() {
            keep_first_ways(&mut runs);
        }
        Ok(Self { answers, runs })
    }
}

/// Keeps the first of the ways through the same sections.
pub(super) fn keep_first_ways(runs: &mut Vec<Run>) {
    runs.dedup_by(|run, before| run.lesson.part == before.lesson.part);
}

/// Plays one way after the other in the lab of a file.
fn in_lab(
    document: &Document,
    plays: &mut Plays<'_>,
    with: &PlayedWith,
    way: &Way,
) -> Result<Vec<Arc<Played>>, Failure> {
    let mut all = Vec::new();
    for run in &way.runs {
        let lab = with.lab.as_deref().map(|path| document.lab_in(path)).transpose()?;
        let lab = lab.map(|(lab, _)| lab);
        let tell = &mut |_| interrupted::flow();
        let played = plays.one(run, &way.answers, Manner::plain(lab), tell)?;
        all.push(Arc::new(played));
    }
    Ok(all)
}

/// What an answers file answers that no way through the document asks, in sentences.
pub(super) fn unused(
    document: &Document,
    plays: &mut Plays<'_>,
    answers: &Answers,
) -> Result<Vec<String>, Failure> {
    let Some(given) = &document.answers else { return Ok(Vec::new()) };
    let unused = |plays: &Plays<'_>| given.answers.unused(&document.lesson, &plays.questions());
    if unused(plays).is_empty() {
        return Ok(Vec::new());
    }
    // What was not asked for now may ask for it.
    let mut every = Answers { product: None, ..answers.clone() };
    let questions = document.lesson.choices.iter().map(|choice| choice.question.clone());
    every.choices = questions.map(|question| (question, Answers::EACH.to_owned())).collect();
    let runs = document.runs(&every, None, None)?;
    plays.all(&runs, &every)?;
    let path = given.path.display().to_string();
    let sentence = |key: String| text!("answers-unused", path = path.as_str(), key = key);
    Ok(unused(plays).into_iter().map(sentence).collect())
}

impl Plays<'_> {
    /// Everything that was asked so far.
    pub(super) fn questions(&self) -> Vec<Question> {
        self.played().flat_map(|played| played.questions.clone()).collect()
    }
}

/// For people.
fn report(document: &Document, played: &[Arc<Played>], verbose: bool) -> String {
    let title = &document.lesson.head.title;
    let mut out = String::new();
    let mut counts = [0; Ended::ALL.len()];
    for played in played {
        out.push_str(&super::printable(&heading(title, played)));
        out.push('\n');
        let lines = lines(played);
        let width = lines.iter().map(|line| line.shortened().chars().count()).max().unwrap_or(0);
        for line in lines {
            out.push_str(&line.text(width, verbose));
            out.push('\n');
            counts[line.result as usize] += 1;
        }
        out.push('\n');
    }
    let left_out = pages::text(&pages::pages(played), verbose);
    if !left_out.is_empty() {
        out.push_str(&text!("lesson-pages"));
        for line in left_out {
            out.push_str("\n  ");
            out.push_str(&line);
        }
        out.push_str("\n\n");
    }
    out + &totals(played, counts)
}

fn totals(played: &[Arc<Played>], counts: [usize; Ended::ALL.len()]) -> String {
    let failed = played.iter().filter(|played| !played.report.is_done()).count();
    let counted = Ended::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    let counted = counted.map(|(result, count)| format!("{count} {}", result.text()));
    let counted = counted.collect::<Vec<_>>().join(", ");
    if failed == 0 {
        text!("check-passed", ways = played.len(), counts = counted)
    } else {
        text!("check-failed", ways = played.len(), failed = failed, counts = counted)
    }
}
