use crate::domain::PlatformFamily;

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
}
