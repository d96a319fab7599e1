use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Time;

/// Something that the members of a user collection are to get on their devices.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Deployment {
    /// What it is.
    pub kind: DeploymentKind,
    /// The user collection it is deployed to.
    pub collection: String,
    /// When it was deployed.
    pub since: Time,
}

/// What can be deployed to users (seed, "push settings and applications").
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeploymentKind {
    /// A setting.
    Setting,
    /// An application.
    Application,
}
