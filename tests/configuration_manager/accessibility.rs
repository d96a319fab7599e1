//! What screen readers, lessons and tests rely on: every control of the console has a role, a
//! name and bounds, whatever is open.

use egui::{Role, accesskit::SortDirection};
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};
use mdm_console::{
    console::configuration_manager::{
        Intent, Opening, Page, SelectCollection,
        subscription::{self, Draft, Over, Page as WizardPage, PrivacyPage, SignIn, SignInStep},
        wizard::Turn,
    },
    domain::{Platform, ProductVersion, SignInPage},
};

use crate::hand::*;

/// What a person acts on.
const CONTROLS: [Role; 17] = [
    Role::Button,
    Role::CheckBox,
    Role::ColumnHeader,
    Role::ComboBox,
    Role::Heading,
    Role::Link,
    Role::ListItem,
    Role::MenuItem,
    Role::PasswordInput,
    Role::RadioButton,
    Role::Row,
    Role::RowGroup,
    Role::SearchInput,
    Role::SpinButton,
    Role::Splitter,
    Role::Tab,
    Role::TreeItem,
];
/// What holds them, and boxes for text.
const OTHERS: [Role; 21] = [
    Role::Alert,
    Role::Application,
    Role::Banner,
    Role::Complementary,
    Role::Dialog,
    Role::Group,
    Role::List,
    Role::Main,
    Role::Menu,
    Role::MultilineTextInput,
    Role::Navigation,
    Role::RadioGroup,
    Role::Search,
    Role::Status,
    Role::TabList,
    Role::TabPanel,
    Role::Table,
    Role::TextInput,
    Role::Toolbar,
    Role::Tree,
    Role::Image,
];

/// Fails where a control or region lacks something; says how many there are.
fn check(shown: &Shown, state: &str) -> usize {
    let mut seen = 0;
    for node in shown.query_all(By::new().predicate(|_| true)) {
        let node = node.accesskit_node();
        let role = node.role();
        assert!(role != Role::Unknown || !is_clickable(&node), "{state}: {node:?} has no role");
        if !CONTROLS.contains(&role) && !OTHERS.contains(&role) {
            continue;
        }
        let name = node.label().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{state}: a {role:?} has no name");
        let drawn = name.chars().any(|sign| "…<>▾".contains(sign) || sign >= '\u{e000}');
        assert!(!drawn, "{state}: \"{name}\" has what is only drawn");
        let bounds = node.raw_bounds();
        assert!(bounds.is_some_and(|b| b.width() > 0.0), "{state}: {role:?} \"{name}\"");
        seen += 1;
    }
    seen
}

fn is_clickable(node: &AccessKitNode<'_>) -> bool {
    node.data().supports_action(egui::accesskit::Action::Click)
}

#[test]
fn every_control_of_every_place_has_a_role_a_name_and_bounds() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso-hybrid", version);
        let mut seen = 0;
        for row in rows(version) {
            go(&mut shown, row.place);
            let place = format!("{version:?}: {:?}", row.place);
            seen += check(&shown, &place);
            if !matches!(row.opens, Page::Index | Page::Uncovered) {
                act(&mut shown, Intent::Select(0));
                seen += check(&shown, &place);
            }
        }
        assert!(seen > 3000, "{seen} are too few");
    }
}

#[test]
fn what_is_open_over_the_console_has_names_too() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    for menu in ["Application menu", "Recent nodes", "Below Overview", "Saved Searches"] {
        press(&mut shown, Role::Button, menu);
        check(&shown, menu);
        press(&mut shown, Role::Button, menu);
    }
    find(&shown, Role::ColumnHeader, "Client").click_secondary();
    shown.run();
    check(&shown, "the menu of a column");
    press(&mut shown, Role::Button, "Minimize the navigation pane");
    press(&mut shown, Role::Button, "Minimize the ribbon");
    check(&shown, "minimised");
    resize(&mut shown, 800.0, 560.0);
    press(&mut shown, Role::Button, "Expand the ribbon");
    check(&shown, "narrow");
    press(&mut shown, Role::Button, "Help");
    check(&shown, "not covered");
}

/// A draft in which every platform and a logo is wanted.
fn everything(shown: &Shown) -> Draft {
    let mut draft = Draft::new(shown.state().app.lab().organisation());
    let all = [
        Platform::Android,
        Platform::IosAndMacOsX,
        Platform::Windows,
        Platform::WindowsPhone80,
        Platform::WindowsPhone81,
    ];
    draft.platforms.ticked.extend(all);
    draft.include_logo = true;
    draft
}

#[test]
fn every_control_of_every_page_of_the_wizard_has_a_role_a_name_and_bounds() {
    for version in ProductVersion::ALL {
        let mut shown = console("contoso", version);
        let in_wizard = |shown: &mut Shown, intent| act(shown, Intent::Subscription(intent));
        act(&mut shown, Intent::Open(Opening::Subscription));
        let draft = everything(&shown);
        let pages = WizardPage::all(&draft, version);
        in_wizard(&mut shown, subscription::Intent::Edit(Box::new(draft)));
        for page in pages {
            in_wizard(&mut shown, subscription::Intent::Turn(Turn::GoTo(page)));
            check(&shown, &format!("{version:?}: {page:?}"));
            find(&shown, Role::Dialog, "Create Microsoft Intune Subscription Wizard");
            // What is missing is told as well.
            in_wizard(&mut shown, subscription::Intent::Turn(Turn::Next));
            check(&shown, &format!("{version:?}: {page:?}, told"));
        }
    }
}

#[test]
fn every_window_over_the_wizard_has_names() {
    let mut shown = console("contoso", ProductVersion::Sp2);
    let account: mdm_console::domain::Upn = "admin@contoso.com".to_owned().try_into().unwrap();
    let sign_in = |step| {
        Over::SignIn(SignIn { account: "admin@contoso.com".to_owned(), step, ..SignIn::default() })
    };
    act(&mut shown, Intent::Open(Opening::Subscription));
    for over in [
        sign_in(SignInStep::Account),
        sign_in(SignInStep::Password(SignInPage::AzureAd)),
        Over::Authority { account, ticked: true },
        Over::Collections(SelectCollection::default()),
        Over::Color("#0072C6".to_owned()),
        Over::Privacy(PrivacyPage::Service),
    ] {
        let intent = subscription::Intent::EditOver(Box::new(over.clone()));
        act(&mut shown, Intent::Subscription(intent));
        assert!(!all(&shown, Role::Dialog).is_empty());
        check(&shown, &format!("{over:?}"));
    }
    act(&mut shown, Intent::CloseWindow);
    act(&mut shown, Intent::Open(Opening::ApnsRequest));
    check(&shown, "request");
}

#[test]
fn a_table_tells_its_rows_and_columns() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let table = find(&shown, Role::Table, "Devices");
    let told = table.accesskit_node();
    assert_eq!(told.data().row_count(), Some(2));
    assert_eq!(told.data().column_count(), Some(8), "with that of the icons");
    assert_eq!(first_cells(&shown), ["Megan Bowen_Surface Pro 3", "Allie Bellew_iPhone 6"]);
    let at: Vec<_> = all(&shown, Role::Row)
        .iter()
        .map(|row| row.accesskit_node().data().row_index().unwrap())
        .collect();
    assert_eq!(at, [0, 1]);
}

#[test]
fn the_selected_row_is_told() {
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    let told = |shown: &Shown| -> Vec<_> {
        all(shown, Role::Row).iter().map(|row| row.accesskit_node().is_selected()).collect()
    };
    assert_eq!(told(&shown), [Some(false), Some(false)]);
    press(&mut shown, Role::Row, "Allie Bellew_iPhone 6");
    assert_eq!(told(&shown), [Some(false), Some(true)]);
    let rows = find(&shown, Role::RowGroup, "Devices");
    let active = rows.accesskit_node().data().active_descendant();
    let selected = find(&shown, Role::Row, "Allie Bellew_iPhone 6").accesskit_node().locate().0;
    assert_eq!(active, Some(selected), "where the focus is on all rows together");
}

#[test]
fn a_row_is_selected_and_a_column_sorted_by_a_screen_reader() {
    use egui::accesskit::Action;
    let mut shown = hybrid();
    stand(&mut shown, "Devices");
    ask(&mut shown, Role::Row, "Allie Bellew_iPhone 6", Action::Click);
    assert_eq!(state(&shown).list.selected_at(), Some(1));
    ask(&mut shown, Role::ColumnHeader, "Name", Action::Click);
    assert_eq!(first_cells(&shown)[0], "Allie Bellew_iPhone 6");
    let head = find(&shown, Role::ColumnHeader, "Name");
    let direction = head.accesskit_node().data().sort_direction();
    assert_eq!(direction, Some(SortDirection::Ascending));
}
