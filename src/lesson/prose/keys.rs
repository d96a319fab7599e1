//! Keys, times, and how often.

use egui::{Key, Modifiers};

use super::{Ask, clause::Press, parse::Parser, verb::Verb};

/// Units of time with their minutes.
const UNITS: [(&str, u32); 6] =
    [("minute", 1), ("minutes", 1), ("hour", 60), ("hours", 60), ("day", 1440), ("days", 1440)];
/// How often, in words.
const TIMES: [(&str, u8); 3] = [("once", 1), ("twice", 2), ("thrice", 3)];
/// Names of keys that are not called as egui calls them.
const KEYS: [(&str, Key); 5] = [
    ("esc", Key::Escape),
    ("spacebar", Key::Space),
    ("space bar", Key::Space),
    ("del", Key::Delete),
    ("return", Key::Enter),
];

impl Parser<'_> {
    /// "press **Enter**".
    pub(super) fn keys(&mut self, verb: Verb) -> bool {
        if verb != Verb::Click {
            return false;
        }
        let start = usize::from(self.next_is(&["the"]));
        let Some(word) = self.rest().get(start) else { return false };
        let is_pressed = self.at > 0 && self.words[self.at - 1].is_any(&["press", "push"]);
        let Some((modifiers, key)) = keys(&word.text).filter(|_| is_pressed) else { return false };
        self.at += start + 1;
        self.say(Ask::Keys(modifiers, key));
        true
    }

    pub(super) fn wait(&mut self) {
        let rest = self.rest();
        let count = rest.first().and_then(|word| word.text.parse::<u32>().ok());
        let unit = rest.get(1).and_then(|word| UNITS.iter().find(|(unit, _)| word.is(unit)));
        if let Some(minutes) =
            count.zip(unit).and_then(|(count, (_, unit))| count.checked_mul(*unit))
        {
            self.at += 2;
            self.say(Ask::Wait(minutes));
        }
    }

    pub(super) fn times(&mut self) -> Option<Press> {
        let word = self.rest().first()?.text.to_lowercase();
        let found = TIMES.iter().find(|(text, _)| *text == word);
        let digits = || {
            let count = match word.as_str() {
                "two" => 2,
                "three" => 3,
                "four" => 4,
                other => other.parse().ok()?,
            };
            self.rest().get(1).filter(|word| word.is("times"))?;
            Some(count)
        };
        let count = found.map(|(_, count)| *count).or_else(digits)?;
        Some(Press::Repeated(count))
    }
}

/// The keys of which a text speaks: "Enter", "Ctrl+A".
fn keys(text: &str) -> Option<(Modifiers, Key)> {
    let mut parts: Vec<&str> = text.split('+').map(str::trim).collect();
    let exact = parts.pop()?;
    let last = exact.to_lowercase();
    let named = KEYS.iter().find(|(name, _)| *name == last).map(|(_, key)| *key);
    let by_name = || {
        let mut signs = last.chars();
        let first = signs.next()?.to_uppercase().collect::<String>();
        Key::from_name(&(first + signs.as_str()))
    };
    let key = named.or_else(|| Key::from_name(exact)).or_else(by_name)?;
    let mut modifiers = Modifiers::NONE;
    for part in parts {
        modifiers |= match part.to_lowercase().as_str() {
            "ctrl" | "control" => Modifiers::COMMAND,
            "shift" => Modifiers::SHIFT,
            "alt" => Modifiers::ALT,
            _ => return None,
        };
    }
    Some((modifiers, key))
}
