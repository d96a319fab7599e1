use serde::{Deserialize, Serialize};

use super::{
    Authority, Command, Event, Organisation, Platform, PlatformState, Product, Refusal, Time, Upn,
};

/// What a command would do, before it is done.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Plan {
    /// What would differ, in the order of [`Organisation::facts`].
    pub changes: Vec<Change>,
    /// Authorities that can still be chosen before the act and never again after it.
    pub lost: Vec<Authority>,
}

/// One fact before and after.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Change {
    /// Which fact.
    pub fact: Fact,
    /// What it is now.
    pub before: FactValue,
    /// What it would be.
    pub after: FactValue,
}

/// Something about the organisation that a person would compare.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// The mobile device management authority.
    Authority,
    /// Whether devices of a platform can enrol in Intune.
    Platform(Platform),
    /// How many users may enrol devices.
    UsersWhoMayEnrol,
    /// Who is signed in to the Microsoft Intune administration console.
    SignedIn,
    /// The simulated time.
    Clock,
}

/// The value of a [`Fact`].
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactValue {
    /// An authority.
    Authority(Authority),
    /// The state of a platform.
    Platform(PlatformState),
    /// A number of things.
    Count(usize),
    /// An account, or nobody.
    Account(Option<Upn>),
    /// A moment.
    Time(Time),
}

impl Organisation {
    /// What `command` would do, computed by doing it to a copy.
    ///
    /// # Errors
    ///
    /// The refusal with which the command would be answered.
    pub fn plan(&self, by: Option<&Upn>, command: &Command) -> Result<Plan, Refusal> {
        let events = self.apply(by, command)?;
        Ok(self.compare(&self.after(&events)))
    }

    /// Everything that a person would compare, always in the same order.
    pub fn facts(&self) -> Vec<(Fact, FactValue)> {
        let platforms = self.tenant.platforms().into_iter();
        let mut facts = vec![(Fact::Authority, FactValue::Authority(self.tenant.authority))];
        facts.extend(platforms.map(|(p, state)| (Fact::Platform(p), FactValue::Platform(state))));
        facts.push((Fact::UsersWhoMayEnrol, FactValue::Count(self.users_who_may_enrol())));
        facts.push((Fact::SignedIn, FactValue::Account(self.signed_in.clone())));
        facts.push((Fact::Clock, FactValue::Time(self.clock)));
        facts
    }

    /// How many accounts could enrol a device now: none without an authority (facts 1.12), then
    /// by the licence that belongs to the authority (facts 1.11).
    pub fn users_who_may_enrol(&self) -> usize {
        let authority = self.tenant.authority;
        self.directory
            .accounts
            .values()
            .filter(|account| account.in_azure_ad && account.sign_in_allowed)
            .filter(|account| {
                let licensed = |product| account.is_licensed(product, self.clock);
                authority.includes_intune() && licensed(Product::Intune)
                    || authority.includes_office365() && licensed(Product::Office365)
            })
            .count()
    }

    fn after(&self, events: &[Event]) -> Self {
        let mut copy = self.clone();
        for event in events {
            copy.fold(event);
        }
        copy
    }

    fn compare(&self, later: &Self) -> Plan {
        let changes = self
            .facts()
            .into_iter()
            .zip(later.facts())
            .filter(|((_, before), (_, after))| before != after)
            .map(|((fact, before), (_, after))| Change { fact, before, after })
            .collect();
        let left = later.tenant.authority;
        let mut lost = self.tenant.authority.still_possible();
        lost.retain(|&choice| choice != left && !left.still_possible().contains(&choice));
        Plan { changes, lost }
    }
}
