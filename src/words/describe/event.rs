//! What has happened, as a list of progress says it: sentences without their periods.

use super::{certificate_place, collection_kind, deployment_kind, family, site_kind};
use crate::{domain::Event, text};

/// What has happened.
#[expect(clippy::too_many_lines, reason = "a table, an entry for each event")]
pub fn event(happened: &Event) -> String {
    match happened {
        Event::AuthoritySet { authority } => {
            text!("event-authority-set", authority = super::authority(*authority))
        }
        Event::ClockAdvanced { to } => text!("event-clock-advanced", time = to.to_string()),
        Event::SignedIn { account } => text!("event-signed-in", account = account.to_string()),
        Event::SignedOut {} => text!("event-signed-out"),
        Event::SignedInToSubscribe { account, .. } => {
            text!("event-signed-in-to-subscribe", account = account.to_string())
        }
        Event::CompanyPortalSet { profile } => {
            text!("event-company-portal-set", company = profile.company_name.as_str())
        }
        Event::CertificateIssued { certificate } => {
            text!("event-certificate-issued", until = certificate.valid_to.to_string())
        }
        Event::SubscriptionCreated { account, settings } => text!(
            "event-subscription-created",
            account = account.to_string(),
            collection = settings.collection.as_str()
        ),
        Event::SubscriptionEdited { .. } => text!("event-subscription-edited"),
        Event::SubscriptionDeleted {} => text!("event-subscription-deleted"),
        Event::PlatformConfigured { setup } => {
            text!("event-platform-configured", family = family(setup.family()))
        }
        Event::CertificateInstalled { server, .. } => {
            text!("event-certificate-installed", server = server.to_string())
        }
        Event::CertificateRemoved { from } => {
            text!("event-certificate-removed", place = certificate_place(*from))
        }
        Event::CertificateExpired {} => text!("event-certificate-expired"),
        Event::Deployed { name, kind, collection } => text!(
            "event-deployed",
            kind = deployment_kind(*kind),
            name = name.as_str(),
            collection = collection.as_str()
        ),
        Event::ServerCreated { server, site, .. } => {
            text!("event-server-created", server = server.to_string(), site = site.to_string())
        }
        Event::ProxySet { server, proxy } => text!(
            "event-proxy-set",
            server = server.to_string(),
            proxy = format!("{}:{}", proxy.server, proxy.port)
        ),
        Event::RoleAdded { server, role } => text!(
            "event-role-added",
            role = super::site_system_role(*role),
            server = server.to_string()
        ),
        Event::RoleRemoved { server, role } => text!(
            "event-role-removed",
            role = super::site_system_role(*role),
            server = server.to_string()
        ),
        Event::CollectionCreated { collection, kind, limited_to } => text!(
            "event-collection-created",
            kind = collection_kind(*kind),
            collection = collection.as_str(),
            limiting = limited_to.as_str()
        ),
        Event::UsersAdded { collection, users } => {
            text!("event-users-added", count = users.len(), collection = collection.as_str())
        }
        Event::UsersRemoved { collection, users } => {
            text!("event-users-removed", count = users.len(), collection = collection.as_str())
        }
        Event::DevicesAdded { collection, devices } => {
            text!("event-devices-added", count = devices.len(), collection = collection.as_str())
        }
        Event::DevicesRemoved { collection, devices } => {
            text!("event-devices-removed", count = devices.len(), collection = collection.as_str())
        }
        Event::UserDiscoveryEnabled {} => text!("event-user-discovery-enabled"),
        Event::SiteAdded { code, site } => {
            text!("event-site-added", kind = site_kind(site.kind), code = code.to_string())
        }
        Event::SiteAttached { code, parent } => {
            text!("event-site-attached", code = code.to_string(), parent = parent.to_string())
        }
        Event::UsersSynchronised { added, removed, not_found } => text!(
            "event-users-synchronised",
            added = added.len(),
            removed = removed.len(),
            missing = not_found.len()
        ),
        Event::UsersLeft { users } => text!("event-users-left", count = users.len()),
        Event::DeviceEnrolled { account, platform, serial, .. } => text!(
            "event-device-enrolled",
            serial = serial.as_str(),
            platform = super::platform(*platform),
            account = account.to_string()
        ),
        Event::RetireRequested { device } => {
            text!("event-retire-requested", number = device.0.to_string())
        }
        Event::WipeRequested { device } => {
            text!("event-wipe-requested", number = device.0.to_string())
        }
        Event::DevicesLeft { devices } => text!("event-devices-left", count = devices.len()),
        Event::DevicesLost { devices } => text!("event-devices-lost", count = devices.len()),
        Event::Populated { devices, .. } => text!("event-populated", count = *devices),
    }
}
