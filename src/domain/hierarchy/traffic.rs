//! What flows between the hierarchy and the Microsoft Intune service, and what stops it.
//!
//! Nothing flows without a connector and a valid certificate, the same in the site database and
//! in the store of the connector's server (seed, "used to authenticate and authorize all
//! further communication"). Flows start on full five minutes (facts 5, Intervals).

use std::iter;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Hierarchy;
use crate::domain::Time;

/// How often users are synchronised and everything else is exchanged, in minutes.
pub(in crate::domain) const EVERY: u32 = 5;

/// A stretch of time in which everything was in place.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Span {
    /// When it began.
    pub from: Time,
    /// The first moment at which nothing flowed any more; none where it flows still.
    pub until: Option<Time>,
}

/// What keeps the traffic from flowing.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// There is no Microsoft Intune subscription.
    NoSubscription,
    /// No server has the role Microsoft Intune Connector.
    NoConnector,
    /// The site database has no certificate.
    NoCertificate,
    /// The certificate is not in the store of the connector's server.
    CertificateNotInstalled,
    /// The certificate has ended.
    CertificateExpired,
}

impl Span {
    /// The first exchange in it after `moment`.
    fn first_after(self, moment: Time) -> Option<Time> {
        let tick = moment.max(self.from).next_multiple(EVERY)?;
        self.until.is_none_or(|until| tick < until).then_some(tick)
    }

    /// The first exchange in it.
    pub(super) fn first(self) -> Option<Time> {
        self.first_after(self.from)
    }

    /// The last exchange in it until `moment`.
    fn last_until(self, moment: Time) -> Option<Time> {
        let end = self.until.map_or(moment, |until| until.earlier(1).min(moment));
        let last = end.floor_to_multiple(EVERY);
        (last > self.from).then_some(last)
    }
}

impl Hierarchy {
    /// What keeps the traffic from flowing at `now`, if anything does.
    pub fn obstacle(&self, now: Time) -> Option<Obstacle> {
        if self.subscription.is_none() {
            return Some(Obstacle::NoSubscription);
        }
        let Some((_, server)) = self.connector() else { return Some(Obstacle::NoConnector) };
        let Some(certificate) = self.certificate() else { return Some(Obstacle::NoCertificate) };
        if !server.certificates.contains_key(&certificate.thumbprint) {
            Some(Obstacle::CertificateNotInstalled)
        } else if !certificate.is_valid(now) {
            Some(Obstacle::CertificateExpired)
        } else {
            None
        }
    }

    /// The first exchange after `moment`, in the past or in the future; none where the traffic
    /// has stopped before it.
    pub fn first_exchange_after(&self, moment: Time) -> Option<Time> {
        let later = self.traffic.partition_point(|span| span.until.is_some_and(|u| u <= moment));
        self.traffic[later..].iter().find_map(|span| span.first_after(moment))
    }

    /// The last exchange until `moment`.
    pub fn last_exchange(&self, moment: Time) -> Option<Time> {
        let begun = self.traffic.partition_point(|span| span.from < moment);
        self.traffic[..begun].iter().rev().find_map(|span| span.last_until(moment))
    }

    /// The exchanges until `moment`, the last one first.
    pub(super) fn exchanges_back_from(&self, moment: Time) -> impl Iterator<Item = Time> {
        iter::successors(self.last_exchange(moment), |at| self.last_exchange(at.earlier(1)))
    }

    /// Keeps the record of when the traffic flowed. To be called after every change.
    pub(in crate::domain) fn note_traffic(&mut self, now: Time) {
        let obstacle = self.obstacle(now);
        let open = self.traffic.last_mut().filter(|span| span.until.is_none());
        match (open, obstacle) {
            (None, None) => self.traffic.push(Span { from: now, until: None }),
            (Some(span), Some(Obstacle::CertificateExpired)) => span.until = Some(now),
            // What people do comes after what was due in the same minute.
            (Some(span), Some(_)) => span.until = Some(now.later(1)),
            _ => {}
        }
    }
}
