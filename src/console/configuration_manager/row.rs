use super::{Messages, discovery::Method};
use crate::domain::{
    CertificatePlace, Component, Deliveries, DeviceId, ServerName, SiteCode, SiteSystemRole, Upn,
};

/// What a row of a list stands for.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Row {
    /// A user that was discovered.
    User(Upn),
    /// A device that is managed.
    Device(DeviceId),
    /// A collection, with how many members it has.
    Collection(String, usize),
    /// A site.
    Site(SiteCode),
    /// A site system server.
    Server(ServerName),
    /// A discovery method.
    Discovery(Method),
    /// The Microsoft Intune subscription.
    Subscription,
    /// A role on a server, in Site Status.
    SiteSystem(ServerName, SiteSystemRole),
    /// A component, in Component Status.
    Component(Component),
    /// A query of status messages.
    Query(Messages),
    /// A deployment, with how many devices are how far.
    Deployment(String, Deliveries),
    /// A certificate of the tenant, by where it is kept and its thumbprint.
    Certificate(CertificatePlace, String),
}
