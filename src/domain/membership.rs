//! Who is discovered, and who or what is in a collection and in those that limit it.

use super::{
    Account, Collection, CollectionKind, DeviceId, Members, Organisation, Upn, hierarchy::EVERY,
};

impl Organisation {
    /// Whether `user` was discovered in Active Directory.
    pub fn is_discovered(&self, user: &Upn) -> bool {
        self.discovers() && self.directory.accounts.get(user).is_some_and(|a| a.on_premises)
    }

    /// Whether discovery has run.
    pub(super) fn discovers(&self) -> bool {
        let enabled = self.hierarchy.as_ref().and_then(|hierarchy| hierarchy.discovery);
        let first_run = enabled.and_then(|enabled| enabled.next_multiple(EVERY));
        first_run.is_some_and(|first_run| first_run <= self.clock)
    }

    /// Whether `user` is in the collection `name`, and in those that limit it.
    pub fn is_member(&self, name: &str, user: &Upn) -> bool {
        self.is_inside(name, |members| match members {
            Members::AllUsers {} => self.is_discovered(user),
            Members::Users { users } => users.contains_key(user),
            _ => false,
        })
    }

    /// Whether the device is in the collection `name`, and in those that limit it.
    pub fn has_device(&self, name: &str, device: DeviceId) -> bool {
        let is_managed = || self.devices.get(&device).is_some_and(|d| d.enrolment.is_some());
        self.is_inside(name, |members| match members {
            Members::AllDevices {} => is_managed(),
            Members::Devices { devices } => devices.contains(&device),
            _ => false,
        })
    }

    fn is_inside(&self, name: &str, holds: impl Fn(&Members) -> bool) -> bool {
        self.hierarchy.as_ref().is_some_and(|hierarchy| {
            let mut chain = hierarchy.chain(name).peekable();
            let inside = |(_, collection): (&str, &Collection)| holds(&collection.members);
            chain.peek().is_some() && chain.all(inside)
        })
    }

    /// The users in the collection `name`, by their names.
    pub fn users_in(&self, name: &str) -> Vec<&Upn> {
        self.each_user_in(name).collect()
    }

    /// As above, found one by one.
    pub(super) fn each_user_in<'a, 'n>(
        &'a self,
        name: &'n str,
    ) -> impl Iterator<Item = &'a Upn> + use<'a, 'n> {
        let collection = self.hierarchy.as_ref().and_then(|h| h.collections.get(name));
        let (all, some) = match collection.map(|collection| &collection.members) {
            Some(Members::AllUsers {}) => (Some(self.directory.accounts.keys()), None),
            Some(Members::Users { users }) => (None, Some(users.keys())),
            _ => (None, None),
        };
        let users = all.into_iter().flatten().chain(some.into_iter().flatten());
        users.filter(move |user| self.is_member(name, user))
    }

    /// How many members the collection `name` has.
    pub fn count_members(&self, name: &str) -> usize {
        let Some(hierarchy) = &self.hierarchy else { return 0 };
        let chain: Vec<&Members> = hierarchy.chain(name).map(|(_, c)| &c.members).collect();
        match hierarchy.collections.get(name).map(Collection::kind) {
            Some(CollectionKind::User) => {
                let discovers = self.discovers();
                let accounts = self.directory.accounts.iter();
                let is_in = |upn: &Upn, account: &Account| {
                    chain.iter().all(|members| match members {
                        Members::AllUsers {} => discovers && account.on_premises,
                        Members::Users { users } => users.contains_key(upn),
                        _ => false,
                    })
                };
                accounts.filter(|(upn, account)| is_in(upn, account)).count()
            }
            Some(CollectionKind::Device) => {
                self.devices.keys().filter(|device| self.has_device(name, **device)).count()
            }
            None => 0,
        }
    }
}
