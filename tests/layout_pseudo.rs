//! The same in the pseudo-language, whose texts are a third longer. The language is chosen once
//! for a process.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod layout;
mod support;

use mdm_console::words::{self, Language};

#[test]
fn no_control_lies_on_another_where_texts_are_longer() {
    words::speak(Language::Pseudo);
    layout::look_at_everything();
}
