//! Every link, tile and button of the original that is drawn, and what it opens.

use super::Place;
use crate::{
    console::{Act, Intent},
    domain::Authority,
    word,
    words::Word,
};

/// A link, a tile or a button.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The id of its word.
    pub id: &'static str,
    /// Its name.
    pub name: fn() -> Word,
    /// What it opens.
    pub opens: Opens,
}

/// What a link opens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Opens {
    /// A place of the console.
    Place(Place),
    /// The confirmation of an act.
    Act(Act),
    /// The sign-in page.
    SignIn,
    /// One sentence: the rehearsal does not cover it.
    Uncovered,
}

const SET_INTUNE: Opens = Opens::Act(Act::SetAuthority(Authority::Intune));
/// Where Office 365 is the authority, Intune is added to it (facts 1.11).
const ADD_INTUNE_TO_IT: Opens = Opens::Act(Act::SetAuthority(Authority::IntuneAndOffice365));
const MDM: Opens = Opens::Place(Place::MOBILE_DEVICE_MANAGEMENT);

macro_rules! links {
    ($($name:ident $id:literal $opens:expr;)*) => {
        $(
            #[doc = concat!("The link `", $id, "`.")]
            pub const $name: Link = Link { id: $id, name: || word!($id), opens: $opens };
        )*
        /// All of them.
        pub const ALL: &[Link] = &[$($name),*];
    };
}

links! {
    HELP "help" Opens::Uncovered;
    SIGN_OUT "sign-out" Opens::SignIn;
    PRIVACY "privacy-and-cookies" Opens::Uncovered;
    FEEDBACK "feedback" Opens::Uncovered;
    REMOTE_TASKS "remote-tasks" Opens::Uncovered;

    TILE_MOBILE "tile-start-mobile" MDM;
    TILE_COMPUTERS "tile-start-computers" Opens::Uncovered;
    TILE_GETTING_STARTED "tile-getting-started" Opens::Uncovered;
    TILE_WHATS_NEW "tile-whats-new" Opens::Uncovered;
    TILE_SYSTEM_OVERVIEW "tile-system-overview" Opens::Uncovered;
    TILE_MDM "tile-mdm" MDM;

    SERVICE_STATUS "view-service-status" Opens::Uncovered;
    MANAGE_ACCOUNT "manage-your-account" Opens::Uncovered;
    MANAGE_STORAGE "manage-storage" Opens::Place(Place::STORAGE_USE);
    LEARN_OVERVIEW "learn-administration-overview" Opens::Uncovered;
    LEARN_LICENSING "learn-licensing" Opens::Uncovered;

    MANAGE_MOBILE_DEVICES "manage-mobile-devices" SET_INTUNE;
    SET_AUTHORITY "set-authority" SET_INTUNE;
    TASK_SET_AUTHORITY "task-set-authority" SET_INTUNE;
    ADD_INTUNE "add-intune" ADD_INTUNE_TO_IT;
    TASK_ADD_INTUNE "task-add-intune" ADD_INTUNE_TO_IT;
    POLICY "set-up-policy" Opens::Place(Place::named("policy-overview"));
    WINDOWS_FEATURES "configure-windows" Opens::Place(Place::named("admin-windows"));
    WINDOWS_PHONE_80 "enable-windows-phone-80" Opens::Place(Place::named("admin-windows-phone"));
    WINDOWS_PHONE_81 "configure-windows-phone-81" Opens::Place(Place::named("admin-windows-phone"));
    IOS "enable-ios" Opens::Place(Place::named("admin-ios"));
    EXCHANGE "set-up-exchange" Opens::Place(Place::named("admin-exchange"));
    MULTI_FACTOR "multi-factor-settings" Opens::Place(Place::named("admin-multi-factor"));
    LEARN_AUTHORITIES "learn-authorities" Opens::Uncovered;
    BACK_TO_MDM "back-to-mdm" MDM;
    LEARN_ENROLLMENT "learn-enrollment" Opens::Uncovered;
}

impl Link {
    /// What a press on it means.
    pub fn intent(&self) -> Intent {
        match self.opens {
            Opens::Place(place) => Intent::Go(place),
            Opens::Act(act) => Intent::Ask(act),
            Opens::SignIn => Intent::SignOut,
            Opens::Uncovered => Intent::Go(Place::named(self.id)),
        }
    }
}
