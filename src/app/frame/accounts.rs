use egui::{Role, Ui};

use super::{control, theme};
use crate::{
    app::{App, FrameIntent},
    console::shell,
    text, word, words,
};

/// The fictional accounts: name, role, what each is there to show, and its password.
pub(super) fn accounts_ui(ui: &mut Ui, app: &App, out: &mut Vec<FrameIntent>) {
    let tokens = theme::tokens(ui);
    shell::weak(ui, &text!("accounts-hint"), tokens);
    ui.add_space(6.0);
    if control::asking_button(ui, &word!("enrol-device")).clicked() {
        out.push(FrameIntent::OpenEnrol(None));
    }
    for note in app.lab.preset().notes() {
        let Some(account) = app.lab.organisation().directory.accounts.get(&note.upn) else {
            continue;
        };
        let upn = note.upn.to_string();
        ui.add_space(10.0);
        shell::group(ui, Role::Group, &word!("account", account = upn.as_str()), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = egui::RichText::new(upn.as_str()).font(tokens.strong_font());
            ui.add(egui::Label::new(name.color(tokens.text)).wrap());
            let name = account.display_name.as_str();
            let roles = words::roles(&account.roles);
            shell::weak(ui, &text!("name-and-roles", name = name, roles = roles), tokens);
            shell::body(ui, &note.shows, tokens);
            ui.horizontal(|ui| {
                shell::body(ui, note.password.reveal(), tokens);
                let name = word!("copy-password", account = upn.as_str());
                if control::short_button(ui, &name, &text!("copy")).clicked() {
                    out.push(FrameIntent::CopyPassword(note.upn.clone()));
                }
            });
            let name = word!("enrol-device-of", account = upn.as_str());
            if control::short_button(ui, &name, &text!("enrol-device-short")).clicked() {
                out.push(FrameIntent::OpenEnrol(Some(note.upn.clone())));
            }
        });
    }
}
