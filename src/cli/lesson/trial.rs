//! How a document is played of which no answers file says it: found out by trial.

use std::sync::Arc;

use super::{
    Failure,
    document::{Document, product},
    played::{Played, Plays},
};
use crate::{
    lab::shipped_names,
    lesson::{Answer, Answers, Begins, End, Product},
};

/// What of a document is tried.
pub(super) struct Tried<'a> {
    pub(super) document: &'a Document,
    pub(super) section: Option<&'a str>,
    pub(super) product: Option<Product>,
    /// What is answered already.
    pub(super) answers: &'a Answers,
}

impl Tried<'_> {
    /// How it is played: each section in the lab of the one before unless it passes only in a new
    /// one, with what it comes to. A document that fails is played with another preset where all
    /// of it passes, and one that passes nowhere in another version, too.
    pub(super) fn answers(&self, plays: &mut Plays<'_>) -> Result<Answers, Failure> {
        let usual = self.sections(plays, self.answers, false)?;
        if usual.passes {
            return Ok(usual.answers());
        }
        for answers in self.others(&usual)? {
            let other = self.sections(plays, &answers, true)?;
            if other.passes {
                return Ok(other.answers());
            }
        }
        Ok(usual.answers())
    }

    /// The other presets and versions, where nothing says which: those nearest to the usual first.
    fn others(&self, usual: &Found) -> Result<Vec<Answers>, Failure> {
        let is_known = usual.passes_somewhere
            || usual.speaks_of_versions
            || self.product.is_some()
            || self.answers.product.is_some();
        let own = self.document.preset_name(self.answers).to_owned();
        let names = shipped_names().filter(|name| self.answers.lab.is_none() && *name != own);
        let labs = std::iter::once(self.answers.lab.clone());
        let labs = labs.chain(names.map(|name| Some(name.to_owned())));
        let mut all = Vec::new();
        for lab in labs {
            let answers = Answers { lab, ..self.answers.clone() };
            let versions = if is_known { Vec::new() } else { self.other_versions(&answers)? };
            all.push(answers.clone());
            let in_version = |product| Answers { product: Some(product), ..answers.clone() };
            all.extend(versions.into_iter().map(in_version));
        }
        // The first is the usual one.
        all.remove(0);
        Ok(all)
    }

    /// The versions that a preset does not have, newest first.
    fn other_versions(&self, answers: &Answers) -> Result<Vec<Product>, Failure> {
        let runs = self.document.runs(answers, self.section, None)?;
        let Some(run) = runs.first() else { return Ok(Vec::new()) };
        let preset = self.document.preset(run, answers)?;
        let own = preset.organisation().hierarchy.as_ref();
        let Some(own) = own.map(|own| product(own.product)) else { return Ok(Vec::new()) };
        Ok(Product::ALL.into_iter().rev().filter(|product| *product != own).collect())
    }

    /// Tries the sections of which nothing is known; none behind one that fails where all `must`
    /// pass.
    fn sections(
        &self,
        plays: &mut Plays<'_>,
        answers: &Answers,
        must: bool,
    ) -> Result<Found, Failure> {
        let mut found = Found::new(answers);
        let titles = self.titles();
        if titles.is_empty() {
            let runs = self.document.runs(answers, self.section, self.product)?;
            found.see(&plays.all(&runs, answers)?);
            return Ok(found);
        }
        for (index, title) in titles.iter().enumerate() {
            // What comes behind is tried later.
            let next = titles.get(index + 1).filter(|next| answers.section(next).is_none());
            if let Some(next) = next {
                found.begin(next, Begins::Anew);
            }
            let played = match answers.section(title) {
                Some(_) => self.up_to(title, plays, &found.answers)?,
                None => self.begin(title, index > 0, plays, &mut found)?,
            };
            found.see(&played);
            if must && !found.passes {
                break;
            }
        }
        Ok(found)
    }

    /// The sections to be tried; none where one is asked for, or all are known.
    fn titles(&self) -> Vec<String> {
        let sections = self.document.lesson.procedures().into_iter();
        let titles: Vec<String> = sections.map(|section| section.title.clone()).collect();
        let is_open = titles.iter().any(|title| self.answers.section(title).is_none());
        if self.section.is_none() && is_open { titles } else { Vec::new() }
    }

    /// Tries how a section begins, and what it comes to.
    fn begin(
        &self,
        title: &str,
        has_one_before: bool,
        plays: &mut Plays<'_>,
        found: &mut Found,
    ) -> Result<Vec<Arc<Played>>, Failure> {
        found.begin(title, Begins::On);
        let mut played = self.up_to(title, plays, &found.answers)?;
        if has_one_before && failing(&played) > 0 {
            found.begin(title, Begins::Anew);
            let anew = self.up_to(title, plays, &found.answers)?;
            if failing(&anew) < failing(&played) {
                played = anew;
            } else {
                found.begin(title, Begins::On);
            }
        }
        found.ends(title, &played);
        Ok(played)
    }

    /// Plays the sections that share a lab with this one, which is the last of them.
    fn up_to(
        &self,
        title: &str,
        plays: &mut Plays<'_>,
        answers: &Answers,
    ) -> Result<Vec<Arc<Played>>, Failure> {
        let mut runs = self.document.runs(answers, None, self.product)?;
        runs.retain(|run| run.sections.last().is_some_and(|last| last == title));
        plays.all(&runs, answers)
    }
}

fn failing(played: &[Arc<Played>]) -> usize {
    played.iter().filter(|played| !played.report.is_done()).count()
}

/// What was found out.
struct Found {
    answers: Answers,
    /// Whether it passes on every way.
    passes: bool,
    /// Whether it passes on any way.
    passes_somewhere: bool,
    /// Whether it says itself for which versions it is.
    speaks_of_versions: bool,
    /// The consoles that it means without saying so.
    consoles: Vec<String>,
}

impl Found {
    fn new(answers: &Answers) -> Self {
        Self {
            answers: answers.clone(),
            passes: true,
            passes_somewhere: false,
            speaks_of_versions: false,
            consoles: Vec::new(),
        }
    }

    /// With the console, where it is the same on all ways.
    fn answers(self) -> Answers {
        let console = match self.consoles.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        Answers { console: self.answers.console.clone().or(console), ..self.answers }
    }

    fn see(&mut self, played: &[Arc<Played>]) {
        let failing = failing(played);
        self.passes &= failing == 0;
        self.passes_somewhere |= failing < played.len();
        self.speaks_of_versions |=
            self.answers.product.is_none() && played.iter().any(|one| one.run.product.is_some());
        for question in played.iter().flat_map(|played| &played.questions) {
            if let (true, Some(Answer::Text(console))) = (question.is_console(), &question.answer)
                && !self.consoles.contains(console)
            {
                self.consoles.push(console.clone());
            }
        }
    }

    fn begin(&mut self, title: &str, begins: Begins) {
        self.answers.sections.entry(title.to_owned()).or_default().begins = begins;
    }

    /// What the lab has come to at the end of a section, where that is so on every way.
    fn ends(&mut self, title: &str, played: &[Arc<Played>]) {
        let Some(first) = played.first().filter(|_| failing(played) == 0) else { return };
        let always = first
            .outcome
            .iter()
            .filter(|outcome| played.iter().all(|other| other.outcome.contains(outcome)));
        let ends = always
            .filter_map(|(pointer, value)| End::parse(&format!("lab {pointer} is {value}")).ok());
        self.answers.sections.entry(title.to_owned()).or_default().ends = ends.collect();
    }
}
