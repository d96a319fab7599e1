//! Time: only forward, and on the way what is due happens in order.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Authority, Certificate, DeviceId, Due, Event, Leaving, Organisation, Refusal, ServiceUser,
    Time, Upn, hierarchy::EVERY,
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
        if agenda.first().is_none_or(|(at, _)| *at > to) {
            return vec![Event::ClockAdvanced { to }];
        }
        let mut later = self.clone();
        let mut events = Vec::new();
        while let Some((at, due)) = agenda.pop_first().filter(|(at, _)| *at <= to) {
            events.extend(later.advance_to(at));
            events.extend(later.let_happen(&due));
            later.update(&mut agenda, &due);
        }
        events.extend(later.advance_to(to));
        events
    }

    /// What is due after `happened`.
    fn update(&self, agenda: &mut BTreeSet<(Time, Due)>, happened: &Due) {
        match happened {
            Due::CertificateIsRenewed {} => {
                agenda.retain(|(_, due)| !due.is_exchange());
                agenda.extend(self.exchanges());
            }
            Due::UsersAreSynchronised {} | Due::CertificateEnds {} | Due::UsersLeave { .. } => {
                *agenda = self.agenda();
            }
            _ => {}
        }
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
        let members = self.subscription().map(|s| self.users_in(&s.settings.collection));
        let members: BTreeSet<&Upn> = members.into_iter().flatten().collect();
        let is_told = |user: &Upn| self.tenant.users.get(user).is_some_and(ServiceUser::is_enabled);
        let (known, not_found): (Vec<&Upn>, Vec<&Upn>) =
            members.iter().partition(|user| self.is_in_service(user));
        let gone = self.tenant.users.iter().filter(|(user, _)| !members.contains(user));
        let removed = gone.filter(|(_, record)| record.is_enabled()).map(|(user, record)| {
            let at = record.managed_until().unwrap_or(self.clock).max(self.clock);
            Leaving { account: user.clone(), at }
        });
        Event::UsersSynchronised {
            added: known.into_iter().filter(|user| !is_told(user)).cloned().collect(),
            removed: removed.collect(),
            not_found: not_found.into_iter().cloned().collect(),
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
        // In this order, so that the server has the certificate that the database asks for.
        vec![
            Event::CertificateInstalled { server, certificate: certificate.clone() },
            Event::CertificateIssued { certificate },
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
        let flowing = hierarchy.certificate().filter(|_| hierarchy.obstacle(self.clock).is_none());
        // At the end of time no certificate can end later than the one there is.
        let renewed = flowing.filter(|c| hierarchy.renews_certificate && c.valid_to < Time::LATEST);
        let renewed = renewed.map(|c| c.valid_to.earlier(Certificate::RENEWED_BEFORE));
        let discovered = hierarchy.discovery.and_then(|since| since.next_multiple(EVERY));
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
    /// Whether it happens by an exchange with the service, or stops them.
    fn is_exchange(&self) -> bool {
        matches!(
            self,
            Self::UsersAreDiscovered {}
                | Self::UsersAreSynchronised {}
                | Self::CertificateIsRenewed {}
                | Self::CertificateEnds {}
        )
    }
}
