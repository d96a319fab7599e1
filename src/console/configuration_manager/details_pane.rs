use egui::{Align2, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{
    Row, TOKENS, View,
    controls::icon_button,
    detail::details,
    detail_tab::{DetailTab, Section},
    server,
    view::Pane,
};
use crate::{
    console::shell::{self, Icon},
    word,
};

const HEAD: f32 = 26.0;
const TABS: f32 = 22.0;
const LABEL: f32 = 150.0;

/// The details of the selected row, with tabs at the bottom.
pub(super) fn details_ui(ui: &mut Ui, rect: Rect, row: &Row, view: &mut View<'_>) {
    let Some((title, tabs)) = details(view.organisation, row) else { return };
    shell::region(ui, Role::Complementary, &word!("cm-details-pane"), rect, |ui| {
        ui.painter().rect_filled(rect, 0.0, TOKENS.pane);
        let head = rect.with_max_y(rect.top() + HEAD);
        let at = pos2(rect.left() + 10.0, head.center().y);
        let font = egui::FontId::new(13.0, TOKENS.strong_font().family);
        let text = head.with_max_x(head.right() - 30.0);
        let shown = ui.painter_at(text).text(at, Align2::LEFT_CENTER, &title, font, TOKENS.text);
        let heading = ui.interact(shown, ui.scope_id().with("title"), Sense::hover());
        let title = word!("cm-details-title", name = title);
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title.text));
        shell::describe(&heading, &title, |_| {});
        let open = view.state.layout.details;
        let corner =
            Rect::from_min_size(pos2(rect.right() - 28.0, rect.top() + 1.0), vec2(24.0, 24.0));
        let mut right = ui.new_child(UiBuilder::new().max_rect(corner));
        let (name, icon) = if open {
            (word!("cm-hide-details"), Icon::CaretDown)
        } else {
            (word!("cm-show-details"), Icon::CaretUp)
        };
        if icon_button(&mut right, &name, icon, true).clicked() {
            view.lay(|layout| layout.details = !open);
        }
        if !open {
            return;
        }
        let (body, strip) =
            rect.with_min_y(head.bottom()).split_top_bottom_at_y(rect.bottom() - TABS);
        let selected = view.state.layout.detail_tab.min(tabs.len().saturating_sub(1));
        match (row, tabs.get(selected)) {
            (Row::Server(name), Some(tab)) => {
                shell::region(ui, Role::TabPanel, &tab.name, body, |ui| {
                    server::roles_ui(ui, body, name, view);
                });
            }
            (_, Some(tab)) => tab_ui(ui, body, tab),
            (_, None) => {}
        }
        strip_ui(ui, strip, &tabs, selected, view);
    });
}

fn tab_ui(ui: &mut Ui, rect: Rect, tab: &DetailTab) {
    shell::region(ui, Role::TabPanel, &tab.name, rect, |ui| {
        let inside = rect.shrink2(vec2(14.0, 2.0));
        let mut body = ui.new_child(UiBuilder::new().max_rect(inside));
        ScrollArea::vertical().auto_shrink(false).show(&mut body, |ui| {
            for section in &tab.sections {
                section_ui(ui, section);
                ui.add_space(10.0);
            }
        });
    });
}

fn section_ui(ui: &mut Ui, section: &Section) {
    shell::group(ui, Role::Group, &section.name, |ui| {
        shell::heading(ui, &section.name, TOKENS.body_font(), TOKENS.text_weak);
        let line = ui.available_rect_before_wrap();
        ui.painter().hline(line.x_range(), line.top() + 1.0, (1.0, TOKENS.line));
        ui.add_space(6.0);
        for (label, value) in &section.facts {
            ui.horizontal_top(|ui| {
                ui.add_space(10.0);
                let width = if value.is_empty() { ui.available_width() } else { LABEL };
                ui.scope(|ui| {
                    ui.set_width(width.min(ui.available_width()));
                    shell::body(ui, label, &TOKENS);
                });
                ui.add_space(8.0);
                shell::body(ui, value, &TOKENS);
            });
            ui.add_space(3.0);
        }
    });
}

fn strip_ui(ui: &mut Ui, rect: Rect, tabs: &[DetailTab], selected: usize, view: &mut View<'_>) {
    ui.painter().rect_filled(rect, 0.0, TOKENS.page);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, (1.0, TOKENS.line));
    shell::region(ui, Role::TabList, &word!("cm-detail-tabs"), rect, |ui| {
        let mut left = rect.left() + 6.0;
        for (index, tab) in tabs.iter().enumerate() {
            let width = shell::text_width(ui, &tab.name.text, &TOKENS) + 18.0;
            let place =
                Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height() - 2.0));
            left = place.right() + 1.0;
            let response = ui.interact(place, ui.scope_id().with(tab.name.id), Sense::click());
            response
                .widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), &tab.name.text));
            let is_selected = index == selected;
            shell::describe(&response, &tab.name, |node| node.set_selected(is_selected));
            let fill = if is_selected { TOKENS.pane } else { TOKENS.button };
            ui.painter().rect_filled(place, 0.0, fill);
            let line = Stroke::new(1.0, TOKENS.line);
            ui.painter().vline(place.right(), place.y_range(), line);
            let font = TOKENS.body_font();
            let center = place.center();
            ui.painter().text(center, Align2::CENTER_CENTER, &tab.name.text, font, TOKENS.text);
            shell::ring(ui, &response, place, &TOKENS);
            if response.clicked() {
                view.lay(|layout| layout.detail_tab = index);
            }
            if is_selected && view.focus == Some(Pane::Details) {
                response.request_focus();
            }
        }
    });
}
