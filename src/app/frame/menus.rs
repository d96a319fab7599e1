use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use super::control;
use crate::{
    app::{
        App, Destination, ExportIntent, FilePurpose, FrameIntent, LessonIntent, Playing,
        ThemeChoice,
    },
    console::shell,
    text, word, words,
    words::Word,
};

const NEW: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::N);
const OPEN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::O);
const ZOOM_IN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Plus);
const ZOOM_IN_TOO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals);
const ZOOM_OUT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Minus);
const ZOOM_RESET: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num0);
const CAPTURE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F12);

const ZOOM_STEP: u16 = 10;
const MINUTES_AN_HOUR: u32 = 60;

/// The menus Lab, View and Lesson.
pub(super) fn menus_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    control::menu(ui, &word!("menu-lab"), |ui| lab_menu_ui(ui, app, out));
    control::menu(ui, &word!("menu-view"), |ui| view_menu_ui(ui, app, out));
    control::menu(ui, &word!("menu-lesson"), |ui| lesson_menu_ui(ui, app, out));
}

/// The menu that lets time pass.
pub(super) fn advance_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    control::menu(ui, &word!("menu-advance"), |ui| {
        let steps: [(Word, u32); 4] = [
            (word!("advance-5-minutes"), 5),
            (word!("advance-1-hour"), MINUTES_AN_HOUR),
            (word!("advance-8-hours"), 8 * MINUTES_AN_HOUR),
            (word!("advance-24-hours"), 24 * MINUTES_AN_HOUR),
        ];
        for (name, minutes) in steps {
            if control::menu_item(ui, &name, "").clicked() {
                out.push(FrameIntent::Advance(minutes));
            }
        }
        let organisation = app.lab.organisation();
        let next = organisation.due().into_iter().next();
        let why = next
            .as_ref()
            .map_or_else(|| text!("nothing-due"), |(at, due)| format!("{at}: {}", words::due(due)));
        let name = word!("advance-to-next");
        let response = control::menu_item_if(ui, &name, next.is_some(), &why);
        if let Some((at, _)) = next.filter(|_| response.clicked()) {
            out.push(FrameIntent::Advance(organisation.clock.minutes_until(at)));
        }
    });
}

/// The button for pictures.
pub(super) fn capture_ui(ui: &mut Ui, out: &mut Vec<FrameIntent>) {
    let keys = ui.ctx().format_shortcut(&CAPTURE);
    let response = control::asking_button(ui, &word!("capture"));
    if response.on_hover_text(text!("capture-keys", keys = keys)).clicked() {
        out.push(FrameIntent::OpenCapture);
    }
}

/// The keys that do what the menus do.
pub(super) fn shortcuts(ui: &Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let zoom = app.preferences.zoom;
    let keys: [(KeyboardShortcut, FrameIntent); 7] = [
        (NEW, FrameIntent::Browse(FilePurpose::New)),
        (OPEN, FrameIntent::Browse(FilePurpose::Open)),
        (ZOOM_IN, FrameIntent::Zoom(larger(zoom))),
        (ZOOM_IN_TOO, FrameIntent::Zoom(larger(zoom))),
        (ZOOM_OUT, FrameIntent::Zoom(smaller(zoom))),
        (ZOOM_RESET, FrameIntent::Zoom(100)),
        (CAPTURE, FrameIntent::Capture(Destination::File)),
    ];
    for (shortcut, intent) in keys {
        if ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
            out.push(intent);
        }
    }
}

fn lab_menu_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let keys = |shortcut| ui.ctx().format_shortcut(shortcut);
    let (new, open) = (keys(&NEW), keys(&OPEN));
    let asking: [(Word, &str, FrameIntent); 7] = [
        (word!("lab-new"), &new, FrameIntent::Browse(FilePurpose::New)),
        (word!("lab-open"), &open, FrameIntent::Browse(FilePurpose::Open)),
        (word!("lab-open-path"), "", FrameIntent::OpenPathForm(FilePurpose::Open)),
        (word!("lab-save-copy"), "", FrameIntent::Browse(FilePurpose::Copy)),
        (word!("lab-start-over"), "", FrameIntent::AskStartOver),
        (word!("lab-compare"), "", FrameIntent::OpenPathForm(FilePurpose::Compare)),
        (word!("lab-record"), "", FrameIntent::Browse(FilePurpose::Record)),
    ];
    for (name, keys, intent) in asking {
        let why = text!("lesson-leaves-files");
        // How a lab was before is no other lab.
        let is_of_this_lab = intent == FrameIntent::OpenPathForm(FilePurpose::Compare);
        let enabled = app.lesson().is_none() || is_of_this_lab;
        if control::asking_menu_item_if(ui, &name, keys, enabled, &why).clicked() {
            out.push(intent);
        }
    }
    if control::asking_menu_item(ui, &word!("enrol-device"), "").clicked() {
        out.push(FrameIntent::OpenEnrol(None));
    }
    if control::menu_item(ui, &word!("which-authority"), "").clicked() {
        out.push(FrameIntent::OpenAuthorities);
    }
    if control::menu_item(ui, &word!("about"), "").clicked() {
        out.push(FrameIntent::OpenAbout);
    }
    let others = || app.preferences.recent.iter().filter(|lab| lab.path != app.lab.path());
    if others().next().is_none() || app.lesson().is_some() {
        return;
    }
    ui.separator();
    let heading = word!("recent-labs");
    ui.label(&heading.text);
    shell::group(ui, egui::Role::Group, &heading, |ui| {
        for lab in others() {
            let name = lab.path.file_name().unwrap_or_default().to_string_lossy();
            let name = word!("recent-lab", name = name.as_ref());
            let response = control::menu_item(ui, &name, "");
            if response.on_hover_text(lab.path.display().to_string()).clicked() {
                out.push(FrameIntent::OpenRecent(lab.path.clone()));
            }
        }
    });
}

fn lesson_menu_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let asking = [
        (word!("lesson-list"), FrameIntent::Lesson(LessonIntent::List)),
        (word!("lesson-open-file"), FrameIntent::Browse(FilePurpose::Lesson)),
        (word!("lesson-open-path"), FrameIntent::OpenPathForm(FilePurpose::Lesson)),
    ];
    for (name, intent) in asking {
        if control::asking_menu_item(ui, &name, "").clicked() {
            out.push(intent);
        }
    }
    let name = word!("export");
    let stands_still = app.lesson().map(|lesson| lesson.playing() == Playing::Paused);
    let why = match stands_still {
        None => text!("export-no-lesson"),
        Some(_) => text!("export-while-playing"),
    };
    let enabled = stands_still == Some(true);
    if control::asking_menu_item_if(ui, &name, "", enabled, &why).clicked() {
        out.push(FrameIntent::Export(ExportIntent::Open));
    }
    if app.lesson().is_some() && control::menu_item(ui, &word!("lesson-close"), "").clicked() {
        out.push(FrameIntent::Lesson(LessonIntent::Close));
    }
}

fn view_menu_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let themes = [
        (word!("theme-system"), ThemeChoice::System),
        (word!("theme-light"), ThemeChoice::Light),
        (word!("theme-dark"), ThemeChoice::Dark),
    ];
    for (name, theme) in themes {
        if control::menu_choice(ui, &name, app.preferences.theme == theme).clicked() {
            out.push(FrameIntent::ChooseTheme(theme));
        }
    }
    ui.separator();
    let zoom = app.preferences.zoom;
    let steps = [
        (word!("zoom-in"), ZOOM_IN, larger(zoom)),
        (word!("zoom-out"), ZOOM_OUT, smaller(zoom)),
        (word!("zoom-reset"), ZOOM_RESET, 100),
    ];
    for (name, shortcut, percent) in steps {
        let keys = ui.ctx().format_shortcut(&shortcut);
        if control::menu_item(ui, &name, &keys).clicked() {
            out.push(FrameIntent::Zoom(percent));
        }
    }
}

fn larger(zoom: u16) -> u16 {
    (zoom + ZOOM_STEP).min(300)
}

fn smaller(zoom: u16) -> u16 {
    zoom.saturating_sub(ZOOM_STEP).max(50)
}
