use serde::{Deserialize, Serialize};

use super::{Organisation, Product, Time, Upn};

/// Something that time alone brings about. It is computed, not recorded.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "due", rename_all = "kebab-case")]
pub enum Due {
    /// A licence runs out.
    LicenceEnds {
        /// Whose licence.
        account: Upn,
        /// What it licensed.
        product: Product,
    },
}

impl Organisation {
    /// What is still to come, soonest first.
    pub fn due(&self) -> Vec<(Time, Due)> {
        let mut due: Vec<_> = self.licence_ends().filter(|(at, _)| *at > self.clock).collect();
        due.sort_by_key(|(at, _)| *at);
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
}
