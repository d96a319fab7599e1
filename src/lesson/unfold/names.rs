//! Whether a control bears a name that prose gives it.

use crate::{
    lesson::{Scene, prose::Mention},
    words::{self, Language},
};

/// How well a name fits, the best first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Fit {
    /// Letter by letter.
    Exact,
    /// But for case, punctuation, quotes and spaces.
    Alike,
    /// With the word for what it is as part of the name, or without it.
    WithKind,
    /// But for the plural.
    Number,
    /// It is how the long name of a box to tick begins.
    Beginning,
}

/// A name without what writers leave out or change: case, punctuation, quotes, spaces.
pub(in crate::lesson) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for sign in name.chars() {
        if sign == '&' {
            key.push_str("and");
        } else if sign.is_alphanumeric() {
            key.extend(sign.to_lowercase());
        }
    }
    key
}

/// The key of a name, each of its words in the singular.
fn singular(name: &str) -> String {
    let word = |word: &str| {
        let word = key(word);
        let stem = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
        let stem = stem.or_else(|| word.strip_suffix('s').map(ToOwned::to_owned));
        stem.filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(word)
    };
    name.split_whitespace().map(word).collect()
}

/// The shortest beginning by which a box to tick is known.
const SHORTEST_BEGINNING: usize = 10;

/// A name of a mention, ready to be compared with many.
pub(super) struct Name<'a> {
    text: &'a str,
    key: String,
    with_kind: Option<String>,
    without_kind: Option<String>,
    singular: String,
    /// The words that it may be, where the program speaks another language.
    ids: Vec<&'static str>,
    /// What it reads there, where something is filled in or no control bears it as its word.
    translated: Vec<String>,
}

/// The names of a mention.
pub(super) fn names(mention: &Mention) -> Vec<Name<'_>> {
    mention.names.iter().map(|text| Name::new(text, mention)).collect()
}

impl<'a> Name<'a> {
    fn new(text: &'a str, mention: &Mention) -> Self {
        let own = key(text);
        let kind = mention.kind.map(|kind| key(kind.text()));
        let with_kind = kind.as_ref().map(|kind| format!("{own}{kind}"));
        let without_kind = kind.and_then(|kind| own.strip_suffix(&kind).map(ToOwned::to_owned));
        let without_kind = without_kind.filter(|rest| !rest.is_empty());
        let (mut ids, mut translated) = (Vec::new(), Vec::new());
        if words::current() != Language::En {
            ids = words::ids_like(|word| key(word) == own);
            translated = words::translations(text).iter().map(|text| key(text)).collect();
        }
        let singular = singular(text);
        Self { text, singular, with_kind, without_kind, ids, translated, key: own }
    }
}

impl Scene<'_> {
    /// How well an entry bears one of these names.
    pub(super) fn fit(&self, at: usize, names: &[Name<'_>]) -> Option<Fit> {
        names.iter().filter_map(|name| self.fit_one(at, name)).min()
    }

    fn fit_one(&self, at: usize, name: &Name<'_>) -> Option<Fit> {
        let entry = &self.entries[at];
        let own = &entry.key;
        let id = || entry.node.author_id().is_some_and(|id| name.ids.contains(&id));
        let is = |other: &Option<String>| other.as_ref() == Some(own);
        if own.is_empty() || name.key.is_empty() {
            let same = !name.text.is_empty() && self.name(at).as_deref() == Some(name.text);
            return same.then_some(Fit::Exact);
        }
        if *own == name.key {
            let exact = self.name(at).as_deref() == Some(name.text);
            return Some(if exact { Fit::Exact } else { Fit::Alike });
        }
        if (!name.ids.is_empty() && id()) || name.translated.contains(own) {
            return Some(Fit::Alike);
        }
        if is(&name.with_kind) || is(&name.without_kind) {
            return Some(Fit::WithKind);
        }
        let ticks = entry.node.toggled().is_some();
        if ticks && name.key.len() >= SHORTEST_BEGINNING && own.starts_with(&name.key) {
            return Some(Fit::Beginning);
        }
        // The plural changes a name by a letter or two for each word.
        let is_near =
            own.len().abs_diff(name.key.len()) <= PLURALS && bare(own).eq(bare(&name.key));
        let plural = is_near && self.name(at).is_some_and(|own| singular(&own) == name.singular);
        plural.then_some(Fit::Number)
    }
}

/// By how many letters a name in the plural can be longer.
const PLURALS: usize = 6;

/// A key without the letters that make a plural: the same for both, and quick to compare.
fn bare(key: &str) -> impl Iterator<Item = char> + '_ {
    key.chars().filter(|letter| !matches!(letter, 's' | 'i' | 'e' | 'y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leaves_out_what_writers_change() {
        for (name, other) in [
            ("Browse…", "Browse"),
            ("Sign in", "sign-in"),
            ("“Yes”", "Yes"),
            ("Alerts & Notifications", "Alerts and notifications"),
            ("Company name:", "company name"),
        ] {
            assert_eq!(key(name), key(other));
        }
        assert_eq!(
            singular("Microsoft Intune Subscriptions"),
            singular("Microsoft Intune Subscription")
        );
        assert_ne!(singular("User Collections"), singular("Device Collections"));
        assert_ne!(singular("Access"), singular("Acces"));
    }
}
