use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use crate::{
    app::{CannotBegin, PresetNotFound, find_preset},
    domain::ProductVersion,
    lab::{CONTOSO, Lab, LabError, Preset},
    lesson::{Answers, Lesson, Product, Run, prose::Tokens, sentence, shipped},
    text,
};

/// A lesson with where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedLesson {
    /// The name of a shipped one, or of its file without the ending.
    pub name: String,
    /// The lesson, for all the versions to which it applies.
    pub lesson: Lesson,
    /// What answers the questions that its prose leaves open.
    pub answers: Answers,
    /// The ways through it of which one is played.
    pub ways: Vec<Run>,
    /// The folder from which the paths in it go out.
    folder: PathBuf,
}

impl OpenedLesson {
    /// The shipped lesson of this name, or the one in the file of this name.
    ///
    /// # Errors
    ///
    /// Why there is none, in words that go on after the name of the file.
    pub fn read(wanted: &str) -> Result<Self, String> {
        match shipped().into_iter().find(|shipped| shipped.name == wanted) {
            Some(shipped) => {
                let lesson = Lesson::parse(&shipped.source);
                let lesson = lesson.map_err(|error| sentence::error(&error))?;
                Ok(Self::new(shipped.name, lesson, None, Path::new("")))
            }
            None => Self::in_file(Path::new(wanted)),
        }
    }

    /// The lesson in a file.
    ///
    /// # Errors
    ///
    /// Why there is none, in words that go on after the name of the file.
    pub fn in_file(path: &Path) -> Result<Self, String> {
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => text!("lesson-not-found"),
            io::ErrorKind::IsADirectory => text!("lesson-is-folder"),
            _ => error.to_string(),
        };
        // Asked before it is opened: opening a pipe would wait for somebody to write to it.
        let about = fs::metadata(path).map_err(unreadable)?;
        if about.is_dir() {
            return Err(text!("lesson-is-folder"));
        }
        if !about.is_file() {
            return Err(text!("file-is-none"));
        }
        let answers = answers_beside(path)?;
        let tokens = answers.as_ref().map(|answers| answers.tokens.clone());
        let tokens = Tokens::new(tokens.unwrap_or_default());
        let read = File::open(path).and_then(|file| Lesson::read_with(file, &tokens));
        let lesson = read.map_err(unreadable)?.map_err(|error| sentence::error(&error))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(Path::new(""));
        Ok(Self::new(name, lesson, answers, folder))
    }

    /// Where no answers file says which sections go on from one another, each of several is a
    /// way of its own too.
    fn new(name: String, lesson: Lesson, answers: Option<Answers>, folder: &Path) -> Self {
        let is_open = answers.is_none();
        let answers = answers.unwrap_or_default();
        let sections = lesson.procedures().into_iter().map(|section| section.title.clone());
        let alone = sections.filter(|_| is_open).map(Some);
        let all = alone.chain([None]);
        // Every section is there.
        let runs = all.filter_map(|section| lesson.runs(&answers, section.as_deref(), None).ok());
        let ways = runs.flatten().collect();
        Self { name, lesson, answers, ways, folder: folder.to_owned() }
    }

    /// The first way through each of its parts, in the version of the chosen one, which is among
    /// them if it is of a whole part.
    pub(super) fn whole(&self, chosen: &Run) -> Vec<Run> {
        let part = |run: &Run| run.lesson.part.clone();
        let mut runs = self.lesson.runs(&self.answers, None, chosen.product).unwrap_or_default();
        runs.dedup_by_key(|run| part(run));
        for run in runs.iter_mut().filter(|run| part(run) == part(chosen)) {
            run.clone_from(chosen);
        }
        runs
    }

    /// A new lab in memory that begins as a way through the lesson does.
    ///
    /// # Errors
    ///
    /// [`CannotBegin::Lesson`], where its preset is not there, and [`CannotBegin::Lab`].
    pub fn lab_in_memory(&self, way: &Run) -> Result<Lab, CannotBegin> {
        Lab::in_memory(&self.preset(way)?).map_err(CannotBegin::Lab)
    }

    fn preset(&self, way: &Run) -> Result<Preset, CannotBegin> {
        let named = way.lab.as_deref().or(self.answers.lab.as_deref());
        let name = named.or(self.lesson.head.lab.as_deref()).unwrap_or(CONTOSO);
        let invalid =
            |source| CannotBegin::Lab(LabError::Preset { path: PathBuf::from(name), source });
        let found = find_preset(name, &self.folder).map_err(|error| match error {
            PresetNotFound::Unreadable { path, why } => {
                let path = path.display().to_string();
                CannotBegin::Lesson(text!("lesson-no-preset", path = path, why = why))
            }
            PresetNotFound::Invalid(source) => invalid(source),
        })?;
        match way.product {
            Some(product) => found.with_product(product_version(product)).map_err(invalid),
            None => Ok(found),
        }
    }
}

/// What the answers file beside a document says, if there is one.
fn answers_beside(path: &Path) -> Result<Option<Answers>, String> {
    let path = path.with_extension("answers.toml");
    if !path.is_file() {
        return Ok(None);
    }
    let mut source = String::new();
    let longest = Answers::LARGEST as u64 + 1;
    let file = File::open(&path).map_err(|error| error.to_string())?;
    file.take(longest).read_to_string(&mut source).map_err(|error| error.to_string())?;
    Answers::parse(&source).map(Some).map_err(|error| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        text!("lesson-answers", name = name.as_ref(), why = sentence::answers_error(&error))
    })
}

/// The version in a lab of which lessons speak.
fn product_version(product: Product) -> ProductVersion {
    match product {
        Product::Sp1 => ProductVersion::Sp1,
        Product::R2 => ProductVersion::R2,
        Product::Sp2 => ProductVersion::Sp2,
    }
}
