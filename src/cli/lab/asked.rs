//! Commands as they are written in files and pipes: one in a line, in JSON.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _},
    path::Path,
};

use serde_json::Value;

use crate::{
    cli::Failure,
    domain::{Command, Organisation, Upn},
    text,
};

/// Stands for standard input where a file is named.
pub(super) const STANDARD_INPUT: &str = "-";
/// Longer than any command, in bytes.
const LONGEST_LINE: u64 = 16 * 1024 * 1024;

/// A command as it is written: who gives it may stand beside it.
pub(super) struct Asked {
    by: Option<Upn>,
    pub(super) command: Command,
}

impl Asked {
    /// Reads a command; why not, as the reader says it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let by = value.as_object_mut().and_then(|fields| fields.remove("by"));
        let by = by.filter(|by| !by.is_null());
        let by = by.map(serde_json::from_value).transpose().map_err(|error| error.to_string())?;
        let command = serde_json::from_value(value).map_err(|error| error.to_string())?;
        Ok(Self { by, command })
    }

    /// Who gives it; where nobody is named, who would in the window.
    pub(super) fn by(&self, organisation: &Organisation) -> Option<Upn> {
        self.by.clone().or_else(|| organisation.actor(&self.command).cloned())
    }
}

pub(super) fn wrong_line(line: u32, why: String) -> Failure {
    Failure::Line { line, why }
}

pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, Failure> {
    if path == Path::new(STANDARD_INPUT) {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(Box::new(BufReader::new(file)))
}

/// All that is in a file, which is one command.
pub(super) fn whole(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    let read = open(path)?.take(LONGEST_LINE).read_to_string(&mut text);
    match read {
        Ok(length) if length as u64 == LONGEST_LINE => {
            Err(Failure::Command { why: text!("cli-line-too-long", longest = LONGEST_LINE) })
        }
        Ok(_) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Err(Failure::Command { why: text!("cli-line-not-utf8") })
        }
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// The next line, if there is one. No more than a command can have is read.
pub(super) fn next_line(
    reader: &mut Box<dyn BufRead>,
    path: &Path,
    line: u32,
) -> Result<Option<String>, Failure> {
    let mut bytes = Vec::new();
    let read = reader.take(LONGEST_LINE).read_until(b'\n', &mut bytes);
    read.map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
        return Err(wrong_line(line, text!("cli-line-too-long", longest = LONGEST_LINE)));
    }
    if bytes.is_empty() {
        return Ok(None);
    }
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|_not_text| wrong_line(line, text!("cli-line-not-utf8")))
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::Unreadable { path: path.to_owned(), why: error.to_string() }
}
