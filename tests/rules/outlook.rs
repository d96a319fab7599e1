//! What the choice of each authority would mean.

use mdm_console::domain::{
    Authority, Choice, Event, Outlook, OutlookAnswer, Platform, Prerequisite, Refusal,
};
use mdm_console::lab::shipped_names;
use serde_json::json;

use super::{Rehearsal, read, subscribe};

const INTUNE: usize = 0;
const CONFIGURATION_MANAGER: usize = 1;
const OFFICE_365: usize = 2;

fn unmet(outlook: &Outlook) -> Vec<Prerequisite> {
    outlook.needs.iter().filter(|need| !need.met).map(|need| need.what).collect()
}

#[test]
fn in_contoso_each_of_the_three_can_be_chosen_and_lacks_nothing() {
    let outlooks = Rehearsal::of("contoso").0.outlooks();
    let names = outlooks.each_ref().map(|outlook| outlook.authority);
    assert_eq!(names, [Authority::Intune, Authority::ConfigurationManager, Authority::Office365]);
    for outlook in &outlooks {
        assert_eq!(outlook.choice, Choice::Possible);
        assert_eq!(unmet(outlook), []);
        let OutlookAnswer::Plan(plan) = &outlook.answer else { panic!("{outlook:?}") };
        let sets = plan.events.iter().any(|event| {
            matches!(event, Event::AuthoritySet { authority } if *authority == outlook.authority)
        });
        assert!(sets, "{:?}", outlook.authority);
    }
}

#[test]
fn the_subscription_takes_the_first_of_everything_that_fits() {
    let outlooks = Rehearsal::of("contoso").0.outlooks();
    let OutlookAnswer::Plan(plan) = &outlooks[CONFIGURATION_MANAGER].answer else { panic!() };
    let Some(Event::SubscriptionCreated { account, settings }) = plan.events.first() else {
        panic!("{plan:?}")
    };
    assert_eq!(account.to_string(), "admin@contoso.com");
    assert_eq!((&*settings.collection, &*settings.site_code), ("Mobile Users", "PS1"));
    assert_eq!(settings.profile.company_name, "Contoso");
}

#[test]
fn a_name_that_is_too_long_for_the_company_portal_keeps_nobody_from_choosing() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.0.name = format!("\t{}", "Contoso ".repeat(10));
    let outlooks = contoso.0.outlooks();
    assert_eq!(unmet(&outlooks[CONFIGURATION_MANAGER]), []);
    let OutlookAnswer::Plan(plan) = &outlooks[CONFIGURATION_MANAGER].answer else { panic!() };
    let Some(Event::SubscriptionCreated { settings, .. }) = plan.events.first() else { panic!() };
    assert_eq!(settings.profile.company_name, "Contoso ".repeat(5));
}

#[test]
fn intune_and_office_365_go_together_and_configuration_manager_goes_alone() {
    let mut contoso = Rehearsal::of("contoso");
    let [intune, manager, office] = contoso.0.outlooks();
    assert_eq!(
        (intune.allows, intune.excludes),
        ([Authority::Office365].into(), [Authority::ConfigurationManager].into())
    );
    assert_eq!(
        (office.allows, office.excludes),
        ([Authority::Intune].into(), [Authority::ConfigurationManager].into())
    );
    assert_eq!(
        (manager.allows, manager.excludes),
        ([].into(), [Authority::Intune, Authority::Office365].into())
    );
    contoso
        .done(json!({ "command": "set-authority", "authority": "office365", "confirmed": true }));
    let outlooks = contoso.0.outlooks();
    let choices = outlooks.each_ref().map(|outlook| outlook.choice);
    assert_eq!(choices, [Choice::Possible, Choice::Impossible, Choice::InForce]);
    assert_eq!(outlooks[OFFICE_365].answer, OutlookAnswer::InForce);
    let OutlookAnswer::Plan(plan) = &outlooks[INTUNE].answer else { panic!() };
    let both = Event::AuthoritySet { authority: Authority::IntuneAndOffice365 };
    assert_eq!(plan.events, [both], "Intune is added beside Office 365");
    let current = Authority::Office365;
    let refused = OutlookAnswer::Refused(Refusal::TenantUnderAnotherAuthority { current });
    assert_eq!(outlooks[CONFIGURATION_MANAGER].answer, refused);
}

#[test]
fn each_authority_manages_the_platforms_of_its_version() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.0.hierarchy.as_mut().unwrap().product = mdm_console::domain::ProductVersion::Sp1;
    let [intune, manager, office] = contoso.0.outlooks();
    assert_eq!(intune.manages, Platform::ALL);
    let sp1 = [Platform::Windows, Platform::WindowsPhone80, Platform::IosAndMacOsX];
    assert_eq!(manager.manages, sp1);
    assert!(!office.manages.contains(&Platform::Windows));
    contoso.0.hierarchy = None;
    assert_eq!(contoso.0.outlooks()[CONFIGURATION_MANAGER].manages, []);
}

/// A change of Contoso, the authority for which it matters, what is then lacking, and the code
/// of the refusal.
type Lacking = (&'static str, usize, &'static [Prerequisite], &'static str);

#[test]
fn what_is_lacking_is_named_and_is_why_the_choice_is_refused() {
    use Prerequisite as P;
    let cases: [Lacking; 8] = [
        ("signed out", INTUNE, &[P::SignedIn, P::Licence, P::FullAccess], "not-signed-in"),
        ("reader", OFFICE_365, &[P::FullAccess], "access-too-low"),
        ("unlicensed", INTUNE, &[P::Licence], "no-intune-licence"),
        (
            "no hierarchy",
            CONFIGURATION_MANAGER,
            &[P::Hierarchy, P::NoSubscription, P::PrimarySite, P::UserDiscovery, P::UserCollection],
            "no-hierarchy",
        ),
        ("blocked", CONFIGURATION_MANAGER, &[P::GlobalAdministrator], "sign-in-blocked"),
        (
            "no discovery",
            CONFIGURATION_MANAGER,
            &[P::UserDiscovery, P::UserCollection],
            "user-discovery-off",
        ),
        ("no site", CONFIGURATION_MANAGER, &[P::PrimarySite], "invalid-site-code"),
        ("intune", CONFIGURATION_MANAGER, &[P::NoOtherAuthority], "tenant-under-another-authority"),
    ];
    for (change, which, lacking, code) in cases {
        let contoso = changed(change);
        let outlook = &contoso.0.outlooks()[which];
        assert_eq!(unmet(outlook), lacking, "{change}");
        let OutlookAnswer::Refused(refusal) = &outlook.answer else { panic!("{change}") };
        assert_eq!(refusal.code(), code, "{change}");
    }
}

fn changed(change: &str) -> Rehearsal {
    let mut contoso = Rehearsal::of("contoso");
    let organisation = &mut contoso.0;
    let signed_in = |name: &str| Some(super::upn(name));
    match change {
        "signed out" => organisation.signed_in = None,
        "reader" => organisation.signed_in = signed_in("reader@contoso.com"),
        "unlicensed" => organisation.signed_in = signed_in("unlicensed@contoso.com"),
        "no hierarchy" => organisation.hierarchy = None,
        "blocked" => {
            organisation.directory.accounts.values_mut().for_each(|a| a.sign_in_allowed = false);
        }
        "no discovery" => organisation.hierarchy.as_mut().unwrap().discovery = None,
        "no site" => organisation.hierarchy.as_mut().unwrap().sites.clear(),
        "intune" => organisation.tenant.authority = Authority::Intune,
        _ => unreachable!("{change}"),
    }
    contoso
}

#[test]
fn a_choice_that_lacks_nothing_is_never_refused_and_one_that_lacks_something_always_is() {
    for name in shipped_names() {
        for outlook in Rehearsal::of(name).0.outlooks() {
            let possible = matches!(outlook.answer, OutlookAnswer::Plan(_));
            let in_force = outlook.choice == Choice::InForce;
            assert_eq!(possible, !in_force && unmet(&outlook).is_empty(), "{name}: {outlook:?}");
        }
    }
}

#[test]
fn an_act_is_one_way_where_it_asks_to_be_confirmed_or_cannot_be_undone() {
    let hybrid = Rehearsal::of("contoso-hybrid");
    for (preset, command, one_way) in [
        ("contoso", subscribe(), true),
        ("contoso", json!({ "command": "advance-clock", "minutes": 5 }), false),
        ("contoso-hybrid", json!({ "command": "wipe", "serial": "IP-006-0004" }), true),
        ("contoso-hybrid", json!({ "command": "delete-subscription", "confirmed": true }), true),
        ("contoso-hybrid", json!({ "command": "sign-out" }), false),
    ] {
        let rehearsal = if preset == "contoso" { Rehearsal::of(preset) } else { hybrid.clone() };
        let events = rehearsal.answer(command.clone()).unwrap();
        let command = read(command);
        assert_eq!(rehearsal.0.is_one_way(&command, &events), one_way, "{command:?}");
    }
}
