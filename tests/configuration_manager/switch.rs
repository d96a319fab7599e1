//! The switch of the frame between the consoles, and where each of them stands.

use egui::Role;
use egui_kittest::kittest::NodeT as _;
use mdm_console::{
    app::{App, Effect, Preferences},
    console::{ConsoleName, Intent as Wanted, intune},
    domain::ProductVersion::{R2, Sp1, Sp2},
    lab::{Lab, contoso, shipped},
};

use crate::{
    hand::*,
    support::{says, there_is, window},
};

const CONSOLES: (Role, &str) = (Role::TabList, "Consoles");

fn selected(shown: &Shown) -> Vec<String> {
    let tabs = names(shown, CONSOLES, Role::Tab).into_iter();
    let is_selected =
        |tab: &String| find(shown, Role::Tab, tab).accesskit_node().is_selected() == Some(true);
    tabs.filter(is_selected).collect()
}

#[test]
fn the_second_tab_bears_the_product_version() {
    for (version, name) in [
        (Sp1, "Configuration Manager 2012 SP1"),
        (R2, "Configuration Manager 2012 R2"),
        (Sp2, "Configuration Manager 2012 SP2"),
    ] {
        let preset = contoso().unwrap().with_product(version).unwrap();
        let mut shown = window(App::with(Lab::in_memory(&preset).unwrap(), Preferences::default()));
        assert_eq!(names(&shown, CONSOLES, Role::Tab), ["Intune", name, "Office 365"]);
        assert_eq!(selected(&shown), ["Intune"]);
        press(&mut shown, Role::Tab, name);
        assert_eq!(selected(&shown), [name]);
        assert!(there_is(&shown, Role::Tree, "Administration"));
        press(&mut shown, Role::Tab, "Intune");
        assert_eq!(selected(&shown), ["Intune"]);
        assert!(there_is(&shown, Role::Main, "Mobile Device Management"));
    }
}

#[test]
fn an_organisation_without_configuration_manager_has_no_second_console() {
    let lab = Lab::in_memory(&without_hierarchy()).unwrap();
    let mut shown = window(App::with(lab, Preferences::default()));
    let second = names(&shown, CONSOLES, Role::Tab)[1].clone();
    assert!(!is_enabled(&find(&shown, Role::Tab, &second)));
    press(&mut shown, Role::Tab, &second);
    assert_eq!(shown.state().app.stage().console, ConsoleName::Intune);
    shown.hover_at(find(&shown, Role::Tab, &second).rect().center());
    shown.run_steps(8);
    assert!(says(&shown, "This organization has no Configuration Manager."));
}

#[test]
fn a_lab_opens_where_it_stood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lab");
    let mut shown = console_on(Lab::create(&path, &contoso().unwrap()).unwrap());
    press(&mut shown, Role::TreeItem, "Site Configuration");
    press(&mut shown, Role::Link, "Sites");
    let stored = shown.state().runner.asked.iter().rev().find_map(|effect| match effect {
        Effect::StorePreferences(preferences) => Some(preferences.as_ref().clone()),
        _ => None,
    });
    drop(shown);
    let again = window(App::open(&path, stored.unwrap()).unwrap());
    assert_eq!(again.state().app.stage().console, ConsoleName::ConfigurationManager);
    assert_eq!(at(&again), "Sites");
    assert_eq!(first_cells(&again), ["Contoso-Headquarters"]);
    let node = find(&again, Role::TreeItem, "Sites");
    assert_eq!(node.accesskit_node().is_selected(), Some(true), "it stands where it can be seen");
}

#[test]
fn each_lab_opens_where_it_stood_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (one, other) = (folder.path().join("one.lab"), folder.path().join("other.lab"));
    drop(Lab::create(&one, &contoso().unwrap()).unwrap());
    drop(Lab::create(&other, &shipped("fabrikam-central").unwrap().unwrap()).unwrap());
    let mut shown = window(App::open(&one, Preferences::default()).unwrap());
    want(&mut shown, Wanted::OpenConsole(ConsoleName::ConfigurationManager));
    stand(&mut shown, "Users");
    let kept = shown.state().app.preferences().clone();
    drop(shown);
    let shown = window(App::open(&other, kept.clone()).unwrap());
    assert_eq!(shown.state().app.stage().console, ConsoleName::Intune);
    drop(shown);
    let shown = window(App::open(&one, kept).unwrap());
    assert_eq!(at(&shown), "Users");
}

#[test]
fn a_lab_that_lost_its_node_to_another_version_opens_at_the_overview() {
    let mut preferences = Preferences::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.lab");
    let last = contoso().unwrap().with_product(Sp2).unwrap();
    let mut shown = console_on(Lab::create(&path, &last).unwrap());
    stand(&mut shown, "All Corporate-owned Devices");
    preferences.recent.clone_from(&shown.state().app.preferences().recent);
    drop(shown);
    std::fs::remove_file(&path).unwrap();
    drop(Lab::create(&path, &contoso().unwrap().with_product(Sp1).unwrap()).unwrap());
    let shown = window(App::open(&path, preferences).unwrap());
    assert_eq!(at(&shown), "Overview");
    assert!(there_is(&shown, Role::Tree, "Assets and Compliance"));
}

#[test]
fn signing_out_of_intune_leaves_the_other_console_where_it_is() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    press(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    press(&mut shown, Role::Tab, "Intune");
    press(&mut shown, Role::Link, "Sign Out");
    assert!(shown.state().app.lab().organisation().signed_in.is_none());
    press(&mut shown, Role::Tab, "Configuration Manager 2012 R2");
    assert_eq!(at(&shown), "Devices");
    assert_eq!(state(&shown).list.selected_at(), Some(1));
    assert_eq!(first_cells(&shown).len(), 2);
}

#[test]
fn going_to_the_other_console_and_back_leaves_both_where_they_stood() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Sites");
    press(&mut shown, Role::Tab, "Intune");
    want(&mut shown, Wanted::Go(intune::Place::DASHBOARD));
    press(&mut shown, Role::Tab, "Configuration Manager 2012 R2");
    assert_eq!(at(&shown), "Sites");
    press(&mut shown, Role::Tab, "Intune");
    assert_eq!(shown.state().app.stage().place, intune::Place::DASHBOARD);
}
