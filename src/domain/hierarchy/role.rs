use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ProductVersion, Site, SiteKind};

/// What a server does for its site (facts 4.2).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SiteSystemRole {
    /// Application Catalog web service point.
    ApplicationCatalogWebServicePoint,
    /// Application Catalog website point.
    ApplicationCatalogWebsitePoint,
    /// Asset Intelligence synchronization point.
    AssetIntelligenceSynchronizationPoint,
    /// Certificate registration point, from R2 on.
    CertificateRegistrationPoint,
    /// Component server.
    ComponentServer,
    /// Distribution point.
    DistributionPoint,
    /// Endpoint Protection point.
    EndpointProtectionPoint,
    /// Enrollment point.
    EnrollmentPoint,
    /// Enrollment proxy point.
    EnrollmentProxyPoint,
    /// Fallback status point.
    FallbackStatusPoint,
    /// Management point.
    ManagementPoint,
    /// Microsoft Intune Connector.
    MicrosoftIntuneConnector,
    /// Out of band service point.
    OutOfBandServicePoint,
    /// Reporting services point.
    ReportingServicesPoint,
    /// Site database server.
    SiteDatabaseServer,
    /// Site server.
    SiteServer,
    /// Site system.
    SiteSystem,
    /// Software update point.
    SoftwareUpdatePoint,
    /// State migration point.
    StateMigrationPoint,
    /// System Health Validator point.
    SystemHealthValidatorPoint,
}

/// Whether a role may be on a kind of site.
#[derive(Clone, Copy, PartialEq)]
enum On {
    Never,
    StandAlone,
    Always,
}

use On::{Always, Never, StandAlone};
use SiteSystemRole as Role;

/// Which role may be on a central administration site, a primary site and a secondary site
/// (facts 4.3; for the connector the seed, "may only be installed on a central administration
/// site or stand-alone primary site").
const PLACES: [(SiteSystemRole, [On; 3]); 20] = [
    (Role::ApplicationCatalogWebServicePoint, [Never, Always, Never]),
    (Role::ApplicationCatalogWebsitePoint, [Never, Always, Never]),
    (Role::AssetIntelligenceSynchronizationPoint, [Always, StandAlone, Never]),
    (Role::CertificateRegistrationPoint, [Always, Always, Never]),
    (Role::ComponentServer, [Always, Always, Always]),
    (Role::DistributionPoint, [Never, Always, Always]),
    (Role::EndpointProtectionPoint, [Always, StandAlone, Never]),
    (Role::EnrollmentPoint, [Never, Always, Never]),
    (Role::EnrollmentProxyPoint, [Never, Always, Never]),
    (Role::FallbackStatusPoint, [Never, Always, Never]),
    (Role::ManagementPoint, [Never, Always, Always]),
    (Role::MicrosoftIntuneConnector, [Always, StandAlone, Never]),
    (Role::OutOfBandServicePoint, [Never, Always, Never]),
    (Role::ReportingServicesPoint, [Always, Always, Never]),
    (Role::SiteDatabaseServer, [Always, Always, Always]),
    (Role::SiteServer, [Always, Always, Always]),
    (Role::SiteSystem, [Always, Always, Always]),
    (Role::SoftwareUpdatePoint, [Always, Always, Always]),
    (Role::StateMigrationPoint, [Never, Always, Always]),
    (Role::SystemHealthValidatorPoint, [Always, Always, Never]),
];

impl SiteSystemRole {
    /// What a site server has from its setup on, and no wizard adds or removes.
    pub const OF_SITE_SERVER: [Self; 4] =
        [Self::ComponentServer, Self::SiteDatabaseServer, Self::SiteServer, Self::SiteSystem];

    /// What every other site system server has by itself.
    pub const OF_ANY_SERVER: [Self; 2] = [Self::ComponentServer, Self::SiteSystem];

    /// All of them, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        PLACES.iter().map(|(role, _)| *role)
    }

    /// Whether a wizard can add and remove it.
    pub fn is_selectable(self) -> bool {
        !Self::OF_SITE_SERVER.contains(&self)
    }

    /// Whether it may be on a server of `site`.
    pub fn may_be_on(self, site: &Site) -> bool {
        let [central, primary, secondary] =
            PLACES.iter().find(|(role, _)| *role == self).map_or([Never; 3], |(_, on)| *on);
        let on = match site.kind {
            SiteKind::CentralAdministration => central,
            SiteKind::Primary => primary,
            SiteKind::Secondary => secondary,
        };
        on == Always || on == StandAlone && site.is_stand_alone()
    }

    /// Whether `product` has it (facts 4.2).
    pub fn is_in(self, product: ProductVersion) -> bool {
        self != Self::CertificateRegistrationPoint || product >= ProductVersion::R2
    }
}
