use egui::{Key, Role, Ui};

use super::{
    Intent, Sheet,
    form::{mark, paragraph, tell},
};
use crate::{
    console::{
        configuration_manager::{WINDOW, subscription::PrivacyPage},
        shell,
    },
    text, word,
};

/// Subscription: signing in, and the privacy links.
pub(super) fn account_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-sign-in-about"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let name = word!("wizard-sign-in");
        let response = shell::labeled_button(ui, &name, &name.text, Key::I, true, &WINDOW);
        if response.clicked() {
            sheet.out.push(Intent::OpenSignIn);
        }
        let problem = sheet.problem("wizard-sign-in");
        tell(&response, problem);
        mark(ui, problem);
    });
    ui.add_space(10.0);
    shell::group(ui, Role::Status, &word!("wizard-account"), |ui| match &sheet.draft.account {
        Some(account) => {
            let account = account.to_string();
            shell::body(ui, &text!("wizard-signed-in-as", account = account), &WINDOW);
            ui.add_space(4.0);
            shell::body(ui, &text!("wizard-authority-agreed"), &WINDOW);
        }
        None => drop(shell::weak(ui, &text!("wizard-nobody-signed-in"), &WINDOW)),
    });
    ui.add_space(22.0);
    paragraph(ui, &text!("wizard-privacy-about"));
    let links = [
        (word!("wizard-privacy-service"), PrivacyPage::Service),
        (word!("wizard-privacy-product"), PrivacyPage::Product),
    ];
    for (name, page) in links {
        if shell::link(ui, &name, &WINDOW).clicked() {
            sheet.out.push(Intent::OpenPrivacy(page));
        }
        ui.add_space(6.0);
    }
}
