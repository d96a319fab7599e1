use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{SiteCode, SiteKind, SiteSystemRole};
use crate::domain::{Certificate, Refusal};

/// The full name of a server, such as `CM1.contoso.com`. Upper and lower case are the same; the
/// first part is written in capitals.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(into = "String", try_from = "String")]
pub struct ServerName(String);

/// The text is not the full name of a server.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("\"{text}\" is not the full name of a server such as CM1.contoso.com")]
pub struct InvalidServerName {
    /// What was given.
    pub text: String,
}

/// A site system server. It holds roles of one site only (facts 4.1).
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Server {
    /// The site it belongs to.
    pub site: SiteCode,
    /// The roles installed on it.
    pub roles: BTreeSet<SiteSystemRole>,
    /// Its name on the Internet, where it has another one there.
    pub internet_name: Option<String>,
    /// The proxy for what the server gets from the Internet.
    pub proxy: Option<Proxy>,
    /// The Computer certificate store, by thumbprint (facts 5.2).
    pub certificates: BTreeMap<String, Certificate>,
}

/// A proxy server; one for all roles on a server (facts 4.1).
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Its name or address.
    pub server: String,
    /// Its port, usually 80.
    pub port: u16,
    /// The account with which to connect, where it asks for one.
    #[serde(default)]
    pub account: Option<String>,
}

/// The longest first part of a name, in characters: what `NetBIOS` can hold.
const LONGEST_HOST: usize = 15;
/// The longest name, in characters, and the longest of its other parts (RFC 1035).
const LONGEST_NAME: usize = 255;
const LONGEST_LABEL: usize = 63;

impl ServerName {
    /// Reads a name that a person typed; `\\` before it is what consoles show.
    pub(in crate::domain) fn typed(text: &str) -> Result<Self, Refusal> {
        let invalid = || Refusal::InvalidServerName { name: text.to_owned() };
        let name = text.trim().trim_start_matches('\\');
        let (host, domain) = name.split_once('.').ok_or_else(invalid)?;
        let fits = host.len() <= LONGEST_HOST && name.len() <= LONGEST_NAME;
        if fits && name.split('.').all(is_label) {
            Ok(Self(format!("{}.{}", host.to_ascii_uppercase(), domain.to_ascii_lowercase())))
        } else {
            Err(invalid())
        }
    }
}

/// Whether a text can be a part of a host's name: letters, digits, and hyphens between them.
pub(in crate::domain) fn is_label(text: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&text.len())
        && text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

impl TryFrom<String> for ServerName {
    type Error = InvalidServerName;

    fn try_from(text: String) -> Result<Self, InvalidServerName> {
        Self::typed(&text).map_err(|_refusal| InvalidServerName { text })
    }
}

impl From<ServerName> for String {
    fn from(name: ServerName) -> Self {
        name.0
    }
}

impl fmt::Display for ServerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Server {
    /// A server of the site `code`, with what every server has.
    pub fn of(code: SiteCode) -> Self {
        Self {
            site: code,
            roles: BTreeSet::from(SiteSystemRole::OF_ANY_SERVER),
            internet_name: None,
            proxy: None,
            certificates: BTreeMap::new(),
        }
    }

    /// The server of the site `code` itself, with what setup gives it (facts 7: a secondary
    /// site has a management point and a distribution point).
    pub fn of_site(code: SiteCode, kind: SiteKind) -> Self {
        let mut server = Self::of(code);
        server.roles.extend(SiteSystemRole::OF_SITE_SERVER);
        if kind == SiteKind::Secondary {
            let points = [SiteSystemRole::DistributionPoint, SiteSystemRole::ManagementPoint];
            server.roles.extend(points);
        }
        server
    }
}
