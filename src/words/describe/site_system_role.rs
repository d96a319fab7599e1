use crate::{domain::SiteSystemRole, text, word, words::Word};

macro_rules! role {
    ($id:literal) => {
        (word!($id), text!($id, "about"))
    };
}

/// The name of a role of a server.
pub fn site_system_role(role: SiteSystemRole) -> String {
    site_system_role_word(role).text
}

/// The name of a role of a server, for a control that bears it.
pub fn site_system_role_word(role: SiteSystemRole) -> Word {
    described(role).0
}

/// What a role of a server is for, in a sentence.
pub fn site_system_role_about(role: SiteSystemRole) -> String {
    described(role).1
}

fn described(role: SiteSystemRole) -> (Word, String) {
    match role {
        SiteSystemRole::ApplicationCatalogWebServicePoint => {
            role!("site-system-role-application-catalog-web-service-point")
        }
        SiteSystemRole::ApplicationCatalogWebsitePoint => {
            role!("site-system-role-application-catalog-website-point")
        }
        SiteSystemRole::AssetIntelligenceSynchronizationPoint => {
            role!("site-system-role-asset-intelligence-synchronization-point")
        }
        SiteSystemRole::CertificateRegistrationPoint => {
            role!("site-system-role-certificate-registration-point")
        }
        SiteSystemRole::ComponentServer => role!("site-system-role-component-server"),
        SiteSystemRole::DistributionPoint => role!("site-system-role-distribution-point"),
        SiteSystemRole::EndpointProtectionPoint => {
            role!("site-system-role-endpoint-protection-point")
        }
        SiteSystemRole::EnrollmentPoint => role!("site-system-role-enrollment-point"),
        SiteSystemRole::EnrollmentProxyPoint => role!("site-system-role-enrollment-proxy-point"),
        SiteSystemRole::FallbackStatusPoint => role!("site-system-role-fallback-status-point"),
        SiteSystemRole::ManagementPoint => role!("site-system-role-management-point"),
        SiteSystemRole::MicrosoftIntuneConnector => {
            role!("site-system-role-microsoft-intune-connector")
        }
        SiteSystemRole::OutOfBandServicePoint => {
            role!("site-system-role-out-of-band-service-point")
        }
        SiteSystemRole::ReportingServicesPoint => {
            role!("site-system-role-reporting-services-point")
        }
        SiteSystemRole::SiteDatabaseServer => role!("site-system-role-site-database-server"),
        SiteSystemRole::SiteServer => role!("site-system-role-site-server"),
        SiteSystemRole::SiteSystem => role!("site-system-role-site-system"),
        SiteSystemRole::SoftwareUpdatePoint => role!("site-system-role-software-update-point"),
        SiteSystemRole::StateMigrationPoint => role!("site-system-role-state-migration-point"),
        SiteSystemRole::SystemHealthValidatorPoint => {
            role!("site-system-role-system-health-validator-point")
        }
    }
}
