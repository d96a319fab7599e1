use egui::{Frame, Key, KeyboardShortcut, Margin, Modifiers, Panel, Rect, Role, Ui};

use super::{control, theme};
use crate::{
    app::{App, FrameIntent, LessonIntent, OpenLesson, Playing},
    console::shell,
    lesson::Speed,
    text, word,
    words::Word,
};

const BACK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F7);
const PLAY: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F8);
const NEXT_STEP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F9);
const FROM_START: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F7);
const TO_END: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F9);
const CLOSE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::W);

/// Around the line before what the band says, in points.
const GAP: f32 = 24.0;

/// Something with which a lesson is controlled.
struct Control {
    name: Word,
    /// What it does, where its name does not say it.
    about: String,
    keys: KeyboardShortcut,
    intent: LessonIntent,
    /// Whether it can be used now.
    enabled: bool,
}

impl Control {
    fn new(name: Word, keys: KeyboardShortcut, intent: LessonIntent, enabled: bool) -> Self {
        let about = name.text.clone();
        Self { name, about, keys, intent, enabled }
    }
}

fn controls(lesson: &OpenLesson) -> [Control; 6] {
    let (begun, goes_on) = (lesson.has_begun(), lesson.can_go_on());
    let play = if lesson.playing() == Playing::Paused {
        Control::new(word!("lesson-play"), PLAY, LessonIntent::Play, goes_on)
    } else {
        Control::new(word!("lesson-pause"), PLAY, LessonIntent::Pause, true)
    };
    let to_end = Control::new(word!("lesson-to-end"), TO_END, LessonIntent::ToEnd, goes_on);
    [
        Control::new(word!("lesson-from-start"), FROM_START, LessonIntent::FromStart, begun),
        Control::new(word!("lesson-back"), BACK, LessonIntent::Back, begun),
        play,
        Control::new(word!("lesson-next-step"), NEXT_STEP, LessonIntent::NextStep, goes_on),
        Control { about: text!("lesson-to-end", "about"), ..to_end },
        Control::new(word!("lesson-close"), CLOSE, LessonIntent::Close, true),
    ]
}

/// The keys that control a lesson. They are told to nothing else while one is open.
pub(super) fn shortcuts(ui: &Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let Some(lesson) = app.lesson() else { return };
    // Those with more keys first: a shortcut is taken where more are held down, too.
    let mut controls = controls(lesson);
    controls.sort_by_key(|control| !control.keys.modifiers.command);
    for control in controls {
        if ui.input_mut(|input| input.consume_shortcut(&control.keys)) && control.enabled {
            out.push(FrameIntent::Lesson(control.intent));
        }
    }
}

/// What a lesson is controlled with, below the bar. It says as well that it is one. The answer is
/// where it is.
pub(super) fn lesson_band_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) -> Rect {
    let Some(lesson) = app.lesson() else { return Rect::NOTHING };
    let tokens = theme::tokens(ui);
    let name = word!("lesson-band");
    let frame = Frame::new().fill(tokens.notice).inner_margin(Margin::symmetric(8, 5));
    let shown = Panel::top(name.id).frame(frame).resizable(false).show(ui, |ui| {
        shell::group(ui, Role::Toolbar, &name, |ui| {
            super::mark(ui.ctx(), ui.unique_id());
            ui.set_min_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                for control in controls(lesson) {
                    control_ui(ui, control, out);
                }
                ui.separator();
                speeds_ui(ui, app, out);
                let says = text!("lesson-own-lab");
                if shell::text_width(ui, &says, tokens) > ui.available_size_before_wrap().x - GAP {
                    ui.end_row();
                } else {
                    ui.separator();
                }
                shell::body(ui, &says, tokens);
            });
        });
    });
    shown.response.rect
}

fn control_ui(ui: &mut Ui, control: Control, out: &mut Vec<FrameIntent>) {
    // What lies behind a button stays in its place when that gets another name.
    let least = match control.intent {
        LessonIntent::Play | LessonIntent::Pause => {
            let names = [word!("lesson-play").text, word!("lesson-pause").text];
            let widths = names.map(|name| shell::text_width(ui, &name, theme::tokens(ui)));
            widths[0].max(widths[1]) + 2.0 * ui.spacing().button_padding.x
        }
        _ => 0.0,
    };
    let response = control::wide_button_if(ui, &control.name, control.enabled, least);
    let keys = ui.ctx().format_shortcut(&control.keys);
    let response = response.on_hover_text(text!("lesson-keys", about = control.about, keys = keys));
    if response.clicked() {
        // In a lesson the focus is where the lesson puts it.
        response.surrender_focus();
        out.push(FrameIntent::Lesson(control.intent));
    }
}

fn speeds_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let name = word!("lesson-speed");
    shell::body(ui, &name.text, theme::tokens(ui));
    let speeds = [
        (word!("lesson-speed-slow"), Speed::Slow),
        (word!("lesson-speed-normal"), Speed::Normal),
        (word!("lesson-speed-fast"), Speed::Fast),
    ];
    shell::group(ui, Role::RadioGroup, &name, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for (name, speed) in speeds {
                let chosen = app.preferences.lesson_speed == speed;
                if control::segment(ui, &name, chosen).clicked() {
                    out.push(FrameIntent::Lesson(LessonIntent::ChooseSpeed(speed)));
                }
            }
        });
    });
}
