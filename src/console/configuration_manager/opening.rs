use crate::domain::{CollectionKind, DeploymentKind, PlatformFamily};

/// A window that a button of the console opens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Opening {
    /// Create Microsoft Intune Subscription Wizard.
    Subscription,
    /// Microsoft Intune Subscription Properties.
    SubscriptionProperties,
    /// The properties of a platform of the subscription.
    Platforms(PlatformFamily),
    /// The request for an APNs certificate.
    ApnsRequest,
    /// Whether the Microsoft Intune subscription is to be deleted.
    DeleteSubscription,
    /// The wizard that creates a collection of this kind.
    CreateCollection(CollectionKind),
    /// The properties of the selected collection.
    CollectionProperties,
    /// Everybody or everything in the selected collection.
    Members,
    /// The wizard that deploys something to the selected collection.
    Deploy(DeploymentKind),
    /// The properties of the selected discovery method.
    DiscoveryProperties,
    /// Retire/Wipe, for the selected device.
    Retire,
    /// The status messages of the selected row.
    Messages,
    /// The log of the selected component.
    Log,
    /// Create Site System Server Wizard.
    CreateServer,
    /// Add Site System Roles Wizard, for the selected server.
    AddRoles,
    /// The properties of the selected server.
    ServerProperties,
    /// The properties of the role that is selected in the details of a server.
    RoleProperties,
    /// Whether that role is to be removed.
    RemoveRole,
    /// Whether the selected certificate is to be removed.
    RemoveCertificate,
}
