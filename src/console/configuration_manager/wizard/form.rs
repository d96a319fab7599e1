//! Rows of a form: the name of a field, its box, and the red mark where something is wrong.

use egui::{Context, Id, Key, Response, Role, Sense, Ui, WidgetInfo, accesskit::Invalid, vec2};

use super::{Draft, Problem, Sheet};
use crate::{
    console::{
        configuration_manager::WINDOW,
        shell::{self, Icon, Masking},
    },
    word,
    words::Word,
};

const LABEL: f32 = 165.0;
const GAP: f32 = 8.0;
const MARK: f32 = 20.0;
/// The room of a button beside a box.
const BUTTON: f32 = 90.0;
/// Longer texts than fit can be typed, so that it is said by how much they are too long.
const LONGEST: usize = 1000;

/// A row: the name at the left, what `add` adds beside it, and the mark at the right. What is
/// added is told of the problem.
pub(in super::super) fn row<R>(
    ui: &mut Ui,
    name: &Word,
    problem: Option<&Problem>,
    add: impl FnOnce(&mut Ui) -> (Response, R),
) -> R {
    let result = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let whole = ui.available_width();
            let label = ui.vertical(|ui| {
                ui.set_width(LABEL.min(whole * 0.4));
                ui.add_space(4.0);
                shell::body(ui, &format!("{}:", name.text), &WINDOW);
            });
            let width = whole - label.response.rect.width() - MARK - 2.0 * GAP;
            let inner = ui.scope(|ui| {
                ui.set_width(width);
                add(ui)
            });
            let (response, result) = inner.inner;
            mark(ui, problem);
            tell(&response, problem);
            result
        })
        .inner;
    ui.add_space(7.0);
    result
}

/// A row with a box for a text of the draft: the one that `of` gives.
pub(in super::super) fn text<D: Draft>(
    ui: &mut Ui,
    name: &Word,
    sheet: &mut Sheet<'_, D>,
    of: impl FnOnce(&mut D) -> &mut String,
) {
    let problem = sheet.problem(name.id).cloned();
    let value = of(&mut sheet.draft);
    row(ui, name, problem.as_ref(), |ui| (edit(ui, name, value), ()));
}

/// A row whose text cannot be changed.
pub(in super::super) fn fixed(ui: &mut Ui, name: &Word, value: &str) {
    row(ui, name, None, |ui| {
        let shown = ui.vertical(|ui| {
            ui.add_space(4.0);
            shell::body(ui, value, &WINDOW)
        });
        (shown.inner, ())
    });
}

/// A row with a box for text, and a button Browse; whether that was pressed.
pub(in super::super) fn browsed(
    ui: &mut Ui,
    name: &Word,
    value: &mut String,
    problem: Option<&Problem>,
) -> bool {
    let mut pressed = false;
    let button = (&word!("browse"), Key::B);
    with_button(ui, name, problem, button, &mut pressed, |ui| edit(ui, name, value));
    pressed
}

/// A row whose box has a button at its right, which opens a window in which to choose.
pub(in super::super) fn with_button(
    ui: &mut Ui,
    name: &Word,
    problem: Option<&Problem>,
    (button, key): (&Word, Key),
    pressed: &mut bool,
    add: impl FnOnce(&mut Ui) -> Response,
) {
    row(ui, name, problem, |ui| {
        let inner = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let width = ui.available_width() - BUTTON;
            let response = ui.scope(|ui| {
                ui.set_width(width);
                add(ui)
            });
            let label = format!("{}…", button.text);
            *pressed = shell::labeled_button(ui, button, &label, key, true, &WINDOW).clicked();
            response.inner
        });
        (inner.inner, ())
    });
}

/// A box for text in which Enter goes on to the next page, or does what OK does.
pub(in super::super) fn edit(ui: &mut Ui, name: &Word, value: &mut String) -> Response {
    let response = shell::edit_box(ui, name, value, Masking::Plain, LONGEST, &WINDOW);
    if entered(ui, &response) {
        ui.data_mut(|data| data.insert_temp(entered_id(), true));
    }
    response
}

fn entered_id() -> Id {
    Id::unique("form-entered")
}

/// Whether Enter was pressed in one of the boxes above.
pub(in super::super) fn take_entered(ui: &Ui) -> bool {
    let asked = ui.data_mut(|data| data.remove_temp::<bool>(entered_id())).unwrap_or(false);
    asked && ui.is_enabled()
}

/// Whether Enter was pressed in a box. To be asked before the box gets the focus again.
pub(in super::super) fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The red mark, with the reason on hover and for a screen reader.
pub(in super::super) fn mark(ui: &mut Ui, problem: Option<&Problem>) {
    let (rect, response) = ui.allocate_exact_size(vec2(MARK, 22.0), Sense::hover());
    let Some(problem) = problem else { return };
    Icon::Alert.paint(ui.painter(), rect.center(), 16.0, WINDOW.bad);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &problem.why));
    response.on_hover_text(&problem.why);
}

/// Tells a control what is wrong with it.
pub(in super::super) fn tell(response: &Response, problem: Option<&Problem>) {
    tell_node(&response.ctx, response.id, problem);
}

/// Tells the region that is drawn into `ui` what is wrong with it.
pub(in super::super) fn tell_region(ui: &Ui, problem: Option<&Problem>) {
    tell_node(ui.ctx(), ui.unique_id(), problem);
}

fn tell_node(ctx: &Context, id: Id, problem: Option<&Problem>) {
    if let Some(problem) = problem {
        ctx.accesskit_node_builder(id, |node| {
            node.set_invalid(Invalid::True);
            node.set_description(problem.why.as_str());
        });
    }
}

/// A check box with the room around it that forms have.
pub(in super::super) fn tick(ui: &mut Ui, name: &Word, ticked: &mut bool) -> Response {
    let response = shell::check_box(ui, name, *ticked, &WINDOW);
    if response.clicked() {
        *ticked = !*ticked;
    }
    ui.add_space(8.0);
    response
}

/// As [`tick`]; it can be used only if it `is_free`, and is grey otherwise.
pub(in super::super) fn tick_if(ui: &mut Ui, name: &Word, ticked: &mut bool, is_free: bool) {
    if is_free {
        tick(ui, name, ticked);
        return;
    }
    let grey = shell::Tokens { text: WINDOW.text_weak, ..WINDOW };
    ui.add_enabled_ui(false, |ui| shell::check_box(ui, name, *ticked, &grey));
    ui.add_space(8.0);
}

/// A paragraph.
pub(in super::super) fn paragraph(ui: &mut Ui, text: &str) {
    shell::body(ui, text, &WINDOW);
    ui.add_space(8.0);
}

/// A paragraph about the control above it.
pub(in super::super) fn indented(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(21.0);
        shell::weak(ui, text, &WINDOW);
    });
}

/// An entry of a list of points.
pub(in super::super) fn point(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(8.0);
        shell::body(ui, "•", &WINDOW);
        ui.add_space(6.0);
        shell::body(ui, text, &WINDOW);
    });
    ui.add_space(3.0);
}
