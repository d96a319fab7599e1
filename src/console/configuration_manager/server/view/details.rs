use egui::{Rect, Ui, UiBuilder};

use crate::{
    console::{
        configuration_manager::{Intent, Opening, Pane, TOKENS, View, ribbon_view::role_menu_ui},
        shell::{Icon, Table, TableAction, TableColumn, menu},
    },
    domain::{ServerName, SiteSystemRole},
    word, words,
};

const NAME: f32 = 230.0;
/// The narrowest column of descriptions, in points.
const ABOUT: f32 = 200.0;

/// The roles of a server, in its details: a role that is selected can be removed, and has
/// properties (facts 2.4).
pub(in super::super::super) fn roles_ui(
    ui: &mut Ui,
    rect: Rect,
    server: &ServerName,
    view: &mut View<'_>,
) {
    let hierarchy = view.organisation.hierarchy.as_ref();
    let found = hierarchy.and_then(|hierarchy| hierarchy.servers.get(server));
    let roles: Vec<SiteSystemRole> =
        found.iter().flat_map(|server| &server.roles).copied().collect();
    let icons = TableColumn::of_icons(ui, word!("column-icon"), &TOKENS);
    let left = (rect.width() - icons.width - NAME - 16.0).max(ABOUT);
    let column = |name, width| TableColumn { name, width, sorted: None };
    let columns =
        [column(word!("column-role-name"), NAME), column(word!("column-role-description"), left)];
    let selected = view.state.role(view.organisation);
    let cell = |row: usize, column: usize| match (roles.get(row), column) {
        (Some(role), 0) => words::site_system_role(*role),
        (Some(role), _) => words::site_system_role_about(*role),
        (None, _) => String::new(),
    };
    let name = word!("detail-roles");
    let table = Table {
        name: &name,
        icons,
        columns: &columns,
        rows: roles.len(),
        selected: roles.iter().position(|role| Some(*role) == selected),
        cell: &cell,
        icon: &|_| Icon::Server,
    };
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    let shown = table.show(&mut inside, &TOKENS);
    if view.focus.take_if(|pane| *pane == Pane::Details).is_some() {
        shown.body.request_focus();
    }
    menu::context_menu(ui, &shown.body, &name, |ui| role_menu_ui(ui, view));
    match shown.action {
        Some(TableAction::Select(row)) => {
            view.out.extend(roles.get(row).map(|role| Intent::SelectRole(*role)));
        }
        Some(TableAction::Open(row)) => {
            view.out.extend(roles.get(row).map(|role| Intent::SelectRole(*role)));
            view.out.push(Intent::Open(Opening::RoleProperties));
        }
        _ => {}
    }
}
