//! A preset as it stands in TOML.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use crate::domain::{
    Authority, Domain, Licence, Owner, Platform, ProductVersion, Role, ServerName, SiteCode,
    SiteKind, SiteSystemRole, Time, Upn,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    #[serde(rename = "format")]
    pub(super) _format: u32,
    pub(super) name: String,
    pub(super) start: Time,
    pub(super) signed_in: Option<Spanned<Upn>>,
    pub(super) tenant: WrittenTenant,
    pub(super) domains: BTreeMap<String, Domain>,
    pub(super) accounts: Vec<WrittenAccount>,
    #[serde(default)]
    pub(super) hierarchy: Option<WrittenHierarchy>,
    #[serde(default)]
    pub(super) devices: Vec<Spanned<WrittenDevice>>,
    #[serde(default)]
    pub(super) commands: Vec<Spanned<toml::Table>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenTenant {
    pub(super) account_name: String,
    pub(super) location: String,
    pub(super) computers_managed: bool,
    #[serde(default = "not_set")]
    pub(super) authority: Spanned<Authority>,
    #[serde(default)]
    pub(super) cloud_storage_used: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenAccount {
    pub(super) upn: Spanned<Upn>,
    pub(super) name: String,
    #[serde(default)]
    pub(super) roles: BTreeSet<Role>,
    pub(super) licences: Vec<Licence>,
    #[serde(default)]
    pub(super) sign_in: SignInStatus,
    #[serde(default = "yes")]
    pub(super) in_azure_ad: bool,
    #[serde(default = "yes")]
    pub(super) on_premises: bool,
    pub(super) password: String,
    pub(super) shows: String,
}

#[derive(Default, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum SignInStatus {
    #[default]
    Allowed,
    Blocked,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenHierarchy {
    #[serde(default)]
    pub(super) product: ProductVersion,
    pub(super) administrators: Spanned<Vec<Upn>>,
    #[serde(default)]
    pub(super) user_discovery: bool,
    #[serde(default = "yes")]
    pub(super) renews_certificate: bool,
    pub(super) sites: BTreeMap<SiteCode, Spanned<WrittenSite>>,
    #[serde(default)]
    pub(super) servers: BTreeMap<ServerName, Spanned<WrittenServer>>,
    #[serde(default)]
    pub(super) collections: BTreeMap<String, Spanned<WrittenCollection>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSite {
    pub(super) name: String,
    pub(super) kind: SiteKind,
    #[serde(default)]
    pub(super) parent: Option<SiteCode>,
    pub(super) server: ServerName,
    #[serde(default)]
    pub(super) roles: BTreeSet<SiteSystemRole>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenServer {
    pub(super) site: SiteCode,
    #[serde(default)]
    pub(super) roles: BTreeSet<SiteSystemRole>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCollection {
    #[serde(default)]
    pub(super) limited_to: Option<String>,
    pub(super) users: Vec<Upn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenDevice {
    pub(super) user: Upn,
    pub(super) platform: Platform,
    pub(super) model: String,
    pub(super) serial: String,
    #[serde(default = "personal")]
    pub(super) owner: Owner,
}

fn not_set() -> Spanned<Authority> {
    Spanned::new(0..0, Authority::NotSet)
}

fn yes() -> bool {
    true
}

fn personal() -> Owner {
    Owner::Personal
}
