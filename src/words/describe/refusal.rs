//! What a refusal says.

use crate::{
    domain::{Field, Obstacle, Refusal},
    text,
};

/// The sentence of a refusal, and the way out.
macro_rules! answer {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        (text!($id $(, $name = $value)*), text!($id, "way-out"))
    };
}

/// What a refusal says with the way out, where both stand in one line.
pub fn refusal_line(refused: &Refusal) -> String {
    let (what, way_out) = refusal(refused);
    format!("{what} {way_out}")
}

/// What a refusal says: the sentence, and the way out.
#[expect(clippy::too_many_lines, reason = "a table, an entry for each refusal")]
pub fn refusal(refusal: &Refusal) -> (String, String) {
    match refusal {
        Refusal::NotConfirmed {} => answer!("refusal-not-confirmed"),
        Refusal::NotSignedIn {} => answer!("refusal-not-signed-in"),
        Refusal::AccessTooLow { account, role } => answer!(
            "refusal-access-too-low",
            account = account.to_string(),
            role = role.map_or_else(|| text!("role-none"), super::role)
        ),
        Refusal::AuthorityAlreadySet { current, wanted } => answer!(
            "refusal-authority-already-set",
            current = super::authority(*current),
            wanted = super::authority(*wanted)
        ),
        Refusal::AuthorityNeedsOneFirst {} => answer!("refusal-authority-needs-one-first"),
        Refusal::AuthorityCannotBeUnset {} => answer!("refusal-authority-cannot-be-unset"),
        Refusal::AuthorityNeedsSubscription {} => answer!("refusal-authority-needs-subscription"),
        Refusal::UnknownAccount { account } => {
            answer!("refusal-unknown-account", account = account.as_str())
        }
        Refusal::WrongPassword { account } => {
            answer!("refusal-wrong-password", account = account.to_string())
        }
        Refusal::SignInBlocked { account } => {
            answer!("refusal-sign-in-blocked", account = account.to_string())
        }
        Refusal::NotInAzureAd { account } => {
            answer!("refusal-not-in-azure-ad", account = account.to_string())
        }
        Refusal::NotAnAdministrator { account } => {
            answer!("refusal-not-an-administrator", account = account.to_string())
        }
        Refusal::NoIntuneLicence { account } => {
            answer!("refusal-no-intune-licence", account = account.to_string())
        }
        Refusal::ClockOutOfRange { latest } => {
            answer!("refusal-clock-out-of-range", latest = latest.to_string())
        }
        Refusal::NotAGlobalAdministrator { account } => {
            answer!("refusal-not-a-global-administrator", account = account.to_string())
        }
        Refusal::TenantUnderAnotherAuthority { current } => {
            answer!("refusal-tenant-under-another-authority", current = super::authority(*current))
        }
        Refusal::NotTheManagingService { current } => {
            answer!("refusal-not-the-managing-service", current = super::authority(*current))
        }
        Refusal::NoHierarchy {} => answer!("refusal-no-hierarchy"),
        Refusal::NotAHierarchyAdministrator { account } => answer!(
            "refusal-not-a-hierarchy-administrator",
            account = account.as_ref().map_or_else(|| text!("nobody"), ToString::to_string)
        ),
        Refusal::SubscriptionExists {} => answer!("refusal-subscription-exists"),
        Refusal::NoSubscription {} => answer!("refusal-no-subscription"),
        Refusal::ConnectorStillInstalled { server } => {
            answer!("refusal-connector-still-installed", server = server.to_string())
        }
        Refusal::CollectionEmpty { collection } => {
            answer!("refusal-collection-empty", collection = collection.as_str())
        }
        Refusal::UserDiscoveryOff {} => answer!("refusal-user-discovery-off"),
        Refusal::NotAUserCollection { collection } => {
            answer!("refusal-not-a-user-collection", collection = collection.as_str())
        }
        Refusal::FieldMissing { field } => {
            answer!("refusal-field-missing", field = super::field(*field))
        }
        Refusal::FieldTooLong { field, longest, found } => answer!(
            "refusal-field-too-long",
            field = super::field(*field),
            longest = *longest,
            found = *found
        ),
        Refusal::FieldMalformed { field, text } => (
            text!("refusal-field-malformed", field = super::field(*field), text = text.as_str()),
            form(*field),
        ),
        Refusal::LogoFormat { file } => answer!("refusal-logo-format", file = file.as_str()),
        Refusal::LogoMeasures { file, width, height } => {
            answer!("refusal-logo-measures", file = file.as_str(), width = *width, height = *height)
        }
        Refusal::LogoTooHeavy { file, bytes, most } => {
            answer!("refusal-logo-too-heavy", file = file.as_str(), bytes = *bytes, most = *most)
        }
        Refusal::InvalidSiteCode { site } => {
            answer!("refusal-invalid-site-code", site = site.as_str())
        }
        Refusal::ReservedSiteCode { site } => {
            answer!("refusal-reserved-site-code", site = site.as_str())
        }
        Refusal::SiteCodeInUse { site } => {
            answer!("refusal-site-code-in-use", site = site.to_string())
        }
        Refusal::UnknownSite { site } => answer!("refusal-unknown-site", site = site.as_str()),
        Refusal::NotAPrimarySite { site, kind } => answer!(
            "refusal-not-a-primary-site",
            site = site.to_string(),
            kind = super::site_kind(*kind)
        ),
        Refusal::WrongParent { kind, parent } => answer!(
            "refusal-wrong-parent",
            kind = super::site_kind(*kind),
            parent = parent.to_string()
        ),
        Refusal::TooManyPrimarySites { most } => {
            answer!("refusal-too-many-primary-sites", most = *most)
        }
        Refusal::TopOfHierarchy {} => answer!("refusal-top-of-hierarchy"),
        Refusal::NotStandAlone {} => answer!("refusal-not-stand-alone"),
        Refusal::RoleBlocksExpansion { role, server } => answer!(
            "refusal-role-blocks-expansion",
            role = super::site_system_role(*role),
            server = server.to_string()
        ),
        Refusal::InvalidServerName { name } => {
            answer!("refusal-invalid-server-name", name = name.as_str())
        }
        Refusal::ServerExists { server, site } => {
            answer!("refusal-server-exists", server = server.to_string(), site = site.to_string())
        }
        Refusal::UnknownServer { server } => {
            answer!("refusal-unknown-server", server = server.as_str())
        }
        Refusal::NoRoles {} => answer!("refusal-no-roles"),
        Refusal::RoleNotInVersion { role, product } => answer!(
            "refusal-role-not-in-version",
            role = super::site_system_role(*role),
            product = super::product_version(*product)
        ),
        Refusal::RoleNotForSite { role, site } => answer!(
            "refusal-role-not-for-site",
            role = super::site_system_role(*role),
            site = site.to_string()
        ),
        Refusal::RoleAlreadyInstalled { role, server } => answer!(
            "refusal-role-already-installed",
            role = super::site_system_role(*role),
            server = server.to_string()
        ),
        Refusal::RoleNotInstalled { role, server } => answer!(
            "refusal-role-not-installed",
            role = super::site_system_role(*role),
            server = server.to_string()
        ),
        Refusal::RoleNotSelectable { role } => {
            answer!("refusal-role-not-selectable", role = super::site_system_role(*role))
        }
        Refusal::ConnectorNeedsSubscription {} => answer!("refusal-connector-needs-subscription"),
        Refusal::ConnectorAlreadyInstalled { server } => {
            answer!("refusal-connector-already-installed", server = server.to_string())
        }
        Refusal::UnknownCollection { collection } => {
            answer!("refusal-unknown-collection", collection = collection.as_str())
        }
        Refusal::CollectionExists { collection } => {
            answer!("refusal-collection-exists", collection = collection.as_str())
        }
        Refusal::BuiltInCollection { collection } => {
            answer!("refusal-built-in-collection", collection = collection.as_str())
        }
        Refusal::WrongLimitingCollection { collection } => {
            answer!("refusal-wrong-limiting-collection", collection = collection.as_str())
        }
        Refusal::NotInLimitingCollection { member, limiting } => answer!(
            "refusal-not-in-limiting-collection",
            member = member.as_str(),
            limiting = limiting.as_str()
        ),
        Refusal::AlreadyAMember { member, collection } => answer!(
            "refusal-already-a-member",
            member = member.as_str(),
            collection = collection.as_str()
        ),
        Refusal::NotAMember { member, collection } => answer!(
            "refusal-not-a-member",
            member = member.as_str(),
            collection = collection.as_str()
        ),
        Refusal::NoMembers {} => answer!("refusal-no-members"),
        Refusal::DiscoveryAlreadyEnabled {} => answer!("refusal-discovery-already-enabled"),
        Refusal::DeploymentExists { name } => {
            answer!("refusal-deployment-exists", name = name.as_str())
        }
        Refusal::PlatformNotInVersion { platform, product } => answer!(
            "refusal-platform-not-in-version",
            platform = super::platform(*platform),
            product = super::product_version(*product)
        ),
        Refusal::NoPlatformsPage { product } => {
            answer!("refusal-no-platforms-page", product = super::product_version(*product))
        }
        Refusal::CertificateNeeded { platform } => {
            answer!("refusal-certificate-needed", platform = super::platform(*platform))
        }
        Refusal::PortalAppNeeded {} => answer!("refusal-portal-app-needed"),
        Refusal::ApnsBeforeIos {} => answer!("refusal-apns-before-ios"),
        Refusal::SigningNotSymantec { issuer } => {
            answer!("refusal-signing-not-symantec", issuer = issuer.as_str())
        }
        Refusal::CertificateNotValid { subject, valid_from, valid_to } => answer!(
            "refusal-certificate-not-valid",
            subject = subject.as_str(),
            from = valid_from.to_string(),
            until = valid_to.to_string()
        ),
        Refusal::CertificateNotThere { from } => {
            answer!("refusal-certificate-not-there", place = super::certificate_place(*from))
        }
        Refusal::AuthorityNotDefined {} => answer!("refusal-authority-not-defined"),
        Refusal::UserLicenceTypeInvalid { account, authority } => answer!(
            "refusal-user-licence-type-invalid",
            account = account.to_string(),
            authority = super::authority(*authority)
        ),
        Refusal::DeviceTypeNotSupported { platform, authority } => answer!(
            "refusal-device-type-not-supported",
            platform = super::platform(*platform),
            authority = super::authority(*authority)
        ),
        Refusal::PlatformNotReady { platform, state } => answer!(
            "refusal-platform-not-ready",
            platform = super::platform(*platform),
            state = super::platform_state(*state)
        ),
        Refusal::DeviceCapReached { account, most } => {
            answer!("refusal-device-cap-reached", account = account.to_string(), most = *most)
        }
        Refusal::SerialInUse { serial } => {
            answer!("refusal-serial-in-use", serial = serial.as_str())
        }
        Refusal::OtherPlatform { serial, platform } => answer!(
            "refusal-other-platform",
            serial = serial.as_str(),
            platform = super::platform(*platform)
        ),
        Refusal::UserNotDiscovered { account } => {
            answer!("refusal-user-not-discovered", account = account.to_string())
        }
        Refusal::UserNotInCollection { account, collection } => answer!(
            "refusal-user-not-in-collection",
            account = account.to_string(),
            collection = collection.as_str()
        ),
        Refusal::DomainNotVerified { account } => {
            answer!("refusal-domain-not-verified", account = account.to_string())
        }
        Refusal::TrafficStopped { obstacle } => (
            text!("refusal-traffic-stopped", obstacle = super::obstacle(*obstacle)),
            way_around(*obstacle),
        ),
        Refusal::NotYetSynchronised { account, next } => answer!(
            "refusal-not-yet-synchronised",
            account = account.to_string(),
            next = next.to_string()
        ),
        Refusal::UnknownDevice { serial } => {
            answer!("refusal-unknown-device", serial = serial.as_str())
        }
        Refusal::DeviceNotManaged { serial } => {
            answer!("refusal-device-not-managed", serial = serial.as_str())
        }
        Refusal::AlreadyPending { serial } => {
            answer!("refusal-already-pending", serial = serial.as_str())
        }
        Refusal::TooManyDevices { most } => answer!("refusal-too-many-devices", most = *most),
    }
}

/// How the traffic flows again.
/// What a text in a field looks like.
fn form(field: Field) -> String {
    match field {
        Field::PrivacyUrl | Field::SupportUrl => text!("form-address"),
        Field::SideloadingKey => text!("form-key"),
        Field::Activations => text!("form-count"),
        Field::ContactEmail | Field::AppleId => text!("form-email"),
        Field::Color => text!("form-color"),
        Field::SiteName => text!("form-site-name"),
        Field::InternetName => text!("form-host-name"),
        Field::ProxyServer => text!("form-host"),
        Field::ProxyPort => text!("form-port"),
        Field::ProxyAccount | Field::InstallationAccount => text!("form-windows-account"),
        _ => text!("form-text"),
    }
}

/// What to do about what stops the traffic.
pub fn way_around(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::NoSubscription => text!("obstacle-no-subscription", "way-out"),
        Obstacle::NoConnector => text!("obstacle-no-connector", "way-out"),
        Obstacle::NoCertificate => text!("obstacle-no-certificate", "way-out"),
        Obstacle::CertificateNotInstalled => {
            text!("obstacle-certificate-not-installed", "way-out")
        }
        Obstacle::CertificateExpired => text!("obstacle-certificate-expired", "way-out"),
    }
}
