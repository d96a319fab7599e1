use std::ops::Range;

use super::{
    Expected, LessonError, Product, Style, When,
    cursor::{Cursor, position},
    grammar::some_text,
    note::TIMES,
    picturing,
    product::products,
};

/// What stands before the lesson itself.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Head {
    /// The title.
    pub title: String,
    /// What stands below the title of a handout.
    pub subtitle: Option<String>,
    /// Who has written it.
    pub author: Option<String>,
    /// Its date, as it is written.
    pub date: Option<String>,
    /// The preset with which the lab begins.
    pub lab: Option<String>,
    /// The console on the stage at the start.
    pub console: Option<String>,
    /// The versions of Configuration Manager to which the lesson applies, the one in which it is
    /// played unless another is asked for first; none where it is played in any.
    pub products: Vec<Product>,
    /// Who is signed in at the start.
    pub account: Option<String>,
    /// When the pictures of steps are taken.
    pub pictures: When,
    /// How a step's picture marks the control that the step uses.
    pub marks: Marks,
    /// Texts that nobody is to read in any picture.
    pub redacted: Vec<String>,
}

/// How a step's picture marks the control that the step uses.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Marks(pub Vec<Style>);

impl Default for Marks {
    fn default() -> Self {
        Self(vec![Style::Outline])
    }
}

impl Head {
    /// The word for the console of Configuration Manager.
    pub const CONFIGURATION_MANAGER: &str = "configuration-manager";
    /// The word for the console of Office 365.
    pub const OFFICE_365: &str = "office-365";

    /// Whether the lesson is for this version, or for a lab without one.
    pub fn applies_to(&self, product: Option<Product>) -> bool {
        self.products.is_empty() || product.is_some_and(|product| self.products.contains(&product))
    }
}

/// The consoles that can be on the stage.
const CONSOLES: [&str; 3] = ["intune", Head::CONFIGURATION_MANAGER, Head::OFFICE_365];
const FENCE: &str = "---";

/// Keys that only lessons have.
const OWN: [&str; 7] = ["lab", "console", "product", "account", "pictures", "marks", "redact"];
/// What stands around the front matter of other tools.
const FENCES: [&str; 2] = [FENCE, "+++"];

/// Whether a text was written as a lesson: it has a key that only lessons have. Other documents
/// may have any front matter, or none.
pub(super) fn is_of_lesson(source: &str) -> bool {
    let inside =
        source.strip_prefix(FENCE).map_or("", |rest| rest.split("\n---").next().unwrap_or(""));
    let keys = inside.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key.trim());
    keys.into_iter().any(|key| OWN.contains(&key))
}

/// The front matter of a document that is no lesson: of it only what stands on a title page is
/// read.
pub(super) fn of_other_tools(source: &str) -> (Head, usize) {
    let mut head = Head::default();
    let mut lines = lines(source);
    let first = source[lines.next().unwrap_or_default()].trim_end();
    if !FENCES.contains(&first) {
        return (head, 0);
    }
    for line in lines {
        let text = source[line.clone()].trim_end();
        if text == first {
            return (head, after(source, line.end));
        }
        let Some(at) = text.find([':', '=']) else { continue };
        let value = || source[unquoted(source, line.start + at + 1..line.end)].to_owned();
        match text[..at].trim_end() {
            "title" => head.title = value(),
            "subtitle" => head.subtitle = Some(value()),
            "author" => head.author = Some(value()),
            "date" => head.date = Some(value()),
            _ => {}
        }
    }
    (Head::default(), 0)
}

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
    let (key, _) = text.split_once(':').ok_or_else(|| at(0).error(Expected::KeyAndValue))?;
    let value_at = at(key.len() + 1);
    let place = unquoted(source, line.start + key.len() + 1..line.end);
    let (key, value) = (key.trim(), &source[place.clone()]);
    // Keys with a dot belong to other tools.
    if key.contains('.') {
        return Ok(());
    }
    if known.contains(&key) {
        return Err(at(0).error(Expected::NewKey));
    }
    known.push(key);
    let owned = Some(value.to_owned()).filter(|value| !value.is_empty());
    match key {
        "title" => head.title = owned.ok_or_else(|| value_at.error(Expected::Title))?,
        "subtitle" => head.subtitle = owned,
        "author" => head.author = owned,
        "date" => head.date = owned,
        "lab" => head.lab = owned,
        "account" => head.account = owned,
        "console" if CONSOLES.contains(&value) => head.console = owned,
        "console" => return Err(value_at.error(Expected::Console)),
        "pictures" => {
            let when = TIMES.iter().find(|(_, word)| *word == value);
            head.pictures = when.ok_or_else(|| value_at.error(Expected::When))?.0;
        }
        "marks" => head.marks = Marks(whole(Cursor::new(source, place), picturing::styles)?),
        "redact" => head.redacted = whole(value_at, texts)?,
        "product" => {
            let all = |line: &mut Cursor<'_>| products(line, &Product::ALL);
            head.products = whole(Cursor::new(source, place), all)?;
        }
        _ => return Err(at(0).error(Expected::Key)),
    }
    Ok(())
}

/// What is all of a value.
fn whole<T>(
    mut value: Cursor<'_>,
    read: impl FnOnce(&mut Cursor<'_>) -> Result<T, LessonError>,
) -> Result<T, LessonError> {
    let read = read(&mut value)?;
    if value.is_at_end() { Ok(read) } else { Err(value.error(Expected::Comma)) }
}

/// Texts in quotes with commas between them.
fn texts(line: &mut Cursor<'_>) -> Result<Vec<String>, LessonError> {
    let mut texts = vec![some_text(line)?];
    while line.take_sign(',') {
        texts.push(some_text(line)?);
    }
    Ok(texts)
}

/// Where a value is without the spaces around it, and without the quotes, single or double, if it
/// has them.
fn unquoted(source: &str, range: Range<usize>) -> Range<usize> {
    let text = &source[range.clone()];
    let value = text.trim();
    let start = range.start + text.len() - text.trim_start().len();
    let is_quoted = |quote: char| {
        let inside = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
        inside.is_some_and(|inside| !inside.contains(quote))
    };
    if is_quoted('"') || is_quoted('\'') {
        start + 1..start + value.len() - 1
    } else {
        start..start + value.len()
    }
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
        let source = "---\r\ntitle: \"A: b\"\nlab: contoso\nconsole: configuration-manager\n\
            product: sp2, r2,sp1\nsubtitle: B\ndate: May 2015\npictures: both\n\
            marks: badge, arrow\nredact: \"a, b\", \"c\"\n\
            account: a@b\nms.topic: x\nauthor: me\n---\nrest";
        let (read, at) = head(source).unwrap();
        assert_eq!(&source[at..], "rest");
        assert_eq!(
            read,
            Head {
                title: "A: b".into(),
                lab: Some("contoso".into()),
                console: Some("configuration-manager".into()),
                products: vec![Product::Sp2, Product::R2, Product::Sp1],
                account: Some("a@b".into()),
                subtitle: Some("B".into()),
                author: Some("me".into()),
                date: Some("May 2015".into()),
                pictures: When::Both,
                marks: Marks(vec![Style::Badge, Style::Arrow]),
                redacted: vec!["a, b".into(), "c".into()],
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
    fn a_lesson_applies_to_the_versions_that_it_lists_and_else_to_all() {
        for (line, product, applies) in [
            ("", None, true),
            ("", Some(Product::Sp1), true),
            ("product: \"r2\"\n", Some(Product::R2), true),
            ("product: sp2, r2\n", Some(Product::R2), true),
            ("product: sp2, r2\n", Some(Product::Sp1), false),
            ("product: sp2\n", None, false),
        ] {
            let (read, _) = head(&format!("---\ntitle: A\n{line}---\n")).unwrap();
            assert_eq!(read.applies_to(product), applies, "{line}{product:?}");
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
            ("---\ntitle: A\nproduct:\n---", 3, 9, Expected::Product),
            ("---\ntitle: A\nproduct: 2003\n---", 3, 10, Expected::Product),
            ("---\ntitle: A\nproduct: R2\n---", 3, 10, Expected::Product),
            ("---\ntitle: A\nproduct: r2, sp3\n---", 3, 14, Expected::Product),
            ("---\ntitle: A\nproduct: r2,\n---", 3, 13, Expected::Product),
            ("---\ntitle: A\nproduct: \"r2, sp3\"\n---", 3, 15, Expected::Product),
            ("---\ntitle: A\nproduct: r2, sp1, r2\n---", 3, 19, Expected::NewProduct),
            ("---\ntitle: A\nproduct: r2 sp1\n---", 3, 13, Expected::Comma),
            ("---\ntitle: A\nproduct: r2\nproduct: sp1\n---", 4, 1, Expected::NewKey),
            ("---\ntitle: A\npictures: now\n---", 3, 11, Expected::When),
            ("---\ntitle: A\nmarks: ring\n---", 3, 8, Expected::Style),
            ("---\ntitle: A\nmarks: badge arrow\n---", 3, 14, Expected::Comma),
            ("---\ntitle: A\nredact: a\n---", 3, 9, Expected::Name),
            ("---\ntitle: A\nconsole: vi\n---", 3, 10, Expected::Console),
            ("---\ntitle: A\nconsole: \"vi\"\n---", 3, 10, Expected::Console),
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
