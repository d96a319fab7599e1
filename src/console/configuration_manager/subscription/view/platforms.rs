use egui::{CornerRadius, DragValue, Key, Role, Stroke, Ui};

use super::{
    Intent, Sheet,
    files::file_ui,
    form::{self, paragraph, point, tick},
    keys,
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            subscription::{Draft, FileSlot, PhoneSigningChoice},
        },
        shell,
    },
    domain::{Platform, PlatformFamily},
    text, word,
    words::Word,
};

/// A box on the page Platforms: its name, and what the platform requires.
type Choice = (Platform, fn() -> Word, fn() -> String);

/// Every platform, with what it requires (facts 3.4). The order is that of the pages.
const CHOICES: [Choice; 5] = [
    (Platform::Android, || word!("wizard-platform-android"), || text!("wizard-requires-android")),
    (Platform::IosAndMacOsX, || word!("wizard-platform-ios"), || text!("wizard-requires-ios")),
    (Platform::Windows, || word!("wizard-platform-windows"), || text!("wizard-requires-windows")),
    (
        Platform::WindowsPhone80,
        || word!("wizard-platform-phone-80"),
        || text!("wizard-requires-phone-80"),
    ),
    (
        Platform::WindowsPhone81,
        || word!("wizard-platform-phone-81"),
        || text!("wizard-requires-phone-81"),
    ),
];

/// More days than a certificate is valid.
const MOST_DAYS: u16 = 365;

/// Platforms: the device types to manage, with what each requires.
pub(super) fn platforms_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-platforms-about"));
    for (platform, name, requires) in CHOICES {
        if !sheet.version.platforms().contains(&platform) {
            continue;
        }
        enable(ui, &name(), platform, sheet);
        ui.horizontal_top(|ui| {
            ui.add_space(21.0);
            shell::weak(ui, &requires(), &WINDOW);
        });
        ui.add_space(10.0);
    }
}

/// The box of a platform.
fn enable(ui: &mut Ui, name: &Word, platform: Platform, sheet: &mut Sheet<'_>) {
    let mut ticked = sheet.draft.platforms.has(platform);
    tick(ui, name, &mut ticked);
    if ticked {
        sheet.draft.platforms.ticked.insert(platform);
    } else {
        sheet.draft.platforms.ticked.remove(&platform);
    }
}

/// The page of a platform that is ticked.
pub(super) fn platform_ui(ui: &mut Ui, family: PlatformFamily, sheet: &mut Sheet<'_>) {
    match family {
        PlatformFamily::Android => android_ui(ui, sheet),
        PlatformFamily::Ios => ios_ui(ui, sheet),
        PlatformFamily::Windows => windows_ui(ui, sheet),
        PlatformFamily::WindowsPhone => {
            phone_ui(ui, sheet);
            ui.add_space(4.0);
            let name = word!("wizard-portal-app-heading");
            shell::heading(ui, &name, WINDOW.strong_font(), WINDOW.text);
            ui.add_space(6.0);
            portal_app_ui(ui, sheet);
        }
    }
}

fn android_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    enable(ui, &word!("wizard-enable-android"), Platform::Android, sheet);
    paragraph(ui, &text!("wizard-android-about"));
}

fn ios_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    enable(ui, &word!("wizard-enable-ios"), Platform::IosAndMacOsX, sheet);
    paragraph(ui, &text!("wizard-ios-about"));
    for step in [text!("wizard-ios-step-1"), text!("wizard-ios-step-2"), text!("wizard-ios-step-3")]
    {
        point(ui, &step);
    }
    ui.add_space(8.0);
    let request = word!("cm-button-apns-request");
    let label = format!("{}…", request.text);
    if shell::labeled_button(ui, &request, &label, Key::Q, true, &WINDOW).clicked() {
        sheet.out.push(Intent::OpenApnsRequest);
    }
    ui.add_space(10.0);
    let enabled = sheet.draft.platforms.has(Platform::IosAndMacOsX);
    ui.add_enabled_ui(enabled, |ui| file_ui(ui, FileSlot::Apns, sheet));
    if !sheet.draft.platforms.is_ticked(PlatformFamily::Ios)
        && sheet.draft.kept(FileSlot::Apns).is_some()
    {
        paragraph(ui, &text!("wizard-apns-not-kept"));
    }
    let name = word!("wizard-apple-id");
    form::text(ui, &name, sheet, |draft| &mut draft.platforms.apple_id);
    days_ui(ui, &word!("wizard-apns-alert"), |draft| &mut draft.platforms.ios_alert_days, sheet);
}

fn windows_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    enable(ui, &word!("wizard-enable-windows"), Platform::Windows, sheet);
    paragraph(ui, &text!("wizard-windows-about"));
    file_ui(ui, FileSlot::WindowsSigning, sheet);
    shell::heading(ui, &word!("wizard-side-loading"), WINDOW.strong_font(), WINDOW.text);
    ui.add_space(4.0);
    paragraph(ui, &text!("wizard-side-loading-about"));
    keys::keys_ui(ui, sheet);
}

/// Windows Phone, but for the company portal app.
pub(super) fn phone_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    enable(ui, &word!("wizard-phone-80"), Platform::WindowsPhone80, sheet);
    if sheet.version.platforms().contains(&Platform::WindowsPhone81) {
        enable(ui, &word!("wizard-phone-81"), Platform::WindowsPhone81, sheet);
    }
    signing_ui(ui, sheet);
    match sheet.draft.platforms.phone_signing {
        PhoneSigningChoice::Nothing => {}
        PhoneSigningChoice::Certificate => file_ui(ui, FileSlot::PhoneSigning, sheet),
        PhoneSigningChoice::Token => file_ui(ui, FileSlot::PhoneToken, sheet),
    }
    let days: fn(&mut Draft) -> &mut u16 = |draft| &mut draft.platforms.phone_alert_days;
    days_ui(ui, &word!("wizard-phone-alert"), days, sheet);
}

/// The company portal app, which Windows Phone 8.0 needs.
pub(super) fn portal_app_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-portal-app-about"));
    ui.add_enabled_ui(sheet.draft.platforms.has(Platform::WindowsPhone80), |ui| {
        file_ui(ui, FileSlot::PortalApp, sheet);
    });
}

/// What applications are signed with: one of three.
fn signing_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let group = word!("wizard-phone-signing");
    let problem = sheet.problem(group.id).cloned();
    let choices = [
        (word!("wizard-sign-nothing"), PhoneSigningChoice::Nothing),
        (word!("wizard-sign-certificate"), PhoneSigningChoice::Certificate),
        (word!("wizard-sign-token"), PhoneSigningChoice::Token),
    ];
    ui.horizontal(|ui| {
        shell::body(ui, &group.text, &WINDOW);
        form::mark(ui, problem.as_ref());
    });
    shell::group(ui, Role::RadioGroup, &group, |ui| {
        for (name, choice) in choices {
            let chosen = sheet.draft.platforms.phone_signing == choice;
            let response = shell::radio(ui, &name, chosen, &WINDOW);
            form::tell(&response, problem.as_ref());
            if response.clicked() {
                sheet.draft.platforms.phone_signing = choice;
            }
            ui.add_space(6.0);
        }
    });
}

/// A number of days before a certificate ends.
fn days_ui(
    ui: &mut Ui,
    name: &Word,
    of: impl FnOnce(&mut Draft) -> &mut u16,
    sheet: &mut Sheet<'_>,
) {
    form::row(ui, name, None, |ui| {
        let days = of(&mut sheet.draft);
        let inner = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let spin = ui.scope(|ui| {
                boxed(ui);
                ui.add(DragValue::new(days).range(1..=MOST_DAYS))
            });
            let spin = spin.inner.accessible_name(&name.text);
            shell::describe(&spin, name, |_| {});
            shell::ring(ui, &spin, spin.rect.expand(2.0), &WINDOW);
            let most = MOST_DAYS.to_string();
            shell::body(ui, &text!("wizard-days-before", most = most), &WINDOW);
            spin
        });
        (inner.inner, ())
    });
}

/// Lets a number look like the other boxes.
fn boxed(ui: &mut Ui) {
    let widgets = &mut ui.visuals_mut().widgets;
    for look in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        look.weak_bg_fill = WINDOW.pane;
        look.bg_fill = WINDOW.pane;
        look.bg_stroke = Stroke::new(1.0, WINDOW.text_weak);
        look.fg_stroke = Stroke::new(1.0, WINDOW.text);
        look.corner_radius = CornerRadius::ZERO;
        look.expansion = 0.0;
    }
}
