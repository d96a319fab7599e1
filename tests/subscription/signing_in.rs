//! Signing in on the page Subscription: who asks, who is refused, and what is kept of it.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    app::{App, Intent, Preferences},
    console::{
        ConsoleName, Intent as Wanted,
        configuration_manager::{
            Intent as Console, Opening,
            subscription::{Intent as Step, Over, Page, SignIn, SignInStep},
        },
    },
    domain::{ProductVersion, SignInPage},
    lab::{Preset, contoso, shipped},
};

use super::{
    ADMIN, AUTHORITY, BOX, SIGN_IN, Shown, all_told, control, go_to, is_on, organisation, preset,
    state, step,
    support::{is_enabled, press, says, there_is, window},
    type_into, wizard_of,
};

const WORK_ACCOUNT: &str = "Work or school account";
const AZURE: &str = "Sign in with your work or school account";
const AD_FS: &str = "Contoso Sign-in Service";
const REFUSED: &str = "You cannot use this account";
const OWNER: &str = "owner@contoso.onmicrosoft.com";
const AT_AD_FS: SignInStep = SignInStep::Password(SignInPage::AdFs);
const AT_AZURE: SignInStep = SignInStep::Password(SignInPage::AzureAd);

/// The window in which somebody signs in, in this lab.
fn asked(lab: &Preset) -> Shown {
    let mut shown = wizard_of(lab);
    go_to(&mut shown, Page::Subscription);
    press(&mut shown, Role::Button, "Sign in");
    assert!(there_is(&shown, Role::Dialog, SIGN_IN));
    shown
}

fn give_account(shown: &mut Shown, account: &str) {
    type_into(shown, Role::TextInput, WORK_ACCOUNT, account);
    press(shown, Role::Button, "Continue");
}

fn give_password(shown: &mut Shown, password: &str) {
    type_into(shown, Role::PasswordInput, "Password", password);
    // The wizard behind has a button of this name too.
    let mut buttons = shown.query_all_by_role_and_label(Role::Button, "Sign in");
    buttons.find(is_enabled).unwrap().click();
    drop(buttons);
    shown.run();
}

fn give(shown: &mut Shown, account: &str, password: &str) {
    give_account(shown, account);
    if control_is_there(shown, Role::PasswordInput, "Password") {
        give_password(shown, password);
    }
}

fn control_is_there(shown: &Shown, role: Role, name: &str) -> bool {
    shown.query_by_role_and_label(role, name).is_some()
}

fn agree(shown: &mut Shown) {
    press(shown, Role::CheckBox, BOX);
    press(shown, Role::Button, "OK");
}

/// The page of the window for signing in.
fn at(shown: &Shown) -> SignInStep {
    let over = state(shown).over.as_ref();
    let typed = over.and_then(|over| match over {
        Over::SignIn(typed) => Some(typed),
        _ => None,
    });
    typed.unwrap().step
}

fn password_box(shown: &Shown) -> String {
    control(shown, Role::PasswordInput, "Password").value().unwrap_or_default()
}

#[test]
fn each_failure_has_its_page() {
    let unlicensed = contoso().unwrap().text().replacen(
        "roles = [\"full-access\"]\nlicences = []",
        "roles = [\"global-administrator\"]\nlicences = []",
        1,
    );
    let unlicensed = Preset::parse(&unlicensed).unwrap();
    let contoso = contoso().unwrap();
    let under_intune = shipped("contoso-intune").unwrap().unwrap();
    let under_office = shipped("contoso-office365").unwrap().unwrap();
    let (account, refused) = (SignInStep::Account, SignInStep::Refused);
    let cases = [
        (&contoso, "admin", "", account, AZURE, "There is no account admin."),
        (&contoso, "nobody@contoso.com", "x", account, AZURE, "There is no account nobody@"),
        (&contoso, "lee@contoso.com", "Not-Yet-Synced-9", account, AZURE, "on the premises only"),
        (&contoso, ADMIN, "x", AT_AD_FS, AD_FS, "The password of admin@contoso.com is a"),
        (&contoso, OWNER, "x", AT_AZURE, AZURE, "The password of owner@contoso.onmicrosoft.com"),
        (&contoso, "former@contoso.com", "Left-Last-Year-4", refused, REFUSED, "is blocked for"),
        (&contoso, "megan@contoso.com", "Megan-On-The-Go-6", refused, REFUSED, "administrator of"),
        (
            &contoso,
            "service@contoso.com",
            "Full-Access-7",
            refused,
            REFUSED,
            "Global administrator",
        ),
        (
            &contoso,
            "reader@contoso.com",
            "Only-Looking-3",
            refused,
            REFUSED,
            "Global administrator",
        ),
        (&unlicensed, "unlicensed@contoso.com", "No-Licence-2", refused, REFUSED, "no valid"),
        (&under_intune, ADMIN, "Rehearse-2015", refused, REFUSED, "by “Microsoft Intune” already"),
        (&under_office, ADMIN, "Rehearse-2015", refused, REFUSED, "by “Office 365” already"),
    ];
    for (lab, account, password, page, heading, why) in cases {
        let mut shown = asked(lab);
        let before = organisation(&shown);
        give(&mut shown, account, password);
        assert_eq!(at(&shown), page, "{account}");
        assert!(there_is(&shown, Role::Heading, heading), "{account}");
        let alert = control(&shown, Role::Alert, "Refused");
        assert!(alert.query_all_by_label_contains(why).next().is_some(), "{account}: {why}");
        assert_eq!(state(&shown).draft.account, None, "{account}");
        assert_eq!(organisation(&shown), before, "{account}");
        step(&mut shown, Step::CloseOver);
        assert!(says(&shown, "Not signed in."), "{account}");
    }
}

#[test]
fn who_asks_for_the_password_is_told_by_name_and_address() {
    let cases = [
        (ADMIN, AD_FS, "https://sts.contoso.com/adfs/ls/"),
        (OWNER, AZURE, "https://login.microsoftonline.com/"),
    ];
    for (account, heading, address) in cases {
        let mut shown = asked(&preset(ProductVersion::R2));
        give_account(&mut shown, account);
        assert!(there_is(&shown, Role::Heading, heading), "{account}");
        let bar = control(&shown, Role::Group, "Address");
        assert!(bar.query_by_label(address).is_some(), "{account}");
        let user = control(&shown, Role::TextInput, "User name").value();
        assert_eq!(user.as_deref(), Some(account));
    }
}

#[test]
fn after_a_wrong_password_its_box_is_empty_and_has_the_focus() {
    let mut shown = asked(&preset(ProductVersion::R2));
    give(&mut shown, ADMIN, "not it");
    assert_eq!(password_box(&shown), "");
    assert!(control(&shown, Role::PasswordInput, "Password").is_focused());
    give_password(&mut shown, "Rehearse-2015");
    assert!(there_is(&shown, Role::Dialog, AUTHORITY));
}

#[test]
fn a_typed_password_goes_nowhere() {
    let secret = "Rehearse-2015";
    let kept = |shown: &Shown| {
        let app = &shown.state().app;
        let trail = app.lab().trail().unwrap();
        let written = serde_json::to_string(&organisation(shown)).unwrap();
        let (stage, preferences) = (app.stage(), app.preferences());
        let asked = &shown.state().runner.asked;
        format!("{} {trail:?} {written} {stage:?} {preferences:?} {asked:?}", all_told(shown))
    };
    let mut shown = asked(&preset(ProductVersion::R2));
    give_account(&mut shown, ADMIN);
    for typed in [format!("{secret}-wrong"), secret.to_owned()] {
        type_into(&mut shown, Role::PasswordInput, "Password", &typed);
        assert_ne!(password_box(&shown), "", "it is typed");
        assert!(!kept(&shown).contains(secret));
        shown.key_press(Key::Enter);
        shown.run();
        assert!(!kept(&shown).contains(secret));
    }
    agree(&mut shown);
    assert!(!kept(&shown).contains(secret));
    let trail = format!("{:?}", shown.state().app.lab().trail().unwrap());
    assert!(trail.contains("WrongPassword") && trail.contains("SignedInToSubscribe"));
}

#[test]
fn a_password_that_was_typed_is_not_there_for_another_account() {
    let mut shown = asked(&preset(ProductVersion::R2));
    give_account(&mut shown, ADMIN);
    type_into(&mut shown, Role::PasswordInput, "Password", "Rehearse-2015");
    shown.key_press(Key::Escape);
    shown.run();
    press(&mut shown, Role::Button, "Sign in");
    assert_eq!(at(&shown), SignInStep::Account);
    give_account(&mut shown, ADMIN);
    assert_eq!(password_box(&shown), "");
}

#[test]
fn cancelling_the_authority_dialog_leaves_nobody_signed_in() {
    let esc: fn(&mut Shown) = |shown| shown.key_press(Key::Escape);
    let cancel: fn(&mut Shown) = |shown| {
        let mut buttons = shown.query_all_by_role_and_label(Role::Button, "Cancel");
        buttons.find(is_enabled).unwrap().click();
    };
    for leave in [esc, cancel] {
        let mut shown = asked(&preset(ProductVersion::R2));
        give(&mut shown, ADMIN, "Rehearse-2015");
        press(&mut shown, Role::CheckBox, BOX);
        leave(&mut shown);
        shown.run();
        assert!(!there_is(&shown, Role::Dialog, AUTHORITY));
        assert!(says(&shown, "Not signed in."));
        press(&mut shown, Role::Button, "Next");
        assert!(is_on(&shown, "Subscription"));
        assert_eq!(state(&shown).draft.account, None);
    }
}

#[test]
fn signing_in_again_with_another_account_replaces_the_first() {
    let mut shown = asked(&preset(ProductVersion::R2));
    give(&mut shown, ADMIN, "Rehearse-2015");
    agree(&mut shown);
    assert!(says(&shown, "Signed in as admin@contoso.com."));
    press(&mut shown, Role::Button, "Sign in");
    give(&mut shown, OWNER, "First-Account-1");
    assert!(!is_enabled(&control(&shown, Role::Button, "OK")), "it is asked anew");
    agree(&mut shown);
    assert!(says(&shown, "Signed in as owner@contoso.onmicrosoft.com."));
    assert!(!says(&shown, "Signed in as admin@contoso.com."));
}

#[test]
fn after_a_refusal_another_account_can_be_used() {
    let mut shown = asked(&preset(ProductVersion::R2));
    give(&mut shown, "service@contoso.com", "Full-Access-7");
    press(&mut shown, Role::Button, "Sign in with another account");
    assert_eq!(control(&shown, Role::TextInput, WORK_ACCOUNT).value().as_deref(), Some(""));
    give(&mut shown, ADMIN, "Rehearse-2015");
    assert!(there_is(&shown, Role::Dialog, AUTHORITY));
}

#[test]
fn who_signs_in_for_the_subscription_does_not_sign_in_to_the_intune_console() {
    let mut shown = asked(&preset(ProductVersion::R2));
    let before = organisation(&shown);
    give(&mut shown, OWNER, "First-Account-1");
    agree(&mut shown);
    assert_eq!(organisation(&shown), before);
}

#[test]
fn where_the_lab_cannot_be_written_the_account_stays_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lab");
    let _first = App::open(&path, Preferences::default()).unwrap();
    let mut second = App::open(&path, Preferences::default()).unwrap();
    let typed = |step| SignIn {
        account: ADMIN.to_owned(),
        password: "Pa55word".to_owned().into(),
        step,
        ..SignIn::default()
    };
    let in_wizard = |step| Wanted::ConfigurationManager(Console::Subscription(step));
    for wanted in [
        Wanted::OpenConsole(ConsoleName::ConfigurationManager),
        Wanted::ConfigurationManager(Console::Open(Opening::Subscription)),
        in_wizard(Step::EditOver(Box::new(Over::SignIn(typed(AT_AD_FS))))),
        in_wizard(Step::SubmitPassword),
    ] {
        second.handle(Intent::Stage(wanted));
    }
    let shown = window(second);
    assert!(there_is(&shown, Role::Alert, "Message"));
    let Some(Over::SignIn(left)) = &state(&shown).over else { panic!() };
    assert_eq!((&*left.account, left.step, left.password.reveal()), (ADMIN, AT_AD_FS, ""));
}
