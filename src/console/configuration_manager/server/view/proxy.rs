use egui::Ui;

use super::{Sheet, wizard::form};
use crate::{
    console::{
        configuration_manager::{WINDOW, server::ProxyDraft},
        shell,
    },
    text, word,
    words::Word,
};

/// Proxy: the proxy for what the server gets from the Internet (facts 4.1).
pub(super) fn proxy_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    form::paragraph(ui, &text!("server-proxy-about"));
    form::tick(ui, &word!("server-proxy-used"), &mut sheet.draft.proxy.used);
    ui.add_enabled_ui(sheet.draft.proxy.used, |ui| {
        field(ui, &word!("server-proxy-name"), |proxy| &mut proxy.server, sheet);
        field(ui, &word!("server-proxy-port"), |proxy| &mut proxy.port, sheet);
        form::tick(ui, &word!("server-proxy-credentials"), &mut sheet.draft.proxy.has_account);
        ui.add_enabled_ui(sheet.draft.proxy.has_account, |ui| {
            field(ui, &word!("server-proxy-account"), |proxy| &mut proxy.account, sheet);
            shell::weak(ui, &text!("server-proxy-account-note"), &WINDOW);
        });
    });
    let server = sheet.draft.server(sheet.organisation);
    if server.is_some_and(|server| server.proxy.is_some()) {
        ui.add_space(12.0);
        form::paragraph(ui, &text!("server-proxy-stays"));
    }
}

fn field(
    ui: &mut Ui,
    name: &Word,
    of: impl FnOnce(&mut ProxyDraft) -> &mut String,
    sheet: &mut Sheet<'_>,
) {
    form::text(ui, name, sheet, |draft| of(&mut draft.proxy));
}
