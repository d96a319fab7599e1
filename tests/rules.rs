//! The rules of the organisation, each as a sentence.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use mdm_console::{
    domain::{
        Authority, Command, Due, Event, Fact, FactValue, Organisation, PasswordCheck, Platform,
        PlatformState, Product, Refusal, Time, Upn,
    },
    lab::contoso,
};
use proptest::prelude::*;

fn organisation() -> Organisation {
    contoso().unwrap().organisation().clone()
}

fn upn(name: &str) -> Upn {
    name.to_owned().try_into().unwrap()
}

fn admin() -> Upn {
    upn("admin@contoso.com")
}

fn set(authority: Authority) -> Command {
    Command::SetAuthority { authority, confirmed: true }
}

fn sign_in(account: &str) -> Command {
    Command::SignIn { account: account.to_owned(), password: PasswordCheck::Matched }
}

fn done(organisation: &mut Organisation, by: &Upn, command: &Command) {
    for event in organisation.apply(Some(by), command).unwrap() {
        organisation.fold(&event);
    }
}

#[test]
fn the_authority_is_set_once_and_every_other_step_is_refused() {
    use Authority::{ConfigurationManager, Intune, IntuneAndOffice365, NotSet, Office365};
    let allowed = [
        (NotSet, Intune),
        (NotSet, ConfigurationManager),
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
            } else {
                Err(Refusal::AuthorityAlreadySet { current, wanted })
            };
            assert_eq!(answer, expected, "{current:?} to {wanted:?}");
        }
    }
}

#[test]
fn the_authority_needs_the_confirmation() {
    let command = Command::SetAuthority { authority: Authority::Intune, confirmed: false };
    assert_eq!(organisation().apply(Some(&admin()), &command), Err(Refusal::NotConfirmed {}));
}

#[test]
fn only_an_administrator_with_full_access_sets_the_authority() {
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
fn a_sign_in_is_refused_for_the_first_reason_that_stands_against_it() {
    for (name, code) in [
        ("nobody@contoso.com", "unknown-account"),
        ("not a name", "unknown-account"),
        ("lee@contoso.com", "not-in-azure-ad"),
        ("former@contoso.com", "sign-in-blocked"),
        ("megan@contoso.com", "not-an-administrator"),
        ("unlicensed@contoso.com", "no-intune-licence"),
    ] {
        assert_eq!(organisation().apply(None, &sign_in(name)).unwrap_err().code(), code, "{name}");
    }
    let wrong = Command::SignIn {
        account: "former@contoso.com".to_owned(),
        password: PasswordCheck::Wrong,
    };
    assert_eq!(organisation().apply(None, &wrong).unwrap_err().code(), "wrong-password");
}

#[test]
fn a_licence_holds_until_its_last_minute_and_no_longer() {
    let mut organisation = organisation();
    let end: Time = "2015-12-16 09:00".parse().unwrap();
    let due = Due::LicenceEnds { account: upn("trial@contoso.com"), product: Product::Intune };
    assert_eq!(organisation.due(), [(end, due)]);
    let minutes = organisation.clock.minutes_until(end);
    done(&mut organisation, &admin(), &Command::AdvanceClock { minutes: minutes - 1 });
    assert!(organisation.apply(None, &sign_in("trial@contoso.com")).is_ok());
    done(&mut organisation, &admin(), &Command::AdvanceClock { minutes: 1 });
    let refusal = organisation.apply(None, &sign_in("trial@contoso.com")).unwrap_err();
    assert_eq!(refusal.code(), "no-intune-licence");
    assert!(organisation.due().is_empty());
}

#[test]
fn who_may_not_use_the_console_cannot_act_in_it_even_when_signed_in_before() {
    for (name, code) in [
        ("former@contoso.com", "sign-in-blocked"),
        ("megan@contoso.com", "not-an-administrator"),
        ("unlicensed@contoso.com", "no-intune-licence"),
    ] {
        let answer = organisation().apply(Some(&upn(name)), &set(Authority::Intune));
        assert_eq!(answer.unwrap_err().code(), code, "{name}");
    }
    let mut organisation = organisation();
    let trial = upn("trial@contoso.com");
    done(&mut organisation, &trial, &sign_in("trial@contoso.com"));
    done(&mut organisation, &trial, &Command::AdvanceClock { minutes: 30 * 24 * 60 });
    let answer = organisation.apply(Some(&trial), &set(Authority::Intune));
    assert_eq!(answer.unwrap_err().code(), "no-intune-licence");
}

#[test]
fn the_clock_goes_forward_only() {
    let mut organisation = organisation();
    let stand_still = organisation.apply(None, &Command::AdvanceClock { minutes: 0 });
    assert_eq!(stand_still.unwrap_err().code(), "clock-out-of-range");
    organisation.clock = Time::LATEST;
    let past_the_end = organisation.apply(None, &Command::AdvanceClock { minutes: 1 });
    assert_eq!(past_the_end.unwrap_err().code(), "clock-out-of-range");
}

#[test]
fn under_intune_windows_and_android_are_ready_and_the_others_need_something() {
    let mut organisation = organisation();
    assert!(organisation.tenant.platforms().iter().all(|(_, s)| *s == PlatformState::Unavailable));
    done(&mut organisation, &admin(), &set(Authority::Intune));
    assert_eq!(
        organisation.tenant.platforms(),
        [
            (Platform::Windows, PlatformState::Ready),
            (Platform::WindowsPhone80, PlatformState::NeedsPortalApp),
            (Platform::WindowsPhone81, PlatformState::Ready),
            (Platform::IosAndMacOsX, PlatformState::NeedsApnsCertificate),
            (Platform::Android, PlatformState::Ready),
        ]
    );
}

#[test]
fn nobody_may_enrol_without_an_authority_and_then_whom_its_licence_covers() {
    for (authority, users) in [
        (Authority::NotSet, 0),
        (Authority::Intune, 7),
        (Authority::ConfigurationManager, 0),
        (Authority::Office365, 2),
        (Authority::IntuneAndOffice365, 8),
    ] {
        let mut organisation = organisation();
        organisation.tenant.authority = authority;
        assert_eq!(organisation.users_who_may_enrol(), users, "{authority:?}");
    }
}

#[test]
fn the_plan_names_what_is_lost_for_good() {
    let plan = organisation().plan(Some(&admin()), &set(Authority::Intune)).unwrap();
    assert_eq!(plan.lost, [Authority::ConfigurationManager, Authority::Office365]);
    let plan = organisation().plan(Some(&admin()), &set(Authority::ConfigurationManager)).unwrap();
    assert_eq!(plan.lost, [Authority::Intune, Authority::Office365, Authority::IntuneAndOffice365]);
}

#[test]
fn every_refusal_names_its_source_and_its_json_carries_its_code() {
    let account = admin();
    let refusals = [
        Refusal::NotConfirmed {},
        Refusal::NotSignedIn {},
        Refusal::AccessTooLow { account: account.clone(), role: None },
        Refusal::AuthorityAlreadySet { current: Authority::Intune, wanted: Authority::Office365 },
        Refusal::UnknownAccount { account: "x".to_owned() },
        Refusal::WrongPassword { account: account.clone() },
        Refusal::SignInBlocked { account: account.clone() },
        Refusal::NotInAzureAd { account: account.clone() },
        Refusal::NotAnAdministrator { account: account.clone() },
        Refusal::NoIntuneLicence { account },
        Refusal::ClockOutOfRange { latest: Time::LATEST },
    ];
    for refusal in refusals {
        assert!(!refusal.source().is_empty());
        let json = serde_json::to_value(&refusal).unwrap();
        assert_eq!(json["code"], refusal.code());
        assert_eq!(serde_json::from_value::<Refusal>(json).unwrap(), refusal);
    }
}

fn any_command() -> impl Strategy<Value = Command> {
    let account = prop::sample::select(vec![
        "admin@contoso.com",
        "reader@contoso.com",
        "trial@contoso.com",
        "former@contoso.com",
        "nobody@contoso.com",
        "",
        "@",
    ]);
    let password = prop::sample::select(vec![PasswordCheck::Matched, PasswordCheck::Wrong]);
    prop_oneof![
        (prop::sample::select(Authority::ALL.to_vec()), any::<bool>())
            .prop_map(|(authority, confirmed)| Command::SetAuthority { authority, confirmed }),
        prop_oneof![0..100_000_u32, any::<u32>()]
            .prop_map(|minutes| Command::AdvanceClock { minutes }),
        (account, password).prop_map(|(account, password)| Command::SignIn {
            account: account.to_owned(),
            password
        }),
        Just(Command::SignOut {}),
    ]
}

proptest! {
    #[test]
    fn whatever_is_asked_for_the_plan_is_the_effect_and_a_refusal_changes_nothing(
        commands in prop::collection::vec(any_command(), 1..40)
    ) {
        let mut organisation = organisation();
        let mut events = Vec::new();
        for command in &commands {
            let by = organisation.signed_in.clone();
            let (before, possible) =
                (organisation.clone(), organisation.tenant.authority.still_possible());
            let plan = organisation.plan(by.as_ref(), command);
            match organisation.apply(by.as_ref(), command) {
                Ok(happened) => {
                    for event in &happened {
                        organisation.fold(event);
                    }
                    events.extend(happened);
                    let plan = plan.unwrap();
                    let changed: Vec<(Fact, FactValue)> =
                        organisation.facts().into_iter().filter(|f| !before.facts().contains(f)).collect();
                    let planned: Vec<(Fact, FactValue)> =
                        plan.changes.into_iter().map(|c| (c.fact, c.after)).collect();
                    prop_assert_eq!(planned, changed);
                }
                Err(refusal) => {
                    prop_assert_eq!(plan, Err(refusal));
                    prop_assert_eq!(&organisation, &before);
                }
            }
            prop_assert!(organisation.clock >= before.clock);
            let authority = organisation.tenant.authority;
            prop_assert!(authority == before.tenant.authority || possible.contains(&authority));
        }
        let mut again = contoso().unwrap().organisation().clone();
        for event in &events {
            again.fold(event);
        }
        prop_assert_eq!(again, organisation);
    }

    #[test]
    fn commands_and_events_are_read_as_they_were_written(command in any_command()) {
        let json = serde_json::to_string(&command).unwrap();
        prop_assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command);
    }
}
