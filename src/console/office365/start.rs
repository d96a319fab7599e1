use egui::Ui;

use super::{TOKENS, View, managed::authority_ui};
use crate::{
    console::{
        Act, Intent as Wanted,
        shell::{self, Icon},
    },
    domain::Authority,
    text, word,
};

/// What Mobile Device Management for Office 365 is, and the button with which it begins.
pub(super) fn start_ui(ui: &mut Ui, view: &mut View<'_>) {
    shell::body(ui, &text!("o365-about"), &TOKENS);
    ui.add_space(10.0);
    for platform in [text!("o365-ios"), text!("o365-android"), text!("o365-windows-phone")] {
        ui.horizontal(|ui| {
            let (place, _) = ui.allocate_exact_size(egui::vec2(24.0, 20.0), egui::Sense::hover());
            Icon::Device.paint(ui.painter(), place.center(), 16.0, TOKENS.link);
            shell::body(ui, &platform, &TOKENS);
        });
    }
    ui.add_space(10.0);
    shell::body(ui, &text!("o365-not-computers"), &TOKENS);
    ui.add_space(16.0);
    authority_ui(ui, view);
    ui.add_space(16.0);
    if shell::button(ui, &word!("o365-start"), true, &TOKENS).clicked() {
        view.out.push(Wanted::Ask(Act::SetAuthority(wanted(view.organisation.tenant.authority))));
    }
}

/// What the administrator asks for: Office 365, beside Intune where that is in force (facts
/// 1.11). Under any other authority it is refused.
fn wanted(authority: Authority) -> Authority {
    let both = Authority::IntuneAndOffice365;
    if authority.may_become(both) { both } else { Authority::Office365 }
}
