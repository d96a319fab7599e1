use super::{
    ApnsRequest, Ask, Opening, Question, Row,
    subscription::{self, Draft},
    wizard::{Outcome, Wizard},
};
use crate::{
    domain::{Command, Organisation},
    words::Word,
};

/// A window over the console.
#[derive(Clone, Debug)]
pub enum Window {
    /// Create Microsoft Intune Subscription Wizard.
    Subscription(Box<subscription::Wizard>),
    /// Request a certificate for the Apple Push Notification service.
    ApnsRequest(ApnsRequest),
    /// A question before something that cannot be undone.
    Question(Box<Question>),
    /// One sentence: the rehearsal does not cover this.
    NotCovered(Word),
}

impl Window {
    /// The window that a button opens while `row` is selected; none where it is about a row of
    /// another kind.
    pub fn open(opening: Opening, _row: Option<&Row>, organisation: &Organisation) -> Option<Self> {
        Some(match opening {
            Opening::Subscription => {
                let draft = Draft::new(organisation);
                Self::Subscription(Box::new(Wizard::new(draft, organisation)))
            }
            Opening::ApnsRequest => Self::ApnsRequest(ApnsRequest::default()),
            Opening::DeleteSubscription => Question::window(Ask::DeleteSubscription),
        })
    }

    /// The command that is being asked for, of which the plan is shown beside the stage.
    pub fn asked(&self, organisation: &Organisation) -> Option<Command> {
        match self {
            Self::Subscription(wizard) => wizard.asked(organisation),
            Self::Question(question) => Some(question.ask.command()),
            Self::ApnsRequest(_) | Self::NotCovered(_) => None,
        }
    }

    /// The command that is given when the person presses what does it: Next on a summary, Yes,
    /// or OK.
    pub fn command(&self, organisation: &Organisation) -> Option<Command> {
        self.asked(organisation)
    }

    /// Shows what came of the command; none where nothing is left to show.
    pub fn answered(mut self, outcome: Outcome) -> Option<Self> {
        match (&mut self, outcome) {
            (Self::Subscription(wizard), outcome) => wizard.answered(outcome),
            (Self::Question(_), Outcome::Done(_)) => return None,
            (Self::Question(question), outcome) => question.outcome = Some(outcome),
            (Self::ApnsRequest(_) | Self::NotCovered(_), _) => {}
        }
        Some(self)
    }
}
