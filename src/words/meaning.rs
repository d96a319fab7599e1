//! From a text back to its id: which words could an English text be?

use std::{collections::HashMap, sync::LazyLock};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, PatternElement},
    parser,
};

use super::{Language, current, language::english, loader};

/// A word that an English text may be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Meaning {
    /// The word's id.
    pub id: &'static str,
    /// What stands in the places of the word that are filled in, in order.
    pub values: Vec<String>,
}

/// A word of the language file.
struct Entered {
    id: String,
    pieces: Vec<Piece>,
}

enum Piece {
    Text(String),
    /// What is filled in has this name.
    Value(String),
}

static WORDS: LazyLock<Vec<Entered>> = LazyLock::new(|| {
    let source = english();
    // What is malformed in the file is left out here; the tests of the words would not let it
    // pass.
    let resource = parser::parse(source.as_str()).unwrap_or_else(|(resource, _)| resource);
    resource.body.into_iter().filter_map(entered).collect()
});

/// The words that `text`, in English, may be.
pub fn meanings(text: &str) -> Vec<Meaning> {
    let found = WORDS
        .iter()
        .filter_map(|word| Some(Meaning { id: &word.id, values: values(text, &word.pieces)? }));
    found.collect()
}

/// The words, without places that are filled in, whose English text is as wanted.
pub fn ids_like(is_wanted: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let found = WORDS.iter().filter(|word| match word.pieces.as_slice() {
        [Piece::Text(text)] => is_wanted(text),
        _ => false,
    });
    found.map(|word| word.id.as_str()).collect()
}

/// An English text as it is, and as each of the words that it may be says it in the language in
/// use. What is filled in is translated too, where it is a word of its own.
pub fn translations(text: &str) -> Vec<String> {
    let mut texts = vec![text.to_owned()];
    if current() != Language::En {
        texts.extend(meanings(text).iter().map(translated));
    }
    texts
}

fn translated(meaning: &Meaning) -> String {
    let word = WORDS.iter().find(|word| word.id == meaning.id);
    let names = word.into_iter().flat_map(|word| &word.pieces).filter_map(|piece| match piece {
        Piece::Value(name) => Some(name.as_str()),
        Piece::Text(_) => None,
    });
    let value = |text: &String| {
        let whole = meanings(text).into_iter().find(|meaning| meaning.values.is_empty());
        whole.map_or_else(|| text.clone(), |meaning| translated(&meaning))
    };
    let filled: HashMap<&str, String> = names.zip(meaning.values.iter().map(value)).collect();
    Language::finish(loader().get_args(meaning.id, filled))
}

fn name(expression: &Expression<&str>) -> String {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => id.name.to_owned(),
        _ => String::new(),
    }
}

fn entered(entry: Entry<&str>) -> Option<Entered> {
    let Entry::Message(message) = entry else { return None };
    let pieces = message.value?.elements.into_iter().map(|element| match element {
        PatternElement::TextElement { value } => Piece::Text(value.to_owned()),
        PatternElement::Placeable { expression } => Piece::Value(name(&expression)),
    });
    Some(Entered { id: message.id.name.to_owned(), pieces: pieces.collect() })
}

/// What the places of a word hold in `text`, or nothing where it is another word.
fn values(mut text: &str, pieces: &[Piece]) -> Option<Vec<String>> {
    let mut values = Vec::new();
    let mut open = false;
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Value(_) => open = true,
            Piece::Text(fixed) if std::mem::take(&mut open) => {
                // What is filled in may hold the period with which the word ends.
                let is_last = index + 1 == pieces.len();
                let parts =
                    if is_last { text.rsplit_once(&**fixed) } else { text.split_once(&**fixed) };
                let (value, rest) = parts?;
                values.push(value.to_owned());
                text = rest;
            }
            Piece::Text(fixed) => text = text.strip_prefix(fixed.as_str())?,
        }
    }
    if open {
        values.push(text.to_owned());
        text = "";
    }
    text.is_empty().then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_text_is_found_with_what_is_filled_in() {
        let found = |text: &str, id: &str| {
            let meanings = meanings(text);
            meanings.into_iter().find(|meaning| meaning.id == id).map(|meaning| meaning.values)
        };
        assert_eq!(found("Sign Out", "sign-out"), Some(vec![]));
        assert_eq!(found("Welcome Allie", "welcome"), Some(vec!["Allie".to_owned()]));
        assert_eq!(found("a.lab - MDM Console", "window-title"), Some(vec!["a.lab".to_owned()]));
        assert_eq!(found("Sign out", "sign-out"), None);
        let account = vec!["a@contoso.com".to_owned()];
        assert_eq!(found("Signed in as a@contoso.com.", "wizard-signed-in-as"), Some(account));
    }
}
