use std::{collections::BTreeSet, path::Path, sync::Arc};

use super::{
    AskedFor, Existing, Folder, Format, HandoutError, LessonFile, Maker, Manifest, TextFile,
    book::{Book, Chapter, Template, chapter},
    click_through, docx,
    format::CLICK_THROUGH,
    html, markdown, pdf,
};
use crate::{lesson::Head, words};

/// The name of a file, and its bytes.
pub type NamedFile = (String, Arc<[u8]>);

/// A handout that is made, with the bytes of all its files.
pub struct Handout {
    /// What it consists of.
    pub manifest: Manifest,
    /// Every file but the manifest, by name: the texts, then the pictures in order.
    pub files: Vec<NamedFile>,
}

/// What a handout is to be like.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// As what it is written.
    pub formats: BTreeSet<Format>,
    /// What was asked for.
    pub asked: AskedFor,
    /// What documents look like.
    pub template: Template,
    /// The version in the pictures, where it is the same in all of them that show one.
    pub product: Option<String>,
    /// Width and height of the stage, in points.
    pub size: [u32; 2],
}

impl Maker {
    /// The handout of everything that was kept.
    ///
    /// # Errors
    ///
    /// [`HandoutError::Format`]: a document cannot be written in a format.
    pub fn finish(self, wanted: &Wanted) -> Result<Handout, HandoutError> {
        let texts: Vec<String> =
            self.documents.iter().map(|it| markdown(&it.lesson, &it.placed)).collect();
        let needs_book = wanted.formats.iter().any(|format| *format != Format::Md);
        let (files, scale) = (self.files.clone(), self.scale);
        let lessons = self.documents.iter().map(|it| LessonFile {
            name: it.name.clone(),
            title: it.lesson.head.title.clone(),
            sha256: None,
        });
        let lessons: Vec<LessonFile> = lessons.collect();
        let pictures: Vec<_> =
            self.figures.iter().map(|figure| (figure.file.clone(), figure.png.clone())).collect();
        let mut written: Vec<NamedFile> = Vec::new();
        if wanted.formats.contains(&Format::Md) {
            let text = texts.join("\n");
            written.push((Format::Md.file().to_owned(), Arc::from(text.into_bytes())));
        }
        if needs_book {
            let book = self.book(wanted, &texts);
            for format in &wanted.formats {
                written.extend(documents(&book, *format)?);
            }
        }
        let manifest = Manifest {
            program: Manifest::PROGRAM.to_owned(),
            format: Manifest::FORMAT,
            lessons,
            product: wanted.product.clone(),
            asked: wanted.asked.clone(),
            language: words::current().code().to_owned(),
            size: wanted.size,
            scale,
            texts: written.iter().map(|(name, bytes)| TextFile::new(name, bytes)).collect(),
            pictures: files,
        };
        written.extend(pictures);
        Ok(Handout { manifest, files: written })
    }

    fn book(self, wanted: &Wanted, texts: &[String]) -> Book {
        let figures = self.figures;
        let figure_of = |file: &str| figures.iter().position(|figure| figure.file == file);
        let chapters = texts.iter().zip(&self.documents).map(|(text, document)| {
            let chapter = chapter(text, &figure_of);
            let title = Some(chapter.title).filter(|title| !title.is_empty());
            Chapter {
                title: title.unwrap_or_else(|| document.lesson.head.title.clone()),
                blocks: chapter.blocks,
            }
        });
        let chapters: Vec<Chapter> = chapters.collect();
        let head = self.documents.first().map(|it| it.lesson.head.clone()).unwrap_or_default();
        let Head { title, subtitle, author, date, .. } = head;
        let first = chapters.first().map(|chapter| chapter.title.clone()).unwrap_or_default();
        let own = Some(title).filter(|title| !title.is_empty()).unwrap_or(first);
        Book {
            title: wanted.asked.title.clone().unwrap_or(own),
            subtitle,
            author,
            date,
            language: words::current().tag().to_owned(),
            chapters,
            figures,
            template: wanted.template.clone(),
        }
    }
}

fn documents(book: &Book, format: Format) -> Result<Vec<NamedFile>, HandoutError> {
    let file = |bytes: Vec<u8>| (format.file().to_owned(), Arc::from(bytes));
    Ok(match format {
        Format::Md => Vec::new(),
        Format::Html => vec![
            file(html(book).into_bytes()),
            (CLICK_THROUGH.to_owned(), Arc::from(click_through(book).into_bytes())),
        ],
        Format::Docx => vec![file(docx(book)?)],
        Format::Pdf => vec![file(pdf(book)?)],
    })
}

impl Handout {
    /// Writes it into a folder that was begun, and puts that into its place.
    ///
    /// # Errors
    ///
    /// As [`Folder::write`] and [`Folder::finish`].
    pub fn write(&self, folder: Folder) -> Result<(), HandoutError> {
        for (name, bytes) in &self.files {
            folder.write(name, bytes)?;
        }
        folder.write(Manifest::FILE, &self.manifest.to_bytes())?;
        folder.finish()
    }

    /// Writes it to a folder that holds nothing but a handout, if anything.
    ///
    /// # Errors
    ///
    /// As [`Folder::begin`] and [`Handout::write`].
    pub fn write_to(&self, path: &Path, existing: Existing) -> Result<(), HandoutError> {
        self.write(Folder::begin(path, existing)?)
    }
}
