//! Playing the ways through a document.

use std::{collections::BTreeSet, ops::ControlFlow, panic::resume_unwind, sync::Arc};

use egui::Context;
use serde_json::Value;

use super::{
    Failure,
    at_once::{at_once, cores},
    document::Document,
    interrupted,
};
use crate::{
    app::{self, CannotBegin, Lens, Rehearsal},
    lab::Lab,
    lesson::{self, Answers, Pictures, Player, Question, Rehearsal as _, Report, Run, Told},
    picture::mark::MarkTheme,
    text,
};

/// A way through a document that was played.
pub(super) struct Played {
    pub(super) run: Run,
    /// The preset with which its lab began, or the file of the lab.
    pub(super) lab: String,
    /// The console that was given for where the document does not say which.
    console: Option<String>,
    pub(super) report: Report,
    /// What the document has left open.
    pub(super) questions: Vec<Question>,
    /// The number of the last badge in its pictures.
    pub(super) badges: u32,
    /// What the lab has come to.
    pub(super) outcome: Vec<(&'static str, Value)>,
}

/// Plays the ways through a document, and none twice in the same lab.
pub(super) struct Plays<'a> {
    document: &'a Document,
    /// With which pictures are taken.
    lenses: Vec<Lens>,
    played: Vec<Arc<Played>>,
    /// What could not be drawn so far.
    missing: BTreeSet<char>,
}

/// How a way is played.
pub(super) struct Manner {
    /// The lab, where it is not a new one.
    pub(super) lab: Option<Lab>,
    pub(super) pictures: Pictures,
    /// The number of the last badge before it.
    pub(super) badges: u32,
    /// What marks look like, where it is not as usual.
    pub(super) theme: Option<MarkTheme>,
}

impl Manner {
    /// Without pictures.
    pub(super) fn plain(lab: Option<Lab>) -> Self {
        Self { lab, pictures: Pictures::LeftOut, badges: 0, theme: None }
    }
}

/// What was played, and what could not be drawn.
type Result = std::result::Result<(Played, BTreeSet<char>), Failure>;

impl<'a> Plays<'a> {
    pub(super) fn new(document: &'a Document, lenses: Vec<Lens>) -> Self {
        Self { document, lenses, played: Vec::new(), missing: BTreeSet::new() }
    }

    /// Plays each of `runs` in a new lab, without pictures, as many at once as the machine has
    /// cores. `answers` differ from one call to the next only in the lab, the console and in which runs they lead to.
    pub(super) fn all(
        &mut self,
        runs: &[Run],
        answers: &Answers,
    ) -> std::result::Result<Vec<Arc<Played>>, Failure> {
        let open: Vec<&Run> =
            runs.iter().filter(|run| self.known(run, answers).is_none()).collect();
        let results = at_once(cores(), open.len(), |index| {
            let tell = &mut |_: Told| interrupted::flow();
            play(self.document, &self.lenses, open[index], answers, Manner::plain(None), tell)
        });
        for result in results {
            let played = self.keep(result.unwrap_or_else(|panic| resume_unwind(panic))?);
            self.played.push(Arc::new(played));
        }
        Ok(runs.iter().filter_map(|run| self.known(run, answers)).collect())
    }

    /// Plays `run`, and tells what happens.
    pub(super) fn one(
        &mut self,
        run: &Run,
        answers: &Answers,
        manner: Manner,
        tell: &mut dyn FnMut(Told) -> ControlFlow<()>,
    ) -> std::result::Result<Played, Failure> {
        let result = play(self.document, &self.lenses, run, answers, manner, tell);
        Ok(self.keep(result?))
    }

    /// Everything that was played.
    pub(super) fn played(&self) -> impl Iterator<Item = &Played> {
        self.played.iter().map(Arc::as_ref)
    }

    fn known(&self, run: &Run, answers: &Answers) -> Option<Arc<Played>> {
        let lab = self.document.preset_of(run, answers);
        let is_same = |played: &&Arc<Played>| {
            played.lab == lab && played.console == answers.console && played.run == *run
        };
        self.played.iter().find(is_same).cloned()
    }

    fn keep(&mut self, (played, missing): (Played, BTreeSet<char>)) -> Played {
        self.missing.extend(missing);
        played
    }

    /// What could not be drawn, in a sentence.
    pub(super) fn missing(&self) -> Option<String> {
        let list = self.missing.iter().map(|sign| format!("{sign} (U+{:04X})", u32::from(*sign)));
        let list = list.collect::<Vec<_>>().join(", ");
        (!list.is_empty()).then(|| text!("cli-missing-glyphs", list = list))
    }
}

fn play(
    document: &Document,
    lenses: &[Lens],
    run: &Run,
    answers: &Answers,
    manner: Manner,
    tell: &mut dyn FnMut(Told) -> ControlFlow<()>,
) -> Result {
    let name = match &manner.lab {
        Some(lab) => lab.path().display().to_string(),
        None => document.preset_of(run, answers).to_owned(),
    };
    let lab = match manner.lab {
        Some(lab) => lab,
        None => Lab::in_memory(&document.preset(run, answers)?).map_err(Failure::Lab)?,
    };
    let begun = Rehearsal::begin(lab, &run.lesson.head, lenses);
    let mut rehearsal = begun.map_err(|error| match error {
        CannotBegin::Lab(error) => Failure::Lab(error),
        CannotBegin::Account(why) | CannotBegin::Console(why) | CannotBegin::Lesson(why) => {
            document.wrong(why)
        }
    })?;
    if let Some(theme) = manner.theme {
        rehearsal = rehearsal.with_theme(&theme);
    }
    let ctx = Context::default();
    app::set_up(&ctx);
    let player = Player::new(run.lesson.clone(), manner.pictures)
        .with_answers(answers.clone())
        .with_badges(manner.badges);
    let size = rehearsal.window_size();
    let player = lesson::play(&ctx, player, size, &mut rehearsal, tell);
    let player = player.ok_or(Failure::Interrupted)?;
    let done = Played {
        run: run.clone(),
        lab: name,
        console: answers.console.clone(),
        report: player.report(),
        questions: player.questions().to_vec(),
        badges: player.badges(),
        outcome: rehearsal.outcome(),
    };
    Ok((done, app::missing_glyphs(&ctx)))
}
