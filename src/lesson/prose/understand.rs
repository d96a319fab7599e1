//! A document to its sentences and what they ask for, with the branches on which they lie.

use std::ops::Range;

use super::{
    Ask, Clause, Mention, Tokens, Word,
    exception::take_exceptions,
    fields::{field, fields_of_table},
    outline::{List, Node, outline},
    parse::{Asked, Said, parse},
    text_of,
    version::versions,
};
use crate::lesson::Product;

/// What a document says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// Its headings, in order.
    pub sections: Vec<Section>,
    /// Its sentences, in order. Notes and headings have none.
    pub sentences: Vec<Sentence>,
    /// What it leaves to the reader: which of several ways to go.
    pub choices: Vec<Choice>,
    /// Every name that it marks.
    pub names: Vec<String>,
    /// Where it says for each of some versions what to do, and so nothing for others.
    pub contrasts: Vec<Contrast>,
}

/// A place where a document says for each of some versions what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Where it stands, in bytes of the lesson's text.
    pub at: usize,
    /// The versions, oldest first.
    pub of: Vec<Product>,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// Its level, from 1.
    pub level: u8,
    /// Where the section stands, in bytes of the lesson's text, its own sections among it.
    pub range: Range<usize>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// What it says, without marks.
    pub text: String,
    /// Where it stands, in bytes of the lesson's text.
    pub at: Range<usize>,
    /// What it asks for, in order; nothing where it only tells.
    pub spoken: Vec<Spoken>,
}

/// A clause with the branch on which it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// What it asks for.
    pub clause: Clause,
    /// When: what stands farther on in the text is done later. In bytes of the lesson's text.
    pub end: usize,
    /// For which versions alone; all where there are none.
    pub only_for: Vec<Product>,
    /// On which options of which choices alone, by their places.
    pub only_if: Vec<(usize, usize)>,
}

/// Several ways to go.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is to be decided.
    pub question: String,
    /// The ways.
    pub options: Vec<String>,
    /// Which of them is gone unless an answers file says otherwise; each where there is none.
    pub usual: Option<usize>,
    /// Where the question stands, in bytes of the lesson's text.
    pub at: usize,
}

/// Reads a document. What its tokens mean comes from `tokens`.
pub fn understand(text: &str, tokens: &Tokens) -> Prose {
    let nodes = outline(text, tokens);
    let mut reader = Reader { prose: Prose::default(), branch: Branch::default() };
    reader.sections(&nodes, text.len());
    reader.nodes(&nodes);
    reader.prose
}

/// For which versions and on which options what is read is said.
#[derive(Clone, Debug, Default)]
struct Branch {
    versions: Option<Vec<Product>>,
    options: Vec<(usize, usize)>,
}

impl Branch {
    /// This branch where it is for some versions only, too.
    fn narrowed(&self, to: Option<&[Product]>) -> Self {
        let versions = match (&self.versions, to) {
            (Some(own), Some(to)) => {
                Some(own.iter().copied().filter(|product| to.contains(product)).collect())
            }
            (None, Some(to)) => Some(to.to_vec()),
            (own, None) => own.clone(),
        };
        Self { versions, options: self.options.clone() }
    }
}

/// What a list follows.
#[derive(Clone, Debug, Default)]
struct Lead {
    asked: Asked,
    text: String,
    at: usize,
    /// Whether a list under it is one of fields, though nothing says so but the words.
    lists_fields: bool,
}

struct Reader {
    prose: Prose,
    branch: Branch,
}

impl Reader {
    fn sections(&mut self, nodes: &[Node], end: usize) {
        let headings: Vec<_> = nodes
            .iter()
            .filter_map(|node| match node {
                Node::Heading(level, words, at) => Some((*level, text_of(words), at.start)),
                _ => None,
            })
            .collect();
        for (index, (level, title, start)) in headings.iter().enumerate() {
            let next = headings[index + 1..].iter().find(|(other, ..)| other <= level);
            let range = *start..next.map_or(end, |(.., start)| *start);
            self.prose.sections.push(Section { title: title.clone(), level: *level, range });
        }
    }

    /// Reads what stands side by side. A line that names versions is for what follows it.
    fn nodes(&mut self, nodes: &[Node]) {
        let outer = self.branch.clone();
        let mut headings: Vec<(u8, Branch)> = Vec::new();
        let mut lead = Lead::default();
        let mut lines: Vec<(usize, Vec<Product>)> = Vec::new();
        for node in nodes {
            match node {
                Node::Heading(level, words, _) => {
                    headings.retain(|(other, _)| other < level);
                    let around = headings.last().map_or(&outer, |(_, branch)| branch);
                    let branch = around.narrowed(versions(&text_of(words)).as_deref());
                    headings.push((*level, branch.clone()));
                    self.branch = branch;
                    lead = Lead::default();
                }
                Node::Text(words) => {
                    self.names(words);
                    if let Some(of) = section_versions(words) {
                        let at = words[0].at.start;
                        self.prose.contrasts.push(Contrast { at, of: of.clone() });
                        if let Some((_, branch)) = headings.last_mut() {
                            *branch = branch.narrowed(Some(&of));
                            self.branch = branch.clone();
                        } else {
                            self.branch = self.branch.narrowed(Some(&of));
                        }
                    } else if let Some(of) = version_line(words) {
                        let around = headings.last().map_or(&outer, |(_, branch)| branch);
                        self.branch = around.narrowed(Some(&of));
                        lead = Lead::default();
                        lines.push((words[0].at.start, of));
                    } else if is_heading(words) {
                        self.branch = headings.last().map_or(&outer, |(_, branch)| branch).clone();
                        lead = Lead::default();
                    } else if !self.field(words, &lead) {
                        self.end_fields(&mut lead, words[0].at.start);
                        lead = self.text(words);
                    }
                }
                Node::List(list) => {
                    self.list(list, &lead);
                    self.end_fields(&mut lead, end_of(&list.items));
                }
                Node::Table(rows) => {
                    let fields = fields_of_table(rows);
                    let end = rows.iter().flatten().flatten().last().map_or(0, |word| word.at.end);
                    fields.into_iter().for_each(|(words, said)| self.add(&words, said));
                    self.end_fields(&mut lead, end);
                }
                Node::Aside => {}
            }
        }
        self.end_fields(&mut lead, usize::MAX);
        self.contrast(&lines);
        self.branch = outer;
    }

    /// Several versions that are spoken of side by side.
    fn contrast(&mut self, named: &[(usize, Vec<Product>)]) {
        let Some((at, _)) = named.first().filter(|_| named.len() > 1) else { return };
        let mut of: Vec<Product> = named.iter().flat_map(|(_, of)| of).copied().collect();
        of.sort_unstable();
        of.dedup();
        self.prose.contrasts.push(Contrast { at: *at, of });
    }

    /// What its lead asks for behind the fields is done when they are.
    fn end_fields(&mut self, lead: &mut Lead, end: usize) {
        let Some(from) = lead.asked.fields.take() else { return };
        for said in lead.asked.clauses.split_off(from) {
            // Behind the last of them.
            let end = if end == usize::MAX { said.end } else { end + 1 };
            let spoken = self.spoken(Said { end, ..said });
            let sentences = &mut self.prose.sentences;
            if let Some(sentence) = sentences.iter_mut().rfind(|it| it.at.start == lead.at) {
                sentence.spoken.push(spoken);
            }
        }
    }

    fn names(&mut self, words: &[Word]) {
        let marked = words.iter().filter(|word| word.is_marked());
        self.prose.names.extend(marked.map(|word| word.text.clone()));
    }

    /// Reads a paragraph; the last sentence may lead in a list.
    fn text(&mut self, words: &[Word]) -> Lead {
        let mut lead = Lead::default();
        let first = self.prose.sentences.len();
        let sentences = sentences(words);
        let outer = self.branch.clone();
        // Where a paragraph begins with a version, and names no other, all of it is for that.
        let of: Vec<_> = sentences.iter().map(|sentence| begins_with(sentence)).collect();
        let whole = if of.iter().flatten().count() == 1 { of[0].clone() } else { None };
        for (index, sentence) in sentences.into_iter().enumerate() {
            if index > 0 {
                self.branch = outer.narrowed(whole.as_deref());
            }
            lead = self.sentence(sentence);
        }
        self.branch = outer;
        take_exceptions(&mut self.prose.sentences[first..]);
        let named = of_clauses(words);
        self.contrast(&named);
        lead
    }

    fn sentence(&mut self, words: &[Word]) -> Lead {
        let (label, rest) = labelled(words);
        let outer = self.branch.clone();
        self.branch = outer.narrowed(label.and_then(|label| versions(&text_of(label))).as_deref());
        let lead = self.unlabelled(words, rest);
        self.branch = outer;
        lead
    }

    fn unlabelled(&mut self, words: &[Word], rest: &[Word]) -> Lead {
        let asked = parse(rest);
        let text = text_of(words);
        let outer = self.branch.clone();
        if let Some(condition) = &asked.condition
            && !asked.clauses.is_empty()
        {
            let usual = usize::from(rest.iter().any(|word| word.is("instead")));
            let options = vec!["yes".to_owned(), "no".to_owned()];
            let at = words[0].at.start;
            let question = condition.clone();
            self.prose.choices.push(Choice { question, options, usual: Some(usual), at });
            self.branch.options.push((self.prose.choices.len() - 1, 0));
        }
        let now = asked.fields.unwrap_or(asked.clauses.len());
        let mut said = asked.clauses[..now].to_vec();
        if let Some(what) = &asked.again {
            said.extend(self.again(what, words));
        }
        self.add(words, said);
        self.branch = outer;
        let only_places = asked.clauses.iter().all(|said| matches!(said.clause.ask, Ask::Go(_)));
        let lists_fields = lists_fields(words, only_places && !asked.clauses.is_empty());
        Lead { asked, text, at: words[0].at.start, lists_fields }
    }

    /// What the last sentence that asked for anything did in a place, in another place.
    fn again(&self, what: &Mention, words: &[Word]) -> Vec<Said> {
        let end = words.last().map_or(0, |word| word.at.end);
        let last = self.prose.sentences.iter().rfind(|sentence| !sentence.spoken.is_empty());
        let clauses = last.into_iter().flat_map(|sentence| &sentence.spoken);
        let again = clauses.map(|spoken| {
            let mut clause = spoken.clause.clone();
            if let Some(place) = clause.within.last_mut() {
                *place = what.clone();
            }
            if let Ask::Go(place) = &mut clause.ask {
                *place = what.clone();
            }
            Said { clause, end, versions: None }
        });
        again.collect()
    }

    fn add(&mut self, words: &[Word], said: Vec<Said>) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let at = first.at.start..last.at.end;
        let spoken = said.into_iter().map(|said| self.spoken(said)).collect();
        self.prose.sentences.push(Sentence { text: text_of(words), at, spoken });
    }

    fn spoken(&self, said: Said) -> Spoken {
        let branch = self.branch.narrowed(said.versions.as_deref());
        let never = branch.versions.as_ref().is_some_and(Vec::is_empty);
        let only_for = branch.versions.unwrap_or_default();
        // A version that nobody plays has no clauses; one that is all of them needs no mark.
        let only_for = if only_for.len() == Product::ALL.len() { Vec::new() } else { only_for };
        let mut only_if = branch.options;
        if never {
            only_if.push((usize::MAX, 0));
        }
        Spoken { clause: said.clause, end: said.end, only_for, only_if }
    }

    fn list(&mut self, list: &List, lead: &Lead) {
        if let Some(names) = one_of(list, lead) {
            return self.one_of(list, lead, names);
        }
        let labels = alternatives(list, lead);
        let choice = labels.as_ref().map(|options| {
            let (question, at, options) = (lead.text.clone(), lead.at, options.clone());
            self.prose.choices.push(Choice { question, options, usual: None, at });
            self.prose.choices.len() - 1
        });
        let outer = self.branch.clone();
        for (index, item) in list.items.iter().enumerate() {
            if let Some(choice) = choice {
                self.branch.options.push((choice, index));
            }
            self.item(item, lead);
            self.branch = outer.clone();
        }
    }

    fn item(&mut self, item: &[Node], lead: &Lead) {
        match item.split_first() {
            Some((Node::Text(words), rest)) if self.field(words, lead) => {
                self.names(words);
                self.nodes(rest);
            }
            _ => self.nodes(item),
        }
    }

    /// Whether a text names a field of which its lead speaks; it is then taken in.
    fn field(&mut self, words: &[Word], lead: &Lead) -> bool {
        let is_led = lead.asked.fields.is_some() || lead.lists_fields;
        let Some(said) = field(words, is_led, &lead.asked.clauses) else {
            return false;
        };
        self.add(words, said);
        true
    }

    fn one_of(&mut self, list: &List, lead: &Lead, names: Vec<String>) {
        let within = lead.asked.clauses.last().map(|said| said.clause.within.clone());
        let ask = Ask::OneOf(lead.text.clone(), names);
        let clause = Clause { ask, within: within.unwrap_or_default() };
        let end = end_of(&list.items);
        let spoken = self.spoken(Said { clause, end, versions: None });
        if let Some(sentence) = self.prose.sentences.last_mut() {
            sentence.spoken.push(spoken);
        }
        for item in &list.items {
            if let Some(Node::Text(words)) = item.first() {
                self.names(words);
            }
        }
    }
}

/// The versions of which the sentences of a text speak, one after the other.
fn of_clauses(words: &[Word]) -> Vec<(usize, Vec<Product>)> {
    let clauses = sentences(words).into_iter().flat_map(|sentence| parse(sentence).clauses);
    let mut named: Vec<_> = clauses.filter_map(|said| Some((said.end, said.versions?))).collect();
    named.dedup_by(|one, other| one.1 == other.1);
    named
}

/// The versions with which a sentence begins.
fn begins_with(words: &[Word]) -> Option<Vec<Product>> {
    parse(words).clauses.first().and_then(|said| said.versions.clone())
}

/// Whether a statement leads in what is to be filled in: "you have to fill in two things:".
fn lists_fields(words: &[Word], is_place: bool) -> bool {
    const FILLS: [&str; 6] = ["fill", "specify", "enter", "provide", "supply", "options"];
    let leads = words.last().is_some_and(|word| word.is_sign(":"));
    leads && (is_place || words.iter().any(|word| word.is_any(&FILLS)))
}

/// The controls that a list names to choose one of.
fn one_of(list: &List, lead: &Lead) -> Option<Vec<String>> {
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
fn alternatives(list: &List, lead: &Lead) -> Option<Vec<String>> {
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
fn way(item: &[Node]) -> Option<String> {
    let Some(Node::Text(words)) = item.first() else { return None };
    let first = sentences(words).into_iter().next()?;
    let (label, rest) = labelled(first);
    let label = label.filter(|label| !label.iter().any(Word::is_marked))?;
    (!parse(rest).clauses.is_empty()).then(|| text_of(&label[..label.len() - 1]))
}

/// The versions of which a line speaks that is only about them: `**For SP1:**`.
fn version_line(words: &[Word]) -> Option<Vec<Product>> {
    let ends = words.last().is_some_and(|word| word.is_sign(":"));
    if is_heading(words) || ends { versions(&text_of(words)) } else { None }
}

/// The versions of a line that says to which of them the section applies: "*For R2 and later.*"
fn section_versions(words: &[Word]) -> Option<Vec<Product>> {
    let text = text_of(words);
    let is_marked = |word: &Word| word.is_marked() || word.mark == super::word::Mark::Sign;
    let applies = text.to_lowercase().starts_with("applies to");
    let is_line = applies || words.iter().all(is_marked);
    let ends = words.last().is_some_and(|word| word.is_sign(":"));
    if is_line && !ends { versions(&text) } else { None }
}

/// Whether a line is all bold, and so a heading or a term.
fn is_heading(words: &[Word]) -> bool {
    let marked = words
        .iter()
        .all(|word| word.mark == super::word::Mark::Bold || word.mark == super::word::Mark::Sign);
    marked && words.iter().any(Word::is_marked)
}

/// A sentence parted at the colon behind its label, if it has one.
fn labelled(words: &[Word]) -> (Option<&[Word]>, &[Word]) {
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

fn end_of(items: &[Vec<Node>]) -> usize {
    items.iter().flatten().map(end_of_node).max().unwrap_or(0)
}

fn end_of_node(node: &Node) -> usize {
    match node {
        Node::Heading(_, words, _) | Node::Text(words) => {
            words.last().map_or(0, |word| word.at.end)
        }
        Node::List(list) => end_of(&list.items),
        Node::Table(rows) => rows.iter().flatten().flatten().last().map_or(0, |word| word.at.end),
        Node::Aside => 0,
    }
}
