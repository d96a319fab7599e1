//! What was asked for, in the imperative.

use super::{certificate_place, collection_kind, deployment_kind, family, site_kind};
use crate::{
    domain::{Command, SignInTo},
    text,
};

/// What was asked for.
#[expect(clippy::too_many_lines, reason = "a table, an entry for each command")]
pub fn command(command: &Command) -> String {
    match command {
        Command::SetAuthority { authority, .. } => {
            text!("command-set-authority", authority = super::authority(*authority))
        }
        Command::AdvanceClock { minutes } => text!("command-advance-clock", minutes = *minutes),
        Command::SignIn { account, to: SignInTo::Console, .. } => {
            text!("command-sign-in", account = account.as_str())
        }
        Command::SignIn { account, to: SignInTo::Subscription, .. } => {
            text!("command-sign-in-to-subscription", account = account.as_str())
        }
        Command::SignOut {} => text!("command-sign-out"),
        Command::SetCompanyPortal { profile } => {
            text!("command-set-company-portal", company = profile.company_name.as_str())
        }
        Command::CreateSubscription { account, settings, .. } => text!(
            "command-create-subscription",
            account = account.as_str(),
            collection = settings.collection.as_str()
        ),
        Command::EditSubscription { .. } => text!("command-edit-subscription"),
        Command::ChangeSiteCode { site_code } => {
            text!("command-change-site-code", site = site_code.as_str())
        }
        Command::DeleteSubscription { .. } => text!("command-delete-subscription"),
        Command::ConfigurePlatform { setup } => {
            text!("command-configure-platform", family = family(setup.family()))
        }
        Command::RemoveCertificate { from } => {
            text!("command-remove-certificate", place = certificate_place(*from))
        }
        Command::Deploy { name, kind, collection } => text!(
            "command-deploy",
            kind = deployment_kind(*kind),
            name = name.as_str(),
            collection = collection.as_str()
        ),
        Command::CreateSiteSystemServer { server, site_code, roles, .. } => text!(
            "command-create-site-system-server",
            count = roles.len(),
            server = server.as_str(),
            site = site_code.as_str()
        ),
        Command::AddRoles { server, roles, .. } => {
            text!("command-add-roles", count = roles.len(), server = server.as_str())
        }
        Command::RemoveRole { server, role } => text!(
            "command-remove-role",
            role = super::site_system_role(*role),
            server = server.as_str()
        ),
        Command::CreateCollection { collection, kind, .. } => text!(
            "command-create-collection",
            kind = collection_kind(*kind),
            collection = collection.as_str()
        ),
        Command::AddMembers { collection, members } => {
            text!("command-add-members", count = members.len(), collection = collection.as_str())
        }
        Command::RemoveMembers { collection, members } => {
            text!("command-remove-members", count = members.len(), collection = collection.as_str())
        }
        Command::EnableUserDiscovery {} => text!("command-enable-user-discovery"),
        Command::AddSite { code, kind, parent, .. } => text!(
            "command-add-site",
            kind = site_kind(*kind),
            code = code.as_str(),
            parent = parent.as_str()
        ),
        Command::ExpandHierarchy { code, .. } => {
            text!("command-expand-hierarchy", code = code.as_str())
        }
        Command::Enrol { account, platform, serial, .. } => text!(
            "command-enrol",
            serial = serial.as_str(),
            platform = super::platform(*platform),
            account = account.as_str()
        ),
        Command::Retire { serial } => text!("command-retire", serial = serial.as_str()),
        Command::Wipe { serial } => text!("command-wipe", serial = serial.as_str()),
        Command::Populate { devices, .. } => text!("command-populate", count = *devices),
    }
}
