use egui::{Align, Key, Layout, Role, ScrollArea, Sense, Ui, vec2};

use super::{control, dialog::dialog_ui, lesson_panel, theme};
use crate::{
    app::{FilePurpose, FrameIntent, LessonIntent, LessonList, ListedLesson},
    console::shell::{self, Masking},
    text, word,
};

/// The height of the list, in points.
const LIST: f32 = 330.0;
/// In characters: more than any title has.
const LONGEST: usize = 200;

/// The dialog in which a shipped lesson is chosen.
pub(super) fn lessons_ui(ui: &Ui, list: &LessonList, out: &mut Vec<FrameIntent>) {
    dialog_ui(ui, &word!("lesson-list-title"), out, |ui, out| {
        let tokens = theme::tokens(ui);
        let entered = find_ui(ui, list, out);
        ui.add_space(8.0);
        let height = LIST.min(ui.ctx().content_rect().height() - 260.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        shell::region(ui, Role::List, &word!("lessons-found"), rect, |ui| {
            ScrollArea::vertical().auto_shrink(false).animated(false).show(ui, |ui| {
                ui.with_layout(Layout::top_down_justified(Align::Min), |ui| {
                    let pressed = list.found().filter(|lesson| lesson_ui(ui, lesson));
                    out.extend(pressed.map(open));
                });
                if list.found().next().is_none() {
                    shell::body(ui, &text!("lesson-none-found"), tokens);
                }
            });
        });
        ui.add_space(10.0);
        let answers = [(&word!("lesson-open-file"), true), (&word!("cancel"), true)];
        match shell::answers(ui, &answers, tokens) {
            Some(0) => out.push(FrameIntent::Browse(FilePurpose::Lesson)),
            Some(_) => out.push(FrameIntent::CloseDialog),
            // Enter opens the first one that was found.
            None if entered => out.extend(list.found().next().map(open)),
            None => {}
        }
    });
}

fn open(lesson: &ListedLesson) -> FrameIntent {
    FrameIntent::Lesson(LessonIntent::Open(lesson.name.clone()))
}

/// The box for what is looked for; whether Enter was pressed in it.
fn find_ui(ui: &mut Ui, list: &LessonList, out: &mut Vec<FrameIntent>) -> bool {
    let mut find = list.find.clone();
    let tokens = theme::tokens(ui);
    let name = word!("lesson-find");
    let response = shell::text_box(ui, &name, &mut find, Masking::Plain, LONGEST, tokens);
    // Asked before the focus is given back: Enter takes it from the box.
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    shell::keep_focus(ui, &response);
    if find != list.find {
        out.push(FrameIntent::Lesson(LessonIntent::Find(find)));
    }
    entered
}

fn lesson_ui(ui: &mut Ui, lesson: &ListedLesson) -> bool {
    let name = word!("lesson-entry", title = lesson.title.as_str());
    let versions = lesson.products.iter().map(|product| lesson_panel::short(*product));
    let versions = versions.collect::<Vec<_>>().join(", ");
    let response = control::list_button(ui, &name, &versions);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}
