use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Command, Event, Refusal, Time, Upn};

/// One line of the trail: who did what, when in simulated time, and what came of it.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Entry {
    /// The number of the entry, from 1.
    pub number: u32,
    /// The simulated time before the act.
    pub at: Time,
    /// The account that acted; nobody for acts in the frame.
    pub by: Option<Upn>,
    /// What was asked for.
    pub command: Command,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a command.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done, and this happened.
    Done(Vec<Event>),
    /// It was refused, and nothing happened.
    Refused(Refusal),
}

impl From<Result<Vec<Event>, Refusal>> for Outcome {
    fn from(answer: Result<Vec<Event>, Refusal>) -> Self {
        match answer {
            Ok(events) => Self::Done(events),
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

impl Outcome {
    /// What happened; nothing for a refusal.
    pub fn events(&self) -> &[Event] {
        match self {
            Self::Done(events) => events,
            Self::Refused(_) => &[],
        }
    }
}
