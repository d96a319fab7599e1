//! The ways through a document: its sections, the versions and the alternatives of which it
//! speaks.

use std::{collections::BTreeSet, ops::Range};

use super::{
    Action, Answers, Begins, Lesson, Located, Place, Product, Source, Step,
    prose::{Choice, Section},
    unfold::key,
};

/// No document is played in more ways than this.
const MOST_WAYS: usize = 64;

/// A way through a document, from a new lab on.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What is played.
    pub lesson: Lesson,
    /// The sections that it goes through, by their headings; none where it is the whole.
    pub sections: Vec<String>,
    /// The preset with which its lab begins, where an answers file names one for it.
    pub lab: Option<String>,
    /// The version in which it is played, where one was asked for or the document speaks of some.
    pub product: Option<Product>,
    /// Which ways it takes where there are several.
    pub options: Vec<String>,
}

/// There is no section with this heading, or there are several.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NoSuchSection {
    /// What was looked for.
    pub wanted: String,
    /// The headings that there are, or that fit.
    pub there: Vec<String>,
}

impl Lesson {
    /// The sections that are procedures of their own: those of the highest level of which there
    /// are several. None where the document is one procedure.
    pub fn procedures(&self) -> Vec<&Section> {
        let levels = 1..=6;
        let of_level =
            |level: u8| self.sections.iter().filter(move |section| section.level == level);
        let several = levels.into_iter().find(|level| of_level(*level).count() > 1);
        let actions = self.steps.iter().flat_map(|step| &step.actions);
        let acts: BTreeSet<usize> = actions.map(|located| located.at).collect();
        let does = |section: &&Section| acts.range(section.range.clone()).next().is_some();
        several.map(|level| of_level(level).filter(does).collect()).unwrap_or_default()
    }

    /// The section with this heading, or with a heading that holds it.
    ///
    /// # Errors
    ///
    /// [`NoSuchSection`].
    pub fn section(&self, wanted: &str) -> Result<&Section, NoSuchSection> {
        let wanted_key = key(wanted);
        let same = self.sections.iter().filter(|section| key(&section.title) == wanted_key);
        let holds =
            self.sections.iter().filter(|section| key(&section.title).contains(&wanted_key));
        let same: Vec<&Section> = same.collect();
        let found: Vec<&Section> = if same.is_empty() { holds.collect() } else { same };
        let titles =
            |sections: &[&Section]| sections.iter().map(|section| section.title.clone()).collect();
        match found.as_slice() {
            [one] => Ok(one),
            [] => {
                let all: Vec<&Section> = self.sections.iter().collect();
                Err(NoSuchSection { wanted: wanted.to_owned(), there: titles(&all) })
            }
            several => Err(NoSuchSection { wanted: wanted.to_owned(), there: titles(several) }),
        }
    }

    /// Every way through the document, or through one of its sections, or in one version. What
    /// `answers` says of choices and sections is heeded.
    ///
    /// # Errors
    ///
    /// [`NoSuchSection`].
    pub fn runs(
        &self,
        answers: &Answers,
        section: Option<&str>,
        product: Option<Product>,
    ) -> Result<Vec<Run>, NoSuchSection> {
        let product = product.or(answers.product);
        let chains = match section {
            Some(wanted) => {
                let section = self.section(wanted)?;
                vec![Chain { range: section.range.clone(), sections: vec![section.title.clone()] }]
            }
            None => self.chains(answers),
        };
        Ok(chains.into_iter().flat_map(|chain| self.ways(&chain, answers, product)).collect())
    }

    /// Sections that go on in the lab of the one before them, together.
    fn chains(&self, answers: &Answers) -> Vec<Chain> {
        let mut chains: Vec<Chain> = Vec::new();
        for section in self.procedures() {
            let begins = answers.section(&section.title).map(|it| it.begins).unwrap_or_default();
            match chains.last_mut().filter(|_| begins == Begins::On) {
                Some(chain) => {
                    chain.range.end = section.range.end;
                    chain.sections.push(section.title.clone());
                }
                None => chains.push(Chain {
                    range: section.range.clone(),
                    sections: vec![section.title.clone()],
                }),
            }
        }
        // What stands before the first section and behind the last belongs to them.
        if let Some(first) = chains.first_mut() {
            first.range.start = 0;
        }
        match chains.last_mut() {
            Some(last) => last.range.end = self.text.len() + 1,
            None => chains.push(Chain { range: 0..self.text.len() + 1, sections: Vec::new() }),
        }
        chains
    }

    fn ways(&self, chain: &Chain, answers: &Answers, product: Option<Product>) -> Vec<Run> {
        let products = match product {
            Some(product) => vec![Some(product)],
            None => self.products_in(&chain.range),
        };
        let lab = chain.sections.iter().find_map(|title| answers.section(title)?.lab.clone());
        let mut runs: Vec<Run> = Vec::new();
        for product in products {
            for picked in self.picks(&chain.range, answers) {
                let mut lesson = self.on(chain, product, &picked);
                lesson.expect_ends(&chain.sections, answers);
                let options =
                    picked.iter().filter(|(choice, _)| self.choices[*choice].usual.is_none());
                let options = options
                    .map(|(choice, option)| self.choices[*choice].options[*option].clone())
                    .collect();
                let (sections, lab) = (chain.sections.clone(), lab.clone());
                let run = Run { lesson, sections, lab, product, options };
                if runs.len() < MOST_WAYS && !runs.iter().any(|other| other.lesson == run.lesson) {
                    runs.push(run);
                }
            }
        }
        runs
    }

    /// The versions that the head lists or of which the document speaks; none where it does neither.
    pub fn products(&self) -> Vec<Product> {
        self.products_in(&(0..self.text.len() + 1)).into_iter().flatten().collect()
    }

    /// The versions in which a part is played: those that the head lists, or of which the part
    /// speaks.
    fn products_in(&self, range: &Range<usize>) -> Vec<Option<Product>> {
        if !self.head.products.is_empty() {
            return self.head.products.iter().copied().map(Some).collect();
        }
        let actions = self.steps.iter().flat_map(|step| &step.actions);
        let speaks = actions
            .into_iter()
            .any(|located| range.contains(&located.at) && !located.only_for.is_empty());
        if !speaks {
            return vec![None];
        }
        let contrasts = || self.contrasts.iter().filter(|contrast| range.contains(&contrast.at));
        let applies = |product: &Product| contrasts().all(|contrast| contrast.of.contains(product));
        Product::ALL.into_iter().filter(applies).map(Some).collect()
    }

    /// Which options are taken: every way through the choices of a part.
    fn picks(&self, range: &Range<usize>, answers: &Answers) -> Vec<Vec<(usize, usize)>> {
        let actions = self.steps.iter().flat_map(|step| &step.actions);
        let played = actions.filter(|located| range.contains(&located.at));
        let met: BTreeSet<usize> =
            played.flat_map(|located| &located.only_if).map(|(choice, _)| *choice).collect();
        let mut ways: Vec<Vec<(usize, usize)>> = vec![Vec::new()];
        for (index, choice) in self.choices.iter().enumerate() {
            if !met.contains(&index) {
                continue;
            }
            match options(choice, answers).as_slice() {
                // Without a copy of the ways so far: there may be very many of these.
                [option] => ways.iter_mut().for_each(|way| way.push((index, *option))),
                several => ways = each(ways, index, several),
            }
        }
        ways
    }

    /// The part of the lesson that is played on a way.
    fn on(&self, chain: &Chain, product: Option<Product>, picked: &[(usize, usize)]) -> Self {
        let mut lesson = self.for_product(product);
        lesson.steps.retain(|step| chain.holds(step));
        lesson.keep(|located| located.is_on(picked));
        lesson.part = chain.range.clone();
        lesson
    }

    /// Adds what the answers expect at the end of each section.
    fn expect_ends(&mut self, titles: &[String], answers: &Answers) {
        for title in titles {
            let ends = answers.section(title).map(|section| section.ends.as_slice());
            let ends = ends.unwrap_or_default();
            let section = self.sections.iter().find(|section| section.title == *title);
            let Some(section) = section.filter(|_| !ends.is_empty()) else { continue };
            let end = section.range.end;
            let behind = self.steps.iter().rposition(|step| step.at() < Some(end));
            let behind = behind.map_or(0, |last| last + 1);
            let last = self.sentences.iter().rfind(|sentence| sentence.at.start < end);
            let line = last.map_or(1, |sentence| sentence.line);
            let expected = ends.iter().map(|expected| Located {
                action: Action::Expect(expected.expectation.clone()),
                text: format!("expect {}", expected.text),
                line,
                at: end,
                source: Source::Answers,
                only_for: Vec::new(),
                only_if: Vec::new(),
            });
            let (place, says) = (Place::Between, title.clone());
            let step = Step { place, says, line, actions: expected.collect() };
            self.steps.insert(behind, step);
        }
    }
}

/// Sections that are played in one lab.
struct Chain {
    range: Range<usize>,
    sections: Vec<String>,
}

impl Chain {
    fn holds(&self, step: &Step) -> bool {
        step.at().is_some_and(|at| self.range.contains(&at))
    }
}

impl Step {
    /// Where it stands, in bytes of the lesson's text.
    fn at(&self) -> Option<usize> {
        match &self.place {
            Place::Step { item, .. } => Some(item.start),
            Place::Between => self.actions.first().map(|located| located.at),
        }
    }

    /// Whether it is what an answers file expects at the end of the section that it names.
    pub fn is_end(&self) -> bool {
        self.actions.first().is_some_and(|located| located.source == Source::Answers)
    }
}

impl Located {
    /// Whether it is done where these options are taken, which are in order.
    fn is_on(&self, picked: &[(usize, usize)]) -> bool {
        self.only_if.iter().all(|option| picked.binary_search(option).is_ok())
    }
}

/// Every way so far, with each of these options of a choice; as many as are played. Where that
/// many have parted already, each of them takes one.
fn each(
    ways: Vec<Vec<(usize, usize)>>,
    choice: usize,
    options: &[usize],
) -> Vec<Vec<(usize, usize)>> {
    if ways.len() == MOST_WAYS {
        let taken = ways.into_iter().zip(options.iter().cycle());
        return taken
            .map(|(mut way, option)| {
                way.push((choice, *option));
                way
            })
            .collect();
    }
    let parted = ways.iter().flat_map(|way| {
        options.iter().map(|option| way.iter().copied().chain([(choice, *option)]).collect())
    });
    parted.take(MOST_WAYS).collect()
}

/// Which options of a choice are played.
fn options(choice: &Choice, answers: &Answers) -> Vec<usize> {
    let all = || (0..choice.options.len()).collect();
    match answers.choice(&choice.question) {
        Some(answer) if key(answer) == Answers::EACH => all(),
        Some(answer) => {
            let wanted = key(answer);
            let found = choice.options.iter().position(|option| key(option) == wanted);
            found.map_or_else(all, |option| vec![option])
        }
        None => choice.usual.map_or_else(all, |usual| vec![usual]),
    }
}
