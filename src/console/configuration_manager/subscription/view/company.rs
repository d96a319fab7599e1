use egui::{Key, Sense, Stroke, StrokeKind, Ui, vec2};

use super::{
    Intent, Sheet,
    form::{self, edit, paragraph, row, with_button},
};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            subscription::{Draft, primary_sites},
        },
        portal, shell,
    },
    text, word,
    words::Word,
};

/// A field for text, with where its text stands.
type Text = (Word, fn(&mut Draft) -> &mut String);

/// General: collection, company name, privacy, colour and site code.
pub(super) fn general_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-general-about"));
    collection_ui(ui, sheet);
    let name = word!("wizard-company-name");
    form::text(ui, &name, sheet, |draft| &mut draft.profile.company_name);
    let name = word!("wizard-privacy-url");
    form::text(ui, &name, sheet, |draft| &mut draft.profile.privacy_url);
    shell::weak(ui, &text!("wizard-privacy-example"), &WINDOW);
    ui.add_space(10.0);
    color_ui(ui, sheet);
    site_ui(ui, sheet);
    shell::weak(ui, &text!("wizard-site-code-note"), &WINDOW);
}

/// Company Contact Information: what the portal shows under Contact IT.
pub(super) fn contact_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    paragraph(ui, &text!("wizard-contact-about"));
    let fields: [Text; 6] = [
        (word!("wizard-contact-name"), |draft| &mut draft.profile.contact_name),
        (word!("wizard-contact-phone"), |draft| &mut draft.profile.contact_phone),
        (word!("wizard-contact-email"), |draft| &mut draft.profile.contact_email),
        (word!("wizard-additional"), |draft| &mut draft.profile.additional_information),
        (word!("wizard-support-url"), |draft| &mut draft.profile.support_url),
        (word!("wizard-website-name"), |draft| &mut draft.profile.website_name),
    ];
    for (name, of) in fields {
        form::text(ui, &name, sheet, of);
    }
}

fn collection_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("wizard-collection");
    let problem = sheet.problem(name.id).cloned();
    if form::browsed(ui, &name, &mut sheet.draft.collection, problem.as_ref()) {
        sheet.out.push(Intent::OpenCollections);
    }
}

fn color_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("wizard-color");
    let problem = sheet.problem(name.id).cloned();
    let shown = portal::color(&sheet.draft.profile.color);
    let mut pick = false;
    let button = word!("wizard-pick-color");
    with_button(ui, &name, problem.as_ref(), (&button, Key::L), &mut pick, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (swatch, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
            let line = Stroke::new(1.0, WINDOW.text_weak);
            ui.painter().rect(swatch, 0.0, shown, line, StrokeKind::Inside);
            let hint = portal::BLUE;
            let typed = &mut sheet.draft.profile.color;
            let response = edit(ui, &name, typed);
            if typed.is_empty() && !response.has_focus() {
                let at = response.rect.left_center() + vec2(7.0, 0.0);
                let font = WINDOW.body_font();
                let color = WINDOW.text_weak;
                ui.painter().text(at, egui::Align2::LEFT_CENTER, hint, font, color);
            }
            response
        })
        .inner
    });
    if pick {
        sheet.out.push(Intent::OpenColors);
    }
}

fn site_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let name = word!("wizard-site-code");
    let problem = sheet.problem(name.id).cloned();
    let codes = primary_sites(sheet.organisation);
    let chosen = codes.iter().position(|code| *code == sheet.draft.site_code);
    let picked = row(ui, &name, problem.as_ref(), |ui| {
        shell::combo_box(ui, &name, &codes, chosen, 110.0, &WINDOW)
    });
    if let Some(code) = picked.and_then(|at| codes.into_iter().nth(at)) {
        sheet.draft.site_code = code;
    }
}
