use egui::{
    Key, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, emath::GuiRounding as _, pos2, vec2,
};

use super::{TOKENS, View, confirmation::refusal_ui, tokens::measure};
use crate::{
    console::{
        Intent,
        shell::{self, Masking, Tokens},
    },
    text, word,
};

const WIDTH: f32 = 360.0;
/// More than any account name (113 characters) or password (16) of the service of the time.
const LIMIT: usize = 256;

/// The page that stands in place of the console while nobody is signed in.
pub fn sign_in_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.button_off);
    let height = (rect.height() - 40.0).min(310.0);
    let card = Rect::from_center_size(rect.center(), vec2(WIDTH, height)).round_to_pixels(1.0);
    ui.painter().rect(card, 0.0, TOKENS.pane, Stroke::new(1.0, TOKENS.line), StrokeKind::Inside);
    let band = card.with_max_y(card.top() + 40.0);
    ui.painter().rect_filled(band, 0.0, TOKENS.strong);
    shell::region(ui, Role::Main, &word!("sign-in-page"), card, |ui| {
        let at = pos2(band.left() + 24.0, band.top() + 9.0);
        let mut top =
            ui.new_child(UiBuilder::new().max_rect(band.with_min_x(at.x).with_min_y(at.y)));
        let font = Tokens { title: measure::BAR_TITLE, ..TOKENS }.title_font();
        shell::heading(&mut top, &word!("product-intune"), font, TOKENS.text_on_strong);
        let inside = card.with_min_y(band.bottom()).shrink2(vec2(24.0, 18.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        form_ui(&mut body, view);
    });
}

fn form_ui(ui: &mut Ui, view: &mut View<'_>) {
    let draft = &view.stage.sign_in;
    shell::body(ui, &text!("sign-in-hint"), &TOKENS);
    ui.add_space(12.0);
    let mut account = draft.account.clone();
    let mut password = draft.password.reveal().to_owned();
    let account_name = word!("sign-in-account");
    let account_box =
        shell::text_box(ui, &account_name, &mut account, Masking::Plain, LIMIT, &TOKENS);
    if draft.account.is_empty() {
        shell::keep_focus(ui, &account_box);
    }
    ui.add_space(8.0);
    let password_name = word!("sign-in-password");
    let password_box =
        shell::text_box(ui, &password_name, &mut password, Masking::Password, LIMIT, &TOKENS);
    let entered = [&account_box, &password_box].into_iter().any(egui::Response::lost_focus)
        && ui.input(|input| input.key_pressed(Key::Enter));
    if account != draft.account {
        view.out.push(Intent::TypeAccount(account));
    }
    if password != draft.password.reveal() {
        view.out.push(Intent::TypePassword(password.into()));
    }
    ui.add_space(14.0);
    if shell::button(ui, &word!("sign-in"), true, &TOKENS).clicked() || entered {
        view.out.push(Intent::SignIn);
    }
    if let Some(refusal) = &draft.refusal {
        ui.add_space(12.0);
        refusal_ui(ui, refusal);
    }
}
