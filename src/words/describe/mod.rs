//! Sentences for what the domain answers as data.
//!
//! What must stay true: every match names every variant, so that what the domain adds does not
//! compile without words.

mod command;
mod event;
mod fact;
mod outlook;
mod refusal;
mod site_system_role;
mod status;

use std::collections::BTreeSet;

use crate::{
    domain::{
        Authority, CertificatePlace, CollectionKind, DeploymentKind, Field, Obstacle, Platform,
        PlatformFamily, PlatformState, ProductVersion, Role, SiteKind,
    },
    text,
};

pub use command::command;
pub use event::event;
pub use fact::{due, fact, fact_value, for_good, warning};
pub use outlook::{choice, choice_of, lost, prerequisite, who};
pub use refusal::{refusal, refusal_line, way_around};
pub use site_system_role::{site_system_role, site_system_role_about, site_system_role_word};
pub use status::{
    component, delivery, feature_type, health, log_entry, log_file, report, severity,
};

/// The name of an authority, as in "Microsoft Intune".
pub fn authority(authority: Authority) -> String {
    match authority {
        Authority::NotSet => text!("authority-not-set"),
        Authority::Intune => text!("authority-intune"),
        Authority::ConfigurationManager => text!("authority-configuration-manager"),
        Authority::Office365 => text!("authority-office365"),
        Authority::IntuneAndOffice365 => text!("authority-intune-and-office365"),
    }
}

/// What a page says of the authority that is set.
pub fn authority_line(authority: Authority) -> String {
    match authority {
        Authority::NotSet => text!("authority-line-not-set"),
        Authority::Intune => text!("authority-line-intune"),
        Authority::ConfigurationManager => text!("authority-line-configuration-manager"),
        Authority::Office365 => text!("authority-line-office365"),
        Authority::IntuneAndOffice365 => text!("authority-line-both"),
    }
}

/// The name of a role.
fn role(role: Role) -> String {
    match role {
        Role::GlobalAdministrator => text!("role-global-administrator"),
        Role::FullAccess => text!("role-full-access"),
        Role::ReadOnly => text!("role-read-only"),
        Role::Helpdesk => text!("role-helpdesk"),
        Role::DeviceEnrollmentManager => text!("role-device-enrollment-manager"),
    }
}

/// The names of all roles of an account.
pub fn roles(roles: &BTreeSet<Role>) -> String {
    if roles.is_empty() {
        return text!("role-none");
    }
    roles.iter().map(|&each| role(each)).collect::<Vec<_>>().join(", ")
}

/// The name of a platform.
pub fn platform(platform: Platform) -> String {
    match platform {
        Platform::Windows => text!("platform-windows"),
        Platform::WindowsPhone80 => text!("platform-windows-phone-80"),
        Platform::WindowsPhone81 => text!("platform-windows-phone-81"),
        Platform::IosAndMacOsX => text!("platform-ios"),
        Platform::Android => text!("platform-android"),
    }
}

/// The name of a product version of Configuration Manager.
pub fn product_version(product_version: ProductVersion) -> String {
    match product_version {
        ProductVersion::Sp1 => text!("product-version-sp1"),
        ProductVersion::R2 => text!("product-version-r2"),
        ProductVersion::Sp2 => text!("product-version-sp2"),
    }
}

/// The name of a field.
fn field(field: Field) -> String {
    match field {
        Field::CompanyName => text!("field-company-name"),
        Field::ContactName => text!("field-contact-name"),
        Field::ContactPhone => text!("field-contact-phone"),
        Field::ContactEmail => text!("field-contact-email"),
        Field::AdditionalInformation => text!("field-additional-information"),
        Field::PrivacyUrl => text!("field-privacy-url"),
        Field::SupportUrl => text!("field-support-url"),
        Field::WebsiteName => text!("field-website-name"),
        Field::Color => text!("field-color"),
        Field::SiteName => text!("field-site-name"),
        Field::CollectionName => text!("field-collection-name"),
        Field::DeploymentName => text!("field-deployment-name"),
        Field::Model => text!("field-model"),
        Field::Serial => text!("field-serial"),
        Field::AppleId => text!("field-apple-id"),
        Field::KeyName => text!("field-key-name"),
        Field::SideloadingKey => text!("field-sideloading-key"),
        Field::Activations => text!("field-activations"),
        Field::ProxyServer => text!("field-proxy-server"),
        Field::ProxyPort => text!("field-proxy-port"),
        Field::ProxyAccount => text!("field-proxy-account"),
        Field::InternetName => text!("field-internet-name"),
        Field::InstallationAccount => text!("field-installation-account"),
    }
}

/// What stops the traffic: a sentence without its period.
pub fn obstacle(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::NoSubscription => text!("obstacle-no-subscription"),
        Obstacle::NoConnector => text!("obstacle-no-connector"),
        Obstacle::NoCertificate => text!("obstacle-no-certificate"),
        Obstacle::CertificateNotInstalled => text!("obstacle-certificate-not-installed"),
        Obstacle::CertificateExpired => text!("obstacle-certificate-expired"),
    }
}

/// The state of a platform, in a few words.
pub fn platform_state(state: PlatformState) -> String {
    match state {
        PlatformState::Unavailable => text!("platform-state-unavailable"),
        PlatformState::Ready => text!("platform-state-ready"),
        PlatformState::NeedsPortalApp => text!("platform-state-needs-portal-app"),
        PlatformState::NeedsApnsCertificate => text!("platform-state-needs-apns-certificate"),
        PlatformState::NotEnabled => text!("platform-state-not-enabled"),
    }
}

/// The name of platforms that are set up together.
pub fn family(family: PlatformFamily) -> String {
    match family {
        PlatformFamily::Android => text!("family-android"),
        PlatformFamily::Ios => text!("family-ios"),
        PlatformFamily::Windows => text!("family-windows"),
        PlatformFamily::WindowsPhone => text!("family-windows-phone"),
    }
}

/// The name of a kind of site.
fn site_kind(kind: SiteKind) -> String {
    match kind {
        SiteKind::CentralAdministration => text!("site-kind-central-administration"),
        SiteKind::Primary => text!("site-kind-primary"),
        SiteKind::Secondary => text!("site-kind-secondary"),
    }
}

/// The type of a site, as it stands alone in a list.
pub fn site_type(kind: SiteKind) -> String {
    match kind {
        SiteKind::CentralAdministration => text!("site-kind-central-administration", "type"),
        SiteKind::Primary => text!("site-kind-primary", "type"),
        SiteKind::Secondary => text!("site-kind-secondary", "type"),
    }
}

/// The name of a kind of collection.
fn collection_kind(kind: CollectionKind) -> String {
    match kind {
        CollectionKind::User => text!("collection-kind-user"),
        CollectionKind::Device => text!("collection-kind-device"),
    }
}

/// The type of a collection, as it stands alone.
pub fn collection_type(kind: CollectionKind) -> String {
    match kind {
        CollectionKind::User => text!("collection-kind-user", "type"),
        CollectionKind::Device => text!("collection-kind-device", "type"),
    }
}

/// The name of what is deployed.
pub(super) fn deployment_kind(kind: DeploymentKind) -> String {
    match kind {
        DeploymentKind::Setting => text!("deployment-kind-setting"),
        DeploymentKind::Application => text!("deployment-kind-application"),
    }
}

/// A place where the tenant's certificate is kept, as it stands inside of sentences.
pub fn certificate_place(place: CertificatePlace) -> String {
    match place {
        CertificatePlace::SiteDatabase => text!("certificate-place-site-database"),
        CertificatePlace::ConnectorServer => text!("certificate-place-connector-server"),
    }
}
