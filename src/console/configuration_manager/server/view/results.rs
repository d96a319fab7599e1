use egui::Ui;

use super::{
    Sheet, general,
    wizard::{self, Page as _, form::paragraph, summary_section},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            server::{Page, Target},
        },
        shell::Icon,
    },
    domain::{Proxy, Refusal, SiteSystemRole},
    text, word, words,
    words::Word,
};

/// Summary: everything that was chosen.
pub(super) fn summary_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    paragraph(ui, &text!("server-summary-about"));
    let draft = &sheet.draft;
    let account = if draft.has_account {
        draft.account.trim().to_owned()
    } else {
        word!("server-computer-account").text
    };
    let general = [
        (colon(&word!("server-name")), draft.name()),
        (colon(&word!("server-site")), general::site_name(draft.site, sheet.organisation)),
        (colon(&word!("server-internet-name")), draft.internet_name().unwrap_or_default()),
        (colon(&word!("server-installation-account")), account),
    ];
    summary_section(ui, &Page::General.name(), &general);
    let proxy = [(colon(&Page::Proxy.name()), proxy(sheet))];
    summary_section(ui, &Page::Proxy.name(), &proxy);
    let roles: Vec<String> = draft.roles.iter().map(|r| words::site_system_role(*r)).collect();
    let roles = [(text!("server-roles-are"), roles.join(", "))];
    summary_section(ui, &Page::Roles.name(), &roles);
}

pub(super) fn colon(name: &Word) -> String {
    format!("{}:", name.text)
}

/// The proxy that the server will have. One that it has stays where no other is given.
fn proxy(sheet: &Sheet<'_>) -> String {
    let kept = sheet.draft.server(sheet.organisation).and_then(|server| server.proxy.clone());
    let proxy = sheet.draft.proxy.proxy().or(kept);
    proxy.as_ref().map_or_else(|| text!("server-no-proxy"), proxy_name)
}

/// "proxy.contoso.com:80", with the account where it asks for one.
pub(super) fn proxy_name(proxy: &Proxy) -> String {
    let (server, port) = (proxy.server.as_str(), proxy.port.to_string());
    match &proxy.account {
        Some(account) => {
            text!("server-proxy-with", server = server, port = port, account = account.as_str())
        }
        None => text!("server-proxy-is", server = server, port = port),
    }
}

/// Completion: what is there now, and for the connector, what comes next.
pub(super) fn completion_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    let name = sheet.draft.name();
    let done = match sheet.draft.target {
        Target::New(_) => text!("server-completed-new", server = name.as_str()),
        Target::Existing(_) => {
            let count = sheet.draft.roles.len();
            text!("server-completed-existing", count = count, server = name.as_str())
        }
    };
    wizard::line(ui, Icon::Good, WINDOW.good, &done);
    ui.add_space(8.0);
    if sheet.draft.roles.contains(&SiteSystemRole::MicrosoftIntuneConnector) {
        connector_ui(ui, sheet);
    }
}

fn connector_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    let hierarchy = sheet.organisation.hierarchy.as_ref();
    let obstacle = hierarchy.and_then(|hierarchy| hierarchy.obstacle(sheet.organisation.clock));
    if let Some(obstacle) = obstacle {
        let (what, way_out) = words::refusal(&Refusal::TrafficStopped { obstacle });
        wizard::line(ui, Icon::Alert, WINDOW.bad, &what);
        paragraph(ui, &way_out);
        return;
    }
    paragraph(ui, &text!("server-connector-certificate"));
    paragraph(ui, &text!("server-connector-next"));
}
