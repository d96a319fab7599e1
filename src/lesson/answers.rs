use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, Visitor},
};

use super::{Expectation, LessonError, Product, cursor::position, grammar, sentence, unfold::key};

/// What an author answers where the prose of a document leaves something open.
///
/// ```toml
/// lab = "contoso"                      # the preset with which the lab begins
/// console = "Microsoft Intune"         # where the document does not say which
/// product = "sp2"                      # the version of Configuration Manager
/// account = "admin@contoso.com"        # who signs in
///
/// [tokens]                             # what [!INCLUDE[name](path)] means
/// cmshort = "Configuration Manager"
///
/// [choices]                            # which way is gone; "each" plays all of them
/// "Add the role by using the associated step:" = "each"
///
/// [in."Create Microsoft Intune Subscription Wizard > General"]
/// Collection = "Mobile Users"          # what stands in a box; true or false for a tick
///
/// [sections."Add the connector"]
/// begins = "anew"                      # in a new lab; "on": in the one of the section before
/// lab = "contoso-subscription"
/// ends = ['lab /tenant/authority is "configuration-manager"']
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// The preset with which the lab begins.
    pub lab: Option<String>,
    /// The console that is used where the document does not say which.
    pub console: Option<String>,
    /// The version in which it is played.
    pub product: Option<Product>,
    /// Who signs in.
    pub account: Option<String>,
    /// What tokens mean.
    pub tokens: BTreeMap<String, String>,
    /// Which way is gone, by what is to be decided.
    pub choices: BTreeMap<String, String>,
    /// What stands in a box, by where that is and by its name.
    #[serde(rename = "in")]
    pub places: BTreeMap<String, BTreeMap<String, Answer>>,
    /// How a section is played, by its heading.
    pub sections: BTreeMap<String, SectionAnswers>,
}

/// How a section is played.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
pub struct SectionAnswers {
    /// In which lab.
    pub begins: Begins,
    /// The preset with which a new one begins.
    pub lab: Option<String>,
    /// What is expected at its end, as in comments of lessons behind `expect`.
    pub ends: Vec<End>,
}

/// What is expected at the end of a section.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// As it is written.
    pub text: String,
    /// What it says.
    pub expectation: Expectation,
}

impl End {
    /// Reads what may stand behind `expect` in a comment.
    ///
    /// # Errors
    ///
    /// [`LessonError`] says what is wrong, and in which column.
    pub fn parse(text: &str) -> Result<Self, LessonError> {
        Ok(Self { text: text.to_owned(), expectation: grammar::expectation_alone(text)? })
    }
}

impl<'de> Deserialize<'de> for End {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(EndVisitor)
    }
}

/// Reads an expectation where it stands, so that what is wrong with it is told for its line.
struct EndVisitor;

impl Visitor<'_> for EndVisitor {
    type Value = End;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what may stand behind expect in a comment")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<End, E> {
        End::parse(text).map_err(|error| E::custom(sentence::end_error(text, &error)))
    }
}

/// In which lab a section is played.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Begins {
    /// In the one of the section before, as that has left it.
    #[default]
    On,
    /// In a new one.
    Anew,
}

/// What stands in a box, or is ticked, or is picked.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(untagged)]
pub enum Answer {
    /// A tick, or none.
    Tick(bool),
    /// A text, or the name of what is picked.
    Text(String),
    /// Several names.
    Several(Vec<String>),
}

/// A question that was open while a document was played, with how it was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Where it was asked: the dialog and the page.
    pub place: String,
    /// Its name there.
    pub name: String,
    /// The answer; nothing where it was left as it was.
    pub answer: Option<Answer>,
    /// What else could be answered.
    pub others: Vec<String>,
}

impl Question {
    /// Whether this is what was answered.
    pub(super) fn holds(&self, text: &str) -> bool {
        matches!(&self.answer, Some(Answer::Text(answer)) if answer == text)
    }

    /// Whether it is which console is meant.
    pub fn is_console(&self) -> bool {
        self.place.is_empty() && self.name == "console"
    }
}

/// Why a text is no answers file.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum AnswersError {
    /// It is no TOML, or has a key that is not known.
    #[error("line {line}: {why}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// Why.
        why: String,
    },
    /// It is longer than any answers file.
    #[error("longer than {largest} bytes")]
    TooLarge {
        /// How many bytes it may have.
        largest: usize,
    },
}

impl Answers {
    /// An answer to a choice that plays every way.
    pub const EACH: &str = "each";
    /// Longer than any answers file, in bytes.
    pub const LARGEST: usize = 1024 * 1024;

    /// Reads an answers file.
    ///
    /// # Errors
    ///
    /// [`AnswersError`].
    pub fn parse(source: &str) -> Result<Self, AnswersError> {
        if source.len() > Self::LARGEST {
            return Err(AnswersError::TooLarge { largest: Self::LARGEST });
        }
        toml::from_str(source).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let (line, _) = position(source, source.floor_char_boundary(at));
            AnswersError::Syntax { line, why: error.message().to_owned() }
        })
    }

    /// What is answered in a place, the dialog and the page, under a name.
    pub(super) fn answer(&self, place: &str, name: &str) -> Option<&Answer> {
        let name = key(name);
        let there = self.places.iter().filter(|(other, _)| is_place(other, place));
        let mut found = there.flat_map(|(_, answers)| answers);
        found.find(|(other, _)| key(other) == name).map(|(_, answer)| answer)
    }

    /// Which option of a choice is taken; nothing where none is named.
    pub fn choice(&self, question: &str) -> Option<&str> {
        let question = key(question);
        let found = self.choices.iter().find(|(other, _)| key(other) == question);
        found.map(|(_, option)| option.as_str())
    }

    /// How a section is played.
    pub fn section(&self, title: &str) -> Option<&SectionAnswers> {
        let title = key(title);
        self.sections.iter().find(|(other, _)| key(other) == title).map(|(_, section)| section)
    }
}

/// Whether a place is meant by the whole of its name, or by its dialog or page alone.
pub(super) fn is_place(written: &str, place: &str) -> bool {
    let parts = || place.split(" > ").map(key);
    key(written) == key(place) || parts().any(|part| part == key(written))
}
