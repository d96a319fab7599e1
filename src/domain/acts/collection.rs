//! Collections and their members.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Collection, CollectionKind, DeviceId, Event, Field, Hierarchy, Organisation, Refusal, Upn,
};

impl Hierarchy {
    pub(in crate::domain) fn create_collection(
        &self,
        name: &str,
        kind: CollectionKind,
        limited_to: Option<&str>,
    ) -> Result<Vec<Event>, Refusal> {
        self.check_new_collection(name)?;
        let limited_to = limited_to.unwrap_or(kind.widest()).to_owned();
        self.check_limit(kind, &limited_to)?;
        let collection = name.to_owned();
        Ok(vec![Event::CollectionCreated { collection, kind, limited_to }])
    }

    /// Refuses a name that a new collection cannot have.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_new_collection(&self, name: &str) -> Result<(), Refusal> {
        Field::CollectionName.check_required(name)?;
        if self.collections.contains_key(name) {
            return Err(Refusal::CollectionExists { collection: name.to_owned() });
        }
        Ok(())
    }

    /// A collection whose members are chosen by hand.
    fn chosen(&self, name: &str, members: &[String]) -> Result<&Collection, Refusal> {
        let found = self.collection(name)?;
        if found.is_built_in() {
            return Err(Refusal::BuiltInCollection { collection: name.to_owned() });
        }
        if members.is_empty() {
            return Err(Refusal::NoMembers {});
        }
        Ok(found)
    }
}

impl Organisation {
    pub(in crate::domain) fn add_members(
        &self,
        hierarchy: &Hierarchy,
        name: &str,
        members: &[String],
    ) -> Result<Vec<Event>, Refusal> {
        let found = hierarchy.chosen(name, members)?;
        let limiting = found.limited_to.as_deref().unwrap_or_default();
        let collection = name.to_owned();
        let repeated =
            |member: String| Refusal::AlreadyAMember { member, collection: name.to_owned() };
        if found.kind() == CollectionKind::Device {
            let devices = self.devices_named(members)?;
            if let Some(device) = devices.iter().find(|device| found.has_device(**device)) {
                return Err(repeated(self.serial_of(*device)));
            }
            if let Some(device) = devices.iter().find(|device| !self.has_device(limiting, **device))
            {
                let (member, limiting) = (self.serial_of(*device), limiting.to_owned());
                return Err(Refusal::NotInLimitingCollection { member, limiting });
            }
            let devices = devices.into_iter().collect();
            return Ok(vec![Event::DevicesAdded { collection, devices }]);
        }
        let users = self.users_named(members)?;
        if let Some(user) = users.iter().find(|user| found.has_user(user)) {
            return Err(repeated(user.to_string()));
        }
        users.iter().try_for_each(|user| self.require_within(limiting, user))?;
        Ok(vec![Event::UsersAdded { collection, users: users.into_iter().collect() }])
    }

    pub(in crate::domain) fn remove_members(
        &self,
        hierarchy: &Hierarchy,
        name: &str,
        members: &[String],
    ) -> Result<Vec<Event>, Refusal> {
        let found = hierarchy.chosen(name, members)?;
        let collection = name.to_owned();
        let strange = |member: String| Refusal::NotAMember { member, collection: name.to_owned() };
        if found.kind() == CollectionKind::Device {
            let devices = self.devices_named(members)?;
            if let Some(device) = devices.iter().find(|device| !found.has_device(**device)) {
                return Err(strange(self.serial_of(*device)));
            }
            let devices = devices.into_iter().collect();
            return Ok(vec![Event::DevicesRemoved { collection, devices }]);
        }
        let users = self.users_named(members)?;
        if let Some(user) = users.iter().find(|user| !found.has_user(user)) {
            return Err(strange(user.to_string()));
        }
        Ok(vec![Event::UsersRemoved { collection, users: users.into_iter().collect() }])
    }

    fn serial_of(&self, device: DeviceId) -> String {
        self.devices.get(&device).map_or_else(String::new, |device| device.serial.clone())
    }

    /// Whether `user` is in the collection that limits another. What is not discovered is in
    /// none (facts 8.6).
    fn require_within(&self, limiting: &str, user: &Upn) -> Result<(), Refusal> {
        if !self.is_discovered(user) {
            return Err(Refusal::UserNotDiscovered { account: user.clone() });
        }
        if !self.is_member(limiting, user) {
            let (member, limiting) = (user.to_string(), limiting.to_owned());
            return Err(Refusal::NotInLimitingCollection { member, limiting });
        }
        Ok(())
    }

    /// Who is named; a name twice counts once.
    fn users_named(&self, members: &[String]) -> Result<BTreeSet<Upn>, Refusal> {
        members.iter().map(|member| Ok(self.directory.account(member)?.0)).collect()
    }

    fn devices_named(&self, members: &[String]) -> Result<BTreeSet<DeviceId>, Refusal> {
        let numbers: BTreeMap<&str, DeviceId> =
            self.devices.iter().map(|(id, device)| (&*device.serial, *id)).collect();
        let number = |serial: &String| {
            let found = numbers.get(serial.as_str()).copied();
            found.ok_or_else(|| Refusal::UnknownDevice { serial: serial.clone() })
        };
        members.iter().map(number).collect()
    }
}
