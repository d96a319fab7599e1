//! Back and Forward, the nodes that were visited, and the branches of the tree.

use egui::{Role, accesskit::Action, pos2};
use egui_kittest::kittest::NodeT as _;
use mdm_console::domain::ProductVersion::R2;

use crate::{hand::*, support::there_is};

fn is_open(shown: &Shown, branch: &str) -> Option<bool> {
    find(shown, Role::TreeItem, branch).accesskit_node().data().is_expanded()
}

#[test]
fn back_and_forward_lead_along_the_nodes_that_were_visited() {
    let mut shown = console("contoso", R2);
    assert!(!is_enabled(&find(&shown, Role::Button, "Back")));
    assert!(!is_enabled(&find(&shown, Role::Button, "Forward")));
    for node in ["Users", "Sites", "Reports"] {
        stand(&mut shown, node);
    }
    for (button, node) in [
        ("Back", "Sites"),
        ("Back", "Users"),
        ("Forward", "Sites"),
        ("Back", "Users"),
        ("Back", "Overview"),
        ("Back", "Overview"),
        ("Forward", "Users"),
        ("Forward", "Sites"),
        ("Forward", "Reports"),
        ("Forward", "Reports"),
    ] {
        press(&mut shown, Role::Button, button);
        assert_eq!(at(&shown), node, "{button}");
    }
    assert!(!is_enabled(&find(&shown, Role::Button, "Forward")));
}

#[test]
fn going_somewhere_else_after_back_forgets_where_forward_led() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Users");
    stand(&mut shown, "Sites");
    press(&mut shown, Role::Button, "Back");
    stand(&mut shown, "Devices");
    assert!(!is_enabled(&find(&shown, Role::Button, "Forward")));
    press(&mut shown, Role::Button, "Back");
    assert_eq!(at(&shown), "Users");
}

#[test]
fn the_menu_of_recent_nodes_begins_with_the_last_one_and_leads_to_each() {
    let mut shown = console("contoso", R2);
    assert!(!is_enabled(&find(&shown, Role::Button, "Recent nodes")));
    for node in ["Users", "Sites", "Reports"] {
        stand(&mut shown, node);
    }
    press(&mut shown, Role::Button, "Recent nodes");
    let recent = names(&shown, (Role::Menu, "Recent nodes"), Role::MenuItem);
    assert_eq!(recent, ["Sites", "Users", "Administration"]);
    press(&mut shown, Role::MenuItem, "Users");
    assert_eq!(at(&shown), "Users");
    assert!(!there_is(&shown, Role::Menu, "Recent nodes"));
}

#[test]
fn going_to_a_node_opens_what_it_lies_in() {
    let mut shown = console("contoso", R2);
    assert!(!there_is(&shown, Role::TreeItem, "Sites"));
    stand(&mut shown, "Sites");
    let item = find(&shown, Role::TreeItem, "Sites");
    assert_eq!(item.accesskit_node().is_selected(), Some(true));
    assert_eq!(is_open(&shown, "Site Configuration"), Some(true));
}

#[test]
fn closing_a_branch_around_the_node_leads_to_the_branch() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Sites");
    ask(&mut shown, Role::TreeItem, "Site Configuration", Action::Collapse);
    assert_eq!(at(&shown), "Site Configuration");
    assert!(!there_is(&shown, Role::TreeItem, "Sites"));
    press(&mut shown, Role::Button, "Back");
    assert_eq!(at(&shown), "Sites");
    assert!(there_is(&shown, Role::TreeItem, "Sites"), "Back opens the branch again");
}

#[test]
fn closing_the_overview_leads_to_the_overview() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Sites");
    ask(&mut shown, Role::TreeItem, "Overview", Action::Collapse);
    assert_eq!(at(&shown), "Overview");
    let items: Vec<_> = all(&shown, Role::TreeItem).iter().map(label).collect();
    assert_eq!(items, ["Overview"]);
}

#[test]
fn closing_another_branch_leaves_the_node() {
    let mut shown = console("contoso", R2);
    stand(&mut shown, "Accounts");
    stand(&mut shown, "Sites");
    ask(&mut shown, Role::TreeItem, "Security", Action::Collapse);
    assert_eq!(at(&shown), "Sites");
    assert_eq!(is_open(&shown, "Security"), Some(false));
}

#[test]
fn a_branch_opens_and_closes_by_its_triangle_and_by_two_presses() {
    let mut shown = console("contoso", R2);
    let row = find(&shown, Role::TreeItem, "Security").rect();
    let triangle = pos2(row.left() + 16.0, row.center().y);
    for open in [true, false] {
        shown.hover_at(triangle);
        shown.drag_at(triangle);
        shown.drop_at(triangle);
        shown.run();
        assert_eq!(is_open(&shown, "Security"), Some(open));
        assert_eq!(at(&shown), "Overview", "the triangle leads nowhere");
    }
    press_twice(&mut shown, Role::TreeItem, "Migration");
    assert_eq!(is_open(&shown, "Migration"), Some(true));
    assert_eq!(at(&shown), "Migration");
}

#[test]
fn a_workspace_button_leads_to_its_overview_and_is_told_as_selected() {
    let mut shown = console("contoso", R2);
    for workspace in ["Assets and Compliance", "Software Library", "Monitoring", "Administration"] {
        press(&mut shown, Role::Tab, workspace);
        let tree = find(&shown, Role::Tree, workspace);
        assert_eq!(label(&tree), workspace);
        assert_eq!(at(&shown), "Overview");
        let selected = all(&shown, Role::Tab).into_iter().filter(|tab| {
            names(&shown, (Role::TabList, "Workspaces"), Role::Tab).contains(&label(tab))
                && tab.accesskit_node().is_selected() == Some(true)
        });
        let selected: Vec<_> = selected.map(|tab| label(&tab)).collect();
        assert_eq!(selected, [workspace]);
    }
}
