use super::{Draft, Intent, Outcome, Page as _, Turn};
use crate::domain::{Command, Organisation};

/// Where a wizard stands.
#[derive(Clone, Debug)]
pub struct Wizard<D: Draft> {
    /// The page that is shown.
    pub page: D::Page,
    /// The last page that was reached so far.
    pub reached: D::Page,
    /// What is chosen and typed.
    pub draft: D,
    /// Whether Next was pressed on this page though something is missing.
    pub told: bool,
    /// The window over the wizard.
    pub over: Option<D::Over>,
    /// What came of the summary's command.
    pub outcome: Option<Outcome>,
}

/// What a turn comes to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Turned {
    /// The wizard is open still.
    Open,
    /// It is to be closed.
    Closed,
}

impl<D: Draft> Wizard<D> {
    /// The wizard on its first page.
    pub fn new(draft: D, organisation: &Organisation) -> Self {
        let first = draft.pages(organisation).into_iter().next().unwrap_or(D::Page::SUMMARY);
        Self { page: first, reached: first, draft, told: false, over: None, outcome: None }
    }

    /// Its pages.
    pub fn pages(&self, organisation: &Organisation) -> Vec<D::Page> {
        self.draft.pages(organisation)
    }

    /// Whether nothing lies before the page that is shown.
    pub fn is_first(&self, organisation: &Organisation) -> bool {
        self.pages(organisation).first() == Some(&self.page)
    }

    /// Whether a page in the list at the left can be gone to: it was reached, or follows on the
    /// page that is shown, and nothing before it is missing.
    pub fn may_go_to(&self, page: D::Page, organisation: &Organisation) -> bool {
        if self.is_over() || page >= D::Page::PROGRESS {
            return false;
        }
        page <= self.page
            || self.pages(organisation).into_iter().take_while(|before| *before < page).all(
                |before| {
                    before <= self.reached && self.draft.problems(before, organisation).is_empty()
                },
            )
    }

    /// Whether everything that is required is right.
    pub fn is_complete(&self, organisation: &Organisation) -> bool {
        let mut pages = self.pages(organisation).into_iter();
        pages.all(|page| self.draft.problems(page, organisation).is_empty())
    }

    /// Whether it stands where its command can be sent.
    pub fn is_asking(&self) -> bool {
        self.page == D::Page::SUMMARY
    }

    /// The command that Next sends here; none before the summary.
    pub fn asked(&self, organisation: &Organisation) -> Option<Command> {
        self.is_asking().then(|| self.draft.command(organisation))?
    }

    /// Whether its command is done, so that there is nothing more to choose.
    pub fn is_over(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Done(_)))
    }

    /// Shows a page.
    pub fn show(&mut self, page: D::Page) {
        self.page = page;
        self.reached = self.reached.max(page);
        self.told = false;
    }

    /// Says what came of the command.
    pub fn answered(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
        self.show(D::Page::PROGRESS);
    }

    /// Goes where the person wants, as far as that is possible. What the summary sends is sent
    /// elsewhere.
    pub fn turn(&mut self, turn: Turn<D::Page>, organisation: &Organisation) -> Turned {
        match turn {
            Turn::Next => self.next(organisation),
            Turn::Previous => self.previous(organisation),
            Turn::Summary => self.show(D::Page::SUMMARY),
            Turn::GoTo(page) => self.show(page),
            Turn::Cancel => return Turned::Closed,
        }
        Turned::Open
    }

    /// Does what a person wants in a wizard that has nothing of its own to ask for.
    pub fn handle(&mut self, intent: Intent<D>, organisation: &Organisation) -> Turned {
        match intent {
            Intent::Turn(turn) => return self.turn(turn, organisation),
            Intent::Edit(draft) => self.draft = *draft,
            Intent::Over(over) => self.over = over.map(|over| *over),
        }
        Turned::Open
    }

    /// Goes on to the next page if this one is complete; if not, says what is missing.
    fn next(&mut self, organisation: &Organisation) {
        if !self.draft.problems(self.page, organisation).is_empty() {
            self.told = true;
            return;
        }
        let next = self.pages(organisation).into_iter().find(|page| *page > self.page);
        if let Some(next) = next {
            self.show(next);
        }
    }

    /// Goes back to the page before; after a refusal, to the summary.
    fn previous(&mut self, organisation: &Organisation) {
        if self.is_over() {
            return;
        }
        self.outcome = None;
        let before = self.pages(organisation).into_iter().rev().find(|page| *page < self.page);
        if let Some(before) = before {
            self.show(before);
        }
    }
}
