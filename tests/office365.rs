//! Office 365 as the authority, in a window without a display, by role and name only.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use egui::{Key, Role};
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, Effect, Intent, Preferences},
    console::{
        ConsoleName, Intent as Wanted,
        office365::{
            Intent as InConsole, Place,
            places::{PLACES, Page},
        },
    },
    domain::{Authority, Command, PendingAction, Platform},
    lab::{Lab, Outcome, shipped},
};
use support::{Shown, authority, is_enabled, press, says, there_is, window, window_of};

const PAGE: &str = "Mobile Device Management for Office 365";
const START: &str = "Let's get started";
const DIALOG: &str = "Set Up Mobile Device Management";
const DEVICES: &str = "Devices that Office 365 manages";
const USERS: &str = "Users and the service that manages their devices";

fn lab(preset: &str) -> Lab {
    Lab::in_memory(&shipped(preset).unwrap().unwrap()).unwrap()
}

/// The console on a new lab of this preset, at the page of the managed devices.
fn console(preset: &str) -> Shown {
    console_on(lab(preset))
}

fn console_on(lab: Lab) -> Shown {
    let mut shown = window(App::with(lab, Preferences::default()));
    press(&mut shown, Role::Tab, "Office 365");
    go(&mut shown, Place::MANAGED_DEVICES);
    shown
}

fn go(shown: &mut Shown, place: Place) {
    want(shown, Wanted::Office365(InConsole::Go(place)));
}

fn want(shown: &mut Shown, wanted: Wanted) {
    shown.state_mut().app.handle(Intent::Stage(wanted));
    shown.run();
}

fn key(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run();
}

fn ask(shown: &mut Shown) {
    press(shown, Role::Button, START);
    assert!(there_is(shown, Role::Dialog, DIALOG));
}

fn set_it(shown: &mut Shown) {
    ask(shown);
    shown.get_by_role(Role::CheckBox).click();
    shown.run();
    press(shown, Role::Button, "Yes");
}

/// A lab in which these users have enrolled an Android device each, with their names as models.
fn with_devices(preset: &str, users: &[&str]) -> Lab {
    let mut lab = lab(preset);
    for user in users {
        let command = Command::Enrol {
            account: format!("{user}@contoso.com"),
            platform: Platform::Android,
            model: format!("{user} phone"),
            serial: user.to_uppercase(),
        };
        let entry = lab.perform(None, command).unwrap();
        assert!(matches!(entry.outcome, Outcome::Done(_)), "{user}");
    }
    lab
}

/// The texts in the rows of a table.
fn rows(shown: &Shown, table: &str) -> Vec<Vec<String>> {
    let table = shown.get_by_role_and_label(Role::Table, table);
    let texts = |row: egui_kittest::Node<'_>| {
        let cells = row.query_all_by_role(Role::Cell).map(|cell| cell.accesskit_node().label());
        cells.map(Option::unwrap_or_default).collect()
    };
    table.query_all_by_role(Role::Row).map(texts).collect()
}

#[test]
fn the_documented_path_leads_to_the_page() {
    let mut shown = window(App::with(lab("contoso"), Preferences::default()));
    press(&mut shown, Role::Tab, "Office 365");
    press(&mut shown, Role::TreeItem, "Data Loss Prevention");
    assert!(there_is(&shown, Role::Main, "Data Loss Prevention"));
    press(&mut shown, Role::Link, "Device Security Policies");
    press(&mut shown, Role::Link, "View list of Managed Devices");
    assert!(there_is(&shown, Role::Main, PAGE));
    assert!(says(&shown, "No authority set."));
    ask(&mut shown);
}

#[test]
fn yes_works_only_with_the_box_ticked_and_sets_office_365() {
    let mut shown = console("contoso");
    ask(&mut shown);
    assert!(!is_enabled(&shown.get_by_role_and_label(Role::Button, "Yes")));
    shown.get_by_role(Role::CheckBox).click();
    shown.run();
    press(&mut shown, Role::Button, "Yes");
    assert_eq!(authority(&shown), Authority::Office365);
    assert!(says(&shown, "Set to Office 365"));
    assert!(says(&shown, "No devices yet."));
    assert!(!there_is(&shown, Role::Button, START));
}

#[test]
fn no_and_esc_change_nothing() {
    let mut shown = console("contoso");
    ask(&mut shown);
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    ask(&mut shown);
    key(&mut shown, Key::Escape);
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    assert_eq!(authority(&shown), Authority::NotSet);
    assert_eq!(shown.state().app.lab().count(), 0);
}

#[test]
fn the_frame_shows_the_plan_while_the_dialog_is_open() {
    let mut shown = console("contoso");
    ask(&mut shown);
    assert!(says(&shown, "No authority, then: Office 365"));
    assert!(says(&shown, "None, then: 2 users"));
    assert!(says(&shown, "• Configuration Manager"));
}

#[test]
fn under_configuration_manager_it_is_refused_in_the_dialog() {
    let mut shown = console("contoso-hybrid");
    assert!(says(&shown, "Set to Configuration Manager"));
    ask(&mut shown);
    assert!(there_is(&shown, Role::Heading, "This would be refused"));
    shown.get_by_role(Role::CheckBox).click();
    shown.run();
    press(&mut shown, Role::Button, "Yes");
    let refused = shown.get_by_role_and_label(Role::Alert, "Refused");
    let why = "The authority stays “Configuration Manager”: it cannot be changed to “Office 365”.";
    assert!(refused.query_by_label_contains(why).is_some());
    assert_eq!(authority(&shown), Authority::ConfigurationManager);
    press(&mut shown, Role::Button, "No");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
}

#[test]
fn where_intune_is_the_authority_office_365_is_added_to_it() {
    let mut shown = console("contoso-intune");
    assert!(says(&shown, "Set to Microsoft Intune"));
    set_it(&mut shown);
    assert_eq!(authority(&shown), Authority::IntuneAndOffice365);
    assert!(says(&shown, "Managed by Intune and Office 365"));
}

#[test]
fn where_office_365_is_the_authority_the_intune_console_adds_intune() {
    for region in [(Role::Group, "Mobile Device Management Authority"), (Role::List, "Tasks")] {
        let mut shown = window(App::with(lab("contoso-office365"), Preferences::default()));
        assert!(says(&shown, "Set to Office 365"));
        shown
            .get_by_role_and_label(region.0, region.1)
            .get_by_role_and_label(Role::Link, "Set Mobile Device Management Authority")
            .click();
        shown.run();
        assert!(there_is(&shown, Role::Dialog, "Set MDM Authority"));
        assert!(says(&shown, "Office 365, then: Microsoft Intune and Office 365"));
        shown.get_by_role(Role::CheckBox).click();
        shown.run();
        press(&mut shown, Role::Button, "Yes");
        assert_eq!(authority(&shown), Authority::IntuneAndOffice365);
        assert!(!there_is(&shown, Role::Link, "Set Mobile Device Management Authority"));
    }
}

#[test]
fn a_confirmation_stays_in_the_console_in_which_it_was_asked_for() {
    let mut shown = console("contoso");
    ask(&mut shown);
    press(&mut shown, Role::Tab, "Intune");
    assert!(!there_is(&shown, Role::Dialog, DIALOG));
    assert!(there_is(&shown, Role::Heading, "As it stands"));
    press(&mut shown, Role::Tab, "Office 365");
    assert!(there_is(&shown, Role::Dialog, DIALOG));
}

#[test]
fn the_list_has_the_devices_that_office_365_manages_and_no_others() {
    let mut both = with_devices("contoso-office365", &["diego"]);
    let add = Authority::IntuneAndOffice365;
    let admin = both.organisation().signed_in.clone();
    both.perform(admin.as_ref(), Command::SetAuthority { authority: add, confirmed: true })
        .unwrap();
    let megan = Command::Enrol {
        account: "megan@contoso.com".to_owned(),
        platform: Platform::Android,
        model: "Nexus 5".to_owned(),
        serial: "N5".to_owned(),
    };
    both.perform(None, megan).unwrap();
    let mut shown = console_on(both);
    let at = "2015-11-16 09:00";
    let row = ["Diego Siciliani", "diego phone", "Android", at, at, "Managed"];
    assert_eq!(rows(&shown, DEVICES), [row]);
    press(&mut shown, Role::Button, "Advance");
    press(&mut shown, Role::MenuItem, "24 hours");
    assert_eq!(rows(&shown, DEVICES)[0][4], "2015-11-17 09:00", "it has checked in since");
}

#[test]
fn a_device_is_wiped_selectively_or_fully_after_it_was_asked() {
    for (button, title, action, status) in [
        ("Selective wipe", "Selective Wipe", PendingAction::Retire, "Selective wipe pending"),
        ("Full wipe", "Full Wipe", PendingAction::Wipe, "Full wipe pending"),
    ] {
        let mut shown = console_on(with_devices("contoso-office365", &["diego", "admin"]));
        let pending = |shown: &Shown| {
            let organisation = shown.state().app.lab().organisation();
            organisation.device("DIEGO").unwrap().1.pending.map(|pending| pending.action)
        };
        assert!(
            !is_enabled(&shown.get_by_role_and_label(Role::Button, button)),
            "none is selected"
        );
        device(&shown, "Diego Siciliani").click();
        shown.run();
        press(&mut shown, Role::Button, button);
        let dialog = shown.get_by_role_and_label(Role::Dialog, title);
        assert!(dialog.query_by_label_contains("diego phone of diego@contoso.com").is_some());
        assert!(there_is(&shown, Role::Heading, "Cannot be undone"));
        press(&mut shown, Role::Button, "No");
        assert_eq!(pending(&shown), None);
        press(&mut shown, Role::Button, button);
        press(&mut shown, Role::Button, "Yes");
        assert_eq!(pending(&shown), Some(action));
        assert_eq!(rows(&shown, DEVICES).iter().filter(|row| row[5] == status).count(), 1);
        press(&mut shown, Role::Button, button);
        press(&mut shown, Role::Button, "Yes");
        assert!(says(&shown, "was asked to leave already"), "the refusal is in the dialog");
        key(&mut shown, Key::Escape);
        press(&mut shown, Role::Button, "Advance");
        press(&mut shown, Role::MenuItem, "24 hours");
        assert_eq!(rows(&shown, DEVICES).len(), 1, "it has left");
    }
}

fn device<'a>(shown: &'a Shown, name: &'a str) -> egui_kittest::Node<'a> {
    let table = shown.get_by_role_and_label(Role::Table, DEVICES);
    table.get_by_role_and_label(Role::Row, name)
}

#[test]
fn the_license_of_each_user_says_who_manages_the_user_s_devices() {
    let mut shown = console("contoso-intune");
    set_it(&mut shown);
    assert!(says(&shown, "Microsoft Intune: 9   Office 365: 1   Nobody: 1"));
    let found = rows(&shown, USERS);
    for (account, licences, service) in [
        ("admin@contoso.com", "Microsoft Intune, Office 365", "Microsoft Intune"),
        ("diego@contoso.com", "Office 365", "Office 365"),
        ("megan@contoso.com", "Microsoft Intune", "Microsoft Intune"),
    ] {
        let row = found.iter().find(|row| row[1] == account).unwrap();
        assert_eq!((row[2].as_str(), row[3].as_str()), (licences, service), "{account}");
    }
}

#[test]
fn a_license_that_has_run_out_no_longer_counts() {
    let mut shown = console("contoso-intune");
    set_it(&mut shown);
    shown
        .state_mut()
        .app
        .handle(Intent::Frame(mdm_console::app::FrameIntent::Advance(60 * 24 * 40)));
    search(&mut shown, "trial@");
    assert_eq!(rows(&shown, USERS)[0][2..], ["None".to_owned(), "Nobody".to_owned()]);
}

fn search(shown: &mut Shown, text: &str) {
    shown.get_by_role_and_label(Role::SearchInput, "Search users").focus();
    shown.run();
    shown.get_by_role_and_label(Role::SearchInput, "Search users").type_text(text);
    shown.run();
}

#[test]
fn users_are_found_by_name_and_account_and_sorted_by_any_column() {
    let mut shown = console("contoso-office365");
    let names = |shown: &Shown| -> Vec<String> {
        rows(shown, USERS).into_iter().map(|row| row[0].clone()).collect()
    };
    let users = shown.get_by_role_and_label(Role::Table, USERS);
    users.get_by_role_and_label(Role::ColumnHeader, "User").click();
    shown.run();
    assert_eq!(names(&shown)[..2], ["Allie Bellew", "Contoso Owner"]);
    let users = shown.get_by_role_and_label(Role::Table, USERS);
    users.get_by_role_and_label(Role::ColumnHeader, "User").click();
    shown.run();
    assert_eq!(names(&shown)[..2], ["Warehouse Scanner", "Robert Lyon"]);
    search(&mut shown, "BOWEN");
    assert_eq!(names(&shown), ["Megan Bowen"]);
    search(&mut shown, " nobody like this");
    assert!(says(&shown, "Nobody is found."));
}

#[test]
fn a_hundred_thousand_users_are_searched_and_only_those_in_view_are_drawn() {
    let preset = shipped("contoso-office365").unwrap().unwrap().with_devices(100_000, 7).unwrap();
    let mut shown = console_on(Lab::in_memory(&preset).unwrap());
    let all = shown.state().app.stage().office365.users.len();
    assert!(all > 10_000, "{all}");
    assert!(rows(&shown, USERS).len() < 40);
    search(&mut shown, "megan@");
    assert_eq!(rows(&shown, USERS).len(), 1);
}

#[test]
fn the_procedure_works_by_keyboard_alone() {
    let mut shown = console("contoso");
    shown.get_by_role_and_label(Role::Button, START).focus();
    shown.run();
    key(&mut shown, Key::Enter);
    assert!(shown.get_by_role(Role::CheckBox).is_focused(), "the box has the focus at once");
    key(&mut shown, Key::Space);
    key(&mut shown, Key::Tab);
    assert!(shown.get_by_role_and_label(Role::Button, "Yes").is_focused());
    key(&mut shown, Key::Enter);
    assert_eq!(authority(&shown), Authority::Office365);
}

#[test]
fn the_navigation_is_walked_with_the_arrow_keys() {
    let mut shown = console("contoso");
    shown.get_by_role_and_label(Role::TreeItem, "Device Security Policies").focus();
    shown.run();
    for (pressed, page) in [
        (Key::ArrowUp, "Data Loss Prevention"),
        (Key::Home, "Alerts"),
        (Key::End, "Service Assurance"),
    ] {
        key(&mut shown, pressed);
        assert!(there_is(&shown, Role::Main, page), "{page}");
    }
}

#[test]
fn who_signs_out_sees_the_sign_in_page_and_begins_anew() {
    let mut shown = console("contoso-office365");
    search(&mut shown, "megan");
    press(&mut shown, Role::Link, "Sign out");
    assert!(there_is(&shown, Role::Main, "Sign in to Office 365"));
    assert!(shown.state().app.lab().organisation().signed_in.is_none());
    press(&mut shown, Role::Button, "Sign in");
    assert!(there_is(&shown, Role::Alert, "Refused"));
    for (role, text) in
        [(Role::TextInput, "admin@contoso.com"), (Role::PasswordInput, "Rehearse-2015")]
    {
        shown.get_by_role(role).focus();
        shown.run();
        shown.get_by_role(role).type_text(text);
        shown.run();
    }
    press(&mut shown, Role::Button, "Sign in");
    assert!(there_is(&shown, Role::Main, "Data Loss Prevention"));
    assert!(says(&shown, "Allie Bellew"));
    go(&mut shown, Place::MANAGED_DEVICES);
    assert!(rows(&shown, USERS).len() > 5, "nothing is searched for any more");
}

#[test]
fn a_read_only_administrator_is_refused_in_the_dialog() {
    let mut lab = lab("contoso");
    let command = serde_json::json!(
        { "command": "sign-in", "account": "reader@contoso.com", "password": "matched" }
    );
    lab.perform(None, serde_json::from_value(command).unwrap()).unwrap();
    let mut shown = console_on(lab);
    set_it(&mut shown);
    assert!(says(&shown, "may look at this page, but not change it"));
    assert_eq!(authority(&shown), Authority::NotSet);
}

#[test]
fn every_place_opens_a_page_with_its_name_or_the_sentence_that_it_is_not_covered() {
    for preset in ["contoso", "contoso-office365"] {
        let mut shown = console(preset);
        for row in PLACES {
            go(&mut shown, row.place);
            let name = (row.name)().text;
            assert!(there_is(&shown, Role::Main, &name), "{name}");
            let not_covered = format!("This rehearsal does not cover “{name}”");
            assert_eq!(says(&shown, &not_covered), row.opens == Page::Uncovered, "{name}");
        }
    }
}

#[test]
fn every_link_leads_somewhere_and_every_place_is_led_to() {
    let mut met = BTreeSet::new();
    for row in PLACES {
        let mut shown = console("contoso");
        go(&mut shown, row.place);
        for (role, id) in ways(&shown) {
            let node = shown.query_all(By::new().predicate(|_| true)).find(|n| {
                (n.accesskit_node().role(), n.accesskit_node().author_id())
                    == (role, Some(id.as_str()))
            });
            node.unwrap().click_accesskit();
            shown.run();
            let place = shown.state().app.stage().office365.place;
            let signed_out = shown.state().app.lab().organisation().signed_in.is_none();
            // A row of the navigation may be that of the page itself.
            assert!(place != row.place || signed_out || role == Role::TreeItem, "{id}");
            met.insert(place);
            shown = console("contoso");
            go(&mut shown, row.place);
        }
    }
    let known: BTreeSet<Place> = PLACES.iter().map(|row| row.place).collect();
    assert_eq!(met, known);
}

/// The links and rows of the navigation on the stage, but those of the page that is open.
fn ways(shown: &Shown) -> Vec<(Role, String)> {
    let stage = shown.get_by_role_and_label(Role::Application, "Stage");
    let here = shown.state().app.stage().office365.place.page().1.id;
    let all = [Role::Link, Role::TreeItem].into_iter().flat_map(|role| {
        let nodes: Vec<_> = stage.query_all_by_role(role).collect();
        nodes.into_iter().map(move |n| (role, n.accesskit_node().author_id().unwrap().to_owned()))
    });
    all.filter(|(_, id)| id != here).collect()
}

#[test]
fn a_lab_opens_where_it_stood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lab");
    let mut shown = window(App::open(&path, Preferences::default()).unwrap());
    press(&mut shown, Role::Tab, "Office 365");
    press(&mut shown, Role::TreeItem, "Reports");
    let stored = shown.state().runner.asked.iter().rev().find_map(|effect| match effect {
        Effect::StorePreferences(preferences) => Some(preferences.as_ref().clone()),
        _ => None,
    });
    drop(shown);
    let again = window(App::open(&path, stored.unwrap()).unwrap());
    assert_eq!(again.state().app.stage().console, ConsoleName::Office365);
    assert!(there_is(&again, Role::Main, "Reports"));
}

#[test]
fn preferences_that_name_an_unknown_place_open_at_the_first_one() {
    let place: Place = serde_json::from_str("\"no-such-place\"").unwrap();
    assert_eq!(place, Place::DATA_LOSS_PREVENTION);
}

#[test]
fn an_organisation_without_configuration_manager_has_office_365() {
    let text = shipped("contoso").unwrap().unwrap().text().to_owned();
    let (before, after) = text.split_once("[hierarchy]").unwrap();
    let devices = after.split_once("# What people").unwrap().1;
    let text = format!("{before}# What people{devices}");
    let lab = Lab::in_memory(&mdm_console::lab::Preset::parse(&text).unwrap()).unwrap();
    let mut shown = console_on(lab);
    set_it(&mut shown);
    assert_eq!(authority(&shown), Authority::Office365);
}

#[test]
fn a_narrow_window_has_the_consoles_in_a_menu() {
    let app = App::with(lab("contoso"), Preferences::default());
    let mut shown = window_of(app, [1024.0, 768.0]);
    press(&mut shown, Role::Button, "Consoles");
    press(&mut shown, Role::MenuItemRadio, "Office 365");
    assert!(there_is(&shown, Role::Main, "Data Loss Prevention"));
}
