use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::{
    Intent, TOKENS, View,
    controls::{icon_button, menu_state},
    ribbon::{Button, Group, Opens, Selection, Size, Tab, When, tabs},
    tokens::measure,
};
use crate::{
    console::shell::{self, Icon, menu},
    word,
    words::Word,
};

const APPLICATION: f32 = 46.0;
const PAD: f32 = 6.0;
const SMALL: f32 = 21.0;
const NARROWEST: f32 = 52.0;

/// The ribbon: the application menu and the tabs, and below them the groups of the tab that is
/// shown.
pub(super) fn ribbon_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    let (row, body) = rect.split_top_bottom_at_y(rect.top() + measure::TABS);
    ui.painter().rect_filled(row, 0.0, TOKENS.frame);
    let selected = view.selection();
    let tabs = tabs(view.state.place, view.version, selected);
    let shown = tabs.iter().find(|tab| tab.id == view.state.layout.tab).or(tabs.first()).copied();
    application_ui(ui, row, view);
    tabs_ui(ui, row, &tabs, shown, view);
    ends_ui(ui, row, view);
    if let Some(tab) = shown.filter(|_| view.state.layout.ribbon) {
        ui.painter().rect_filled(body, 0.0, TOKENS.page);
        ui.painter().hline(body.x_range(), body.bottom() - 0.5, (1.0, TOKENS.line));
        shell::region(ui, Role::TabPanel, &(tab.name)(), body, |ui| groups_ui(ui, body, tab, view));
    }
}

fn application_ui(ui: &mut Ui, row: Rect, view: &mut View<'_>) {
    let place = row.with_max_x(row.left() + APPLICATION);
    let name = word!("cm-application-menu");
    let response = ui.interact(place, ui.scope_id().with("application"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
    menu_state(&response, &name);
    ui.painter().rect_filled(place, 0.0, TOKENS.strong);
    menu::paint_caret(ui, place.center(), TOKENS.text_on_strong);
    shell::ring(ui, &response, place, &TOKENS);
    menu::popup(ui, &response, &name, |ui| {
        let connect = word!("cm-connect-to-site");
        if menu::entry(ui, &connect, Some(Icon::Server), true, &TOKENS).clicked() {
            view.out.push(Intent::NotCovered(connect));
        }
    });
}

fn tabs_ui(
    ui: &mut Ui,
    row: Rect,
    tabs: &[&'static Tab],
    shown: Option<&'static Tab>,
    view: &mut View<'_>,
) {
    let strip = row.with_min_x(row.left() + APPLICATION + 3.0).with_max_x(row.right() - 54.0);
    shell::region(ui, Role::TabList, &word!("cm-ribbon-tabs"), strip, |ui| {
        let mut left = strip.left();
        for tab in tabs {
            let name = (tab.name)();
            let width = shell::text_width(ui, &name.text, &TOKENS) + 22.0;
            let place =
                Rect::from_min_size(pos2(left, row.top() + 1.0), vec2(width, row.height() - 1.0));
            left = place.right() + 2.0;
            let is_shown = shown.is_some_and(|shown| shown.id == tab.id);
            let response = shell::tab(ui, place, &name, is_shown, &TOKENS);
            if response.double_clicked() {
                view.lay(|layout| layout.ribbon = !layout.ribbon);
            } else if response.clicked() {
                view.lay(|layout| layout.tab = tab.id);
            }
        }
    });
}

/// At the right end: the button that minimises the ribbon, and Help.
fn ends_ui(ui: &mut Ui, row: Rect, view: &mut View<'_>) {
    let place = Rect::from_min_size(pos2(row.right() - 50.0, row.top() - 1.0), vec2(50.0, 24.0));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut line = ui.new_child(UiBuilder::new().max_rect(place).layout(layout));
    let open = view.state.layout.ribbon;
    let (name, icon) = if open {
        (word!("cm-minimise-ribbon"), Icon::CaretUp)
    } else {
        (word!("cm-expand-ribbon"), Icon::CaretDown)
    };
    if icon_button(&mut line, &name, icon, true).clicked() {
        view.lay(|layout| layout.ribbon = !open);
    }
    let help = word!("help");
    if icon_button(&mut line, &help, Icon::Help, true).clicked() {
        view.out.push(Intent::NotCovered(help));
    }
}

/// The groups. Where there is little room the last ones are a button each, under which theirs
/// open.
fn groups_ui(ui: &mut Ui, rect: Rect, tab: &Tab, view: &mut View<'_>) {
    let selected = view.selection();
    let groups: Vec<&Group> = tab.shown(selected).collect();
    let wide: Vec<f32> = groups.iter().map(|group| group_width(ui, group, view)).collect();
    let narrow: Vec<f32> = groups.iter().map(|group| collapsed_width(ui, group)).collect();
    let whole = (0..=groups.len()).rev().find(|whole| {
        let width: f32 = wide[..*whole].iter().chain(&narrow[*whole..]).sum();
        width <= rect.width()
    });
    let whole = whole.unwrap_or(0);
    let mut left = rect.left();
    for (index, group) in groups.iter().enumerate() {
        let width = if index < whole { wide[index] } else { narrow[index] };
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        left = place.right();
        shell::region(ui, Role::Group, &(group.name)(), place, |ui| {
            if index < whole {
                group_ui(ui, place, group, view);
            } else {
                collapsed_ui(ui, place, group, view);
            }
        });
        ui.painter().vline(place.right() - 0.5, place.y_range(), (1.0, TOKENS.line));
    }
}

fn group_width(ui: &Ui, group: &Group, view: &View<'_>) -> f32 {
    let caption = shell::text_width(ui, &(group.name)().text, &TOKENS);
    columns(group, view).iter().map(|column| column_width(ui, column)).sum::<f32>().max(caption)
        + 2.0 * PAD
}

fn collapsed_width(ui: &Ui, group: &Group) -> f32 {
    shell::text_width(ui, &(group.name)().text, &TOKENS).max(NARROWEST) + 2.0 * PAD
}

/// The buttons in columns: a large one alone, small ones by threes.
fn columns(group: &Group, view: &View<'_>) -> Vec<Vec<&'static Button>> {
    let mut columns: Vec<Vec<&'static Button>> = Vec::new();
    for button in group.shown(view.version) {
        match columns.last_mut() {
            Some(last)
                if button.size == Size::Small && last.len() < 3 && last[0].size == Size::Small =>
            {
                last.push(button);
            }
            _ => columns.push(vec![button]),
        }
    }
    columns
}

fn column_width(ui: &Ui, column: &[&Button]) -> f32 {
    let width = |button: &&Button| match button.size {
        Size::Large => {
            let lines = two_lines(ui, &(button.name)().text);
            lines.iter().map(|line| shell::text_width(ui, line, &TOKENS)).fold(NARROWEST, f32::max)
                + 8.0
        }
        Size::Small => shell::text_width(ui, &(button.name)().text, &TOKENS) + 30.0,
    };
    column.iter().map(width).fold(0.0, f32::max)
}

/// A name on two lines that are as short as they can be, or on one where it is short.
fn two_lines(ui: &Ui, name: &str) -> Vec<String> {
    let width = |text: &str| shell::text_width(ui, text, &TOKENS);
    if width(name) <= NARROWEST {
        return vec![name.to_owned()];
    }
    let splits = name.match_indices(' ').map(|(at, _)| (&name[..at], &name[at + 1..]));
    let longer = |(a, b): &(&str, &str)| width(a).max(width(b));
    let best = splits.min_by(|a, b| longer(a).total_cmp(&longer(b)));
    best.map_or_else(|| vec![name.to_owned()], |(a, b)| vec![a.to_owned(), b.to_owned()])
}

fn group_ui(ui: &mut Ui, rect: Rect, group: &Group, view: &mut View<'_>) {
    let (body, caption) = rect.split_top_bottom_at_y(rect.bottom() - measure::CAPTION);
    let columns = columns(group, view);
    let widths: Vec<f32> = columns.iter().map(|column| column_width(ui, column)).collect();
    let mut left = rect.center().x - widths.iter().sum::<f32>() / 2.0;
    for (column, width) in columns.iter().zip(widths) {
        for (index, button) in column.iter().enumerate() {
            let place = match button.size {
                Size::Large => Rect::from_min_size(
                    pos2(left.round(), body.top() + 2.0),
                    vec2(width, body.height() - 3.0),
                ),
                Size::Small => {
                    let top = body.top() + 2.0 + SMALL * index as f32;
                    Rect::from_min_size(pos2(left.round(), top), vec2(width, SMALL))
                }
            };
            button_ui(ui, place, button, view);
        }
        left += width;
    }
    let name = (group.name)();
    let (font, color) = (TOKENS.body_font(), TOKENS.text_weak);
    ui.painter().text(caption.center(), Align2::CENTER_CENTER, &name.text, font, color);
}

fn button_ui(ui: &mut Ui, place: Rect, button: &'static Button, view: &mut View<'_>) {
    let name = (button.name)();
    let selected = view.selection();
    let enabled = button.when.holds(view.organisation, selected);
    let id = ui.scope_id().with(button.id);
    // One that has just been used for the last time keeps the focus until it is moved on.
    let sense = match enabled {
        true => Sense::click(),
        false if ui.memory(|memory| memory.has_focus(id)) => Sense::FOCUSABLE,
        false => Sense::hover(),
    };
    let response = ui.interact(place, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name.text));
    shell::describe(&response, &name, |node| {
        if !enabled {
            node.set_disabled();
        }
    });
    paint_button(ui, place, button, &name, enabled, &response);
    shell::ring(ui, &response, place, &TOKENS);
    match button.opens {
        Opens::Menu(buttons) if enabled => {
            menu_state(&response, &name);
            menu::popup(ui, &response, &name, |ui| entries_ui(ui, buttons.iter(), view));
        }
        _ if response.clicked() => press(button, view),
        _ => {}
    }
}

fn paint_button(
    ui: &Ui,
    place: Rect,
    button: &Button,
    name: &Word,
    enabled: bool,
    response: &Response,
) {
    if response.enabled() && enabled && response.hovered() {
        let line = Stroke::new(1.0, TOKENS.line);
        ui.painter().rect(place, 2.0, TOKENS.hover, line, egui::StrokeKind::Inside);
    }
    let text = if enabled { TOKENS.text } else { TOKENS.text_weak };
    let icon = if enabled { TOKENS.link } else { TOKENS.line };
    let has_menu = matches!(button.opens, Opens::Menu(_));
    match button.size {
        Size::Large => {
            button.icon.paint(ui.painter(), pos2(place.center().x, place.top() + 16.0), 27.0, icon);
            large_label(ui, place, name, text, has_menu);
        }
        Size::Small => {
            button.icon.paint(
                ui.painter(),
                pos2(place.left() + 12.0, place.center().y),
                15.0,
                icon,
            );
            let at = pos2(place.left() + 24.0, place.center().y);
            let font = TOKENS.body_font();
            let shown = ui.painter().text(at, Align2::LEFT_CENTER, &name.text, font, text);
            if has_menu {
                menu::paint_caret(ui, shown.right_center() + vec2(5.0, 1.0), text);
            }
        }
    }
}

/// The name below the icon of a large button, on two lines at most.
fn large_label(ui: &Ui, place: Rect, name: &Word, color: Color32, has_menu: bool) {
    let lines = two_lines(ui, &name.text);
    let count = lines.len();
    for (index, line) in lines.into_iter().enumerate() {
        let at = pos2(place.center().x, place.top() + 39.0 + 14.0 * index as f32);
        let shown = ui.painter().text(at, Align2::CENTER_CENTER, line, TOKENS.body_font(), color);
        if has_menu && index + 1 == count {
            let by: Vec2 =
                if count == 1 { vec2(-shown.width() / 2.0, 14.0) } else { vec2(6.0, 0.0) };
            menu::paint_caret(ui, shown.right_center() + by, color);
        }
    }
}

fn collapsed_ui(ui: &mut Ui, rect: Rect, group: &Group, view: &mut View<'_>) {
    let name = (group.name)();
    let place = rect.shrink2(vec2(3.0, 4.0));
    let response = ui.interact(place, ui.scope_id().with("collapsed"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name.text));
    menu_state(&response, &name);
    let line = Stroke::new(1.0, TOKENS.line);
    let fill = if response.hovered() { TOKENS.hover } else { TOKENS.button };
    ui.painter().rect(place, 2.0, fill, line, egui::StrokeKind::Inside);
    group.icon.paint(ui.painter(), pos2(place.center().x, place.top() + 20.0), 24.0, TOKENS.link);
    let at = pos2(place.center().x, place.top() + 44.0);
    ui.painter().text(at, Align2::CENTER_CENTER, &name.text, TOKENS.body_font(), TOKENS.text);
    menu::paint_caret(ui, pos2(place.center().x, place.top() + 60.0), TOKENS.text);
    shell::ring(ui, &response, place, &TOKENS);
    menu::popup(ui, &response, &name, |ui| entries_ui(ui, group.shown(view.version), view));
}

/// The menu of what is selected, or of the node: the buttons of the tab Home.
pub(super) fn menu_ui(ui: &mut Ui, view: &mut View<'_>) {
    let home = tabs(view.state.place, view.version, view.selection()).into_iter().next();
    tab_menu_ui(ui, home, view);
}

/// The menu of a role that is selected in the details of a server: the buttons of its tab.
pub(super) fn role_menu_ui(ui: &mut Ui, view: &mut View<'_>) {
    let tabs = tabs(view.state.place, view.version, view.selection());
    tab_menu_ui(ui, tabs.into_iter().find(|tab| tab.when == When::RoleSelected), view);
}

fn tab_menu_ui(ui: &mut Ui, tab: Option<&Tab>, view: &mut View<'_>) {
    let selection = view.selection();
    for (index, group) in tab.iter().flat_map(|tab| tab.shown(selection)).enumerate() {
        if index > 0 {
            ui.separator();
        }
        entries_ui(ui, group.shown(view.version), view);
    }
}

/// Buttons as entries of a menu; those that open a menu have theirs in their place.
fn entries_ui(ui: &mut Ui, buttons: impl Iterator<Item = &'static Button>, view: &mut View<'_>) {
    let selected = view.selection();
    for button in buttons {
        if let Opens::Menu(inner) = button.opens {
            menu::caption(ui, &(button.name)().text, &TOKENS);
            entries_ui(ui, inner.iter(), view);
            continue;
        }
        let enabled = button.when.holds(view.organisation, selected);
        let name = (button.name)();
        if menu::entry(ui, &name, Some(button.icon), enabled, &TOKENS).clicked() {
            press(button, view);
        }
    }
}

/// Presses a button that a selected row brings to the tab Home, as the original does when a row
/// is pressed twice, or a key is pressed on it.
pub(super) fn press_home(id: &str, view: &mut View<'_>) {
    let home = tabs(view.state.place, view.version, Selection::Row).into_iter().next();
    let groups = home.into_iter().flat_map(|tab| tab.groups);
    if let Some(button) = groups.flat_map(|g| g.shown(view.version)).find(|b| b.id == id) {
        press(button, view);
    }
}

fn press(button: &Button, view: &mut View<'_>) {
    view.out.push(match button.opens {
        Opens::Window(opening) => Intent::Open(opening),
        Opens::Refresh => Intent::Refresh,
        Opens::Menu(_) => return,
        Opens::Uncovered => Intent::NotCovered((button.name)()),
    });
}
