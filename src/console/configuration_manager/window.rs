use super::{
    ApnsRequest, Ask, Intent, Opening, Question, Retire, Row, collection, deployment, discovery,
    server::{self, Subject},
    subscription::{self, Draft, Properties},
    viewer::{Messages, Viewed, Viewer},
    wizard::{Outcome, Turned, Wizard},
};
use crate::{
    domain::{Command, Organisation, SiteSystemRole},
    words::Word,
};

/// A window over the console.
#[derive(Clone, Debug)]
pub enum Window {
    /// Create Microsoft Intune Subscription Wizard.
    Subscription(Box<subscription::Wizard>),
    /// Microsoft Intune Subscription Properties, of all or of a platform.
    SubscriptionProperties(Box<Properties>),
    /// Create Site System Server Wizard or Add Site System Roles Wizard.
    Server(Box<server::Wizard>),
    /// Properties of a server or of a role on it.
    ServerProperties(server::Properties),
    /// Request a certificate for the Apple Push Notification service.
    ApnsRequest(ApnsRequest),
    /// A question before something that cannot be undone.
    Question(Box<Question>),
    /// Create User Collection Wizard, or Create Device Collection Wizard.
    CreateCollection(Box<collection::Wizard>),
    /// The properties of a collection.
    Collection(Box<collection::Properties>),
    /// Everybody or everything in a collection.
    Members(Box<collection::MemberList>),
    /// The wizard that deploys something.
    Deploy(Box<deployment::Wizard>),
    /// The properties of a discovery method.
    Discovery(Box<discovery::Properties>),
    /// Retire/Wipe.
    Retire(Box<Retire>),
    /// Status messages, or a log.
    Viewer(Box<Viewer>),
    /// One sentence: the rehearsal does not cover this.
    NotCovered(Word),
}

impl Window {
    /// The window that a button opens while `row` is selected, and in the details of a server
    /// `role`; none where it is about a row of another kind.
    pub fn open(
        opening: Opening,
        row: Option<&Row>,
        role: Option<SiteSystemRole>,
        organisation: &Organisation,
    ) -> Option<Self> {
        Some(match (opening, row) {
            (Opening::Subscription, _) => {
                let draft = Draft::new(organisation);
                Self::Subscription(Box::new(Wizard::new(draft, organisation)))
            }
            (Opening::SubscriptionProperties, _) => {
                Self::SubscriptionProperties(Box::new(Properties::new(None, organisation)?))
            }
            (Opening::Platforms(family), _) => {
                let properties = Properties::new(Some(family), organisation)?;
                Self::SubscriptionProperties(Box::new(properties))
            }
            (Opening::ApnsRequest, _) => Self::ApnsRequest(ApnsRequest::default()),
            (Opening::DeleteSubscription, _) => Question::window(Ask::DeleteSubscription),
            (Opening::CreateCollection(kind), _) => {
                let draft = collection::Draft::new(kind);
                Self::CreateCollection(Box::new(Wizard::new(draft, organisation)))
            }
            (Opening::CollectionProperties, Some(Row::Collection(name, _))) => {
                Self::Collection(Box::new(collection::Properties::new(name, organisation)))
            }
            (Opening::Members, Some(Row::Collection(name, _))) => {
                Self::Members(Box::new(collection::MemberList::new(name, organisation)))
            }
            (Opening::Deploy(kind), Some(Row::Collection(name, _))) => {
                let draft = deployment::Draft::new(kind, name, organisation);
                Self::Deploy(Box::new(Wizard::new(draft, organisation)))
            }
            (Opening::DiscoveryProperties, Some(Row::Discovery(method))) => {
                Self::Discovery(Box::new(discovery::Properties::new(*method, organisation)))
            }
            (Opening::Retire, Some(Row::Device(device))) => {
                Self::Retire(Box::new(Retire::new(*device)))
            }
            (Opening::Messages, Some(&Row::Component(component))) => {
                Self::viewer(Viewed::Messages(Messages::Of(component)), organisation)
            }
            (Opening::Messages, Some(&Row::Query(messages))) => {
                Self::viewer(Viewed::Messages(messages), organisation)
            }
            (Opening::Log, Some(&Row::Component(component))) => {
                Self::viewer(Viewed::Log(component), organisation)
            }
            (Opening::CreateServer, _) => {
                Self::server(server::Draft::create(organisation)?, organisation)
            }
            (Opening::AddRoles, Some(Row::Server(name))) => {
                Self::server(server::Draft::add_to(name, organisation)?, organisation)
            }
            (Opening::ServerProperties, Some(Row::Server(name))) => {
                Self::ServerProperties(server::Properties::of(name, Subject::Server))
            }
            (Opening::RoleProperties, Some(Row::Server(name))) => {
                Self::ServerProperties(server::Properties::of(name, Subject::Role(role?)))
            }
            (Opening::RemoveRole, Some(Row::Server(name))) => {
                Question::window(Ask::RemoveRole { server: name.clone(), role: role? })
            }
            (Opening::RemoveCertificate, Some(Row::Certificate(from, _))) => {
                Question::window(Ask::RemoveCertificate { from: *from })
            }
            _ => return None,
        })
    }

    fn viewer(viewed: Viewed, organisation: &Organisation) -> Self {
        Self::Viewer(Box::new(Viewer::open(viewed, organisation)))
    }

    fn server(draft: server::Draft, organisation: &Organisation) -> Self {
        Self::Server(Box::new(Wizard::new(draft, organisation)))
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
            Self::CreateCollection(wizard) => wizard.asked(organisation),
            // The plan is that of the first.
            Self::Collection(properties) => properties.commands(organisation).into_iter().next(),
            Self::Deploy(wizard) => wizard.asked(organisation),
            Self::Discovery(properties) => properties.command(organisation),
            Self::Retire(retire) => retire.command(organisation),
            Self::Server(wizard) => wizard.asked(organisation),
            Self::ServerProperties(_)
            | Self::ApnsRequest(_)
            | Self::Members(_)
            | Self::Viewer(_)
            | Self::NotCovered(_) => None,
        }
    }

    /// The commands that are given, one after the other, when the person presses what does it:
    /// Next on a summary, Yes, or OK.
    pub fn commands(&self, organisation: &Organisation) -> Vec<Command> {
        match self {
            Self::SubscriptionProperties(properties) => properties.commands(organisation),
            Self::Collection(properties) => properties.commands(organisation),
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

    /// Loads what the window lists anew, after something has changed.
    pub(super) fn load(&mut self, organisation: &Organisation) {
        match self {
            Self::Collection(properties) => properties.load(organisation),
            Self::Members(members) => members.load(organisation),
            Self::Viewer(viewer) => viewer.load(organisation),
            _ => {}
        }
    }

    /// Does what a person wants in the window that is open; what is meant for another one is
    /// left.
    pub(super) fn handle(&mut self, intent: Intent, organisation: &Organisation) -> Turned {
        match (self, intent) {
            (
                Self::Subscription(wizard),
                Intent::Subscription(subscription::Intent::Turn(turn)),
            ) => {
                return wizard.turn(turn, organisation);
            }
            (Self::CreateCollection(wizard), Intent::CreateCollection(intent)) => {
                return wizard.handle(intent, organisation);
            }
            (Self::Deploy(wizard), Intent::Deploy(intent)) => {
                return wizard.handle(intent, organisation);
            }
            (Self::Server(wizard), Intent::Server(intent)) => {
                return wizard.handle(intent, organisation);
            }
            (Self::Collection(properties), Intent::Collection(intent)) => {
                properties.handle(intent, organisation);
            }
            (Self::Members(members), Intent::Members(intent)) => {
                members.handle(intent, organisation);
            }
            (Self::Discovery(properties), Intent::EditDiscovery(edited)) => **properties = edited,
            (Self::Retire(retire), Intent::EditRetire(edited)) => **retire = edited,
            (Self::Viewer(viewer), Intent::InViewer(intent)) => viewer.handle(intent, organisation),
            (Self::SubscriptionProperties(properties), Intent::Sheet(action)) => {
                return properties.act(action, organisation);
            }
            (Self::Collection(properties), Intent::Sheet(action)) => {
                return properties.act(action);
            }
            (Self::ServerProperties(properties), Intent::Sheet(action)) => {
                return properties.act(action);
            }
            (Self::Discovery(properties), Intent::Sheet(action)) => {
                return properties.act(action, organisation);
            }
            _ => {}
        }
        Turned::Open
    }

    /// Shows what came of the command; none where nothing is left to show.
    pub fn answered(mut self, outcome: Outcome) -> Option<Self> {
        match (&mut self, outcome) {
            (Self::Subscription(wizard), outcome) => wizard.answered(outcome),
            (Self::SubscriptionProperties(properties), outcome) => properties.answered(outcome),
            (Self::CreateCollection(wizard), outcome) => wizard.answered(outcome),
            (Self::Deploy(wizard), outcome) => wizard.answered(outcome),
            (Self::Server(wizard), outcome) => wizard.answered(outcome),
            (Self::Question(_) | Self::Retire(_), Outcome::Done(_)) => return None,
            (Self::Question(question), outcome) => question.outcome = Some(outcome),
            (Self::Retire(retire), outcome) => retire.outcome = Some(outcome),
            (Self::Collection(properties), outcome) => properties.outcome = Some(outcome),
            (Self::Discovery(properties), outcome) => properties.outcome = Some(outcome),
            (
                Self::ServerProperties(_)
                | Self::ApnsRequest(_)
                | Self::Members(_)
                | Self::Viewer(_)
                | Self::NotCovered(_),
                _,
            ) => {}
        }
        Some(self)
    }
}
