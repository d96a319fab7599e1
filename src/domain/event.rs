use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, Certificate, CertificatePlace, CollectionKind, CompanyProfile, DeploymentKind,
    DeviceId, Enrolment, Platform, PlatformSetup, Product, Proxy, ServerName, SignInPage, Site,
    SiteCode, SiteSystemRole, SubscriptionSettings, Time, Upn,
};

/// What has happened. Events are the truth of a lab: they are never rewritten, and a new shape
/// of one needs a new [`Event::VERSION`] and a migration of the lab file.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The mobile device management authority was declared.
    AuthoritySet {
        /// The authority now in force.
        authority: Authority,
    },
    /// Simulated time passed.
    ClockAdvanced {
        /// What the clock shows now.
        to: Time,
    },
    /// Somebody signed in to the Microsoft Intune administration console.
    SignedIn {
        /// Who.
        account: Upn,
    },
    /// Nobody is signed in any more.
    SignedOut {},
    /// Somebody signed in on the page Subscription of the wizard. It changes nothing yet.
    SignedInToSubscribe {
        /// Who.
        account: Upn,
        /// Who asked for the password.
        page: SignInPage,
    },
    /// The company portal shows something else.
    CompanyPortalSet {
        /// What it shows.
        profile: CompanyProfile,
    },
    /// The service issued a certificate to the tenant, and it is in the site database.
    CertificateIssued {
        /// The certificate.
        certificate: Certificate,
    },
    /// The subscription was created.
    SubscriptionCreated {
        /// The account that signed in.
        account: Upn,
        /// Its pages.
        settings: SubscriptionSettings,
    },
    /// The subscription was changed.
    SubscriptionEdited {
        /// Its pages.
        settings: SubscriptionSettings,
    },
    /// The subscription was deleted, with what was deployed and the users in the service.
    SubscriptionDeleted {},
    /// A platform was set up.
    PlatformConfigured {
        /// Its settings.
        setup: PlatformSetup,
    },
    /// The certificate was put into the store of the connector's server.
    CertificateInstalled {
        /// The server.
        server: ServerName,
        /// The certificate.
        certificate: Certificate,
    },
    /// The certificate was removed.
    CertificateRemoved {
        /// From where.
        from: CertificatePlace,
    },
    /// The certificate came to its end.
    CertificateExpired {},
    /// Something was deployed.
    Deployed {
        /// Its name.
        name: String,
        /// What it is.
        kind: DeploymentKind,
        /// Who gets it.
        collection: String,
    },
    /// A server was added to a site.
    ServerCreated {
        /// Its name.
        server: ServerName,
        /// Its site.
        site: SiteCode,
        /// Its name on the Internet.
        internet_name: Option<String>,
    },
    /// The proxy of a server was set.
    ProxySet {
        /// The server.
        server: ServerName,
        /// The proxy.
        proxy: Proxy,
    },
    /// A role was installed.
    RoleAdded {
        /// On which server.
        server: ServerName,
        /// The role.
        role: SiteSystemRole,
    },
    /// A role was removed.
    RoleRemoved {
        /// From which server.
        server: ServerName,
        /// The role.
        role: SiteSystemRole,
    },
    /// A collection was created.
    CollectionCreated {
        /// Its name.
        collection: String,
        /// What it holds.
        kind: CollectionKind,
        /// What limits it.
        limited_to: String,
    },
    /// Users were added to a collection.
    UsersAdded {
        /// The collection.
        collection: String,
        /// The users.
        users: Vec<Upn>,
    },
    /// Users were removed from a collection.
    UsersRemoved {
        /// The collection.
        collection: String,
        /// The users.
        users: Vec<Upn>,
    },
    /// Devices were added to a collection.
    DevicesAdded {
        /// The collection.
        collection: String,
        /// The devices.
        devices: Vec<DeviceId>,
    },
    /// Devices were removed from a collection.
    DevicesRemoved {
        /// The collection.
        collection: String,
        /// The devices.
        devices: Vec<DeviceId>,
    },
    /// Users are discovered from the next five minutes on.
    UserDiscoveryEnabled {},
    /// A site was installed.
    SiteAdded {
        /// Its code.
        code: SiteCode,
        /// The site.
        site: Site,
    },
    /// A site came under another one.
    SiteAttached {
        /// Its code.
        code: SiteCode,
        /// The site above it.
        parent: SiteCode,
    },
    /// The connector told the service which users may enrol.
    UsersSynchronised {
        /// Who may now.
        added: Vec<Upn>,
        /// Who may no longer, and when their records leave the service.
        removed: Vec<Leaving>,
        /// Everybody in the collection whom the service does not know.
        not_found: Vec<Upn>,
    },
    /// The records of users left the service, 24 hours after they left the collection.
    UsersLeft {
        /// Who.
        users: Vec<Upn>,
    },
    /// A device was enrolled.
    DeviceEnrolled {
        /// Its number.
        device: DeviceId,
        /// Its user.
        account: Upn,
        /// What it runs on.
        platform: Platform,
        /// What it is sold as.
        model: String,
        /// Its serial number.
        serial: String,
        /// How it is managed.
        enrolment: Enrolment,
    },
    /// Somebody asked for a device to be retired.
    RetireRequested {
        /// Which.
        device: DeviceId,
    },
    /// Somebody asked for a device to be wiped.
    WipeRequested {
        /// Which.
        device: DeviceId,
    },
    /// Devices forgot what belongs to the company, or everything, as they had been asked to.
    DevicesLeft {
        /// Which.
        devices: Vec<DeviceId>,
    },
    /// Devices are no longer managed, and were not asked.
    DevicesLost {
        /// Which.
        devices: Vec<DeviceId>,
    },
    /// Invented users and devices were added. Which of them are managed, and how, was decided
    /// then; what the seed gives is part of this version of events.
    Populated {
        /// How many devices.
        devices: u32,
        /// What the invention began with.
        seed: u32,
        /// The domain of the users.
        domain: String,
        /// The collections that the users are in.
        collections: Vec<String>,
        /// Whether the service knows the users.
        known: bool,
        /// Under which licence devices of which platforms are enrolled; the first that fits.
        intakes: Vec<Intake>,
        /// The earliest moment at which one of them can have enrolled.
        since: Time,
    },
}

/// A user whose record leaves the service.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Leaving {
    /// Who.
    pub account: Upn,
    /// When.
    pub at: Time,
}

/// How invented devices are enrolled.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Intake {
    /// The licence that the user needs; none where the collection is enough.
    pub licence: Option<Product>,
    /// The service that manages the devices.
    pub authority: Authority,
    /// The site they are assigned to, under Configuration Manager.
    pub site: Option<SiteCode>,
    /// The platforms that are ready.
    pub platforms: Vec<Platform>,
}

impl Event {
    /// The version of the shapes above, written beside each event in a lab file. 2 added the
    /// hierarchy, devices and everything that comes with them.
    pub const VERSION: u32 = 2;
}
