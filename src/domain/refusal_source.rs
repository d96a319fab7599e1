//! Where each rule is written down.

use super::Refusal;

impl Refusal {
    /// The name of the refusal in language files, in JSON and in lessons.
    pub fn code(&self) -> &'static str {
        self.code_and_source().0
    }

    /// Where the rule is written down: "seed" with its words, or the number of a fact.
    pub fn source(&self) -> &'static str {
        self.code_and_source().1
    }

    #[rustfmt::skip]
    #[expect(clippy::too_many_lines, reason = "a table, a line for each refusal")]
    fn code_and_source(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotConfirmed { .. } => ("not-confirmed", "seed: \"Check the box and then click Yes\""),
            Self::NotSignedIn { .. } => ("not-signed-in", "facts 1.7"),
            Self::AccessTooLow { .. } => ("access-too-low", "facts 1.7"),
            Self::AuthorityAlreadySet { .. } => ("authority-already-set", "seed: \"it cannot be changed again\""),
            Self::AuthorityNeedsOneFirst { .. } => ("authority-needs-one-first", "facts 1.11"),
            Self::AuthorityCannotBeUnset { .. } => ("authority-cannot-be-unset", "facts 1.10"),
            Self::AuthorityNeedsSubscription { .. } => ("authority-needs-subscription", "seed: \"you must complete the following steps\""),
            Self::UnknownAccount { .. } => ("unknown-account", "facts 8.2"),
            Self::WrongPassword { .. } => ("wrong-password", "facts 8.2"),
            Self::SignInBlocked { .. } => ("sign-in-blocked", "facts 1.7"),
            Self::NotInAzureAd { .. } => ("not-in-azure-ad", "facts 6"),
            Self::NotAnAdministrator { .. } => ("not-an-administrator", "facts 1.7"),
            Self::NoIntuneLicence { .. } => ("no-intune-licence", "facts 1.7"),
            Self::ClockOutOfRange { .. } => ("clock-out-of-range", "a lab's time goes forward only"),
            Self::NotAGlobalAdministrator { .. } => ("not-a-global-administrator", "facts 8.2"),
            Self::TenantUnderAnotherAuthority { .. } => ("tenant-under-another-authority", "facts 8.1"),
            Self::NotTheManagingService { .. } => ("not-the-managing-service", "facts 1.12"),
            Self::NoHierarchy { .. } => ("no-hierarchy", "the lab began without one"),
            Self::NotAHierarchyAdministrator { .. } => ("not-a-hierarchy-administrator", "facts 2.2"),
            Self::SubscriptionExists { .. } => ("subscription-exists", "facts 4.4"),
            Self::NoSubscription { .. } => ("no-subscription", "seed: \"When you have created your subscription, you can then install the Microsoft Intune connector\""),
            Self::ConnectorStillInstalled { .. } => ("connector-still-installed", "facts 3.6"),
            Self::CollectionEmpty { .. } => ("collection-empty", "seed: \"Specify a user collection that contains users who will enroll\""),
            Self::UserDiscoveryOff { .. } => ("user-discovery-off", "facts 8.6"),
            Self::NotAUserCollection { .. } => ("not-a-user-collection", "facts 8.15"),
            Self::FieldMissing { .. } => ("field-missing", "facts 1.8 and 3.3"),
            Self::FieldTooLong { .. } => ("field-too-long", "facts 1.8"),
            Self::FieldMalformed { .. } => ("field-malformed", "facts 1.8"),
            Self::LogoFormat { .. } => ("logo-format", "facts 1.8"),
            Self::LogoMeasures { .. } => ("logo-measures", "facts 1.8"),
            Self::LogoTooHeavy { .. } => ("logo-too-heavy", "facts 1.8"),
            Self::InvalidSiteCode { .. } => ("invalid-site-code", "facts 7"),
            Self::ReservedSiteCode { .. } => ("reserved-site-code", "facts 7"),
            Self::SiteCodeInUse { .. } => ("site-code-in-use", "facts 7"),
            Self::UnknownSite { .. } => ("unknown-site", "facts 7"),
            Self::NotAPrimarySite { .. } => ("not-a-primary-site", "seed: \"Specify a site code for a primary site\""),
            Self::WrongParent { .. } => ("wrong-parent", "facts 7"),
            Self::TooManyPrimarySites { .. } => ("too-many-primary-sites", "facts 7"),
            Self::TopOfHierarchy { .. } => ("top-of-hierarchy", "facts 7"),
            Self::NotStandAlone { .. } => ("not-stand-alone", "facts 7"),
            Self::RoleBlocksExpansion { .. } => ("role-blocks-expansion", "facts 4.4"),
            Self::InvalidServerName { .. } => ("invalid-server-name", "facts 4.1"),
            Self::ServerExists { .. } => ("server-exists", "facts 4.1"),
            Self::UnknownServer { .. } => ("unknown-server", "facts 2.4"),
            Self::NoRoles { .. } => ("no-roles", "facts 4.1"),
            Self::RoleNotInVersion { .. } => ("role-not-in-version", "facts 4.2"),
            Self::RoleNotForSite { .. } => ("role-not-for-site", "facts 4.3; seed: \"may only be installed on a central administration site or stand-alone primary site\""),
            Self::RoleAlreadyInstalled { .. } => ("role-already-installed", "facts 4.1"),
            Self::RoleNotInstalled { .. } => ("role-not-installed", "facts 2.4"),
            Self::RoleNotSelectable { .. } => ("role-not-selectable", "facts 4.2"),
            Self::ConnectorNeedsSubscription { .. } => ("connector-needs-subscription", "seed: \"When you have created your subscription, you can then install the Microsoft Intune connector\""),
            Self::ConnectorAlreadyInstalled { .. } => ("connector-already-installed", "facts 4.4"),
            Self::UnknownCollection { .. } => ("unknown-collection", "facts 2.6"),
            Self::CollectionExists { .. } => ("collection-exists", "facts 2.6"),
            Self::BuiltInCollection { .. } => ("built-in-collection", "facts 2.6"),
            Self::WrongLimitingCollection { .. } => ("wrong-limiting-collection", "facts 2.6"),
            Self::NotInLimitingCollection { .. } => ("not-in-limiting-collection", "facts 2.6"),
            Self::AlreadyAMember { .. } => ("already-a-member", "facts 2.6"),
            Self::NotAMember { .. } => ("not-a-member", "facts 2.6"),
            Self::NoMembers { .. } => ("no-members", "facts 2.6"),
            Self::DiscoveryAlreadyEnabled { .. } => ("discovery-already-enabled", "facts 8.6"),
            Self::DeploymentExists { .. } => ("deployment-exists", "seed: \"push settings and applications\""),
            Self::PlatformNotInVersion { .. } => ("platform-not-in-version", "facts 3.4"),
            Self::NoPlatformsPage { .. } => ("no-platforms-page", "seed: \"Prior to Configuration Manager SP2, on the Platforms page\""),
            Self::CertificateNeeded { .. } => ("certificate-needed", "facts 3.4"),
            Self::PortalAppNeeded { .. } => ("portal-app-needed", "facts 3.4"),
            Self::ApnsBeforeIos { .. } => ("apns-before-ios", "facts 3.4"),
            Self::SigningNotSymantec { .. } => ("signing-not-symantec", "facts 3.4"),
            Self::CertificateNotValid { .. } => ("certificate-not-valid", "facts 3.4"),
            Self::CertificateNotThere { .. } => ("certificate-not-there", "facts 5.2"),
            Self::AuthorityNotDefined { .. } => ("authority-not-defined", "seed: \"Before you can enroll mobile devices\"; facts 1.12"),
            Self::UserLicenceTypeInvalid { .. } => ("user-licence-type-invalid", "facts 1.12"),
            Self::DeviceTypeNotSupported { .. } => ("device-type-not-supported", "facts 1.11 and 1.12"),
            Self::PlatformNotReady { .. } => ("platform-not-ready", "facts 3.4"),
            Self::DeviceCapReached { .. } => ("device-cap-reached", "facts 6"),
            Self::SerialInUse { .. } => ("serial-in-use", "every device has its own"),
            Self::OtherPlatform { .. } => ("other-platform", "every device has its own"),
            Self::UserNotDiscovered { .. } => ("user-not-discovered", "facts 6 and 8.6"),
            Self::UserNotInCollection { .. } => ("user-not-in-collection", "seed: \"Defines the user collection that enables users to enroll mobile devices\""),
            Self::DomainNotVerified { .. } => ("domain-not-verified", "facts 6"),
            Self::TrafficStopped { .. } => ("traffic-stopped", "seed: \"used to authenticate and authorize all further communication\""),
            Self::NotYetSynchronised { .. } => ("not-yet-synchronised", "facts 5 and 6"),
            Self::UnknownDevice { .. } => ("unknown-device", "facts 2.1"),
            Self::DeviceNotManaged { .. } => ("device-not-managed", "facts 6"),
            Self::AlreadyPending { .. } => ("already-pending", "facts 6"),
            Self::TooManyDevices { .. } => ("too-many-devices", "a lab stays fast"),
        }
    }
}
