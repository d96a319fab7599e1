//! The record of a rehearsal: what was chosen, what was seen before each act that cannot be
//! undone, what came of it. It is made to be attached to a change request.
//!
//! What must stay true: it holds nothing but the lab: no password, no real time, no path and no
//! name of a file. So two labs that were made in the same way have the same record, byte for
//! byte. It is made by doing the trail again, in a time that grows with the length of the trail,
//! and for each act that cannot be undone with the number of devices.

mod markdown;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Entry, Lab, LabError, Outcome, shipped, trail};
use crate::domain::{
    Authority, Change, Choice, Fact, FactValue, ForGood, Organisation, Plan, ProductVersion, Time,
    Warning,
};

/// What was done in a lab, from its beginning to where it stands.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Record {
    /// The name of the organisation.
    pub organisation: String,
    /// The preset with which the lab began, if it is one that is part of the program.
    pub preset: Option<String>,
    /// The product version of Configuration Manager, where the organisation has it.
    pub product: Option<ProductVersion>,
    /// The simulated time at which it began.
    pub from: Time,
    /// The simulated time at which it stands.
    pub until: Time,
    /// How many commands were given.
    pub commands: u32,
    /// How many of them were refused.
    pub refused: u32,
    /// How the organisation was at first.
    pub began: Standing,
    /// Every command, in order.
    pub trail: Vec<Recorded>,
    /// How the organisation is now.
    pub ended: Standing,
}

/// How an organisation stands.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Standing {
    /// What a person would compare, in the order of [`Organisation::facts`].
    pub facts: Vec<(Fact, FactValue)>,
    /// How the choice of each authority stands.
    pub choices: Vec<(Authority, Choice)>,
}

/// A command with what was seen before it.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Recorded {
    /// The entry of the trail.
    #[serde(flatten)]
    pub entry: Entry,
    /// The plan, where the command was done and is an act to think over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<SeenPlan>,
}

/// What a plan showed to the person.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct SeenPlan {
    /// What would differ.
    pub changes: Vec<Change>,
    /// Authorities that could be chosen before and not after it.
    pub lost: Vec<Authority>,
    /// What else could not be undone.
    pub for_good: Vec<ForGood>,
    /// What may be done, but is not wise.
    pub warnings: Vec<Warning>,
}

impl Lab {
    /// The record of what was done.
    ///
    /// # Errors
    ///
    /// [`LabError::Damaged`] names the first entry that cannot be read.
    pub fn record(&self) -> Result<Record, LabError> {
        let beginning = self.preset().organisation();
        let mut organisation = beginning.clone();
        let mut recorded = Vec::new();
        for part in trail::parts(self.count) {
            for entry in self.entries(part)? {
                let plan = seen_plan(&organisation, &entry);
                for event in entry.outcome.events() {
                    organisation.fold(event);
                }
                recorded.push(Recorded { entry, plan });
            }
        }
        let is_refused = |one: &&Recorded| matches!(one.entry.outcome, Outcome::Refused(_));
        Ok(Record {
            organisation: organisation.name.clone(),
            preset: shipped::name_of(self.preset()).map(str::to_owned),
            product: beginning.hierarchy.as_ref().map(|hierarchy| hierarchy.product),
            from: beginning.clock,
            until: organisation.clock,
            commands: self.count,
            refused: recorded.iter().filter(is_refused).count() as u32,
            began: Standing::of(beginning),
            trail: recorded,
            ended: Standing::of(&organisation),
        })
    }
}

/// What was seen before an entry, where it is an act to think over; of what was refused the
/// outcome says all.
fn seen_plan(organisation: &Organisation, entry: &Entry) -> Option<SeenPlan> {
    if !organisation.is_one_way(&entry.command, entry.outcome.events()) {
        return None;
    }
    organisation.plan(entry.by.as_ref(), &entry.command).ok().map(SeenPlan::from)
}

impl From<Plan> for SeenPlan {
    fn from(plan: Plan) -> Self {
        let Plan { changes, lost, for_good, warnings, .. } = plan;
        Self { changes, lost, for_good, warnings }
    }
}

impl Standing {
    fn of(organisation: &Organisation) -> Self {
        Self { facts: organisation.facts(), choices: organisation.choices().into() }
    }
}

impl Record {
    /// The record as JSON, with a newline at its end.
    pub fn json(&self) -> String {
        // Our own types have no maps with keys other than strings, which is all that can fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
