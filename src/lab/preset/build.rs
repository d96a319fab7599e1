//! From what is written to an organisation that keeps the rules.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::{
    PresetError, line_of,
    written::{SignInStatus, Written, WrittenAccount, WrittenDevice, WrittenHierarchy},
};
use crate::domain::{
    Account, Collection, Command, Device, DeviceId, Directory, Domain, Hierarchy, Members,
    Organisation, Refusal, Server, Shared, Site, Tenant, Time, Upn,
};

/// The organisation of a preset, after its commands.
pub(super) fn organisation(text: &str, written: Written) -> Result<Organisation, PresetError> {
    check(text, &written)?;
    let commands = written.commands;
    let tenant = Tenant {
        account_name: written.tenant.account_name,
        location: written.tenant.location,
        computers_managed: written.tenant.computers_managed,
        authority: written.tenant.authority,
        cloud_storage_used: written.tenant.cloud_storage_used,
        ..Tenant::default()
    };
    let accounts = written.accounts.into_iter().map(|a| (a.upn.get_ref().clone(), a.into()));
    let mut organisation = Organisation {
        name: written.name,
        clock: written.start,
        signed_in: written.signed_in.map(Spanned::into_inner),
        directory: Directory { domains: written.domains, accounts: accounts.collect() },
        tenant,
        hierarchy: None,
        devices: Shared::default(),
    };
    let known = |user: &Upn| organisation.directory.accounts.contains_key(user);
    let hierarchy = written.hierarchy.map(|h| hierarchy(text, h, written.start, &known));
    let devices = devices(text, written.devices, &known)?;
    organisation.hierarchy = hierarchy.transpose()?;
    organisation.devices = devices.into();
    perform(text, &mut organisation, commands)?;
    Ok(organisation)
}

/// Domains and accounts fit together.
fn check(text: &str, written: &Written) -> Result<(), PresetError> {
    let mut seen = BTreeSet::new();
    for account in &written.accounts {
        let (upn, line) = (account.upn.get_ref(), line_of(text, account.upn.span().start));
        let account = upn.clone();
        if !written.domains.contains_key(upn.domain()) {
            let domain = upn.domain().to_owned();
            return Err(PresetError::UnknownDomain { line, account, domain });
        }
        if !seen.insert(upn) {
            return Err(PresetError::Duplicate { line, account });
        }
    }
    match &written.signed_in {
        Some(account) if !seen.contains(account.get_ref()) => Err(PresetError::UnknownSignedIn {
            line: line_of(text, account.span().start),
            account: account.get_ref().clone(),
        }),
        _ => Ok(()),
    }
}

/// Upper and lower case are the same in names of domains, as in those of accounts.
pub(super) fn lower_case(
    domains: BTreeMap<String, Domain>,
) -> Result<BTreeMap<String, Domain>, PresetError> {
    let mut lower = BTreeMap::new();
    for (name, domain) in domains {
        let name = name.to_lowercase();
        if lower.insert(name.clone(), domain).is_some() {
            return Err(PresetError::DuplicateDomain { domain: name });
        }
    }
    Ok(lower)
}

/// Where each part of the hierarchy stands in the text.
type Places = BTreeMap<String, usize>;

fn hierarchy(
    text: &str,
    written: WrittenHierarchy,
    start: Time,
    known: &impl Fn(&Upn) -> bool,
) -> Result<Hierarchy, PresetError> {
    let rule = |at: usize, field: &str, refusal| PresetError::Rule {
        line: line_of(text, at),
        field: format!("hierarchy.{field}"),
        refusal,
    };
    let strange = written.administrators.iter().find(|a| !known(a.get_ref()));
    if let Some(administrator) = strange {
        let refusal = unknown(administrator.get_ref());
        return Err(rule(administrator.span().start, "administrators", refusal));
    }
    let places = places(&written);
    for (name, collection) in &written.collections {
        let stranger = collection.get_ref().users.iter().find(|user| !known(user));
        if let Some(stranger) = stranger {
            let field = format!("collections.{name}");
            return Err(rule(collection.span().start, &field, unknown(stranger)));
        }
    }
    let hierarchy = built(written, start);
    hierarchy.check().map_err(|flaw| {
        rule(places.get(&flaw.part).copied().unwrap_or_default(), &flaw.part, flaw.refusal)
    })?;
    Ok(hierarchy)
}

fn unknown(user: &Upn) -> Refusal {
    Refusal::UnknownAccount { account: user.to_string() }
}

fn places(written: &WrittenHierarchy) -> Places {
    let sites = written.sites.iter().map(|(code, s)| (format!("sites.{code}"), s.span().start));
    let servers =
        written.servers.iter().map(|(name, s)| (format!("servers.{name}"), s.span().start));
    let collections =
        written.collections.iter().map(|(name, c)| (format!("collections.{name}"), c.span().start));
    sites.chain(servers).chain(collections).collect()
}

fn built(written: WrittenHierarchy, start: Time) -> Hierarchy {
    let administrators = written.administrators.into_iter().map(Spanned::into_inner).collect();
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

fn devices(
    text: &str,
    written: Vec<Spanned<WrittenDevice>>,
    known: &impl Fn(&Upn) -> bool,
) -> Result<BTreeMap<DeviceId, Device>, PresetError> {
    let mut serials = BTreeSet::new();
    let mut devices = BTreeMap::new();
    for (number, device) in (1..).zip(written) {
        let line = line_of(text, device.span().start);
        let device = device.into_inner();
        let rule = |refusal| {
            let field = format!("devices, {number}");
            Err(PresetError::Rule { line, field, refusal })
        };
        if !known(&device.user) {
            return rule(unknown(&device.user));
        }
        if !serials.insert(device.serial.clone()) {
            return rule(Refusal::SerialInUse { serial: device.serial });
        }
        devices.insert(DeviceId(number), device.into());
    }
    Ok(devices)
}

/// Does what the preset begins with.
fn perform(
    text: &str,
    organisation: &mut Organisation,
    commands: Vec<Spanned<toml::Table>>,
) -> Result<(), PresetError> {
    for (number, written) in (1..).zip(commands) {
        let line = line_of(text, written.span().start);
        let (by, command) = read(written.into_inner()).map_err(|message| PresetError::Command {
            line,
            number,
            message,
        })?;
        let by = by.or_else(|| organisation.actor(&command).cloned());
        let events = organisation
            .apply(by.as_ref(), &command)
            .map_err(|refusal| PresetError::CommandRefused { line, number, refusal })?;
        for event in &events {
            organisation.fold(event);
        }
    }
    Ok(())
}

/// A command, and who gives it where that is said.
fn read(mut written: toml::Table) -> Result<(Option<Upn>, Command), String> {
    let by = written.remove("by").map(toml::Value::try_into).transpose();
    let command = toml::Value::Table(written).try_into();
    Ok((by.map_err(|error| message(&error))?, command.map_err(|error| message(&error))?))
}

fn message(error: &toml::de::Error) -> String {
    error.message().to_owned()
}

impl From<WrittenAccount> for Account {
    fn from(written: WrittenAccount) -> Self {
        Self {
            display_name: written.name,
            roles: written.roles,
            licences: written.licences,
            sign_in_allowed: written.sign_in == SignInStatus::Allowed,
            in_azure_ad: written.in_azure_ad,
            on_premises: written.on_premises,
        }
    }
}

impl From<WrittenDevice> for Device {
    fn from(written: WrittenDevice) -> Self {
        let WrittenDevice { user, platform, model, serial, owner } = written;
        let model = model.into();
        Self { user, platform, model, serial, owner, enrolment: None, pending: None }
    }
}
