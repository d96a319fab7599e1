//! How components are, what they report, and what stands in their logs.

use super::deployment_kind;
use crate::{
    domain::{Component, Delivery, DeploymentKind, Health, LogEntry, PendingAction, Report},
    text,
};

/// The name of a component.
pub fn component(component: Component) -> String {
    match component {
        Component::SmsCloudUsersync => text!("component-sms-cloud-usersync"),
        Component::SmsDmpUploader => text!("component-sms-dmp-uploader"),
        Component::SmsDmpDownloader => text!("component-sms-dmp-downloader"),
        Component::SmsOutgoingContentManager => text!("component-sms-outgoing-content-manager"),
        Component::SmsSiteComponentManager => text!("component-sms-site-component-manager"),
    }
}

/// The name of the log that a component writes.
pub fn log_file(component: Component) -> String {
    match component {
        Component::SmsCloudUsersync => text!("log-sms-cloud-usersync"),
        Component::SmsDmpUploader => text!("log-sms-dmp-uploader"),
        Component::SmsDmpDownloader => text!("log-sms-dmp-downloader"),
        Component::SmsOutgoingContentManager => text!("log-sms-outgoing-content-manager"),
        Component::SmsSiteComponentManager => text!("log-sms-site-component-manager"),
    }
}

/// How a component is, in a word.
pub fn health(health: Health) -> String {
    match health {
        Health::Ok => text!("health-ok"),
        Health::Warning => text!("health-warning"),
        Health::Critical => text!("health-critical"),
    }
}

/// How bad a message is, in a word.
pub fn severity(health: Health) -> String {
    match health {
        Health::Ok => text!("severity-information"),
        Health::Warning => text!("severity-warning"),
        Health::Critical => text!("severity-error"),
    }
}

/// What a component reports.
pub fn report(report: &Report) -> String {
    match report {
        Report::ConnectorInstalled {} => text!("report-connector-installed"),
        Report::ConnectorRemoved {} => text!("report-connector-removed"),
        Report::CertificateInstalled { thumbprint } => {
            text!("report-certificate-installed", thumbprint = thumbprint.as_str())
        }
        Report::CertificateRemoved {} => text!("report-certificate-removed"),
        Report::CertificateExpired {} => text!("report-certificate-expired"),
        Report::UsersSynchronised { added, removed } => {
            text!("report-users-synchronised", added = *added, removed = *removed)
        }
        Report::UserNotFound { account } => {
            text!("report-user-not-found", account = account.to_string())
        }
    }
}

/// What a line of a log says.
pub fn log_entry(entry: &LogEntry) -> String {
    match entry {
        LogEntry::Reported(reported) => report(reported),
        LogEntry::Connected {} => text!("log-connected"),
        LogEntry::Pinged {} => text!("log-pinged"),
        LogEntry::Sent { name, kind, collection } => text!(
            "log-sent",
            kind = deployment_kind(*kind),
            name = name.as_str(),
            collection = collection.as_str()
        ),
        LogEntry::ContentSent { name } => text!("log-content-sent", name = name.as_str()),
        LogEntry::ActionSent { action: PendingAction::Retire, serial } => {
            text!("log-retire-sent", serial = serial.as_str())
        }
        LogEntry::ActionSent { action: PendingAction::Wipe, serial } => {
            text!("log-wipe-sent", serial = serial.as_str())
        }
        LogEntry::Received { devices, serial } => {
            text!("log-received", count = *devices, serial = serial.as_str())
        }
    }
}

/// How far a deployment is on its way to a device.
pub fn delivery(delivery: Delivery) -> String {
    match delivery {
        Delivery::NotMeant {} => text!("delivery-not-meant"),
        Delivery::WaitsForConnector {} => text!("delivery-waits-for-connector"),
        Delivery::WaitsForDevice { until } => {
            text!("delivery-waits-for-device", until = until.to_string())
        }
        Delivery::Delivered { at } => text!("delivery-delivered", at = at.to_string()),
    }
}

/// The kind of what is deployed, where it stands alone.
pub fn feature_type(kind: DeploymentKind) -> String {
    match kind {
        DeploymentKind::Setting => text!("feature-type-setting"),
        DeploymentKind::Application => text!("feature-type-application"),
    }
}
