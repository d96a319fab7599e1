//! How an organisation stands, what is still to come, and what a plan points out.

use super::{authority, family, obstacle, platform, platform_state};
use crate::{
    domain::{Due, Fact, FactValue, ForGood, Product, Warning},
    text,
};

/// The name of a fact.
pub fn fact(fact: Fact) -> String {
    match fact {
        Fact::Authority => text!("fact-authority"),
        Fact::Platform(which) => platform(which),
        Fact::UsersWhoMayEnrol => text!("fact-users-who-may-enrol"),
        Fact::Users => text!("fact-users"),
        Fact::Devices => text!("fact-devices"),
        Fact::EnrolledDevices => text!("fact-enrolled-devices"),
        Fact::PendingDevices => text!("fact-pending-devices"),
        Fact::CompanyName => text!("fact-company-name"),
        Fact::Subscription => text!("fact-subscription"),
        Fact::SubscriptionCollection => text!("fact-subscription-collection"),
        Fact::SiteCode => text!("fact-site-code"),
        Fact::Connector => text!("fact-connector"),
        Fact::Traffic => text!("fact-traffic"),
        Fact::CertificateEnds => text!("fact-certificate-ends"),
        Fact::UserDiscovery => text!("fact-user-discovery"),
        Fact::UsersInService => text!("fact-users-in-service"),
        Fact::UsersLeaving => text!("fact-users-leaving"),
        Fact::Sites => text!("fact-sites"),
        Fact::Servers => text!("fact-servers"),
        Fact::SiteSystemRoles => text!("fact-site-system-roles"),
        Fact::Collections => text!("fact-collections"),
        Fact::CollectionMembers => text!("fact-collection-members"),
        Fact::Deployments => text!("fact-deployments"),
        Fact::SignedIn => text!("fact-signed-in"),
        Fact::Clock => text!("fact-clock"),
    }
}

/// The value of a fact.
pub fn fact_value(value: &FactValue) -> String {
    match value {
        FactValue::Authority(value) => authority(*value),
        FactValue::Platform(state) => platform_state(*state),
        FactValue::Users(count) => text!("count-users", count = *count),
        FactValue::Devices(count) => text!("count-devices", count = *count),
        FactValue::Number(number) => number.to_string(),
        FactValue::Account(Some(account)) => account.to_string(),
        FactValue::Account(None) => text!("nobody"),
        FactValue::Name(Some(name)) => name.clone(),
        FactValue::Obstacle(Some(which)) => obstacle(*which),
        FactValue::Obstacle(None) => text!("value-flows"),
        FactValue::Enabled(true) => text!("value-enabled"),
        FactValue::Enabled(false) => text!("value-disabled"),
        FactValue::Name(None) | FactValue::Moment(None) => text!("value-none"),
        FactValue::Moment(Some(time)) | FactValue::Time(time) => time.to_string(),
    }
}

/// What time alone brings about.
pub fn due(due: &Due) -> String {
    match due {
        Due::LicenceEnds { account, product: Product::Intune } => {
            text!("due-intune-licence-ends", account = account.to_string())
        }
        Due::LicenceEnds { account, product: Product::Office365 } => {
            text!("due-office365-licence-ends", account = account.to_string())
        }
        Due::UsersAreDiscovered {} => text!("due-users-are-discovered"),
        Due::UsersAreSynchronised {} => text!("due-users-are-synchronised"),
        Due::CertificateIsRenewed {} => text!("due-certificate-is-renewed"),
        Due::CertificateEnds {} => text!("due-certificate-ends"),
        Due::PlatformCertificateEnds { family: which } => {
            text!("due-platform-certificate-ends", family = family(*which))
        }
        Due::UsersLeave { users } => text!("due-users-leave", count = users.len()),
        Due::DevicesLeave { devices } => text!("due-devices-leave", count = devices.len()),
    }
}

/// What nobody could undo.
pub fn for_good(what: &ForGood) -> String {
    match what {
        ForGood::EnrolmentsEnd { devices } => {
            text!("for-good-enrolments-end", devices = *devices)
        }
        ForGood::DeviceRetires { serial } => {
            text!("for-good-device-retires", serial = serial.as_str())
        }
        ForGood::DeviceIsWiped { serial } => {
            text!("for-good-device-is-wiped", serial = serial.as_str())
        }
        ForGood::CertificateIsGone {} => text!("for-good-certificate-is-gone"),
        ForGood::SiteCodeIsFixed { code } => {
            text!("for-good-site-code-is-fixed", code = code.to_string())
        }
        ForGood::HierarchyIsExpanded {} => text!("for-good-hierarchy-is-expanded"),
    }
}

/// What may be done, but is not wise.
pub fn warning(warning: &Warning) -> String {
    match warning {
        Warning::SpecialCharacters { name } => {
            text!("warning-special-characters", name = name.as_str())
        }
        Warning::OtherAppleId { before, after } => {
            text!("warning-other-apple-id", before = before.as_str(), after = after.as_str())
        }
    }
}
