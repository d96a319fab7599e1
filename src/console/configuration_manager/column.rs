//! The columns of each list, and what stands in them. The first names the row, but where it is
//! a status ([`names_row`]); the search looks into the first two and into that one.

use super::{
    Row, certificate,
    discovery::Method,
    places::Page,
    status,
    value::{device_name, moment, yes_no},
};
use crate::{
    domain::{
        Account, Certificate, ComponentStatus, Deliveries, Deployment, Device, Members,
        Organisation, ServiceUser, Upn,
    },
    text, word, words,
    words::Word,
};

/// A column of a list.
pub struct Column {
    /// The id of its word.
    pub id: &'static str,
    /// Its name.
    pub name: fn() -> Word,
    /// Its width at first, in points.
    pub width: f32,
    /// Whether it is shown at first.
    pub shown: bool,
    /// What stands in it.
    pub cell: fn(&Organisation, &Row) -> String,
}

macro_rules! columns {
    ($($id:literal $width:literal $shown:ident $cell:expr;)*) => {
        &[$(Column {
            id: $id, name: || word!($id), width: $width, shown: $shown, cell: $cell,
        }),*]
    };
}

const SHOWN: bool = true;
const HIDDEN: bool = false;

const USERS: &[Column] = columns! {
    "column-name" 200.0 SHOWN |o, row| of_user(o, row, |_, account| account.display_name.clone());
    "column-user-name" 220.0 SHOWN |o, row| of_user(o, row, |upn, _| upn.to_string());
    "column-in-azure-ad" 150.0 SHOWN |o, row| of_user(o, row, |_, account| yes_no(account.in_azure_ad));
    "column-enabled-in-service" 190.0 SHOWN |o, row| {
        of_user(o, row, |upn, _| yes_no(o.tenant.users.get(upn).is_some_and(ServiceUser::is_enabled)))
    };
};

const DEVICES: &[Column] = columns! {
    "column-name" 190.0 SHOWN |o, row| of_device(o, row, |device| device_name(o, device));
    "column-user" 175.0 SHOWN |o, row| of_device(o, row, |device| device.user.to_string());
    "column-client" 50.0 SHOWN |o, row| of_device(o, row, |_| yes_no(true));
    "column-site-code" 75.0 SHOWN |o, row| {
        of_device(o, row, |device| enrolment(device, |found| found.site.map(|site| site.to_string())))
    };
    "column-managed-until" 120.0 SHOWN |o, row| of_device(o, row, |device| moment(o.managed_until(device)));
    "column-authority" 200.0 SHOWN |o, row| {
        of_device(o, row, |device| enrolment(device, |found| Some(words::authority(found.authority))))
    };
    "column-operating-system" 130.0 SHOWN |o, row| {
        of_device(o, row, |device| device.operating_system().to_owned())
    };
    "column-last-check-in" 120.0 HIDDEN |o, row| of_device(o, row, |device| moment(o.inventory_received(device)));
    "column-serial" 110.0 HIDDEN |o, row| of_device(o, row, |device| device.serial.clone());
    "column-model" 130.0 HIDDEN |o, row| of_device(o, row, |device| device.model.to_string());
};

const COLLECTIONS: &[Column] = columns! {
    "column-name" 210.0 SHOWN |_, row| collection(row).0.to_owned();
    "column-limiting-collection" 190.0 SHOWN |o, row| {
        let found = o.hierarchy.as_ref().and_then(|h| h.collections.get(collection(row).0));
        found.and_then(|found| found.limited_to.clone()).unwrap_or_default()
    };
    "column-member-count" 95.0 SHOWN |_, row| collection(row).1.to_string();
    "column-members-visible" 145.0 SHOWN |_, row| collection(row).1.to_string();
    "column-referenced-collections" 145.0 SHOWN |_, _| "0".to_owned();
    "column-collection-type" 110.0 HIDDEN |o, row| {
        let found = o.hierarchy.as_ref().and_then(|h| h.collections.get(collection(row).0));
        let by_rule = found.is_some_and(|found| !matches!(found.members, Members::Users { .. } | Members::Devices { .. }));
        if by_rule { text!("collection-built-in") } else { text!("collection-direct") }
    };
};

const SITES: &[Column] = columns! {
    "column-name" 210.0 SHOWN |o, row| of_site(o, row, |site| site.name.clone());
    "column-site-code" 75.0 SHOWN |_, row| site_code(row);
    "column-site-type" 190.0 SHOWN |o, row| of_site(o, row, |site| words::site_type(site.kind));
    "column-site-server" 170.0 SHOWN |o, row| of_site(o, row, |site| site.server.to_string());
    "column-parent-site" 90.0 SHOWN |o, row| {
        of_site(o, row, |site| site.parent.map(|parent| parent.to_string()).unwrap_or_default())
    };
    "column-state" 80.0 SHOWN |_, _| text!("site-active");
};

const SERVERS: &[Column] = columns! {
    "column-name" 230.0 SHOWN |_, row| match row {
        Row::Server(name) => format!(r"\\{name}"),
        _ => String::new(),
    };
    "column-site-code" 75.0 SHOWN |o, row| {
        of_server(o, row, |server| server.site.to_string())
    };
    "column-role-count" 130.0 SHOWN |o, row| of_server(o, row, |server| server.roles.len().to_string());
    "column-internet-name" 200.0 SHOWN |o, row| {
        of_server(o, row, |server| server.internet_name.clone().unwrap_or_default())
    };
};

const DISCOVERY_METHODS: &[Column] = columns! {
    "column-name" 220.0 SHOWN |_, row| of_method(row, |method| method.name().text);
    "column-status" 80.0 SHOWN |o, row| of_method(row, |method| method.status(o));
    "column-site" 60.0 SHOWN |o, row| of_method(row, |_| {
        let top = o.hierarchy.as_ref().and_then(|hierarchy| hierarchy.top());
        top.map(|(code, _)| code.to_string()).unwrap_or_default()
    });
    "column-description" 380.0 SHOWN |_, row| of_method(row, Method::about);
};

const SUBSCRIPTIONS: &[Column] = columns! {
    "column-name" 220.0 SHOWN |_, _| text!("subscription-row");
    "column-description" 380.0 SHOWN |o, _| {
        o.subscription().map_or_else(String::new, |found| {
            text!("subscription-description", collection = found.settings.collection.as_str())
        })
    };
};

const SITE_STATUS: &[Column] = columns! {
    "column-status" 75.0 SHOWN |o, row| status::of(o, row).map(words::health).unwrap_or_default();
    "column-site-system" 190.0 SHOWN |_, row| match row {
        Row::SiteSystem(server, _) => format!(r"\\{server}"),
        _ => String::new(),
    };
    "column-role" 260.0 SHOWN |_, row| match row {
        Row::SiteSystem(_, role) => words::site_system_role(*role),
        _ => String::new(),
    };
    "column-site-code" 75.0 SHOWN |o, row| match (row, &o.hierarchy) {
        (Row::SiteSystem(server, _), Some(hierarchy)) => {
            hierarchy.servers.get(server).map(|found| found.site.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    };
};

const COMPONENT_STATUS: &[Column] = columns! {
    "column-status" 75.0 SHOWN |o, row| status::of(o, row).map(words::health).unwrap_or_default();
    "column-component" 270.0 SHOWN |o, row| {
        of_component(o, row, |found| words::component(found.component))
    };
    "column-site-system" 170.0 SHOWN |o, row| {
        of_component(o, row, |found| format!(r"\\{}", found.server))
    };
    "column-site-code" 75.0 SHOWN |o, row| of_component(o, row, |found| found.site.to_string());
    "column-last-contacted" 130.0 SHOWN |o, row| of_component(o, row, |found| moment(found.last_contact));
};

const MESSAGE_QUERIES: &[Column] = columns! {
    "column-name" 330.0 SHOWN |_, row| match row {
        Row::Query(messages) => messages.name(),
        _ => String::new(),
    };
};

const DEPLOYMENTS: &[Column] = columns! {
    "column-name" 195.0 SHOWN |_, row| match row {
        Row::Deployment(name, _) => name.clone(),
        _ => String::new(),
    };
    "column-feature-type" 90.0 SHOWN |o, row| {
        of_deployment(o, row, |found, _| words::feature_type(found.kind))
    };
    "column-collection" 140.0 SHOWN |o, row| of_deployment(o, row, |found, _| found.collection.clone());
    "column-date" 115.0 SHOWN |o, row| of_deployment(o, row, |found, _| found.since.to_string());
    "column-devices" 65.0 SHOWN |o, row| of_deployment(o, row, |_, counts| counts.all().to_string());
    "column-compliance" 95.0 SHOWN |o, row| of_deployment(o, row, |_, counts| counts.percent().to_string());
};

/// Reconstructed: no source shows what stands in this list (facts 2.2 and 5).
const CERTIFICATES: &[Column] = columns! {
    "column-location" 218.0 SHOWN |o, row| of_certificate(o, row, |location, _| location);
    "column-issued-to" 279.0 SHOWN |o, row| of_certificate(o, row, |_, found| found.subject.clone());
    "column-state" 58.0 SHOWN |o, row| {
        of_certificate(o, row, |_, found| certificate::state(found, o.clock))
    };
    "column-valid-from" 112.0 SHOWN |o, row| {
        of_certificate(o, row, |_, found| found.valid_from.to_string())
    };
    "column-expiration" 112.0 SHOWN |o, row| {
        of_certificate(o, row, |_, found| found.valid_to.to_string())
    };
    "column-issuer" 212.0 SHOWN |o, row| of_certificate(o, row, |_, found| found.issuer.clone());
    "column-thumbprint" 290.0 HIDDEN |o, row| {
        of_certificate(o, row, |_, found| found.thumbprint.clone())
    };
};

/// The columns of the list that a page shows.
pub fn columns(page: Page) -> &'static [Column] {
    match page {
        Page::Users => USERS,
        Page::Devices => DEVICES,
        Page::UserCollections | Page::DeviceCollections => COLLECTIONS,
        Page::Sites => SITES,
        Page::Servers => SERVERS,
        Page::DiscoveryMethods => DISCOVERY_METHODS,
        Page::Subscriptions => SUBSCRIPTIONS,
        Page::SiteStatus => SITE_STATUS,
        Page::ComponentStatus => COMPONENT_STATUS,
        Page::MessageQueries => MESSAGE_QUERIES,
        Page::Deployments => DEPLOYMENTS,
        Page::Certificates => CERTIFICATES,
        Page::Index | Page::Uncovered => &[],
    }
}

/// Whether the rows of `page` are named by the column; it stays where others are hidden.
pub(super) fn names_row(page: Page, column: &Column) -> bool {
    let naming = match page {
        Page::SiteStatus => 2,
        Page::ComponentStatus => 1,
        _ => 0,
    };
    columns(page).get(naming).is_some_and(|found| found.id == column.id)
}

fn of_user(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(&Upn, &Account) -> String,
) -> String {
    let Row::User(upn) = row else { return String::new() };
    let found = organisation.directory.accounts.get(upn);
    found.map_or_else(String::new, |account| cell(upn, account))
}

fn of_device(organisation: &Organisation, row: &Row, cell: impl Fn(&Device) -> String) -> String {
    let Row::Device(id) = row else { return String::new() };
    organisation.devices.get(id).map_or_else(String::new, cell)
}

fn enrolment(
    device: &Device,
    cell: impl Fn(&crate::domain::Enrolment) -> Option<String>,
) -> String {
    device.enrolment.as_ref().and_then(cell).unwrap_or_default()
}

fn collection(row: &Row) -> (&str, usize) {
    match row {
        Row::Collection(name, members) => (name, *members),
        _ => ("", 0),
    }
}

fn site_code(row: &Row) -> String {
    match row {
        Row::Site(code) => code.to_string(),
        _ => String::new(),
    }
}

fn of_site(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(&crate::domain::Site) -> String,
) -> String {
    let Row::Site(code) = row else { return String::new() };
    let found = organisation.hierarchy.as_ref().and_then(|h| h.sites.get(code));
    found.map_or_else(String::new, cell)
}

fn of_method(row: &Row, cell: impl Fn(Method) -> String) -> String {
    match row {
        Row::Discovery(method) => cell(*method),
        _ => String::new(),
    }
}

fn of_server(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(&crate::domain::Server) -> String,
) -> String {
    let Row::Server(name) = row else { return String::new() };
    let found = organisation.hierarchy.as_ref().and_then(|h| h.servers.get(name));
    found.map_or_else(String::new, cell)
}

fn of_component(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(&ComponentStatus) -> String,
) -> String {
    let Row::Component(component) = row else { return String::new() };
    status::of_component(organisation, *component).map_or_else(String::new, |found| cell(&found))
}

fn of_deployment(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(&Deployment, Deliveries) -> String,
) -> String {
    let Row::Deployment(name, counts) = row else { return String::new() };
    let found = organisation.hierarchy.as_ref().and_then(|h| h.deployments.get(name));
    found.map_or_else(String::new, |found| cell(found, *counts))
}

fn of_certificate(
    organisation: &Organisation,
    row: &Row,
    cell: impl Fn(String, &Certificate) -> String,
) -> String {
    let found = certificate::of_row(organisation, row);
    found.map_or_else(String::new, |(location, found)| cell(location, found))
}
