use egui::{Role, Ui};

use super::{
    Sheet,
    wizard::{Intent, form},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            server::{SelectComputer, Target},
        },
        shell,
    },
    domain::{Organisation, SiteCode},
    text, word,
};

/// General: the server, its site, its name on the Internet, and who installs roles on it.
pub(super) fn general_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match sheet.draft.target {
        Target::New(_) => {
            form::paragraph(ui, &text!("server-general-new"));
            name_ui(ui, sheet);
            site_ui(ui, sheet);
            internet_ui(ui, sheet);
        }
        Target::Existing(_) => {
            form::paragraph(ui, &text!("server-general-existing"));
            existing_ui(ui, sheet);
        }
    }
    account_ui(ui, sheet);
}

fn name_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("server-name");
    let problem = sheet.problem(name.id).cloned();
    let Target::New(typed) = &mut sheet.draft.target else { return };
    if form::browsed(ui, &name, typed, problem.as_ref()) {
        let typed = typed.clone();
        let over = SelectComputer { typed, refusal: None };
        sheet.out.push(Intent::Over(Some(Box::new(over))));
    }
}

fn site_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("server-site");
    let sites: Vec<SiteCode> =
        sheet.organisation.hierarchy.iter().flat_map(|h| h.sites.keys().copied()).collect();
    let entries: Vec<String> =
        sites.iter().map(|code| site_name(*code, sheet.organisation)).collect();
    let chosen = sites.iter().position(|code| *code == sheet.draft.site);
    let picked = form::row(ui, &name, None, |ui| {
        shell::combo_box(ui, &name, &entries, chosen, ui.available_width(), &WINDOW)
    });
    if let Some(code) = picked.and_then(|at| sites.get(at)) {
        sheet.draft.choose_site(*code, sheet.organisation);
    }
}

/// "PS1 - Contoso-Headquarters"
pub(super) fn site_name(code: SiteCode, organisation: &Organisation) -> String {
    let site = organisation.hierarchy.as_ref().and_then(|hierarchy| hierarchy.sites.get(&code));
    site.map_or_else(|| code.to_string(), |site| format!("{code} - {}", site.name))
}

fn internet_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    form::tick(ui, &word!("server-has-internet-name"), &mut sheet.draft.has_internet_name);
    ui.add_enabled_ui(sheet.draft.has_internet_name, |ui| {
        let name = word!("server-internet-name");
        form::text(ui, &name, sheet, |draft| &mut draft.internet_name);
    });
}

/// What a server has already and this wizard does not change.
fn existing_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    form::fixed(ui, &word!("server-name"), &sheet.draft.name());
    form::fixed(ui, &word!("server-site"), &site_name(sheet.draft.site, sheet.organisation));
    let none = || text!("server-no-internet-name");
    let internet = sheet.draft.internet_name().unwrap_or_else(none);
    form::fixed(ui, &word!("server-internet-name"), &internet);
}

fn account_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let group = word!("server-installation-account");
    ui.add_space(4.0);
    shell::heading(ui, &group, WINDOW.strong_font(), WINDOW.text);
    ui.add_space(6.0);
    shell::group(ui, Role::RadioGroup, &group, |ui| {
        for (name, other) in
            [(word!("server-computer-account"), false), (word!("server-other-account"), true)]
        {
            let chosen = sheet.draft.has_account == other;
            if shell::radio(ui, &name, chosen, &WINDOW).clicked() {
                sheet.draft.has_account = other;
            }
            ui.add_space(6.0);
        }
    });
    ui.add_enabled_ui(sheet.draft.has_account, |ui| {
        form::text(ui, &word!("server-account"), sheet, |draft| &mut draft.account);
    });
}
