use egui::Ui;

use super::{Sheet, form::paragraph};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            subscription::{FileSlot, Page},
            wizard::{Page as _, line, summary_section},
        },
        shell::Icon,
    },
    domain::PlatformFamily,
    text, word, words,
    words::Word,
};

/// Summary: everything that was chosen.
pub(super) fn summary_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    paragraph(ui, &text!("wizard-summary-about"));
    let draft = &sheet.draft;
    let profile = &draft.profile;
    let account = draft.account.as_ref().map(ToString::to_string).unwrap_or_default();
    let color = crate::console::portal::shown_color(&profile.color);
    let logo = logos(sheet);
    summary_section(
        ui,
        &Page::Subscription.name(),
        &[
            (text!("detail-account"), account),
            (
                text!("detail-authority"),
                words::authority(crate::domain::Authority::ConfigurationManager),
            ),
        ],
    );
    summary_section(
        ui,
        &Page::General.name(),
        &[
            (text!("detail-collection"), draft.collection.clone()),
            (text!("detail-company-name"), profile.company_name.clone()),
            (text!("detail-privacy-url"), profile.privacy_url.clone()),
            (text!("wizard-color-is"), color),
            (text!("detail-site-code"), draft.site_code.clone()),
        ],
    );
    summary_section(
        ui,
        &Page::Contact.name(),
        &[
            (colon(&word!("wizard-contact-name")), profile.contact_name.clone()),
            (colon(&word!("wizard-contact-phone")), profile.contact_phone.clone()),
            (colon(&word!("wizard-contact-email")), profile.contact_email.clone()),
            (colon(&word!("wizard-additional")), profile.additional_information.clone()),
            (colon(&word!("wizard-support-url")), profile.support_url.clone()),
            (colon(&word!("wizard-website-name")), profile.website_name.clone()),
        ],
    );
    summary_section(ui, &Page::Logo.name(), &[(text!("wizard-logo-is"), logo)]);
    if sheet.version.has_platforms_page() {
        summary_section(ui, &Page::Platforms.name(), &platforms(sheet));
    }
}

fn colon(name: &Word) -> String {
    format!("{}:", name.text)
}

/// The names of the logos, as they are recorded.
fn logos(sheet: &Sheet<'_>) -> String {
    let slots = [FileSlot::LogoOnWhite, FileSlot::LogoOnColor];
    let logos = slots.into_iter().filter_map(|slot| sheet.draft.logo(slot));
    let names: Vec<String> =
        logos.filter(|_| sheet.draft.include_logo).map(|logo| logo.file).collect();
    if names.is_empty() { text!("wizard-no-logo-included") } else { names.join(", ") }
}

/// The platforms, and what was given for them.
fn platforms(sheet: &Sheet<'_>) -> Vec<(String, String)> {
    let chosen = &sheet.draft.platforms;
    let names: Vec<String> =
        chosen.ticked.iter().map(|platform| words::platform(*platform)).collect();
    let types = if names.is_empty() { text!("wizard-no-platforms") } else { names.join(", ") };
    let mut facts = vec![(text!("wizard-platforms-are"), types)];
    let files = [
        (PlatformFamily::Ios, FileSlot::Apns),
        (PlatformFamily::Windows, FileSlot::WindowsSigning),
        (PlatformFamily::WindowsPhone, FileSlot::PhoneSigning),
        (PlatformFamily::WindowsPhone, FileSlot::PhoneToken),
        (PlatformFamily::WindowsPhone, FileSlot::PortalApp),
    ];
    for (family, slot) in files {
        if chosen.is_ticked(family) && chosen.uses(slot) {
            facts.push((colon(&slot.name()), file_name(&sheet.draft.file(slot).path)));
        }
    }
    if chosen.is_ticked(PlatformFamily::Ios) {
        facts.push((colon(&word!("wizard-apple-id")), chosen.apple_id.clone()));
    }
    if chosen.is_ticked(PlatformFamily::Windows) && !chosen.keys.is_empty() {
        let keys: Vec<&str> = chosen.keys.iter().map(|key| key.name.as_str()).collect();
        facts.push((colon(&word!("wizard-side-loading")), keys.join(", ")));
    }
    facts
}

fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

/// Completion: what is there now, and what to do next.
pub(super) fn completion_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    line(ui, Icon::Good, WINDOW.good, &text!("wizard-completed"));
    ui.add_space(8.0);
    paragraph(ui, &text!("wizard-completed-authority"));
    paragraph(ui, &text!("wizard-completed-next"));
    if !sheet.version.has_platforms_page() {
        paragraph(ui, &text!("wizard-completed-platforms"));
    } else if sheet.draft.platforms.ticked.is_empty() {
        paragraph(ui, &text!("wizard-completed-no-platforms"));
    }
}
