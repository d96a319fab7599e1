//! What happened becomes so. Nothing is decided here.

use std::collections::BTreeMap;

use super::{
    Authority, Component, Device, DeviceId, Event, Health, Members, Organisation, Owner, Pending,
    PendingAction, ServiceUser, Subscription, Time, Upn, hierarchy::Report,
};

impl Organisation {
    /// Makes what happened so.
    pub fn fold(&mut self, event: &Event) {
        match event {
            Event::AuthoritySet { authority } => self.tenant.authority = *authority,
            Event::ClockAdvanced { to } => self.clock = *to,
            Event::SignedIn { account } => self.signed_in = Some(account.clone()),
            Event::SignedOut {} => self.signed_in = None,
            Event::CompanyPortalSet { profile } => self.tenant.portal = Some(profile.clone()),
            Event::PlatformConfigured { setup } => {
                let setups = match self.tenant.authority {
                    Authority::ConfigurationManager => {
                        self.subscription().map(|s| &mut s.platforms)
                    }
                    _ => Some(&mut self.tenant.platforms),
                };
                if let Some(setups) = setups {
                    setups.insert(setup.family(), setup.clone());
                }
            }
            Event::Populated { devices, seed } => self.populate(*devices, *seed),
            Event::DeviceEnrolled { .. }
            | Event::RetireRequested { .. }
            | Event::WipeRequested { .. }
            | Event::DevicesLeft { .. }
            | Event::DevicesLost { .. } => self.fold_devices(event),
            Event::UsersSynchronised { .. }
            | Event::UsersLeft { .. }
            | Event::UsersAdded { .. }
            | Event::UsersRemoved { .. } => self.fold_users(event),
            _ => self.fold_subscription(event),
        }
        if let Some(hierarchy) = &mut self.hierarchy {
            hierarchy.note_traffic(self.clock);
        }
    }

    fn subscription(&mut self) -> Option<&mut Subscription> {
        self.hierarchy.as_mut()?.subscription.as_mut()
    }

    fn fold_devices(&mut self, event: &Event) {
        let now = self.clock;
        match event {
            Event::DeviceEnrolled { device, account, platform, model, serial, enrolment } => {
                let enrolled = Device {
                    user: account.clone(),
                    platform: *platform,
                    model: model.clone().into(),
                    serial: serial.clone(),
                    owner: Owner::Personal,
                    enrolment: Some(enrolment.clone()),
                    pending: None,
                };
                self.devices.insert(*device, enrolled);
            }
            Event::RetireRequested { device } => self.ask(*device, PendingAction::Retire, now),
            Event::WipeRequested { device } => self.ask(*device, PendingAction::Wipe, now),
            Event::DevicesLeft { devices } | Event::DevicesLost { devices } => {
                for id in devices {
                    if let Some(device) = self.devices.get_mut(id) {
                        (device.enrolment, device.pending) = (None, None);
                    }
                }
            }
            _ => {}
        }
    }

    fn ask(&mut self, device: DeviceId, action: PendingAction, since: Time) {
        if let Some(device) = self.devices.get_mut(&device) {
            device.pending = Some(Pending { action, since });
        }
    }

    fn fold_users(&mut self, event: &Event) {
        match event {
            Event::UsersSynchronised { added, removed, not_found } => {
                self.synchronised(added, removed, not_found);
            }
            Event::UsersLeft { users } => {
                for user in users {
                    self.tenant.users.remove(user);
                }
            }
            Event::UsersAdded { collection, users } => {
                let now = self.clock;
                if let Some(members) = self.users_of(collection) {
                    members.extend(users.iter().map(|user| (user.clone(), now)));
                }
                self.mark_removed(users);
            }
            Event::UsersRemoved { collection, users } => {
                if let Some(members) = self.users_of(collection) {
                    for user in users {
                        members.remove(user);
                    }
                }
                self.mark_removed(users);
            }
            _ => {}
        }
    }

    fn users_of(&mut self, collection: &str) -> Option<&mut BTreeMap<Upn, Time>> {
        match &mut self.hierarchy.as_mut()?.collections.get_mut(collection)?.members {
            Members::Users { users } => Some(users),
            _ => None,
        }
    }

    fn synchronised(&mut self, added: &[Upn], removed: &[Upn], not_found: &[Upn]) {
        let now = self.clock;
        for user in added {
            let enabled = ServiceUser { since: now, removed: None, leaves: None };
            self.tenant.users.insert(user.clone(), enabled);
        }
        for user in removed {
            if let Some(user) = self.tenant.users.get_mut(user) {
                user.leaves = user.managed_until().map(|until| until.max(now));
            }
        }
        let Some(hierarchy) = &mut self.hierarchy else { return };
        hierarchy.users_changed = None;
        let (component, added, removed) = (Component::SmsCloudUsersync, added.len(), removed.len());
        hierarchy.report(now, component, Health::Ok, Report::UsersSynchronised { added, removed });
        for account in not_found.iter().cloned() {
            hierarchy.not_found.insert(account.clone());
            hierarchy.report(now, component, Health::Warning, Report::UserNotFound { account });
        }
    }

    /// Notes who of `users` is no longer in the collection of the subscription, or is in it
    /// again before the service was told.
    fn mark_removed(&mut self, users: &[Upn]) {
        let now = self.clock;
        let Some(hierarchy) = &mut self.hierarchy else { return };
        hierarchy.users_changed = Some(now);
        let Some(subscription) = &hierarchy.subscription else { return };
        let collection = subscription.settings.collection.clone();
        for user in users {
            let inside = self.is_member(&collection, user);
            if let Some(known) = self.tenant.users.get_mut(user).filter(|u| u.leaves.is_none()) {
                known.removed = if inside { None } else { known.removed.or(Some(now)) };
            }
        }
    }

    /// Whose records the service has after a change of the subscription.
    fn fold_subscription(&mut self, event: &Event) {
        let now = self.clock;
        if let Some(hierarchy) = &mut self.hierarchy {
            hierarchy.fold(event, now);
        }
        match event {
            Event::SubscriptionEdited { .. } => {
                let users: Vec<Upn> = self.tenant.users.keys().cloned().collect();
                self.mark_removed(&users);
            }
            Event::SubscriptionDeleted {} => self.tenant.users.clear(),
            Event::CertificateIssued { .. } => self.tenant.certificates_issued += 1,
            _ => {}
        }
    }
}
