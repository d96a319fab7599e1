use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, CertificatePlace, Command, Event, Fact, FactValue, Organisation, Refusal, SiteCode,
    Upn,
};

/// What a command would do, before it is done.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Plan {
    /// What would differ, in the order of [`Organisation::facts`].
    pub changes: Vec<Change>,
    /// What would stay as it is, in the same order.
    pub stays: Vec<(Fact, FactValue)>,
    /// Authorities that can still be chosen before the act and never again after it.
    pub lost: Vec<Authority>,
    /// What else could not be undone.
    pub for_good: Vec<ForGood>,
    /// What may be done, but is not wise.
    pub warnings: Vec<Warning>,
    /// Everything that would happen, in order.
    pub events: Vec<Event>,
}

/// One fact before and after.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Change {
    /// Which fact.
    pub fact: Fact,
    /// What it is now.
    pub before: FactValue,
    /// What it would be.
    pub after: FactValue,
}

/// Something besides the choice of an authority that nobody can undo.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "for-good", rename_all = "kebab-case")]
pub enum ForGood {
    /// Devices are no longer managed, and their users have to enrol them again.
    EnrolmentsEnd {
        /// How many.
        devices: usize,
    },
    /// A device forgets what belongs to the company.
    DeviceRetires {
        /// Its serial number.
        serial: String,
    },
    /// A device forgets everything.
    DeviceIsWiped {
        /// Its serial number.
        serial: String,
    },
    /// The certificate is gone, and only a new subscription brings another one.
    CertificateIsGone {},
    /// A site gets a code, which cannot be changed (facts 7).
    SiteCodeIsFixed {
        /// The code.
        code: SiteCode,
    },
    /// The hierarchy gets a central administration site.
    HierarchyIsExpanded {},
}

/// Something that may be done, but is not wise.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "warning", rename_all = "kebab-case")]
pub enum Warning {
    /// The company name has signs that break policies and enrolment (facts 8.8).
    SpecialCharacters {
        /// The name.
        name: String,
    },
    /// Another Apple ID: every device with iOS loses its enrolment (facts 8.7).
    OtherAppleId {
        /// The Apple ID so far.
        before: String,
        /// The new one.
        after: String,
    },
}

impl Organisation {
    /// What `command` would do, computed by doing it to a copy.
    ///
    /// # Errors
    ///
    /// The refusal with which the command would be answered.
    pub fn plan(&self, by: Option<&Upn>, command: &Command) -> Result<Plan, Refusal> {
        let events = self.apply(by, command)?;
        let mut later = self.clone();
        for event in &events {
            later.fold(event);
        }
        let pairs = self.facts().into_iter().zip(later.facts());
        let (stays, changed): (Vec<_>, Vec<_>) = pairs.partition(|(before, after)| before == after);
        let change = |((fact, before), (_, after))| Change { fact, before, after };
        Ok(Plan {
            changes: changed.into_iter().map(change).collect(),
            stays: stays.into_iter().map(|(fact, _)| fact).collect(),
            lost: lost(self.tenant.authority, later.tenant.authority),
            for_good: events.iter().filter_map(|event| self.for_good(event)).collect(),
            warnings: events.iter().filter_map(|event| self.warning(event)).collect(),
            events,
        })
    }

    /// Whether `command`, which brings about `events`, is an act that a person has to think over:
    /// it asks to be confirmed, or nobody could undo what happens.
    pub fn is_one_way(&self, command: &Command, events: &[Event]) -> bool {
        let is_final = |event: &Event| {
            matches!(event, Event::AuthoritySet { .. }) || self.for_good(event).is_some()
        };
        command.has_to_be_confirmed() || events.iter().any(is_final)
    }

    /// What nobody could undo after `event`.
    fn for_good(&self, event: &Event) -> Option<ForGood> {
        let serial = |device| self.devices.get(device).map(|device| device.serial.clone());
        match event {
            Event::DevicesLost { devices } if !devices.is_empty() => {
                Some(ForGood::EnrolmentsEnd { devices: devices.len() })
            }
            Event::RetireRequested { device } => {
                Some(ForGood::DeviceRetires { serial: serial(device)? })
            }
            Event::WipeRequested { device } => {
                Some(ForGood::DeviceIsWiped { serial: serial(device)? })
            }
            Event::CertificateRemoved { from: CertificatePlace::SiteDatabase } => {
                Some(ForGood::CertificateIsGone {})
            }
            Event::SiteAdded { code, .. } => Some(ForGood::SiteCodeIsFixed { code: *code }),
            Event::SiteAttached { .. } => Some(ForGood::HierarchyIsExpanded {}),
            _ => None,
        }
    }

    fn warning(&self, event: &Event) -> Option<Warning> {
        match event {
            Event::CompanyPortalSet { profile } if profile.has_special_characters() => {
                Some(Warning::SpecialCharacters { name: profile.company_name.clone() })
            }
            Event::SubscriptionCreated { settings, .. }
            | Event::SubscriptionEdited { settings }
                if settings.profile.has_special_characters() =>
            {
                Some(Warning::SpecialCharacters { name: settings.profile.company_name.clone() })
            }
            Event::PlatformConfigured { setup } => {
                let (before, after) = self.other_apple_id(setup)?;
                Some(Warning::OtherAppleId { before, after })
            }
            _ => None,
        }
    }
}

/// What could be chosen under `before` and cannot under `after`.
fn lost(before: Authority, after: Authority) -> Vec<Authority> {
    let mut lost = before.still_possible();
    lost.retain(|&choice| choice != after && !after.still_possible().contains(&choice));
    lost
}
