//! Every reason for which the domain refuses a member is met in the window in which it is found.
//! That somebody is no member cannot be met: only members can be removed.

use egui::Role;
use mdm_console::domain::{CollectionKind, Command, Refusal, Upn};

use super::*;
use crate::hand::{hybrid, hybrid_after};

fn upn(name: &str) -> Upn {
    name.to_owned().try_into().unwrap()
}

/// The console with a device collection without members.
pub(super) fn with_phones() -> Shown {
    hybrid_after(Command::CreateCollection {
        collection: "Phones".to_owned(),
        kind: CollectionKind::Device,
        limited_to: None,
    })
}

/// Types a name, presses OK, and sees why it is not taken.
fn assert_not_added(shown: &mut Shown, typed: &str, refusal: &Refusal) {
    fill(shown, Role::SearchInput, "Search", typed);
    press(shown, Role::Button, "OK");
    assert_refused(shown, refusal);
    assert!(says(shown, NOTHING_CHANGED), "{typed}");
    fill(shown, Role::SearchInput, "Search", "somebody else");
    assert!(!says(shown, NOTHING_CHANGED), "what was refused is gone when the search changes");
}

#[test]
fn a_user_who_cannot_be_added_is_refused_with_a_way_out() {
    let pilot = || "Pilot Users".to_owned();
    let mut shown = hybrid();
    rules(&mut shown, "User Collections", "Pilot Users");
    press(&mut shown, Role::Button, "Add");
    for (typed, refusal) in [
        ("", Refusal::NoMembers {}),
        (
            "nobody@contoso.com",
            Refusal::UnknownAccount { account: "nobody@contoso.com".to_owned() },
        ),
        (
            "owner@contoso.onmicrosoft.com",
            Refusal::UserNotDiscovered { account: upn("owner@contoso.onmicrosoft.com") },
        ),
        (
            "reader@contoso.com",
            Refusal::NotInLimitingCollection {
                member: "reader@contoso.com".to_owned(),
                limiting: "Mobile Users".to_owned(),
            },
        ),
        (
            "megan@contoso.com",
            Refusal::AlreadyAMember { member: "megan@contoso.com".to_owned(), collection: pilot() },
        ),
    ] {
        assert_not_added(&mut shown, typed, &refusal);
    }
    press(&mut shown, Role::Button, "Cancel");
    assert!(!hand::is_enabled(&find(&shown, Role::Button, "Apply")));
    assert_eq!(users_in(&shown, "Pilot Users"), ["megan"]);
}

#[test]
fn a_device_that_cannot_be_added_is_refused_with_a_way_out() {
    let mut shown = with_phones();
    rules(&mut shown, "Device Collections", "Phones");
    press(&mut shown, Role::Button, "Add");
    for (typed, refusal) in [
        ("", Refusal::NoMembers {}),
        ("XX-000-0000", Refusal::UnknownDevice { serial: "XX-000-0000".to_owned() }),
        (
            "LU-930-0001",
            Refusal::NotInLimitingCollection {
                member: "LU-930-0001".to_owned(),
                limiting: "All Systems".to_owned(),
            },
        ),
    ] {
        assert_not_added(&mut shown, typed, &refusal);
    }
    fill(&mut shown, Role::SearchInput, "Search", "IP-006-0004");
    press(&mut shown, Role::Button, "OK");
    press(&mut shown, Role::Button, "Apply");
    press(&mut shown, Role::Button, "Add");
    let repeated = Refusal::AlreadyAMember {
        member: "IP-006-0004".to_owned(),
        collection: "Phones".to_owned(),
    };
    assert_not_added(&mut shown, "IP-006-0004", &repeated);
}
