//! The choice of an authority, and what it needs.

use super::authority;
use crate::{
    domain::{Authority, Choice, Outlook, Prerequisite},
    text,
};

/// How a choice stands, in a few words.
pub fn choice(choice: Choice) -> String {
    match choice {
        Choice::InForce => text!("choice-in-force"),
        Choice::Possible => text!("choice-possible"),
        Choice::Impossible => text!("choice-impossible"),
    }
}

/// The name of the choice of an authority.
pub fn choice_of(which: Authority) -> String {
    text!("choice-of", authority = authority(which))
}

/// Something that a choice needs.
pub fn prerequisite(what: Prerequisite) -> String {
    match what {
        Prerequisite::NoOtherAuthority => text!("prerequisite-no-other-authority"),
        Prerequisite::SignedIn => text!("prerequisite-signed-in"),
        Prerequisite::Licence => text!("prerequisite-licence"),
        Prerequisite::FullAccess => text!("prerequisite-full-access"),
        Prerequisite::Hierarchy => text!("prerequisite-hierarchy"),
        Prerequisite::NoSubscription => text!("prerequisite-no-subscription"),
        Prerequisite::GlobalAdministrator => text!("prerequisite-global-administrator"),
        Prerequisite::PrimarySite => text!("prerequisite-primary-site"),
        Prerequisite::UserDiscovery => text!("prerequisite-user-discovery"),
        Prerequisite::UserCollection => text!("prerequisite-user-collection"),
    }
}

/// What can never be chosen any more, at least not alone.
pub fn lost(outlook: &Outlook, lost: Authority) -> String {
    let name = authority(lost);
    if outlook.allows.contains(&lost) {
        text!("outlook-lost-alone", authority = name)
    } else {
        text!("cli-plan-lost", authority = name)
    }
}

/// Whose devices an authority manages, in a sentence.
pub fn who(authority: Authority) -> String {
    match authority {
        Authority::NotSet => text!("manages-not-set"),
        Authority::Intune => text!("manages-intune"),
        Authority::ConfigurationManager => text!("manages-configuration-manager"),
        Authority::Office365 => text!("manages-office365"),
        Authority::IntuneAndOffice365 => text!("manages-intune-and-office365"),
    }
}
