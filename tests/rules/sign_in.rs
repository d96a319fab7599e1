//! Who gets in, to the console and to the subscription.

use mdm_console::domain::{Due, Event, Product, SignInPage};
use serde_json::{Value, json};

use super::{Rehearsal, subscribe, time, upn, with};

fn sign_in(account: &str, password: &str, to: &str) -> Value {
    json!({ "command": "sign-in", "account": account, "password": password, "to": to })
}

#[test]
pub(super) fn a_sign_in_is_refused_for_the_first_reason_that_stands_against_it() {
    let contoso = Rehearsal::of("contoso");
    for (name, code) in [
        ("nobody@contoso.com", "unknown-account"),
        ("not a name", "unknown-account"),
        ("lee@contoso.com", "not-in-azure-ad"),
        ("former@contoso.com", "sign-in-blocked"),
        ("megan@contoso.com", "not-an-administrator"),
        ("scanner@contoso.com", "not-an-administrator"),
        ("unlicensed@contoso.com", "no-intune-licence"),
    ] {
        for to in ["console", "subscription"] {
            assert_eq!(contoso.refused(sign_in(name, "matched", to)), code, "{name} to {to}");
        }
    }
    let wrong = sign_in("former@contoso.com", "wrong", "console");
    assert_eq!(contoso.refused(wrong), "wrong-password");
}

#[test]
pub(super) fn the_subscription_takes_a_global_administrator_only() {
    let contoso = Rehearsal::of("contoso");
    for name in ["service@contoso.com", "reader@contoso.com", "helpdesk@contoso.com"] {
        let refused = contoso.refused(sign_in(name, "matched", "subscription"));
        assert_eq!(refused, "not-a-global-administrator", "{name}");
        let refused = contoso.refused(with(subscribe(), "/account", name));
        assert_eq!(refused, "not-a-global-administrator", "{name}");
    }
}

#[test]
pub(super) fn a_tenant_under_another_authority_is_told_at_the_sign_in() {
    let subscribing = || sign_in("admin@contoso.com", "matched", "subscription");
    for preset in ["contoso-intune", "contoso-office365"] {
        assert_eq!(Rehearsal::of(preset).refused(subscribing()), "tenant-under-another-authority");
    }
    Rehearsal::of("contoso-hybrid").done(subscribing());
}

#[test]
pub(super) fn a_federated_domain_goes_to_ad_fs_and_a_managed_one_does_not() {
    for (name, page) in [
        ("admin@contoso.com", SignInPage::AdFs),
        ("owner@contoso.onmicrosoft.com", SignInPage::AzureAd),
    ] {
        let mut contoso = Rehearsal::of("contoso");
        let events = contoso.done(sign_in(name, "matched", "subscription"));
        assert_eq!(events, [Event::SignedInToSubscribe { account: upn(name), page }]);
    }
}

#[test]
pub(super) fn signing_in_to_subscribe_changes_nothing_yet() {
    let mut contoso = Rehearsal::of("contoso");
    let before = contoso.0.clone();
    contoso.done(sign_in("admin@contoso.com", "matched", "subscription"));
    assert_eq!(contoso.0, before);
}

#[test]
fn a_licence_holds_until_its_last_minute_and_no_longer() {
    let mut contoso = Rehearsal::of("contoso");
    let end = time("2015-12-16 09:00");
    let due = Due::LicenceEnds { account: upn("trial@contoso.com"), product: Product::Intune };
    assert_eq!(contoso.0.due(), [(end, due)]);
    contoso.advance(contoso.0.clock.minutes_until(end) - 1);
    contoso.answer(sign_in("trial@contoso.com", "matched", "console")).unwrap();
    contoso.advance(1);
    let refused = contoso.refused(sign_in("trial@contoso.com", "matched", "console"));
    assert_eq!(refused, "no-intune-licence");
    assert!(contoso.0.due().is_empty());
}

#[test]
fn who_may_not_use_the_console_cannot_act_in_it_even_when_signed_in_before() {
    let set = json!({ "command": "set-authority", "authority": "intune", "confirmed": true });
    for (name, code) in [
        ("former@contoso.com", "sign-in-blocked"),
        ("megan@contoso.com", "not-an-administrator"),
        ("unlicensed@contoso.com", "no-intune-licence"),
    ] {
        let mut contoso = Rehearsal::of("contoso");
        contoso.0.signed_in = Some(upn(name));
        assert_eq!(contoso.refused(set.clone()), code, "{name}");
    }
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(sign_in("trial@contoso.com", "matched", "console"));
    contoso.advance(30 * 24 * 60);
    assert_eq!(contoso.refused(set), "no-intune-licence");
}

#[test]
fn who_signs_out_has_to_sign_in_again() {
    let mut contoso = Rehearsal::of("contoso");
    contoso.done(json!({ "command": "sign-out" }));
    assert_eq!(contoso.refused(json!({ "command": "sign-out" })), "not-signed-in");
    let set = json!({ "command": "set-authority", "authority": "intune", "confirmed": true });
    assert_eq!(contoso.refused(set), "not-signed-in");
}
