use egui::{Event, Id, Ui};

/// How long letters belong together, in seconds.
const PAUSE: f64 = 1.0;

#[derive(Clone, Default)]
struct Typed {
    letters: String,
    at: f64,
}

/// The item to which typed letters lead, in a list that has the focus: the next one whose name
/// begins with them. `begins` is asked with small letters.
pub(super) fn type_ahead(
    ui: &Ui,
    list: Id,
    selected: Option<usize>,
    count: usize,
    begins: impl Fn(usize, &str) -> bool,
) -> Option<usize> {
    let letters: String = ui.input(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.to_lowercase()),
            _ => None,
        });
        typed.collect()
    });
    if letters.is_empty() || count == 0 {
        return None;
    }
    let id = list.with("typed");
    let now = ui.input(|input| input.time);
    let mut typed: Typed = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if now - typed.at > PAUSE {
        typed.letters.clear();
    }
    let is_first = typed.letters.is_empty();
    // No name begins with a space; Space alone presses.
    if is_first && letters.trim().is_empty() {
        return None;
    }
    typed.letters.push_str(&letters);
    typed.at = now;
    // The first letter leads on from the selected item; those after it may stay there.
    let start = selected.map_or(0, |at| if is_first { at + 1 } else { at });
    let found = (0..count).map(|step| (start + step) % count);
    let found = found.into_iter().find(|item| begins(*item, &typed.letters));
    ui.data_mut(|data| data.insert_temp(id, typed));
    found
}
