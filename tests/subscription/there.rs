//! A subscription that is there, with connector and devices, and the windows in which it is
//! changed.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    console::{
        self,
        configuration_manager::{Intent as Wanted, Opening},
    },
    domain::{PlatformFamily, ProductVersion},
    lab::shipped,
};
use serde_json::Value;

use super::{
    Shown, console_of, organisation,
    support::{is_reachable, says, there_is},
    wants,
};

pub(super) const PROPERTIES: &str = "Microsoft Intune Subscription Properties";
pub(super) const ROW: &str = "Microsoft Intune Subscription";

/// The console where the subscription is listed, and selected.
pub(super) fn there(version: ProductVersion) -> Shown {
    let preset = shipped("contoso-hybrid").unwrap().unwrap().with_product(version).unwrap();
    let mut shown = console_of(&preset);
    act(&mut shown, Wanted::Select(0));
    shown
}

/// The properties of the subscription.
pub(super) fn properties(version: ProductVersion) -> Shown {
    let mut shown = there(version);
    act(&mut shown, Wanted::Open(Opening::SubscriptionProperties));
    shown
}

/// The properties of a platform in the last version.
pub(super) fn platforms(family: PlatformFamily) -> Shown {
    let mut shown = there(ProductVersion::Sp2);
    act(&mut shown, Wanted::Open(Opening::Platforms(family)));
    shown
}

pub(super) fn act(shown: &mut Shown, wanted: Wanted) {
    wants(shown, console::Intent::ConfigurationManager(wanted));
}

/// Presses what has this role and name and is not covered by another window.
#[track_caller]
pub(super) fn press_upper(shown: &mut Shown, role: Role, name: &str) {
    let mut found = shown.query_all_by_role_and_label(role, name).filter(is_reachable);
    found.next().unwrap().click();
    drop(found);
    shown.run();
}

/// Presses a key, after which nothing has to have the focus.
pub(super) fn strike(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run();
}

#[track_caller]
pub(super) fn ok(shown: &mut Shown) {
    press_upper(shown, Role::Button, "OK");
}

/// The names of the tabs.
pub(super) fn tabs(shown: &Shown) -> Vec<String> {
    let strip = shown.get_by_role_and_label(Role::TabList, "Pages");
    strip.query_all_by_role(Role::Tab).map(|n| n.accesskit_node().label().unwrap()).collect()
}

/// Whether this tab is shown.
pub(super) fn shows(shown: &Shown, tab: &str) -> bool {
    there_is(shown, Role::TabPanel, tab)
}

pub(super) fn is_open(shown: &Shown) -> bool {
    there_is(shown, Role::Dialog, PROPERTIES)
}

/// How many commands the lab was given so far.
pub(super) fn given(shown: &Shown) -> u32 {
    shown.state().app.lab().count()
}

/// A value of the subscription in the lab; null where there is none.
pub(super) fn subscription(shown: &Shown, place: &str) -> Value {
    let organisation = organisation(shown);
    organisation.pointer(&format!("/hierarchy/subscription{place}")).cloned().unwrap_or_default()
}

/// Presses OK and sees that nothing is done, for this reason.
#[track_caller]
pub(super) fn is_kept_from(shown: &mut Shown, why: &str) {
    let before = given(shown);
    for button in ["OK", "Apply"] {
        press_upper(shown, Role::Button, button);
        assert!(is_open(shown), "{why}");
        assert!(there_is(shown, Role::Alert, "What is missing"), "{why}");
        assert!(says(shown, why), "{why}");
    }
    assert_eq!(given(shown), before, "{why}");
}
