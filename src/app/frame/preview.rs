use egui::{Role, Ui, UiBuilder, vec2};

use super::{control, theme};
use crate::{
    app::App,
    console::{
        Intent,
        configuration_manager::{
            self,
            subscription::{self, FileSlot, HandedFile, Page, PhoneSigningChoice, Wizard},
        },
        portal::{self, Background, Look},
        shell,
    },
    domain::PlatformFamily,
    upload::{self, SAMPLE_PREFIX},
    word,
};

const PORTAL: f32 = 214.0;

/// What helps with the page of the subscription that is filled in: the company portal as it is to
/// look, and sample files.
pub(super) fn preview_ui(ui: &mut Ui, app: &App, out: &mut Vec<Intent>) {
    let Some(form) = app.stage.form() else { return };
    if matches!(form.page, Page::General | Page::Contact | Page::Logo) {
        portals_ui(ui, form);
    }
    for slot in slots(form) {
        samples_ui(ui, slot, out);
    }
}

/// The portal with the logo on white and on the colour.
fn portals_ui(ui: &mut Ui, form: &Wizard) {
    let tokens = theme::tokens(ui);
    let draft = &form.draft;
    let name = word!("portal-preview");
    shell::heading(ui, &name, tokens.heading_font(), tokens.text);
    ui.add_space(4.0);
    let logo = |slot: FileSlot| {
        let file = draft.files.get(&slot).filter(|_| draft.include_logo);
        file.and_then(HandedFile::logo)
    };
    let look = Look {
        profile: &draft.profile,
        on_white: logo(FileSlot::LogoOnWhite),
        on_color: logo(FileSlot::LogoOnColor),
    };
    for background in [Background::White, Background::Color] {
        let size = vec2(ui.available_width(), PORTAL);
        let (place, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
        configuration_manager::set_style(&mut inside);
        portal::portal_ui(&mut inside, &look, background);
        ui.add_space(8.0);
    }
}

/// Where the page wants files.
fn slots(form: &Wizard) -> Vec<FileSlot> {
    match form.page {
        Page::Logo => vec![FileSlot::LogoOnWhite, FileSlot::LogoOnColor],
        Page::Platform(PlatformFamily::Ios) => vec![FileSlot::Apns],
        Page::Platform(PlatformFamily::Windows) => vec![FileSlot::WindowsSigning],
        Page::Platform(PlatformFamily::WindowsPhone) => {
            let signing = match form.draft.platforms.phone_signing {
                PhoneSigningChoice::Nothing => None,
                PhoneSigningChoice::Certificate => Some(FileSlot::PhoneSigning),
                PhoneSigningChoice::Token => Some(FileSlot::PhoneToken),
            };
            signing.into_iter().chain([FileSlot::PortalApp]).collect()
        }
        Page::PortalApp => vec![FileSlot::PortalApp],
        _ => Vec::new(),
    }
}

/// Samples of what a page wants: for who has no file at hand, and for what goes wrong.
fn samples_ui(ui: &mut Ui, slot: FileSlot, out: &mut Vec<Intent>) {
    let tokens = theme::tokens(ui);
    let name = word!("samples-for", field = slot.name().text);
    shell::group(ui, Role::Group, &name, |ui| {
        shell::heading(ui, &name, tokens.strong_font(), tokens.text);
        for file in upload::samples(slot.purpose()) {
            let sample = word!("sample-file", file = file.as_str());
            if control::button(ui, &sample).clicked() {
                let path = format!("{SAMPLE_PREFIX}{file}");
                let hand = subscription::Intent::Hand(slot, path);
                let wanted = configuration_manager::Intent::Subscription(hand);
                out.push(Intent::ConfigurationManager(wanted));
            }
        }
    });
    ui.add_space(10.0);
}
