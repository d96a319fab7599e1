//! The choice of the authority.

use mdm_console::{
    domain::{Authority, Command, Event, Organisation, Refusal, Upn},
    lab::contoso,
};
use serde_json::json;

use super::{Rehearsal, enrol, subscribe, upn};

fn organisation() -> Organisation {
    contoso().unwrap().organisation().clone()
}

fn admin() -> Upn {
    upn("admin@contoso.com")
}

fn set(authority: Authority) -> Command {
    Command::SetAuthority { authority, confirmed: true }
}

#[test]
pub(super) fn the_authority_is_set_once_and_every_other_step_is_refused() {
    use Authority::{ConfigurationManager, Intune, IntuneAndOffice365, NotSet, Office365};
    let allowed = [
        (NotSet, Intune),
        (NotSet, Office365),
        (Intune, IntuneAndOffice365),
        (Office365, IntuneAndOffice365),
    ];
    for current in Authority::ALL {
        for wanted in Authority::ALL {
            let mut organisation = organisation();
            organisation.tenant.authority = current;
            let answer = organisation.apply(Some(&admin()), &set(wanted));
            let expected = if allowed.contains(&(current, wanted)) {
                Ok(vec![Event::AuthoritySet { authority: wanted }])
            } else if wanted == NotSet {
                Err(Refusal::AuthorityCannotBeUnset {})
            } else if (current, wanted) == (NotSet, ConfigurationManager) {
                Err(Refusal::AuthorityNeedsSubscription {})
            } else if (current, wanted) == (NotSet, IntuneAndOffice365) {
                Err(Refusal::AuthorityNeedsOneFirst {})
            } else {
                Err(Refusal::AuthorityAlreadySet { current, wanted })
            };
            assert_eq!(answer, expected, "{current:?} to {wanted:?}");
        }
    }
}

#[test]
pub(super) fn the_authority_needs_the_confirmation() {
    let command = Command::SetAuthority { authority: Authority::Intune, confirmed: false };
    assert_eq!(organisation().apply(Some(&admin()), &command), Err(Refusal::NotConfirmed {}));
}

#[test]
pub(super) fn only_an_administrator_with_full_access_sets_the_authority() {
    for (name, may) in [
        ("admin@contoso.com", true),
        ("owner@contoso.onmicrosoft.com", true),
        ("service@contoso.com", true),
        ("reader@contoso.com", false),
        ("helpdesk@contoso.com", false),
    ] {
        let answer = organisation().apply(Some(&upn(name)), &set(Authority::Intune));
        let code = answer.err().map(|refusal| refusal.code());
        assert_eq!(code, (!may).then_some("access-too-low"), "{name}");
    }
    let answer = organisation().apply(None, &set(Authority::Intune));
    assert_eq!(answer, Err(Refusal::NotSignedIn {}));
}

#[test]
pub(super) fn nobody_may_enrol_without_an_authority_and_then_whom_its_licence_covers() {
    for (authority, users) in [
        (Authority::NotSet, 0),
        (Authority::Intune, 8),
        (Authority::ConfigurationManager, 0),
        (Authority::Office365, 2),
        (Authority::IntuneAndOffice365, 9),
    ] {
        let mut organisation = organisation();
        organisation.tenant.authority = authority;
        assert_eq!(organisation.users_who_may_enrol(), users, "{authority:?}");
    }
}

#[test]
pub(super) fn before_any_authority_no_device_enrols() {
    let mut contoso = Rehearsal::of("contoso");
    assert_eq!(contoso.refused(enrol("megan@contoso.com", "A")), "authority-not-defined");
    contoso.done(json!({ "command": "set-authority", "authority": "intune", "confirmed": true }));
    contoso.done(enrol("megan@contoso.com", "A"));
}

#[test]
pub(super) fn the_subscription_makes_configuration_manager_the_authority_for_good() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(subscribe());
    assert_eq!(contoso.0.tenant.authority, Authority::ConfigurationManager);
    for wanted in ["intune", "office365", "intune-and-office365", "configuration-manager"] {
        let set = json!({ "command": "set-authority", "authority": wanted, "confirmed": true });
        assert_eq!(contoso.refused(set), "authority-already-set", "{wanted}");
    }
    assert!(contoso.0.tenant.authority.still_possible().is_empty());
}

#[test]
pub(super) fn under_another_authority_nobody_subscribes() {
    for preset in ["contoso-intune", "contoso-office365"] {
        let contoso = Rehearsal::of(preset);
        assert_eq!(contoso.refused(subscribe()), "tenant-under-another-authority", "{preset}");
    }
}

#[test]
pub(super) fn intune_and_office365_are_added_to_each_other() {
    let both = json!({
        "command": "set-authority",
        "authority": "intune-and-office365",
        "confirmed": true,
    });
    for preset in ["contoso-intune", "contoso-office365"] {
        let mut contoso = Rehearsal::of(preset);
        contoso.done(both.clone());
        assert_eq!(contoso.0.tenant.authority, Authority::IntuneAndOffice365);
    }
    assert_eq!(Rehearsal::of("contoso").refused(both), "authority-needs-one-first");
}
