//! The hierarchy of a preset, and where in the text it breaks a rule.

use std::collections::BTreeMap;

use super::{PresetError, line_of, written::WrittenHierarchy};
use crate::domain::{
    Collection, Hierarchy, Members, Refusal, Server, ServerName, Site, SiteSystemRole, Time, Upn,
};

/// The hierarchy that is written; `known` says whether an account exists.
pub(super) fn hierarchy(
    text: &str,
    written: WrittenHierarchy,
    start: Time,
    known: impl Fn(&Upn) -> bool,
) -> Result<Hierarchy, PresetError> {
    let places = places(&written);
    let rule = |part: &str, refusal| PresetError::Rule {
        line: line_of(text, places.get(part).copied().unwrap_or_default()),
        field: format!("hierarchy.{part}"),
        refusal,
    };
    let flaws = [of_accounts(&written, known), of_servers(&written), of_collections(&written)];
    if let Some((part, refusal)) = flaws.into_iter().flatten().next() {
        return Err(rule(&part, refusal));
    }
    let hierarchy = built(written, start);
    hierarchy.check().map_err(|flaw| rule(&flaw.part, flaw.refusal))?;
    Ok(hierarchy)
}

pub(super) fn unknown(user: &Upn) -> Refusal {
    Refusal::UnknownAccount { account: user.to_string() }
}

/// A part of the text and the rule that it breaks.
type Broken = Option<(String, Refusal)>;

fn of_accounts(written: &WrittenHierarchy, known: impl Fn(&Upn) -> bool) -> Broken {
    let administrators = written.administrators.get_ref();
    let administrator = match administrators.iter().find(|account| !known(account)) {
        Some(stranger) => Some(unknown(stranger)),
        None if administrators.is_empty() => {
            Some(Refusal::NotAHierarchyAdministrator { account: None })
        }
        None => None,
    };
    let member = || {
        written.collections.iter().find_map(|(name, collection)| {
            let stranger = collection.get_ref().users.iter().find(|user| !known(user))?;
            Some((format!("collections.{name}"), unknown(stranger)))
        })
    };
    administrator.map(|refusal| ("administrators".to_owned(), refusal)).or_else(member)
}

/// A site server is written with its site, and a connector comes after the subscription.
fn of_servers(written: &WrittenHierarchy) -> Broken {
    let connector = SiteSystemRole::MicrosoftIntuneConnector;
    let site_of =
        |name: &ServerName| written.sites.iter().find(|(_, site)| site.get_ref().server == *name);
    let servers = written.servers.iter().find_map(|(name, server)| {
        let refusal = match site_of(name) {
            Some((site, _)) => Refusal::ServerExists { server: name.clone(), site: *site },
            None if server.get_ref().roles.contains(&connector) => {
                Refusal::ConnectorNeedsSubscription {}
            }
            None => return None,
        };
        Some((format!("servers.{name}"), refusal))
    });
    let sites = || written.sites.iter().find(|(_, s)| s.get_ref().roles.contains(&connector));
    let of_site = |code| (format!("sites.{code}"), Refusal::ConnectorNeedsSubscription {});
    servers.or_else(|| sites().map(|(code, _)| of_site(code)))
}

fn of_collections(written: &WrittenHierarchy) -> Broken {
    let built_in = Hierarchy::new(written.product, Vec::new()).collections;
    let name = written.collections.keys().find(|name| built_in.contains_key(*name))?.clone();
    Some((format!("collections.{name}"), Refusal::CollectionExists { collection: name }))
}

/// Where each part of the hierarchy stands in the text.
fn places(written: &WrittenHierarchy) -> BTreeMap<String, usize> {
    let administrators = ("administrators".to_owned(), written.administrators.span().start);
    let sites = written.sites.iter().map(|(code, s)| (format!("sites.{code}"), s.span().start));
    let servers =
        written.servers.iter().map(|(name, s)| (format!("servers.{name}"), s.span().start));
    let collections =
        written.collections.iter().map(|(name, c)| (format!("collections.{name}"), c.span().start));
    let first = written.sites.values().map(|site| site.span().start).min().unwrap_or_default();
    let parts = sites.chain(servers).chain(collections);
    parts.chain([administrators, ("sites".to_owned(), first)]).collect()
}

fn built(written: WrittenHierarchy, start: Time) -> Hierarchy {
    let administrators = written.administrators.into_inner();
    let mut hierarchy = Hierarchy::new(written.product, administrators);
    hierarchy.renews_certificate = written.renews_certificate;
    // Long enough ago that it has run.
    hierarchy.discovery = written.user_discovery.then(|| start.earlier(24 * 60));
    for (code, site) in written.sites {
        let site = site.into_inner();
        let mut server = Server::of_site(code, site.kind);
        server.roles.extend(site.roles);
        hierarchy.servers.insert(site.server.clone(), server);
        let (name, kind, parent, server) = (site.name, site.kind, site.parent, site.server);
        hierarchy.sites.insert(code, Site { name, kind, parent, server });
    }
    for (name, server) in written.servers {
        let server = server.into_inner();
        let mut built = Server::of(server.site);
        built.roles.extend(server.roles);
        hierarchy.servers.entry(name).or_insert(built);
    }
    for (name, collection) in written.collections {
        let collection = collection.into_inner();
        let users = collection.users.into_iter().map(|user| (user, start)).collect();
        let limited_to = collection.limited_to.unwrap_or_else(|| Collection::ALL_USERS.to_owned());
        let built = Collection { limited_to: Some(limited_to), members: Members::Users { users } };
        hierarchy.collections.entry(name).or_insert(built);
    }
    hierarchy
}
