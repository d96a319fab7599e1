//! Access keys: Alt and a letter press a control, and the letter is underlined while Alt is held.

use egui::{
    Align, Color32, Key, Modifiers, Rect, Stroke, Ui,
    text::{LayoutJob, TextFormat},
};

use super::Tokens;

/// Whether Alt and `key` were pressed, and the control can be used.
pub(super) fn pressed(ui: &Ui, key: Key) -> bool {
    ui.is_enabled() && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
}

/// Draws `text` in the middle of `rect`, the letter of `key` underlined while Alt is held.
pub(super) fn label(
    ui: &Ui,
    rect: Rect,
    text: &str,
    key: Option<Key>,
    color: Color32,
    tokens: &Tokens,
) {
    let plain = TextFormat::simple(tokens.body_font(), color);
    let shown = key.filter(|_| ui.input(|input| input.modifiers.alt));
    let letter = shown.and_then(|key| letter(text, key)).unwrap_or(0..0);
    let mut job = LayoutJob { halign: Align::LEFT, ..LayoutJob::default() };
    job.append(&text[..letter.start], 0.0, plain.clone());
    let underlined = TextFormat { underline: Stroke::new(1.0, color), ..plain.clone() };
    job.append(&text[letter.clone()], 0.0, underlined);
    job.append(&text[letter.end..], 0.0, plain);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
}

/// Where the letter of a key first stands in a text, in bytes.
fn letter(text: &str, key: Key) -> Option<std::ops::Range<usize>> {
    let is_letter = |sign: char| sign.to_string().eq_ignore_ascii_case(key.name());
    let (start, sign) = text.char_indices().find(|(_, sign)| is_letter(*sign))?;
    Some(start..start + sign.len_utf8())
}
