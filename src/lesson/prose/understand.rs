//! A document to its sentences and what they ask for, with the branches on which they lie.

use super::{
    Ask, Choice, Clause, Contrast, Mention, Prose, Section, Sentence, Spoken, Tokens, Word,
    exception::take_exceptions,
    fields::{field, fields_of_table},
    lines::{
        alternatives, begins_with, end_of, is_heading, labelled, lists_fields, of_clauses, one_of,
        section_versions, sentences, version_line,
    },
    outline::{List, Node, outline},
    parse::{Asked, Said, parse},
    text_of,
    version::versions,
};
use crate::lesson::Product;

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
pub(super) struct Lead {
    pub(super) asked: Asked,
    pub(super) text: String,
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
                    for (words, said) in fields {
                        self.add(&words, said);
                    }
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
