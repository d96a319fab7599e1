use egui::{Key, Role, Ui};

use super::{
    Intent, Sheet,
    form::{self, paragraph, tick},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            subscription::{FileContent, FileSlot, FileState},
        },
        shell::{self, Masking, Tokens},
    },
    text, word,
};

const BUTTON: f32 = 90.0;
/// More than any path has, in characters.
const LONGEST_PATH: usize = 4096;

/// Company Logo: whether there is one, the two files, and the name beside it.
pub(super) fn logo_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-logo-about"));
    tick(ui, &word!("wizard-include-logo"), &mut sheet.draft.include_logo);
    let included = sheet.draft.include_logo;
    // What cannot be used stands back.
    let text = if included { WINDOW.text } else { WINDOW.text_weak };
    let tokens = Tokens { text, ..WINDOW };
    ui.add_enabled_ui(included, |ui| {
        shell::body(ui, &text!("wizard-logo-rules"), &tokens);
        ui.add_space(8.0);
        file_ui(ui, FileSlot::LogoOnWhite, sheet);
        file_ui(ui, FileSlot::LogoOnColor, sheet);
        let name = word!("wizard-name-beside-logo");
        let beside = &mut sheet.draft.profile.name_beside_logo;
        if shell::check_box(ui, &name, *beside, &tokens).clicked() {
            *beside = !*beside;
        }
    });
    drop_ui(ui, sheet);
}

/// A row in which a file is handed over: a path that is typed, or chosen with Browse. What is
/// known of the file stands below it.
pub(super) fn file_ui(ui: &mut Ui, slot: FileSlot, sheet: &mut Sheet<'_>) {
    let name = slot.name();
    let usable = sheet.draft.uses(slot);
    let problem = sheet.problem(name.id).cloned();
    let file = sheet.draft.file(slot);
    let mut path = file.path.clone();
    let (mut browse, mut entered) = (false, false);
    form::row(ui, &name, problem.as_ref(), |ui| {
        let inner = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let width = ui.available_width() - BUTTON;
            let field = ui.scope(|ui| {
                ui.set_width(width);
                shell::edit_box(ui, &name, &mut path, Masking::Plain, LONGEST_PATH, &WINDOW)
            });
            entered = field.inner.lost_focus();
            // Two rows of a page have a button of this name: each in the group of its field.
            shell::group(ui, Role::Group, &name, |ui| {
                let button = word!("browse");
                let label = format!("{}…", button.text);
                browse = shell::labeled_button(ui, &button, &label, key(slot), usable, &WINDOW)
                    .clicked();
            });
            field.inner
        });
        (inner.inner, ())
    });
    if path != file.path {
        sheet.draft.files.entry(slot).or_default().path.clone_from(&path);
        sheet.draft.files.entry(slot).or_default().state = FileState::Unread;
    }
    let is_unread = sheet.draft.file(slot).state == FileState::Unread;
    if entered && is_unread && !path.trim().is_empty() {
        sheet.out.push(Intent::Hand(slot, path.trim().to_owned()));
    }
    if browse {
        sheet.out.push(Intent::Browse(slot));
    }
    match sheet.draft.kept(slot) {
        Some(kept) if usable => {
            let text = text!("wizard-file-kept", what = known(&kept));
            shell::weak(ui, &text, &WINDOW);
            ui.add_space(4.0);
        }
        None if usable => known_ui(ui, slot, &file.state, sheet),
        _ => {}
    }
    ui.add_space(4.0);
}

/// What is known of a file: a line below its path.
fn known_ui(ui: &mut Ui, slot: FileSlot, state: &FileState, sheet: &mut Sheet<'_>) {
    match state {
        FileState::Unread | FileState::Reading | FileState::Scaling => {}
        FileState::Good(content) => {
            // What cannot be used for another reason is not praised.
            let is_good = sheet.problem(slot.name().id).is_none();
            let color = if is_good { WINDOW.good } else { WINDOW.text_weak };
            shell::colored(ui, &known(content), color, &WINDOW);
        }
        FileState::Bad { why, can_be_scaled } => {
            shell::group(ui, Role::Alert, &word!("wizard-file-refused"), |ui| {
                shell::colored(ui, why, WINDOW.bad, &WINDOW);
            });
            if *can_be_scaled {
                ui.add_space(4.0);
                let name = word!("wizard-scale-logo");
                if shell::button(ui, &name, true, &WINDOW).clicked() {
                    sheet.out.push(Intent::ScaleLogo(slot));
                }
            }
        }
    }
    ui.add_space(4.0);
}

fn known(content: &FileContent) -> String {
    match content {
        FileContent::Logo(found) => text!(
            "wizard-logo-known",
            width = found.logo.width.to_string(),
            height = found.logo.height.to_string()
        ),
        FileContent::KeptLogo(logo) => text!(
            "wizard-logo-kept",
            file = logo.file.as_str(),
            width = logo.width.to_string(),
            height = logo.height.to_string()
        ),
        FileContent::Certificate(found) => text!(
            "wizard-certificate-known",
            subject = found.subject.as_str(),
            from = found.valid_from.to_string(),
            to = found.valid_to.to_string()
        ),
        FileContent::PortalApp => text!("wizard-portal-app-known"),
    }
}

/// A file that is dropped on the page is handed over where the first one is missing.
fn drop_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let dropped = ui.input(|input| {
        let paths = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
        paths.map(|path| path.display().to_string()).collect::<Vec<_>>()
    });
    if dropped.is_empty() || !ui.is_enabled() {
        return;
    }
    sheet.draft.include_logo = true;
    let slots = [FileSlot::LogoOnWhite, FileSlot::LogoOnColor];
    let free = slots.into_iter().filter(|slot| sheet.draft.logo(*slot).is_none());
    // The third file of three would take the place of the first.
    let slots: Vec<FileSlot> = free.chain(slots).take(2).collect();
    for (slot, path) in slots.into_iter().zip(dropped) {
        sheet.out.push(Intent::Hand(slot, path));
    }
}

/// The access key of the button beside a file. Two files of one page have two keys.
fn key(slot: FileSlot) -> Key {
    match slot {
        FileSlot::LogoOnColor | FileSlot::PortalApp => Key::R,
        _ => Key::B,
    }
}
