//! All words that people see, by id, from the language files under `assets/languages/`.
//!
//! What must stay true: an id that no language file has does not compile ([`crate::word!`] and
//! [`crate::text!`]), and a word's id is the author id of its control, so that a control is
//! found in any language. [`Language::Pseudo`] is English with accents, a third longer and in
//! brackets: it shows clipped text, and words that do not come from here.

mod describe;
mod language;
mod meaning;
mod pseudo;
mod word;

pub use describe::{
    authority, authority_line, certificate_place, choice, choice_of, collection_type, command,
    component, delivery, due, event, fact, fact_value, family, feature_type, for_good, health,
    log_entry, log_file, lost, obstacle, platform, platform_state, prerequisite, product_version,
    refusal, refusal_line, report, roles, severity, site_system_role, site_system_role_about,
    site_system_role_word, site_type, warning, way_around, who,
};
pub use language::{Language, current, loader, speak, with};
pub use meaning::{Meaning, ids_like, meanings, translations};
pub use word::Word;

/// The [`Word`] with this id: `word!("tasks")`, `word!("welcome", name = "Allie")`.
#[macro_export]
macro_rules! word {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Word::new($id, $crate::text!($id $(, $name = ($value))*))
    };
}

/// The text with this id, where no control bears it. With a second id, an attribute of it:
/// `text!("refusal-not-confirmed", "way-out")`.
#[macro_export]
macro_rules! text {
    ($id:literal, $attribute:literal $(,)?) => {
        $crate::words::Language::finish(
            ::i18n_embed_fl::fl!($crate::words::loader(), $id, $attribute))
    };
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Language::finish(
            ::i18n_embed_fl::fl!($crate::words::loader(), $id $(, $name = ($value))*))
    };
}
