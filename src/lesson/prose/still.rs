//! Turns that leave nothing open: "still in the **X** dialog box", "one of …: **A** or **B**".

use super::{Ask, parse::Parser};

impl Parser<'_> {
    /// "Still in the **X** dialog box, in the **Y** group,": one is there, and need not go.
    pub(super) fn stays(&mut self) -> bool {
        if !self.next_is(&["still"]) {
            return false;
        }
        self.at += 1;
        while self.place() {
            self.at += usize::from(self.next_is_sign(","));
        }
        self.stays = true;
        true
    }

    /// "select one of `what it is about`: **A** or **B**".
    pub(super) fn one_of(&mut self) -> bool {
        let [one, of, about, colon, names @ ..] = self.rest() else { return false };
        let is_said = one.is("one") && of.is("of") && about.is_marked() && colon.is_sign(":");
        let names: Vec<String> =
            names.iter().filter(|word| word.is_marked()).map(|word| word.text.clone()).collect();
        if is_said && !names.is_empty() {
            self.at = self.words.len();
            self.say(Ask::OneOf(about.text.clone(), names));
            return true;
        }
        false
    }
}
