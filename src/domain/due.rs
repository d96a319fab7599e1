use serde::{Deserialize, Serialize};

use super::{DeviceId, Organisation, PlatformFamily, Product, Time, Upn};

/// Something that time alone brings about, if nothing comes between.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(tag = "due", rename_all = "kebab-case")]
pub enum Due {
    /// A licence runs out.
    LicenceEnds {
        /// Whose licence.
        account: Upn,
        /// What it licensed.
        product: Product,
    },
    /// The certificate of the tenant ends.
    CertificateEnds {},
    /// Users are discovered for the first time.
    UsersAreDiscovered {},
    /// The service is told which users may enrol.
    UsersAreSynchronised {},
    /// The certificate of the tenant is renewed.
    CertificateIsRenewed {},
    /// The certificate of a platform ends.
    PlatformCertificateEnds {
        /// Which platform.
        family: PlatformFamily,
    },
    /// The records of users leave the service.
    UsersLeave {
        /// Who.
        users: Vec<Upn>,
    },
    /// Devices that were asked to retire, or to be wiped, check in.
    DevicesLeave {
        /// Which.
        devices: Vec<DeviceId>,
    },
}

impl Organisation {
    /// What is still to come, soonest first.
    pub fn due(&self) -> Vec<(Time, Due)> {
        let mut due: Vec<_> = self.licence_ends().collect();
        due.extend(self.platform_certificate_ends());
        due.extend(self.agenda());
        due.retain(|(at, _)| *at > self.clock);
        due.sort();
        due
    }

    fn licence_ends(&self) -> impl Iterator<Item = (Time, Due)> {
        self.directory.accounts.iter().flat_map(|(upn, account)| {
            account.licences.iter().filter_map(|licence| {
                let product = licence.product;
                let due = Due::LicenceEnds { account: upn.clone(), product };
                Some((licence.until?, due))
            })
        })
    }

    fn platform_certificate_ends(&self) -> impl Iterator<Item = (Time, Due)> {
        self.platform_setups().into_iter().flatten().filter_map(|(family, setup)| {
            let (certificate, _) = setup.certificate()?;
            Some((certificate.valid_to, Due::PlatformCertificateEnds { family: *family }))
        })
    }
}
