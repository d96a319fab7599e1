//! Time: only forward, and on the way what is due happens in order.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Authority, Certificate, DeviceId, Due, Event, Organisation, Refusal, Time, Upn,
};

impl Organisation {
    pub(in crate::domain) fn advance_clock(&self, minutes: u32) -> Result<Vec<Event>, Refusal> {
        match self.clock.after(minutes) {
            Some(to) if minutes > 0 => Ok(self.until(to)),
            _ => Err(Refusal::ClockOutOfRange { latest: Time::LATEST }),
        }
    }

    /// Everything that happens until `to`, found by letting it happen in a copy.
    fn until(&self, to: Time) -> Vec<Event> {
        let mut agenda = self.agenda();
        let mut events = Vec::new();
        if agenda.first().is_some_and(|(at, _)| *at <= to) {
            let mut later = self.clone();
            while let Some((at, due)) = agenda.pop_first().filter(|(at, _)| *at <= to) {
                let mut happened = later.advance_to(at);
                happened.extend(later.let_happen(&due));
                events.extend(happened);
                if due.may_change_the_agenda() {
                    agenda = later.agenda();
                }
            }
        }
        if !matches!(events.last(), Some(Event::ClockAdvanced { to: last }) if *last == to) {
            events.push(Event::ClockAdvanced { to });
        }
        events
    }

    fn advance_to(&mut self, to: Time) -> Vec<Event> {
        if self.clock == to {
            return Vec::new();
        }
        let advanced = Event::ClockAdvanced { to };
        self.fold(&advanced);
        vec![advanced]
    }

    fn let_happen(&mut self, due: &Due) -> Vec<Event> {
        let events = self.what_happens(due);
        for event in &events {
            self.fold(event);
        }
        events
    }

    fn what_happens(&self, due: &Due) -> Vec<Event> {
        match due {
            Due::UsersAreSynchronised {} => vec![self.synchronisation()],
            Due::CertificateIsRenewed {} => self.renewal(),
            Due::CertificateEnds {} => vec![Event::CertificateExpired {}],
            Due::UsersLeave { users } => self.leave(users),
            Due::DevicesLeave { devices } => {
                vec![Event::DevicesLeft { devices: devices.clone() }]
            }
            _ => Vec::new(),
        }
    }

    /// What the service is told about users: who came into the collection, who left it, and
    /// whom it does not know (facts 6).
    fn synchronisation(&self) -> Event {
        let hierarchy = self.hierarchy.as_ref();
        let subscription = hierarchy.and_then(|hierarchy| hierarchy.subscription.as_ref());
        let members = subscription.map(|s| self.users_in(&s.settings.collection));
        let members: BTreeSet<&Upn> = members.into_iter().flatten().collect();
        let is_told = |user: &Upn| self.tenant.users.get(user).is_some_and(|u| u.leaves.is_none());
        let is_missed = |user: &Upn| hierarchy.is_some_and(|h| h.not_found.contains(user));
        let (known, strange): (Vec<&Upn>, Vec<&Upn>) =
            members.iter().partition(|user| self.is_in_service(user));
        Event::UsersSynchronised {
            added: known.into_iter().filter(|user| !is_told(user)).cloned().collect(),
            removed: self
                .tenant
                .users
                .keys()
                .filter(|user| is_told(user) && !members.contains(user))
                .cloned()
                .collect(),
            not_found: strange.into_iter().filter(|user| !is_missed(user)).cloned().collect(),
        }
    }

    /// Whether the service has an account of the same name in a verified domain.
    fn is_in_service(&self, user: &Upn) -> bool {
        let account = self.directory.accounts.get(user);
        account.is_some_and(|account| account.in_azure_ad) && self.directory.is_verified(user)
    }

    fn renewal(&self) -> Vec<Event> {
        let certificate = self.next_certificate();
        let connector = self.hierarchy.as_ref().and_then(|hierarchy| hierarchy.connector());
        let Some((server, _)) = connector else { return Vec::new() };
        let server = server.clone();
        vec![
            Event::CertificateIssued { certificate: certificate.clone() },
            Event::CertificateInstalled { server, certificate },
        ]
    }

    fn leave(&self, users: &[Upn]) -> Vec<Event> {
        let leaving: BTreeSet<&Upn> = users.iter().collect();
        let devices = self.enrolled_devices().filter(|(_, device)| leaving.contains(&device.user));
        let devices: Vec<DeviceId> = devices.map(|(id, _)| *id).collect();
        let mut events = vec![Event::UsersLeft { users: users.to_vec() }];
        if !devices.is_empty() {
            events.push(Event::DevicesLost { devices });
        }
        events
    }

    /// What time will bring about, as things stand now.
    pub(in crate::domain) fn agenda(&self) -> BTreeSet<(Time, Due)> {
        let mut agenda: BTreeSet<_> = self.users_leave().collect();
        agenda.extend(self.devices_leave());
        agenda.extend(self.exchanges());
        agenda.retain(|(at, _)| *at >= self.clock);
        agenda
    }

    fn exchanges(&self) -> Vec<(Time, Due)> {
        let Some(hierarchy) = &self.hierarchy else { return Vec::new() };
        let next = |from: Time| hierarchy.first_exchange_after(from.max(self.clock));
        let subscription = hierarchy.subscription.as_ref();
        let certificate = subscription.and_then(|subscription| subscription.certificate.as_ref());
        let flowing = certificate.filter(|_| hierarchy.obstacle(self.clock).is_none());
        let renewed = flowing.filter(|_| hierarchy.renews_certificate);
        let renewed = renewed.map(|c| c.valid_to.earlier(Certificate::RENEWED_BEFORE));
        let discovered = hierarchy
            .discovery
            .and_then(|since| since.next_multiple(crate::domain::hierarchy::EVERY));
        [
            (discovered.filter(|at| *at > self.clock), Due::UsersAreDiscovered {}),
            (hierarchy.users_changed.and_then(next), Due::UsersAreSynchronised {}),
            (renewed.and_then(next), Due::CertificateIsRenewed {}),
            (flowing.map(|certificate| certificate.valid_to), Due::CertificateEnds {}),
        ]
        .into_iter()
        .filter_map(|(at, due)| Some((at?, due)))
        .collect()
    }

    fn users_leave(&self) -> impl Iterator<Item = (Time, Due)> {
        let mut leaving: BTreeMap<Time, Vec<Upn>> = BTreeMap::new();
        for (user, record) in self.tenant.users.iter() {
            if let Some(at) = record.leaves {
                leaving.entry(at).or_default().push(user.clone());
            }
        }
        leaving.into_iter().map(|(at, users)| (at, Due::UsersLeave { users }))
    }

    fn devices_leave(&self) -> impl Iterator<Item = (Time, Due)> {
        let mut leaving: BTreeMap<Time, Vec<DeviceId>> = BTreeMap::new();
        for (id, device) in self.devices.iter() {
            let Some(pending) = device.pending else { continue };
            let told = match device.enrolment.as_ref().map(|enrolment| enrolment.authority) {
                Some(Authority::ConfigurationManager) => {
                    self.hierarchy.as_ref().and_then(|h| h.first_exchange_after(pending.since))
                }
                _ => Some(pending.since.later(1)),
            };
            if let Some(at) = told.and_then(|told| device.first_check_in_from(told)) {
                leaving.entry(at).or_default().push(*id);
            }
        }
        leaving.into_iter().map(|(at, devices)| (at, Due::DevicesLeave { devices }))
    }
}

impl Due {
    /// Whether something else becomes due, or no longer is, when this happens.
    fn may_change_the_agenda(&self) -> bool {
        matches!(
            self,
            Self::UsersAreSynchronised {}
                | Self::CertificateIsRenewed {}
                | Self::CertificateEnds {}
                | Self::UsersLeave { .. }
        )
    }
}
