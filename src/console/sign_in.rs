use egui::{
    Key, Rect, Role, Stroke, StrokeKind, Ui, UiBuilder, emath::GuiRounding as _, pos2, vec2,
};

use super::{
    Intent,
    confirmation::refusal_ui,
    shell::{self, Masking, Tokens},
    web_console::WebConsole,
};
use crate::{
    domain::{Refusal, Secret},
    text, word,
};

/// What is typed in the sign-in page.
#[derive(Clone, Debug, Default)]
pub struct SignInDraft {
    /// The account.
    pub account: String,
    /// The password. It is compared and forgotten.
    pub password: Secret,
    /// Why the last try was refused.
    pub refusal: Option<Refusal>,
}

const WIDTH: f32 = 360.0;
/// Size of the product's name.
const PRODUCT: f32 = 15.0;
/// More than any account name (113 characters) or password (16) of the service of the time.
const LIMIT: usize = 256;

/// The page that stands in place of the console while nobody is signed in.
pub(super) fn sign_in_ui(
    ui: &mut Ui,
    rect: Rect,
    console: &WebConsole,
    draft: &SignInDraft,
    out: &mut Vec<Intent>,
) {
    let tokens = console.tokens;
    ui.painter().rect_filled(rect, 0.0, tokens.button_off);
    let height = (rect.height() - 40.0).min(310.0);
    let card = Rect::from_center_size(rect.center(), vec2(WIDTH, height)).round_to_pixels(1.0);
    ui.painter().rect(card, 0.0, tokens.pane, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
    let band = card.with_max_y(card.top() + 40.0);
    ui.painter().rect_filled(band, 0.0, tokens.strong);
    shell::region(ui, Role::Main, &console.sign_in, card, |ui| {
        let at = pos2(band.left() + 24.0, band.top() + 9.0);
        let mut top =
            ui.new_child(UiBuilder::new().max_rect(band.with_min_x(at.x).with_min_y(at.y)));
        let font = Tokens { title: PRODUCT, ..*tokens }.title_font();
        shell::heading(&mut top, &console.product, font, tokens.text_on_strong);
        let inside = card.with_min_y(band.bottom()).shrink2(vec2(24.0, 18.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        form_ui(&mut body, draft, tokens, out);
    });
}

fn form_ui(ui: &mut Ui, draft: &SignInDraft, tokens: &Tokens, out: &mut Vec<Intent>) {
    shell::body(ui, &text!("sign-in-hint"), tokens);
    ui.add_space(12.0);
    let mut account = draft.account.clone();
    let mut password = draft.password.reveal().to_owned();
    let account_name = word!("sign-in-account");
    let account_box =
        shell::text_box(ui, &account_name, &mut account, Masking::Plain, LIMIT, tokens);
    if draft.account.is_empty() {
        shell::keep_focus(ui, &account_box);
    }
    ui.add_space(8.0);
    let password_name = word!("sign-in-password");
    let password_box =
        shell::text_box(ui, &password_name, &mut password, Masking::Password, LIMIT, tokens);
    let entered = [&account_box, &password_box].into_iter().any(egui::Response::lost_focus)
        && ui.input(|input| input.key_pressed(Key::Enter));
    if account != draft.account {
        out.push(Intent::TypeAccount(account));
    }
    if password != draft.password.reveal() {
        out.push(Intent::TypePassword(password.into()));
    }
    ui.add_space(14.0);
    if shell::button(ui, &word!("sign-in"), true, tokens).clicked() || entered {
        out.push(Intent::SignIn);
    }
    if let Some(refusal) = &draft.refusal {
        ui.add_space(12.0);
        refusal_ui(ui, refusal, tokens);
    }
}
