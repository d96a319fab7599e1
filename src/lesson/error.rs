use super::RoleWord;

/// Why a text is not a lesson.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum LessonError {
    /// Something stands where something else is expected.
    #[error("line {line}, column {column}: found \"{found}\", expected {expected:?}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What stands there; empty where the line, or the text, ends.
        found: String,
        /// What could stand there.
        expected: Expected,
    },
    /// The text is longer than any lesson.
    #[error("longer than {largest} bytes")]
    TooLarge {
        /// How many bytes a lesson may have.
        largest: u64,
    },
    /// Some bytes are not UTF-8.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The line with the first such byte, from 1.
        line: usize,
    },
    /// It has no step and no action.
    #[error("no steps")]
    Empty,
}

/// What could stand in a place of a lesson.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Expected {
    /// The line `---` that ends the front matter.
    EndOfHead,
    /// A line `key: value` of the front matter.
    KeyAndValue,
    /// One of the keys of the front matter.
    Key,
    /// A key that was not there yet.
    NewKey,
    /// The key `title`.
    Title,
    /// One of the product versions.
    Product,
    /// A product version that was not there yet.
    NewProduct,
    /// One of the product versions that the front matter lists.
    ListedProduct,
    /// Product versions in the front matter.
    ProductInHead,
    /// A comma between product versions, or the end of the line.
    Comma,
    /// A comma between product versions, or a colon behind them.
    Colon,
    /// One of the consoles.
    Console,
    /// The end of a comment.
    EndOfComment,
    /// A comment that ends, and that Markdown takes for one.
    WholeComment,
    /// An action.
    Action,
    /// This word.
    Word(&'static str),
    /// A role, a name, or both.
    Target,
    /// A name in quotes.
    Name,
    /// The closing quote of a name.
    ClosingQuote,
    /// One of the states.
    State,
    /// A key, with Ctrl, Shift or Alt before it.
    Keys,
    /// A number and a unit of time.
    Duration,
    /// A JSON pointer.
    Pointer,
    /// A value in JSON.
    Json,
    /// A way to mark something.
    Style,
    /// When a step's pictures are taken.
    When,
    /// A number of points.
    Padding,
    /// The end of the line.
    EndOfLine,
}

/// The words for roles, for a message.
pub(super) fn role_words() -> String {
    RoleWord::all().map(|(_, text)| text).collect::<Vec<_>>().join(", ")
}
