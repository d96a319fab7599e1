//! The members of a collection as rows of a list.

use crate::{
    console::{
        configuration_manager::{Row, places::Page},
        shell::Icon,
    },
    domain::{Collection, CollectionKind, Event, Members, Organisation},
};

/// The page that lists members of this kind, with their columns.
pub(super) fn page(kind: CollectionKind) -> Page {
    match kind {
        CollectionKind::User => Page::Users,
        CollectionKind::Device => Page::Devices,
    }
}

/// What the collection `name` holds; users where there is none.
pub(in super::super) fn kind(organisation: &Organisation, name: &str) -> CollectionKind {
    let hierarchy = organisation.hierarchy.as_ref();
    let found = hierarchy.and_then(|hierarchy| hierarchy.collections.get(name));
    found.map_or(CollectionKind::User, Collection::kind)
}

/// The icon of a collection that holds this kind, as that of the node that lists it.
pub(in super::super) fn icon(kind: CollectionKind) -> Icon {
    match kind {
        CollectionKind::User => Icon::People,
        CollectionKind::Device => Icon::Collection,
    }
}

/// All that is in the collection `name`.
pub(super) fn members(organisation: &Organisation, name: &str) -> Vec<Row> {
    match kind(organisation, name) {
        CollectionKind::User => {
            organisation.users_in(name).into_iter().cloned().map(Row::User).collect()
        }
        CollectionKind::Device => {
            let devices = organisation.devices.keys().copied();
            devices
                .filter(|device| organisation.has_device(name, *device))
                .map(Row::Device)
                .collect()
        }
    }
}

/// What was put into the collection `name` by hand.
pub(super) fn chosen(organisation: &Organisation, name: &str) -> Vec<Row> {
    let hierarchy = organisation.hierarchy.as_ref();
    match hierarchy.and_then(|hierarchy| hierarchy.collections.get(name)).map(|c| &c.members) {
        Some(Members::Users { users }) => users.keys().cloned().map(Row::User).collect(),
        Some(Members::Devices { devices }) => devices.iter().copied().map(Row::Device).collect(),
        _ => Vec::new(),
    }
}

/// Whom or what an event adds to a collection.
pub(super) fn added(event: &Event) -> Vec<Row> {
    match event {
        Event::UsersAdded { users, .. } => users.iter().cloned().map(Row::User).collect(),
        Event::DevicesAdded { devices, .. } => devices.iter().copied().map(Row::Device).collect(),
        _ => Vec::new(),
    }
}

/// The name by which a command knows a member.
pub(super) fn name(organisation: &Organisation, row: &Row) -> Option<String> {
    match row {
        Row::User(user) => Some(user.to_string()),
        Row::Device(device) => Some(organisation.devices.get(device)?.serial.clone()),
        _ => None,
    }
}
