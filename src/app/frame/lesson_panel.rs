use egui::{Align, Color32, Frame, Id, Margin, Response, Role, ScrollArea, Sense, Ui, vec2};

use super::{control, theme};
use crate::{
    app::{FrameIntent, LessonIntent, OpenLesson, StepState},
    console::shell::{self, Icon},
    lesson::{Outcome, Product, Run, Step, sentence},
    text, word,
    words::Word,
};

/// The lesson that is open: its title, its version, and its steps with how they stand.
pub(super) fn lesson_ui(ui: &mut Ui, lesson: &OpenLesson, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let title = word!("lesson-title", title = lesson.title());
    let (font, color) = (tokens.heading_font(), tokens.text);
    shell::heading(ui, &title, font, color);
    version_ui(ui, lesson, out);
    ui.add_space(6.0);
    let area = ScrollArea::vertical().auto_shrink(false).animated(false);
    area.id_salt("lesson-steps").show(ui, |ui| {
        shell::group(ui, Role::List, &word!("lesson-steps"), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (step, state) in lesson.steps() {
                step_ui(ui, step, state);
            }
        });
        if lesson.is_done() {
            ui.add_space(6.0);
            shell::group(ui, Role::Status, &word!("lesson-done"), |ui| {
                control::item(ui, Icon::Good, tokens.good, &text!("lesson-done"));
            });
        }
    });
}

/// The step that is done next, where something else has the room.
pub(super) fn current_step_ui(ui: &mut Ui, lesson: &OpenLesson) {
    if let Some((step, state)) = lesson.current() {
        step_ui(ui, step, state);
        ui.add_space(8.0);
    }
}

/// The version in which it is played, or those from which it is chosen.
fn version_ui(ui: &mut Ui, lesson: &OpenLesson, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    let ways = lesson.ways();
    let only_versions = ways.iter().all(|way| way.sections.is_empty() && way.options.is_empty());
    match ways {
        [] => {}
        [only] => {
            if let Some(product) = only.product {
                shell::weak(ui, &text!("lesson-for", product = short(product)), tokens);
            }
        }
        several if only_versions => {
            let name = word!("lesson-version");
            shell::group(ui, Role::RadioGroup, &name, |ui| {
                shell::weak(ui, &name.text, tokens);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    ways_ui(ui, lesson, several, control::segment, out);
                });
            });
        }
        several => {
            if let Some(way) = several.get(lesson.way()) {
                shell::weak(ui, &name_of(way), tokens);
            }
            control::menu(ui, &word!("lesson-ways"), |ui| {
                ways_ui(ui, lesson, several, control::menu_choice, out);
            });
        }
    }
}

/// The ways of which one is chosen, each drawn with `control`.
fn ways_ui(
    ui: &mut Ui,
    lesson: &OpenLesson,
    ways: &[Run],
    control: fn(&mut Ui, &Word, bool) -> Response,
    out: &mut Vec<FrameIntent>,
) {
    for (index, way) in ways.iter().enumerate() {
        let chosen = lesson.way() == index;
        let name = word!("lesson-version-choice", product = name_of(way));
        if control(ui, &name, chosen).clicked() && !chosen {
            out.push(FrameIntent::Lesson(LessonIntent::Choose(index)));
        }
    }
}

/// What a way is called: its sections, its version, and what it takes of several.
pub(super) fn name_of(way: &Run) -> String {
    let sections = match way.sections.as_slice() {
        [first, .., last] => {
            Some(text!("lesson-way-sections", first = first.as_str(), last = last.as_str()))
        }
        [one] => Some(one.clone()),
        [] => None,
    };
    let parts =
        sections.into_iter().chain(way.product.map(short)).chain(way.options.iter().cloned());
    parts.collect::<Vec<_>>().join(" · ")
}

/// A version, in short.
pub(super) fn short(product: Product) -> String {
    match product {
        Product::Sp1 => text!("product-short-sp1"),
        Product::R2 => text!("product-short-r2"),
        Product::Sp2 => text!("product-short-sp2"),
    }
}

fn step_ui(ui: &mut Ui, step: &Step, state: StepState<'_>) {
    let tokens = theme::tokens(ui);
    let (name, says) = match step.number() {
        Some(number) => {
            let number = number.to_string();
            let says = text!("lesson-step-says", number = number.as_str(), says = &*step.says);
            (word!("lesson-step", number = number), says)
        }
        None => (word!("lesson-between"), text!("lesson-between")),
    };
    let marked = matches!(state, StepState::Current | StepState::Failed(_));
    let fill = if marked { tokens.hover } else { Color32::TRANSPARENT };
    let response = Frame::new().fill(fill).inner_margin(Margin::symmetric(4, 5)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        shell::group(ui, Role::ListItem, &name, |ui| {
            let described = described(state);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_selected(marked);
                if let Some(described) = &described {
                    node.set_description(described.as_str());
                }
            });
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                mark_ui(ui, state);
                ui.vertical(|ui| {
                    shell::body(ui, &says, tokens);
                    if let StepState::Failed(outcome) = state {
                        failure_ui(ui, outcome);
                    }
                });
            });
        });
    });
    if marked {
        let rect = response.response.rect;
        ui.painter().vline(rect.left() + 1.0, rect.y_range(), (2.0, tokens.strong));
        follow(ui, step, response.response.rect);
    }
}

/// Scrolls to the step when it becomes the next one.
fn follow(ui: &Ui, step: &Step, rect: egui::Rect) {
    let id = Id::unique("lesson-current");
    let last = ui.data_mut(|data| {
        let last = data.get_temp(id);
        data.insert_temp(id, step.line);
        last
    });
    if last != Some(step.line) {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
}

fn mark_ui(ui: &mut Ui, state: StepState<'_>) {
    let tokens = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
    let (icon, color) = match state {
        StepState::Done => (Icon::Check, tokens.good),
        StepState::Current => (Icon::ArrowRight, tokens.text),
        StepState::Failed(_) => (Icon::Failed, tokens.bad),
        StepState::Later => return,
    };
    icon.paint(ui.painter(), rect.center(), 15.0, color);
}

/// What the mark of a step says.
fn described(state: StepState<'_>) -> Option<String> {
    match state {
        StepState::Done => Some(text!("lesson-step-done")),
        StepState::Current => Some(text!("lesson-step-current")),
        StepState::Failed(_) => Some(text!("lesson-step-failed")),
        StepState::Later => None,
    }
}

fn failure_ui(ui: &mut Ui, outcome: &Outcome) {
    let tokens = theme::tokens(ui);
    let Outcome::Failed { failure, .. } = outcome else { return };
    shell::group(ui, Role::Alert, &word!("lesson-failed"), |ui| {
        shell::colored(ui, &sentence::failure(failure), tokens.bad, tokens);
    });
    shell::body(ui, &text!("lesson-failed-help"), tokens);
}
