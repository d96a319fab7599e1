//! Every control of the windows has a role, a name and an author id, by which lessons and screen
//! readers find it.

use egui::Role;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};
use mdm_console::console::configuration_manager::{
    Intent, Opening, SheetAction, collection::Intent as InProperties,
};
use mdm_console::domain::{CollectionKind, DeploymentKind};

use super::*;
use crate::hand::{act, hybrid};

const CONTROLS: [Role; 11] = [
    Role::Button,
    Role::CheckBox,
    Role::ColumnHeader,
    Role::Dialog,
    Role::Heading,
    Role::RadioButton,
    Role::SearchInput,
    Role::Tab,
    Role::TabPanel,
    Role::Table,
    Role::TextInput,
];

/// Fails where a control of the window in front has no name or no author id.
fn assert_named(shown: &Shown, window: &str) {
    let dialog = find(shown, Role::Dialog, window);
    let mut count = 0;
    for node in dialog.query_all(By::new().predicate(|_| true)) {
        let node = node.accesskit_node();
        if CONTROLS.contains(&node.role()) {
            let name = node.label().unwrap_or_default();
            assert!(!name.is_empty(), "{window}: {:?} has no name", node.role());
            assert!(node.author_id().is_some(), "{window}: {name} has no id");
            count += 1;
        }
    }
    assert!(count > 2, "{window}");
}

#[test]
fn every_control_of_every_window_has_a_name_and_an_id() {
    let users = ("User Collections", "Mobile Users");
    for (row, opening, title) in [
        (users, Opening::CreateCollection(CollectionKind::User), "Create User Collection Wizard"),
        (users, Opening::CollectionProperties, "Mobile Users Properties"),
        (users, Opening::Members, "Members of Mobile Users"),
        (users, Opening::Deploy(DeploymentKind::Application), "Deploy Software Wizard"),
        (
            ("Discovery Methods", "Network Discovery"),
            Opening::DiscoveryProperties,
            "Network Discovery Properties",
        ),
        (("Devices", "Allie Bellew_iPhone 6"), Opening::Retire, "Retire/Wipe Mobile Device"),
    ] {
        let mut shown = hybrid();
        stand(&mut shown, row.0);
        press(&mut shown, Role::Row, row.1);
        act(&mut shown, Intent::Open(opening));
        assert_named(&shown, title);
        if opening == Opening::CollectionProperties {
            act(&mut shown, Intent::Sheet(SheetAction::Tab(1)));
            assert_named(&shown, title);
            act(&mut shown, Intent::Collection(InProperties::OpenAdding));
            assert_named(&shown, "Add Users");
        }
    }
}
