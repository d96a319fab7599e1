use std::{
    collections::BTreeSet,
    fs::File,
    io::Read as _,
    path::{Component, Path},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::AskedFor;
use crate::picture::Picture;

/// What a handout consists of. It stands in the folder as [`Manifest::FILE`].
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Manifest {
    /// Who has made it: [`Manifest::PROGRAM`].
    pub program: String,
    /// The version of this form.
    pub format: u32,
    /// The documents, in order.
    pub lessons: Vec<LessonFile>,
    /// The product version in all the pictures that show one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// What was asked for.
    #[serde(default, skip_serializing_if = "AskedFor::is_nothing")]
    pub asked: AskedFor,
    /// The language of the program in the pictures.
    pub language: String,
    /// Width and height of the stage, in points.
    pub size: [u32; 2],
    /// Pixels for each point.
    pub scale: f32,
    /// The texts, one for each format, and the page through which a reader steps.
    pub texts: Vec<TextFile>,
    /// The pictures, in order.
    pub pictures: Vec<PictureFile>,
}

/// A document of a handout.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct LessonFile {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its sum in the set to which the handout belongs, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// A text of a handout.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct TextFile {
    /// Its name in the folder.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// A picture of a handout.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PictureFile {
    /// Its name in the folder.
    pub file: String,
    /// The number of the step that it belongs to; nothing for one between steps.
    pub step: Option<u64>,
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What stands below it.
    pub caption: String,
    /// What is read to those who do not see it.
    pub alt: String,
}

/// Larger than any manifest, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;

impl Manifest {
    /// The name of its file.
    pub const FILE: &'static str = "manifest.json";
    /// What stands in [`Manifest::program`].
    pub const PROGRAM: &'static str = "mdm-console";
    /// What stands in [`Manifest::format`].
    pub const FORMAT: u32 = 2;

    /// The manifest in a folder, if it holds one of this program and of this form.
    pub(super) fn of(folder: &Path) -> Option<Self> {
        let file = File::open(folder.join(Self::FILE)).ok()?;
        let manifest: Self = serde_json::from_reader(file.take(LARGEST)).ok()?;
        let is_ours = manifest.program == Self::PROGRAM && manifest.format == Self::FORMAT;
        let is_inside = manifest.files().iter().all(|name| is_plain(name));
        (is_ours && is_inside).then_some(manifest)
    }

    /// The names of all files of the handout, its own included.
    pub(super) fn files(&self) -> BTreeSet<String> {
        let pictures = self.pictures.iter().map(|picture| picture.file.clone());
        let texts = self.texts.iter().map(|text| text.file.clone());
        pictures.chain(texts).chain([Self::FILE.to_owned()]).collect()
    }

    /// The bytes of its file.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A form of texts and finite numbers, for which nothing can fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text.into_bytes()
    }
}

impl TextFile {
    /// The text with these bytes.
    pub fn new(file: &str, bytes: &[u8]) -> Self {
        Self { file: file.to_owned(), sha256: sha256(bytes) }
    }
}

impl PictureFile {
    /// The picture with these bytes.
    pub fn new(file: &str, step: Option<u64>, picture: &Picture, bytes: &[u8]) -> Self {
        let (width, height) = (picture.width(), picture.height());
        let (caption, alt) = (String::new(), String::new());
        Self { file: file.to_owned(), step, width, height, sha256: sha256(bytes), caption, alt }
    }
}

/// Whether a name leads nowhere but to a file in the folder itself.
pub(super) fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!((parts.next(), parts.next()), (Some(Component::Normal(part)), None) if part == name)
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_into_the_folder_only() {
        for name in ["01.png", "lesson.md", "…", "-"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", ".", "..", "/", "/01.png", "a/01.png", "../01.png", "./01.png", "01.png/"]
        {
            assert!(!is_plain(name), "{name}");
        }
    }
}
