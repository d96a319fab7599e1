use serde::{Deserialize, Serialize};

use super::Authority;

/// The organisation's Microsoft Intune tenant (facts 1.4).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Tenant {
    /// The name of the account, as the overview of the console shows it.
    pub account_name: String,
    /// Where the account is hosted, as in "Europe 0201".
    pub location: String,
    /// Whether computers are managed: the console then has ten workspaces (facts 1.2).
    pub computers_managed: bool,
    /// The mobile device management authority.
    pub authority: Authority,
}
