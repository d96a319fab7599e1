//! What could stand in the boxes of the stage, where a document leaves it open: from the
//! organisation of the lab.

use super::{App, FilePurpose};
use crate::{
    console::configuration_manager::subscription::FileSlot,
    domain::{Collection, Members, Organisation, Role, Upn},
};

type Suggest = fn(&Organisation) -> Vec<String>;

/// For each control, by its author id, what could stand in it, the usual first.
const SUGGESTED: [(&str, Suggest); 20] = [
    ("account", accounts),
    ("wizard-collection", user_collections),
    ("wizard-company-name", |organisation| vec![organisation.name.clone()]),
    ("wizard-privacy-url", |organisation| {
        vec![format!("http://www.{}/privacy", domain(organisation))]
    }),
    ("wizard-contact-name", |organisation| vec![format!("{} Service Desk", organisation.name)]),
    ("wizard-contact-phone", |_| vec!["+1 425 555 0100".to_owned()]),
    ("wizard-contact-email", |organisation| vec![format!("servicedesk@{}", domain(organisation))]),
    ("wizard-support-url", |organisation| vec![format!("http://support.{}", domain(organisation))]),
    ("wizard-website-name", |organisation| vec![format!("{} Support", organisation.name)]),
    ("wizard-platform-windows", |_| vec!["true".to_owned()]),
    ("collection", user_collections),
    ("user", users),
    ("deploy-baseline", |_| vec!["Password Settings".to_owned()]),
    ("deploy-application", |organisation| vec![format!("{} Mail", organisation.name)]),
    ("server-name", new_servers),
    ("computer-name", new_servers),
    ("server-proxy-name", |organisation| vec![format!("proxy.{}", domain(organisation))]),
    ("collection-name", |organisation| vec![format!("{} Pilot", organisation.name)]),
    ("collection-limiting", user_collections),
    ("wizard-apple-id", |organisation| vec![format!("mdm@{}", domain(organisation))]),
];

/// For each purpose the files that are part of the program, the usual first.
const FILES: [(FilePurpose, &[&str]); 8] = [
    (
        FilePurpose::Upload(FileSlot::LogoOnWhite),
        &["samples/contoso-on-white.png", "samples/contoso.jpg"],
    ),
    (FilePurpose::Upload(FileSlot::LogoOnColor), &["samples/contoso-on-color.png"]),
    (
        FilePurpose::Upload(FileSlot::Apns),
        &["samples/apns-certificate.pem", "samples/apns-expired.pem"],
    ),
    (FilePurpose::Upload(FileSlot::WindowsSigning), &["samples/code-signing.pfx"]),
    (FilePurpose::Upload(FileSlot::PhoneSigning), &["samples/code-signing.pfx"]),
    (FilePurpose::Upload(FileSlot::PhoneToken), &["samples/enrollment-token.aetx"]),
    (FilePurpose::Upload(FileSlot::PortalApp), &["samples/company-portal.xap"]),
    (FilePurpose::ApnsRequest, &["apns-request.csr"]),
];

/// What could stand in the control with this author id.
pub(super) fn suggest(app: &App, id: &str) -> Vec<String> {
    let found = SUGGESTED.iter().find(|(known, _)| *known == id);
    found.map(|(_, suggest)| suggest(app.lab.organisation())).unwrap_or_default()
}

/// Which files could be handed over.
pub(super) fn files(purpose: FilePurpose) -> &'static [&'static str] {
    FILES.iter().find(|(known, _)| *known == purpose).map_or(&[], |(_, files)| files)
}

/// The domain of the organisation, for addresses in it.
fn domain(organisation: &Organisation) -> &str {
    let mut domains = organisation.directory.domains.keys();
    domains.next().map_or("contoso.com", |domain| domain)
}

/// Who may sign in and decide: who is signed in first.
fn accounts(organisation: &Organisation) -> Vec<String> {
    let may = |upn: &&Upn| {
        let account = organisation.directory.accounts.get(*upn);
        account.is_some_and(|account| {
            account.sign_in_allowed && account.roles.contains(&Role::GlobalAdministrator)
        })
    };
    let own = organisation.signed_in.iter().filter(|upn| may(upn));
    let others = organisation.directory.accounts.keys().filter(may);
    let others = others.filter(|upn| Some(*upn) != organisation.signed_in.as_ref());
    own.chain(others).map(ToString::to_string).collect()
}

/// User collections with members: those that an administrator has made first.
fn user_collections(organisation: &Organisation) -> Vec<String> {
    let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
    let of_users = |collection: &Collection| {
        matches!(collection.members, Members::Users { .. } | Members::AllUsers {})
    };
    let mut named: Vec<(bool, &String)> = hierarchy
        .collections
        .iter()
        .filter(|(name, collection)| of_users(collection) && organisation.count_members(name) > 0)
        .map(|(name, collection)| (!matches!(collection.members, Members::Users { .. }), name))
        .collect();
    named.sort();
    named.into_iter().map(|(_, name)| name.clone()).collect()
}

/// Users who are in no collection that an administrator has made, before the others.
fn users(organisation: &Organisation) -> Vec<String> {
    let is_member = |upn: &Upn| {
        let own = user_collections(organisation);
        own.first().is_some_and(|name| organisation.is_member(name, upn))
    };
    let accounts = organisation.directory.accounts.iter();
    let mut named: Vec<(bool, &String)> =
        accounts.map(|(upn, account)| (is_member(upn), &account.display_name)).collect();
    named.sort();
    named.into_iter().map(|(_, name)| name.clone()).collect()
}

/// A name that no server has yet.
fn new_servers(organisation: &Organisation) -> Vec<String> {
    let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
    let domain = domain(organisation);
    let name = |number: usize| format!("CM{number}.{domain}");
    let is_new = |name: &String| {
        hierarchy.servers.keys().all(|server| !server.to_string().eq_ignore_ascii_case(name))
    };
    // One of them is new: there are more names than servers.
    (1..=hierarchy.servers.len() + 1).map(name).find(is_new).into_iter().collect()
}
