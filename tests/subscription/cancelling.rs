//! Leaving the wizard before its end.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use mdm_console::{
    console::configuration_manager::{
        SelectCollection,
        subscription::{Intent as Step, Over, Page, PrivacyPage, SignIn},
        wizard::Page as _,
    },
    domain::{Platform, ProductVersion, Upn},
};

use super::{
    ADMIN, AUTHORITY, SIGN_IN, Shown, VERSIONS, WIZARD, console_of, control, edit, fill, filled,
    go_to, open, organisation, preset, state, step,
    support::{is_enabled, press, there_is},
    tick, wizard,
};

type Way = (&'static str, fn(&mut Shown));

const WAYS: [Way; 4] = [
    ("Cancel", |shown| press(shown, Role::Button, "Cancel")),
    ("Close window", |shown| press(shown, Role::Button, "Close window")),
    ("Esc", |shown| key(shown, Key::Escape)),
    ("Alt+C", |shown| {
        shown.key_press_modifiers(egui::Modifiers::ALT, Key::C);
        shown.run();
    }),
];

fn key(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run();
}

/// Ticks every platform of the version, so that each has its page.
fn tick_all(shown: &mut Shown, version: ProductVersion) {
    edit(shown, |draft| tick(draft, version.platforms()));
}

#[test]
fn cancel_on_every_page_leaves_the_lab_as_it_was_but_for_the_trail() {
    for version in VERSIONS {
        let mut shown = console_of(&preset(version));
        let before = organisation(&shown);
        open(&mut shown);
        tick_all(&mut shown, version);
        let pages = state(&shown).pages(shown.state().app.lab().organisation());
        let pages = pages.into_iter().filter(|page| *page < Page::Progress);
        for page in pages {
            for (way, leave) in WAYS {
                let written = shown.state().app.lab().count();
                open(&mut shown);
                fill(&mut shown);
                tick_all(&mut shown, version);
                go_to(&mut shown, page);
                assert!(there_is(&shown, Role::Heading, &page.heading().text), "{page:?}");
                leave(&mut shown);
                assert!(!there_is(&shown, Role::Dialog, WIZARD), "{page:?} {way}");
                assert_eq!(organisation(&shown), before, "{page:?} {way}");
                let signed_in = written + 1;
                assert_eq!(shown.state().app.lab().count(), signed_in, "{page:?} {way}");
            }
        }
    }
}

#[test]
fn a_wizard_that_was_cancelled_is_empty_the_next_time() {
    let mut shown = filled(&preset(ProductVersion::R2), Page::Summary);
    press(&mut shown, Role::Button, "Cancel");
    open(&mut shown);
    let wizard = state(&shown);
    assert_eq!(wizard.page, Page::Introduction);
    assert_eq!(wizard.draft.account, None);
    assert_eq!(wizard.draft.collection, "");
    assert_eq!(wizard.draft.profile.company_name, "");
}

/// Every window over the wizard, and its title.
fn windows_over() -> [(Over, &'static str); 6] {
    let account: Upn = ADMIN.to_owned().try_into().unwrap();
    let collections =
        Over::Collections(SelectCollection { search: "x".to_owned(), selected: None });
    [
        (Over::SignIn(SignIn::default()), SIGN_IN),
        (Over::Authority { account, ticked: true }, AUTHORITY),
        (collections, "Select Collection"),
        (Over::Color("#5C2E91".to_owned()), "Color Scheme"),
        (Over::Privacy(PrivacyPage::Service), "Microsoft Intune Privacy Statement"),
        (Over::Privacy(PrivacyPage::Product), "Configuration Manager Privacy Statement"),
    ]
}

#[test]
fn esc_closes_the_window_over_the_wizard_first_and_takes_nothing_from_it() {
    let ways: [Way; 2] =
        [("Close window", close_the_upper_window), ("Esc", |shown| key(shown, Key::Escape))];
    for (over, title) in windows_over() {
        for (way, leave) in ways {
            let mut shown = wizard(ProductVersion::R2);
            let draft = state(&shown).draft.clone();
            step(&mut shown, Step::EditOver(Box::new(over.clone())));
            assert!(there_is(&shown, Role::Dialog, title), "{title}");
            assert!(!there_is(&shown, Role::Button, "Next"), "the wizard is hidden: {title}");
            leave(&mut shown);
            assert!(!there_is(&shown, Role::Dialog, title), "{title} {way}");
            assert!(there_is(&shown, Role::Dialog, WIZARD), "{title} {way}");
            assert_eq!(state(&shown).draft, draft, "{title} {way}");
            key(&mut shown, Key::Escape);
            assert!(!there_is(&shown, Role::Dialog, WIZARD), "{title} {way}");
        }
    }
}

/// Two windows have a button of this name; that of the wizard is disabled.
fn close_the_upper_window(shown: &mut Shown) {
    let mut buttons = shown.query_all_by_role_and_label(Role::Button, "Close window");
    buttons.find(is_enabled).unwrap().click();
    drop(buttons);
    shown.run();
}

#[test]
fn a_page_of_a_platform_goes_with_its_last_box() {
    let mut shown = wizard(ProductVersion::R2);
    edit(&mut shown, |draft| {
        tick(draft, &[Platform::WindowsPhone80, Platform::WindowsPhone81]);
    });
    let page = Page::Platform(Platform::WindowsPhone80.family());
    go_to(&mut shown, page);
    press(&mut shown, Role::CheckBox, "Windows Phone 8.0");
    assert_eq!(state(&shown).page, page);
    press(&mut shown, Role::CheckBox, "Windows Phone 8.1 and Windows 10 Mobile");
    assert_eq!(state(&shown).page, Page::Platforms);
    assert!(!there_is(&shown, Role::ListItem, "Windows Phone"));
    assert!(is_enabled(&control(&shown, Role::ListItem, "Platforms")));
}
