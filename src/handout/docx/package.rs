use std::{
    borrow::Cow,
    io::{Cursor, Write as _},
};

use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipError, write::SimpleFileOptions,
};

use super::xml::Xml;

/// A file within the file.
pub(super) struct Part<'a> {
    /// Its path.
    pub(super) name: String,
    /// What it is, where its ending does not say it.
    pub(super) content: Option<&'static str>,
    /// What it holds.
    pub(super) bytes: Cow<'a, [u8]>,
}

/// The parts as one file, with the list of what they are before them.
pub(super) fn packed(parts: &[Part<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options(name))?;
        Ok::<_, ZipError>(zip.write_all(bytes)?)
    };
    add("[Content_Types].xml", &contents(parts))?;
    for part in parts {
        add(&part.name, &part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The same on every machine and at every time. Pictures are compressed already.
fn options(name: &str) -> SimpleFileOptions {
    let method = if name.ends_with(".png") {
        CompressionMethod::Stored
    } else {
        CompressionMethod::Deflated
    };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644)
}

fn contents(parts: &[Part<'_>]) -> Vec<u8> {
    const ENDINGS: [(&str, &str); 3] = [
        ("png", "image/png"),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    let mut xml = Xml::new("Types", &[("xmlns", types)]);
    for (ending, content) in ENDINGS {
        xml.empty("Default", &[("Extension", ending), ("ContentType", content)]);
    }
    for part in parts {
        let Some(content) = part.content else { continue };
        let name = format!("/{}", part.name);
        xml.empty("Override", &[("PartName", &name), ("ContentType", content)]);
    }
    xml.finish()
}
