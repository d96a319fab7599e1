use super::{Draft, Over, Page, problems};
use crate::domain::{Event, Organisation, ProductVersion, Refusal};

/// Where the wizard stands.
#[derive(Clone, Debug)]
pub struct Wizard {
    /// The page that is shown.
    pub page: Page,
    /// The last page that was reached so far.
    pub reached: Page,
    /// What is chosen and typed.
    pub draft: Draft,
    /// Whether Next was pressed on this page though something is missing.
    pub told: bool,
    /// The window over the wizard.
    pub over: Option<Over>,
    /// What came of the summary's command.
    pub outcome: Option<Outcome>,
}

/// What came of the command.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It is done; what has happened.
    Done(Vec<Event>),
    /// It was refused; nothing has happened.
    Refused(Box<Refusal>),
    /// It could not be written down; why, in a sentence.
    Failed(String),
}

impl Wizard {
    /// The wizard on its first page.
    pub fn new(organisation: &Organisation) -> Self {
        Self {
            page: Page::Introduction,
            reached: Page::Introduction,
            draft: Draft::new(organisation),
            told: false,
            over: None,
            outcome: None,
        }
    }

    /// Its pages.
    pub fn pages(&self, version: ProductVersion) -> Vec<Page> {
        Page::all(&self.draft, version)
    }

    /// Whether a page in the list at the left can be gone to: it was reached, or follows on the
    /// page that is shown, and nothing before it is missing.
    pub fn may_go_to(
        &self,
        page: Page,
        organisation: &Organisation,
        version: ProductVersion,
    ) -> bool {
        if self.is_over() || page >= Page::Progress {
            return false;
        }
        page <= self.page
            || self.pages(version).into_iter().take_while(|before| *before < page).all(|before| {
                before <= self.reached && problems(&self.draft, before, organisation).is_empty()
            })
    }

    /// Whether everything that is required is right.
    pub fn is_complete(&self, organisation: &Organisation, version: ProductVersion) -> bool {
        self.pages(version)
            .into_iter()
            .all(|page| problems(&self.draft, page, organisation).is_empty())
    }

    /// Whether it stands where its command can be sent.
    pub fn is_asking(&self) -> bool {
        self.page == Page::Summary
    }

    /// Whether its command is done, so that there is nothing more to choose.
    pub fn is_over(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Done(_)))
    }

    /// Shows a page.
    pub fn show(&mut self, page: Page) {
        self.page = page;
        self.reached = self.reached.max(page);
        self.told = false;
    }

    /// Goes on to the next page if this one is complete; if not, says what is missing.
    pub fn next(&mut self, organisation: &Organisation, version: ProductVersion) {
        if !problems(&self.draft, self.page, organisation).is_empty() {
            self.told = true;
            return;
        }
        let next = self.pages(version).into_iter().find(|page| *page > self.page);
        if let Some(next) = next {
            self.show(next);
        }
    }

    /// Goes back to the page before; after a refusal, to the summary.
    pub fn previous(&mut self, version: ProductVersion) {
        if self.is_over() {
            return;
        }
        self.outcome = None;
        let before = self.pages(version).into_iter().rev().find(|page| *page < self.page);
        if let Some(before) = before {
            self.show(before);
        }
    }
}
