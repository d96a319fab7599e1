//! What the lines of a document are: sentences, labels, headings, alternatives.

use super::{
    Word,
    outline::{List, Node},
    parse::parse,
    text_of,
    understand::Lead,
    version::versions,
};
use crate::lesson::Product;

/// The versions of which the sentences of a text speak, one after the other.
pub(super) fn of_clauses(words: &[Word]) -> Vec<(usize, Vec<Product>)> {
    let clauses = sentences(words).into_iter().flat_map(|sentence| parse(sentence).clauses);
    let mut named: Vec<_> = clauses.filter_map(|said| Some((said.end, said.versions?))).collect();
    named.dedup_by(|one, other| one.1 == other.1);
    named
}

/// The versions with which a sentence begins.
pub(super) fn begins_with(words: &[Word]) -> Option<Vec<Product>> {
    parse(words).clauses.first().and_then(|said| said.versions.clone())
}

/// Whether a statement leads in what is to be filled in: "you have to fill in two things:".
pub(super) fn lists_fields(words: &[Word], is_place: bool) -> bool {
    const FILLS: [&str; 6] = ["fill", "specify", "enter", "provide", "supply", "options"];
    let leads = words.last().is_some_and(|word| word.is_sign(":"));
    leads && (is_place || words.iter().any(|word| word.is_any(&FILLS)))
}

/// The controls that a list names to choose one of.
pub(super) fn one_of(list: &List, lead: &Lead) -> Option<Vec<String>> {
    if !(lead.asked.alternatives && lead.asked.fields.is_some()) {
        return None;
    }
    let names = list.items.iter().map(|item| match item.first() {
        Some(Node::Text(words)) if words[0].is_marked() => Some(words[0].text.clone()),
        _ => None,
    });
    names.collect::<Option<Vec<_>>>().filter(|names| names.len() > 1)
}

/// What the items of a list are called where they are ways of which one is gone.
pub(super) fn alternatives(list: &List, lead: &Lead) -> Option<Vec<String>> {
    let labels: Vec<Option<String>> = list.items.iter().map(|item| way(item)).collect();
    let all = labels.iter().all(Option::is_some) && labels.len() > 1;
    let by_version = labels.iter().flatten().any(|label| versions(label).is_some());
    if by_version || !(all || lead.asked.alternatives) {
        return None;
    }
    let by_text = |item: &Vec<Node>| match item.first() {
        Some(Node::Text(words)) => text_of(words),
        _ => String::new(),
    };
    let named =
        list.items.iter().zip(labels).map(|(item, label)| label.unwrap_or_else(|| by_text(item)));
    Some(named.collect())
}

/// What a way is called: `New server: click …`.
pub(super) fn way(item: &[Node]) -> Option<String> {
    let Some(Node::Text(words)) = item.first() else { return None };
    let first = sentences(words).into_iter().next()?;
    let (label, rest) = labelled(first);
    let label = label.filter(|label| !label.iter().any(Word::is_marked))?;
    (!parse(rest).clauses.is_empty()).then(|| text_of(&label[..label.len() - 1]))
}

/// The versions of which a line speaks that is only about them: `**For SP1:**`.
pub(super) fn version_line(words: &[Word]) -> Option<Vec<Product>> {
    let ends = words.last().is_some_and(|word| word.is_sign(":"));
    if is_heading(words) || ends { versions(&text_of(words)) } else { None }
}

/// The versions of a line that says to which of them the section applies: "*For R2 and later.*"
pub(super) fn section_versions(words: &[Word]) -> Option<Vec<Product>> {
    let text = text_of(words);
    let is_marked = |word: &Word| word.is_marked() || word.mark == super::word::Mark::Sign;
    let applies = text.to_lowercase().starts_with("applies to");
    let is_line = applies || words.iter().all(is_marked);
    let ends = words.last().is_some_and(|word| word.is_sign(":"));
    if is_line && !ends { versions(&text) } else { None }
}

/// Whether a line is all bold, and so a heading or a term.
pub(super) fn is_heading(words: &[Word]) -> bool {
    let marked = words
        .iter()
        .all(|word| word.mark == super::word::Mark::Bold || word.mark == super::word::Mark::Sign);
    marked && words.iter().any(Word::is_marked)
}

/// A sentence parted at the colon behind its label, if it has one.
pub(super) fn labelled(words: &[Word]) -> (Option<&[Word]>, &[Word]) {
    const LONGEST: usize = 14;
    /// What parts a label from what is said under it.
    const PARTS: [&str; 4] = [":", "–", "—", "-"];
    let is_part = |word: &Word| PARTS.iter().any(|sign| word.is_sign(sign));
    let Some(at) = words.iter().take(LONGEST).position(is_part) else { return (None, words) };
    let (label, rest) = words.split_at(at + 1);
    let asked = parse(&words[..at]);
    let tells = asked.clauses.is_empty() && !asked.alternatives && asked.fields.is_none();
    let is_dash = !words[at].is_sign(":");
    if at == 0 || rest.is_empty() || !tells || (is_dash && parse(rest).clauses.is_empty()) {
        return (None, words);
    }
    (Some(label), rest)
}

/// The sentences of a text, each with the sign that ends it.
pub(super) fn sentences(words: &[Word]) -> Vec<&[Word]> {
    let ends = |word: &Word| [".", "!", "?", ";"].iter().any(|sign| word.is_sign(sign));
    // A letter or number alone is that of an item.
    let says = |words: &&[Word]| words.iter().any(|word| word.text.chars().count() > 2);
    words.split_inclusive(ends).filter(says).collect()
}

pub(super) fn end_of(items: &[Vec<Node>]) -> usize {
    items.iter().flatten().map(end_of_node).max().unwrap_or(0)
}

pub(super) fn end_of_node(node: &Node) -> usize {
    match node {
        Node::Heading(_, words, _) | Node::Text(words) => {
            words.last().map_or(0, |word| word.at.end)
        }
        Node::List(list) => end_of(&list.items),
        Node::Table(rows) => rows.iter().flatten().flatten().last().map_or(0, |word| word.at.end),
        Node::Aside => 0,
    }
}
