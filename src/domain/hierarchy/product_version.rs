use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Platform;

/// The product version of System Center 2012 Configuration Manager in the lab.
#[derive(
    Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ProductVersion {
    /// System Center 2012 Configuration Manager SP1.
    Sp1,
    /// System Center 2012 R2 Configuration Manager.
    #[default]
    R2,
    /// System Center 2012 Configuration Manager SP2, or R2 SP1, which is the same.
    Sp2,
}

/// What a version has that another has not.
struct Features {
    platforms: &'static [Platform],
    platforms_page: bool,
}

/// Platforms and wizard page by version (facts 3.2 and 3.4; that Windows Phone 8.1 is in R2 is
/// inferred).
const FEATURES: [(ProductVersion, Features); 3] = [
    (
        ProductVersion::Sp1,
        Features {
            platforms: &[Platform::Windows, Platform::WindowsPhone80, Platform::IosAndMacOsX],
            platforms_page: true,
        },
    ),
    (ProductVersion::R2, Features { platforms: &Platform::ALL, platforms_page: true }),
    (ProductVersion::Sp2, Features { platforms: &Platform::ALL, platforms_page: false }),
];

impl ProductVersion {
    /// All versions, oldest first.
    pub const ALL: [Self; 3] = [Self::Sp1, Self::R2, Self::Sp2];

    /// The platforms that can be managed.
    pub fn platforms(self) -> &'static [Platform] {
        self.features().map_or(&[], |features| features.platforms)
    }

    /// Whether platforms are configured on a page of the subscription wizard, rather than after
    /// it (seed, "Prior to SP2, on the Platforms page").
    pub fn has_platforms_page(self) -> bool {
        self.features().is_some_and(|features| features.platforms_page)
    }

    fn features(self) -> Option<&'static Features> {
        FEATURES.iter().find(|(version, _)| *version == self).map(|(_, features)| features)
    }
}
