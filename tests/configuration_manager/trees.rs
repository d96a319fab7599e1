//! The tree of each version as the screen shows it, and the title of the window.

use egui::Role;
use egui_kittest::kittest::NodeT as _;
use mdm_console::{
    console::configuration_manager::{Intent, Page, Place, WORKSPACES},
    domain::ProductVersion::{self, R2, Sp1, Sp2},
};

use crate::hand::*;

/// What the tree of a workspace shows when all is open, a line for each item, indented.
fn tree(version: ProductVersion, workspace: usize) -> String {
    let mut shown = console("contoso", version);
    resize(&mut shown, 1280.0, 1300.0);
    let workspace = &WORKSPACES[workspace];
    go(&mut shown, workspace.place);
    for row in workspace.rows(version) {
        if row.opens == Page::Index {
            act(&mut shown, Intent::Expand(row.place, true));
        }
    }
    let items = all(&shown, Role::TreeItem).into_iter().map(|item| {
        let level = item.accesskit_node().data().level().unwrap();
        format!("{}{}\n", "  ".repeat(level - 1), label(&item))
    });
    items.collect::<Vec<_>>().concat()
}

/// `text` without some lines.
fn without(text: &str, lines: &[&str]) -> String {
    let kept = text.lines().filter(|line| !lines.contains(&line.trim()));
    kept.flat_map(|line| [line, "\n"]).collect()
}

const ASSETS: &str = "\
Overview
  Users
  Devices
  User Collections
  Device Collections
  User State Migration
  Asset Intelligence
    Catalog
    Inventoried Software
    Hardware Requirements
  Software Metering
  Compliance Settings
    Configuration Items
    Configuration Baselines
    User Data and Profiles
    Remote Connection Profiles
    Company Resource Access
      Certificate Profiles
      VPN Profiles
      Wi-Fi Profiles
  Endpoint Protection
    Antimalware Policies
    Windows Firewall Policies
  All Corporate-owned Devices
    iOS
";

#[test]
fn assets_and_compliance_grows_with_the_versions() {
    let of_the_last = ["All Corporate-owned Devices", "iOS"];
    let after_the_first = [
        "Remote Connection Profiles",
        "Company Resource Access",
        "Certificate Profiles",
        "VPN Profiles",
        "Wi-Fi Profiles",
    ];
    let until_r2 = without(ASSETS, &of_the_last);
    assert_eq!(tree(Sp2, 0), ASSETS);
    assert_eq!(tree(R2, 0), until_r2);
    assert_eq!(tree(Sp1, 0), without(&until_r2, &after_the_first));
}

const LIBRARY: &str = "\
Overview
  Application Management
    Applications
    Packages
    Approval Requests
    Global Conditions
    App-V Virtual Environments
    Windows RT Sideloading Keys
  Software Updates
    All Software Updates
    Software Update Groups
    Deployment Packages
    Automatic Deployment Rules
  Operating Systems
    Drivers
    Driver Packages
    Operating System Images
    Operating System Installers
    Boot Images
    Task Sequences
    Virtual Hard Disks
";

#[test]
fn the_software_library_has_virtual_hard_disks_after_the_first_version() {
    assert_eq!(tree(Sp2, 1), LIBRARY);
    assert_eq!(tree(R2, 1), LIBRARY);
    assert_eq!(tree(Sp1, 1), without(LIBRARY, &["Virtual Hard Disks"]));
}

const MONITORING: &str = "\
Overview
  Alerts
    All Alerts
    Subscriptions
  Queries
  Reporting
    Reports
    Subscriptions
  Site Hierarchy
  System Status
    Site Status
    Component Status
    Conflicting Records
    Status Message Queries
  Deployments
  Client Operations
  Client Status
    Client Activity
    Client Check
  Database Replication
  Distribution Status
    Content Status
    Distribution Point Group Status
    Distribution Point Configuration Status
  Software Update Point Synchronization Status
  Endpoint Protection Status
";

#[test]
fn monitoring_is_the_same_in_every_version() {
    for version in ProductVersion::ALL {
        assert_eq!(tree(version, 2), MONITORING);
    }
}

const ABOVE: &str = "\
Overview
  Hierarchy Configuration
    Discovery Methods
    Boundaries
    Boundary Groups
    Exchange Server Connectors
    Database Replication
    File Replication
    Active Directory Forests
";
const BELOW: &str = "  \
  Site Configuration
    Sites
    Servers and Site System Roles
  Client Settings
  Security
    Administrative Users
    Security Roles
    Security Scopes
    Accounts
    Certificates
  Distribution Points
  Distribution Point Groups
  Migration
    Source Hierarchy
    Migration Jobs
";

#[test]
fn subscriptions_stand_under_hierarchy_configuration_at_first_and_under_cloud_services_then() {
    let first = "    Microsoft Intune Subscriptions
    Cloud
      Cloud Distribution Points
";
    let then = "  Cloud Services
    Microsoft Intune Subscriptions
    Cloud Distribution Points
";
    assert_eq!(tree(Sp1, 3), format!("{ABOVE}{first}{BELOW}"));
    for version in [R2, Sp2] {
        assert_eq!(tree(version, 3), format!("{ABOVE}{then}{BELOW}"));
    }
}

#[test]
fn folders_are_closed_at_first_and_the_overview_is_open() {
    let shown = console("contoso", R2);
    let top = [
        "Overview",
        "Hierarchy Configuration",
        "Cloud Services",
        "Site Configuration",
        "Client Settings",
        "Security",
        "Distribution Points",
        "Distribution Point Groups",
        "Migration",
    ];
    let items: Vec<_> = all(&shown, Role::TreeItem).iter().map(label).collect();
    assert_eq!(items, top);
    assert_eq!(state(&shown).place, Place::ADMINISTRATION, "the console opens in Administration");
}

#[test]
fn the_title_names_the_product_and_the_site() {
    for (preset, version, title) in [
        (
            "contoso",
            Sp1,
            "System Center 2012 Configuration Manager SP1 (Connected to PS1 - Contoso-Headquarters)",
        ),
        (
            "contoso",
            R2,
            "System Center 2012 R2 Configuration Manager (Connected to PS1 - Contoso-Headquarters)",
        ),
        (
            "contoso",
            Sp2,
            "System Center 2012 R2 Configuration Manager SP1 (SP2) (Connected to PS1 - Contoso-Headquarters)",
        ),
        (
            "fabrikam-central",
            Sp2,
            "System Center 2012 R2 Configuration Manager SP1 (SP2) (Connected to CAS - Fabrikam-Central)",
        ),
    ] {
        let shown = console(preset, version);
        find(&shown, Role::Banner, title);
    }
}
