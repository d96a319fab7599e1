//! A tree of places: one item has the focus, arrows move it, and what is selected follows.

use std::hash::Hash;

use egui::{
    Align2, Color32, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, accesskit::Action, epaint::PathShape, pos2, vec2,
};

use super::{Icon, Tokens, focus, node, text::text_width, type_ahead::type_ahead};
use crate::words::Word;

/// A visible row.
#[derive(Clone, Debug)]
pub struct TreeItem<K> {
    /// What the row stands for.
    pub key: K,
    /// Its name.
    pub name: Word,
    /// How deep it lies, from 0.
    pub level: u8,
    /// Whether its children are shown; nothing where it has none.
    pub expanded: Option<bool>,
    /// The icon before its name, with its colour.
    pub icon: Option<(Icon, Color32)>,
}

/// The rows of `all`, parents before children, that lie in no closed one; `is_open` says which
/// are open.
pub fn visible_rows<K: Copy>(
    all: Vec<TreeItem<K>>,
    is_open: impl Fn(K) -> bool,
) -> Vec<TreeItem<K>> {
    let levels: Vec<u8> = all.iter().map(|item| item.level).collect();
    let mut rows = Vec::new();
    let mut closed_at: Option<u8> = None;
    for (index, item) in all.into_iter().enumerate() {
        if closed_at.is_some_and(|level| item.level > level) {
            continue;
        }
        let has_children = levels.get(index + 1).is_some_and(|next| *next > item.level);
        let open = is_open(item.key);
        closed_at = (has_children && !open).then_some(item.level);
        rows.push(TreeItem { expanded: has_children.then_some(open), ..item });
    }
    rows
}

/// What a person did to a tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TreeAction<K> {
    /// Went to an item.
    Select(K),
    /// Opened or closed one.
    Expand(K, bool),
}

/// Where things stand in a row, in points from its left edge.
const TEXT_AT: f32 = 16.0;
const INDENT: f32 = 12.0;
const SELECTION_BEFORE_TEXT: f32 = 5.0;
const TRIANGLE: f32 = 7.0;
const ICON: f32 = 22.0;

/// Draws the rows, of which `selected` is one, and says what was done to them.
pub fn tree<K: Copy + Eq + Hash + std::fmt::Debug>(
    ui: &mut Ui,
    items: &[TreeItem<K>],
    selected: K,
    tokens: &Tokens,
) -> Option<TreeAction<K>> {
    let mut action = None;
    // The Tab key stops once: at the selected row, or where it is not shown, at the first.
    let stop = items.iter().position(|item| item.key == selected).unwrap_or(0);
    for (index, item) in items.iter().enumerate() {
        let id = tree_row_id(ui, item.key);
        let sense = focus::sense_in_list(ui, id, index == stop);
        let (row, response) = row_ui(ui, id, sense, item, item.key == selected, tokens);
        action = action.or(pointer_action(ui, item, row, &response));
        if response.clicked() {
            // The arrow keys go on from what was pressed.
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if response.has_focus() {
            let wanted = keyboard_action(ui, &response, items, index);
            if let Some(TreeAction::Select(next)) = wanted {
                ui.memory_mut(|memory| memory.request_focus(tree_row_id(ui, next)));
            }
            action = action.or(wanted);
        }
    }
    action
}

fn row_ui<K>(
    ui: &mut Ui,
    id: Id,
    sense: Sense,
    item: &TreeItem<K>,
    selected: bool,
    tokens: &Tokens,
) -> (Rect, Response) {
    // As wide as the pane, or as its text where that is wider: the pane is then scrolled.
    let text = icon_at(item) + icon_width(item) + text_width(ui, &item.name.text, tokens);
    let size = vec2(ui.available_width().max(text + SELECTION_BEFORE_TEXT), tokens.row_height);
    let (_, row) = ui.allocate_space(size);
    let response = ui.interact(row, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::TreeItem, ui.is_enabled(), &item.name.text));
    node::describe(&response, &item.name, |node| {
        node.set_level(usize::from(item.level) + 1);
        node.set_selected(selected);
        if let Some(expanded) = item.expanded {
            node.set_expanded(expanded);
            node.add_action(if expanded { Action::Collapse } else { Action::Expand });
        }
        node.set_bounds(node::bounds(row));
    });
    if response.gained_focus() {
        ui.scroll_to_rect(row, None);
    }
    paint(ui, row, item, selected, &response, tokens);
    (row, response)
}

fn paint<K>(
    ui: &Ui,
    row: Rect,
    item: &TreeItem<K>,
    selected: bool,
    response: &Response,
    tokens: &Tokens,
) {
    let start = row.left() + icon_at(item);
    let marked = row.with_min_x(start - SELECTION_BEFORE_TEXT);
    let color = if selected {
        ui.painter().rect_filled(marked, 0.0, tokens.selection);
        tokens.text_on_selection
    } else {
        if response.hovered() {
            ui.painter().rect_filled(marked, 0.0, tokens.hover);
        }
        tokens.text
    };
    if let Some(expanded) = item.expanded {
        paint_triangle(ui, triangle(row, item), expanded, tokens);
    }
    if let Some((icon, color)) = item.icon {
        let at = pos2(start + ICON / 2.0 - 4.0, row.center().y);
        icon.paint(ui.painter(), at, 16.0, color);
    }
    let at = pos2(start + icon_width(item), row.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, &item.name.text, tokens.body_font(), color);
    focus::ring(ui, response, marked.with_min_x(marked.left() - 3.0), tokens);
}

/// Where the icon of an item stands, or where it has none, its text: from the edge of the row.
fn icon_at<K>(item: &TreeItem<K>) -> f32 {
    TEXT_AT + INDENT * f32::from(item.level)
}

fn icon_width<K>(item: &TreeItem<K>) -> f32 {
    if item.icon.is_some() { ICON } else { 0.0 }
}

/// Where the triangle of an item is pressed.
fn triangle<K>(row: Rect, item: &TreeItem<K>) -> Rect {
    let center = pos2(row.left() + icon_at(item) - 12.0, row.center().y);
    Rect::from_center_size(center, vec2(12.0, row.height()))
}

fn paint_triangle(ui: &Ui, place: Rect, expanded: bool, tokens: &Tokens) {
    let corner = place.center() - vec2(TRIANGLE, TRIANGLE) / 2.0;
    let at = |x: f32, y: f32| corner + vec2(x, y);
    let points = if expanded {
        vec![at(TRIANGLE, 0.0), at(TRIANGLE, TRIANGLE), at(0.0, TRIANGLE)]
    } else {
        vec![at(1.0, -1.0), at(TRIANGLE - 1.0, 3.0), at(1.0, 7.0)]
    };
    ui.painter().add(PathShape::convex_polygon(points, tokens.strong, Stroke::NONE));
}

fn pointer_action<K: Copy>(
    ui: &Ui,
    item: &TreeItem<K>,
    row: Rect,
    response: &Response,
) -> Option<TreeAction<K>> {
    let toggled = item.expanded.map(|expanded| TreeAction::Expand(item.key, !expanded));
    let asked = |action| node::asked_to(ui, response.id, action);
    if item.expanded == Some(false) && asked(Action::Expand)
        || item.expanded == Some(true) && asked(Action::Collapse)
        || response.double_clicked()
    {
        return toggled;
    }
    if response.secondary_clicked() {
        return Some(TreeAction::Select(item.key));
    }
    if !response.clicked() {
        return None;
    }
    let on_triangle =
        response.interact_pointer_pos().is_some_and(|at| triangle(row, item).contains(at));
    toggled.filter(|_| on_triangle).or(Some(TreeAction::Select(item.key)))
}

fn keyboard_action<K: Copy>(
    ui: &Ui,
    response: &Response,
    items: &[TreeItem<K>],
    index: usize,
) -> Option<TreeAction<K>> {
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let item = &items[index];
    let select = |at: Option<usize>| {
        at.and_then(|at| items.get(at)).map(|item| TreeAction::Select(item.key))
    };
    let page = ((ui.clip_rect().height() / response.rect.height()) as usize).max(2) - 1;
    let parent = || items[..index].iter().rposition(|above| above.level < item.level);
    if pressed(Key::ArrowDown) {
        select(Some(index + 1))
    } else if pressed(Key::ArrowUp) {
        select(index.checked_sub(1))
    } else if pressed(Key::Home) {
        select(Some(0))
    } else if pressed(Key::End) {
        select(Some(items.len() - 1))
    } else if pressed(Key::PageDown) {
        select(Some((index + page).min(items.len() - 1)))
    } else if pressed(Key::PageUp) {
        select(Some(index.saturating_sub(page)))
    } else if pressed(Key::ArrowRight) {
        match item.expanded {
            Some(false) => Some(TreeAction::Expand(item.key, true)),
            Some(true) => select(Some(index + 1)),
            None => None,
        }
    } else if pressed(Key::ArrowLeft) {
        match item.expanded {
            Some(true) => Some(TreeAction::Expand(item.key, false)),
            _ => select(parent()),
        }
    } else {
        let begins = |at: usize, start: &str| items[at].name.text.to_lowercase().starts_with(start);
        select(type_ahead(ui, response.id, Some(index), items.len(), begins))
    }
}

/// The id of the row of `key` in the tree that is drawn into `ui`.
pub fn tree_row_id<K: Hash + std::fmt::Debug>(ui: &Ui, key: K) -> Id {
    ui.scope_id().with(key)
}
