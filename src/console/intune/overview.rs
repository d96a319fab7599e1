//! ADMIN, Overview (facts 1.4).

use egui::Ui;

use super::{
    TOKENS, View,
    column::Column,
    links::{self, Link},
    section::{Line, State, section_ui},
};
use crate::{console::shell, domain::Tenant, text, word};

pub(super) fn column() -> Column {
    Column { tasks: Vec::new(), learn: vec![&links::LEARN_OVERVIEW, &links::LEARN_LICENSING] }
}

pub(super) fn overview_ui(ui: &mut Ui, view: &mut View<'_>) {
    shell::heading(ui, &word!("account-details"), TOKENS.heading_font(), TOKENS.text_weak);
    let tenant = &view.organisation.tenant;
    let devices = view.organisation.enrolled_devices().count();
    let (used, total) = (tenant.cloud_storage_used, Tenant::CLOUD_STORAGE);
    let percent = used * 100 / total;
    let storage = text!("storage-used", used = used, total = total, percent = percent);
    let facts: [(String, String, Option<&Link>); 5] = [
        (text!("account-name"), tenant.account_name.clone(), None),
        (text!("account-status"), text!("account-active"), None),
        (text!("account-hosted-on"), tenant.location.clone(), Some(&links::SERVICE_STATUS)),
        (text!("account-devices"), devices.to_string(), None),
        (text!("account-version"), "5.0.5795.0".to_owned(), Some(&links::MANAGE_ACCOUNT)),
    ];
    for (name, value, link) in facts {
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            shell::weak(ui, &name, &TOKENS);
            ui.add_space(6.0);
            shell::body(ui, &value, &TOKENS);
        });
        if let Some(link) = link {
            ui.add_space(4.0);
            view.link(ui, link);
        }
    }
    ui.add_space(20.0);
    let lines = [
        Line { state: State::Good, text: storage, link: None },
        Line { state: State::Good, text: text!("no-issues"), link: Some(&links::MANAGE_STORAGE) },
    ];
    section_ui(ui, &word!("section-storage"), false, &lines, view);
}
