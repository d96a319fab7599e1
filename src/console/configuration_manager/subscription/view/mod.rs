//! The wizard as it is drawn: its window, its pages, and the windows over it.

mod account;
mod authority;
mod collections;
mod colors;
mod company;
mod files;
mod form;
mod keys;
mod platforms;
mod privacy;
mod results;
mod sign_in;
mod steps;
mod texts;

use egui::{Key, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{Draft, Intent, Over, Page, Problem, Wizard, problems};
use crate::{
    console::{
        configuration_manager::{Intent as Wanted, View, WINDOW, apns_request::apns_request_ui},
        shell::{self, DialogEnd, Icon},
    },
    domain::{Organisation, ProductVersion},
    word,
};

const SIZE: egui::Vec2 = vec2(690.0, 520.0);
const BAND: f32 = 62.0;
const FOOTER: f32 = 48.0;
/// The width below which the buttons have no room beside the list, in points.
const BUTTONS: f32 = 390.0;

/// What the pages draw.
struct Sheet<'a> {
    organisation: &'a Organisation,
    version: ProductVersion,
    wizard: &'a Wizard,
    /// What is missing or wrong on the page.
    problems: Vec<Problem>,
    /// What is chosen and typed, as the page changes it.
    draft: Draft,
    out: Vec<Intent>,
}

impl Sheet<'_> {
    /// What is missing or wrong in a field.
    fn problem(&self, field: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == field)
    }
}

/// Draws the wizard, and the window over it.
pub fn wizard_ui(ui: &mut Ui, stage: Rect, wizard: &Wizard, view: &mut View<'_>) {
    let mut sheet = Sheet {
        organisation: view.organisation,
        version: view.version,
        wizard,
        problems: problems(&wizard.draft, wizard.page, view.organisation),
        draft: wizard.draft.clone(),
        out: Vec::new(),
    };
    let covered = wizard.over.is_some();
    shell::return_focus(ui, "wizard-opener", covered);
    let mut behind = UiBuilder::new().id_salt("wizard").max_rect(stage);
    if covered {
        behind = behind.disabled();
    }
    let below = ui.new_child(behind);
    let title = word!("wizard-title");
    let end = shell::window(&below, stage, &title, SIZE, &WINDOW, |ui| chrome_ui(ui, &mut sheet));
    if end == DialogEnd::Escaped && !covered {
        sheet.out.push(Intent::Cancel);
    }
    match &wizard.over {
        Some(Over::SignIn(typed)) => sign_in::sign_in_ui(ui, stage, typed, &mut sheet),
        Some(Over::Authority { account, ticked }) => {
            authority::authority_ui(ui, stage, account, *ticked, &mut sheet);
        }
        Some(Over::Collections { search, selected }) => {
            collections::collections_ui(ui, stage, search, selected.as_deref(), &mut sheet);
        }
        Some(Over::Color(typed)) => colors::colors_ui(ui, stage, typed, &mut sheet),
        Some(Over::ApnsRequest(request)) => apns_request_ui(ui, stage, request, view),
        Some(Over::Key(form)) => keys::key_ui(ui, stage, form, &mut sheet),
        Some(Over::Privacy(page)) => privacy::privacy_ui(ui, stage, *page, &mut sheet),
        None => {}
    }
    if sheet.draft != wizard.draft {
        view.out.push(Wanted::Subscription(Intent::Edit(Box::new(sheet.draft))));
    }
    view.out.extend(sheet.out.into_iter().map(Wanted::Subscription));
}

/// Band, list of pages, page and buttons (facts 3.1).
fn chrome_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    let rect = ui.max_rect();
    let (band, below) = rect.split_top_bottom_at_y(rect.top() + BAND);
    let (list, page) = below.split_left_right_at_x(below.left() + steps::width(ui, sheet));
    let (body, footer) = page.split_top_bottom_at_y(page.bottom() - FOOTER);
    // In a narrow window the buttons need the room below the list too.
    let is_narrow = footer.width() < BUTTONS;
    let footer = if is_narrow { footer.with_min_x(rect.left()) } else { footer };
    let list = if is_narrow { list.with_max_y(footer.top()) } else { list };
    band_ui(ui, band, sheet.wizard.page);
    steps::steps_ui(ui, list, sheet);
    let name = sheet.wizard.page.name();
    shell::region(ui, Role::Main, &name, body, |ui| body_ui(ui, body, sheet));
    ui.painter().hline(footer.shrink2(vec2(16.0, 0.0)).x_range(), footer.top(), (1.0, WINDOW.line));
    footer_ui(ui, footer, sheet);
}

fn band_ui(ui: &mut Ui, band: Rect, page: Page) {
    ui.painter().rect_filled(band, 0.0, WINDOW.pane);
    ui.painter().hline(band.x_range(), band.bottom() - 0.5, (1.0, WINDOW.line));
    let icon = pos2(band.left() + 36.0, band.center().y);
    Icon::Computer.paint(ui.painter(), icon, 40.0, WINDOW.strong);
    let at = band.with_min_x(band.left() + 70.0).with_min_y(band.center().y - 9.0);
    let mut line = ui.new_child(UiBuilder::new().max_rect(at));
    shell::body(&mut line, &page.name().text, &WINDOW);
}

fn body_ui(ui: &mut Ui, body: Rect, sheet: &mut Sheet<'_>) {
    // What can be scrolled is as high as the page, so that what is in the page can be pressed.
    let inside = body.shrink2(vec2(16.0, 0.0));
    let mut page = ui.new_child(UiBuilder::new().max_rect(inside));
    let salt = format!("{:?}", sheet.wizard.page);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(&mut page, |ui| {
        ui.set_max_width(inside.width() - 8.0);
        ui.add_space(12.0);
        let font = egui::FontId::new(16.0, WINDOW.body_font().family);
        shell::heading(ui, &sheet.wizard.page.heading(), font, WINDOW.strong);
        ui.add_space(12.0);
        told_ui(ui, sheet);
        page_ui(ui, sheet);
        ui.add_space(8.0);
    });
}

/// What is missing, once Next was pressed in spite of it.
fn told_ui(ui: &mut Ui, sheet: &Sheet<'_>) {
    if !sheet.wizard.told || sheet.problems.is_empty() {
        return;
    }
    shell::group(ui, Role::Alert, &word!("wizard-missing"), |ui| {
        for problem in &sheet.problems {
            shell::colored(ui, &problem.why, WINDOW.bad, &WINDOW);
        }
    });
    ui.add_space(10.0);
}

fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    match sheet.wizard.page {
        Page::Introduction => texts::introduction_ui(ui),
        Page::Subscription => account::account_ui(ui, sheet),
        Page::General => company::general_ui(ui, sheet),
        Page::Contact => company::contact_ui(ui, sheet),
        Page::Logo => files::logo_ui(ui, sheet),
        Page::Platforms => platforms::platforms_ui(ui, sheet),
        Page::Platform(family) => platforms::platform_ui(ui, family, sheet),
        Page::Summary => results::summary_ui(ui, sheet),
        Page::Progress => results::progress_ui(ui, sheet),
        Page::Completion => results::completion_ui(ui, sheet),
    }
}

/// Previous, Next, Summary and Cancel; at the end, Close.
fn footer_ui(ui: &mut Ui, footer: Rect, sheet: &mut Sheet<'_>) {
    let wizard = sheet.wizard;
    let over = wizard.is_over();
    let last = wizard.page == Page::Completion;
    let can_go_back = wizard.page != Page::Introduction && !over;
    let can_go_on = wizard.page != Page::Progress || over;
    let can_finish =
        wizard.page < Page::Summary && wizard.is_complete(sheet.organisation, sheet.version);
    let cancel = if last { word!("close") } else { word!("wizard-cancel") };
    let previous = word!("wizard-previous");
    let next = word!("wizard-next");
    let summary = word!("wizard-summary-button");
    let labels = [format!("< {}", previous.text), format!("{} >", next.text)];
    let buttons = [
        (&previous, labels[0].as_str(), Key::P, can_go_back, Intent::Previous),
        (&next, labels[1].as_str(), Key::N, can_go_on && !last, Intent::Next),
        (&summary, summary.text.as_str(), Key::S, can_finish, Intent::Summary),
        (&cancel, cancel.text.as_str(), Key::C, !over || last, Intent::Cancel),
    ];
    let width: f32 = buttons
        .iter()
        .map(|(_, label, ..)| (shell::text_width(ui, label, &WINDOW) + 24.0).max(80.0) + 8.0)
        .sum();
    let place = footer.shrink2(vec2(16.0, 12.0));
    let place = place.with_min_x((place.right() - width + 8.0).max(footer.left()));
    shell::region(ui, Role::Group, &word!("wizard-buttons"), place, |ui| {
        ui.set_clip_rect(footer);
        let row = egui::Layout::left_to_right(egui::Align::Center);
        ui.with_layout(row, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (name, label, key, enabled, intent) in buttons {
                let is_next = intent == Intent::Next;
                let response = shell::labeled_button(ui, name, label, key, enabled, &WINDOW);
                if is_next && enabled || last && intent == Intent::Cancel {
                    shell::keep_focus(ui, &response);
                }
                if response.clicked() {
                    sheet.out.push(intent);
                }
            }
        });
    });
    entered(ui, sheet, can_go_on && !last);
}

/// Enter in a box goes on, as the button Next does.
fn entered(ui: &Ui, sheet: &mut Sheet<'_>, can_go_on: bool) {
    let id = egui::Id::unique("wizard-entered");
    let asked = ui.data_mut(|data| data.remove_temp::<bool>(id)).unwrap_or(false);
    if asked && can_go_on && ui.is_enabled() {
        sheet.out.push(Intent::Next);
    }
}
