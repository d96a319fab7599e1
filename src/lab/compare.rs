use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Stand;
use crate::domain::{Authority, Choice, Fact, FactValue, Organisation, Time};

/// Two labs side by side at the same simulated time.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Comparison {
    /// The simulated time at which they are compared: that of the one that is further on.
    pub at: Time,
    /// The simulated time at which the left one stands.
    pub left_stands_at: Time,
    /// The simulated time at which the right one stands.
    pub right_stands_at: Time,
    /// Whether nothing differs.
    pub same: bool,
    /// What is compared, by topic.
    pub rows: Vec<Row>,
}

/// Something that is compared.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Row {
    /// What it belongs to.
    pub topic: Topic,
    /// What it is.
    pub about: About,
    /// What it is at the left; none where there is no such thing.
    pub left: Option<Value>,
    /// What it is at the right; none where there is no such thing.
    pub right: Option<Value>,
    /// Whether the two differ.
    pub differs: bool,
}

/// Under what the rows of a comparison are put together.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Which authority is in force, and what can still be chosen.
    Authority,
    /// Which platforms can enrol.
    Platforms,
    /// Users and their devices.
    Devices,
    /// The subscription, its connector, and what flows through it.
    Subscription,
    /// Sites, servers and collections.
    Hierarchy,
    /// What was refused, who is signed in, and the time.
    Rehearsal,
}

/// What a row of a comparison is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A fact.
    Fact(Fact),
    /// Whether an authority can still be chosen.
    Choice(Authority),
    /// How many commands were refused.
    RefusedCommands,
}

/// What stands in a row of a comparison.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// The value of a fact.
    Fact(FactValue),
    /// How a choice stands.
    Choice(Choice),
    /// A number.
    Count(u32),
}

impl Topic {
    /// All topics, in order.
    pub const ALL: [Self; 6] = [
        Self::Authority,
        Self::Platforms,
        Self::Devices,
        Self::Subscription,
        Self::Hierarchy,
        Self::Rehearsal,
    ];

    fn of(about: About) -> Self {
        let About::Fact(fact) = about else {
            let is_choice = matches!(about, About::Choice(_));
            return if is_choice { Self::Authority } else { Self::Rehearsal };
        };
        match fact {
            Fact::Authority => Self::Authority,
            Fact::Platform(_) => Self::Platforms,
            Fact::UsersWhoMayEnrol
            | Fact::Users
            | Fact::Devices
            | Fact::EnrolledDevices
            | Fact::PendingDevices => Self::Devices,
            Fact::CompanyName
            | Fact::Subscription
            | Fact::SubscriptionCollection
            | Fact::SiteCode
            | Fact::Connector
            | Fact::Traffic
            | Fact::CertificateEnds
            | Fact::UsersInService
            | Fact::UsersLeaving
            | Fact::Deployments => Self::Subscription,
            Fact::UserDiscovery
            | Fact::Sites
            | Fact::Servers
            | Fact::SiteSystemRoles
            | Fact::Collections
            | Fact::CollectionMembers => Self::Hierarchy,
            Fact::SignedIn | Fact::Clock => Self::Rehearsal,
        }
    }
}

impl Comparison {
    /// Compares two labs. The one that is behind in time is looked at as it would stand at the
    /// time of the other, if nobody did anything more in it; neither lab is changed.
    pub fn of(left: &Stand, right: &Stand) -> Self {
        let (left_stands_at, right_stands_at) = (left.organisation.clock, right.organisation.clock);
        let at = left_stands_at.max(right_stands_at);
        let rows = rows(&left.clone().at(at), &right.clone().at(at));
        let same = !rows.iter().any(|row| row.differs);
        Self { at, left_stands_at, right_stands_at, same, rows }
    }

    /// The rows of a topic.
    pub fn rows_of(&self, topic: Topic) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.topic == topic)
    }
}

fn rows(left: &Stand, right: &Stand) -> Vec<Row> {
    let (left, right) = (values(left), values(right));
    let there = |values: &[(About, Value)], about| {
        values.iter().find(|(known, _)| *known == about).map(|(_, value)| value.clone())
    };
    let only_right = right.iter().filter(|(about, _)| there(&left, *about).is_none());
    let abouts = left.iter().chain(only_right).map(|(about, _)| *about);
    let row = |about| {
        let (left, right) = (there(&left, about), there(&right, about));
        Row { topic: Topic::of(about), about, differs: left != right, left, right }
    };
    let mut rows: Vec<Row> = abouts.map(row).collect();
    rows.sort_by_key(|row| row.topic);
    rows
}

fn values(stand: &Stand) -> Vec<(About, Value)> {
    let organisation: &Organisation = &stand.organisation;
    let facts = organisation.facts().into_iter();
    let facts = facts.map(|(fact, value)| (About::Fact(fact), Value::Fact(value)));
    let choices = organisation.choices().into_iter();
    let choices = choices.map(|(which, choice)| (About::Choice(which), Value::Choice(choice)));
    let refused = (About::RefusedCommands, Value::Count(stand.refused));
    facts.chain(choices).chain([refused]).collect()
}
