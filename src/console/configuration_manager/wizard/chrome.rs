use egui::{Key, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::{Draft, Page as _, Problem, Turn, Wizard, form, steps};
use crate::{
    console::{
        configuration_manager::{View, WINDOW},
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

/// What the pages of a wizard draw.
pub struct Sheet<'a, D: Draft> {
    /// The organisation as it is.
    pub organisation: &'a Organisation,
    /// The product version.
    pub version: ProductVersion,
    /// Where the wizard stands.
    pub wizard: &'a Wizard<D>,
    /// What is missing or wrong on the page.
    pub problems: Vec<Problem>,
    /// What is chosen and typed, as the page changes it.
    pub draft: D,
    /// What the person wants.
    pub out: Vec<D::Intent>,
}

/// What draws the page that is shown.
type PageUi<D> = fn(&mut Ui, &mut Sheet<'_, D>);

impl<'a, D: Draft> Sheet<'a, D> {
    /// The page of `wizard` that is shown.
    pub fn new(wizard: &'a Wizard<D>, view: &View<'a>) -> Self {
        Self {
            organisation: view.organisation,
            version: view.version,
            wizard,
            problems: wizard.draft.problems(wizard.page, view.organisation),
            draft: wizard.draft.clone(),
            out: Vec::new(),
        }
    }

    /// What is missing or wrong in a field.
    pub fn problem(&self, field: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == field)
    }

    /// What the person wants on the page. What the page changed comes first, so that a turn goes
    /// on from it.
    pub fn wanted(self) -> impl Iterator<Item = D::Intent> {
        let is_edited = self.draft != self.wizard.draft;
        let edited = is_edited.then(|| Box::new(self.draft).into());
        edited.into_iter().chain(self.out)
    }
}

/// Draws a wizard without the window over it, by which it is covered.
pub fn wizard_ui<D: Draft>(ui: &mut Ui, stage: Rect, sheet: &mut Sheet<'_, D>, page_ui: PageUi<D>) {
    let covered = sheet.wizard.over.is_some();
    shell::return_focus(ui, "wizard-opener", covered);
    let mut behind = UiBuilder::new().id_salt("wizard").max_rect(stage);
    if covered {
        behind = behind.disabled();
    }
    let below = ui.new_child(behind);
    let title = sheet.wizard.draft.title();
    let end = shell::window(&below, stage, &title, SIZE, &WINDOW, |ui| {
        chrome_ui(ui, sheet, page_ui);
    });
    if end == DialogEnd::Escaped && !covered {
        sheet.out.push(Turn::Cancel.into());
    }
}

/// Band, list of pages, page and buttons (facts 3.1).
fn chrome_ui<D: Draft>(ui: &mut Ui, sheet: &mut Sheet<'_, D>, page_ui: PageUi<D>) {
    let rect = ui.max_rect();
    let (band, below) = rect.split_top_bottom_at_y(rect.top() + BAND);
    let (list, page) = below.split_left_right_at_x(below.left() + steps::width(ui, sheet));
    let (body, footer) = page.split_top_bottom_at_y(page.bottom() - FOOTER);
    // In a narrow window the buttons need the room below the list too.
    let is_narrow = footer.width() < BUTTONS;
    let footer = if is_narrow { footer.with_min_x(rect.left()) } else { footer };
    let list = if is_narrow { list.with_max_y(footer.top()) } else { list };
    let name = sheet.wizard.page.name();
    band_ui(ui, band, &name.text);
    steps::steps_ui(ui, list, sheet);
    shell::region(ui, Role::Main, &name, body, |ui| body_ui(ui, body, sheet, page_ui));
    ui.painter().hline(footer.shrink2(vec2(16.0, 0.0)).x_range(), footer.top(), (1.0, WINDOW.line));
    footer_ui(ui, footer, sheet);
}

fn band_ui(ui: &mut Ui, band: Rect, name: &str) {
    ui.painter().rect_filled(band, 0.0, WINDOW.pane);
    ui.painter().hline(band.x_range(), band.bottom() - 0.5, (1.0, WINDOW.line));
    let icon = pos2(band.left() + 36.0, band.center().y);
    Icon::Computer.paint(ui.painter(), icon, 40.0, WINDOW.strong);
    let at = band.with_min_x(band.left() + 70.0).with_min_y(band.center().y - 9.0);
    let mut line = ui.new_child(UiBuilder::new().max_rect(at));
    shell::body(&mut line, name, &WINDOW);
}

fn body_ui<D: Draft>(ui: &mut Ui, body: Rect, sheet: &mut Sheet<'_, D>, page_ui: PageUi<D>) {
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
        told_ui(ui, sheet.wizard.told, &sheet.problems);
        page_ui(ui, sheet);
        ui.add_space(8.0);
    });
}

/// What is missing, once it is `told`: Next was pressed in spite of it, or OK.
pub(in super::super) fn told_ui(ui: &mut Ui, told: bool, problems: &[Problem]) {
    if !told || problems.is_empty() {
        return;
    }
    shell::group(ui, Role::Alert, &word!("wizard-missing"), |ui| {
        for problem in problems {
            shell::colored(ui, &problem.why, WINDOW.bad, &WINDOW);
        }
    });
    ui.add_space(10.0);
}

/// Previous, Next, Summary and Cancel; at the end, Close.
fn footer_ui<D: Draft>(ui: &mut Ui, footer: Rect, sheet: &mut Sheet<'_, D>) {
    let wizard = sheet.wizard;
    let over = wizard.is_over();
    let last = wizard.page == D::Page::COMPLETION;
    let can_go_back = !wizard.is_first(sheet.organisation) && !over;
    let can_go_on = wizard.page != D::Page::PROGRESS || over;
    let can_finish = wizard.page < D::Page::SUMMARY && wizard.is_complete(sheet.organisation);
    let cancel = if last { word!("close") } else { word!("wizard-cancel") };
    let previous = word!("wizard-previous");
    let next = word!("wizard-next");
    let summary = word!("wizard-summary-button");
    let labels = [format!("< {}", previous.text), format!("{} >", next.text)];
    let buttons = [
        (&previous, labels[0].as_str(), Key::P, can_go_back, Turn::Previous),
        (&next, labels[1].as_str(), Key::N, can_go_on && !last, Turn::Next),
        (&summary, summary.text.as_str(), Key::S, can_finish, Turn::Summary),
        (&cancel, cancel.text.as_str(), Key::C, !over || last, Turn::Cancel),
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
            for (name, label, key, enabled, turn) in buttons {
                let is_next = turn == Turn::Next;
                let response = shell::labeled_button(ui, name, label, key, enabled, &WINDOW);
                if is_next && enabled || last && turn == Turn::Cancel {
                    shell::keep_focus(ui, &response);
                }
                if response.clicked() {
                    sheet.out.push(turn.into());
                }
            }
        });
    });
    entered(ui, sheet, can_go_on && !last);
}

/// Enter in a box goes on, as the button Next does.
fn entered<D: Draft>(ui: &Ui, sheet: &mut Sheet<'_, D>, can_go_on: bool) {
    if form::take_entered(ui) && can_go_on {
        sheet.out.push(Turn::Next.into());
    }
}
