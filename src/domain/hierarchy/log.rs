//! The logs of the components, told from the record (facts 4.5).
//!
//! Nothing writes them: a line follows from what was reported, from when the traffic flowed,
//! from what was sent and from when devices check in. So what the organisation no longer knows,
//! such as a device that has left, is in no log either.

use std::collections::{BTreeMap, BTreeSet};

use super::{Component, DeploymentKind, Health, Hierarchy, Report};
use crate::domain::{Authority, Device, Organisation, PendingAction, Time};

/// A line of a log.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LogLine {
    /// When it was written.
    pub at: Time,
    /// How bad it is.
    pub health: Health,
    /// What it says.
    pub entry: LogEntry,
}

/// What a line of a log says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum LogEntry {
    /// What a component has reported as a status message, too.
    Reported(Report),
    /// The certificate was accepted by the service.
    Connected {},
    /// The service was asked whether it is there, which comes before anything is retrieved.
    Pinged {},
    /// A setting or an application was sent for the users in a collection.
    Sent {
        /// What it is called.
        name: String,
        /// What it is.
        kind: DeploymentKind,
        /// Whose devices are to get it.
        collection: String,
    },
    /// The content of an application was sent.
    ContentSent {
        /// Of which.
        name: String,
    },
    /// It was sent that a device is to be retired or wiped.
    ActionSent {
        /// Which of both.
        action: PendingAction,
        /// The serial number of the device.
        serial: String,
    },
    /// Status and inventory were retrieved.
    Received {
        /// Of how many devices.
        devices: usize,
        /// The serial number of one of them.
        serial: String,
    },
}

/// How many lines a log keeps.
const LONGEST: usize = 500;

impl Organisation {
    /// The log of `component` until now: its last 500 lines, the newest at the end.
    pub fn log(&self, component: Component) -> Vec<LogLine> {
        let Some(hierarchy) = &self.hierarchy else { return Vec::new() };
        let first = hierarchy.first_lines(component, self.clock);
        let reported = hierarchy.reported(component);
        let regular = match component {
            Component::SmsCloudUsersync => hierarchy.quiet_synchronisations(self.clock),
            Component::SmsDmpUploader => self.sent(hierarchy),
            Component::SmsDmpDownloader => self.received(hierarchy),
            Component::SmsOutgoingContentManager => hierarchy.contents_sent(self.clock),
            Component::SmsSiteComponentManager => Vec::new(),
        };
        // What people do comes after what was due in the same minute.
        let mut lines = [first, regular, reported].concat();
        lines.sort_by_key(|line| line.at);
        lines.drain(..lines.len().saturating_sub(LONGEST));
        lines
    }

    fn sent(&self, hierarchy: &Hierarchy) -> Vec<LogLine> {
        let pending = self.devices.values().filter_map(|device| {
            let (action, serial) = (device.pending?.action, device.serial.clone());
            let sent = hierarchy.sent_by(device.pending?.since, self.clock)?;
            is_by_connector(device).then(|| line(sent, LogEntry::ActionSent { action, serial }))
        });
        let deployed = hierarchy.deployments.iter().filter_map(|(name, deployment)| {
            let (name, collection) = (name.clone(), deployment.collection.clone());
            let sent = hierarchy.sent_by(deployment.since, self.clock)?;
            Some(line(sent, LogEntry::Sent { name, kind: deployment.kind, collection }))
        });
        deployed.chain(pending).collect()
    }

    /// What was retrieved, from the last exchange back to as many as the log keeps. Each device
    /// is looked at once for each line in which it is heard of.
    fn received(&self, hierarchy: &Hierarchy) -> Vec<LogLine> {
        let mut heard: BTreeMap<Time, Vec<&Device>> = BTreeMap::new();
        let mut next: Vec<&Device> = self.devices.values().filter(|d| is_by_connector(d)).collect();
        let mut until = hierarchy.last_exchange(self.clock);
        let mut lines = Vec::new();
        while lines.len() < LONGEST {
            for device in next {
                if let Some(at) = hierarchy.heard_of(device, until) {
                    heard.entry(at).or_default().push(device);
                }
            }
            let Some((at, devices)) = heard.pop_last() else { break };
            let serial = devices.iter().map(|device| &device.serial).min().cloned();
            let serial = serial.unwrap_or_default();
            lines.push(line(at, LogEntry::Received { devices: devices.len(), serial }));
            (next, until) = (devices, hierarchy.last_exchange(at.earlier(1)));
        }
        lines
    }
}

impl Hierarchy {
    /// What is written at the first exchange after each time that nothing flowed.
    fn first_lines(&self, component: Component, now: Time) -> Vec<LogLine> {
        let entry = match component {
            Component::SmsDmpUploader => LogEntry::Connected {},
            Component::SmsDmpDownloader => LogEntry::Pinged {},
            _ => return Vec::new(),
        };
        let first = self.traffic.iter().filter_map(|span| span.first()).filter(|at| *at <= now);
        first.map(|at| line(at, entry.clone())).collect()
    }

    /// What the component has reported, and what stops all that speak to the service.
    fn reported(&self, component: Component) -> Vec<LogLine> {
        let stops = |report: &Report| {
            matches!(report, Report::CertificateRemoved {} | Report::CertificateExpired {})
        };
        let told = self.messages.iter().filter(|message| {
            let stopped = component.is_of_connector() && stops(&message.report);
            message.component == component || stopped
        });
        let line = |message: &super::StatusMessage| LogLine {
            at: message.at,
            health: message.health,
            entry: LogEntry::Reported(message.report.clone()),
        };
        told.map(line).collect()
    }

    /// The synchronisations at which there was nothing to tell, one at every exchange (facts 5,
    /// "delta every 5 min").
    fn quiet_synchronisations(&self, now: Time) -> Vec<LogLine> {
        let is_told = |report: &Report| matches!(report, Report::UsersSynchronised { .. });
        let told = self.messages.iter().filter(|message| is_told(&message.report));
        let told: BTreeSet<Time> = told.map(|message| message.at).collect();
        let last = self.exchanges_back_from(now).take(LONGEST);
        let quiet = Report::UsersSynchronised { added: 0, removed: 0 };
        let quiet = |at| line(at, LogEntry::Reported(quiet.clone()));
        last.filter(|at| !told.contains(at)).map(quiet).collect()
    }

    fn contents_sent(&self, now: Time) -> Vec<LogLine> {
        let deployments = self.deployments.iter();
        let applications = deployments.filter(|(_, d)| d.kind == DeploymentKind::Application);
        let sent = applications.filter_map(|(name, deployment)| {
            let sent = self.sent_by(deployment.since, now)?;
            Some(line(sent, LogEntry::ContentSent { name: name.clone() }))
        });
        sent.collect()
    }

    /// When the service was told of what was so since `since`, if it was until `now`.
    fn sent_by(&self, since: Time, now: Time) -> Option<Time> {
        self.first_exchange_after(since).filter(|sent| *sent <= now)
    }

    /// The exchange at which the last check-in of `device` until the exchange `until` was
    /// retrieved.
    fn heard_of(&self, device: &Device, until: Option<Time>) -> Option<Time> {
        let check_in = device.last_check_in(until?)?;
        self.first_exchange_after(check_in.earlier(1))
    }
}

fn line(at: Time, entry: LogEntry) -> LogLine {
    LogLine { at, health: Health::Ok, entry }
}

fn is_by_connector(device: &Device) -> bool {
    let enrolment = device.enrolment.as_ref();
    enrolment.is_some_and(|found| found.authority == Authority::ConfigurationManager)
}
