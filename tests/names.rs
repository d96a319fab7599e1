//! What screen readers, lessons and tests rely on: every control has a role, a name and an
//! author id, every region has bounds as well, and everything is reached by keyboard.

mod support;

use std::collections::BTreeSet;

use egui::{Key, Role};
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};
use mdm_console::{
    app::{FilePurpose, FrameIntent, Intent, LessonIntent, PanelTab},
    console::{Act, ConsoleName, Intent as Wanted, intune::Place, office365},
    domain::Authority,
};
use support::{Shown, contoso_window, press};

const CONTROLS: [Role; 13] = [
    Role::Link,
    Role::Button,
    Role::Tab,
    Role::TreeItem,
    Role::CheckBox,
    Role::TextInput,
    Role::PasswordInput,
    Role::ComboBox,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::RadioButton,
    Role::Heading,
    Role::ListItem,
];
const REGIONS: [Role; 16] = [
    Role::Application,
    Role::Banner,
    Role::ContentInfo,
    Role::Main,
    Role::Tree,
    Role::Table,
    Role::TabList,
    Role::List,
    Role::Group,
    Role::Dialog,
    Role::Toolbar,
    Role::Complementary,
    Role::Alert,
    Role::Note,
    Role::Menu,
    Role::RadioGroup,
];

/// Every state of the window that differs in its controls.
fn states() -> Vec<(&'static str, Shown)> {
    let act = Act::SetAuthority(Authority::Intune);
    let stage = |wanted: &[Wanted]| {
        let mut shown = contoso_window();
        for wanted in wanted {
            shown.state_mut().app.handle(Intent::Stage(wanted.clone()));
        }
        shown.run();
        shown
    };
    let office = Act::SetAuthority(Authority::Office365);
    let office365 = |place: office365::Place, wanted: &[Wanted]| {
        let go = Wanted::Office365(office365::Intent::Go(place));
        stage(&[&[Wanted::OpenConsole(ConsoleName::Office365), go], wanted].concat())
    };
    let frame = |intent: FrameIntent| {
        let mut shown = contoso_window();
        shown.state_mut().app.handle(Intent::Frame(FrameIntent::Advance(5)));
        shown.state_mut().app.handle(Intent::Frame(intent));
        shown.run();
        shown
    };
    let capture = || {
        let mut shown = contoso_window();
        press(&mut shown, Role::Button, "Capture");
        press(&mut shown, Role::RadioButton, "Chosen");
        shown
    };
    let menu = |name: &str| {
        let mut shown = contoso_window();
        press(&mut shown, Role::Button, name);
        shown
    };
    vec![
        ("not set", stage(&[])),
        ("asked", stage(&[Wanted::Ask(act), Wanted::Tick(true)])),
        ("set", stage(&[Wanted::Ask(act), Wanted::Tick(true), Wanted::Confirmed(act)])),
        ("dashboard", stage(&[Wanted::Go(Place::DASHBOARD)])),
        ("uncovered", stage(&[Wanted::Go(Place::STORAGE_USE)])),
        ("signed out", stage(&[Wanted::SignOut, Wanted::SignIn])),
        ("trail", frame(FrameIntent::ShowTab(PanelTab::Trail))),
        ("accounts", frame(FrameIntent::ShowTab(PanelTab::Accounts))),
        ("start over", frame(FrameIntent::AskStartOver)),
        ("about", frame(FrameIntent::OpenAbout)),
        ("enroll", frame(FrameIntent::OpenEnrol(None))),
        ("Office 365", office365(office365::Place::default(), &[])),
        ("Office 365 not set", office365(office365::Place::MANAGED_DEVICES, &[])),
        ("Office 365 asked", office365(office365::Place::MANAGED_DEVICES, &[Wanted::Ask(office)])),
        (
            "Office 365 set",
            office365(
                office365::Place::MANAGED_DEVICES,
                &[Wanted::Ask(office), Wanted::Tick(true), Wanted::Confirmed(office)],
            ),
        ),
        ("Office 365 signed out", office365(office365::Place::default(), &[Wanted::SignOut])),
        ("capture", capture()),
        ("lessons", frame(FrameIntent::Lesson(LessonIntent::List))),
        ("lesson", frame(FrameIntent::Lesson(LessonIntent::Open("enable-ios".to_owned())))),
        ("comparison", frame(FrameIntent::CompareWithEntry(0))),
        ("authorities", frame(FrameIntent::OpenAuthorities)),
        ("compare", frame(FrameIntent::OpenPathForm(FilePurpose::Compare))),
        ("menu Lab", menu("Lab")),
        ("menu View", menu("View")),
        ("menu Lesson", menu("Lesson")),
        ("menu Advance", menu("Advance")),
    ]
}

fn each_node(shown: &Shown, mut check: impl FnMut(AccessKitNode<'_>)) {
    for node in shown.query_all(By::new().predicate(|_| true)) {
        check(node.accesskit_node());
    }
}

#[test]
fn every_control_and_region_has_a_name_and_an_author_id_and_bounds() {
    for (state, shown) in states() {
        each_node(&shown, |node| {
            let role = node.role();
            if !CONTROLS.contains(&role) && !REGIONS.contains(&role) {
                return;
            }
            let name = node.label().unwrap_or_default();
            assert!(!name.is_empty(), "{state}: a {role:?} has no name");
            assert!(node.author_id().is_some(), "{state}: {role:?} \"{name}\" has no author id");
            let bounds = node.raw_bounds();
            assert!(bounds.is_some_and(|b| b.width() > 0.0), "{state}: {role:?} \"{name}\"");
        });
    }
}

#[test]
fn names_are_plain_words() {
    for (state, shown) in states() {
        each_node(&shown, |node| {
            let name = node.label().unwrap_or_default();
            let drawn = name.chars().any(|c| "…<>▾".contains(c) || c > '\u{e000}');
            assert!(!drawn, "{state}: \"{name}\" has what only the theme draws");
        });
    }
}

/// Tabs of the frame, of which each is a stop.
const OF_THE_FRAME: [&str; 6] =
    ["Intune", "Configuration Manager 2012 R2", "Office 365", "Plan", "Trail", "Accounts"];

#[test]
fn the_tab_key_stops_at_every_control_and_once_in_each_list() {
    let mut shown = contoso_window();
    let mut stops = BTreeSet::new();
    for _ in 0..60 {
        shown.key_press(Key::Tab);
        shown.run();
        each_node(&shown, |node| {
            if node.is_focused() {
                stops.insert((format!("{:?}", node.role()), node.label().unwrap_or_default()));
            }
        });
    }
    for (role, name) in [
        ("Button", "Lab"),
        ("Button", "View"),
        ("Button", "Advance"),
        ("Button", "Hide panel"),
        ("Tab", "Plan"),
        ("Tab", "Trail"),
        ("Tab", "Accounts"),
        ("Tab", "Admin"),
        ("TreeItem", "Mobile Device Management"),
        ("Link", "Help"),
        ("Link", "Sign Out"),
        ("Link", "manage mobile devices"),
        ("Link", "Set Mobile Device Management Authority"),
        ("Link", "Management Authorities"),
        ("Link", "Privacy & Cookies"),
        ("Link", "Feedback"),
        ("Link", "Remote Tasks (0)"),
    ] {
        assert!(stops.contains(&(role.to_owned(), name.to_owned())), "{role} {name}: {stops:?}");
    }
    let once = |role: &str, of: &str| {
        let found: Vec<_> = stops.iter().filter(|(r, n)| r == role && n != of).collect();
        found.iter().all(|(_, name)| OF_THE_FRAME.contains(&&**name))
    };
    assert!(once("TreeItem", "Mobile Device Management"), "{stops:?}");
    assert!(once("Tab", "Admin"), "{stops:?}");
}

#[test]
fn selected_expanded_ticked_and_level_are_told() {
    let shown = contoso_window();
    let admin = shown.get_by_role_and_label(Role::Tab, "Admin");
    assert_eq!(admin.accesskit_node().is_selected(), Some(true));
    let groups = shown.get_by_role_and_label(Role::Tab, "Groups");
    assert_eq!(groups.accesskit_node().is_selected(), Some(false));
    let item = |name| shown.get_by_role_and_label(Role::TreeItem, name);
    let alerts = item("Alerts and Notifications");
    assert_eq!(alerts.accesskit_node().data().is_expanded(), Some(true));
    assert_eq!(item("Alert Types").accesskit_node().data().is_expanded(), Some(false));
    assert_eq!(item("Overview").accesskit_node().data().is_expanded(), None);
    assert_eq!(item("Overview").accesskit_node().data().level(), Some(1));
    assert_eq!(item("Alert Types").accesskit_node().data().level(), Some(2));
    let mut shown = contoso_window();
    press(&mut shown, Role::Link, "manage mobile devices");
    let ticked =
        |shown: &Shown| shown.get_by_role(Role::CheckBox).accesskit_node().toggled().unwrap();
    assert_eq!(ticked(&shown), egui::accesskit::Toggled::False);
    shown.get_by_role(Role::CheckBox).click();
    shown.run();
    assert_eq!(ticked(&shown), egui::accesskit::Toggled::True);
}
