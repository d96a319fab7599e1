//! Placeholders of pictures in a PDF, and the pictures that take their place.
//!
//! The library that writes the PDF would unpack every picture and compress it again, which took
//! longer than all the rest. So it is given a small picture in place of each one of ours. When the
//! file is done, its objects are copied in order, and those of the placeholders are written anew.
//! Then the table that says where each object begins is no longer right, and is written anew too.
//!
//! What must stay true:
//! - A placeholder has the digest of its picture for pixels. So equal pictures are one object, and
//!   what the library computes of the whole file, its identifier, depends on the pictures.
//! - Every placeholder that was drawn is exchanged, once; a file that is not built as the library
//!   is known to build it is an error, never a document with other pictures than it should have.

use std::collections::{BTreeMap, BTreeSet};

use krilla::image::{BitsPerComponent, CustomImage, ImageColorspace};
use sha2::{Digest as _, Sha256};
use zlib_rs::{InflateConfig, ReturnCode, decompress_slice};

use super::{PdfError, packed::Packed};

/// A picture that stands for another: a row of grey pixels, which are the digest of its file.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) struct Placeholder([u8; WIDTH]);

/// How wide a placeholder is, in pixels.
const WIDTH: usize = 32;
/// What the library writes of a placeholder between the length of its stream and the stream.
const PLACEHOLDER: &[u8] = b"/Type/XObject/Subtype/Image/Filter/FlateDecode/Width 32/Height 1\
    /ColorSpace/DeviceGray/BitsPerComponent 8>>\nstream\n";
/// What is behind a stream.
const END_OF_STREAM: &[u8] = b"\nendstream\nendobj\n";
/// What is behind the place of the table of objects.
const END_OF_FILE: &str = "\n%%EOF";
/// The entry of the table for number 0, which no object has.
const NO_OBJECT: &str = "0000000000 65535 f\r\n";
/// How long each entry is, in bytes.
const ENTRY: usize = NO_OBJECT.len();
/// More than is written of a picture beside its pixels, in bytes.
const LONGEST_HEAD: usize = 300;

/// A file in its parts.
struct Parts<'a> {
    /// What comes before the first object.
    head: &'a [u8],
    /// The objects, from number 1; of each what is behind its number.
    objects: Vec<&'a [u8]>,
    /// What comes between the table of objects and the place where it says where that begins.
    trailer: &'a [u8],
}

/// The file with these pictures in place of their placeholders.
pub(super) fn exchange(
    pdf: &[u8],
    pictures: &BTreeMap<Placeholder, Packed<'_>>,
) -> Result<Vec<u8>, PdfError> {
    let parts = Parts::of(pdf).ok_or(PdfError::Parts)?;
    let more: usize = pictures.values().map(|packed| packed.rows.len()).sum();
    let mut file = Vec::with_capacity(pdf.len() + more + pictures.len() * LONGEST_HEAD);
    file.extend_from_slice(parts.head);
    let mut table = format!("xref\n0 {}\n{NO_OBJECT}", parts.objects.len() + 1);
    let mut found = BTreeSet::new();
    for (number, object) in (1..).zip(parts.objects) {
        table += &entry(file.len());
        file.extend_from_slice(begin(number).as_bytes());
        let placeholder = Placeholder::read(object);
        match placeholder.and_then(|placeholder| pictures.get_key_value(&placeholder)) {
            None => file.extend_from_slice(object),
            Some((placeholder, _)) if !found.insert(placeholder) => return Err(PdfError::Parts),
            Some((_, packed)) => write(packed, &mut file),
        }
    }
    if found.len() < pictures.len() {
        return Err(PdfError::Places { pictures: pictures.len(), found: found.len() });
    }
    let start = file.len();
    file.extend_from_slice(table.as_bytes());
    file.extend_from_slice(parts.trailer);
    file.extend_from_slice(format!("{start}{END_OF_FILE}").as_bytes());
    Ok(file)
}

/// Writes a picture as an object, behind its number. Filters are said to be those of PNG, where
/// each row names its own.
fn write(picture: &Packed<'_>, file: &mut Vec<u8>) {
    let Packed { width, height, rows } = picture;
    let length = rows.len();
    let head = format!(
        "<</Length {length}/Type/XObject/Subtype/Image/Filter/FlateDecode\
         /DecodeParms<</Predictor 15/Colors 3/Columns {width}>>/Width {width}/Height {height}\
         /ColorSpace/DeviceRGB/BitsPerComponent 8>>\nstream\n"
    );
    file.extend_from_slice(head.as_bytes());
    file.extend_from_slice(rows);
    file.extend_from_slice(END_OF_STREAM);
}

impl Placeholder {
    /// For the picture in this file.
    pub(super) fn of(file: &[u8]) -> Self {
        Self(Sha256::digest(file).into())
    }

    /// The one that an object is, if it is one.
    fn read(object: &[u8]) -> Option<Self> {
        let (_, stream) = number(object.strip_prefix(b"<</Length ")?)?;
        let pixels = stream.strip_prefix(PLACEHOLDER)?.strip_suffix(END_OF_STREAM)?;
        let mut digest = [0; WIDTH];
        let (read, code) = decompress_slice(&mut digest, pixels, InflateConfig::default());
        (code == ReturnCode::Ok && read.len() == WIDTH).then_some(Self(digest))
    }
}

impl CustomImage for Placeholder {
    fn color_channel(&self) -> &[u8] {
        &self.0
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        None
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        (WIDTH as u32, 1)
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Luma
    }
}

impl<'a> Parts<'a> {
    /// The parts of a file, if it is built in the one way in which the library builds it: one table
    /// at its end, with all objects in the order in which they stand.
    fn of(pdf: &'a [u8]) -> Option<Self> {
        let end = pdf.strip_suffix(END_OF_FILE.as_bytes())?;
        let last_line = end.iter().rposition(|byte| *byte == b'\n')? + 1;
        let (before, last_line) = end.split_at(last_line);
        let (start, _) = number(last_line)?;
        let (body, table) = before.split_at_checked(start)?;
        let (count, table) = number(table.strip_prefix(b"xref\n0 ")?)?;
        let length = count.checked_mul(ENTRY)?;
        let (entries, trailer) = table.strip_prefix(b"\n")?.split_at_checked(length)?;
        let is_whole = trailer.starts_with(b"trailer\n") && trailer.ends_with(b"startxref\n");
        let (head, objects) = objects(body, entries)?;
        is_whole.then_some(Self { head, objects, trailer })
    }
}

/// What comes before the first object, and the objects, by the entries of the table. Each is to
/// have its number, and to end where the next one begins.
fn objects<'a>(body: &'a [u8], entries: &[u8]) -> Option<(&'a [u8], Vec<&'a [u8]>)> {
    let (entries, _) = entries.strip_prefix(NO_OBJECT.as_bytes())?.as_chunks::<ENTRY>();
    let starts = entries.iter().map(|entry| number(entry).map(|(start, _)| start));
    let mut bounds = starts.collect::<Option<Vec<usize>>>()?;
    let head = body.get(..*bounds.first()?)?;
    bounds.push(body.len());
    let object = |(name, [start, end]): (usize, &[usize; 2])| {
        body.get(*start..*end)?.strip_prefix(begin(name).as_bytes())
    };
    let objects = (1..).zip(bounds.array_windows()).map(object).collect::<Option<_>>()?;
    Some((head, objects))
}

/// How the object of this number begins.
fn begin(number: usize) -> String {
    format!("{number} 0 obj\n")
}

/// The entry of the table for an object that begins here.
fn entry(start: usize) -> String {
    format!("{start:010} 00000 n\r\n")
}

/// The number with which some bytes begin, and what is behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = bytes.split_at(digits);
    Some((str::from_utf8(digits).ok()?.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use krilla::{Document, geom::Size, image::Image};

    use super::*;

    /// The placeholder of a file that says this.
    fn of(file: &str) -> Placeholder {
        Placeholder::of(file.as_bytes())
    }

    /// A file with these placeholders.
    fn pdf(placeholders: &[Placeholder]) -> Vec<u8> {
        let mut document = Document::new();
        let mut page = document.start_page();
        let mut surface = page.surface();
        for placeholder in placeholders {
            let image = Image::from_custom(*placeholder, false).unwrap();
            surface.draw_image(image, Size::from_wh(1.0, 1.0).unwrap());
        }
        surface.finish();
        page.finish();
        document.finish().unwrap()
    }

    /// The pictures for these placeholders.
    fn pictures(of: &[(Placeholder, &'static str)]) -> BTreeMap<Placeholder, Packed<'static>> {
        let packed = |rows: &'static str| Packed { width: 1, height: 1, rows: rows.as_bytes() };
        of.iter().map(|(placeholder, rows)| (*placeholder, packed(rows))).collect()
    }

    /// Where the file has this.
    fn places(file: &[u8], what: &[u8]) -> Vec<usize> {
        let windows = file.windows(what.len()).enumerate();
        windows.filter(|(_, window)| *window == what).map(|(at, _)| at).collect()
    }

    #[test]
    fn every_object_but_the_placeholders_stays_as_it_was() {
        let before = pdf(&[of("one"), of("two"), of("a logo")]);
        let with = pictures(&[(of("one"), "rows of one"), (of("two"), "rows of two")]);
        let after = exchange(&before, &with).unwrap();
        let (before, after) = (Parts::of(&before).unwrap(), Parts::of(&after).unwrap());
        assert_eq!((before.head, before.trailer), (after.head, after.trailer));
        assert_eq!(before.objects.len(), after.objects.len());
        let changed = before.objects.iter().zip(&after.objects).filter(|(was, is)| was != is);
        let ends = changed.map(|(_, is)| is.strip_suffix(END_OF_STREAM).unwrap());
        let rows: Vec<&[u8]> =
            ends.map(|end| end.rsplit(|b| *b == b'\n').next().unwrap()).collect();
        assert_eq!(rows, [b"rows of one", b"rows of two"]);
    }

    #[test]
    fn a_picture_without_a_place_is_an_error() {
        let with = pictures(&[(of("one"), ""), (of("two"), "")]);
        let error = exchange(&pdf(&[of("one"), of("other")]), &with).unwrap_err();
        assert!(matches!(error, PdfError::Places { pictures: 2, found: 1 }), "{error:?}");
    }

    #[test]
    fn a_picture_with_two_places_is_an_error() {
        let [one, two] = [1, 2].map(|byte| Placeholder([byte; WIDTH]));
        let mut file = pdf(&[one, two]);
        let whole = file.clone();
        let object = |placeholder| {
            let mut objects = Parts::of(&whole).unwrap().objects.into_iter();
            objects.find(|object| Placeholder::read(object) == Some(placeholder)).unwrap()
        };
        let at = places(&file, object(two))[0];
        file[at..at + object(two).len()].copy_from_slice(object(one));
        let error = exchange(&file, &pictures(&[(one, "rows")])).unwrap_err();
        assert!(matches!(error, PdfError::Parts), "{error:?}");
    }

    #[test]
    fn a_file_that_is_built_in_another_way_is_an_error() {
        let whole = pdf(&[of("one")]);
        let with = pictures(&[(of("one"), "rows")]);
        assert!(exchange(&whole, &with).is_ok());
        for end in 0..whole.len() {
            assert!(exchange(&whole[..end], &with).is_err(), "only the first {end} bytes");
        }
        let text = String::from_utf8_lossy(&whole).into_owned();
        for (was, is) in [
            ("3 0 obj", "8 0 obj"),
            ("xref\n0 ", "xref\n1 "),
            ("xref\n0 ", "xref\n0 99"),
            ("startxref\n", "startxref\n9"),
            ("65535 f", "65534 f"),
            ("trailer", "Trailer"),
            ("/Height 1/", "/Height 1 /"),
        ] {
            assert!(text.contains(was), "{was}");
            let at = places(&whole, was.as_bytes()).pop().unwrap();
            let other = [&whole[..at], is.as_bytes(), &whole[at + was.len()..]].concat();
            assert!(exchange(&other, &with).is_err(), "{is}");
        }
    }
}
