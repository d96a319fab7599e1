//! Lessons in another language: prose names controls as documents do, in English. One test: the
//! language is chosen once for a process.

mod support;

use mdm_console::{
    lesson::{Lesson, shipped},
    words::{self, Language},
};
use support::played;

const SIZE: [f32; 2] = [1280.0, 800.0];
/// A control that is spoken of by words of its name alone.
const BY_ITS_WORDS: &str = "---\ntitle: Sign out\nlab: contoso\nconsole: intune\n\
    account: admin@contoso.com\n---\n1. Click the sign out link.\n\n   \
    <!-- expect box \"Account\" -->\n";

#[test]
fn prose_finds_in_another_language_what_it_names_in_english() {
    words::speak(Language::Pseudo);
    let sources = shipped().into_iter().map(|lesson| lesson.source);
    for source in sources.chain([BY_ITS_WORDS.into()]) {
        for lesson in Lesson::parse(&source).unwrap().versions() {
            let (report, _) = played(&lesson, SIZE, 1.0);
            assert!(report.is_done(), "{:?}: {report:?}", lesson.head);
        }
    }
}
