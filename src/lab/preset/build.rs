//! From what is written to an organisation that keeps the rules.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::{
    PresetError,
    hierarchy::{hierarchy, unknown},
    line_of,
    written::{SignInStatus, Written, WrittenAccount, WrittenDevice},
};
use crate::domain::{
    Account, Authority, Command, Device, DeviceId, Directory, Domain, Field, Organisation, Refusal,
    Shared, Tenant, Upn,
};

/// The organisation of a preset, after its commands.
pub(super) fn organisation(text: &str, written: Written) -> Result<Organisation, PresetError> {
    check(text, &written)?;
    let commands = written.commands;
    let tenant = Tenant {
        account_name: written.tenant.account_name,
        location: written.tenant.location,
        computers_managed: written.tenant.computers_managed,
        authority: written.tenant.authority.into_inner(),
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
    let hierarchy = written.hierarchy.map(|h| hierarchy(text, h, written.start, known));
    let devices = devices(text, written.devices, known)?;
    organisation.hierarchy = hierarchy.transpose()?;
    organisation.devices = devices.into();
    perform(text, &mut organisation, commands)?;
    Ok(organisation)
}

/// Domains and accounts fit together.
fn check(text: &str, written: &Written) -> Result<(), PresetError> {
    let mut seen = BTreeSet::new();
    if let Some(name) = written.domains.keys().find(|name| !is_domain(name)) {
        return Err(PresetError::InvalidDomain { domain: name.clone() });
    }
    let subscribed = written.tenant.authority.get_ref() == &Authority::ConfigurationManager;
    if subscribed {
        let line = line_of(text, written.tenant.authority.span().start);
        let (field, refusal) =
            ("tenant.authority".to_owned(), Refusal::AuthorityNeedsSubscription {});
        return Err(PresetError::Rule { line, field, refusal });
    }
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

/// A name of a domain: letters, digits and hyphens between dots.
fn is_domain(name: &str) -> bool {
    let is_sign = |sign: char| sign.is_alphanumeric() || sign == '-';
    name.split('.').all(|part| !part.is_empty() && part.chars().all(is_sign))
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

fn devices(
    text: &str,
    written: Vec<Spanned<WrittenDevice>>,
    known: impl Fn(&Upn) -> bool,
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
        if device.serial.trim().is_empty() {
            return rule(Refusal::FieldMissing { field: Field::Serial });
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
