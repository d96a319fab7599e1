//! What is missing or wrong on a page. The rules are the domain's; here is only which field each
//! of them is about.

use super::{super::wizard::Problem, Draft, FileSlot, FileState, Page, PhoneSigningChoice};
use crate::{
    domain::{Field, Organisation, Platform, PlatformFamily, Refusal},
    text,
};

/// The text fields of the pages, with the ids of their words, and whether they are required.
type TextField = (Page, Field, &'static str, fn(&Draft) -> &str, bool);
const TEXTS: [TextField; 9] = [
    (Page::General, Field::CompanyName, "wizard-company-name", |d| &d.profile.company_name, true),
    (Page::General, Field::PrivacyUrl, "wizard-privacy-url", |d| &d.profile.privacy_url, false),
    (Page::General, Field::Color, "wizard-color", |d| &d.profile.color, false),
    (Page::Contact, Field::ContactName, "wizard-contact-name", |d| &d.profile.contact_name, false),
    (
        Page::Contact,
        Field::ContactPhone,
        "wizard-contact-phone",
        |d| &d.profile.contact_phone,
        false,
    ),
    (
        Page::Contact,
        Field::ContactEmail,
        "wizard-contact-email",
        |d| &d.profile.contact_email,
        false,
    ),
    (
        Page::Contact,
        Field::AdditionalInformation,
        "wizard-additional",
        |d| &d.profile.additional_information,
        false,
    ),
    (Page::Contact, Field::SupportUrl, "wizard-support-url", |d| &d.profile.support_url, false),
    (Page::Contact, Field::WebsiteName, "wizard-website-name", |d| &d.profile.website_name, false),
];

/// Everything that keeps `page` from being complete, in the order of its fields.
pub(super) fn problems(draft: &Draft, page: Page, organisation: &Organisation) -> Vec<Problem> {
    match page {
        Page::Subscription => signed_in(draft),
        Page::General => general(draft, organisation),
        Page::Contact => texts(draft, page),
        Page::Logo => logos(draft),
        Page::Platform(family) => platform(draft, family, organisation),
        Page::PortalApp => portal_app(draft, organisation),
        _ => Vec::new(),
    }
}

fn signed_in(draft: &Draft) -> Vec<Problem> {
    let is_done = draft.account.is_some() && draft.confirmed;
    let problem = || Problem { field: "wizard-sign-in", why: text!("wizard-not-signed-in") };
    (!is_done).then(problem).into_iter().collect()
}

fn general(draft: &Draft, organisation: &Organisation) -> Vec<Problem> {
    let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
    let field = "wizard-collection";
    let collection = if draft.collection.is_empty() {
        Some(Problem { field, why: text!("wizard-no-collection") })
    } else {
        Problem::of(field, organisation.check_collection(hierarchy, &draft.collection))
    };
    let mut found: Vec<Problem> = collection.into_iter().collect();
    found.extend(texts(draft, Page::General));
    found.extend(Problem::of("wizard-site-code", hierarchy.check_site_code(&draft.site_code)));
    found
}

fn texts(draft: &Draft, page: Page) -> Vec<Problem> {
    let of_page = TEXTS.iter().filter(|(on, ..)| *on == page);
    let problem = |(_, field, id, text, required): &TextField| {
        let checked = match required {
            true => field.check_required(text(draft)),
            false => field.check(text(draft)),
        };
        Problem::of(id, checked)
    };
    of_page.filter_map(problem).collect()
}

fn logos(draft: &Draft) -> Vec<Problem> {
    if !draft.include_logo {
        return Vec::new();
    }
    let slots = [FileSlot::LogoOnWhite, FileSlot::LogoOnColor];
    let has_logo = |slot: &FileSlot| draft.logo(*slot).is_some();
    let mut found: Vec<Problem> = slots.iter().filter_map(|slot| file(draft, *slot)).collect();
    if found.is_empty() && !slots.iter().any(has_logo) {
        found.push(Problem { field: "wizard-logo-on-white", why: text!("wizard-no-logo") });
    }
    found
}

/// What is wrong with the file that was handed over there.
fn file(draft: &Draft, slot: FileSlot) -> Option<Problem> {
    let why = match draft.file(slot).state {
        FileState::Bad { why, .. } => why,
        FileState::Reading | FileState::Scaling => text!("wizard-file-reading"),
        FileState::Unread if !draft.file(slot).path.is_empty() => text!("wizard-file-unread"),
        FileState::Unread | FileState::Good(_) => return None,
    };
    Some(Problem { field: slot.name().id, why })
}

fn platform(draft: &Draft, family: PlatformFamily, organisation: &Organisation) -> Vec<Problem> {
    let slots: &[FileSlot] = match (family, draft.platforms.phone_signing) {
        (PlatformFamily::Ios, _) => &[FileSlot::Apns],
        (PlatformFamily::Windows, _) => &[FileSlot::WindowsSigning],
        (PlatformFamily::WindowsPhone, PhoneSigningChoice::Certificate) => {
            &[FileSlot::PhoneSigning, FileSlot::PortalApp]
        }
        (PlatformFamily::WindowsPhone, PhoneSigningChoice::Token) => {
            &[FileSlot::PhoneToken, FileSlot::PortalApp]
        }
        (PlatformFamily::WindowsPhone, PhoneSigningChoice::Nothing) => &[FileSlot::PortalApp],
        (PlatformFamily::Android, _) => &[],
    };
    // The box of the portal app cannot be used without Windows Phone 8.0.
    let is_used = |slot: &&FileSlot| {
        **slot != FileSlot::PortalApp || draft.platforms.has(Platform::WindowsPhone80)
    };
    let used = slots.iter().filter(is_used);
    let mut found: Vec<Problem> = used.filter_map(|slot| file(draft, *slot)).collect();
    found.extend(signing(draft, family));
    if found.is_empty()
        && let Err(refusal) = draft.setup(family).check(organisation.clock)
    {
        let slot = slots.first().copied();
        found.push(Problem::refused(about(&refusal, slot), &refusal));
    }
    found.extend(apple_id(draft, family).filter(|_| found.iter().all(|one| one.field != APPLE_ID)));
    found
}

fn portal_app(draft: &Draft, organisation: &Organisation) -> Vec<Problem> {
    let mut found = platform(draft, PlatformFamily::WindowsPhone, organisation);
    found.retain(|problem| problem.field == FileSlot::PortalApp.name().id);
    found
}

/// The file with which Windows Phone applications are signed is missing, though one was chosen.
fn signing(draft: &Draft, family: PlatformFamily) -> Option<Problem> {
    let slot = match draft.platforms.phone_signing {
        PhoneSigningChoice::Nothing => return None,
        PhoneSigningChoice::Certificate => FileSlot::PhoneSigning,
        PhoneSigningChoice::Token => FileSlot::PhoneToken,
    };
    let is_missing = family == PlatformFamily::WindowsPhone
        && draft.file(slot).path.is_empty()
        && draft.kept(slot).is_none();
    let problem = || Problem { field: slot.name().id, why: text!("wizard-no-signing-file") };
    is_missing.then(problem)
}

/// What is wrong with the Apple ID, also while there is no certificate yet.
fn apple_id(draft: &Draft, family: PlatformFamily) -> Option<Problem> {
    let refusal = Field::AppleId.check_required(&draft.platforms.apple_id).err();
    let is_asked = family == PlatformFamily::Ios && draft.platforms.is_ticked(family);
    let refusal = refusal.filter(|_| is_asked)?;
    Some(Problem::refused(APPLE_ID, &refusal))
}

const APPLE_ID: &str = "wizard-apple-id";

/// The field of the page of a platform that a refusal is about.
fn about(refusal: &Refusal, first: Option<FileSlot>) -> &'static str {
    match refusal {
        Refusal::FieldMissing { .. }
        | Refusal::FieldTooLong { .. }
        | Refusal::FieldMalformed { .. } => APPLE_ID,
        Refusal::PortalAppNeeded {} => FileSlot::PortalApp.name().id,
        Refusal::CertificateNeeded { platform: Platform::WindowsPhone80 } => "wizard-phone-signing",
        _ => first.map_or("", |slot| slot.name().id),
    }
}
