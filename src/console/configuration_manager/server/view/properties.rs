use egui::{Rect, Ui};

use super::{
    general::site_name,
    results::{colon, proxy_name},
};
use crate::{
    console::configuration_manager::{
        Intent, View, certificate,
        server::{Properties, Subject},
        sheet::{SheetFrame, sheet_ui},
        wizard::{form::paragraph, summary_section},
    },
    domain::{Organisation, Server, SiteSystemRole},
    text, word, words,
    words::Word,
};

/// A tab of the window: its name, and what stands in it.
type Tab = (Word, fn(&mut Ui, &Properties, &Server, &Organisation));

/// Properties of a server or of a role on it: what is there, to be read.
pub(in super::super::super) fn properties_ui(
    ui: &mut Ui,
    stage: Rect,
    open: &Properties,
    view: &mut View<'_>,
) {
    let hierarchy = view.organisation.hierarchy.as_ref();
    let Some(server) = hierarchy.and_then(|hierarchy| hierarchy.servers.get(&open.server)) else {
        return;
    };
    let tabs = tabs(open.subject);
    let names: Vec<Word> = tabs.iter().map(|(name, _)| name.clone()).collect();
    let title = match open.subject {
        Subject::Server => word!("server-properties-title"),
        Subject::Role(role) => {
            word!("role-properties-title", role = words::site_system_role(role))
        }
    };
    let frame = SheetFrame {
        title: &title,
        tabs: &names,
        shown: open.tab,
        can_apply: false,
        covered: false,
    };
    let wanted = sheet_ui(ui, stage, &frame, |ui| {
        if let Some((_, tab_ui)) = tabs.get(open.tab) {
            tab_ui(ui, open, server, view.organisation);
        }
    });
    view.out.extend(wanted.map(Intent::Sheet));
}

fn tabs(subject: Subject) -> Vec<Tab> {
    let general = || word!("wizard-general");
    match subject {
        Subject::Server => vec![(general(), server_ui), (word!("server-proxy"), proxy_ui)],
        Subject::Role(SiteSystemRole::MicrosoftIntuneConnector) => {
            vec![(general(), role_ui), (word!("role-certificates"), certificates_ui)]
        }
        Subject::Role(_) => vec![(general(), role_ui)],
    }
}

fn server_ui(ui: &mut Ui, open: &Properties, server: &Server, organisation: &Organisation) {
    let internet = server.internet_name.clone();
    let facts = [
        (colon(&word!("server-name")), open.server.to_string()),
        (colon(&word!("server-site")), site_name(server.site, organisation)),
        (
            colon(&word!("server-internet-name")),
            internet.unwrap_or_else(|| text!("server-no-internet-name")),
        ),
        (colon(&word!("column-role-count")), server.roles.len().to_string()),
    ];
    summary_section(ui, &word!("server-section"), &facts);
}

fn proxy_ui(ui: &mut Ui, _open: &Properties, server: &Server, _organisation: &Organisation) {
    paragraph(ui, &text!("server-proxy-of-server"));
    let proxy = server.proxy.as_ref().map_or_else(|| text!("server-no-proxy"), proxy_name);
    summary_section(ui, &word!("server-proxy"), &[(colon(&word!("server-proxy")), proxy)]);
}

fn role_ui(ui: &mut Ui, open: &Properties, server: &Server, organisation: &Organisation) {
    let Subject::Role(role) = open.subject else { return };
    let facts = [
        (colon(&word!("column-role-name")), words::site_system_role(role)),
        (colon(&word!("server-name")), open.server.to_string()),
        (colon(&word!("server-site")), site_name(server.site, organisation)),
    ];
    summary_section(ui, &word!("role-section"), &facts);
    paragraph(ui, &words::site_system_role_about(role));
}

/// The Computer certificate store of the server (facts 5.2).
fn certificates_ui(ui: &mut Ui, _open: &Properties, server: &Server, organisation: &Organisation) {
    paragraph(ui, &text!("role-certificates-about"));
    if server.certificates.is_empty() {
        paragraph(ui, &text!("role-no-certificate"));
    }
    for found in server.certificates.values() {
        let facts = certificate::facts(found, organisation.clock);
        summary_section(ui, &word!("role-certificate"), &facts);
    }
}
