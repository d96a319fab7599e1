//! The files that say what documents and marks look like.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use super::Failure;
use crate::{
    handout::{book::Template, template_error},
    picture::mark::{MarkTheme, MarkThemeError},
    text,
};

/// Larger than any such file, in bytes.
const LARGEST: u64 = 64 * 1024;

/// What documents and marks look like.
pub(super) struct Styles {
    pub(super) template: Template,
    /// That of the program where it is not another.
    pub(super) theme: Option<MarkTheme>,
}

impl Styles {
    pub(super) fn read(template: Option<&Path>, theme: Option<&Path>) -> Result<Self, Failure> {
        let theme = theme.map(self::theme).transpose()?;
        Ok(Self { template: self::template(template)?, theme })
    }
}

/// The template in a file; its logo stands beside it.
fn template(path: Option<&Path>) -> Result<Template, Failure> {
    let Some(path) = path else { return Ok(Template::default()) };
    let mut beside = |name: &str| {
        let folder = path.parent().unwrap_or(Path::new(""));
        let mut bytes = Vec::new();
        let longest = Template::LARGEST_LOGO as u64 + 1;
        File::open(folder.join(name))?.take(longest).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    Template::parse(&source(path)?, &mut beside)
        .map_err(|error| wrong(path, template_error(&error)))
}

/// The theme of marks in a file.
fn theme(path: &Path) -> Result<MarkTheme, Failure> {
    MarkTheme::parse(&source(path)?).map_err(|error| {
        let why = match error {
            MarkThemeError::Syntax(error) => {
                error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
            }
            MarkThemeError::Range { key, found, least, most } => text!(
                "theme-range",
                key = key,
                found = found.to_string(),
                least = least.to_string(),
                most = most.to_string()
            ),
        };
        wrong(path, why)
    })
}

fn source(path: &Path) -> Result<String, Failure> {
    let unreadable =
        |error: io::Error| Failure::Unreadable { path: path.to_owned(), why: error.to_string() };
    let mut source = String::new();
    let file = File::open(path).map_err(unreadable)?;
    let read = file.take(LARGEST + 1).read_to_string(&mut source).map_err(unreadable)?;
    if read as u64 > LARGEST {
        return Err(wrong(path, text!("style-too-large", most = LARGEST / 1024)));
    }
    Ok(source)
}

fn wrong(path: &Path, why: String) -> Failure {
    Failure::Style { path: path.to_owned(), why }
}
