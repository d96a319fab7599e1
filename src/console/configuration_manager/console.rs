use egui::{Align2, Id, Key, Modifiers, Rect, Role, Ui, pos2};

use super::{
    Intent, Layout, Pane, TOKENS, View, address, content, navigation, places::WORKSPACES,
    ribbon_view, tokens::measure,
};
use crate::{
    console::shell::{self, Icon},
    text, word, words,
};

/// The keys that lead to panes, with Ctrl.
const PANES: [(Key, Pane); 5] = [
    (Key::T, Pane::Tree),
    (Key::M, Pane::Main),
    (Key::D, Pane::Details),
    (Key::I, Pane::Breadcrumb),
    (Key::L, Pane::Search),
];

/// The keys that lead to workspaces, with Ctrl, in the order of the workspaces.
const WORKSPACE_KEYS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];

/// Draws the console.
pub fn console_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    if ui.is_enabled() {
        keys(ui, view);
    }
    let tall = if view.state.layout.ribbon { measure::RIBBON } else { 0.0 };
    let (title, below) = rect.split_top_bottom_at_y(rect.top() + measure::TITLE_BAR);
    let (ribbon, below) = below.split_top_bottom_at_y(below.top() + measure::TABS + tall);
    let (address, below) = below.split_top_bottom_at_y(below.top() + measure::ADDRESS);
    let (middle, status) = below.split_top_bottom_at_y(below.bottom() - measure::STATUS_BAR);
    title_ui(ui, title, view);
    ribbon_view::ribbon_ui(ui, ribbon, view);
    address::address_ui(ui, address, view);
    let content = navigation::navigation_ui(ui, middle, view);
    content::content_ui(ui, content, view);
    status_ui(ui, status);
}

fn keys(ui: &Ui, view: &mut View<'_>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let wanted = PANES.into_iter().find(|(key, _)| pressed(*key)).map(|(_, pane)| pane);
    let before = ui.data_mut(|data| data.remove_temp::<Option<Pane>>(Id::unique("cm-pane")));
    view.focus = wanted.or(before.flatten());
    // A pane that is minimised is brought back first; the key leads to it in the next frame.
    let layout = &view.state.layout;
    let back: Option<fn(&mut Layout)> = match view.focus {
        Some(Pane::Tree) if !layout.navigation => Some(|layout| layout.navigation = true),
        Some(Pane::Details) if !layout.details => Some(|layout| layout.details = true),
        _ => None,
    };
    if let (Some(back), Some(pane)) = (back, view.focus.filter(|_| wanted.is_some())) {
        view.lay(back);
        ui.data_mut(|data| data.insert_temp(Id::unique("cm-pane"), Some(pane)));
    }
    for (key, workspace) in WORKSPACE_KEYS.into_iter().zip(&WORKSPACES) {
        if pressed(key) {
            view.out.push(Intent::Go(workspace.place));
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F5)) {
        view.out.push(Intent::Refresh);
    }
    for (key, intent) in [(Key::ArrowLeft, Intent::Back), (Key::ArrowRight, Intent::Forward)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
            view.out.push(intent);
        }
    }
}

/// The bar with the title: product and site.
fn title_ui(ui: &mut Ui, rect: Rect, view: &View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.frame);
    let product = words::product_version(view.version);
    let site = view.organisation.hierarchy.as_ref().and_then(|hierarchy| hierarchy.top());
    let title = match site {
        Some((code, site)) => {
            let site = format!("{code} - {}", site.name);
            word!("cm-window-title", product = product, site = site)
        }
        None => word!("cm-window-title-no-site", product = product),
    };
    shell::region(ui, Role::Banner, &title, rect, |ui| {
        let icon = pos2(rect.left() + 16.0, rect.center().y);
        Icon::Computer.paint(ui.painter(), icon, 17.0, TOKENS.strong);
        let at = pos2(rect.left() + 30.0, rect.center().y);
        let painter = ui.painter_at(rect);
        painter.text(at, Align2::LEFT_CENTER, &title.text, TOKENS.body_font(), TOKENS.text);
    });
}

fn status_ui(ui: &mut Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, (1.0, TOKENS.line));
    shell::region(ui, Role::Status, &word!("cm-status-bar"), rect, |ui| {
        let inside = rect.shrink2(egui::vec2(8.0, 2.0));
        let mut line = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        shell::body(&mut line, &text!("cm-ready"), &TOKENS);
    });
}
