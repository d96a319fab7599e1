use egui::{Color32, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::{
    TOKENS, View,
    links::Link,
    tokens::{SECTION_GOOD, SECTION_OPEN},
};
use crate::{
    console::shell::{self, Icon},
    words::Word,
};

/// What a line says about its subject.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum State {
    /// In order: a tick.
    Good,
    /// To know or to do: an "i".
    Open,
}

/// A line of a section: a state, a sentence, and perhaps a link.
pub(super) struct Line {
    pub state: State,
    pub text: String,
    pub link: Option<&'static Link>,
}

const BAR: f32 = 4.0;
const INSET: f32 = 18.0;
const ICON: f32 = 20.0;
const ICON_ROOM: f32 = 24.0;

/// A section with a coloured bar at its left: green when every line is in order. The original
/// keeps the bar of the authority blue in any state, which `always_open` asks for (facts 1.5).
pub(super) fn section_ui(
    ui: &mut Ui,
    name: &Word,
    always_open: bool,
    lines: &[Line],
    view: &mut View<'_>,
) {
    let good = !always_open && lines.iter().all(|line| line.state == State::Good);
    let outer = ui.available_rect_before_wrap();
    let mut inside =
        ui.new_child(UiBuilder::new().max_rect(outer.with_min_x(outer.left() + 5.0 + INSET)));
    shell::group(&mut inside, Role::Group, name, |ui| {
        shell::heading(ui, name, TOKENS.heading_font(), TOKENS.text_weak);
        for line in lines {
            ui.add_space(2.0);
            line_ui(ui, line, view);
        }
    });
    let used = inside.min_rect();
    let bar = Rect::from_min_max(
        pos2(outer.left() + 5.0, used.top()),
        pos2(outer.left() + 5.0 + BAR, used.bottom()),
    );
    ui.painter().rect_filled(bar, 0.0, if good { SECTION_GOOD } else { SECTION_OPEN });
    ui.advance_cursor_after_rect(used.union(bar));
}

fn line_ui(ui: &mut Ui, line: &Line, view: &mut View<'_>) {
    let (icon, color) = match line.state {
        State::Good => (Icon::Good, TOKENS.good),
        State::Open => (Icon::Info, TOKENS.link),
    };
    icon_line_ui(ui, icon, color, |ui| {
        shell::weak(ui, &line.text, &TOKENS);
        if let Some(link) = line.link {
            ui.add_space(5.0);
            view.link(ui, link);
        }
    });
}

/// The yellow notice of a page.
pub(super) fn notice_ui(ui: &mut Ui, name: &Word, add: impl FnOnce(&mut Ui)) {
    let outer = ui.available_rect_before_wrap();
    let under = ui.painter().add(egui::Shape::Noop);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(outer.shrink2(vec2(6.0, 5.0))));
    shell::group(&mut inside, Role::Note, name, |ui| {
        icon_line_ui(ui, Icon::Info, TOKENS.link, add);
    });
    let frame = outer.with_max_y(inside.min_rect().bottom() + 5.0);
    ui.painter().set(
        under,
        egui::epaint::RectShape::new(
            frame,
            0.0,
            TOKENS.notice,
            Stroke::new(1.0, TOKENS.notice_line),
            StrokeKind::Inside,
        ),
    );
    ui.advance_cursor_after_rect(frame);
}

/// An icon on white, and beside it what wraps.
fn icon_line_ui(ui: &mut Ui, icon: Icon, color: Color32, add: impl FnOnce(&mut Ui)) {
    let outer = ui.available_rect_before_wrap();
    let center = outer.min + vec2(ICON / 2.0, ICON / 2.0);
    ui.painter().circle_filled(center, ICON / 2.0 - 3.0, TOKENS.pane);
    icon.paint(ui.painter(), center, ICON, color);
    let beside = outer.with_min_x(outer.left() + ICON_ROOM);
    let mut text = ui.new_child(UiBuilder::new().max_rect(beside));
    text.spacing_mut().interact_size.y = ICON;
    text.horizontal_wrapped(add);
    let used = text.min_rect().union(Rect::from_min_size(outer.min, vec2(ICON, ICON)));
    ui.advance_cursor_after_rect(used);
}
