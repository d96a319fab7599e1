//! Site system servers and their roles.

use crate::domain::{
    Event, Field, Hierarchy, Proxy, Refusal, ServerName, SiteCode, SiteSystemRole,
};

impl Hierarchy {
    pub(in crate::domain) fn create_server(
        &self,
        typed: &str,
        site_code: &str,
        internet_name: Option<&str>,
        roles: &[SiteSystemRole],
        proxy: Option<&Proxy>,
    ) -> Result<Vec<Event>, Refusal> {
        let server = self.new_server(typed)?;
        let (site, _) = self.site(site_code)?;
        Field::InternetName.check(internet_name.unwrap_or_default())?;
        let internet_name = internet_name.map(str::to_owned);
        let roles = self.with_roles(&server, site, roles, proxy)?;
        let mut events = vec![Event::ServerCreated { server, site, internet_name }];
        events.extend(roles);
        Ok(events)
    }

    pub(in crate::domain) fn add_roles(
        &self,
        typed: &str,
        roles: &[SiteSystemRole],
        proxy: Option<&Proxy>,
    ) -> Result<Vec<Event>, Refusal> {
        let (server, found) = self.server(typed)?;
        if let Some(&role) = roles.iter().find(|role| found.roles.contains(role)) {
            return Err(Refusal::RoleAlreadyInstalled { role, server });
        }
        self.with_roles(&server, found.site, roles, proxy)
    }

    /// The name of a server that is to be made; one that exists has its site (facts 4.1).
    pub(in crate::domain) fn new_server(&self, typed: &str) -> Result<ServerName, Refusal> {
        let server = ServerName::typed(typed)?;
        match self.servers.get(&server) {
            Some(found) => Err(Refusal::ServerExists { server, site: found.site }),
            None => Ok(server),
        }
    }

    fn with_roles(
        &self,
        server: &ServerName,
        site: SiteCode,
        roles: &[SiteSystemRole],
        proxy: Option<&Proxy>,
    ) -> Result<Vec<Event>, Refusal> {
        if roles.is_empty() {
            return Err(Refusal::NoRoles {});
        }
        let mut events = Vec::new();
        if let Some(proxy) = proxy {
            proxy.check()?;
            events.push(Event::ProxySet { server: server.clone(), proxy: proxy.clone() });
        }
        for (index, &role) in roles.iter().enumerate() {
            if roles[..index].contains(&role) {
                return Err(Refusal::RoleAlreadyInstalled { role, server: server.clone() });
            }
            self.may_be_added(role, site)?;
            events.push(Event::RoleAdded { server: server.clone(), role });
            events.extend(self.certificate_for(role, server));
        }
        Ok(events)
    }

    /// With the connector the tenant's certificate comes into the store of its server (seed,
    /// "The certificate from step 1 is installed on the Microsoft Intune Connector site role").
    fn certificate_for(&self, role: SiteSystemRole, server: &ServerName) -> Option<Event> {
        let certificate = self.certificate()?.clone();
        (role == SiteSystemRole::MicrosoftIntuneConnector)
            .then(|| Event::CertificateInstalled { server: server.clone(), certificate })
    }

    pub(in crate::domain) fn remove_role(
        &self,
        typed: &str,
        role: SiteSystemRole,
    ) -> Result<Vec<Event>, Refusal> {
        let (server, found) = self.server(typed)?;
        if !role.is_selectable() {
            return Err(Refusal::RoleNotSelectable { role });
        }
        if !found.roles.contains(&role) {
            return Err(Refusal::RoleNotInstalled { role, server });
        }
        Ok(vec![Event::RoleRemoved { server, role }])
    }
}

impl Proxy {
    fn check(&self) -> Result<(), Refusal> {
        Field::ProxyServer.check_required(&self.server)?;
        Field::ProxyPort.check(&self.port.to_string())?;
        self.account.as_deref().map_or(Ok(()), |name| Field::ProxyAccount.check_required(name))
    }
}
