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
    /// What it is.
    pub(super) content: Content,
    /// What it holds.
    pub(super) bytes: Cow<'a, [u8]>,
}

/// What a part is.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Content {
    /// A picture.
    Png,
    /// What another part refers to.
    Relations,
    /// XML of this type.
    Xml(&'static str),
}

/// The parts as one file, with the list of what they are before them.
pub(super) fn packed(parts: &[Part<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let types = contents(parts);
    let types = [("[Content_Types].xml", Content::Xml(""), types.as_slice())].into_iter();
    let parts = parts.iter().map(|part| (part.name.as_str(), part.content, &*part.bytes));
    for (name, content, bytes) in types.chain(parts) {
        zip.start_file(name, options(content))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The same on every machine and at every time. Pictures are compressed already.
fn options(content: Content) -> SimpleFileOptions {
    let method = match content {
        Content::Png => CompressionMethod::Stored,
        Content::Relations | Content::Xml(_) => CompressionMethod::Deflated,
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
        let Content::Xml(content) = part.content else { continue };
        let name = format!("/{}", part.name);
        xml.empty("Override", &[("PartName", &name), ("ContentType", content)]);
    }
    xml.finish()
}
