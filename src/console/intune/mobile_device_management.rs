//! ADMIN, Mobile Device Management: the page on which the authority is chosen (facts 1.5).

use egui::Ui;

use super::{
    TOKENS, View,
    column::Column,
    links,
    section::{Line, State, notice_ui, section_ui},
};
use crate::{
    console::shell,
    domain::{Authority, Organisation, Platform, PlatformState},
    text, word,
    words::{self, Word},
};

pub(super) fn column(organisation: &Organisation) -> Column {
    Column {
        tasks: match organisation.tenant.authority {
            Authority::NotSet => vec![&links::TASK_SET_AUTHORITY],
            Authority::Office365 => vec![&links::TASK_ADD_INTUNE],
            _ => Vec::new(),
        },
        learn: vec![&links::LEARN_AUTHORITIES, &links::LEARN_ENROLLMENT],
    }
}

pub(super) fn page_ui(ui: &mut Ui, view: &mut View<'_>) {
    let authority = view.organisation.tenant.authority;
    if authority == Authority::NotSet {
        notice_ui(ui, &word!("notice"), |ui| {
            shell::body(ui, &text!("first-step"), &TOKENS);
            ui.add_space(4.0);
            view.link(ui, &links::MANAGE_MOBILE_DEVICES);
            shell::body(ui, ".", &TOKENS);
        });
        ui.add_space(14.0);
    } else if authority.includes_intune() {
        notice_ui(ui, &word!("notice"), |ui| {
            shell::body(ui, &text!("next-step"), &TOKENS);
            ui.add_space(4.0);
            view.link(ui, &links::POLICY);
            shell::body(ui, ".", &TOKENS);
        });
        ui.add_space(14.0);
    }
    section_ui(ui, &word!("section-authority"), true, &[authority_line(authority)], view);
    if authority.includes_intune() {
        platforms_ui(ui, view);
        settings_ui(ui, view);
    }
    if authority == Authority::ConfigurationManager {
        ui.add_space(16.0);
        let lines = certificate_lines(view.organisation);
        section_ui(ui, &word!("section-tenant-certificate"), false, &lines, view);
    }
}

/// The certificate that the service issued to the tenant when Configuration Manager subscribed,
/// with which the connector proves who it is (seed, "issues a certificate to the tenant").
fn certificate_lines(organisation: &Organisation) -> Vec<Line> {
    let line = |state, text| Line { state, text, link: None };
    let issued = organisation.tenant.certificates_issued;
    if issued == 0 {
        return vec![line(State::Open, text!("tenant-certificate-none"))];
    }
    let Some(found) = organisation.issued_certificate() else {
        return vec![line(State::Open, text!("tenant-certificate-lost", count = issued))];
    };
    let until = found.valid_to.to_string();
    let validity = if found.is_valid(organisation.clock) {
        line(State::Good, text!("tenant-certificate-valid", until = until))
    } else {
        line(State::Open, text!("tenant-certificate-expired", until = until))
    };
    let thumbprint = text!("tenant-certificate-issued", thumbprint = found.thumbprint.as_str());
    vec![line(State::Good, thumbprint), validity]
}

fn authority_line(authority: Authority) -> Line {
    let state = if authority == Authority::NotSet { State::Open } else { State::Good };
    let link = match authority {
        Authority::NotSet => Some(&links::SET_AUTHORITY),
        Authority::Office365 => Some(&links::ADD_INTUNE),
        _ => None,
    };
    Line { state, text: words::authority_line(authority), link }
}

fn platforms_ui(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(20.0);
    shell::heading(ui, &word!("available-platforms"), TOKENS.heading_font(), TOKENS.text_weak);
    let platforms = view.organisation.platforms();
    for (name, members) in sections() {
        let mut lines: Vec<Line> = platforms
            .iter()
            .filter(|(platform, _)| members.contains(platform))
            .map(|&(platform, state)| platform_line(platform, state))
            .collect();
        if members.is_empty() {
            lines.push(connection_line(&name));
        }
        ui.add_space(16.0);
        section_ui(ui, &name, false, &lines, view);
    }
}

/// The sections in the order of the page; the last two are connections, not platforms.
fn sections() -> [(Word, &'static [Platform]); 6] {
    [
        (word!("section-windows"), &[Platform::Windows]),
        (word!("section-windows-phone"), &[Platform::WindowsPhone80, Platform::WindowsPhone81]),
        (word!("section-ios"), &[Platform::IosAndMacOsX]),
        (word!("section-android"), &[Platform::Android]),
        (word!("section-exchange"), &[]),
        (word!("section-certificate-connector"), &[]),
    ]
}

fn platform_line(platform: Platform, state: PlatformState) -> Line {
    let ready = state == PlatformState::Ready;
    let (text, link) = match platform {
        Platform::Windows => (text!("line-windows"), Some(&links::WINDOWS_FEATURES)),
        Platform::WindowsPhone80 if ready => (text!("line-phone-80-ready"), None),
        Platform::WindowsPhone80 => (text!("line-phone-80"), Some(&links::WINDOWS_PHONE_80)),
        Platform::WindowsPhone81 => (text!("line-phone-81"), Some(&links::WINDOWS_PHONE_81)),
        Platform::IosAndMacOsX if ready => (text!("line-ios-ready"), None),
        Platform::IosAndMacOsX => (text!("line-ios"), Some(&links::IOS)),
        Platform::Android => (text!("line-android"), None),
    };
    Line { state: if ready { State::Good } else { State::Open }, text, link }
}

fn connection_line(name: &Word) -> Line {
    let (text, link) = match name.id {
        "section-exchange" => (text!("line-exchange"), Some(&links::EXCHANGE)),
        _ => (text!("line-certificate-connector"), None),
    };
    Line { state: State::Open, text, link }
}

fn settings_ui(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(20.0);
    shell::heading(ui, &word!("additional-settings"), TOKENS.heading_font(), TOKENS.text_weak);
    ui.add_space(2.0);
    view.link(ui, &links::MULTI_FACTOR);
    ui.add_space(2.0);
    shell::body(ui, &text!("multi-factor-disabled"), &TOKENS);
}
