use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, CertificatePlace, Field, Obstacle, Platform, PlatformState, ProductVersion, Role,
    ServerName, SiteCode, SiteKind, SiteSystemRole, Time, Upn,
};

/// Why a command was refused. The sentence and the way out for people are the language entries
/// `refusal-<code>` and `refusal-<code>.way-out`; where the rule is written down says
/// [`Refusal::source`].
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// The act was not confirmed.
    NotConfirmed {},
    /// Nobody is signed in to the console in which the act is done.
    NotSignedIn {},
    /// The account may look at this, but not change it.
    AccessTooLow {
        /// Whose act it was.
        account: Upn,
        /// The role of the account that came closest.
        role: Option<Role>,
    },
    /// Another authority is in force, and it excludes the wanted one.
    AuthorityAlreadySet {
        /// The authority in force.
        current: Authority,
        /// The authority that was asked for.
        wanted: Authority,
    },
    /// Intune and Office 365 side by side need one of the two first.
    AuthorityNeedsOneFirst {},
    /// Nobody can go back to no authority.
    AuthorityCannotBeUnset {},
    /// Configuration Manager becomes the authority by its subscription only.
    AuthorityNeedsSubscription {},
    /// No account of the organisation has this name.
    UnknownAccount {
        /// The name as it was typed.
        account: String,
    },
    /// The password is not the account's.
    WrongPassword {
        /// The account.
        account: Upn,
    },
    /// The sign-in status of the account is Blocked.
    SignInBlocked {
        /// The account.
        account: Upn,
    },
    /// The account exists on the premises only, not in Azure Active Directory.
    NotInAzureAd {
        /// The account.
        account: Upn,
    },
    /// The account has no administrator role.
    NotAnAdministrator {
        /// The account.
        account: Upn,
    },
    /// The account has no valid Intune licence.
    NoIntuneLicence {
        /// The account.
        account: Upn,
    },
    /// The clock cannot stand still, go back, or pass its last moment.
    ClockOutOfRange {
        /// The last moment that a lab can reach.
        latest: Time,
    },
    /// The subscription needs an account with the role Global administrator.
    NotAGlobalAdministrator {
        /// The account.
        account: Upn,
    },
    /// The tenant is managed by another authority already.
    TenantUnderAnotherAuthority {
        /// The authority in force.
        current: Authority,
    },
    /// This is set elsewhere, or nowhere, under the authority in force.
    NotTheManagingService {
        /// The authority in force.
        current: Authority,
    },
    /// The organisation has no Configuration Manager hierarchy.
    NoHierarchy {},
    /// The account does not administer the hierarchy.
    NotAHierarchyAdministrator {
        /// Whose act it was, if anybody's.
        account: Option<Upn>,
    },
    /// There is a subscription already.
    SubscriptionExists {},
    /// There is no subscription.
    NoSubscription {},
    /// The connector of a deleted subscription is still there.
    ConnectorStillInstalled {
        /// Where it is.
        server: ServerName,
    },
    /// The collection holds no users.
    CollectionEmpty {
        /// The collection.
        collection: String,
    },
    /// The collection is empty because users are not discovered.
    UserDiscoveryOff {},
    /// The collection holds devices, not users.
    NotAUserCollection {
        /// The collection.
        collection: String,
    },
    /// A field is empty that must not be.
    FieldMissing {
        /// Which.
        field: Field,
    },
    /// The text in a field is too long.
    FieldTooLong {
        /// Which.
        field: Field,
        /// The longest text that fits, in characters.
        longest: usize,
        /// How long it is, in characters.
        found: usize,
    },
    /// The text in a field does not have the form it must have.
    FieldMalformed {
        /// Which.
        field: Field,
        /// What is in it.
        text: String,
    },
    /// The logo is neither PNG nor JPEG.
    LogoFormat {
        /// Its name.
        file: String,
    },
    /// The logo is empty or larger than 400 by 100 pixels.
    LogoMeasures {
        /// Its name.
        file: String,
        /// Its width, in pixels.
        width: u32,
        /// Its height, in pixels.
        height: u32,
    },
    /// The file of the logo is larger than 750 KB.
    LogoTooHeavy {
        /// Its name.
        file: String,
        /// Its size, in bytes.
        bytes: u64,
        /// The largest that fits, in bytes.
        most: u64,
    },
    /// A site code is exactly three of A-Z and 0-9.
    InvalidSiteCode {
        /// What was typed.
        site: String,
    },
    /// Windows keeps this name for itself.
    ReservedSiteCode {
        /// What was typed.
        site: String,
    },
    /// A site of the hierarchy has this code.
    SiteCodeInUse {
        /// The code.
        site: SiteCode,
    },
    /// No site of the hierarchy has this code.
    UnknownSite {
        /// What was typed.
        site: String,
    },
    /// The site is not a primary site.
    NotAPrimarySite {
        /// The site.
        site: SiteCode,
        /// What it is.
        kind: SiteKind,
    },
    /// A site of this kind cannot be under that one.
    WrongParent {
        /// The kind of the new site.
        kind: SiteKind,
        /// The site it was to be under.
        parent: SiteCode,
    },
    /// No more primary sites fit under the central administration site.
    TooManyPrimarySites {
        /// How many there can be.
        most: usize,
    },
    /// A hierarchy has one site at its top.
    TopOfHierarchy {},
    /// The hierarchy has a central administration site already.
    NotStandAlone {},
    /// A role that is not for a child primary site has to be removed before the expansion.
    RoleBlocksExpansion {
        /// The role.
        role: SiteSystemRole,
        /// Where it is.
        server: ServerName,
    },
    /// The text is not the full name of a server.
    InvalidServerName {
        /// What was typed.
        name: String,
    },
    /// The server belongs to a site already, and it holds roles of one site only.
    ServerExists {
        /// The server.
        server: ServerName,
        /// Its site.
        site: SiteCode,
    },
    /// No site system server has this name.
    UnknownServer {
        /// What was typed.
        server: String,
    },
    /// No role was chosen.
    NoRoles {},
    /// The product version does not have this role.
    RoleNotInVersion {
        /// The role.
        role: SiteSystemRole,
        /// The product version.
        product: ProductVersion,
    },
    /// The role may not be on this type of site.
    RoleNotForSite {
        /// The role.
        role: SiteSystemRole,
        /// The site.
        site: SiteCode,
    },
    /// The server has this role already.
    RoleAlreadyInstalled {
        /// The role.
        role: SiteSystemRole,
        /// The server.
        server: ServerName,
    },
    /// The server does not have this role.
    RoleNotInstalled {
        /// The role.
        role: SiteSystemRole,
        /// The server.
        server: ServerName,
    },
    /// Setup gives this role, and no wizard adds or removes it.
    RoleNotSelectable {
        /// The role.
        role: SiteSystemRole,
    },
    /// The connector needs a subscription.
    ConnectorNeedsSubscription {},
    /// The hierarchy has a connector already.
    ConnectorAlreadyInstalled {
        /// Where it is.
        server: ServerName,
    },
    /// No collection has this name.
    UnknownCollection {
        /// What was named.
        collection: String,
    },
    /// A collection has this name already.
    CollectionExists {
        /// The name.
        collection: String,
    },
    /// The members of a built-in collection are not chosen by hand.
    BuiltInCollection {
        /// The collection.
        collection: String,
    },
    /// A collection is limited by one that holds the same.
    WrongLimitingCollection {
        /// The collection that was to limit it.
        collection: String,
    },
    /// The limiting collection does not hold it.
    NotInLimitingCollection {
        /// Who or what.
        member: String,
        /// The limiting collection.
        limiting: String,
    },
    /// The collection holds it already.
    AlreadyAMember {
        /// Who or what.
        member: String,
        /// The collection.
        collection: String,
    },
    /// The collection does not hold it.
    NotAMember {
        /// Who or what.
        member: String,
        /// The collection.
        collection: String,
    },
    /// Nobody and nothing was named.
    NoMembers {},
    /// User discovery is enabled already.
    DiscoveryAlreadyEnabled {},
    /// Something of this name is deployed already.
    DeploymentExists {
        /// The name.
        name: String,
    },
    /// The product version does not manage this platform.
    PlatformNotInVersion {
        /// The platform.
        platform: Platform,
        /// The product version.
        product: ProductVersion,
    },
    /// The wizard of this version has no page Platforms.
    NoPlatformsPage {
        /// The product version.
        product: ProductVersion,
    },
    /// The platform needs a certificate.
    CertificateNeeded {
        /// The platform.
        platform: Platform,
    },
    /// Windows Phone 8.0 needs the company portal app.
    PortalAppNeeded {},
    /// An APNs certificate is uploaded after iOS is enabled.
    ApnsBeforeIos {},
    /// Windows Phone takes code-signing certificates of Symantec only.
    SigningNotSymantec {
        /// Who issued it.
        issuer: String,
    },
    /// The certificate is not valid at the simulated time.
    CertificateNotValid {
        /// Whom it names.
        subject: String,
        /// The first moment at which it is valid.
        valid_from: Time,
        /// The moment from which it is no longer valid.
        valid_to: Time,
    },
    /// There is no certificate.
    CertificateNotThere {
        /// Where it is not.
        from: CertificatePlace,
    },
    /// No device can enrol before an authority is set: "MDM authority not defined".
    AuthorityNotDefined {},
    /// The user has no licence for the authority in force: `UserLicenseTypeInvalid`.
    UserLicenceTypeInvalid {
        /// The user.
        account: Upn,
        /// The authority in force.
        authority: Authority,
    },
    /// The authority does not manage this platform: `DeviceTypeNotSupported`.
    DeviceTypeNotSupported {
        /// The platform.
        platform: Platform,
        /// The authority in force.
        authority: Authority,
    },
    /// Something has to be set up before devices of this platform enrol.
    PlatformNotReady {
        /// The platform.
        platform: Platform,
        /// What it lacks.
        state: PlatformState,
    },
    /// The user has as many devices as a licence covers: `DeviceCapReached`.
    DeviceCapReached {
        /// The user.
        account: Upn,
        /// How many devices a user can have.
        most: usize,
    },
    /// A device with this serial number is enrolled already.
    SerialInUse {
        /// The serial number.
        serial: String,
    },
    /// The device with this serial number runs on another platform.
    OtherPlatform {
        /// The serial number.
        serial: String,
        /// What the device runs on.
        platform: Platform,
    },
    /// The user was not discovered in Active Directory.
    UserNotDiscovered {
        /// The user.
        account: Upn,
    },
    /// The user is not in the collection of the subscription.
    UserNotInCollection {
        /// The user.
        account: Upn,
        /// The collection of the subscription.
        collection: String,
    },
    /// The domain of the user is not a verified domain of the organisation.
    DomainNotVerified {
        /// The user.
        account: Upn,
    },
    /// Nothing flows between the hierarchy and the service.
    TrafficStopped {
        /// What stops it.
        obstacle: Obstacle,
    },
    /// The service has not been told of the user yet: `AccountNotOnboarded`.
    NotYetSynchronised {
        /// The user.
        account: Upn,
        /// When users are synchronised next.
        next: Time,
    },
    /// No device has this serial number.
    UnknownDevice {
        /// What was named.
        serial: String,
    },
    /// The device is not enrolled.
    DeviceNotManaged {
        /// The device.
        serial: String,
    },
    /// The device was asked to leave already.
    AlreadyPending {
        /// The device.
        serial: String,
    },
    /// No device, or more than the lab has room for.
    TooManyDevices {
        /// For how many more the lab has room.
        most: u32,
    },
}
