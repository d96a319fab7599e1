//! Of which versions of Configuration Manager a phrase speaks.

use crate::lesson::Product;

/// Words of which such a phrase is made, and no other.
const WORDS: [&str; 68] = [
    "a",
    "applies",
    "all",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "before",
    "beginning",
    "below",
    "both",
    "configuration",
    "console",
    "customers",
    "earlier",
    "either",
    "environment",
    "even",
    "following",
    "for",
    "from",
    "have",
    "hierarchy",
    "higher",
    "if",
    "in",
    "later",
    "least",
    "manager",
    "newer",
    "of",
    "older",
    "on",
    "only",
    "or",
    "pack",
    "prior",
    "product",
    "release",
    "releases",
    "running",
    "runs",
    "service",
    "since",
    "site",
    "starting",
    "steps",
    "system",
    "center",
    "than",
    "the",
    "these",
    "this",
    "to",
    "up",
    "upward",
    "use",
    "using",
    "version",
    "versions",
    "when",
    "with",
    "you",
    "your",
    "is",
    "until",
];

/// Which way a phrase goes from the versions that it names.
const BEFORE: [&str; 5] = ["prior to", "before", "earlier than", "older than", "until"];
const UP_TO: [&str; 8] = [
    "or earlier",
    "and earlier",
    "or older",
    "and older",
    "or before",
    "and before",
    "or below",
    "up to",
];
const FROM: [&str; 15] = [
    "or later",
    "and later",
    "or newer",
    "and newer",
    "or higher",
    "and higher",
    "or above",
    "and above",
    "starting with",
    "starting in",
    "beginning with",
    "beginning in",
    "since",
    "from",
    "at least",
];

/// The versions of which a phrase speaks, oldest first, or nothing where it speaks of anything
/// else too.
pub(super) fn versions(phrase: &str) -> Option<Vec<Product>> {
    let phrase = phrase.to_lowercase().replace("service pack ", "sp");
    let words: Vec<&str> =
        phrase.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let known = |word: &&str| WORDS.contains(word) || is_version(word) || is_year(word);
    if !words.iter().all(known) || !words.iter().any(|word| is_version(word)) {
        return None;
    }
    let text = words.join(" ");
    let has = |ways: &[&str]| ways.iter().any(|way| contains_words(&text, way));
    let named = named(&phrase);
    let (first, last) = (*named.first()?, *named.last()?);
    let all = Product::ALL.into_iter();
    Some(if has(&UP_TO) {
        all.filter(|product| *product <= last).collect()
    } else if has(&FROM) {
        all.filter(|product| *product >= first).collect()
    } else if has(&BEFORE) {
        all.filter(|product| *product < first).collect()
    } else {
        all.filter(|product| named.contains(product)).collect()
    })
}

fn contains_words(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

fn is_version(word: &str) -> bool {
    matches!(word, "sp1" | "sp2" | "r2")
}

fn is_year(word: &str) -> bool {
    matches!(word, "2012" | "rtm")
}

/// The versions that are named, oldest first. 2012 R2 SP1 is the twin of 2012 SP2.
fn named(phrase: &str) -> Vec<Product> {
    let parted = phrase.replace([',', ';', '/', '(', ')'], " and ");
    let parts = parted.split_whitespace().collect::<Vec<_>>().join(" ").replace(" or ", " and ");
    let mut named: Vec<Product> = parts.split(" and ").filter_map(one).collect();
    named.sort_unstable();
    named.dedup();
    named
}

fn one(phrase: &str) -> Option<Product> {
    let has = |word: &str| phrase.split(' ').any(|part| part.trim_matches([':', '.']) == word);
    match (has("r2"), has("sp1"), has("sp2")) {
        (_, _, true) | (true, true, _) => Some(Product::Sp2),
        (true, false, false) => Some(Product::R2),
        (false, true, false) => Some(Product::Sp1),
        (false, false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_speaks_of_the_versions_that_it_names_and_of_those_on_their_side() {
        use Product::{R2, Sp1, Sp2};
        for (phrase, expected) in [
            ("For System Center 2012 Configuration Manager SP1:", Some(vec![Sp1])),
            (
                "For System Center 2012 Configuration Manager SP2 and System Center R2 Configuration Manager 2012 SP1:",
                Some(vec![Sp2]),
            ),
            ("Prior to Configuration Manager SP2", Some(vec![Sp1, R2])),
            ("In 2012 SP1 and R2", Some(vec![Sp1, R2])),
            ("in 2012 R2 SP1", Some(vec![Sp2])),
            ("If you are running 2012 R2 or earlier", Some(vec![Sp1, R2])),
            ("Starting with service pack 2", Some(vec![Sp2])),
            ("In R2 and later", Some(vec![R2, Sp2])),
            ("In SP1, SP2", Some(vec![Sp1, Sp2])),
            ("In Windows 8.1 SP1", None),
            ("In the Administration workspace", None),
            ("Before SP1", Some(vec![])),
        ] {
            assert_eq!(versions(phrase), expected, "{phrase}");
        }
    }
}
