use serde::{Deserialize, Serialize};

/// A console that can be on the stage.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsoleName {
    /// The Microsoft Intune administration console.
    #[default]
    Intune,
    /// The System Center 2012 Configuration Manager console.
    ConfigurationManager,
    /// The Office 365 administration of security and compliance.
    #[serde(rename = "office365")]
    Office365,
}
