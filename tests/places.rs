//! Nothing leads nowhere: every place and every link of the tables opens something.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::BTreeSet;

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use mdm_console::{
    app::{App, Intent, Preferences},
    console::{
        Intent as Wanted,
        intune::{
            Place, links,
            places::{Page, WORKSPACES},
        },
    },
    domain::{Authority, Command},
    lab::{Lab, Preset, contoso},
};
use support::{Shown, contoso_window, press, says, there_is, window};

/// A window on Contoso where computers are managed and `authority` is in force.
fn whole_window(authority: Authority) -> Shown {
    let text =
        contoso().unwrap().text().replace("computers_managed = false", "computers_managed = true");
    let mut lab = Lab::in_memory(&Preset::parse(&text).unwrap()).unwrap();
    if authority != Authority::NotSet {
        let admin = lab.organisation().signed_in.clone();
        lab.perform(admin.as_ref(), Command::SetAuthority { authority, confirmed: true }).unwrap();
    }
    window(App::with(lab, Preferences::default()))
}

fn want(shown: &mut Shown, wanted: Wanted) {
    shown.state_mut().app.handle(Intent::Stage(wanted));
    shown.run();
}

#[test]
fn seven_workspaces_and_ten_where_computers_are_managed() {
    let few = ["Dashboard", "Groups", "Alerts", "Apps", "Policy", "Reports", "Admin"];
    let all = [
        "Dashboard",
        "Groups",
        "Updates",
        "Protection",
        "Alerts",
        "Apps",
        "Licenses",
        "Policy",
        "Reports",
        "Admin",
    ];
    let names = |shown: &Shown| -> Vec<String> {
        let rail = shown.get_by_role_and_label(Role::TabList, "Workspaces");
        rail.query_all_by_role(Role::Tab).map(|t| t.accesskit_node().label().unwrap()).collect()
    };
    assert_eq!(names(&contoso_window()), few);
    assert_eq!(names(&whole_window(Authority::NotSet)), all);
}

#[test]
fn every_place_opens_a_page_with_its_name_or_the_sentence_that_it_is_not_covered() {
    for authority in [Authority::NotSet, Authority::Intune] {
        let mut shown = whole_window(authority);
        for workspace in &WORKSPACES {
            press(&mut shown, Role::Tab, &(workspace.name)().text);
            assert_eq!(shown.state().app.stage().place, workspace.place);
            for row in workspace.tree {
                if !row.shown.holds(shown.state().app.lab().organisation()) {
                    continue;
                }
                want(&mut shown, Wanted::Go(row.place));
                let name = (row.name)().text;
                let title =
                    if row.opens == Page::Overview { "Administration Overview" } else { &name };
                assert!(there_is(&shown, Role::Main, title), "{name}");
                let not_covered = format!("This rehearsal does not cover “{name}”");
                assert_eq!(says(&shown, &not_covered), row.opens == Page::Uncovered, "{name}");
            }
        }
    }
}

#[test]
fn every_link_and_tile_that_is_drawn_stands_in_the_table_and_opens_something() {
    let mut met = BTreeSet::new();
    for authority in [Authority::NotSet, Authority::Intune, Authority::Office365] {
        let mut shown = whole_window(authority);
        for place in all_places() {
            want(&mut shown, Wanted::Go(place));
            for id in links_on(&shown) {
                assert!(links::ALL.iter().any(|link| link.id == id), "{id} is not in the table");
                press_by_id(&mut shown, &id);
                let app = &shown.state().app;
                let moved = app.stage().place != place;
                let asks = app.stage().confirmation.is_some();
                let signed_out = app.lab().organisation().signed_in.is_none();
                assert!(moved || asks || signed_out, "{id} leads nowhere");
                met.insert(id);
                shown = whole_window(authority);
                want(&mut shown, Wanted::Go(place));
            }
        }
    }
    let known: BTreeSet<String> = links::ALL.iter().map(|link| link.id.to_owned()).collect();
    assert_eq!(met, known, "every link of the table is drawn somewhere");
}

/// The places that have content, and one that has none.
fn all_places() -> Vec<Place> {
    let rows = WORKSPACES.iter().flat_map(|workspace| workspace.tree);
    let covered = rows.clone().filter(|row| row.opens != Page::Uncovered).map(|row| row.place);
    let uncovered = rows.filter(|row| row.opens == Page::Uncovered).map(|row| row.place).take(1);
    std::iter::once(Place::DASHBOARD).chain(covered).chain(uncovered).collect()
}

fn links_on(shown: &Shown) -> Vec<String> {
    let stage = shown.get_by_role_and_label(Role::Application, "Stage");
    let links = stage.query_all_by_role(Role::Link);
    let tiles = stage.query_all_by_role(Role::Button);
    let id = |node: &egui_kittest::Node<'_>| node.accesskit_node().author_id().unwrap().to_owned();
    links.chain(tiles).map(|node| id(&node)).collect()
}

fn press_by_id(shown: &mut Shown, id: &str) {
    let node = shown
        .query_all(kittest::By::new().predicate(|_| true))
        .find(|node| node.accesskit_node().author_id() == Some(id))
        .unwrap();
    node.click_accesskit();
    shown.run();
}

#[test]
fn the_tree_is_walked_with_the_arrow_keys() {
    use egui::Key;
    let mut shown = contoso_window();
    let at = |shown: &Shown| shown.state().app.stage().place.page().1.text;
    shown.get_by_role_and_label(Role::TreeItem, "Mobile Device Management").focus();
    shown.run();
    for (key, place) in [
        (Key::ArrowDown, "Company Portal"),
        (Key::ArrowDown, "Terms and Conditions"),
        (Key::ArrowDown, "Terms and Conditions"),
        (Key::ArrowLeft, "Company Portal"),
        (Key::ArrowUp, "Mobile Device Management"),
        (Key::Home, "Overview"),
        (Key::ArrowUp, "Overview"),
        (Key::ArrowDown, "Alerts and Notifications"),
        (Key::ArrowRight, "Alert Types"),
        (Key::End, "Terms and Conditions"),
    ] {
        shown.key_press(key);
        shown.run();
        assert_eq!(at(&shown), place, "{key:?}");
    }
}

#[test]
fn a_closed_branch_hides_its_children_and_opens_by_key_pointer_and_action() {
    use egui::{Key, accesskit::Action};
    let mut shown = contoso_window();
    let branch = "Alerts and Notifications";
    let is_open = |shown: &Shown| there_is(shown, Role::TreeItem, "Recipients");
    shown.get_by_role_and_label(Role::TreeItem, branch).focus();
    shown.run();
    want(&mut shown, Wanted::Go(shown_place(branch)));
    shown.get_by_role_and_label(Role::TreeItem, branch).focus();
    shown.run();
    shown.key_press(Key::ArrowLeft);
    shown.run();
    assert!(!is_open(&shown));
    shown.key_press(Key::ArrowRight);
    shown.run();
    assert!(is_open(&shown));
    let row = shown.get_by_role_and_label(Role::TreeItem, branch);
    let (target_node, target_tree) = row.accesskit_node().locate();
    let request = egui::accesskit::ActionRequest {
        action: Action::Collapse,
        target_node,
        target_tree,
        data: None,
    };
    shown.event(egui::Event::AccessKitActionRequest(request));
    shown.run();
    assert!(!is_open(&shown));
    let row = shown.get_by_role_and_label(Role::TreeItem, branch).rect();
    let triangle = egui::pos2(row.left() + 4.0, row.center().y);
    shown.drag_at(triangle);
    shown.drop_at(triangle);
    shown.run();
    assert!(is_open(&shown));
}

#[test]
fn closing_a_branch_around_the_page_goes_to_the_branch() {
    use egui::Key;
    let mut shown = contoso_window();
    want(&mut shown, Wanted::Go(shown_place("Recipients")));
    want(&mut shown, Wanted::Expand(shown_place("Alerts and Notifications"), false));
    assert_eq!(shown.state().app.stage().place, shown_place("Alerts and Notifications"));
    shown.get_by_role_and_label(Role::TreeItem, "Alerts and Notifications").focus();
    shown.run();
    shown.key_press(Key::ArrowDown);
    shown.run();
    assert_eq!(shown.state().app.stage().place, shown_place("Administrator Management"));
}

fn shown_place(name: &str) -> Place {
    let mut rows = WORKSPACES.iter().flat_map(|workspace| workspace.tree);
    rows.find(|row| (row.name)().text == name).unwrap().place
}
