use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{DeviceId, Shared, Time, Upn};

/// A collection of users or of devices (facts 2.6).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Collection {
    /// The collection whose members it can have; none for the widest.
    pub limited_to: Option<String>,
    /// Who or what is in it.
    pub members: Members,
}

/// The members of a collection.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Members {
    /// Every user that was discovered.
    AllUsers {},
    /// Every group that was discovered; this organisation has none.
    AllUserGroups {},
    /// Every device that is managed.
    AllDevices {},
    /// These users, each with the moment when they were added.
    Users {
        /// The users.
        users: Shared<BTreeMap<Upn, Time>>,
    },
    /// These devices.
    Devices {
        /// The devices.
        devices: BTreeSet<DeviceId>,
    },
}

/// Whether a collection holds users or devices.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CollectionKind {
    /// Users.
    User,
    /// Devices.
    Device,
}

/// The collections that every hierarchy has, with those that limit them.
pub(in crate::domain) const BUILT_IN: [(&str, Option<&str>, Members); 5] = [
    (Collection::ALL_USERS_AND_GROUPS, None, Members::AllUsers {}),
    (Collection::ALL_USERS, Some(Collection::ALL_USERS_AND_GROUPS), Members::AllUsers {}),
    ("All User Groups", Some(Collection::ALL_USERS_AND_GROUPS), Members::AllUserGroups {}),
    (Collection::ALL_SYSTEMS, None, Members::AllDevices {}),
    ("All Mobile Devices", Some(Collection::ALL_SYSTEMS), Members::AllDevices {}),
];

impl Collection {
    /// The built-in collection of all users.
    pub const ALL_USERS: &str = "All Users";
    /// The widest collection of users.
    pub const ALL_USERS_AND_GROUPS: &str = "All Users and User Groups";
    /// The widest collection of devices.
    pub const ALL_SYSTEMS: &str = "All Systems";

    /// Whether it is part of the product, so that nobody changes its members.
    pub fn is_built_in(&self) -> bool {
        !matches!(self.members, Members::Users { .. } | Members::Devices { .. })
    }

    /// Whether `user` was put into it by hand.
    pub(in crate::domain) fn has_user(&self, user: &Upn) -> bool {
        matches!(&self.members, Members::Users { users } if users.contains_key(user))
    }

    /// Whether `device` was put into it by hand.
    pub(in crate::domain) fn has_device(&self, device: DeviceId) -> bool {
        matches!(&self.members, Members::Devices { devices } if devices.contains(&device))
    }

    /// Whether it holds users or devices.
    pub fn kind(&self) -> CollectionKind {
        match self.members {
            Members::AllDevices {} | Members::Devices { .. } => CollectionKind::Device,
            _ => CollectionKind::User,
        }
    }
}

impl CollectionKind {
    /// The members of a new collection of this kind.
    pub(in crate::domain) fn nobody(self) -> Members {
        match self {
            Self::User => Members::Users { users: Shared::default() },
            Self::Device => Members::Devices { devices: BTreeSet::new() },
        }
    }

    /// The widest collection of this kind.
    pub fn widest(self) -> &'static str {
        match self {
            Self::User => Collection::ALL_USERS_AND_GROUPS,
            Self::Device => Collection::ALL_SYSTEMS,
        }
    }
}
