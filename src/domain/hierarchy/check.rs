use super::{
    Collection, CollectionKind, Hierarchy, Server, ServerName, Site, SiteCode, SiteKind,
    SiteSystemRole,
};
use crate::domain::{Field, Refusal};

/// A part of a hierarchy that breaks a rule.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Flaw {
    /// Which part, as in `sites.PS1`.
    pub part: String,
    /// The rule.
    pub refusal: Refusal,
}

/// How many primary sites fit under a central administration site (facts 7).
const MOST_PRIMARY_SITES: usize = 25;

impl Hierarchy {
    /// Whether sites, servers and collections fit together, as the commands keep them.
    ///
    /// # Errors
    ///
    /// The first [`Flaw`].
    pub fn check(&self) -> Result<(), Flaw> {
        let flaw = |part: String| |refusal| Flaw { part, refusal };
        for (code, site) in &self.sites {
            self.check_site(*code, site).map_err(flaw(format!("sites.{code}")))?;
        }
        for (name, server) in &self.servers {
            self.check_server(name, server).map_err(flaw(format!("servers.{name}")))?;
        }
        for (name, collection) in &self.collections {
            let part = format!("collections.{name}");
            self.check_collection(name, collection).map_err(flaw(part))?;
        }
        let flawed = |part: &str, refusal| Err(Flaw { part: part.to_owned(), refusal });
        if self.sites.values().filter(|site| site.parent.is_none()).count() != 1 {
            return flawed("sites", Refusal::TopOfHierarchy {});
        }
        if self.child_primaries() > MOST_PRIMARY_SITES {
            let most = MOST_PRIMARY_SITES;
            return flawed("sites", Refusal::TooManyPrimarySites { most });
        }
        Ok(())
    }

    /// Whether a site system server can be created with a name that a person typed.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidServerName`] or [`Refusal::ServerExists`].
    pub fn check_new_server(&self, typed: &str) -> Result<(), Refusal> {
        self.new_server(typed).map(drop)
    }

    fn child_primaries(&self) -> usize {
        let is_child = |site: &&Site| site.kind == SiteKind::Primary && site.parent.is_some();
        self.sites.values().filter(is_child).count()
    }

    /// Whether a site of this kind may be under the site `parent` (facts 7).
    pub(in crate::domain) fn check_parent(
        &self,
        kind: SiteKind,
        parent: SiteCode,
    ) -> Result<(), Refusal> {
        let unknown = || Refusal::UnknownSite { site: parent.to_string() };
        let above = self.sites.get(&parent).ok_or_else(unknown)?.kind;
        let fits = matches!(
            (kind, above),
            (SiteKind::Primary, SiteKind::CentralAdministration)
                | (SiteKind::Secondary, SiteKind::Primary)
        );
        if fits { Ok(()) } else { Err(Refusal::WrongParent { kind, parent }) }
    }

    /// Whether one more primary site fits.
    pub(in crate::domain) fn check_room(&self, kind: SiteKind) -> Result<(), Refusal> {
        let full = kind == SiteKind::Primary && self.child_primaries() >= MOST_PRIMARY_SITES;
        if full { Err(Refusal::TooManyPrimarySites { most: MOST_PRIMARY_SITES }) } else { Ok(()) }
    }

    fn check_site(&self, code: SiteCode, site: &Site) -> Result<(), Refusal> {
        Field::SiteName.check_required(&site.name)?;
        let (name, server) = self.server(&site.server.to_string())?;
        if server.site != code {
            return Err(Refusal::ServerExists { server: name, site: server.site });
        }
        match &site.parent {
            Some(parent) => self.check_parent(site.kind, *parent),
            None if site.kind == SiteKind::Secondary => {
                Err(Refusal::WrongParent { kind: site.kind, parent: code })
            }
            None => Ok(()),
        }
    }

    fn check_server(&self, name: &ServerName, server: &Server) -> Result<(), Refusal> {
        let unknown = || Refusal::UnknownSite { site: server.site.to_string() };
        let site = self.sites.get(&server.site).ok_or_else(unknown)?;
        for &role in server.roles.iter().filter(|role| role.is_selectable()) {
            self.require_place(role, server.site)?;
        }
        let stray = |role: &&SiteSystemRole| !role.is_selectable() && !is_own(site, name, **role);
        match server.roles.iter().find(stray) {
            Some(&role) => Err(Refusal::RoleNotSelectable { role }),
            None => Ok(()),
        }
    }

    fn check_collection(&self, name: &str, collection: &Collection) -> Result<(), Refusal> {
        Field::CollectionName.check_required(name)?;
        let Some(limiting) = &collection.limited_to else { return Ok(()) };
        self.check_limit(collection.kind(), limiting)?;
        // What is limited after so many steps is limited by itself.
        let last = self.chain(name).last();
        match last.and_then(|(_, last)| last.limited_to.as_ref()) {
            Some(_) => Err(Refusal::WrongLimitingCollection { collection: name.to_owned() }),
            None => Ok(()),
        }
    }

    /// Refuses a collection that cannot limit one of this kind.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn check_limit(&self, kind: CollectionKind, limiting: &str) -> Result<(), Refusal> {
        if self.collection(limiting)?.kind() == kind {
            return Ok(());
        }
        Err(Refusal::WrongLimitingCollection { collection: limiting.to_owned() })
    }
}

/// Whether a role that setup gives is where setup gives it.
fn is_own(site: &Site, name: &ServerName, role: SiteSystemRole) -> bool {
    site.server == *name || SiteSystemRole::OF_ANY_SERVER.contains(&role)
}
