use serde_json::Value;

use super::{State, Target};

/// Why a step failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// There is nothing like the target.
    Missing {
        /// What was looked for.
        target: Target,
        /// What was there instead, with regions.
        there: Vec<String>,
    },
    /// There are several.
    Ambiguous {
        /// What was looked for.
        target: Target,
        /// All of them, with regions.
        there: Vec<String>,
    },
    /// It cannot be used.
    Disabled {
        /// What was looked for.
        target: Target,
    },
    /// Something lies on it.
    Covered {
        /// What was looked for.
        target: Target,
        /// What lies on it; empty where that has no name.
        by: String,
    },
    /// It cannot be brought into view.
    OutOfSight {
        /// What was looked for.
        target: Target,
    },
    /// It has no such state, for instance a link that is to be ticked.
    NoState {
        /// What was looked for.
        target: Target,
        /// The state that was asked for.
        state: State,
    },
    /// Nothing can be typed in it.
    NoBox {
        /// What was looked for.
        target: Target,
    },
    /// A password can be typed only where it cannot be read.
    NoPasswordBox {
        /// What was looked for.
        target: Target,
    },
    /// It is in another state.
    OtherState {
        /// What was looked for.
        target: Target,
        /// The state that was expected.
        state: State,
    },
    /// It holds another text.
    OtherText {
        /// What was looked for.
        target: Target,
        /// What was expected.
        wanted: String,
        /// What it holds.
        found: String,
    },
    /// It is there, against expectation.
    There {
        /// What it is, with regions.
        what: String,
    },
    /// No such text is shown.
    NoText {
        /// The text that was expected.
        text: String,
    },
    /// The text is shown, against expectation.
    TextThere {
        /// The text in which it was found.
        text: String,
    },
    /// The lab holds something else.
    Lab {
        /// Where, as a JSON pointer.
        pointer: String,
        /// What was expected; nothing where no value was expected.
        wanted: Option<Value>,
        /// What it holds.
        found: Option<Value>,
    },
    /// There is no such account, or the lab has no password for it.
    NoPassword {
        /// The account.
        account: String,
    },
    /// There is no such console.
    NoConsole {
        /// What was looked for.
        name: String,
        /// Those that there are.
        there: Vec<String>,
    },
    /// Time cannot pass.
    Time {
        /// Why, in a sentence.
        why: String,
    },
    /// The window went on moving.
    NeverRests {
        /// How many frames were waited.
        frames: u32,
    },
    /// The picture cannot be taken.
    Picture(PictureFailure),
    /// A page does not go on.
    Stuck {
        /// The page.
        page: String,
        /// What it says is missing.
        says: Vec<String>,
    },
    /// No wizard is open that could be completed.
    NoWizard,
    /// No dialog is open that could be closed.
    NoDialog,
    /// Prose leaves open what stands there, and nothing answers it.
    Open {
        /// Where.
        place: String,
        /// What.
        name: String,
    },
    /// A sentence asks for more and more.
    NoEnd {
        /// How many actions were done.
        turns: u32,
    },
}

/// Why a picture cannot be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureFailure {
    /// What is to be seen is not there.
    NotThere(Box<Failure>),
    /// No dialog is open.
    NoDialog,
    /// It is so small or so far out that no pixel of it is seen.
    Nothing,
}

impl From<PictureFailure> for Failure {
    fn from(failure: PictureFailure) -> Self {
        Self::Picture(failure)
    }
}
