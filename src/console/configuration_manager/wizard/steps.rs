use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Draft, Page as _, Sheet, Turn};
use crate::{
    console::{configuration_manager::WINDOW, shell},
    word,
};

const ROW: f32 = 19.0;
const INNER: f32 = 14.0;
const EDGE: f32 = 10.0;
const NARROWEST: f32 = 136.0;

/// How wide the list has to be for the names of the pages, in points.
pub(super) fn width<D: Draft>(ui: &Ui, sheet: &Sheet<'_, D>) -> f32 {
    let pages = sheet.wizard.pages(sheet.organisation).into_iter();
    let widths = pages.map(|page| {
        let inner = if page.is_inner() { INNER } else { 0.0 };
        shell::text_width(ui, &page.name().text, &WINDOW) + inner + 2.0 * EDGE
    });
    widths.fold(NARROWEST, f32::max).ceil()
}

/// The list of pages at the left: the one that is shown, those that can be gone to, and the
/// others, which are grey.
pub(super) fn steps_ui<D: Draft>(ui: &mut Ui, rect: Rect, sheet: &mut Sheet<'_, D>) {
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), (1.0, WINDOW.line));
    let wizard = sheet.wizard;
    shell::region(ui, Role::List, &word!("wizard-pages"), rect, |ui| {
        for (index, page) in wizard.pages(sheet.organisation).into_iter().enumerate() {
            let top = rect.top() + 10.0 + ROW * index as f32;
            let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width() - 1.0, ROW));
            let name = page.name();
            let current = page == wizard.page;
            let can = wizard.may_go_to(page, sheet.organisation);
            let sense = if can && !current { Sense::click() } else { Sense::hover() };
            let response = ui.interact(place, ui.scope_id().with(name.id), sense);
            response
                .widget_info(|| WidgetInfo::labeled(Role::ListItem, can || current, &name.text));
            shell::describe(&response, &name, |node| {
                node.set_selected(current);
                if !can && !current {
                    node.set_disabled();
                }
            });
            let color = if current {
                ui.painter().rect_filled(place, 0.0, WINDOW.selection);
                WINDOW.text_on_selection
            } else if can {
                if response.hovered() {
                    ui.painter().rect_filled(place, 0.0, WINDOW.hover);
                }
                WINDOW.text
            } else {
                WINDOW.text_weak
            };
            let left = place.left() + EDGE + if page.is_inner() { INNER } else { 0.0 };
            let at = pos2(left, place.center().y);
            let painter = ui.painter_at(place.shrink2(vec2(3.0, 0.0)));
            painter.text(at, Align2::LEFT_CENTER, &name.text, WINDOW.body_font(), color);
            shell::ring(ui, &response, place, &WINDOW);
            if response.clicked() {
                sheet.out.push(Turn::GoTo(page).into());
            }
        }
    });
}
