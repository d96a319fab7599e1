//! What happened to the hierarchy becomes so.

use super::{
    Collection, Component, Deployment, Health, Hierarchy, Members, Report, Server, ServerName,
    SiteSystemRole, Subscription,
};
use crate::domain::{Certificate, CertificatePlace, Event, PlatformSetups, Time};

impl Hierarchy {
    /// Makes `event`, which happens at `now`, so.
    pub(in crate::domain) fn fold(&mut self, event: &Event, now: Time) {
        match event {
            Event::SubscriptionCreated { .. }
            | Event::SubscriptionEdited { .. }
            | Event::SubscriptionDeleted {} => self.fold_subscription(event, now),
            Event::CertificateIssued { .. }
            | Event::CertificateInstalled { .. }
            | Event::CertificateRemoved { .. }
            | Event::CertificateExpired {} => self.fold_certificate(event, now),
            Event::ServerCreated { .. }
            | Event::ProxySet { .. }
            | Event::RoleAdded { .. }
            | Event::RoleRemoved { .. } => self.fold_server(event, now),
            Event::CollectionCreated { .. }
            | Event::DevicesAdded { .. }
            | Event::DevicesRemoved { .. } => self.fold_collection(event),
            Event::Deployed { name, kind, collection } => {
                let (kind, collection) = (*kind, collection.clone());
                self.deployments.insert(name.clone(), Deployment { kind, collection, since: now });
            }
            Event::UserDiscoveryEnabled {} => {
                self.discovery = Some(now);
                self.users_changed = Some(now);
            }
            _ => self.fold_site(event),
        }
    }

    fn fold_subscription(&mut self, event: &Event, now: Time) {
        self.users_changed = Some(now);
        match event {
            Event::SubscriptionCreated { account, settings } => {
                self.subscription = Some(Subscription {
                    account: account.clone(),
                    created: now,
                    settings: settings.clone(),
                    platforms: PlatformSetups::new(),
                    certificate: None,
                });
            }
            Event::SubscriptionEdited { settings } => {
                if let Some(subscription) = &mut self.subscription {
                    subscription.settings = settings.clone();
                }
            }
            _ => {
                self.subscription = None;
                self.deployments.clear();
                self.not_found.clear();
            }
        }
    }

    fn fold_certificate(&mut self, event: &Event, now: Time) {
        let component = Component::SmsDmpUploader;
        match event {
            Event::CertificateIssued { certificate } => {
                if let Some(subscription) = &mut self.subscription {
                    subscription.certificate = Some(certificate.clone());
                }
            }
            Event::CertificateInstalled { server, certificate } => {
                self.install(server, certificate, now);
                let thumbprint = certificate.thumbprint.clone();
                let report = Report::CertificateInstalled { thumbprint };
                self.report(now, component, Health::Ok, report);
            }
            Event::CertificateRemoved { from } => {
                self.remove(*from);
                self.report(now, component, Health::Critical, Report::CertificateRemoved {});
            }
            _ => self.report(now, component, Health::Critical, Report::CertificateExpired {}),
        }
    }

    /// Certificates that have ended leave the store when another one comes.
    fn install(&mut self, server: &ServerName, certificate: &Certificate, now: Time) {
        if let Some(server) = self.servers.get_mut(server) {
            server.certificates.retain(|_, kept| kept.is_valid(now));
            server.certificates.insert(certificate.thumbprint.clone(), certificate.clone());
        }
    }

    fn remove(&mut self, from: CertificatePlace) {
        match from {
            CertificatePlace::SiteDatabase => {
                if let Some(subscription) = &mut self.subscription {
                    subscription.certificate = None;
                }
            }
            CertificatePlace::ConnectorServer => {
                let connector = self.connector().map(|(name, _)| name.clone());
                if let Some(server) = connector.and_then(|name| self.servers.get_mut(&name)) {
                    server.certificates.clear();
                }
            }
        }
    }

    fn fold_server(&mut self, event: &Event, now: Time) {
        let (Event::ServerCreated { server: name, .. }
        | Event::ProxySet { server: name, .. }
        | Event::RoleAdded { server: name, .. }
        | Event::RoleRemoved { server: name, .. }) = event
        else {
            return;
        };
        if let Event::ServerCreated { site, internet_name, .. } = event {
            let internet_name = internet_name.clone();
            let created = Server { internet_name, ..Server::of(*site) };
            self.servers.insert(name.clone(), created);
        }
        let Some(server) = self.servers.get_mut(name) else { return };
        match event {
            Event::ProxySet { proxy, .. } => server.proxy = Some(proxy.clone()),
            Event::RoleAdded { role, .. } => {
                server.roles.insert(*role);
                self.report_role(*role, now, Report::ConnectorInstalled {});
            }
            Event::RoleRemoved { role, .. } => {
                server.roles.remove(role);
                if *role == SiteSystemRole::MicrosoftIntuneConnector {
                    server.certificates.clear();
                }
                self.report_role(*role, now, Report::ConnectorRemoved {});
            }
            _ => {}
        }
    }

    fn report_role(&mut self, role: SiteSystemRole, now: Time, report: Report) {
        if role == SiteSystemRole::MicrosoftIntuneConnector {
            self.report(now, Component::SmsSiteComponentManager, Health::Ok, report);
        }
    }

    fn fold_collection(&mut self, event: &Event) {
        match event {
            Event::CollectionCreated { collection, kind, limited_to } => {
                let limited_to = Some(limited_to.clone());
                let created = Collection { limited_to, members: kind.nobody() };
                self.collections.insert(collection.clone(), created);
            }
            Event::DevicesAdded { collection, devices }
            | Event::DevicesRemoved { collection, devices } => {
                let members = self.collections.get_mut(collection).map(|c| &mut c.members);
                let Some(Members::Devices { devices: members }) = members else { return };
                let added = matches!(event, Event::DevicesAdded { .. });
                for device in devices {
                    if added {
                        members.insert(*device)
                    } else {
                        members.remove(device)
                    };
                }
            }
            _ => {}
        }
    }

    fn fold_site(&mut self, event: &Event) {
        match event {
            Event::SiteAdded { code, site } => {
                let server = Server::of_site(*code, site.kind);
                self.servers.insert(site.server.clone(), server);
                self.sites.insert(*code, site.clone());
            }
            Event::SiteAttached { code, parent } => {
                if let Some(site) = self.sites.get_mut(code) {
                    site.parent = Some(*parent);
                }
            }
            _ => {}
        }
    }
}
