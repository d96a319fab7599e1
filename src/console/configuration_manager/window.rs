use super::{
    ApnsRequest, Ask, Opening, Question, Row,
    subscription::{self, Draft, Properties},
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
    /// Microsoft Intune Subscription Properties, of all or of a platform.
    SubscriptionProperties(Box<Properties>),
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
            Opening::SubscriptionProperties => {
                Self::SubscriptionProperties(Box::new(Properties::new(None, organisation)?))
            }
            Opening::Platforms(family) => {
                let properties = Properties::new(Some(family), organisation)?;
                Self::SubscriptionProperties(Box::new(properties))
            }
            Opening::ApnsRequest => Self::ApnsRequest(ApnsRequest::default()),
            Opening::DeleteSubscription => Question::window(Ask::DeleteSubscription),
        })
    }

    /// The command that is being asked for, of which the plan is shown beside the stage.
    pub fn asked(&self, organisation: &Organisation) -> Option<Command> {
        match self {
            Self::Subscription(wizard) => wizard.asked(organisation),
            Self::SubscriptionProperties(properties) => {
                // The plan is that of one command.
                let [command] = <[Command; 1]>::try_from(properties.commands(organisation)).ok()?;
                Some(command)
            }
            Self::Question(question) => Some(question.ask.command()),
            Self::ApnsRequest(_) | Self::NotCovered(_) => None,
        }
    }

    /// The commands that are given, one after the other, when the person presses what does it:
    /// Next on a summary, Yes, or OK.
    pub fn commands(&self, organisation: &Organisation) -> Vec<Command> {
        match self {
            Self::SubscriptionProperties(properties) => properties.commands(organisation),
            _ => self.asked(organisation).into_iter().collect(),
        }
    }

    /// The pages of the subscription that are open: of the wizard, or of the properties.
    pub fn form(&self) -> Option<&subscription::Wizard> {
        match self {
            Self::Subscription(wizard) => Some(wizard),
            Self::SubscriptionProperties(properties) => Some(&properties.form),
            _ => None,
        }
    }

    /// As [`Window::form`], to be changed.
    pub fn form_mut(&mut self) -> Option<&mut subscription::Wizard> {
        match self {
            Self::Subscription(wizard) => Some(wizard),
            Self::SubscriptionProperties(properties) => Some(&mut properties.form),
            _ => None,
        }
    }

    /// Shows what came of the command; none where nothing is left to show.
    pub fn answered(mut self, outcome: Outcome) -> Option<Self> {
        match (&mut self, outcome) {
            (Self::Subscription(wizard), outcome) => wizard.answered(outcome),
            (Self::SubscriptionProperties(properties), outcome) => properties.answered(outcome),
            (Self::Question(_), Outcome::Done(_)) => return None,
            (Self::Question(question), outcome) => question.outcome = Some(outcome),
            (Self::ApnsRequest(_) | Self::NotCovered(_), _) => {}
        }
        Some(self)
    }
}
