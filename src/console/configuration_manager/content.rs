use egui::{CursorIcon, Rect, Role, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    Intent, TOKENS, View, details_pane, places::Page, results, tokens::measure, view::Pane,
};
use crate::{console::shell, text, word, words::Word};

/// The list keeps so much of the height.
const LEFT_TO_LIST: f32 = 120.0;
const SHORTEST: f32 = 60.0;

/// What the node shows: a list with its details, an index, or one sentence.
pub(super) fn content_ui(ui: &mut Ui, rect: Rect, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.pane);
    let place = view.state.place;
    let name = place.name();
    match view.state.page(view.version) {
        Page::Index => {
            shell::region(ui, Role::Main, &name, rect, |ui| index_ui(ui, &name, view));
        }
        Page::Uncovered => {
            shell::region(ui, Role::Main, &name, rect, |ui| uncovered_ui(ui, &name));
        }
        page => shell::region(ui, Role::Main, &name, rect, |ui| list_ui(ui, rect, page, view)),
    }
}

fn list_ui(ui: &mut Ui, rect: Rect, page: Page, view: &mut View<'_>) {
    let layout = &view.state.layout;
    let Some(row) = view.state.list.selected().filter(|_| rect.height() > LEFT_TO_LIST) else {
        results::results_ui(ui, rect, page, view);
        return;
    };
    let tallest = (rect.height() - LEFT_TO_LIST).max(SHORTEST);
    let height = if layout.details { layout.details_height.clamp(SHORTEST, tallest) } else { 26.0 };
    let (list, below) = rect.split_top_bottom_at_y(rect.bottom() - height - measure::SPLITTER);
    let (splitter, details) = below.split_top_bottom_at_y(below.top() + measure::SPLITTER);
    results::results_ui(ui, list, page, view);
    ui.painter().rect_filled(splitter, 0.0, TOKENS.page);
    let name = word!("cm-details-splitter");
    let cursor = CursorIcon::ResizeRow;
    let moved =
        layout.details.then(|| shell::splitter(ui, splitter, &name, height, cursor, &TOKENS));
    if let Some(by) = moved.flatten() {
        view.lay(|layout| layout.details_height = (height - by).max(SHORTEST));
    }
    details_pane::details_ui(ui, details, row, view);
}

/// The page of a folder: links to what lies in it, each with what it is for.
fn index_ui(ui: &mut Ui, name: &Word, view: &mut View<'_>) {
    let children = view.state.place.children(view.version);
    let inside = ui.max_rect().shrink2(vec2(30.0, 24.0));
    let mut page = ui.new_child(UiBuilder::new().max_rect(inside));
    ScrollArea::vertical().auto_shrink(false).show(&mut page, |ui| {
        let title = egui::FontId::new(22.0, TOKENS.body_font().family);
        shell::heading(ui, name, title, TOKENS.text);
        ui.add_space(22.0);
        let index = word!("cm-navigation-index");
        shell::heading(ui, &index, TOKENS.title_font(), TOKENS.text_weak);
        ui.add_space(4.0);
        let line = ui.available_rect_before_wrap();
        ui.painter().hline(line.x_range(), line.top(), (1.0, TOKENS.line));
        ui.add_space(14.0);
        shell::group(ui, Role::List, &index, |ui| {
            for (number, child) in children.iter().enumerate() {
                ui.horizontal_wrapped(|ui| {
                    let leads = shell::link(ui, &(child.name)(), &TOKENS);
                    if leads.clicked() {
                        view.out.push(Intent::Go(child.place));
                    }
                    if number == 0 && view.focus == Some(Pane::Main) {
                        leads.request_focus();
                    }
                    shell::body(ui, &format!(": {}", (child.about)()), &TOKENS);
                });
                ui.add_space(9.0);
            }
        });
    });
}

fn uncovered_ui(ui: &mut Ui, name: &Word) {
    let inside = ui.max_rect().shrink2(vec2(30.0, 24.0));
    let mut page = ui.new_child(UiBuilder::new().max_rect(inside));
    shell::heading(&mut page, name, TOKENS.title_font(), TOKENS.text);
    page.add_space(14.0);
    shell::body(&mut page, &text!("uncovered", name = name.text.as_str()), &TOKENS);
}
