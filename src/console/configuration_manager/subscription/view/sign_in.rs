use egui::{Key, Rect, Response, Role, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::{Intent, Over, Sheet};
use crate::{
    console::{
        configuration_manager::{
            WINDOW,
            subscription::{SignIn, SignInStep},
        },
        shell::{self, DialogEnd, Masking},
    },
    domain::{Refusal, SignInPage},
    text, word, words,
};

/// More than any account name (113 characters) or password (16) of the service of the time.
const LONGEST: usize = 256;
const ADDRESS: f32 = 24.0;

/// The window in which somebody signs in: Azure Active Directory asks for the account, and the
/// password is asked for by whom the domain says (seed, "redirects to the respective ADFS
/// server").
pub(super) fn sign_in_ui(ui: &mut Ui, stage: Rect, typed: &SignIn, sheet: &mut Sheet<'_>) {
    let title = word!("sign-in-window");
    let mut edited = typed.clone();
    let mut wanted = None;
    let end = shell::window(ui, stage, &title, vec2(460.0, 400.0), &WINDOW, |ui| {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, WINDOW.pane);
        let (bar, page) = rect.split_top_bottom_at_y(rect.top() + ADDRESS);
        address_ui(ui, bar, typed);
        let inside = page.shrink2(vec2(36.0, 22.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        ScrollArea::vertical().auto_shrink(false).show(&mut body, |ui| {
            wanted = match typed.step {
                SignInStep::Account => account_ui(ui, &mut edited),
                SignInStep::Password(page) => password_ui(ui, page, &mut edited, sheet),
                SignInStep::Refused => refused_ui(ui, typed),
            };
        });
    });
    if end == DialogEnd::Escaped {
        wanted = Some(Intent::CloseOver);
    }
    if edited != *typed {
        sheet.out.push(Intent::EditOver(Box::new(Over::SignIn(edited))));
    }
    sheet.out.extend(wanted);
}

/// Who it is that asks, as the address of a browser tells it.
fn address_ui(ui: &mut Ui, bar: Rect, typed: &SignIn) {
    ui.painter().rect_filled(bar, 0.0, WINDOW.page);
    let place = bar.shrink2(vec2(6.0, 3.0));
    let line = Stroke::new(1.0, WINDOW.line);
    ui.painter().rect(place, 0.0, WINDOW.pane, line, StrokeKind::Inside);
    let address = match typed.step {
        SignInStep::Password(SignInPage::AdFs) => format!("https://sts.{}/adfs/ls/", domain(typed)),
        _ => "https://login.microsoftonline.com/".to_owned(),
    };
    shell::region(ui, Role::Group, &word!("sign-in-address"), place, |ui| {
        let mut inside = ui.new_child(UiBuilder::new().max_rect(place.shrink2(vec2(6.0, 1.0))));
        shell::body(&mut inside, &address, &WINDOW);
    });
}

fn domain(typed: &SignIn) -> String {
    typed.account.split_once('@').map_or("", |(_, domain)| domain).trim().to_lowercase()
}

/// Azure Active Directory asks for the account.
fn account_ui(ui: &mut Ui, edited: &mut SignIn) -> Option<Intent> {
    title_ui(ui, &word!("sign-in-azure"));
    shell::body(ui, &text!("sign-in-azure-hint"), &WINDOW);
    ui.add_space(14.0);
    let name = word!("sign-in-work-account");
    let field = shell::text_box(ui, &name, &mut edited.account, Masking::Plain, LONGEST, &WINDOW);
    let entered = is_entered(ui, &field);
    shell::keep_focus(ui, &field);
    ui.add_space(14.0);
    refusal_ui(ui, edited.refusal.as_ref());
    buttons_ui(ui, &word!("sign-in-continue"), entered, Intent::SubmitAccount)
}

/// The password is asked for: by AD FS of the organisation, or by Azure Active Directory.
fn password_ui(
    ui: &mut Ui,
    page: SignInPage,
    edited: &mut SignIn,
    sheet: &Sheet<'_>,
) -> Option<Intent> {
    let organisation = sheet.organisation.name.as_str();
    match page {
        SignInPage::AdFs => {
            title_ui(ui, &word!("sign-in-adfs", organisation = organisation));
            let domain = domain(edited);
            shell::body(ui, &text!("sign-in-redirected", domain = domain), &WINDOW);
        }
        SignInPage::AzureAd => {
            title_ui(ui, &word!("sign-in-azure"));
            shell::body(ui, &text!("sign-in-managed-hint"), &WINDOW);
        }
    }
    ui.add_space(14.0);
    let name = word!("sign-in-user-name");
    let user = shell::text_box(ui, &name, &mut edited.account, Masking::Plain, LONGEST, &WINDOW);
    ui.add_space(8.0);
    let mut password = edited.password.reveal().to_owned();
    let name = word!("sign-in-password");
    let field = shell::text_box(ui, &name, &mut password, Masking::Password, LONGEST, &WINDOW);
    let entered = is_entered(ui, &user) || is_entered(ui, &field);
    shell::keep_focus(ui, &field);
    if password != edited.password.reveal() {
        edited.password = password.into();
    }
    ui.add_space(14.0);
    refusal_ui(ui, edited.refusal.as_ref());
    buttons_ui(ui, &word!("sign-in"), entered, Intent::SubmitPassword)
}

/// Who it is was told, and that is not enough.
fn refused_ui(ui: &mut Ui, typed: &SignIn) -> Option<Intent> {
    title_ui(ui, &word!("sign-in-refused"));
    shell::body(ui, &text!("sign-in-was", account = typed.account.as_str()), &WINDOW);
    ui.add_space(14.0);
    refusal_ui(ui, typed.refusal.as_ref());
    buttons_ui(ui, &word!("sign-in-another"), false, Intent::AnotherAccount)
}

fn title_ui(ui: &mut Ui, name: &words::Word) {
    let font = egui::FontId::new(18.0, WINDOW.body_font().family);
    shell::heading(ui, name, font, WINDOW.strong);
    ui.add_space(8.0);
}

fn refusal_ui(ui: &mut Ui, refusal: Option<&Refusal>) {
    let Some(refusal) = refusal else { return };
    let (what, way_out) = words::refusal(refusal);
    shell::group(ui, Role::Alert, &word!("refusal"), |ui| {
        shell::colored(ui, &what, WINDOW.bad, &WINDOW);
        ui.add_space(3.0);
        shell::body(ui, &way_out, &WINDOW);
    });
    ui.add_space(14.0);
}

/// Whether Enter was pressed in a field. To be asked before anything else takes the focus.
fn is_entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The button that goes on, and Cancel. What is `entered` in a field goes on too.
fn buttons_ui(ui: &mut Ui, name: &words::Word, entered: bool, intent: Intent) -> Option<Intent> {
    let mut wanted = entered.then(|| intent.clone());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let response = shell::button(ui, name, true, &WINDOW);
        shell::keep_focus(ui, &response);
        if response.clicked() {
            wanted = Some(intent);
        }
        if shell::button(ui, &word!("wizard-cancel"), true, &WINDOW).clicked() {
            wanted = Some(Intent::CloseOver);
        }
    });
    wanted
}
