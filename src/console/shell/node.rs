//! Names for the accessibility tree, which is how lessons, tests and screen readers find things.

use egui::{
    Id, Rect, Response, Role, Ui, UiBuilder,
    accesskit::{self, Live, Node},
};

use crate::words::Word;

/// A part of the screen at `rect` that has a role, a name and bounds, and holds what `add` adds.
pub fn region<R>(
    ui: &mut Ui,
    role: Role,
    name: &Word,
    rect: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    region_in(ui, named(role, name), name, rect, add)
}

/// A region of which there is one, whose controls keep their ids wherever it is drawn. So what
/// is remembered of them, such as how far they are scrolled, holds in a picture too.
pub fn only_region<R>(
    ui: &mut Ui,
    role: Role,
    name: &Word,
    rect: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    region_in(ui, named(role, name).scope_id(Id::unique(name.id)), name, rect, add)
}

fn region_in<R>(
    ui: &mut Ui,
    builder: UiBuilder,
    name: &Word,
    rect: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let mut child = ui.new_child(builder.max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    let result = add(&mut child);
    describe_region(&child, child.unique_id(), name, rect);
    result
}

/// A part of the page that takes as much room as what `add` adds.
pub fn group<R>(ui: &mut Ui, role: Role, name: &Word, add: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = ui.scope_builder(named(role, name), |ui| (add(ui), ui.unique_id()));
    let (result, id) = inner.inner;
    describe_region(ui, id, name, inner.response.rect);
    result
}

/// Hides what lies in `ui` from the accessibility tree, as what a dialog covers must be.
pub fn hide(ui: &Ui) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), Node::set_hidden);
}

/// Writes what egui does not: the author id, and whatever `more` sets.
pub fn describe(response: &Response, name: &Word, more: impl FnOnce(&mut Node)) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_author_id(name.id);
        more(node);
    });
}

/// Whether a screen reader has asked the control to do `action`.
pub(super) fn asked_to(ui: &Ui, id: Id, action: accesskit::Action) -> bool {
    ui.input(|input| input.has_accesskit_action_request(id, action))
}

fn named(role: Role, name: &Word) -> UiBuilder {
    UiBuilder::new().id_salt(name.id).accessibility_role(role).accessibility_label(&name.text)
}

/// Writes the author id and the bounds of the container with this id. egui gives containers no
/// bounds; without them a click on a region would go to the corner.
pub fn describe_region(ui: &Ui, id: Id, name: &Word, rect: Rect) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_author_id(name.id);
        node.set_bounds(bounds(rect));
        // What is told without being asked for, as soon as it is there.
        match node.role() {
            Role::Alert => node.set_live(Live::Assertive),
            Role::Status => node.set_live(Live::Polite),
            _ => {}
        }
    });
}

pub(super) fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
