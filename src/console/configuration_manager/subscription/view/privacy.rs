use egui::{Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::{Intent, Sheet, form::paragraph};
use crate::{
    console::{
        configuration_manager::{WINDOW, subscription::PrivacyPage},
        shell::{self, DialogEnd},
    },
    text, word,
};

/// A page of our own in place of a privacy statement.
pub(super) fn privacy_ui(ui: &mut Ui, stage: Rect, page: PrivacyPage, sheet: &mut Sheet<'_>) {
    let (title, texts) = match page {
        PrivacyPage::Service => (
            word!("privacy-service-title"),
            [
                text!("privacy-service-what"),
                text!("privacy-service-who"),
                text!("privacy-not-real"),
            ],
        ),
        PrivacyPage::Product => (
            word!("privacy-product-title"),
            [
                text!("privacy-product-what"),
                text!("privacy-product-who"),
                text!("privacy-not-real"),
            ],
        ),
    };
    let mut closed = false;
    let end = shell::window(ui, stage, &title, vec2(460.0, 280.0), &WINDOW, |ui| {
        let inside = ui.max_rect().shrink2(vec2(18.0, 16.0));
        let text = inside.with_max_y(inside.bottom() - 34.0);
        let mut body = ui.new_child(UiBuilder::new().max_rect(text));
        ScrollArea::vertical().auto_shrink(false).show(&mut body, |ui| {
            for text in &texts {
                paragraph(ui, text);
            }
        });
        let bottom = inside.with_min_y(inside.bottom() - 24.0);
        let mut row = ui.new_child(UiBuilder::new().max_rect(bottom));
        closed = shell::answers(&mut row, &[(&word!("close"), true)], &WINDOW).is_some();
    });
    if closed || end == DialogEnd::Escaped {
        sheet.out.push(Intent::CloseOver);
    }
}
