//! The components of the connector and what they report (facts 4.5).

use serde::{Deserialize, Serialize};

use super::{Hierarchy, Obstacle, ServerName, SiteCode, SiteSystemRole};
use crate::domain::{Time, Upn};

/// A component of the hierarchy that takes part in mobile device management.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    /// Enables users in the service.
    SmsCloudUsersync,
    /// Sends settings and deployments.
    SmsDmpUploader,
    /// Retrieves status and inventory.
    SmsDmpDownloader,
    /// Sends the content of applications.
    SmsOutgoingContentManager,
    /// Installs roles.
    SmsSiteComponentManager,
}

/// How a component is, from well to bad.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Health {
    /// It works.
    Ok,
    /// It works, with something to look at.
    Warning,
    /// It does not work.
    Critical,
}

/// A line of Component Status.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct ComponentStatus {
    /// The component.
    pub component: Component,
    /// How it is.
    pub health: Health,
    /// What stops it, if anything does.
    pub obstacle: Option<Obstacle>,
    /// Where it runs.
    pub server: ServerName,
    /// The site of that server.
    pub site: SiteCode,
    /// When it last exchanged something with the service.
    pub last_contact: Option<Time>,
}

/// Something that a component has reported.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct StatusMessage {
    /// When.
    pub at: Time,
    /// Which component.
    pub component: Component,
    /// How bad it is.
    pub health: Health,
    /// What.
    pub report: Report,
}

/// What a component can report.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "report", rename_all = "kebab-case")]
pub enum Report {
    /// The connector was installed.
    ConnectorInstalled {},
    /// The connector was removed.
    ConnectorRemoved {},
    /// The certificate was put into the store of the connector's server.
    CertificateInstalled {
        /// Which.
        thumbprint: String,
    },
    /// The certificate was removed.
    CertificateRemoved {},
    /// The certificate has ended.
    CertificateExpired {},
    /// Users were enabled in and removed from the service.
    UsersSynchronised {
        /// How many were enabled.
        added: usize,
        /// How many were removed.
        removed: usize,
    },
    /// A user cannot be enabled (facts 6, `UserNotFound`).
    UserNotFound {
        /// Who.
        account: Upn,
    },
}

/// What runs where the connector is.
const OF_CONNECTOR: [Component; 4] = [
    Component::SmsCloudUsersync,
    Component::SmsDmpUploader,
    Component::SmsDmpDownloader,
    Component::SmsOutgoingContentManager,
];

impl Component {
    /// All components.
    pub const ALL: [Self; 5] = [
        Self::SmsCloudUsersync,
        Self::SmsDmpUploader,
        Self::SmsDmpDownloader,
        Self::SmsOutgoingContentManager,
        Self::SmsSiteComponentManager,
    ];

    /// Whether it runs where the connector is, and speaks to the service.
    pub fn is_of_connector(self) -> bool {
        OF_CONNECTOR.contains(&self)
    }
}

impl Hierarchy {
    /// What Component Status lists: the components of the connector, and the one that installs
    /// it, which every hierarchy has on the server of its top site.
    pub fn all_components(&self, now: Time) -> Vec<ComponentStatus> {
        let mut components = self.components(now);
        components.extend(self.top().map(|(code, site)| ComponentStatus {
            component: Component::SmsSiteComponentManager,
            health: Health::Ok,
            obstacle: None,
            server: site.server.clone(),
            site: *code,
            last_contact: None,
        }));
        components
    }

    /// How a role on a server is: the connector as the worst of its components, everything else
    /// well.
    pub fn role_health(&self, role: SiteSystemRole, now: Time) -> Health {
        if role != SiteSystemRole::MicrosoftIntuneConnector {
            return Health::Ok;
        }
        let components = self.components(now).into_iter().map(|status| status.health);
        components.max().unwrap_or(Health::Ok)
    }

    /// How the components of the connector are; none without one.
    pub fn components(&self, now: Time) -> Vec<ComponentStatus> {
        let Some((name, server)) = self.connector() else { return Vec::new() };
        let obstacle = self.obstacle(now);
        let last_contact = self.last_exchange(now);
        let status = |component| ComponentStatus {
            component,
            health: self.health(component, obstacle),
            obstacle,
            server: name.clone(),
            site: server.site,
            last_contact,
        };
        OF_CONNECTOR.map(status).to_vec()
    }

    fn health(&self, component: Component, obstacle: Option<Obstacle>) -> Health {
        let lacks_users = component == Component::SmsCloudUsersync && !self.not_found.is_empty();
        match obstacle {
            Some(_) => Health::Critical,
            None if lacks_users => Health::Warning,
            None => Health::Ok,
        }
    }

    pub(in crate::domain) fn report(
        &mut self,
        at: Time,
        component: Component,
        health: Health,
        report: Report,
    ) {
        self.messages.push(StatusMessage { at, component, health, report });
    }
}
