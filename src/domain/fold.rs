//! What happened becomes so. No rule is asked here: what a rule decides, the event says.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Authority, Component, Device, DeviceId, Event, Health, Leaving, Members, Organisation, Owner,
    Pending, PendingAction, PlatformSetup, Report, ServiceUser, Time, Upn,
};

impl Organisation {
    /// Makes what happened so.
    pub fn fold(&mut self, event: &Event) {
        match event {
            Event::AuthoritySet { authority } => {
                self.tenant.authority = *authority;
                self.tenant.authority_since = Some(self.clock);
            }
            Event::ClockAdvanced { to } => self.clock = *to,
            Event::SignedIn { account } => self.signed_in = Some(account.clone()),
            Event::SignedOut {} => self.signed_in = None,
            Event::CompanyPortalSet { profile } => self.tenant.portal = Some(profile.clone()),
            Event::PlatformConfigured { setup } => self.set_up(setup),
            Event::Populated { .. } => self.populate(event),
            Event::SignedInToSubscribe { .. } => {}
            Event::DeviceEnrolled { .. }
            | Event::RetireRequested { .. }
            | Event::WipeRequested { .. }
            | Event::DevicesLeft { .. }
            | Event::DevicesLost { .. } => self.fold_devices(event),
            Event::UsersSynchronised { .. }
            | Event::UsersLeft { .. }
            | Event::UsersAdded { .. }
            | Event::UsersRemoved { .. } => self.fold_users(event),
            Event::SubscriptionCreated { .. }
            | Event::SubscriptionEdited { .. }
            | Event::SubscriptionDeleted {}
            | Event::CertificateIssued { .. } => self.fold_subscription(event),
            Event::CertificateInstalled { .. }
            | Event::CertificateRemoved { .. }
            | Event::CertificateExpired {}
            | Event::Deployed { .. }
            | Event::ServerCreated { .. }
            | Event::ProxySet { .. }
            | Event::RoleAdded { .. }
            | Event::RoleRemoved { .. }
            | Event::CollectionCreated { .. }
            | Event::DevicesAdded { .. }
            | Event::DevicesRemoved { .. }
            | Event::UserDiscoveryEnabled {}
            | Event::SiteAdded { .. }
            | Event::SiteAttached { .. } => self.fold_hierarchy(event),
        }
        if let Some(hierarchy) = &mut self.hierarchy {
            hierarchy.note_traffic(self.clock);
        }
    }

    fn set_up(&mut self, setup: &PlatformSetup) {
        if let Some(apple_id) = setup.apple_id() {
            self.tenant.apple_id = Some(apple_id.to_owned());
        }
        let subscription = self.hierarchy.as_mut().and_then(|h| h.subscription.as_mut());
        let setups = match (self.tenant.authority, subscription) {
            (Authority::ConfigurationManager, Some(subscription)) => &mut subscription.platforms,
            _ => &mut self.tenant.platforms,
        };
        setups.insert(setup.family(), setup.clone());
    }

    fn fold_hierarchy(&mut self, event: &Event) {
        if let Some(hierarchy) = &mut self.hierarchy {
            hierarchy.fold(event, self.clock);
        }
    }

    fn fold_devices(&mut self, event: &Event) {
        let now = self.clock;
        match event {
            Event::DeviceEnrolled { device, account, platform, model, serial, enrolment } => {
                let owner = self.devices.get(device).map_or(Owner::Personal, |known| known.owner);
                let enrolled = Device {
                    user: account.clone(),
                    platform: *platform,
                    model: model.clone().into(),
                    serial: serial.clone(),
                    owner,
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

    fn synchronised(&mut self, added: &[Upn], removed: &[Leaving], not_found: &[Upn]) {
        let now = self.clock;
        for user in added {
            let enabled = ServiceUser { since: now, removed: None, leaves: None };
            self.tenant.users.insert(user.clone(), enabled);
        }
        for Leaving { account, at } in removed {
            if let Some(user) = self.tenant.users.get_mut(account) {
                user.removed.get_or_insert(now);
                user.leaves = Some(*at);
            }
        }
        let Some(hierarchy) = &mut self.hierarchy else { return };
        hierarchy.users_changed = None;
        let (component, added, removed) = (Component::SmsCloudUsersync, added.len(), removed.len());
        hierarchy.report(now, component, Health::Ok, Report::UsersSynchronised { added, removed });
        let not_found: BTreeSet<Upn> = not_found.iter().cloned().collect();
        for account in not_found.difference(&hierarchy.not_found.clone()).cloned() {
            hierarchy.report(now, component, Health::Warning, Report::UserNotFound { account });
        }
        hierarchy.not_found = not_found;
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
        self.fold_hierarchy(event);
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
