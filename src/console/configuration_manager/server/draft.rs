use std::collections::BTreeSet;

use super::{Intent, Page, ProxyDraft, SelectComputer, problem::problems};
use crate::{
    console::configuration_manager::wizard::{self, Problem},
    domain::{
        Command, Hierarchy, Organisation, Refusal, Server, ServerName, SiteCode, SiteSystemRole,
    },
    word,
    words::Word,
};

/// What is chosen and typed in the wizard so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The server that is to have the roles.
    pub target: Target,
    /// The site of the server.
    pub site: SiteCode,
    /// Whether the server has another name on the Internet.
    pub has_internet_name: bool,
    /// That name, as it is typed.
    pub internet_name: String,
    /// Whether roles are installed with another account than that of the site server's computer.
    /// The domain keeps no such account: it stands on the summary and nowhere else.
    pub has_account: bool,
    /// That account, as it is typed.
    pub account: String,
    /// The proxy.
    pub proxy: ProxyDraft,
    /// The roles that are ticked.
    pub roles: BTreeSet<SiteSystemRole>,
    /// The role of which the description is shown.
    pub described: Option<SiteSystemRole>,
}

/// Which of the two wizards it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// Create Site System Server Wizard: a server of this name, as it is typed.
    New(String),
    /// Add Site System Roles Wizard: this server.
    Existing(ServerName),
}

impl Draft {
    /// What the wizard that creates a server begins with: the site at the top.
    pub fn create(organisation: &Organisation) -> Option<Self> {
        let (site, _) = organisation.hierarchy.as_ref()?.top()?;
        Some(Self::of(Target::New(String::new()), *site))
    }

    /// What the wizard that adds roles to `name` begins with: what the server has.
    pub fn add_to(name: &ServerName, organisation: &Organisation) -> Option<Self> {
        let server = organisation.hierarchy.as_ref()?.servers.get(name)?;
        let draft = Self::of(Target::Existing(name.clone()), server.site);
        Some(Self {
            has_internet_name: server.internet_name.is_some(),
            internet_name: server.internet_name.clone().unwrap_or_default(),
            proxy: server.proxy.as_ref().map(ProxyDraft::of).unwrap_or_default(),
            ..draft
        })
    }

    fn of(target: Target, site: SiteCode) -> Self {
        Self {
            target,
            site,
            has_internet_name: false,
            internet_name: String::new(),
            has_account: false,
            account: String::new(),
            proxy: ProxyDraft::default(),
            roles: BTreeSet::new(),
            described: None,
        }
    }

    /// The name of the server, as it is typed or is.
    pub fn name(&self) -> String {
        match &self.target {
            Target::New(typed) => typed.trim().to_owned(),
            Target::Existing(name) => name.to_string(),
        }
    }

    /// The name of the server on the Internet, where it has another one there.
    pub fn internet_name(&self) -> Option<String> {
        self.has_internet_name.then(|| self.internet_name.trim().to_owned())
    }

    /// The server, where it is there already.
    pub fn server<'a>(&self, organisation: &'a Organisation) -> Option<&'a Server> {
        match &self.target {
            Target::New(_) => None,
            Target::Existing(name) => organisation.hierarchy.as_ref()?.servers.get(name),
        }
    }

    /// Chooses the site of a new server. Ticked roles that may not be there lose their ticks.
    pub fn choose_site(&mut self, site: SiteCode, organisation: &Organisation) {
        self.site = site;
        let offered = self.offered(organisation);
        self.roles.retain(|role| offered.contains(role));
        self.described = self.described.filter(|role| offered.contains(role));
    }

    /// The roles that may be added, in the order of their names.
    pub fn offered(&self, organisation: &Organisation) -> Vec<SiteSystemRole> {
        let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
        let server = self.server(organisation);
        let is_there = |role| server.is_some_and(|server| server.roles.contains(&role));
        let may = |hierarchy: &Hierarchy, role| hierarchy.may_be_added(role, self.site).is_ok();
        let roles = SiteSystemRole::all();
        roles.filter(|role| !is_there(*role) && may(hierarchy, *role)).collect()
    }

    /// Why the Microsoft Intune Connector is not among the roles that are offered.
    pub fn connector_refusal(&self, organisation: &Organisation) -> Option<Refusal> {
        let connector = SiteSystemRole::MicrosoftIntuneConnector;
        organisation.hierarchy.as_ref()?.may_be_added(connector, self.site).err()
    }
}

impl wizard::Draft for Draft {
    type Page = Page;
    type Over = SelectComputer;
    type Intent = Intent;

    fn title(&self) -> Word {
        match self.target {
            Target::New(_) => word!("server-create-title"),
            Target::Existing(_) => word!("server-add-title"),
        }
    }

    fn pages(&self, _organisation: &Organisation) -> Vec<Page> {
        Page::all(self)
    }

    fn problems(&self, page: Page, organisation: &Organisation) -> Vec<Problem> {
        problems(self, page, organisation)
    }

    fn command(&self, _organisation: &Organisation) -> Option<Command> {
        let (server, proxy) = (self.name(), self.proxy.proxy());
        let roles = self.roles.iter().copied().collect();
        Some(match self.target {
            Target::New(_) => Command::CreateSiteSystemServer {
                server,
                site_code: self.site.to_string(),
                roles,
                internet_name: self.internet_name(),
                proxy,
            },
            Target::Existing(_) => Command::AddRoles { server, roles, proxy },
        })
    }
}
