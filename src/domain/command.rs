use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Authority, CollectionKind, CompanyProfile, DeploymentKind, Platform, PlatformSetup, Proxy,
    SiteKind, SiteSystemRole, SubscriptionSettings,
};

/// What a person can do to the organisation.
///
/// Names and codes are texts as they were typed; the answer refuses those that are not valid.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(tag = "command", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Command {
    /// Declare the mobile device management authority. Configuration Manager is declared by
    /// `create-subscription`.
    SetAuthority {
        /// The authority that is to be in force.
        authority: Authority,
        /// Whether the confirmation was ticked and answered with Yes; refused without.
        confirmed: bool,
    },
    /// Let simulated time pass, and do what is due on the way.
    AdvanceClock {
        /// How many minutes pass, from 1.
        minutes: u32,
    },
    /// Try to sign in, to the console or in the subscription wizard.
    SignIn {
        /// The account as it was typed.
        account: String,
        /// Whether the password was the account's. The password itself stays outside.
        password: PasswordCheck,
        /// What to.
        #[serde(default, skip_serializing_if = "SignInTo::is_console")]
        to: SignInTo,
    },
    /// Sign out of the Microsoft Intune administration console.
    SignOut {},
    /// Set what the company portal shows, where Intune is the authority.
    SetCompanyPortal {
        /// What it shows.
        profile: CompanyProfile,
    },
    /// Complete the wizard that creates the Microsoft Intune subscription, which makes
    /// Configuration Manager the authority.
    CreateSubscription {
        /// The account that signed in on the page Subscription.
        account: String,
        /// Whether the box of the dialog Set the Mobile Device Management Authority was ticked;
        /// refused without.
        confirmed: bool,
        /// The pages General, Company Contact Information and Company Logo.
        settings: SubscriptionSettings,
        /// The page Platforms, before SP2.
        #[serde(default)]
        platforms: Vec<PlatformSetup>,
    },
    /// Change the properties of the subscription.
    EditSubscription {
        /// All of them, as they are to be.
        settings: SubscriptionSettings,
    },
    /// Assign devices that enrol from now on to another site.
    ChangeSiteCode {
        /// The code of a primary site.
        site_code: String,
    },
    /// Delete the subscription, and with it every enrolment.
    DeleteSubscription {
        /// Whether the question was answered with Yes; refused without.
        confirmed: bool,
    },
    /// Set up a platform, for Intune or in the subscription, whichever is in force.
    ConfigurePlatform {
        /// The settings of its page.
        setup: PlatformSetup,
    },
    /// Remove the tenant's certificate from where it is kept.
    RemoveCertificate {
        /// From where.
        from: CertificatePlace,
    },
    /// Deploy a setting or an application.
    Deploy {
        /// Its name.
        name: String,
        /// What it is.
        kind: DeploymentKind,
        /// The user collection that is to get it.
        collection: String,
    },
    /// Complete the wizard that creates a site system server.
    CreateSiteSystemServer {
        /// Its full name.
        server: String,
        /// The site it is to belong to.
        site_code: String,
        /// The roles it is to have.
        roles: Vec<SiteSystemRole>,
        /// Its name on the Internet.
        #[serde(default)]
        internet_name: Option<String>,
        /// The proxy for what it gets from the Internet.
        #[serde(default)]
        proxy: Option<Proxy>,
    },
    /// Complete the wizard that adds roles to a server.
    AddRoles {
        /// The server.
        server: String,
        /// The roles.
        roles: Vec<SiteSystemRole>,
        /// Its proxy, if it is to have another one.
        #[serde(default)]
        proxy: Option<Proxy>,
    },
    /// Remove a role from a server.
    RemoveRole {
        /// The server.
        server: String,
        /// The role.
        role: SiteSystemRole,
    },
    /// Create a collection without members.
    CreateCollection {
        /// Its name.
        collection: String,
        /// What it holds.
        kind: CollectionKind,
        /// The collection whose members it can have; the widest where none is named.
        #[serde(default)]
        limited_to: Option<String>,
    },
    /// Add members to a collection.
    AddMembers {
        /// The collection.
        collection: String,
        /// User principal names or serial numbers.
        members: Vec<String>,
    },
    /// Remove members from a collection.
    RemoveMembers {
        /// The collection.
        collection: String,
        /// User principal names or serial numbers.
        members: Vec<String>,
    },
    /// Let users be discovered in Active Directory.
    EnableUserDiscovery {},
    /// Install a site below another one.
    AddSite {
        /// Its code.
        code: String,
        /// Its name.
        name: String,
        /// What kind it is.
        kind: SiteKind,
        /// The code of the site above it.
        parent: String,
        /// The full name of its server.
        server: String,
    },
    /// Put a stand-alone primary site under a new central administration site.
    ExpandHierarchy {
        /// The code of the new site.
        code: String,
        /// Its name.
        name: String,
        /// The full name of its server.
        server: String,
    },
    /// Enrol a device, as its user does on it.
    Enrol {
        /// The user.
        account: String,
        /// What the device runs on.
        platform: Platform,
        /// What it is sold as.
        model: String,
        /// What tells it from every other device.
        serial: String,
    },
    /// Let a device forget what belongs to the company, at its next check-in.
    Retire {
        /// Its serial number.
        serial: String,
    },
    /// Let a device forget everything, at its next check-in.
    Wipe {
        /// Its serial number.
        serial: String,
    },
    /// Add invented users and devices, the same for the same seed.
    Populate {
        /// How many devices, from 1.
        devices: u32,
        /// What the invention begins with.
        seed: u32,
    },
}

/// The outcome of comparing a typed password, which is done before the command is made.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PasswordCheck {
    /// It was the password of the account.
    Matched,
    /// It was another, or the account does not exist.
    Wrong,
}

/// What somebody signs in to.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignInTo {
    /// The Microsoft Intune administration console.
    #[default]
    Console,
    /// The service, on the page Subscription of the subscription wizard.
    Subscription,
}

/// Where a copy of the tenant's certificate is kept (facts 5.2).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum CertificatePlace {
    /// The site database.
    SiteDatabase,
    /// The Computer certificate store of the connector's server.
    ConnectorServer,
}

impl Command {
    /// Whether it is refused unless the person has confirmed it.
    pub fn has_to_be_confirmed(&self) -> bool {
        matches!(
            self,
            Self::SetAuthority { .. }
                | Self::CreateSubscription { .. }
                | Self::DeleteSubscription { .. }
        )
    }
}

impl SignInTo {
    // Labs that were written before there was a choice read and write as they did.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_console(&self) -> bool {
        *self == Self::Console
    }
}
