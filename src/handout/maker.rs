use std::sync::Arc;

use super::{
    HandoutError, PictureFile, Placed,
    book::{Figure, Place},
    describe,
};
use crate::lesson::{Lesson, Run, Step, TakenPicture};

/// Keeps the pictures of documents while they are played, way by way, in the order in which they
/// are handed over.
pub struct Maker {
    pub(super) scale: f32,
    pub(super) documents: Vec<Document>,
    pub(super) files: Vec<PictureFile>,
    pub(super) figures: Vec<Figure>,
}

/// A document with the places of its pictures.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) lesson: Lesson,
    pub(super) placed: Vec<Placed>,
}

impl Maker {
    /// For pictures with so many pixels for each point.
    pub fn new(scale: f32) -> Self {
        Self { scale, documents: Vec::new(), files: Vec::new(), figures: Vec::new() }
    }

    /// How many pixels its pictures have for each point.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// Begins the next document.
    pub fn begin(&mut self, name: &str, lesson: &Lesson) {
        let (name, lesson) = (name.to_owned(), lesson.clone());
        self.documents.push(Document { name, lesson, placed: Vec::new() });
    }

    /// How many pictures there are so far.
    pub fn pictures(&self) -> usize {
        self.files.len()
    }

    /// How many pictures are kept of a way through a document, where all of it is played.
    pub fn pictures_of(lesson: &Lesson, run: &Run) -> usize {
        let shown = run.lesson.steps.iter().filter(|own| is_shown(lesson, own));
        shown.map(|own| run.lesson.pictures_of(own)).sum()
    }

    /// Keeps a picture of a way through the document that was begun last, in which it gets the
    /// place of its step.
    ///
    /// # Errors
    ///
    /// [`HandoutError::NoPixels`].
    pub fn keep(&mut self, run: &Run, taken: &TakenPicture) -> Result<(), HandoutError> {
        let Some(document) = self.documents.last_mut() else { return Ok(()) };
        let own = run.lesson.steps.get(taken.step);
        if !own.is_some_and(|own| is_shown(&document.lesson, own)) {
            return Ok(());
        }
        let png = taken.picture.to_png().map_err(|_none| HandoutError::NoPixels)?;
        let file = format!("{:02}.png", self.files.len() + 1);
        let number = own.and_then(Step::number);
        let mut kept = PictureFile::new(&file, number, &taken.picture, &png);
        kept.alt = describe::alt(taken);
        kept.caption = describe::caption(taken, &document.lesson.head.title);
        self.figures.push(Figure {
            file: file.clone(),
            png: Arc::from(png),
            width: taken.picture.width() as u32,
            height: taken.picture.height() as u32,
            scale: self.scale,
            caption: kept.caption.clone(),
            alt: kept.alt.clone(),
            says: own.map(|own| own.says.clone()).unwrap_or_default(),
            step: number,
            place: taken.seen.place.map(|[left, top, width, height]| Place {
                left,
                top,
                width,
                height,
            }),
        });
        let at = own.and_then(|own| in_whole(&document.lesson, own, taken.action));
        if let Some((step, action)) = at {
            document.placed.push(Placed { step, action, file, alt: kept.alt.clone() });
        }
        self.files.push(kept);
        Ok(())
    }
}

/// Whether pictures of a step are kept: one that asks for nothing has none, unless the document
/// was written as a lesson.
fn is_shown(lesson: &Lesson, own: &Step) -> bool {
    !own.actions.is_empty() || !lesson.is_of_others()
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
