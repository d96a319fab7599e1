use std::{collections::BTreeSet, ops::ControlFlow, path::PathBuf};

use egui::Context;

use crate::{
    app::{
        CannotBegin, OpenedLesson, Rehearsal, ScalePercent, missing_glyphs, picture_size, set_up,
    },
    handout::{
        AskedFor, Existing, Folder, Format, HandoutError, Maker, Wanted, book::Template,
        handout_error,
    },
    lesson::{self, Pictures, Player, Product, Run, Told},
    text,
};

/// A handout that is to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Export {
    /// The document.
    pub lesson: OpenedLesson,
    /// The ways through it that are played, in order.
    pub runs: Vec<Run>,
    /// As what it is written.
    pub formats: BTreeSet<Format>,
    /// Width and height of the stage in its pictures, in points.
    pub size: [u32; 2],
    /// Pixels for each hundred points.
    pub scale: ScalePercent,
    /// The folder that is to hold it, and nothing else.
    pub folder: PathBuf,
}

/// A handout that was made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Exported {
    /// How many pictures it has.
    pub pictures: usize,
    /// As what it was written.
    pub formats: BTreeSet<Format>,
    /// The folder that holds it.
    pub folder: PathBuf,
    /// What the fonts lack, so that boxes stand for it in the pictures.
    pub missing: BTreeSet<char>,
}

/// Why there is no handout.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// It was to be stopped.
    #[error("stopped")]
    Stopped,
    /// It cannot be made.
    #[error("{why}")]
    Failed {
        /// Why, in a sentence.
        why: String,
    },
}

impl ExportError {
    /// The program has made a mistake.
    pub(in crate::app) fn broken() -> Self {
        Self::Failed { why: text!("export-broken") }
    }
}

/// What comes of the ways while they are played.
struct Making {
    maker: Maker,
    /// The number of the last badge.
    badges: u32,
    missing: BTreeSet<char>,
}

impl Export {
    /// How many pictures there will be.
    pub fn pictures(&self) -> usize {
        self.runs.iter().map(|run| Maker::pictures_of(&self.lesson.lesson, run)).sum()
    }

    /// Plays the ways in new labs in memory, and writes what comes of it. Is told again and again
    /// how many pictures there are, and breaks off where the answer is to.
    ///
    /// # Errors
    ///
    /// [`ExportError`]; nothing is left of it then.
    pub fn make(
        &self,
        tell: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<Exported, ExportError> {
        let folder = Folder::begin(&self.folder, Existing::Kept)?;
        let maker = Maker::new(self.scale.lens(picture_size::points(self.size)).scale);
        let mut making = Making { maker, badges: 0, missing: BTreeSet::new() };
        making.maker.begin(&self.lesson.name, &self.lesson.lesson);
        for run in &self.runs {
            self.play(run, &mut making, tell)?;
        }
        let Making { maker, missing, .. } = making;
        let pictures = maker.pictures();
        let handout = maker.finish(&self.wanted())?;
        if tell(pictures).is_break() {
            return Err(ExportError::Stopped);
        }
        handout.write(folder)?;
        let (formats, folder) = (self.formats.clone(), self.folder.clone());
        Ok(Exported { pictures, formats, folder, missing })
    }

    fn play(
        &self,
        run: &Run,
        making: &mut Making,
        tell: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<(), ExportError> {
        let Making { maker, badges, missing } = making;
        let lab = self.lesson.lab_in_memory(run)?;
        let lens = self.scale.lens(picture_size::points(self.size));
        let mut rehearsal = Rehearsal::begin(lab, &run.lesson.head, &[lens])?;
        let ctx = Context::default();
        set_up(&ctx);
        let player = Player::new(run.lesson.clone(), Pictures::Taken)
            .with_answers(self.lesson.answers.clone())
            .with_badges(*badges);
        let mut kept = Ok(());
        let tell = &mut |told| {
            if let Told::Picture(taken) = told {
                kept = maker.keep(run, &taken);
            }
            if kept.is_err() { ControlFlow::Break(()) } else { tell(maker.pictures()) }
        };
        let size = rehearsal.window_size();
        let player = lesson::play(&ctx, player, size, &mut rehearsal, tell);
        kept?;
        let player = player.ok_or(ExportError::Stopped)?;
        *badges = player.badges();
        missing.extend(missing_glyphs(&ctx));
        player.report().failed().map_or(Ok(()), |(line, failure)| {
            let (line, why) = (line.to_string(), lesson::sentence::failure(failure));
            let why = text!("export-step-failed", line = line, why = why);
            Err(ExportError::Failed { why })
        })
    }

    fn wanted(&self) -> Wanted {
        let product = Product::common(self.runs.iter().filter_map(|run| run.product));
        Wanted {
            formats: self.formats.clone(),
            asked: AskedFor::default(),
            template: Template::default(),
            product: product.map(|product| product.text().to_owned()),
            size: self.size,
        }
    }
}

impl From<HandoutError> for ExportError {
    fn from(error: HandoutError) -> Self {
        Self::Failed { why: handout_error(&error) }
    }
}

impl From<CannotBegin> for ExportError {
    fn from(cannot: CannotBegin) -> Self {
        Self::Failed { why: cannot.sentence() }
    }
}
