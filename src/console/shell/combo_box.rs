use egui::{
    Align2, EventFilter, Key, Modifiers, Popup, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit::HasPopup, pos2, vec2,
};

use super::{Icon, Tokens, focus, menu, node};
use crate::words::Word;

const HEIGHT: f32 = 22.0;
const ARROW: f32 = 18.0;

/// A box with a list that opens below it, `width` points wide. `entries` are what can be chosen,
/// `chosen` is what is; the answer is the entry that was just chosen.
pub fn combo_box(
    ui: &mut Ui,
    name: &Word,
    entries: &[String],
    chosen: Option<usize>,
    width: f32,
    tokens: &Tokens,
) -> (Response, Option<usize>) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let text = chosen.and_then(|at| entries.get(at)).map_or("", String::as_str);
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &name.text));
    let popup = Popup::default_response_id(&response);
    let open = Popup::is_id_open(ui.ctx(), popup);
    node::describe(&response, name, |node| {
        node.set_value(text);
        node.set_has_popup(HasPopup::Listbox);
        node.set_expanded(open);
    });
    let line = Stroke::new(1.0, if open { tokens.strong } else { tokens.text_weak });
    ui.painter().rect(rect, 0.0, tokens.pane, line, StrokeKind::Inside);
    let at = pos2(rect.left() + 6.0, rect.center().y);
    let clip = rect.with_max_x(rect.right() - ARROW);
    let painter = ui.painter_at(clip);
    painter.text(at, Align2::LEFT_CENTER, text, tokens.body_font(), tokens.text);
    menu::paint_caret(ui, pos2(rect.right() - ARROW / 2.0, rect.center().y), tokens.text);
    focus::ring(ui, &response, rect.expand(1.0), tokens);
    let picked = list_ui(ui, &response, name, entries, chosen, tokens);
    let picked = picked.or_else(|| by_keyboard(ui, &response, entries.len(), chosen));
    (response, picked)
}

fn list_ui(
    ui: &mut Ui,
    response: &Response,
    name: &Word,
    entries: &[String],
    chosen: Option<usize>,
    tokens: &Tokens,
) -> Option<usize> {
    let mut picked = None;
    menu::popup(ui, response, name, |ui| {
        ui.set_max_width(response.rect.width());
        for (index, entry) in entries.iter().enumerate() {
            let word = Word::new("combo-entry", entry.clone());
            let option = menu::entry(
                ui,
                &word,
                (chosen == Some(index)).then_some(Icon::Check),
                true,
                tokens,
            );
            // An entry bears a value, which may be any word or none, as a row does.
            node::describe(&option, &word, |node| {
                node.set_role(Role::ListBoxOption);
                node.clear_author_id();
            });
            if option.clicked() {
                picked = Some(index);
            }
        }
    });
    picked
}

fn by_keyboard(ui: &Ui, response: &Response, count: usize, chosen: Option<usize>) -> Option<usize> {
    if !response.has_focus() || count == 0 {
        return None;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(chosen.map_or(0, |at| (at + 1).min(count - 1)))
    } else if pressed(Key::ArrowUp) {
        Some(chosen.map_or(0, |at| at.saturating_sub(1)))
    } else {
        None
    }
}
