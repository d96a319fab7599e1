//! Procedures as technical writers write them, to what they ask for.
//!
//! What must stay true:
//! - The grammar is one of such prose, and not a list of sentences. It knows verbs, kinds of
//!   controls and the places where both stand; names come from the document alone.
//! - It knows nothing of any window: what a noun means is found when it is played.
//! - What it does not understand asks for nothing.
//!
//! # From a document to clauses
//!
//! `outline` reads Markdown: headings, texts, lists and tables, as words with their marks; tokens
//! become what they mean. `understand` walks through that, with the versions and the alternatives
//! on which it is, and has each sentence read by `parse`: `prefix` takes what stands before the
//! imperative (where, when, for which versions), `verb` says what is asked for, and `pressing`,
//! `entering`, `imperative` and `keys` take what it is done to, which is a `noun`. A sentence that
//! is no imperative may be a `statement` of how it is then. The answer is [`Prose`].
//!
//! | what is written | what it asks for |
//! | --- | --- |
//! | In the X console, … | the console is on the stage |
//! | In the **X** workspace, on the **X** tab, on the **X** page, … | it is there, or is gone to |
//! | click, choose, select, tap **X**; **A** > **B** | it is pressed; what it is decides how |
//! | check the box; click the privacy links | what is the only one, or has all of these words |
//! | click the server on which … | a row: an open question |
//! | expand **X**, clear **X**, press **Enter**, close the dialog, wait 8 hours | what they say |
//! | type *value* in the **X** box; set **X** to *value* | it is typed, chosen or ticked |
//! | specify the following options: with a list or table of names | each is an open question |
//! | choose whether to …; specify the … that … | what stands on the page: open questions |
//! | sign in; Complete the wizard. | as often as it takes |
//! | The **X** dialog opens. Verify that **X** is selected. The page says **X**. | it is so |
//! | In SP1, …; Prior to SP2, …; **For SP1:** | only for these versions |
//! | New …: …, Existing …: …; one of the following | alternatives |
//! | If …, click **X**. Optionally, … | an open question |

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
