use std::ops::Range;

use super::{
    Expected, LessonError,
    cursor::{Cursor, position},
};

/// What stands before the lesson itself.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The preset with which the lab begins.
    pub lab: Option<String>,
    /// The console on the stage at the start.
    pub console: Option<String>,
    /// The product version of the Configuration Manager console.
    pub product: Option<Product>,
    /// Who is signed in at the start.
    pub account: Option<String>,
}

/// A version of System Center 2012 Configuration Manager.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Product {
    /// 2012 SP1
    Sp1,
    /// 2012 R2
    R2,
    /// 2012 SP2 and 2012 R2 SP1
    Sp2,
}

const PRODUCTS: [(&str, Product); 3] =
    [("sp1", Product::Sp1), ("r2", Product::R2), ("sp2", Product::Sp2)];
impl Product {
    /// Its word in lessons.
    pub fn text(self) -> &'static str {
        PRODUCTS.iter().find(|(_, product)| *product == self).map_or("", |(word, _)| word)
    }
}

const CONSOLES: [&str; 1] = ["intune"];
const FENCE: &str = "---";
/// Keys that belong to other tools, as those with a dot do.
const OF_OTHERS: [&str; 2] = ["author", "date"];

/// Reads the front matter. The second answer is where the lesson goes on, in bytes.
pub(super) fn head(source: &str) -> Result<(Head, usize), LessonError> {
    let mut lines = lines(source);
    // There is always a first line, if an empty one.
    let first = lines.next().unwrap_or_default();
    if source[first.clone()].trim_end() != FENCE {
        return Err(Cursor::new(source, first).error(Expected::Title));
    }
    let mut head = Head::default();
    let mut known = Vec::new();
    for line in lines {
        let text = source[line.clone()].trim_end();
        if text == FENCE {
            if head.title.is_empty() {
                return Err(Cursor::new(source, line).error(Expected::Title));
            }
            return Ok((head, after(source, line.end)));
        }
        entry(&mut head, &mut known, source, line)?;
    }
    let (line, column) = position(source, source.len());
    let found = String::new();
    Err(LessonError::Syntax { line, column, found, expected: Expected::EndOfHead })
}

fn entry<'a>(
    head: &mut Head,
    known: &mut Vec<&'a str>,
    source: &'a str,
    line: Range<usize>,
) -> Result<(), LessonError> {
    let text = &source[line.clone()];
    let at = |offset: usize| Cursor::new(source, line.start + offset..line.end);
    if text.trim().is_empty() {
        return Ok(());
    }
    let (key, value) = text.split_once(':').ok_or_else(|| at(0).error(Expected::KeyAndValue))?;
    let value_at = at(key.len() + 1);
    let (key, value) = (key.trim(), unquoted(value.trim()));
    if OF_OTHERS.contains(&key) || key.contains('.') {
        return Ok(());
    }
    if known.contains(&key) {
        return Err(at(0).error(Expected::NewKey));
    }
    known.push(key);
    let owned = Some(value.to_owned()).filter(|value| !value.is_empty());
    match key {
        "title" => head.title = owned.ok_or_else(|| value_at.error(Expected::Title))?,
        "lab" => head.lab = owned,
        "account" => head.account = owned,
        "console" if CONSOLES.contains(&value) => head.console = owned,
        "console" => return Err(value_at.error(Expected::Console)),
        "product" => {
            let product = PRODUCTS.iter().find(|(word, _)| *word == value);
            head.product = Some(product.ok_or_else(|| value_at.error(Expected::Product))?.1);
        }
        _ => return Err(at(0).error(Expected::Key)),
    }
    Ok(())
}

/// The value without the quotes around it, single or double, if it has them.
fn unquoted(value: &str) -> &str {
    let without = |quote: char| {
        let inside = value.strip_prefix(quote)?.strip_suffix(quote)?;
        Some(inside).filter(|inside| !inside.contains(quote))
    };
    without('"').or_else(|| without('\'')).unwrap_or(value)
}

/// Where each line is, without its end.
fn lines(source: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    source.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// Behind the end of a line.
fn after(source: &str, end: usize) -> usize {
    (end + 1).min(source.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_and_the_rest_goes_on_behind() {
        let source = "---\r\ntitle: \"A: b\"\nlab: contoso\nconsole: intune\nproduct: r2\n\
            account: a@b\nms.topic: x\nauthor: me\n---\nrest";
        let (read, at) = head(source).unwrap();
        assert_eq!(&source[at..], "rest");
        assert_eq!(
            read,
            Head {
                title: "A: b".into(),
                lab: Some("contoso".into()),
                console: Some("intune".into()),
                product: Some(Product::R2),
                account: Some("a@b".into()),
            }
        );
    }

    #[test]
    fn quotes_around_a_value_are_no_part_of_it() {
        for (written, title) in [
            ("\"A\"", "A"),
            ("'It is \"A\"'", "It is \"A\""),
            ("\"Yes\" or \"No\"", "\"Yes\" or \"No\""),
        ] {
            let (read, _) = head(&format!("---\ntitle: {written}\n---\n")).unwrap();
            assert_eq!(read.title, title);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (source, line, column, expected) in [
            ("", 1, 1, Expected::Title),
            ("# A", 1, 1, Expected::Title),
            ("---\n---\n", 2, 1, Expected::Title),
            ("---\ntitle:\n---\n", 2, 7, Expected::Title),
            ("---\ntitle: A\n", 3, 1, Expected::EndOfHead),
            ("---\ntitle: A\nnonsense\n---", 3, 1, Expected::KeyAndValue),
            ("---\ntitle: A\ntitel: A\n---", 3, 1, Expected::Key),
            ("---\ntitle: A\ntitle: A\n---", 3, 1, Expected::NewKey),
            ("---\ntitle: A\nproduct: 2003\n---", 3, 10, Expected::Product),
            ("---\ntitle: A\nconsole: vi\n---", 3, 10, Expected::Console),
        ] {
            match head(source) {
                Err(LessonError::Syntax { line: l, column: c, expected: e, .. }) => {
                    assert_eq!((l, c, e), (line, column, expected), "{source:?}");
                }
                other => panic!("{source:?}: {other:?}"),
            }
        }
    }
}
