use serde::{Deserialize, Serialize};

use super::{Certificate, Organisation, PlatformFamily, Time};

/// Something that an administrator should look at. It is computed, not recorded.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "alert", rename_all = "kebab-case")]
pub enum Alert {
    /// The certificate of a platform ends soon, or has ended (facts 3.4).
    PlatformCertificate {
        /// Which platform.
        family: PlatformFamily,
        /// When it ends.
        valid_to: Time,
    },
    /// The certificate of the tenant ends soon, or has ended.
    TenantCertificate {
        /// When it ends.
        valid_to: Time,
    },
}

const DAY: u32 = 24 * 60;

impl Organisation {
    /// What there is to look at now.
    pub fn alerts(&self) -> Vec<Alert> {
        let soon = |certificate: &Certificate, days: u32| {
            self.clock >= certificate.valid_to.earlier(days.saturating_mul(DAY))
        };
        let tenant = self.hierarchy.as_ref().and_then(|hierarchy| hierarchy.certificate());
        let tenant = tenant.filter(|c| soon(c, Certificate::RENEWED_BEFORE / DAY));
        let setups = self.platform_setups().into_iter().flatten();
        let platforms = setups.filter_map(|(family, setup)| {
            let (certificate, days) = setup.certificate()?;
            let (family, valid_to) = (*family, certificate.valid_to);
            soon(certificate, days.into())
                .then_some(Alert::PlatformCertificate { family, valid_to })
        });
        tenant
            .map(|certificate| Alert::TenantCertificate { valid_to: certificate.valid_to })
            .into_iter()
            .chain(platforms)
            .collect()
    }
}
