//! Sites of the hierarchy, and discovery in their forest.

use crate::domain::{Event, Field, Hierarchy, Refusal, Site, SiteCode, SiteKind, SiteSystemRole};

impl Hierarchy {
    pub(in crate::domain) fn add_site(
        &self,
        code: &str,
        name: &str,
        kind: SiteKind,
        parent: &str,
        server: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let code = self.new_code(code)?;
        let (parent, _) = self.site(parent)?;
        self.check_parent(kind, parent)?;
        self.check_room(kind)?;
        let site = self.new_site(name, kind, Some(parent), server)?;
        Ok(vec![Event::SiteAdded { code, site }])
    }

    /// Puts the stand-alone primary site under a new central administration site. Setup refuses
    /// that while a role is on it that a child primary site cannot have (facts 4.4).
    pub(in crate::domain) fn expand(
        &self,
        code: &str,
        name: &str,
        server: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let stand_alone = self.top().filter(|(_, site)| site.is_stand_alone());
        let (child, site) = stand_alone.ok_or(Refusal::NotStandAlone {})?;
        let code = self.new_code(code)?;
        let attached = Site { parent: Some(code), ..site.clone() };
        self.require_roles_for(*child, &attached)?;
        let central = self.new_site(name, SiteKind::CentralAdministration, None, server)?;
        Ok(vec![
            Event::SiteAdded { code, site: central },
            Event::SiteAttached { code: *child, parent: code },
        ])
    }

    pub(in crate::domain) fn enable_user_discovery(&self) -> Result<Vec<Event>, Refusal> {
        match self.discovery {
            Some(_) => Err(Refusal::DiscoveryAlreadyEnabled {}),
            None => Ok(vec![Event::UserDiscoveryEnabled {}]),
        }
    }

    fn new_code(&self, typed: &str) -> Result<SiteCode, Refusal> {
        let code = SiteCode::typed(typed)?;
        if self.sites.contains_key(&code) {
            return Err(Refusal::SiteCodeInUse { site: code });
        }
        Ok(code)
    }

    fn new_site(
        &self,
        name: &str,
        kind: SiteKind,
        parent: Option<SiteCode>,
        server: &str,
    ) -> Result<Site, Refusal> {
        Field::SiteName.check_required(name)?;
        let server = self.new_server(server)?;
        Ok(Site { name: name.to_owned(), kind, parent, server })
    }

    /// Whether every role on the servers of the site `code` may stay when it becomes `site`.
    fn require_roles_for(&self, code: SiteCode, site: &Site) -> Result<(), Refusal> {
        let servers = self.servers.iter().filter(|(_, server)| server.site == code);
        for (name, server) in servers {
            let stray = |role: &&SiteSystemRole| !role.may_be_on(site);
            if let Some(&role) = server.roles.iter().find(stray) {
                return Err(Refusal::RoleBlocksExpansion { role, server: name.clone() });
            }
        }
        Ok(())
    }
}
