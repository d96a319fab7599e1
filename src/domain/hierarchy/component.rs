//! The components of the connector and what they report (facts 4.5).

use serde::{Deserialize, Serialize};

use super::{Hierarchy, Obstacle, ServerName, SiteCode};
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

/// How a component is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
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

impl Hierarchy {
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
