//! Procedures as technical writers write them, to what they ask for.
//!
//! What must stay true:
//! - The grammar is one of such prose, and not a list of sentences. It knows verbs, kinds of
//!   controls and the places where both stand; names come from the document alone.
//! - It knows nothing of any window: what a noun means is found when it is played.
//! - What it does not understand asks for nothing.

mod clause;
mod document;
mod entering;
mod exception;
mod fields;
mod imperative;
mod keys;
mod lines;
mod mention;
mod noun;
mod outline;
mod parse;
mod prefix;
mod pressing;
mod print;
mod split;
mod statement;
mod still;
mod tokens;
mod understand;
mod verb;
mod version;
mod word;

pub use clause::{Ask, Clause, Hint, Press};
pub use document::{Choice, Contrast, Prose, Section, Sentence, Spoken};
pub use mention::{Kind, Mention};
pub use outline::tokens_in;
pub use tokens::Tokens;
pub use understand::understand;
pub use word::Word;

use word::text_of;
