//! The System Center 2012 Configuration Manager hierarchy: sites, servers, roles, collections,
//! the subscription and what flows through its connector.
//!
//! What must stay true: a site has its server, a server its site, a collection what limits it
//! ([`Hierarchy::check`]); what may be where stands in tables.

mod check;
mod collection;
mod component;
mod deployment;
mod fold;
mod log;
mod product_version;
mod role;
mod server;
mod site;
mod subscription;
mod traffic;

use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

pub use check::Flaw;
use collection::BUILT_IN;
pub use collection::{Collection, CollectionKind, Members};
pub use component::{Component, ComponentStatus, Health, Report, StatusMessage};
pub use deployment::{Deployment, DeploymentKind};
pub use log::{LogEntry, LogLine};
pub use product_version::ProductVersion;
pub use role::SiteSystemRole;
use serde::{Deserialize, Serialize};
pub(super) use server::is_label;
pub use server::{InvalidServerName, Proxy, Server, ServerName};
pub use site::{InvalidSiteCode, Site, SiteCode, SiteKind};
pub use subscription::{Subscription, SubscriptionSettings};
pub(super) use traffic::EVERY;
pub use traffic::{Obstacle, Span};

use super::{Certificate, Refusal, Time, Upn};

/// A Configuration Manager hierarchy, with one site at its top.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Hierarchy {
    /// The product version.
    pub product: ProductVersion,
    /// Who administers it; the first one has the console open.
    pub administrators: Vec<Upn>,
    /// Whether the service renews the tenant's certificate before it ends, as it should
    /// (facts 5.6).
    pub renews_certificate: bool,
    /// The sites, by code.
    pub sites: BTreeMap<SiteCode, Site>,
    /// The site system servers, by name.
    pub servers: BTreeMap<ServerName, Server>,
    /// When users began to be discovered in Active Directory.
    pub discovery: Option<Time>,
    /// The collections, by name.
    pub collections: BTreeMap<String, Collection>,
    /// The Microsoft Intune subscription.
    pub subscription: Option<Subscription>,
    /// What is deployed, by name.
    pub deployments: BTreeMap<String, Deployment>,
    /// When the traffic flowed, in order.
    pub traffic: Vec<Span>,
    /// When something last changed that the service has to be told about its users; none where
    /// it knows all.
    pub users_changed: Option<Time>,
    /// Users in the collection whom the service does not know (facts 6, `UserNotFound`).
    pub not_found: BTreeSet<Upn>,
    /// What the components reported, in order.
    pub messages: Vec<StatusMessage>,
}

impl Hierarchy {
    /// A hierarchy of this product with what every hierarchy has, and no sites yet.
    pub fn new(product: ProductVersion, administrators: Vec<Upn>) -> Self {
        let built_in = BUILT_IN.into_iter().map(|(name, limited_to, members)| {
            let limited_to = limited_to.map(str::to_owned);
            (name.to_owned(), Collection { limited_to, members })
        });
        Self {
            product,
            administrators,
            renews_certificate: true,
            sites: BTreeMap::new(),
            servers: BTreeMap::new(),
            discovery: None,
            collections: built_in.collect(),
            subscription: None,
            deployments: BTreeMap::new(),
            traffic: Vec::new(),
            users_changed: None,
            not_found: BTreeSet::new(),
            messages: Vec::new(),
        }
    }

    /// The code and the site at the top.
    pub fn top(&self) -> Option<(&SiteCode, &Site)> {
        self.sites.iter().find(|(_, site)| site.parent.is_none())
    }

    /// The primary sites, by their codes.
    pub fn primary_sites(&self) -> impl Iterator<Item = &SiteCode> {
        let primary = self.sites.iter().filter(|(_, site)| site.kind == SiteKind::Primary);
        primary.map(|(code, _)| code)
    }

    /// The collections of this kind, by their names.
    pub fn collections_of(
        &self,
        kind: CollectionKind,
    ) -> impl Iterator<Item = (&String, &Collection)> {
        self.collections.iter().filter(move |(_, collection)| collection.kind() == kind)
    }

    /// The certificate of the tenant in the site database.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.subscription.as_ref()?.certificate.as_ref()
    }

    /// The server with the role Microsoft Intune Connector; there is one at most (facts 4.4).
    pub fn connector(&self) -> Option<(&ServerName, &Server)> {
        let role = SiteSystemRole::MicrosoftIntuneConnector;
        self.servers.iter().find(|(_, server)| server.roles.contains(&role))
    }

    /// Whether `role` may come to a server of the site `code` now.
    ///
    /// # Errors
    ///
    /// The rule that stands against it.
    pub fn may_be_added(&self, role: SiteSystemRole, code: SiteCode) -> Result<(), Refusal> {
        self.require_place(role, code)?;
        if role != SiteSystemRole::MicrosoftIntuneConnector {
            return Ok(());
        }
        match self.connector() {
            _ if self.subscription.is_none() => Err(Refusal::ConnectorNeedsSubscription {}),
            Some((name, _)) => Err(Refusal::ConnectorAlreadyInstalled { server: name.clone() }),
            None => Ok(()),
        }
    }

    /// Whether the product has `role`, a wizard adds it, and it may be on the site `code`.
    fn require_place(&self, role: SiteSystemRole, code: SiteCode) -> Result<(), Refusal> {
        let allowed = self.sites.get(&code).is_some_and(|site| role.may_be_on(site));
        if !role.is_in(self.product) {
            Err(Refusal::RoleNotInVersion { role, product: self.product })
        } else if !role.is_selectable() {
            Err(Refusal::RoleNotSelectable { role })
        } else if !allowed {
            Err(Refusal::RoleNotForSite { role, site: code })
        } else {
            Ok(())
        }
    }

    /// The site with a code that a person typed.
    pub(super) fn site(&self, typed: &str) -> Result<(SiteCode, &Site), Refusal> {
        let code = SiteCode::typed(typed)?;
        match self.sites.get(&code) {
            Some(site) => Ok((code, site)),
            None => Err(Refusal::UnknownSite { site: typed.to_owned() }),
        }
    }

    /// The server with a name that a person typed.
    pub(super) fn server(&self, typed: &str) -> Result<(ServerName, &Server), Refusal> {
        let name = ServerName::typed(typed)?;
        match self.servers.get(&name) {
            Some(server) => Ok((name, server)),
            None => Err(Refusal::UnknownServer { server: typed.to_owned() }),
        }
    }

    /// The collection of this name, and those that limit it. It ends, also where a file from
    /// elsewhere has them in a circle.
    pub(super) fn chain(&self, name: &str) -> impl Iterator<Item = (&str, &Collection)> {
        let found = |name: &str| {
            let (name, collection) = self.collections.get_key_value(name)?;
            Some((name.as_str(), collection))
        };
        let limiting = move |(_, below): &(&str, &Collection)| found(below.limited_to.as_deref()?);
        iter::successors(found(name), limiting).take(self.collections.len())
    }

    /// The collection of this name.
    pub(super) fn collection(&self, name: &str) -> Result<&Collection, Refusal> {
        let unknown = || Refusal::UnknownCollection { collection: name.to_owned() };
        self.collections.get(name).ok_or_else(unknown)
    }
}
