use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ServerName;
use crate::domain::Refusal;

/// The code of a site: exactly three of A–Z and 0–9 (facts 7).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct SiteCode([u8; 3]);

/// The text is not a site code.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("\"{text}\" is not a site code such as PS1, three of A-Z and 0-9 and no reserved name")]
pub struct InvalidSiteCode {
    /// What was given.
    pub text: String,
}

/// A site of the hierarchy.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its name: letters, digits and hyphens.
    pub name: String,
    /// What kind of site it is.
    pub kind: SiteKind,
    /// The site above it; none for the top of the hierarchy.
    #[serde(default)]
    pub parent: Option<SiteCode>,
    /// The site server.
    pub server: ServerName,
}

/// The kinds of sites (facts 7).
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SiteKind {
    /// The central administration site, at the top.
    CentralAdministration,
    /// A primary site, stand-alone or under a central administration site.
    Primary,
    /// A secondary site, under a primary site.
    Secondary,
}

/// Names of devices and of the product itself, which Windows keeps for itself (facts 7).
const RESERVED: [&str; 5] = ["AUX", "CON", "NUL", "PRN", "SMS"];

impl SiteCode {
    /// Reads a code that a person typed.
    pub(in crate::domain) fn typed(text: &str) -> Result<Self, Refusal> {
        let has_form = |signs: &[u8; 3]| {
            signs.iter().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
        };
        match <[u8; 3]>::try_from(text.as_bytes()).ok().filter(has_form) {
            None => Err(Refusal::InvalidSiteCode { site: text.to_owned() }),
            Some(_) if RESERVED.contains(&text) => {
                Err(Refusal::ReservedSiteCode { site: text.to_owned() })
            }
            Some(signs) => Ok(Self(signs)),
        }
    }
}

impl TryFrom<String> for SiteCode {
    type Error = InvalidSiteCode;

    fn try_from(text: String) -> Result<Self, InvalidSiteCode> {
        Self::typed(&text).map_err(|_refusal| InvalidSiteCode { text })
    }
}

impl From<SiteCode> for String {
    fn from(code: SiteCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for SiteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|&sign| write!(f, "{}", char::from(sign)))
    }
}

impl Site {
    /// Whether it is a primary site with nothing above it.
    pub fn is_stand_alone(&self) -> bool {
        self.kind == SiteKind::Primary && self.parent.is_none()
    }
}
