//! Sentences for what the domain answers as data.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Authority, Command, Due, Fact, FactValue, Platform, PlatformState, Product, Refusal, Role,
    },
    text,
};

/// The name of an authority, as in "Microsoft Intune".
pub fn authority(authority: Authority) -> String {
    match authority {
        Authority::NotSet => text!("authority-not-set"),
        Authority::Intune => text!("authority-intune"),
        Authority::ConfigurationManager => text!("authority-configuration-manager"),
        Authority::Office365 => text!("authority-office365"),
        Authority::IntuneAndOffice365 => text!("authority-intune-and-office365"),
    }
}

/// The name of a role.
pub fn role(role: Role) -> String {
    match role {
        Role::GlobalAdministrator => text!("role-global-administrator"),
        Role::FullAccess => text!("role-full-access"),
        Role::ReadOnly => text!("role-read-only"),
        Role::Helpdesk => text!("role-helpdesk"),
    }
}

/// The names of all roles of an account.
pub fn roles(roles: &BTreeSet<Role>) -> String {
    if roles.is_empty() {
        return text!("role-none");
    }
    roles.iter().map(|&each| role(each)).collect::<Vec<_>>().join(", ")
}

/// The name of a platform.
pub fn platform(platform: Platform) -> String {
    match platform {
        Platform::Windows => text!("platform-windows"),
        Platform::WindowsPhone80 => text!("platform-windows-phone-80"),
        Platform::WindowsPhone81 => text!("platform-windows-phone-81"),
        Platform::IosAndMacOsX => text!("platform-ios"),
        Platform::Android => text!("platform-android"),
    }
}

/// What a refusal says: the sentence, and the way out.
pub fn refusal(refusal: &Refusal) -> (String, String) {
    match refusal {
        Refusal::NotConfirmed {} => {
            (text!("refusal-not-confirmed"), text!("refusal-not-confirmed", "way-out"))
        }
        Refusal::NotSignedIn {} => {
            (text!("refusal-not-signed-in"), text!("refusal-not-signed-in", "way-out"))
        }
        Refusal::AccessTooLow { account, role: closest } => (
            text!(
                "refusal-access-too-low",
                account = account.to_string(),
                role = closest.map_or_else(|| text!("role-none"), role)
            ),
            text!("refusal-access-too-low", "way-out"),
        ),
        Refusal::AuthorityAlreadySet { current, wanted } => (
            text!(
                "refusal-authority-already-set",
                current = authority(*current),
                wanted = authority(*wanted)
            ),
            text!("refusal-authority-already-set", "way-out"),
        ),
        Refusal::UnknownAccount { account } => (
            text!("refusal-unknown-account", account = account.as_str()),
            text!("refusal-unknown-account", "way-out"),
        ),
        Refusal::WrongPassword { account } => (
            text!("refusal-wrong-password", account = account.to_string()),
            text!("refusal-wrong-password", "way-out"),
        ),
        Refusal::SignInBlocked { account } => (
            text!("refusal-sign-in-blocked", account = account.to_string()),
            text!("refusal-sign-in-blocked", "way-out"),
        ),
        Refusal::NotInAzureAd { account } => (
            text!("refusal-not-in-azure-ad", account = account.to_string()),
            text!("refusal-not-in-azure-ad", "way-out"),
        ),
        Refusal::NotAnAdministrator { account } => (
            text!("refusal-not-an-administrator", account = account.to_string()),
            text!("refusal-not-an-administrator", "way-out"),
        ),
        Refusal::NoIntuneLicence { account } => (
            text!("refusal-no-intune-licence", account = account.to_string()),
            text!("refusal-no-intune-licence", "way-out"),
        ),
        Refusal::ClockOutOfRange { latest } => (
            text!("refusal-clock-out-of-range", latest = latest.to_string()),
            text!("refusal-clock-out-of-range", "way-out"),
        ),
    }
}

/// The name of a fact.
pub fn fact(fact: Fact) -> String {
    match fact {
        Fact::Authority => text!("fact-authority"),
        Fact::Platform(which) => platform(which),
        Fact::UsersWhoMayEnrol => text!("fact-users-who-may-enrol"),
        Fact::SignedIn => text!("fact-signed-in"),
        Fact::Clock => text!("fact-clock"),
    }
}

/// The value of a fact.
pub fn fact_value(value: &FactValue) -> String {
    match value {
        FactValue::Authority(value) => authority(*value),
        FactValue::Platform(state) => platform_state(*state),
        FactValue::Count(count) => text!("count-users", count = *count),
        FactValue::Account(Some(account)) => account.to_string(),
        FactValue::Account(None) => text!("nobody"),
        FactValue::Time(time) => time.to_string(),
    }
}

/// What time alone brings about.
pub fn due(due: &Due) -> String {
    let Due::LicenceEnds { account, product } = due;
    let account = account.to_string();
    match product {
        Product::Intune => text!("due-intune-licence-ends", account = account),
        Product::Office365 => text!("due-office365-licence-ends", account = account),
    }
}

/// What was asked for.
pub fn command(command: &Command) -> String {
    match command {
        Command::SetAuthority { authority: wanted, .. } => {
            text!("command-set-authority", authority = authority(*wanted))
        }
        Command::AdvanceClock { minutes } => text!("command-advance-clock", minutes = *minutes),
        Command::SignIn { account, .. } => text!("command-sign-in", account = account.as_str()),
        Command::SignOut {} => text!("command-sign-out"),
    }
}

fn platform_state(state: PlatformState) -> String {
    match state {
        PlatformState::Unavailable => text!("platform-state-unavailable"),
        PlatformState::Ready => text!("platform-state-ready"),
        PlatformState::NeedsPortalApp => text!("platform-state-needs-portal-app"),
        PlatformState::NeedsApnsCertificate => text!("platform-state-needs-apns-certificate"),
    }
}
